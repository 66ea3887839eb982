//! One module for each view.

mod article;
mod doubts;
mod home;
mod missing;
mod page;
mod search;

pub use article::article;
pub use doubts::doubts;
pub use home::home;
pub use missing::missing;
pub use page::page;
pub use search::{Props as SearchProps, Search};

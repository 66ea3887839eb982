//! One module for each view.

mod article;
mod doubts;
mod home;
mod kept;
mod missing;
mod opening;
mod page;
mod print;
mod search;

pub use article::article;
pub use doubts::doubts;
pub use home::{AT_FIRST, home};
pub use kept::kept;
pub use missing::missing;
pub use opening::opening;
pub use page::page;
pub use print::print;
pub use search::{Props as SearchProps, Search};

//! What components share beyond their properties, one hook in a file.

mod use_aloud;
mod use_arrival;
mod use_concordance;
mod use_first_showing;
mod use_hit;
mod use_keyboard;
mod use_looking;
mod use_notice;
mod use_offline;
mod use_route;
mod use_second_part;
mod use_selecting;
mod use_storage;
mod use_told;
mod use_typing;
mod use_window;

pub use use_aloud::use_aloud;
pub use use_arrival::{HEADING, PARAGRAPH, paragraph_id, use_arrival};
pub use use_concordance::use_concordance;
pub use use_first_showing::use_first_showing;
pub use use_hit::use_hit;
pub use use_keyboard::use_keyboard;
pub use use_looking::use_looking;
pub use use_notice::use_notice;
pub use use_offline::use_offline;
pub use use_route::use_route;
pub use use_second_part::use_second_part;
pub use use_selecting::use_selecting;
pub use use_storage::use_storage;
pub use use_told::use_told;
pub use use_typing::use_typing;
pub use use_window::use_window;

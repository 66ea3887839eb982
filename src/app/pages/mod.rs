//! One module for each view.

pub mod article;
pub mod doubts;
pub mod home;
pub mod missing;
pub mod page;
pub mod search;

//! Scanners: each reads one small thing that print has a fixed form for, from the start or the
//! whole of a text, and says where it lies. None looks at neighbouring lines.

pub(crate) mod byline;
pub(crate) mod caption;
pub(crate) mod dateline;
pub(crate) mod furniture;
pub(crate) mod heading;
pub(crate) mod jump;
pub(crate) mod name;
pub(crate) mod opening;
pub(crate) mod source;

//! The native tests.

mod goldens;

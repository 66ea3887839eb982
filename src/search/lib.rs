//! search
#![allow(dead_code, unused_imports, missing_docs)]
mod document;
mod fold;
mod index;
pub mod query;
pub use fold::folded;

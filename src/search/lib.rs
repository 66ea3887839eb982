//! search
#![allow(dead_code, unused_imports, missing_docs)]
mod answer;
mod district;
pub mod document;
pub mod facet;
mod find;
mod fold;
mod index;
pub mod kwic;
mod params;
mod plan;
pub mod query;
mod rank;
mod snippet;

pub use answer::{Answer, Culprit, Hit, Part};
pub use document::{DocId, Document, Place};
pub use facet::{Count, Facet, FacetCounts, Filter, State};
pub use fold::folded;
pub use index::Index;
pub use kwic::{Grouping, Kwic, Line, Order};
pub use params::{SearchParams, View};
pub use rank::Sort;
pub use snippet::{FieldMarks, Snippet};

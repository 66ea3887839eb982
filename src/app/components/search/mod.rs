//! Searching: the box, what is found, the facets, the concordance.

pub mod article_hits;
pub mod batch;
pub mod chart;
pub mod chips;
pub mod facet_group;
pub mod facets;
pub mod finding;
pub mod found;
pub mod help;
pub mod hints;
pub mod keepsakes;
pub mod kwic;
pub mod looking;
pub mod marked;
pub mod nothing;
pub mod result;
pub mod search_box;
pub mod sheet;
pub mod shelf;
pub mod stepper;
pub mod suggestions;
pub mod summary;
pub mod switches;
pub mod typing;
pub mod values;

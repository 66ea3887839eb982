//! Search that finds exactly what a reader's eye would find, in Chinese newspapers.
//!
//! An article matches a term if and only if the [folded] text of one of its parts contains
//! the folded term. No segmenter decides anything. Everything else stands on that: operators,
//! fields, facets, ranking, marks.
//!
//! ```
//! # let corpus = corpus::Corpus::default();
//! use search::{Facet, Filter, Index, SearchParams, State};
//!
//! // Once. (Or push documents in slices, then seal: see [`Index`].)
//! let index = Index::from_corpus(&corpus);
//!
//! // The URL holds the whole search; `to_url` gives it back.
//! let params = SearchParams::from_url("q=劳模 -区:昌平&f=体裁:消息&sort=page");
//! let params = params.toggled(&Filter::new(Facet::Year, "2023"));
//! assert_eq!(params.state(&Filter::new(Facet::Year, "2023")), State::In);
//!
//! // The first twenty, with the total and the counts of every facet.
//! let answer = index.search(&params, 20);
//! for hit in &answer.hits {
//!     let article = &corpus.articles[hit.doc.index()];
//!     let headline = article.headline.as_ref().map_or("", |text| text.as_str());
//!     for mark in &hit.headline {
//!         println!("{}", &headline[mark.clone()]); // exactly what is printed
//!     }
//!     println!("…{}…", hit.snippet.text); // marks in hit.snippet.marks
//! }
//! for culprit in &answer.removed_by {
//!     println!("without {:?}: {}", culprit.part, culprit.left); // culprit.without is the search to go to
//! }
//!
//! // In an article: all hits of all its parts, in reading order; "3/12" counts these.
//! # if !corpus.articles.is_empty() {
//! for field in index.marks(search::DocId(0), &params.q) {
//!     println!("{:?} {:?}", field.place, field.marks);
//! }
//! # }
//!
//! // The concordance; the order and grouping stand in the params.
//! let kwic = index.kwic(&params, 0..200);
//!
//! // While typing: names, districts, columns, headlines and frequent words, by Han or pinyin.
//! let suggestions = search::Suggester::new(&index).suggest("laomo", 8);
//! ```
//!
//! # Where things are
//!
//! [`folded`] (`fold.rs`) · [`query`] (the language, hints) · [`document`] (what is searched) ·
//! `index.rs` (how it is fast, with figures) · `find.rs` (what a hit is) · `plan.rs` · `rank.rs` ·
//! `snippet.rs` · [`kwic`] · [`facet`] · `district.rs` · [`SearchParams`] (`params.rs`) ·
//! `answer.rs` (it all put together) · [`Suggester`] (`suggest.rs`, `pinyin.rs`) · [`carry_traditional`] (`tables.rs`, the
//! characters that an application carries) · [`plain`](plain()) (searching without all that) · `numbers.rs`, `sort.rs` (why no
//! standard map, no standard sort).
//!
//! Invariants: no IO, no clock, no browser; nothing panics on any query; the same documents and the
//! same search give the same answer.

mod answer;
mod district;
pub mod document;
pub mod facet;
mod find;
mod fold;
mod index;
pub mod kwic;
mod numbers;
#[cfg(any(test, feature = "whole-tables"))]
mod pack;
mod params;
mod pinyin;
mod plain;
mod plan;
pub mod query;
mod rank;
mod snippet;
mod sort;
mod suggest;
mod tables;
pub mod traditional;

pub use answer::{Answer, Culprit, Hit, Part};
pub use document::{DocId, Document, Place};
pub use facet::{Count, Facet, FacetCounts, Filter, State};
pub use fold::folded;
pub use index::Index;
pub use kwic::{Concordance, Grouping, Kwic, Line, Order};
pub use params::{SearchParams, View};
pub use plain::{Plain, is_han, plain};
pub use rank::Sort;
pub use snippet::{Cut, FieldMarks, Snippet};
pub use suggest::{Suggester, Suggestion, SuggestionKind};
#[cfg(any(test, feature = "whole-tables"))]
pub use tables::Tables;
pub use tables::{carry_readings, carry_traditional};

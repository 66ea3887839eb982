//! The vocabulary of 剪报: what a page and an article are made of, and their JSON format.
//!
//! Everything here is plain data. The field order of each type is the key order of
//! `corpus-format.md`, version 1; keys are always present, and what a page does not print is
//! `null` or an empty list. Reading order of the modules: [`Text`], [`Article`], [`Page`],
//! [`Corpus`], then [`outline`], which prints them for people.

mod article;
mod diagnostic;
mod id;
pub mod outline;
mod page;
mod text;

pub use article::{Article, Byline, Figure, Kind, Role, Section, Source};
pub use diagnostic::{Diagnostic, DiagnosticKind};
pub use id::{ArticleId, PageId};
pub use page::{Furniture, FurnitureKind, InferredYear, Page, Staff};
pub use text::{Span, Text};

use serde::{Deserialize, Serialize};

/// A set of pages and the articles on them, in the order of the pages' file names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corpus {
    format: Format,
    /// The pages, in name order.
    pub pages: Vec<Page>,
    /// The articles of all pages: by page, then by their place on it.
    pub articles: Vec<Article>,
}

impl Corpus {
    /// A corpus of version 1 from its parts.
    #[must_use]
    pub fn new(pages: Vec<Page>, articles: Vec<Article>) -> Self {
        Self { format: Format::V1, pages, articles }
    }

    /// The page with this id, if the corpus has it.
    #[must_use]
    pub fn page(&self, id: &PageId) -> Option<&Page> {
        self.pages.iter().find(|page| page.id == *id)
    }

    /// The article with this id, if the corpus has it.
    #[must_use]
    pub fn article(&self, id: &ArticleId) -> Option<&Article> {
        self.articles.iter().find(|article| article.id == *id)
    }

    /// The articles of one page, in order.
    pub fn articles_of<'a>(&'a self, page: &'a PageId) -> impl Iterator<Item = &'a Article> {
        self.articles.iter().filter(move |article| article.page == *page)
    }
}

/// The version of the format. Reading any other one fails.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Format {
    #[default]
    #[serde(rename = "jianbao-corpus/1")]
    V1,
}

//! Reads the text of a newspaper page into articles. Total: every string gives an [`Extraction`].

use corpus::{Article, Corpus, Page};

/// What is known of a page before it is read: its text and what was given beside the file.
#[derive(Debug, Clone, Default)]
pub struct PageSource<'a> {
    /// The file's name, with its extension.
    pub file: &'a str,
    /// What the bytes were.
    pub encoding: &'a str,
    /// The page's text, without a byte order mark.
    pub text: &'a str,
    /// What was given beside the file.
    pub given: Given,
}

/// What `NAME.toml` beside a page says; it wins over what is printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// The newspaper's name.
    pub paper: Option<String>,
    /// ISO 8601.
    pub date: Option<String>,
    /// 版次.
    pub page_number: Option<String>,
    /// 版名.
    pub page_name: Option<String>,
}

/// One page read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extraction {
    /// The page with its furniture and remarks.
    pub page: Page,
    /// Its articles in order.
    pub articles: Vec<Article>,
}

/// Reads one page.
#[must_use]
pub fn extract(_source: &PageSource<'_>) -> Extraction {
    unimplemented!()
}

/// Reads pages, in the order given, into one corpus.
#[must_use]
pub fn corpus(_sources: &[PageSource<'_>]) -> Corpus {
    unimplemented!()
}

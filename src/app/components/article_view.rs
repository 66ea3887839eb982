//! What the parts of an article view share.

use super::search::article_hits::ArticleHits;
use super::words::{Marks, words_with};
use crate::aloud::Sentence;
use crate::passage::Part;
use crate::reader::Reader;
use crate::route::{Beside, Route};
use corpus::{Article, Page, Text};
use yew::prelude::*;

/// An article as an address shows it.
#[derive(Debug, Clone, Copy)]
pub struct ArticleView<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its page.
    pub page: &'a Page,
    /// The paragraph that the address points at.
    pub chosen: Option<usize>,
    /// The passage that the address points at, paragraph by paragraph.
    pub passage: &'a [Part],
    /// The sentence that is being read aloud.
    pub aloud: Option<&'a Sentence<'a>>,
    /// What stands beside the text.
    pub beside: Beside,
    /// The hits of the search that led here.
    pub hits: &'a ArticleHits<'a>,
    /// The address.
    pub route: &'a Route,
    /// The reader's choices.
    pub reader: Reader,
}

impl ArticleView<'_> {
    /// The address of one paragraph, all else as it is.
    #[must_use]
    pub fn at_paragraph(&self, number: usize) -> String {
        let mut route = self.route.clone();
        if let Route::Article { paragraph, passage, hits, .. } = &mut route {
            *paragraph = Some(number);
            *passage = None;
            if let Some(hits) = hits {
                hits.at = None;
            }
        }
        route.to_string()
    }

    /// The words of one of its texts, with the hits in it.
    pub fn words(&self, text: &Text) -> Html {
        words_with(text, self.page, &self.marks(text), self.reader)
    }

    /// What is marked in one of its texts, but for doubts and the passage.
    #[must_use]
    pub fn marks(&self, text: &Text) -> Marks<'_> {
        let aloud = self.aloud.filter(|sentence| std::ptr::eq(sentence.text, text));
        let aloud = aloud.map(|sentence| sentence.bytes.clone());
        Marks { hits: self.hits.in_text(text), aloud, ..Marks::default() }
    }
}

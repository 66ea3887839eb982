//! What the parts of an article view share.

use super::search::article_hits::ArticleHits;
use super::words::words_with;
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
        if let Route::Article { paragraph, hits, .. } = &mut route {
            *paragraph = Some(number);
            if let Some(hits) = hits {
                hits.at = None;
            }
        }
        route.to_string()
    }

    /// The words of one of its texts, with the hits in it.
    pub fn words(&self, text: &Text) -> Html {
        words_with(text, self.page, &[], self.hits.in_text(text), self.reader)
    }
}

//! The hits of a search in one article, numbered as the reader steps through them.

use super::place_in::text_at;
use crate::archive::Archive;
use crate::catalogue::Catalogue;
use crate::route::{Hits, Route};
use corpus::{Article, Text};
use search::DocId;
use std::ops::Range;

/// The hits. Of an article that no search led to, there are none.
#[derive(Debug, Default)]
pub struct ArticleHits<'a> {
    texts: Vec<(&'a Text, Vec<Hit>)>,
    /// How many there are.
    pub total: usize,
    /// The number of the one that the reader has stepped to.
    pub current: Option<usize>,
    /// The number of the one to begin with: the first from the paragraph on that the address names.
    pub first: usize,
}

/// One hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its number, from 1.
    pub number: usize,
    /// Whether the reader has stepped to it.
    pub current: bool,
    /// Its bytes in the text.
    pub bytes: Range<usize>,
}

/// The id of a hit, so that the view can be scrolled to it.
#[must_use]
pub fn hit_id(number: usize) -> String {
    ["hit-", &number.to_string()].concat()
}

impl<'a> ArticleHits<'a> {
    /// The hits of a query in an article, with `chosen` the paragraph that the address names.
    #[must_use]
    pub fn of(
        archive: &Archive,
        catalogue: &Catalogue,
        article: &'a Article,
        hits: &Hits,
        chosen: Option<usize>,
    ) -> Self {
        let place = archive.articles().iter().position(|other| other.id == article.id);
        let Some(doc) = place.and_then(|place| u32::try_from(place).ok()).map(DocId) else {
            return Self::default();
        };
        let from = chosen.and_then(|number| article.paragraphs().nth(number - 1));
        let mut found = Self { current: hits.at, ..Self::default() };
        for field in catalogue.index().marks(doc, &hits.q) {
            let Some(text) = text_at(article, field.place) else { continue };
            if from.is_some_and(|from| std::ptr::eq(from, text)) {
                found.first = found.total + 1;
            }
            let numbered = field.marks.into_iter().map(|bytes| {
                found.total += 1;
                Hit { number: found.total, current: hits.at == Some(found.total), bytes }
            });
            let numbered = numbered.collect();
            found.texts.push((text, numbered));
        }
        found.first = found.first.max(1);
        found
    }

    /// The hits in a text of the article.
    #[must_use]
    pub fn in_text(&self, text: &Text) -> &[Hit] {
        // The same text and not an equal one: a page may print the same words twice.
        let found = self.texts.iter().find(|(other, _)| std::ptr::eq(*other, text));
        found.map_or(&[], |(_, hits)| hits)
    }

    /// The number of the next hit, or of the one before; it goes round.
    #[must_use]
    pub fn next(&self, forwards: bool) -> usize {
        match self.current.filter(|current| (1..=self.total).contains(current)) {
            None => self.first,
            Some(current) if forwards => current % self.total + 1,
            Some(current) => (current + self.total - 2) % self.total + 1,
        }
    }
}

/// The address of the same article at another hit.
#[must_use]
pub fn at_hit(route: &Route, number: usize) -> Route {
    let mut route = route.clone();
    if let Route::Article { hits: Some(hits), .. } = &mut route {
        hits.at = Some(number);
    }
    route
}

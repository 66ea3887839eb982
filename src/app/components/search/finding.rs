//! What an address asks for, looked up.

use super::found::IN_A_PART;
use crate::archive::Archive;
use crate::catalogue::Catalogue;
use crate::platform;
use search::{Answer, DocId, SearchParams, View};
use std::rc::Rc;

/// What was found, and what that took.
#[derive(Debug, PartialEq)]
pub struct Finding {
    /// The answer, with the first part of the list.
    pub answer: Rc<Answer>,
    /// The part of the list that holds the place that the address names.
    pub first: usize,
    /// How long it took.
    pub milliseconds: u32,
}

impl Finding {
    /// Looks for it.
    #[must_use]
    pub fn of(catalogue: &Catalogue, archive: &Archive, params: &SearchParams) -> Self {
        let begun = platform::now();
        let index = catalogue.index();
        let answer = index.search(params, if params.view == View::List { IN_A_PART } else { 0 });
        let milliseconds = (platform::now() - begun).round().max(0.0) as u32;
        let place = params.at.as_deref().and_then(|at| {
            let is_it = |doc: &DocId| {
                archive.articles().get(doc.index()).is_some_and(|article| article.id.as_str() == at)
            };
            index.matching(params).iter().position(is_it)
        });
        let first = place.unwrap_or_default() / IN_A_PART;
        Self { answer: Rc::new(answer), first, milliseconds }
    }
}

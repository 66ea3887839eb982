//! What the reading room asks of searching.
//!
//! Searching is in the second part of the site like all that stands behind [`Later`](crate::later::Later), and
//! takes a catalogue besides, which of a large site takes seconds to make.

use crate::archive::Archive;
use crate::catalogue::Catalogue;
use crate::components::search::article_hits::ArticleHits;
use crate::components::search::offers::Offers;
use crate::components::search::suggestions::suggestions;
use crate::components::search::typed::Typed;
use crate::pages::{Search, SearchProps};
use crate::platform;
use crate::reader::Reader;
use crate::route::Hits;
use crate::state::Action;
use corpus::Article;
use search::{SearchParams, Suggestion};
use std::rc::Rc;
use yew::prelude::*;

/// A catalogue that is ready.
pub trait Searching {
    /// The view of a search, `query` as it stands behind `?` in its address.
    fn view(
        self: Rc<Self>,
        archive: Rc<Archive>,
        query: &str,
        send: Callback<Action>,
        reader: Reader,
    ) -> Html;

    /// The hits of a query in an article, with `chosen` the paragraph that the address names.
    fn hits<'a>(
        &self,
        archive: &Archive,
        article: &'a Article,
        hits: &Hits,
        chosen: Option<usize>,
    ) -> ArticleHits<'a>;

    /// All articles that a search finds, `query` as in [`view`](Self::view).
    fn articles(&self, archive: &Archive, query: &str) -> Vec<Rc<Article>>;

    /// What to offer for the part of `typed` that is being typed; `None` as long as that is being made
    /// ready, and `ready` is called when it is.
    fn offer(&self, typed: &str, most: usize, ready: &Callback<()>) -> Option<Vec<Suggestion>>;

    /// What is offered, as a list under the box.
    fn offered(&self, offers: &Offers, typed: &Callback<Typed>, reader: Reader) -> Html;

    /// What was typed, with the suggestion in the place of the part that was being typed.
    fn completed(&self, typed: &str, suggestion: &Suggestion) -> String;
}

/// There is one catalogue in an application.
impl PartialEq for dyn Searching {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::addr_eq(self, other)
    }
}

impl Searching for Catalogue {
    fn view(
        self: Rc<Self>,
        archive: Rc<Archive>,
        query: &str,
        send: Callback<Action>,
        reader: Reader,
    ) -> Html {
        let props = SearchProps { archive, catalogue: self, query: query.to_owned().into(), send, reader };
        html! { <Search ..props /> }
    }

    fn hits<'a>(
        &self,
        archive: &Archive,
        article: &'a Article,
        hits: &Hits,
        chosen: Option<usize>,
    ) -> ArticleHits<'a> {
        ArticleHits::of(archive, self, article, hits, chosen)
    }

    fn articles(&self, archive: &Archive, query: &str) -> Vec<Rc<Article>> {
        Self::articles(self, archive, &SearchParams::from_url(query))
    }

    fn offer(&self, typed: &str, most: usize, ready: &Callback<()>) -> Option<Vec<Suggestion>> {
        Self::offer(self, typed, most, ready)
    }

    fn offered(&self, offers: &Offers, typed: &Callback<Typed>, reader: Reader) -> Html {
        suggestions(&offers.list, offers.active, typed, reader)
    }

    fn completed(&self, typed: &str, suggestion: &Suggestion) -> String {
        crate::catalogue::completed(typed, suggestion)
    }
}

/// Makes the catalogue, a slice at a time; keys and scrolling come in between.
pub fn make(archive: Rc<Archive>, done: Callback<Rc<dyn Searching>>) {
    search::carry_readings(crate::carried::readings());
    let mut catalogue = Catalogue::default();
    platform::in_slices(move || {
        let more = catalogue.take_in(&archive);
        if !more {
            let catalogue = Rc::new(std::mem::take(&mut catalogue));
            done.emit(catalogue.clone());
            // What is offered while typing is made ready now, so that the first letter need not wait.
            platform::soon(move || platform::in_slices(move || catalogue.take_in_words()));
        }
        more
    });
}

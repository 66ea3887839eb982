//! One article that was found.

use super::marked::marked;
use super::place_in::paragraph_at;
use crate::archive::Archive;
use crate::components::element::{Element, On, chinese, el, plain};
use crate::components::folio::folio;
use crate::components::words::plain_words;
use crate::platform;
use crate::reader::Reader;
use crate::route::{Hits, Route};
use crate::text::{self, Message};
use corpus::{Article, Page};
use search::{Hit, SearchParams};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the result that the reader opened last.
pub const LAST_OPENED: &str = "at";

/// The article with its hits, at a place among so many.
pub fn result(
    archive: &Archive,
    hit: &Hit,
    (place, count): (usize, usize),
    params: &Rc<SearchParams>,
    reader: Reader,
) -> Option<Html> {
    let article = archive.articles().get(hit.doc.index())?;
    let page = archive.page(article.page.as_str())?;
    let name = ["r-", article.id.as_str()].concat();
    let headline = el("h2").set("id", name.clone()).with("lang", reader.content());
    let whole = el("article")
        .set("aria-labelledby", name)
        .has(headline.has(link(article, hit, params, reader)))
        .has(snippet(hit, reader))
        .has(el("p").class("about").has(about(archive, article, page, hit, reader)));
    // Most of a long list is not in the document, and screen readers cannot count it.
    let item = el("li").key(article.id.as_str());
    let item = item.set("aria-posinset", place.to_string()).set("aria-setsize", count.to_string());
    Some(item.has(whole).html())
}

/// The headline, which leads to the first paragraph that holds a hit.
fn link(article: &Article, hit: &Hit, params: &Rc<SearchParams>, reader: Reader) -> Element {
    let id = article.id.as_str();
    let paragraph = hit.snippet.place.filter(|_| !hit.snippet.marks.is_empty());
    let paragraph = paragraph.and_then(|place| paragraph_at(article, place));
    let to = Route::article(id).with_hits(Hits::of(&params.q), paragraph);
    let leave = {
        let (params, id) = (params.clone(), id.to_owned());
        // Back then leads to this place in the list.
        move |_: Event| {
            let here = SearchParams { at: Some(id.clone()), ..(*params).clone() };
            platform::replace(&Route::Search { query: here.to_url() }.to_string());
        }
    };
    let headline = match &article.headline {
        Some(headline) => marked(headline.as_str(), &hit.headline, reader),
        None => plain(reader.say(Message::Untitled)),
    };
    let last = (params.at.as_deref() == Some(id)).then_some(LAST_OPENED);
    el("a")
        .with_any("id", last)
        .set("href", to.to_string())
        .on(On::Click, Callback::from(leave))
        .holds(headline)
}

/// The words around the hits.
fn snippet(hit: &Hit, reader: Reader) -> Element {
    let snippet = &hit.snippet;
    let dots = |cut: bool| if cut { "……" } else { "" };
    el("p")
        .class("snippet")
        .with("lang", reader.content())
        .says(dots(snippet.cut.before))
        .holds(marked(&snippet.text, &snippet.marks, reader))
        .says(dots(snippet.cut.behind))
}

/// What it is, whose, from which page, and how many hits it holds.
pub fn about(archive: &Archive, article: &Article, page: &Page, hit: &Hit, reader: Reader) -> Element {
    let language = reader.language();
    let kind = el("span").class("kind").says(text::kind(article.kind, language));
    let mut about = el("span").class("run").has(kind);
    let mut names: Vec<&str> = article.bylines.iter().map(|byline| byline.name.as_str()).take(3).collect();
    names.dedup();
    if !names.is_empty() {
        about = about.holds(chinese(plain_words(&names.join("、"), reader), reader));
    }
    about = about.has(el("span").class("folio").holds(folio(archive, page, reader)));
    if hit.count > 0 {
        about = about.has(el("span").says(&text::hits(hit.count as usize, language)));
    }
    about
}

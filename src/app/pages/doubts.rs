//! 勘误线索: every doubt of the site, page by page.

use crate::archive::Archive;
use crate::components::doubt_list::{doubt_list, is_doubt};
use crate::components::element::{el, heading, link};
use crate::components::folio::folio_link;
use crate::components::headline::headline;
use crate::reader::Reader;
use crate::route::{Beside, Route};
use crate::text::Message;
use corpus::{Article, Page};
use std::rc::Rc;
use yew::prelude::*;

/// The view.
pub fn doubts(archive: &Archive, reader: Reader) -> Html {
    let pages: Vec<Html> =
        archive.pages().iter().filter_map(|page| doubts_of(archive, page, reader)).collect();
    let view = el("div")
        .class("doubts-view")
        .has(heading().says(reader.say(Message::Doubts)))
        .has(el("p").says(reader.say(Message::DoubtsIntro)));
    if pages.is_empty() {
        return view.has(el("p").class("empty").says(reader.say(Message::NoDoubts))).html();
    }
    view.holds_all(pages).html()
}

fn doubts_of(archive: &Archive, page: &Page, reader: Reader) -> Option<Html> {
    let articles = archive.articles_of(&page.id);
    let doubtful: Vec<_> =
        articles.iter().filter(|article| article.diagnostics.iter().any(is_doubt)).collect();
    let of_page = page.diagnostics.iter().any(is_doubt);
    if doubtful.is_empty() && !of_page {
        return None;
    }
    let item = |article: &Rc<Article>| {
        let route = Route::article(article.id.as_str()).beside(Beside::Source).to_string();
        let headline = link(route, headline(article, page, reader));
        let doubts = doubt_list(&article.diagnostics, page, reader);
        el("li").has(el("h3").with("lang", reader.content()).holds(headline)).holds(doubts).html()
    };
    let of_page = of_page.then(|| doubt_list(&page.diagnostics, page, reader));
    let section = el("section")
        .has(el("h2").class("folio").holds(folio_link(archive, page, reader)))
        .may_hold(of_page)
        .has(el("ol").holds_all(doubtful.into_iter().map(item).collect()));
    Some(section.html())
}

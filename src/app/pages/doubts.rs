//! 勘误线索: every doubt of the site, page by page.

use crate::archive::Archive;
use crate::components::doubt_list::{doubt_list, is_doubt};
use crate::components::element::{el, heading, link};
use crate::components::folio::folio_link;
use crate::components::headline::headline;
use crate::components::long_list::{LongList, Make};
use crate::reader::Reader;
use crate::route::{Beside, Route};
use crate::text::Message;
use crate::window::Shape;
use corpus::{Article, Page};
use std::rc::Rc;
use yew::prelude::*;

/// So many pages stand there at first.
const AT_FIRST: usize = 8;

/// The view.
pub fn doubts(archive: &Rc<Archive>, reader: Reader) -> Html {
    let is_doubtful = |(page, articles): (&Rc<Page>, &[Rc<Article>])| {
        page.diagnostics.iter().any(is_doubt) || articles.iter().any(has_doubts)
    };
    let doubtful: Vec<bool> = archive.by_page().map(is_doubtful).collect();
    let pages: Vec<usize> = (0..doubtful.len()).filter(|&number| doubtful[number]).collect();
    let view = el("div")
        .class("doubts-view")
        .has(heading().says(reader.say(Message::Doubts)))
        .has(el("p").says(reader.say(Message::DoubtsIntro)));
    if pages.is_empty() {
        return view.has(el("p").class("empty").says(reader.say(Message::NoDoubts))).html();
    }
    let shape = Shape {
        name: Route::Doubts.to_string(),
        items: pages.len(),
        in_a_part: 1,
        first: 0,
        at_first: AT_FIRST,
    };
    let archive = archive.clone();
    let make: Make = Rc::new(move |part| doubts_of(&archive, &archive.pages()[pages[part]], reader));
    view.holds(html! { <LongList {shape} tag="div" class="pages" {make} /> }).html()
}

fn has_doubts(article: &Rc<Article>) -> bool {
    article.diagnostics.iter().any(is_doubt)
}

fn doubts_of(archive: &Archive, page: &Page, reader: Reader) -> Html {
    let doubtful = archive.articles_of(&page.id).iter().filter(|article| has_doubts(article));
    let item = |article: &Rc<Article>| {
        let route = Route::article(article.id.as_str()).beside(Beside::Source).to_string();
        let headline = link(route, headline(article, page, reader));
        let doubts = doubt_list(&article.diagnostics, page, reader);
        el("li").has(el("h3").with("lang", reader.content()).holds(headline)).holds(doubts).html()
    };
    let of_page = page.diagnostics.iter().any(is_doubt);
    let of_page = of_page.then(|| doubt_list(&page.diagnostics, page, reader));
    el("section")
        .has(el("h2").class("folio").holds(folio_link(archive, page, reader)))
        .may_hold(of_page)
        .has(el("ol").holds_all(doubtful.map(item).collect()))
        .html()
}

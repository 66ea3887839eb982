//! All pages with their articles.

use crate::archive::Archive;
use crate::components::element::{el, heading, link, plain};
use crate::components::folio::inferred_year;
use crate::components::long_list::{LongList, Make};
use crate::components::page_entry::page_entry;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::{self, Message};
use crate::window::Shape;
use std::rc::Rc;
use yew::prelude::*;

/// So many pages stand there at first, and without scripts.
pub const AT_FIRST: usize = 8;

/// The view.
pub fn home(archive: &Rc<Archive>, reader: Reader) -> Html {
    let language = reader.language();
    let count = |words: String| el("span").says(&words);
    let mut about = el("p")
        .class("run")
        .has(count(text::pages(archive.pages().len(), language)))
        .has(count(text::articles(archive.articles().len(), language)));
    if let Some(years) = years(archive) {
        about = about.holds(inferred_year(&years, reader));
    }
    let name = heading().with("lang", "zh-Hans");
    let mut head = el("header").class("nameplate").has(name.says(archive.title()));
    if let Some(words) = archive.description() {
        head = head.has(el("p").with("lang", "zh-Hans").says(words));
    }
    let doubts = link(Route::Doubts.to_string(), plain(reader.say(Message::Doubts)));
    let kept = link(Route::Kept.to_string(), plain(reader.say(Message::KeptArticles)));
    let open = link("open.html".to_owned(), plain(reader.say(Message::OpenPages)));
    let lists = el("p").class("run").holds(doubts).holds(kept).holds(open);
    let home = el("div").class("home").has(head.has(about).has(lists));
    if archive.pages().is_empty() {
        return home.has(el("p").class("empty").says(reader.say(Message::NothingYet))).html();
    }
    home.holds(entries(archive, reader)).html()
}

fn entries(archive: &Rc<Archive>, reader: Reader) -> Html {
    let shape = Shape {
        name: Route::Home.to_string(),
        items: archive.pages().len(),
        in_a_part: 1,
        first: 0,
        at_first: AT_FIRST,
    };
    let archive = archive.clone();
    let make: Make = Rc::new(move |number| page_entry(&archive, &archive.pages()[number], reader));
    html! { <LongList {shape} tag="div" class="pages" {make} /> }
}

/// The first and the last year that the pages speak of, when any year had to be inferred.
fn years(archive: &Archive) -> Option<String> {
    let years =
        || archive.pages().iter().filter_map(|page| page.inferred_year.as_ref()).map(|year| year.year);
    let (first, last) = (years().min()?, years().max()?);
    Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
}

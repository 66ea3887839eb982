//! All pages with their articles.

use crate::archive::Archive;
use crate::components::element::{element, link, plain};
use crate::components::folio::inferred_year;
use crate::components::page_entry::page_entry;
use crate::hooks::HEADING;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::{self, Message};
use yew::prelude::*;

/// The view.
pub fn home(archive: &Archive, reader: Reader) -> Html {
    let language = reader.language();
    let pages = match archive.pages() {
        [] => html! { <p class="empty">{ reader.say(Message::NothingYet) }</p> },
        pages => pages.iter().map(|page| page_entry(archive, page, reader)).collect(),
    };
    html! {
        <div class="home">
            <header class="nameplate">
                <h1 id={HEADING} tabindex="-1" lang="zh-Hans">{ archive.title().to_owned() }</h1>
                { archive.description().map(|words| html! { <p lang="zh-Hans">{ words.to_owned() }</p> }) }
                <p class="run">
                    { element("span", "", plain(&text::pages(archive.pages().len(), language))) }
                    { element("span", "", plain(&text::articles(archive.articles().len(), language))) }
                    { years(archive).map(|years| inferred_year(&years, reader)) }
                    { link(Route::Doubts.to_string(), plain(reader.say(Message::Doubts))) }
                </p>
            </header>
            { pages }
        </div>
    }
}

/// The first and the last year that the pages speak of, when any year had to be inferred.
fn years(archive: &Archive) -> Option<String> {
    let years =
        || archive.pages().iter().filter_map(|page| page.inferred_year.as_ref()).map(|year| year.year);
    let (first, last) = (years().min()?, years().max()?);
    Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
}

//! 报眉: the line over a page that says which paper, day and page it is.

use crate::archive::Archive;
use crate::reader::Reader;
use crate::text::{self, Message};
use corpus::Page;
use yew::prelude::*;

/// The folio with the inferred year marked as such.
#[must_use]
pub fn folio(archive: &Archive, page: &Page, reader: Reader) -> Html {
    let year = match (&page.date, &page.inferred_year) {
        (Some(date), _) => html! { <time datetime={date.clone()}>{ date.clone() }</time> },
        (None, Some(inferred)) => html! {
            <>{ inferred.year }<small class="inferred">{ reader.say(Message::Inferred) }</small></>
        },
        (None, None) => html! { <span>{ reader.say(Message::DateMissing) }</span> },
    };
    let paper = page.paper.as_ref().map(|paper| html! { <span lang="zh-Hans">{ paper.clone() }</span> });
    html! { <>{ paper }<span>{ year }</span><span>{ number(archive, page, reader) }</span></> }
}

/// The folio as one string, for titles.
#[must_use]
pub fn folio_title(archive: &Archive, page: &Page, reader: Reader) -> String {
    let inferred = |year| format!("{year}（{}）", reader.say(Message::Inferred));
    let date = page.date.clone().or_else(|| page.inferred_year.as_ref().map(|year| inferred(year.year)));
    let parts = [page.paper.clone(), date, Some(number(archive, page, reader))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The page's number and name as printed, or its place in the collection.
fn number(archive: &Archive, page: &Page, reader: Reader) -> String {
    let Some(number) = &page.page_number else {
        let at = archive.pages().iter().position(|other| other.id == page.id).unwrap_or_default();
        return text::page_in_order(at + 1, reader.language());
    };
    let number = text::page_number(number, reader.language());
    page.page_name.as_ref().map_or(number.clone(), |name| format!("{number} {name}"))
}

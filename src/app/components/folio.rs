//! 报眉: the line over a page that says which paper, day and page it is.

use super::element::{all, chinese, el, element, link, plain};
use super::words::plain_words;
use crate::archive::Archive;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::{self, Message};
use corpus::Page;
use yew::prelude::*;

/// The folio with the inferred year marked as such.
pub fn folio(archive: &Archive, page: &Page, reader: Reader) -> Html {
    let date = match (&page.date, &page.inferred_year) {
        (Some(date), _) => el("time").set("datetime", date.clone()).says(date).html(),
        (None, Some(inferred)) => inferred_year(&inferred.year.to_string(), reader),
        (None, None) => element("span", "", plain(reader.say(Message::DateMissing))),
    };
    let paper = page.paper.as_deref().map(|paper| chinese(plain_words(paper, reader), reader));
    let number = element("span", "", plain(&number(archive, page, reader)));
    // Spaces between them, for those who hear the line or copy it.
    let mut line: Vec<Html> = Vec::new();
    for part in paper.into_iter().chain([date, number]) {
        if !line.is_empty() {
            line.push(plain(" "));
        }
        line.push(part);
    }
    all(line)
}

/// The folio as a link to its page.
pub fn folio_link(archive: &Archive, page: &Page, reader: Reader) -> Html {
    link(Route::page(page.id.as_str()).to_string(), folio(archive, page, reader))
}

/// A year that no page prints.
pub fn inferred_year(year: &str, reader: Reader) -> Html {
    let mark = element("small", "inferred", plain(reader.say(Message::Inferred)));
    element("span", "", [plain(year), plain(" "), mark].into_iter().collect())
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

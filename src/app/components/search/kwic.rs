//! 逐处: one line for each hit, the hit in the middle.

use super::kwic_heads::heads;
use super::looking::Change;
use super::place_in::paragraph_at;
use crate::archive::Archive;
use crate::components::element::{Element, On, all, button, el, plain};
use crate::components::words::plain_words;
use crate::reader::Reader;
use crate::route::{Hits, Route};
use crate::text::{self, Message};
use search::kwic::Group;
use search::{Grouping, Kwic, Line, SearchParams};
use yew::prelude::*;

/// So many lines stand on one sheet.
pub const LINES: usize = 200;

/// The id of the table, for going back to its head.
pub const CONCORDANCE: &str = "concordance";

/// The table.
pub fn kwic(
    archive: &Archive,
    sheet: &Kwic,
    params: &SearchParams,
    change: &Callback<Change>,
    reader: Reader,
) -> Html {
    let caption = text::concordance(sheet.lines.clone(), sheet.total, reader.language());
    let groups = sheet.groups.iter().map(|group| body(archive, group, params, reader)).collect();
    let table = el("table")
        .has(el("caption").with("id", "kwic").says(&caption))
        .has(el("thead").has(heads(params, reader)))
        .holds_all(groups);
    let region = el("div")
        .class("kwic")
        .with("id", CONCORDANCE)
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-labelledby", "kwic")
        .has(table);
    let mut parts = vec![region.html()];
    for (message, leads, to) in [
        (Message::Earlier, sheet.lines.start > 0, Change::Earlier),
        (Message::More, sheet.lines.end < sheet.total, Change::More),
    ] {
        if leads {
            parts.push(button("tool more").sends(On::Click, change, to).says(reader.say(message)).html());
        }
    }
    all(parts)
}

fn body(archive: &Archive, group: &Group, params: &SearchParams, reader: Reader) -> Html {
    let mut rows = Vec::new();
    if params.grouping != Grouping::None {
        let name = name(archive, group, params.grouping, reader);
        let head = el("th")
            .with("colspan", "3")
            .with("scope", "rowgroup")
            .with("lang", reader.content())
            .holds(name);
        rows.push(el("tr").has(head).html());
    }
    rows.extend(group.lines.iter().filter_map(|line| row(archive, line, params, reader)).map(Element::html));
    el("tbody").holds_all(rows).html()
}

/// What a group has in common.
fn name(archive: &Archive, group: &Group, grouping: Grouping, reader: Reader) -> Html {
    if grouping != Grouping::Article {
        return plain(group.value.as_deref().unwrap_or(reader.say(Message::Unknown)));
    }
    let first = group.lines.first().and_then(|line| archive.articles().get(line.doc.index()));
    match first.and_then(|article| article.headline.as_ref()) {
        Some(headline) => plain_words(headline.as_str(), reader),
        None => plain(reader.say(Message::Untitled)),
    }
}

fn row(archive: &Archive, line: &Line, params: &SearchParams, reader: Reader) -> Option<Element> {
    let article = archive.articles().get(line.doc.index())?;
    let hits = Hits::of(&params.q).map(|hits| hits.at(line.number + 1));
    let to = Route::article(article.id.as_str()).with_hits(hits, paragraph_at(article, line.place));
    let mut link = el("a").set("href", to.to_string());
    if let Some(headline) = &article.headline {
        link = link.set("title", headline.as_str().to_owned());
    }
    let link = link.has(el("mark").holds(plain_words(&line.hit, reader)));
    let left = el("td").has(el("bdi").holds(plain_words(&line.left, reader)));
    let right = el("td").holds(plain_words(&line.right, reader));
    Some(el("tr").with("lang", reader.content()).has(left).has(el("td").has(link)).has(right))
}

//! Nothing was found: which part of the search removed everything, and one press to drop it.

use super::chips::address;
use super::values::filter_name;
use crate::archive::Archive;
use crate::components::element::el;
use crate::reader::Reader;
use crate::text::{self, Message};
use search::{Culprit, Part};
use yew::prelude::*;

/// The parts that can be dropped.
pub fn nothing(archive: &Archive, removed_by: &[Culprit], reader: Reader) -> Html {
    let item = |culprit: &Culprit| {
        let part = match &culprit.part {
            Part::Query(query) => quoted(query.to_string()),
            Part::Included(filter) => filter_name(archive, filter, reader),
            Part::Excluded(filter) => {
                [reader.say(Message::Without), " ", &filter_name(archive, filter, reader)].concat()
            }
        };
        let say = if culprit.alone == 0 { text::part_nowhere } else { text::drop_part };
        let words = say(&part, culprit.left, reader.language());
        let link = el("a").class("tool").set("href", address(culprit.without.clone())).says(&words);
        el("li").has(link).html()
    };
    let together = if removed_by.is_empty() { reader.say(Message::NothingTogether) } else { "" };
    el("div")
        .class("nothing")
        .has(el("h2").says(reader.say(Message::NothingFound)))
        .says(together)
        .has(el("ul").holds_all(removed_by.iter().map(item).collect()))
        .html()
}

/// A part of a query in quotation marks, unless it was typed in some.
fn quoted(part: String) -> String {
    if part.starts_with('"') { part } else { ["“", &part, "”"].concat() }
}

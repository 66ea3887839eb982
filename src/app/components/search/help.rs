//! What can be typed into the box.

use crate::components::element::el;
use crate::reader::Reader;
use crate::text::{self, Message};
use yew::prelude::*;

/// The panel, closed at first.
pub fn help(reader: Reader) -> Html {
    let row = |(typed, finds): (&'static str, &'static str)| {
        let typed = el("th").with("scope", "row").with("lang", "zh-Hans").has(el("code").says(typed));
        el("tr").has(typed).has(el("td").says(finds)).html()
    };
    let rows = text::help(reader.language()).into_iter().map(row).collect();
    el("details")
        .class("search-help")
        .has(el("summary").says(reader.say(Message::HelpTitle)))
        .has(el("table").with("aria-label", reader.say(Message::HelpTitle)).has(el("tbody").holds_all(rows)))
        .html()
}

//! 对照原文: the lines of the page that a text lies on, with their numbers.

use super::element::{el, element, plain};
use crate::places::{self, Line};
use crate::reader::Reader;
use crate::text;
use corpus::{Page, Span};
use yew::prelude::*;

/// The lines under some spans. What else stands on them is dimmed. A number leads to `href`.
pub fn source_lines(page: &Page, spans: &[Span], href: Option<&str>, reader: Reader) -> Html {
    let lines = places::lines(&page.text, spans);
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return Html::default() };
    let label = text::lines(first.number, last.number, reader.language());
    let line = |line: &Line<'_>| {
        let (before, rest) = line.words.split_at(line.covered.start);
        let (words, after) = rest.split_at(line.covered.end - line.covered.start);
        let number = match href {
            Some(href) => el("a").set("href", href.to_owned()),
            None => el("span"),
        };
        let words = el("span").holds(other(before)).says(words).holds(other(after));
        el("li").has(number.class("number").says(&line.number.to_string())).has(words).html()
    };
    el("div")
        .class("source")
        .with("role", "group")
        .set("aria-label", label)
        .has(el("ol").with("lang", "zh-Hans").holds_all(lines.iter().map(line).collect()))
        .html()
}

/// Words on a line that belong to another text.
fn other(words: &str) -> Html {
    if words.is_empty() { Html::default() } else { element("span", "other", plain(words)) }
}

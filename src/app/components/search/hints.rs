//! What the parser passed over, at its place in the query.

use crate::components::element::el;
use crate::reader::Reader;
use crate::text;
use search::query::Hint;
use yew::prelude::*;

/// How much of a long query stands on each side of the place.
const AROUND: usize = 20;

/// One line for each hint.
pub fn hints(query: &str, hints: &[Hint], reader: Reader) -> Html {
    let line = |hint: &Hint| {
        let place = query.get(hint.range.clone()).unwrap_or_default();
        let before = query.get(..hint.range.start).unwrap_or_default();
        let after = query.get(hint.range.end..).unwrap_or_default();
        let quote = el("q").with("lang", "zh-Hans").says(tail(before)).has(el("em").says(head(place)));
        let said = [" ", &text::hint(&hint.kind, reader.language())].concat();
        el("li").has(quote.says(head(after))).says(&said).html()
    };
    if hints.is_empty() {
        return Html::default();
    }
    el("ul").class("hints").holds_all(hints.iter().map(line).collect()).html()
}

fn head(text: &str) -> &str {
    let to = text.char_indices().nth(AROUND).map_or(text.len(), |(at, _)| at);
    &text[..to]
}

fn tail(text: &str) -> &str {
    let from = text.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    &text[from..]
}

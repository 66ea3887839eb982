//! What the parser passed over, at its place in the query.

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
        let before = tail(query.get(..hint.range.start).unwrap_or_default());
        let after: String = query.get(hint.range.end..).unwrap_or_default().chars().take(AROUND).collect();
        let place: String = place.chars().take(AROUND).collect();
        html! {
            <li>
                <q lang="zh-Hans">{ before.to_owned() }<em>{ place }</em>{ after }</q>
                { " " }{ text::hint(&hint.kind, reader.language()) }
            </li>
        }
    };
    if hints.is_empty() {
        return html! {};
    }
    html! { <ul class="hints">{ for hints.iter().map(line) }</ul> }
}

fn tail(text: &str) -> &str {
    let from = text.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    &text[from..]
}

//! 对照原文: the lines of the page that a text lies on, with their numbers.

use super::element::{element, plain};
use crate::places::{self, Line};
use crate::reader::Reader;
use crate::text;
use corpus::{Page, Span};
use yew::prelude::*;

/// The lines under some spans. What else stands on them is dimmed. A number leads to `href`.
pub fn source_lines(page: &Page, spans: &[Span], href: Option<&str>, reader: Reader) -> Html {
    let lines = places::lines(&page.text, spans);
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return html! {} };
    let label = text::lines(first.number, last.number, reader.language());
    let line = |line: &Line<'_>| {
        let (before, rest) = line.words.split_at(line.covered.start);
        let (words, after) = rest.split_at(line.covered.end - line.covered.start);
        let number = plain(&line.number.to_string());
        let number = match href {
            Some(href) => html! { <a class="number" href={href.to_owned()}>{ number }</a> },
            None => element("span", "number", number),
        };
        let words = [other(before), plain(words), other(after)].into_iter().collect();
        element("li", "", [number, element("span", "", words)].into_iter().collect())
    };
    html! {
        <div class="source" role="group" aria-label={label}>
            <ol lang="zh-Hans">{ for lines.iter().map(line) }</ol>
        </div>
    }
}

/// Words on a line that belong to another text.
fn other(words: &str) -> Html {
    if words.is_empty() { Html::default() } else { element("span", "other", plain(words)) }
}

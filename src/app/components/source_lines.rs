//! 对照原文: the lines of the page that a text lies on, with their numbers.

use crate::reader::Reader;
use crate::places::{self, Line};
use crate::text;
use corpus::{Page, Span};
use yew::prelude::*;

/// The lines under some spans. What else stands on them is dimmed. A number leads to `href`.
#[must_use]
pub fn source_lines(page: &Page, spans: &[Span], href: Option<&str>, reader: Reader) -> Html {
    let lines = places::lines(&page.text, spans);
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return html! {} };
    let label = text::lines(first.number, last.number, reader.language());
    let line = |line: &Line<'_>| {
        let (before, rest) = line.words.split_at(line.covered.start);
        let (words, after) = rest.split_at(line.covered.end - line.covered.start);
        let other = |words: &str| (!words.is_empty()).then(|| html! { <span class="other">{ words.to_owned() }</span> });
        let number = match href {
            Some(href) => html! { <a class="number" href={href.to_owned()}>{ line.number }</a> },
            None => html! { <span class="number">{ line.number }</span> },
        };
        html! { <li>{ number }<span>{ other(before) }{ words.to_owned() }{ other(after) }</span></li> }
    };
    html! {
        <div class="source" role="group" aria-label={label}>
            <ol lang="zh-Hans">{ for lines.iter().map(line) }</ol>
        </div>
    }
}

//! One paragraph with its number, which is also its link, and the lines that it stands on.

use super::article_view::ArticleView;
use super::element::el;
use super::source_lines::source_lines;
use super::words::{Marks, words_with};
use crate::hooks::paragraph_id;
use crate::places;
use crate::route::Beside;
use crate::text;
use corpus::{Article, DiagnosticKind, Page, Text};
use std::ops::Range;
use yew::prelude::*;

/// The paragraph of an article with the given number. Its lines show when the reader compares, and
/// when the address points at it.
pub fn paragraph(view: &ArticleView<'_>, text: &Text, number: usize) -> Html {
    let &ArticleView { article, page, beside, reader, .. } = view;
    let href = view.at_paragraph(number);
    // Where a passage is pointed at, it alone is lit.
    let chosen = view.chosen == Some(number) && view.passage.is_empty();
    // An empty child where there are no lines, so that the paragraph itself stays the same element.
    let lines = if chosen || beside == Beside::Source {
        source_lines(page, text.spans(), Some(&href), reader)
    } else {
        Html::default()
    };
    let label = text::paragraph(number, reader.language());
    let marks = Marks {
        doubts: doubts(article, page, text),
        passage: view.passage.iter().find(|(at, _)| *at == number).map(|(_, bytes)| bytes.clone()),
        ..view.marks(text)
    };
    // Forty numbers would be forty stops for Tab. Who compares goes from line to line and wants them.
    let pilcrow = el("a")
        .class("pilcrow")
        .set("href", href)
        .with_any("tabindex", (beside == Beside::Nothing).then_some("-1"))
        .set("aria-label", label)
        .with_any("aria-current", chosen.then_some("location"))
        .set("data-number", number.to_string());
    let words = words_with(text, page, &marks, reader);
    let words = el("p").set("id", paragraph_id(number)).with("tabindex", "-1").has(pilcrow).holds(words);
    el("div")
        .class(if chosen { "part chosen" } else { "part" })
        .key(&number.to_string())
        .has(words)
        .holds(lines)
        .html()
}

/// The bytes of the text that some remark, other than a mere join, is about.
fn doubts(article: &Article, page: &Page, text: &Text) -> Vec<Range<usize>> {
    let remarks = article.diagnostics.iter().filter(|remark| remark.kind != DiagnosticKind::Joined);
    let spans = remarks.flat_map(|remark| &remark.spans);
    let range = |span: &corpus::Span| {
        let start = places::offset_in(text, &page.text, span.start())?;
        Some(start..start + (span.end() - span.start()))
    };
    spans.filter_map(range).collect()
}

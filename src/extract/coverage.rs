//! Holds the law that nothing printed is lost: every character that is not white space lies in
//! exactly one span of one text.

use crate::page_text::PageText;
use crate::steps;
use corpus::{Article, Diagnostic, DiagnosticKind, Furniture, FurnitureKind, Page, Span};

/// Keeps what no text has taken: as furniture, with a remark.
///
/// The passes before are written to leave nothing over but invisible characters and blanks
/// written as entities; those are said to be furniture without words.
pub(crate) fn keep_the_rest(text: &PageText<'_>, page: &mut Page, articles: &[Article]) {
    let mut taken: Vec<Span> =
        page.furniture.iter().flat_map(|furniture| furniture.spans.iter().copied()).collect();
    taken.extend(page.banner.iter().flat_map(|banner| banner.spans().iter().copied()));
    taken.extend(articles.iter().flat_map(Article::texts).flat_map(|text| text.spans().iter().copied()));
    taken.sort_unstable();
    taken.dedup();
    let raw = text.raw();
    steps::count(raw.len() + taken.len());
    let mut at = 0;
    let mut rest: Vec<Span> = Vec::new();
    for span in taken.iter().copied().chain([Span::new(raw.len(), raw.len())]) {
        if span.start() > at {
            left_over(raw, at, span.start(), &mut rest);
        }
        at = at.max(span.end());
    }
    for span in rest {
        let words: String = PageText::new(span.slice(raw)).clean().trim().to_owned();
        let kind = if words.chars().any(char::is_alphanumeric) {
            FurnitureKind::Other
        } else {
            FurnitureKind::Ornament
        };
        if kind == FurnitureKind::Other {
            page.diagnostics.push(Diagnostic {
                kind: DiagnosticKind::UnknownLayout,
                message: "这些文字未能归入任何文章".to_owned(),
                spans: vec![span],
            });
        }
        page.furniture.push(Furniture { kind, text: words, spans: vec![span] });
    }
    page.furniture.sort_by_key(|furniture| furniture.spans.first().copied());
}

/// The runs without white space between two places.
fn left_over(raw: &str, from: usize, to: usize, rest: &mut Vec<Span>) {
    let between = &raw[from..to];
    let mut start = None;
    for (offset, c) in between.char_indices() {
        match (c.is_whitespace(), start) {
            (false, None) => start = Some(offset),
            (true, Some(begun)) => {
                rest.push(Span::new(from + begun, from + offset));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(begun) = start {
        rest.push(Span::new(from + begun, to));
    }
}

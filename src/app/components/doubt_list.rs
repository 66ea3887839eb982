//! Remarks that an editor may want to check, with the lines that they are about.

use super::element::{chinese, el};
use super::words::plain_words;
use crate::places::line_number;
use crate::reader::Reader;
use crate::text;
use corpus::{Diagnostic, DiagnosticKind, Page};
use yew::prelude::*;

/// Whether a remark is a doubt; that a join was made is none.
#[must_use]
pub fn is_doubt(remark: &Diagnostic) -> bool {
    remark.kind != DiagnosticKind::Joined
}

/// The doubts among some remarks.
pub fn doubt_list(remarks: &[Diagnostic], page: &Page, reader: Reader) -> Html {
    let item = |remark: &Diagnostic| {
        let line = |at: usize| line_number(&page.text, at);
        let first = remark.spans.iter().map(|span| line(span.start())).min();
        let last = remark.spans.iter().map(|span| line(span.end())).max();
        let mut item = el("li").holds(chinese(plain_words(&remark.message, reader), reader)).says(" ");
        if let Some((first, last)) = first.zip(last) {
            let lines = text::lines(first, last, reader.language());
            item = item.has(el("small").with("lang", reader.language().tag()).says(&lines));
        }
        item.html()
    };
    let doubts = remarks.iter().filter(|remark| is_doubt(remark)).map(item);
    el("ul").class("doubts").holds_all(doubts.collect()).html()
}

//! What a line shows on its face to the lines beside it: a date, a list, marks left open.

use crate::chars;
use crate::scan::{furniture, name};
use std::ops::Range;

/// What a line shows to its neighbours, read once since each of them asks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Face {
    /// A date and nothing else, as under a letter or a notice.
    pub(crate) is_date: bool,
    /// Names with space or 、 between them, or cells of a table.
    pub(crate) is_list: bool,
    /// Opening marks without their closing ones (above zero) or the reverse (below), in the first piece.
    pub(crate) open_marks: i32,
    /// Quotations opened and not closed in the last piece.
    pub(crate) open_quotes: i32,
    /// Whether a closing mark comes before any opening one in the first piece.
    pub(crate) closes_first: bool,
}

impl Face {
    /// Reads the pieces of a line; there is at least one.
    pub(super) fn of(clean: &str, parts: &[Range<usize>]) -> Self {
        let first = &clean[parts[0].clone()];
        let last = &clean[parts[parts.len() - 1].clone()];
        let whole = parts.len() == 1;
        Self {
            is_date: whole && is_date(first),
            is_list: whole && is_list(first),
            open_marks: open_marks(first),
            open_quotes: open_quotes(last),
            closes_first: closes_first(first),
        }
    }
}

/// A date and nothing else, as under a letter or a notice.
fn is_date(text: &str) -> bool {
    furniture::date(text).is_some_and(|(length, _)| text[length..].trim().is_empty())
}

/// Names with space or 、 between them, perhaps behind a heading and a colon; cells of a table.
fn is_list(text: &str) -> bool {
    if text.contains('|') || text.contains('\t') {
        return true;
    }
    let (labelled, names) = match text.char_indices().find(|(_, c)| chars::is_colon(*c)) {
        Some((at, c)) if text[..at].chars().count() <= 12 => (true, &text[at + c.len_utf8()..]),
        _ => (false, text),
    };
    let mut words = 0;
    let mut people = 0;
    for word in names.split(|c: char| c.is_whitespace() || c == '、') {
        let length = word.chars().count();
        if length > 6 {
            return false;
        }
        words += usize::from(length > 0);
        // 张　三: each half of a name stands alone.
        let half = length == 1 && !names.contains('、') && word.chars().all(chars::is_han);
        people += usize::from(half || length > 1 && name::is_name(word));
    }
    words > usize::from(!labelled) && people * 2 >= words
}

/// Opening marks without their closing ones (above zero) or the reverse (below).
fn open_marks(text: &str) -> i32 {
    let mut open = 0;
    for c in text.chars() {
        if chars::is_opening(c) {
            open += 1;
        } else if chars::is_closing(c) {
            open -= 1;
        }
    }
    open
}

/// Quotations opened and not closed in `text`.
fn open_quotes(text: &str) -> i32 {
    let mut open = 0;
    for c in text.chars() {
        match c {
            '“' | '「' | '『' | '《' | '（' | '(' => open += 1,
            '”' | '」' | '』' | '》' | '）' | ')' => open = (open - 1).max(0),
            _ => {}
        }
    }
    open
}

/// Whether a closing mark comes before any opening one.
fn closes_first(text: &str) -> bool {
    text.chars()
        .find(|c| matches!(c, '“' | '”' | '「' | '」' | '『' | '』' | '《' | '》' | '（' | '）' | '(' | ')'))
        .is_some_and(chars::is_closing)
}

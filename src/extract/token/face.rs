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
    /// A name, a colon and a few words: 联系人：孟凡宇, 第一名：云州队.
    pub(crate) is_entry: bool,
    /// Words with gaps between them, as the cells of a table, and no sentence.
    pub(crate) is_row: bool,
    /// A few words that a dash leads over to what follows: 记者走近四位女职工——.
    pub(crate) leads_on: bool,
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
        let marks = Marks::of(first);
        Self {
            is_date: whole && is_date(first),
            is_list: whole && is_list(first),
            is_entry: whole && is_entry(first),
            is_row: whole && is_row(first),
            leads_on: whole && first.len() <= 135 && first.ends_with("——"),
            open_marks: marks.open,
            open_quotes: if whole { marks.open_quotes } else { Marks::of(last).open_quotes },
            closes_first: marks.closes_first,
        }
    }
}

/// A date and nothing else, as under a letter or a notice.
fn is_date(text: &str) -> bool {
    furniture::date(text).is_some_and(|(length, _)| text[length..].trim().is_empty())
}

/// Names with space or 、 between them, perhaps behind a heading and a colon; cells of a table.
fn is_list(text: &str) -> bool {
    if text.bytes().any(|byte| matches!(byte, b'|' | b'\t')) {
        return true;
    }
    let (labelled, names) = match text.char_indices().take(13).find(|(_, c)| chars::is_colon(*c)) {
        Some((at, c)) => (true, &text[at + c.len_utf8()..]),
        None => (false, text),
    };
    let (mut words, mut halves, mut people) = (0, 0, 0);
    for word in names.split(|c: char| c.is_whitespace() || c == '、') {
        let length = word.chars().take(7).count();
        if length > 6 {
            return false;
        }
        words += usize::from(length > 0);
        // 张　三: each half of a name stands alone.
        let half = length == 1 && !names.contains('、') && word.chars().all(chars::is_han);
        halves += usize::from(half);
        people += usize::from(half || length > 1 && name::is_name(word));
    }
    // 春 运 第 八 天 is set wide, and no list of names.
    let is_wide = halves == words && halves > 4;
    !is_wide && words > usize::from(!labelled) && people * 2 >= words
}

/// A name, a colon and a few words, and no sentence.
fn is_entry(text: &str) -> bool {
    text.len() <= 90
        && text.char_indices().take(9).find(|(_, c)| chars::is_colon(*c)).is_some_and(|(at, c)| {
            let value = &text[at + c.len_utf8()..];
            at > 0
                && !value.trim().is_empty()
                && text[..at].chars().all(chars::is_han)
                && !value.contains(|c: char| chars::is_full_stop(c) || matches!(c, '，' | ',' | '“' | '”'))
        })
}

/// Words with gaps between them and no sentence: 王　凯　首都机场值机员, 白　洁（女，满族） 中学教师, 1 油田 7 1 1 22.
fn is_row(text: &str) -> bool {
    let mut depth = 0;
    let mut stops = |c: char| {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth -= 1,
            _ => {}
        }
        chars::is_full_stop(c) || chars::is_soft_stop(c) && c != '、' && depth <= 0
    };
    text.len() <= 180
        && text.split_whitespace().count() > 1
        && text.split_whitespace().any(|cell| cell.chars().nth(1).is_some())
        && !text.contains(&mut stops)
}

/// The marks of a piece that stand in pairs.
#[derive(Default)]
struct Marks {
    open: i32,
    open_quotes: i32,
    closes_first: bool,
}

impl Marks {
    fn of(text: &str) -> Self {
        let mut marks = Self::default();
        let mut met = false;
        // Words are most of a text, and no word is a mark.
        for c in text.chars().filter(|c| !chars::is_common_han(*c)) {
            let opens = chars::is_opening(c);
            let closes = chars::is_closing(c);
            marks.open += i32::from(opens) - i32::from(closes);
            let is_quote =
                matches!(c, '“' | '”' | '「' | '」' | '『' | '』' | '《' | '》' | '（' | '）' | '(' | ')');
            if is_quote {
                marks.closes_first |= closes && !met;
                met = true;
                marks.open_quotes =
                    if opens { marks.open_quotes + 1 } else { (marks.open_quotes - 1).max(0) };
            }
        }
        marks
    }
}

//! Signs that a line bears on its face and that several judgements look at.

use crate::chars;
use crate::scan::{furniture, name};
use crate::token::{Dress, End, Token};

/// Whether a line can stand among headings: marked, a label, or short without a full stop.
pub(super) fn is_heading_like(token: &Token) -> bool {
    match token.dress {
        Dress::Heading(_) | Dress::Label(_) => true,
        Dress::Byline => false,
        Dress::Plain => {
            token.chars <= 44
                && matches!(token.end, End::Bare | End::Closing)
                && token.inner_stops <= 1
                && token.dateline.is_none()
        }
    }
}

/// Names with space or 、 between them, perhaps behind a heading and a colon; cells of a table.
pub(super) fn is_list_line(text: &str) -> bool {
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

/// ——记…… and --记……, but not the hyphen of a list's item.
pub(super) fn opens_with_dash(text: &str) -> bool {
    text.starts_with(chars::is_dash) && !text.starts_with("- ") && !text.starts_with("-　")
}

/// A date and nothing else, as under a letter or a notice.
pub(super) fn is_date(text: &str) -> bool {
    furniture::date(text).is_some_and(|(length, _)| text[length..].trim().is_empty())
}

/// 问：, 答：, 记者：, 李某：.
pub(super) fn is_speaker(text: &str) -> bool {
    let head: String = text.chars().take(6).collect();
    head.char_indices().find(|(_, c)| chars::is_colon(*c)).is_some_and(|(at, _)| {
        at > 0
            && head[..at].chars().all(chars::is_han)
            && ["问", "答", "记者", "主持人", "問"].iter().any(|speaker| head[..at].ends_with(speaker))
    })
}

/// Opening marks without their closing ones (above zero) or the reverse (below).
pub(super) fn open_marks(text: &str) -> i32 {
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
pub(super) fn open_quotes(text: &str) -> i32 {
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
pub(super) fn closes_first(text: &str) -> bool {
    text.chars()
        .find(|c| matches!(c, '“' | '”' | '「' | '」' | '『' | '』' | '《' | '》' | '（' | '）' | '(' | ')'))
        .is_some_and(chars::is_closing)
}

//! Jump marks: （下转第3版）, (上接第2版), ▶▶下转A4版.

use std::ops::Range;

/// How many words of jump marks are looked at in one line.
const MOST: usize = 16;

/// The jump marks in a line, in order. Places are bytes of the line, brackets and arrows included.
pub(crate) fn jumps(line: &str) -> Vec<Jump> {
    let mut found: Vec<Jump> = Vec::new();
    // No mark names a page without this word.
    if !line.contains('版') {
        return found;
    }
    let mut from = 0;
    // A line has one mark or two; a line of nothing but such words is no newspaper, and is not
    // searched to its end again for each of them.
    for _ in 0..MOST {
        let Some((at, direction)) = next_word(line, from) else { break };
        from = at + 1;
        while !line.is_char_boundary(from) {
            from += 1;
        }
        if let Some(place) = extent(line, at) {
            from = place.end;
            found.push(Jump { place, direction });
        }
    }
    found
}

/// One jump mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Jump {
    /// Where it stands.
    pub(crate) place: Range<usize>,
    /// Whether the article goes on elsewhere or came from there.
    pub(crate) direction: Direction,
}

/// Which way a jump mark points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// 下转: the article goes on on another page.
    To,
    /// 上接: the article began on another page.
    From,
}

const WORDS: &[(&str, Direction)] = &[
    ("下转", Direction::To),
    ("下轉", Direction::To),
    ("紧转", Direction::To),
    ("转第", Direction::To),
    ("上接", Direction::From),
    ("紧接", Direction::From),
    ("緊接", Direction::From),
    ("接第", Direction::From),
    ("续接", Direction::From),
    ("下接", Direction::To),
    ("详见", Direction::To),
    ("报道见", Direction::To),
    ("見第", Direction::To),
];

fn next_word(line: &str, from: usize) -> Option<(usize, Direction)> {
    WORDS
        .iter()
        .filter_map(|(word, direction)| line[from..].find(word).map(|at| (from + at, *direction)))
        .min_by_key(|(at, _)| *at)
}

/// The whole mark around the word at `at`: it must name a page close by and be set off by
/// brackets, arrows or the line's ends, so that 接第三棒 in a sentence stays.
fn extent(line: &str, at: usize) -> Option<Range<usize>> {
    let after = &line[at..];
    let page = after
        .char_indices()
        .take(16)
        .find(|(_, c)| *c == '版')
        .map(|(offset, c)| at + offset + c.len_utf8())?;
    let between = &line[at..page];
    let has_number = between
        .chars()
        .any(|c| crate::chars::is_digit(c) || c.is_ascii_uppercase() || matches!(c, '首' | '头'));
    if !has_number || between.contains(['，', '。', ',']) {
        return None;
    }
    let before = line[..at].trim_end();
    let before = before.strip_suffix("未完，").or_else(|| before.strip_suffix("未完,")).unwrap_or(before);
    let before = before.strip_suffix("相关").unwrap_or(before);
    let open = before.chars().next_back().filter(|c| matches!(c, '（' | '(' | '【' | '[' | '［' | '〔'));
    if let Some(open) = open {
        let close = line[page..]
            .char_indices()
            .take(40)
            .find(|(_, c)| matches!(c, '）' | ')' | '】' | ']' | '］' | '〕'));
        let start = before.len() - open.len_utf8();
        let end = close.map_or(page, |(offset, c)| page + offset + c.len_utf8());
        return Some(start..end);
    }
    if at_reference(after) {
        return None;
    }
    let lead = before.trim_end_matches(is_arrow);
    let tail = &line[page..];
    let trimmed = tail.trim_start().trim_start_matches(is_arrow);
    let starts = lead.trim().is_empty() || lead.len() < before.len() || ends_sentence(lead);
    let ends = trimmed.trim().is_empty();
    (starts && (ends || lead.trim().is_empty())).then(|| {
        let start = if lead.len() < before.len() { lead.len() } else { at };
        start..line.len() - trimmed.len()
    })
}

/// 详见第2版 is a jump mark in brackets alone; elsewhere a sentence may say so.
fn at_reference(after: &str) -> bool {
    after.starts_with("详见") || after.starts_with("見第") || after.starts_with("报道见")
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end().ends_with(|c: char| {
        crate::chars::is_full_stop(c)
            || crate::chars::is_closing(c)
            || crate::chars::is_soft_stop(c)
            || crate::chars::is_han(c)
    })
}

fn is_arrow(c: char) -> bool {
    crate::chars::is_bullet(c)
        || matches!(c, '→' | '←' | '↓' | '↑' | '>' | '<' | '»' | '«' | '➤' | '⇒')
        || crate::chars::is_dash(c)
        || c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let found: Vec<&str> = jumps(line).into_iter().map(|jump| &line[jump.place]).collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn marks_are_found_and_sentences_are_not() {
        check("为职工服务。（下转第3版）", &["（下转第3版）"]);
        check("(上接第2版)的人生历程", &["(上接第2版)"]);
        check("（上接第一版《劳模》）大家", &["（上接第一版《劳模》）"]);
        check("发展▶▶下转A4版", &["▶▶下转A4版"]);
        check("他接第三棒，跑出了最好成绩，登上头版", &[]);
        check("下转第2版", &["下转第2版"]);
        check("送到（未完，下转第3版）", &["（未完，下转第3版）"]);
        check("送到（相关报道见第3版）", &["（相关报道见第3版）"]);
        check("有关报道见第3版刊登的文章", &[]);
    }
}

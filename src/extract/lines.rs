//! The physical lines of a page: where their words begin and end, and the space around them.

use crate::chars;
use crate::steps;
use std::ops::Range;

/// A line with words on it.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The words without the white space around them: bytes of the clean text.
    pub(crate) range: Range<usize>,
    /// White space before the words, in halves of a Chinese character.
    pub(crate) indent: u32,
    /// Blank lines directly above.
    pub(crate) blanks_above: u32,
}

/// The lines of a clean text that have words on them.
pub(crate) fn lines(clean: &str) -> Vec<Line> {
    steps::count(clean.len());
    let mut found = Vec::new();
    let mut blanks_above = 0;
    let mut start = 0;
    while start <= clean.len() {
        let rest = &clean[start..];
        let length = rest.find(is_line_break).unwrap_or(rest.len());
        let line = &rest[..length];
        let words = line.trim();
        if words.is_empty() {
            blanks_above += 1;
        } else {
            let before = &line[..line.len() - line.trim_start().len()];
            let from = start + before.len();
            found.push(Line {
                range: from..from + words.len(),
                indent: before.chars().map(indent_of).sum(),
                blanks_above,
            });
            blanks_above = 0;
        }
        let Some(line_break) = rest[length..].chars().next() else { break };
        start += length + line_break.len_utf8();
        if line_break == '\r' && clean[start..].starts_with('\n') {
            start += 1;
        }
    }
    found
}

/// Whether a line ends there.
pub(crate) fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn indent_of(c: char) -> u32 {
    if c == '\t' { 4 } else { chars::half_widths(c) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_are_counted_and_words_are_trimmed() {
        let page = "\r\n\r\n　　标题 \r\n\n正文";
        let shown: Vec<_> = lines(page)
            .into_iter()
            .map(|line| (page[line.range].to_owned(), line.indent, line.blanks_above))
            .collect();
        assert_eq!(shown, [("标题".to_owned(), 4, 2), ("正文".to_owned(), 0, 1)]);
    }
}

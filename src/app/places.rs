//! Where the words of a text stand on their page: its parts, the joins between them, and the
//! numbered lines of the page that they lie on.

use corpus::{Span, Text};
use std::ops::Range;

/// A stretch of a text that stands on the page in one piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its bytes in the text.
    pub text: Range<usize>,
    /// Its bytes on the page.
    pub page: Range<usize>,
}

/// The parts of a text, one for each of its spans.
#[must_use]
pub fn parts(text: &Text, page: &str) -> Vec<Part> {
    let words = text.as_str();
    let mut at = 0;
    let last = text.spans().len().saturating_sub(1);
    let part = |(index, span): (usize, &Span)| {
        let slice = span.slice(page);
        let printed = slice.trim();
        let rest = &words[at..];
        let length = match rest.strip_prefix(printed) {
            _ if index == last => rest.len(),
            Some(after) => rest.len() - after.len(),
            // Marks, entities and invisible characters are not in the text: find the part's end
            // again by its last characters.
            None => {
                let tail = &printed[printed.char_indices().rev().nth(5).map_or(0, |(at, _)| at)..];
                rest.find(tail).map_or(0, |found| found + tail.len())
            }
        };
        let start = span.start() + (slice.len() - slice.trim_start().len());
        let part = Part { text: at..at + length, page: start..start + printed.len() };
        at += length;
        part
    };
    text.spans().iter().enumerate().map(part).collect()
}

/// The offsets in a text where two parts were joined.
#[must_use]
pub fn joins(text: &Text, page: &str) -> Vec<usize> {
    parts(text, page).iter().skip(1).map(|part| part.text.start).collect()
}

/// The offset in a text of a byte of the page, when the part that it lies in stands there word for
/// word.
#[must_use]
pub fn offset_in(text: &Text, page: &str, at: usize) -> Option<usize> {
    let part = parts(text, page).into_iter().find(|part| part.page.contains(&at))?;
    let verbatim = text.as_str().get(part.text.clone()) == page.get(part.page.clone());
    verbatim.then(|| part.text.start + (at - part.page.start))
}

/// One line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// Its number, from 1; blank lines count.
    pub number: usize,
    /// Its words, without the spaces around them.
    pub words: &'a str,
    /// The bytes of its words that the asked spans cover, as ranges into `words`.
    pub covered: Range<usize>,
}

/// The lines of a page that some spans lie on, in page order.
#[must_use]
pub fn lines<'a>(page: &'a str, spans: &[Span]) -> Vec<Line<'a>> {
    let mut start = 0;
    let mut found = Vec::new();
    for (index, line) in page.split('\n').enumerate() {
        let words = line.trim();
        let from = start + (line.len() - line.trim_start().len());
        let to = from + words.len();
        start += line.len() + 1;
        let on_line = |span: &&Span| !span.is_empty() && span.start() < to && span.end() > from;
        let on_line = spans.iter().filter(on_line);
        let covered = on_line.fold(None, |covered: Option<Range<usize>>, span| {
            let (first, last) = (span.start().max(from) - from, span.end().min(to) - from);
            Some(covered.map_or(first..last, |covered| covered.start.min(first)..covered.end.max(last)))
        });
        if let Some(covered) = covered.filter(|covered| words.get(covered.clone()).is_some()) {
            found.push(Line { number: index + 1, words, covered });
        }
    }
    found
}

/// The number of the line that a byte of the page lies on.
#[must_use]
pub fn line_number(page: &str, at: usize) -> usize {
    page.as_bytes()[..at.min(page.len())].iter().filter(|byte| **byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# 头条\n\n活动中,职工们洋\n\n洋溢着喜悦。 本报记者 孙妍 摄\n";

    fn span(words: &str) -> Span {
        let start = PAGE.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    fn paragraph() -> Text {
        Text::new("活动中,职工们洋洋溢着喜悦。", vec![span("活动中,职工们洋"), span("洋溢着喜悦。")])
    }

    #[test]
    fn a_join_stands_where_the_second_part_begins() {
        let join = "活动中,职工们洋".len();
        assert_eq!(joins(&paragraph(), PAGE), [join]);
        assert_eq!(offset_in(&paragraph(), PAGE, span("洋溢着").start()), Some(join));
    }

    #[test]
    fn a_heading_has_no_join_and_its_mark_is_no_text() {
        let heading = Text::new("头条", vec![span("# 头条")]);
        assert!(joins(&heading, PAGE).is_empty());
        assert_eq!(offset_in(&heading, PAGE, 2), None);
    }

    #[test]
    fn lines_keep_their_numbers_and_what_is_covered() {
        let lines = lines(PAGE, paragraph().spans());
        let seen: Vec<_> =
            lines.iter().map(|line| (line.number, &line.words[line.covered.clone()])).collect();
        assert_eq!(seen, [(3, "活动中,职工们洋"), (5, "洋溢着喜悦。")]);
        assert_eq!(lines[1].words, "洋溢着喜悦。 本报记者 孙妍 摄");
    }

    #[test]
    fn spans_outside_the_page_are_on_no_line() {
        assert_eq!(lines(PAGE, &[Span::new(9_000, 9_001), Span::new(5, 5)]), []);
        assert_eq!(line_number(PAGE, 9_000), 6);
        assert_eq!(line_number(PAGE, 0), 1);
    }
}

//! Words in the making of a text: pieces of lines, joined as they stand.

use crate::chars;
use crate::lines::is_line_break;
use crate::page_text::PageText;
use crate::steps;
use crate::token::Token;
use corpus::Text;
use std::ops::Range;

/// A text in the making: its words and, beside each, its extent on the page.
#[derive(Default, Clone)]
pub(super) struct Pieces {
    pub(super) words: Vec<Range<usize>>,
    pub(super) extents: Vec<Range<usize>>,
    /// The first piece opens with a dateline.
    pub(super) dateline: bool,
}

impl Pieces {
    pub(super) fn of(token: &Token) -> Self {
        Self { words: token.parts.clone(), extents: extents_of(token), dateline: token.dateline.is_some() }
    }

    /// The same of a heading, without the ornament before its words: ●门头沟区永定镇：暑期托管变“四季托管”.
    pub(super) fn of_heading(token: &Token, clean: &str) -> Self {
        let mut pieces = Self::of(token);
        let words = &clean[pieces.words[0].clone()];
        let bare = words.trim_start_matches(|c: char| chars::is_bullet(c) || c.is_whitespace());
        if !bare.is_empty() {
            pieces.words[0].start += words.len() - bare.len();
        }
        pieces
    }

    pub(super) fn extend(&mut self, other: Self) {
        self.words.extend(other.words);
        self.extents.extend(other.extents);
    }
}

/// The pieces of a token with its marks: the first begins and the last ends where the marks do.
pub(super) fn extents_of(token: &Token) -> Vec<Range<usize>> {
    let mut extents = token.parts.clone();
    let last = extents.len() - 1;
    extents[0].start = token.extent.start;
    extents[last].end = token.extent.end.max(extents[last].end);
    extents
}

/// A text from its words; the spans are those of the extents.
pub(super) fn text_of(page: &PageText<'_>, words: &[Range<usize>], extents: &[Range<usize>]) -> Text {
    steps::count(words.iter().map(|range| range.len() + 1).sum());
    let mut joined = String::with_capacity(words.iter().map(|range| range.len()).sum());
    for range in words {
        joined.push_str(&page.clean()[range.clone()]);
    }
    if joined.contains("**") {
        joined = joined.replace("**", "");
    }
    Text::new(joined.trim(), extents.iter().map(|range| page.span(range)).collect())
}

/// The lines that a range of the clean text runs over: a narrow column may break a signature.
pub(super) fn lines_of(clean: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut at = range.start;
    clean[range.clone()]
        .split_inclusive(is_line_break)
        .filter_map(|line| {
            let start = at + line.len() - line.trim_start().len();
            at += line.len();
            let words = line.trim();
            (!words.is_empty()).then(|| start..start + words.len())
        })
        .collect()
}

/// Where a range of the joined words lies on the page: one place, or two across a join.
pub(super) fn places(words: &[Range<usize>], range: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut offset = 0;
    for word in words {
        let start = range.start.max(offset);
        let end = range.end.min(offset + word.len());
        if start < end {
            found.push(word.start + start - offset..word.start + end - offset);
        }
        offset += word.len();
    }
    found
}

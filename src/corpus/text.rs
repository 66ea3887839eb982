//! Words printed on a page, and where on the page they stand.

use serde::{Deserialize, Serialize};

/// A half-open range `[start, end)` of bytes in the page's own text (UTF-8).
///
/// A span is never reversed; that it lies on character boundaries is the duty of the extractor
/// and held by a property test. In JSON: `[start, end]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u32, u32)", into = "(u32, u32)")]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// A span from `start` to `end`; the two are put in order if they are not.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        // Pages are at most 16 MiB, so that offsets fit in 32 bits by far.
        let (start, end) = (saturate(start), saturate(end));
        Self { start: start.min(end), end: start.max(end) }
    }

    /// The first byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last one.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Whether the span holds no byte at all.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The part of `page` that the span covers; empty when it does not lie inside the page.
    #[must_use]
    pub fn slice(self, page: &str) -> &str {
        page.get(self.start()..self.end()).unwrap_or_default()
    }
}

fn saturate(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

impl TryFrom<(u32, u32)> for Span {
    type Error = &'static str;

    fn try_from((start, end): (u32, u32)) -> Result<Self, Self::Error> {
        if start <= end { Ok(Self { start, end }) } else { Err("a span ends before it starts") }
    }
}

impl From<Span> for (u32, u32) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

/// Words as printed, with the places they were taken from, in reading order.
///
/// A paragraph that a column break cut in two has two spans or more.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    text: String,
    spans: Vec<Span>,
}

impl Text {
    /// A text from its words and their places.
    #[must_use]
    pub fn new(text: impl Into<String>, spans: Vec<Span>) -> Self {
        Self { text: text.into(), spans }
    }

    /// The words, without heading marks, label ornaments, entities or invisible characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The places on the page, in reading order.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }
}

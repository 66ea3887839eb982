//! What the extractor did that an editor may want to check.

use crate::Span;
use serde::{Deserialize, Serialize};

/// One remark about a place on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What was met or done.
    pub kind: DiagnosticKind,
    /// The same for people, in Chinese, a phrase without a full stop.
    pub message: String,
    /// The places it is about; may be empty when it is about the whole page.
    pub spans: Vec<Span>,
}

/// The kinds of remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DiagnosticKind {
    /// Two lines were joined into one paragraph; the spans are the two sides of the join.
    Joined,
    /// The same character ends one line and begins the next (职工们洋 / 洋溢着): joined as it stands.
    DoubledCharacter,
    /// An unmarked line was taken for a headline, and another reading was nearly as good.
    HeadlineGuessed,
    /// An article has no printed headline.
    HeadlineMissing,
    /// A paragraph breaks off in mid-sentence and nothing on the page continues it.
    BrokenOff,
    /// A quotation that is never closed.
    UnclosedQuote,
    /// What is given beside the file is not what the page prints.
    GivenDiffers,
    /// The page holds no text.
    EmptyPage,
    /// The layout could not be decided; the text stands in reading order.
    UnknownLayout,
    /// Characters that no reader sees were dropped from the text.
    InvisibleCharacters,
}

impl DiagnosticKind {
    /// The name that stands in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Joined => "joined",
            Self::DoubledCharacter => "doubled-character",
            Self::HeadlineGuessed => "headline-guessed",
            Self::HeadlineMissing => "headline-missing",
            Self::BrokenOff => "broken-off",
            Self::UnclosedQuote => "unclosed-quote",
            Self::GivenDiffers => "given-differs",
            Self::EmptyPage => "empty-page",
            Self::UnknownLayout => "unknown-layout",
            Self::InvisibleCharacters => "invisible-characters",
        }
    }
}

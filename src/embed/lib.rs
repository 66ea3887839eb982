//! The corpus as the application carries it.
//!
//! The public format repeats the words of a page in its articles and names every key; reading it
//! needs a deserializer for each of a dozen types. This JSON has the same information in lists
//! alone: a text is given by its places on the page, with its words only where they are not what
//! stands there. For the five seeds that saves the first visit about 25 KB after brotli, most
//! of it code. [`write()`] and [`read()`] are the two ends, and nothing else knows the form.

mod json;
mod node;
mod read;
mod write;

pub use read::{Reading, read};
pub use write::write;

use corpus::{DiagnosticKind, FurnitureKind, Kind, Role, Span};

/// What the site is called, where `seeds/site.toml` says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// The name over every view.
    pub title: Option<String>,
    /// One sentence under it.
    pub description: Option<String>,
}

/// Stands first, so that an application never reads what another version wrote.
const VERSION: &str = "jianbao-embedded/1";

/// What a window keeps of the pages that its reader opened in it, by these names: the Traditional characters, the
/// readings, the phrases and, last, the corpus. They change with the form, so that no application finds what
/// another version put there.
pub const OPENED: [&str; 4] = [
    "jianbao.opened/1.traditional",
    "jianbao.opened/1.readings",
    "jianbao.opened/1.phrases",
    "jianbao.opened/1",
];

const KINDS: [Kind; 6] = [Kind::News, Kind::Photo, Kind::Feature, Kind::Brief, Kind::Essay, Kind::Notice];

const ROLES: [Role; 4] = [Role::Reporter, Role::Correspondent, Role::Photographer, Role::Author];

const FURNITURE: [FurnitureKind; 8] = [
    FurnitureKind::Masthead,
    FurnitureKind::Date,
    FurnitureKind::PageNumber,
    FurnitureKind::Staff,
    FurnitureKind::Contact,
    FurnitureKind::Jump,
    FurnitureKind::Ornament,
    FurnitureKind::Other,
];

const REMARKS: [DiagnosticKind; 10] = [
    DiagnosticKind::Joined,
    DiagnosticKind::DoubledCharacter,
    DiagnosticKind::HeadlineGuessed,
    DiagnosticKind::HeadlineMissing,
    DiagnosticKind::BrokenOff,
    DiagnosticKind::UnclosedQuote,
    DiagnosticKind::GivenDiffers,
    DiagnosticKind::EmptyPage,
    DiagnosticKind::UnknownLayout,
    DiagnosticKind::InvisibleCharacters,
];

/// The words that stand at some places of a page.
fn standing(spans: &[Span], printed: &str) -> String {
    spans.iter().map(|span| span.slice(printed).trim()).collect()
}

#[cfg(test)]
mod tests;

//! Names of what the pages have, and sentences with numbers in them.

use super::{Language, Message};
use corpus::{FurnitureKind, Kind, Role};

/// What sort of article it is.
#[must_use]
pub fn kind(kind: Kind, language: Language) -> &'static str {
    let message = match kind {
        Kind::News => Message::KindNews,
        Kind::Photo => Message::KindPhoto,
        Kind::Feature => Message::KindFeature,
        Kind::Brief => Message::KindBrief,
        Kind::Essay => Message::KindEssay,
        Kind::Notice => Message::KindNotice,
    };
    message.to(language)
}

/// What somebody did for an article.
#[must_use]
pub fn role(role: Role, language: Language) -> &'static str {
    let message = match role {
        Role::Reporter => Message::Reporter,
        Role::Correspondent => Message::Correspondent,
        Role::Photographer => Message::Photographer,
        Role::Author => Message::Author,
    };
    message.to(language)
}

/// What a line of furniture is.
#[must_use]
pub fn furniture(kind: FurnitureKind, language: Language) -> &'static str {
    let message = match kind {
        FurnitureKind::Masthead => Message::Masthead,
        FurnitureKind::Date => Message::PageDate,
        FurnitureKind::PageNumber => Message::PageNumberLine,
        FurnitureKind::Staff => Message::Staff,
        FurnitureKind::Contact => Message::Contact,
        FurnitureKind::Jump => Message::Jump,
        _ => Message::OtherFurniture,
    };
    message.to(language)
}

/// How many articles.
#[must_use]
pub fn articles(count: usize, language: Language) -> String {
    let message = if count == 1 { Message::OneArticle } else { Message::Articles };
    message.counts(&[count], language)
}

/// How many pages.
#[must_use]
pub fn pages(count: usize, language: Language) -> String {
    let message = if count == 1 { Message::OnePage } else { Message::Pages };
    message.counts(&[count], language)
}

/// How many hits there are.
#[must_use]
pub fn hits(count: usize, language: Language) -> String {
    let message = if count == 1 { Message::OneHit } else { Message::Hits };
    message.counts(&[count], language)
}

/// How long an article is.
#[must_use]
pub fn characters(count: usize, language: Language) -> String {
    Message::Characters.counts(&[count], language)
}

/// That only so many articles are shown.
#[must_use]
pub fn only_the_first(count: usize, language: Language) -> String {
    Message::OnlyTheFirst.counts(&[count], language)
}

/// The place of a page in its collection, for one that prints no number.
#[must_use]
pub fn page_in_order(number: usize, language: Language) -> String {
    Message::PageInOrder.counts(&[number], language)
}

/// A printed page number and name.
#[must_use]
pub fn page_number(number: &str, language: Language) -> String {
    Message::PageNumber.with(&[number], language)
}

/// The lines of the page that a text lies on.
#[must_use]
pub fn lines(first: usize, last: usize, language: Language) -> String {
    let message = if first == last { Message::SourceLine } else { Message::SourceLines };
    message.counts(&[first, last], language)
}

/// The name of a paragraph's own link.
#[must_use]
pub fn paragraph(number: usize, language: Language) -> String {
    Message::ParagraphLink.counts(&[number], language)
}

/// The name of the link to the page that an article stands on.
#[must_use]
pub fn place_on_page(place: usize, count: usize, language: Language) -> String {
    Message::PlaceOnPage.counts(&[place, count], language)
}

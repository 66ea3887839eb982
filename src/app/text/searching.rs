//! The words of the search: facets, hints, what was found, and the help.

use super::{Language, articles, count, fill, kind, line};
use corpus::Kind;
use search::facet::{LENGTHS, PHOTO, kind_value};
use search::query::{Field, HintKind};
use search::{Facet, Filter};
use std::ops::Range;

include!("search_messages.in");

/// A number of articles, and how long finding them took.
#[must_use]
pub fn found(count: usize, milliseconds: u32, language: Language) -> String {
    let articles = articles(count, language);
    if milliseconds == 0 {
        return articles;
    }
    SearchMessage::Found.with(&[&articles, &milliseconds.to_string()], language)
}

/// What a facet is about.
#[must_use]
pub fn facet(facet: Facet, language: Language) -> &'static str {
    let message = match facet {
        Facet::Page => SearchMessage::FacetPage,
        Facet::Year => SearchMessage::FacetYear,
        Facet::District => SearchMessage::FacetDistrict,
        Facet::Mention => SearchMessage::FacetMention,
        Facet::Reporter => SearchMessage::FacetReporter,
        Facet::Correspondent => SearchMessage::FacetCorrespondent,
        Facet::Photographer => SearchMessage::FacetPhotographer,
        Facet::Author => SearchMessage::FacetAuthor,
        Facet::Kind => SearchMessage::FacetKind,
        Facet::Column => SearchMessage::FacetColumn,
        Facet::Photo => SearchMessage::FacetPhoto,
        Facet::Length => SearchMessage::FacetLength,
    };
    message.to(language)
}

/// A value of a facet that the pages do not print themselves; `None` for names that they do.
#[must_use]
pub fn facet_value(filter: &Filter, language: Language) -> Option<&'static str> {
    let value = filter.value.as_str();
    let message = match filter.facet {
        Facet::Kind => {
            let kinds = [Kind::News, Kind::Photo, Kind::Feature, Kind::Brief, Kind::Essay, Kind::Notice];
            let found = kinds.into_iter().find(|kind| kind_value(*kind) == value)?;
            return Some(kind(found, language));
        }
        Facet::Photo if value == PHOTO[0] => SearchMessage::WithPhoto,
        Facet::Photo => SearchMessage::WithoutPhoto,
        Facet::Length => OF_LENGTHS[LENGTHS.iter().position(|length| *length == value)?],
        _ => return None,
    };
    Some(message.to(language))
}

/// The words for [`LENGTHS`].
const OF_LENGTHS: [SearchMessage; LENGTHS.len()] =
    [SearchMessage::UpTo200, SearchMessage::UpTo500, SearchMessage::UpTo1000, SearchMessage::Over1000];

/// What there is to say of a query.
#[must_use]
pub fn hint(kind: &HintKind, language: Language) -> String {
    let (message, field) = match kind {
        HintKind::UnclosedQuote => (SearchMessage::UnclosedQuote, None),
        HintKind::UnclosedParenthesis => (SearchMessage::UnclosedParenthesis, None),
        HintKind::UnmatchedParenthesis => (SearchMessage::UnmatchedParenthesis, None),
        HintKind::UnknownField { did_you_mean: Some(field), .. } => {
            (SearchMessage::UnknownFieldNear, Some(*field))
        }
        HintKind::UnknownField { did_you_mean: None, .. } => (SearchMessage::UnknownField, None),
        HintKind::EmptyField(field) => (SearchMessage::EmptyField, Some(*field)),
        HintKind::StrayOperator => (SearchMessage::StrayOperator, None),
        HintKind::OnlyWildcards => (SearchMessage::OnlyWildcards, None),
        HintKind::NothingToFind => (SearchMessage::NothingToFind, None),
        HintKind::NearGroup => (SearchMessage::NearGroup, None),
        HintKind::NotUnderstood(field) => (SearchMessage::NotUnderstood, Some(*field)),
        HintKind::TooLong => (SearchMessage::TooLong, None),
        HintKind::TooDeep => (SearchMessage::TooDeep, None),
        HintKind::TooManyTerms => (SearchMessage::TooManyTerms, None),
    };
    let name = |field: Field| field.names()[usize::from(language == Language::En)];
    message.with(&[field.map_or("", name)], language)
}

/// What a part of a search, once dropped, gives back.
#[must_use]
pub fn drop_part(part: &str, left: usize, language: Language) -> String {
    SearchMessage::DropPart.with(&[part, &left.to_string()], language)
}

/// That a part of a search stands nowhere in the archive, and what there is without it.
#[must_use]
pub fn part_nowhere(part: &str, left: usize, language: Language) -> String {
    SearchMessage::PartNowhere.with(&[part, &left.to_string()], language)
}

/// The name of the button that shuts a value out.
#[must_use]
pub fn exclude(value: &str, language: Language) -> String {
    SearchMessage::Exclude.with(&[value], language)
}

/// The name of the link that takes a filter away.
#[must_use]
pub fn remove(value: &str, language: Language) -> String {
    SearchMessage::Remove.with(&[value], language)
}

/// Which lines of the concordance are listed, of how many.
#[must_use]
pub fn concordance(lines: Range<usize>, total: usize, language: Language) -> String {
    let Range { start, end } = lines;
    if end - start == total {
        return SearchMessage::AllLines.counts(&[total], language);
    }
    SearchMessage::SomeLines.counts(&[start + 1, end, total], language)
}

/// Sorting by so many characters on one side.
#[must_use]
pub fn by_characters(count: u8, side: &str, language: Language) -> String {
    SearchMessage::ByCharacters.with(&[&count.to_string(), side], language)
}

/// The query language: what can be typed, and what it finds.
#[must_use]
pub fn help(language: Language) -> [(&'static str, &'static str); 12] {
    [
        ("劳模精神", SearchMessage::HelpRun),
        ("劳模 工匠", SearchMessage::HelpAnd),
        ("\"劳模 工匠\"", SearchMessage::HelpQuoted),
        ("劳模 OR 工匠", SearchMessage::HelpOr),
        ("劳模 -工匠", SearchMessage::HelpNot),
        ("(劳模 OR 工匠) 昌平", SearchMessage::HelpGroup),
        ("劳?精神", SearchMessage::HelpOne),
        ("劳*精神", SearchMessage::HelpAny),
        ("劳模 NEAR/10 工匠", SearchMessage::HelpNear),
        ("标题:劳模 title:劳模", SearchMessage::HelpFields),
        ("区:昌平 年:2023-2025 版:2", SearchMessage::HelpFacts),
        ("laomo lmgj", SearchMessage::HelpPinyin),
    ]
    .map(|(typed, message)| (typed, message.to(language)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_called_as_the_query_language_calls_them() {
        assert_eq!(OF_LENGTHS.map(|message| message.to(Language::ZhHans)), LENGTHS);
    }
}

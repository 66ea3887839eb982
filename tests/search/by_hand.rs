//! Searching without an index: comparing strings, and trying every stretch of the printed text.

use super::shelf::{Sheet, shelf};
use search::document::Zone;
use search::query::{Field, Query, Term};
use search::{Place, folded};
use std::ops::Range;
use std::sync::OnceLock;

/// Every mark of a folded term in printed text, by trying every stretch of it.
pub(super) fn marks_by_hand(printed: &str, term: &str) -> Vec<Range<usize>> {
    let visible: Vec<(usize, usize)> = printed
        .char_indices()
        .filter(|(_, c)| !folded(&c.to_string()).is_empty())
        .map(|(at, c)| (at, at + c.len_utf8()))
        .collect();
    let length = term.chars().count();
    let mut found = Vec::new();
    for (first, &(begin, _)) in visible.iter().enumerate() {
        // A blank of the term has no visible character of its own.
        for &(_, end) in visible[first..].iter().take(length) {
            if folded(&printed[begin..end]) == term {
                found.push(begin..end);
                break;
            }
        }
    }
    joined(found)
}

fn joined(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut out: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match out.last_mut() {
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            _ => out.push(mark),
        }
    }
    out
}

/// Articles by brute force.
pub(super) fn matches_by_hand(query: &Query, article: &Sheet, field: Option<Field>) -> bool {
    match query {
        Query::Everything => true,
        Query::Term(Term::Plain(text)) if text.contains(['*', '?']) => {
            texts(article, field).any(|text| wildcards_by_hand(text, &folded(text_without_blanks(query))))
        }
        Query::Term(term) => texts(article, field).any(|text| text.contains(&folded(term.text()))),
        Query::All(parts) => parts.iter().all(|part| matches_by_hand(part, article, field)),
        Query::Any(parts) => parts.iter().any(|part| matches_by_hand(part, article, field)),
        Query::Not(part) => !matches_by_hand(part, article, field),
        Query::In(field, part) => matches_by_hand(part, article, Some(*field)),
        Query::Near(left, right, most) => texts(article, field).any(|text| {
            let (lefts, rights) = (places_by_hand(text, left), places_by_hand(text, right));
            lefts.iter().any(|a| {
                rights.iter().any(|b| {
                    let between = if b.start >= a.end {
                        b.start - a.end
                    } else if a.start >= b.end {
                        a.start - b.end
                    } else {
                        usize::MAX
                    };
                    between <= *most as usize
                })
            })
        }),
    }
}

fn text_without_blanks(query: &Query) -> &str {
    match query {
        Query::Term(term) => term.text(),
        _ => "",
    }
}

fn texts(article: &Sheet, field: Option<Field>) -> impl Iterator<Item = &'static str> {
    let number = shelf().articles.iter().position(|other| std::ptr::eq(other, article)).unwrap();
    let wanted = move |place: Place| match field {
        None => true,
        Some(Field::Title) => matches!(place.zone(), Zone::Headline | Zone::Kicker | Zone::Subheadline),
        Some(Field::Crosshead) => place.zone() == Zone::Crosshead,
        Some(Field::Body) => place.zone() == Zone::Body,
        Some(Field::Column) => place.zone() == Zone::Column,
        Some(Field::By) => place.zone() == Zone::Byline,
        Some(Field::Source) => place.zone() == Zone::Source,
        Some(Field::Photo) => place.zone() == Zone::Caption,
        Some(_) => unreachable!("fields of facts have tests of their own"),
    };
    folded_texts()[number].iter().filter(move |(place, _)| wanted(*place)).map(|(_, text)| text.as_str())
}

pub(super) fn folded_texts() -> &'static [Vec<(Place, String)>] {
    static TEXTS: OnceLock<Vec<Vec<(Place, String)>>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let fold =
            |article: &Sheet| article.fields.iter().map(|(place, text)| (*place, folded(text))).collect();
        shelf().articles.iter().map(fold).collect()
    })
}

fn places_by_hand(text: &str, query: &Query) -> Vec<Range<usize>> {
    let Query::Term(term) = query else { return Vec::new() };
    let (text, term): (Vec<char>, Vec<char>) =
        (text.chars().collect(), folded(term.text()).chars().collect());
    (0..text.len()).filter(|&at| text[at..].starts_with(&term)).map(|at| at..at + term.len()).collect()
}

fn wildcards_by_hand(text: &str, pattern: &str) -> bool {
    let pattern = pattern.replace('？', "?");
    let (text, pattern): (Vec<char>, Vec<char>) =
        (text.chars().collect(), pattern.trim_matches('*').chars().collect());
    fn fits(text: &[char], pattern: &[char]) -> bool {
        match pattern.split_first() {
            None => true,
            Some(('?', rest)) => !text.is_empty() && fits(&text[1..], rest),
            Some(('*', rest)) => {
                // A `?` beside it belongs to the same gap.
                let least = rest.iter().take_while(|c| **c == '?').count();
                let sentence = text.iter().position(|c| "。！？".contains(*c)).unwrap_or(text.len());
                (least..=sentence).any(|at| fits(&text[at..], &rest[least..]))
            }
            Some((c, rest)) => text.first() == Some(c) && fits(&text[1..], rest),
        }
    }
    (0..=text.len()).any(|at| fits(&text[at..], &pattern))
}

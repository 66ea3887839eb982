//! The concordance: one line for each hit, the hit in the middle.

use crate::document::{DocId, Place};
use crate::facet::Facet;
use crate::find::{Finder, Span};
use crate::index::Index;
use crate::snippet::unit_marks;
use crate::sort::sort_by;
use std::ops::Range;

/// One hit with the words on both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The article.
    pub doc: DocId,
    /// The part of it.
    pub place: Place,
    /// The bytes of that part's printed text that are the hit.
    pub range: Range<usize>,
    /// Which hit of the article it is, from 0, counted over the lines of the article.
    pub number: usize,
    /// The printed words before it.
    pub left: String,
    /// The hit as printed.
    pub hit: String,
    /// The printed words after it.
    pub right: String,
}

/// The order of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// As the articles come and as the hits stand in them.
    #[default]
    Text,
    /// By so many characters to the left, the nearest first.
    Left(u8),
    /// By so many characters to the right.
    Right(u8),
}

impl Order {
    /// The most characters that lines are sorted by.
    pub const MOST: u8 = 5;

    /// By 1 to 5 characters to the left; by none is the order of the text.
    #[must_use]
    pub fn left(characters: u8) -> Self {
        if characters == 0 { Self::Text } else { Self::Left(characters.min(Self::MOST)) }
    }

    /// By 1 to 5 characters to the right; by none is the order of the text.
    #[must_use]
    pub fn right(characters: u8) -> Self {
        if characters == 0 { Self::Text } else { Self::Right(characters.min(Self::MOST)) }
    }
}

/// What lines are put together by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Grouping {
    /// Nothing: all lines are one group.
    #[default]
    None,
    /// The article.
    Article,
    /// The year of its page.
    Year,
    /// The district that it is about; an article about several stands under each.
    District,
}

/// Lines that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The year or district; for articles, and where nothing is known, `None`.
    pub value: Option<String>,
    /// The lines in order.
    pub lines: Vec<Line>,
}

/// The concordance of a search.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kwic {
    /// The lines, grouped.
    pub groups: Vec<Group>,
    /// How many lines there are in all.
    pub total: usize,
}

/// How many units stand on each side.
const CONTEXT: usize = 40;

/// The lines of `docs`, at most `most` of them. Names in bylines and sources are left out: they
/// are printed in a line or a paragraph, which has its own line.
pub(crate) fn kwic(
    index: &Index,
    finders: &[Finder],
    docs: &[DocId],
    order: Order,
    grouping: Grouping,
    most: usize,
) -> Kwic {
    let mut keyed: Vec<(Vec<u16>, Line)> = Vec::new();
    let mut total = 0;
    for &doc in docs {
        let mut number = 0;
        for (field, place) in index.fields(doc) {
            if matches!(place, Place::Byline(_) | Place::Source) {
                continue;
            }
            let units = index.store.field(field);
            let marks = unit_marks(finders, place.zone(), units);
            total += marks.len();
            if marks.is_empty() || keyed.len() >= most && order == Order::Text {
                continue;
            }
            let printed = index.store.printed(doc, field);
            for mark in marks {
                let before = printed.bytes(start(units, mark.start)..mark.start);
                let after = printed.bytes(mark.end..end(units, mark.end));
                let range = printed.bytes(mark.clone());
                let line = Line {
                    doc,
                    place,
                    number,
                    left: printed.text[before.start.min(range.start)..range.start].to_owned(),
                    hit: printed.text[range.clone()].to_owned(),
                    right: printed.text[range.end..after.end.max(range.end)].to_owned(),
                    range,
                };
                keyed.push((key(units, &mark, order), line));
                number += 1;
            }
        }
    }
    // Stable: lines with the same neighbours stay in the order of the text.
    sort_by(&mut keyed, |(a, _), (b, _)| a.cmp(b));
    keyed.truncate(most);
    Kwic { groups: grouped(index, keyed.into_iter().map(|(_, line)| line).collect(), grouping), total }
}

/// The folded units that a line is sorted by.
fn key(units: &[u16], mark: &Span, order: Order) -> Vec<u16> {
    match order {
        Order::Text => Vec::new(),
        Order::Left(count) => units[..mark.start].iter().rev().take(usize::from(count)).copied().collect(),
        Order::Right(count) => units[mark.end..].iter().take(usize::from(count)).copied().collect(),
    }
}

fn start(units: &[u16], hit: usize) -> usize {
    let at = hit.saturating_sub(CONTEXT);
    at + usize::from(units.get(at).is_some_and(|unit| unit & 0xfc00 == 0xdc00))
}

fn end(units: &[u16], hit: usize) -> usize {
    let at = (hit + CONTEXT).min(units.len());
    at - usize::from(at > hit && units.get(at).is_some_and(|unit| unit & 0xfc00 == 0xdc00))
}

fn grouped(index: &Index, lines: Vec<Line>, grouping: Grouping) -> Vec<Group> {
    if lines.is_empty() {
        return Vec::new();
    }
    let facet = match grouping {
        Grouping::None => return vec![Group { value: None, lines }],
        Grouping::Article => {
            let mut groups: Vec<Group> = Vec::new();
            for line in lines {
                match groups
                    .iter_mut()
                    .find(|group| group.lines.first().is_some_and(|first| first.doc == line.doc))
                {
                    Some(group) => group.lines.push(line),
                    None => groups.push(Group { value: None, lines: vec![line] }),
                }
            }
            return groups;
        }
        Grouping::Year => Facet::Year,
        Grouping::District => Facet::District,
    };
    let mut groups: Vec<Group> = Vec::new();
    for line in lines {
        let mut values: Vec<Option<String>> =
            index.facts.values(facet, line.doc).map(|name| Some(name.to_owned())).collect();
        if values.is_empty() {
            values.push(None);
        }
        for value in values {
            match groups.iter_mut().find(|group| group.value == value) {
                Some(group) => group.lines.push(line.clone()),
                None => groups.push(Group { value, lines: vec![line.clone()] }),
            }
        }
    }
    // What is unknown comes last.
    sort_by(&mut groups, |a, b| (a.value.is_none(), &a.value).cmp(&(b.value.is_none(), &b.value)));
    groups
}

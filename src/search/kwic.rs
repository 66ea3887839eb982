//! The concordance: one line for each hit, the hit in the middle.

use crate::document::{DocId, Place};
use crate::facet::Facet;
use crate::find::{Finder, Span};
use crate::index::{Index, to_u32};
use crate::params::SearchParams;
use crate::plan::Plan;
use crate::query::parse;
use crate::snippet::unit_marks;
use crate::sort::{sort_by, sort_by_key};
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

/// Some lines of a concordance.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kwic {
    /// The lines, grouped.
    pub groups: Vec<Group>,
    /// Which lines of all they are.
    pub lines: Range<usize>,
    /// How many there are in all. Those of an article that stands in several groups count in each.
    pub total: usize,
}

/// All lines of a search in order, before any is printed. Finding them takes longer than a frame in a large
/// corpus; [`Concordance::take_in`] does it step by step.
#[derive(Debug)]
pub struct Concordance {
    finders: Vec<Finder>,
    docs: Vec<DocId>,
    /// How many of them were looked through.
    taken: usize,
    order: Order,
    grouping: Grouping,
    /// What groups are called, in order; a group for what is unknown comes last.
    names: Vec<String>,
    lines: Vec<Found>,
    is_done: bool,
}

/// Where a line is, and what it is sorted by.
#[derive(Debug, Clone, Copy)]
struct Found {
    group: u32,
    key: [u16; Order::MOST as usize],
    doc: DocId,
    field: u32,
    /// The folded units of the field that are the hit.
    units: (u32, u32),
    number: u32,
}

/// How many units stand on each side.
const CONTEXT: usize = 40;

impl Concordance {
    /// The concordance of a search, none of it found yet.
    #[must_use]
    pub fn new(index: &Index, params: &SearchParams) -> Self {
        let mut names: Vec<String> = match params.grouping {
            Grouping::None | Grouping::Article => Vec::new(),
            Grouping::Year => names(index, Facet::Year),
            Grouping::District => names(index, Facet::District),
        };
        sort_by(&mut names, Ord::cmp);
        Self {
            finders: Plan::new(&parse(&params.q).0, &index.facts).finders,
            docs: index.matching(params),
            taken: 0,
            order: params.order,
            grouping: params.grouping,
            names,
            lines: Vec::new(),
            is_done: false,
        }
    }

    /// Looks through one more article, and puts all lines in order after the last; says whether
    /// anything is left to do.
    pub fn take_in(&mut self, index: &Index) -> bool {
        if let Some(&doc) = self.docs.get(self.taken) {
            self.find(index, doc);
            self.taken += 1;
        } else if !self.is_done {
            // Stable: lines with the same neighbours stay in the order of the text.
            sort_by_key(&mut self.lines, |line| (line.group, line.key));
            self.is_done = true;
        }
        !self.is_done
    }

    /// Whether all lines are found and in order.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.is_done
    }

    /// Notes the lines of an article. Names in bylines and sources are left out: they are printed in a
    /// line or a paragraph, which has its own line.
    fn find(&mut self, index: &Index, doc: DocId) {
        let groups = self.groups_of(index, doc);
        let mut number = 0;
        for (field, place) in index.fields(doc) {
            if matches!(place, Place::Byline(_) | Place::Source) {
                continue;
            }
            let units = index.store.field(field);
            for mark in unit_marks(&self.finders, place.zone(), units) {
                let key = key(units, &mark, self.order);
                let at = (to_u32(mark.start), to_u32(mark.end));
                for &group in &groups {
                    self.lines.push(Found { group, key, doc, field: to_u32(field), units: at, number });
                }
                number += 1;
            }
        }
    }

    /// The groups that an article stands in.
    fn groups_of(&self, index: &Index, doc: DocId) -> Vec<u32> {
        let facet = match self.grouping {
            Grouping::None => return vec![0],
            Grouping::Article => return vec![to_u32(self.taken)],
            Grouping::Year => Facet::Year,
            Grouping::District => Facet::District,
        };
        let number = |name: &str| self.names.iter().position(|other| other == name);
        let mut groups: Vec<u32> =
            index.facts.values(facet, doc).filter_map(|name| number(name).map(to_u32)).collect();
        if groups.is_empty() {
            groups.push(to_u32(self.names.len()));
        }
        groups
    }

    /// Some of the lines, as they are printed.
    #[must_use]
    pub fn part(&self, index: &Index, lines: Range<usize>) -> Kwic {
        let total = self.lines.len();
        let lines = lines.start.min(total)..lines.end.min(total);
        let found = self.lines.get(lines.clone()).unwrap_or_default();
        let group = |found: &[Found]| Group {
            value: self.names.get(found[0].group as usize).cloned(),
            lines: found.iter().map(|found| found.printed(index)).collect(),
        };
        let groups = found.chunk_by(|one, other| one.group == other.group).map(group).collect();
        Kwic { groups, lines, total }
    }
}

impl Index {
    /// Some lines of the concordance of a search.
    #[must_use]
    pub fn kwic(&self, params: &SearchParams, lines: Range<usize>) -> Kwic {
        let mut concordance = Concordance::new(self, params);
        while concordance.take_in(self) {}
        concordance.part(self, lines)
    }
}

impl Found {
    fn printed(&self, index: &Index) -> Line {
        let field = self.field as usize;
        let units = index.store.field(field);
        let (hit_start, hit_end) = (self.units.0 as usize, self.units.1 as usize);
        let printed = index.store.printed(self.doc, field);
        let before = printed.bytes(start(units, hit_start)..hit_start);
        let after = printed.bytes(hit_end..end(units, hit_end));
        let range = printed.bytes(hit_start..hit_end);
        let found = index.fields(self.doc).find(|&(other, _)| other == field);
        Line {
            doc: self.doc,
            // Every field is one of its document's.
            place: found.map_or(Place::Headline, |(_, place)| place),
            number: self.number as usize,
            left: printed.text[before.start.min(range.start)..range.start].to_owned(),
            hit: printed.text[range.clone()].to_owned(),
            right: printed.text[range.end..after.end.max(range.end)].to_owned(),
            range,
        }
    }
}

/// The folded units that a line is sorted by, filled up with zeros, which stand before all letters.
fn key(units: &[u16], mark: &Span, order: Order) -> [u16; Order::MOST as usize] {
    let mut key = [0; Order::MOST as usize];
    let count = |count: u8| usize::from(count.min(Order::MOST));
    match order {
        Order::Text => {}
        Order::Left(left) => {
            let near = units[..mark.start].iter().rev().take(count(left));
            key.iter_mut().zip(near).for_each(|(key, unit)| *key = *unit);
        }
        Order::Right(right) => {
            let near = units[mark.end..].iter().take(count(right));
            key.iter_mut().zip(near).for_each(|(key, unit)| *key = *unit);
        }
    }
    key
}

fn names(index: &Index, facet: Facet) -> Vec<String> {
    index.facts.all_values(facet).into_iter().map(|(name, _)| name.to_owned()).collect()
}

fn start(units: &[u16], hit: usize) -> usize {
    let at = hit.saturating_sub(CONTEXT);
    at + usize::from(units.get(at).is_some_and(|unit| unit & 0xfc00 == 0xdc00))
}

fn end(units: &[u16], hit: usize) -> usize {
    let at = (hit + CONTEXT).min(units.len());
    at - usize::from(at > hit && units.get(at).is_some_and(|unit| unit & 0xfc00 == 0xdc00))
}

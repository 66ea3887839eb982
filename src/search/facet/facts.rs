//! The facts of all documents, as rows of numbers.

use super::{Facet, LENGTHS, PHOTO, kind_value};
use crate::document::{Certainty, DocId, Document};
use crate::index::grow;
use crate::numbers::Numbers;
use crate::sort::sort_by;
use corpus::Role;
use std::collections::VecDeque;

/// The number of a value among those of all facets.
pub(super) type Value = u32;

/// The facts of all documents. The values of a document, all facets together, are a row, and
/// documents with equal rows share it: where thousands match, counting them means counting rows.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(super) values: Vec<Known>,
    /// The values by facet and name.
    pub(super) numbers: Numbers,
    /// The rows. A value that does not fit a unit has [`WIDE`] before its low and its high half.
    pub(super) rows: Numbers,
    /// The row of each document.
    pub(super) docs: Vec<u32>,
    /// Rows that still lack their districts.
    pending: VecDeque<Vec<Value>>,
    /// Page numbers and names, for the field `版:`, by the value of the page.
    pub(super) pages: Vec<(Value, Vec<String>)>,
}

/// A value that some document carries.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) facet: Facet,
    pub(super) name: String,
    /// How many documents carry it as inferred.
    pub(super) inferred: u32,
}

const WIDE: u16 = u16::MAX;

impl Facts {
    pub(crate) fn new() -> Self {
        Self {
            values: Vec::new(),
            numbers: Numbers::default(),
            rows: Numbers::default(),
            docs: Vec::new(),
            pending: VecDeque::new(),
            pages: Vec::new(),
        }
    }

    /// Makes room for so many more documents.
    pub(crate) fn reserve(&mut self, documents: usize) {
        self.docs.reserve_exact(documents);
    }

    fn number(&mut self, facet: Facet, name: &str) -> Value {
        let number = self.numbers.number(&key(facet, name));
        if number as usize == self.values.len() {
            self.values.push(Known { facet, name: name.to_owned(), inferred: 0 });
        }
        number
    }

    /// Notes the facts of the next document, which holds `length` characters of text. They can be
    /// asked for after [`push_districts`](Self::push_districts).
    pub(crate) fn push(&mut self, document: &Document<'_>, length: usize) {
        let facts = &document.facts;
        let mut row = Vec::with_capacity(12);
        if !facts.page.is_empty() {
            let page = self.number(Facet::Page, facts.page);
            row.push(page);
            // A page seen for the first time has the highest number of all.
            if self.pages.last().is_none_or(|&(last, _)| last < page) {
                let names = [Some(facts.page), facts.page_number, facts.page_name].into_iter().flatten();
                self.pages.push((page, names.map(str::to_owned).collect()));
            }
        }
        if let Some((date, certainty)) = facts.date {
            let year = self.number(Facet::Year, &date.year.to_string());
            self.values[year as usize].inferred += u32::from(certainty == Certainty::Inferred);
            row.push(year);
        }
        for &(role, name) in &facts.people {
            let facet = match role {
                Role::Reporter => Facet::Reporter,
                Role::Correspondent => Facet::Correspondent,
                Role::Photographer => Facet::Photographer,
                Role::Author => Facet::Author,
            };
            row.push(self.number(facet, name));
        }
        row.push(self.number(Facet::Kind, kind_value(facts.kind)));
        if let Some(column) = facts.column.filter(|column| !column.is_empty()) {
            row.push(self.number(Facet::Column, column));
        }
        row.push(self.number(Facet::Photo, PHOTO[usize::from(facts.photos == 0)]));
        let size = [200, 500, 1000].into_iter().filter(|&most| length > most).count();
        row.push(self.number(Facet::Length, LENGTHS[size]));
        self.pending.push_back(row);
    }

    /// Notes which districts the first document is about that still lacks them, and which it
    /// mentions.
    pub(crate) fn push_districts(&mut self, about: &[&str], mentioned: &[&str]) {
        let mut row = self.pending.pop_front().unwrap_or_default();
        row.extend(about.iter().map(|name| self.number(Facet::District, name)));
        row.extend(mentioned.iter().map(|name| self.number(Facet::Mention, name)));
        sort_by(&mut row, Ord::cmp);
        // Nobody counts twice in one role.
        row.dedup();
        let mut units = Vec::with_capacity(row.len());
        for value in row {
            match u16::try_from(value) {
                Ok(unit) if unit != WIDE => units.push(unit),
                _ => units.extend([WIDE, value as u16, (value >> 16) as u16]),
            }
        }
        grow(&mut self.docs, 1);
        self.docs.push(self.rows.number(&units));
    }

    /// The values of a row.
    pub(super) fn row(&self, row: u32) -> impl Iterator<Item = usize> + Clone {
        let mut units = self.rows.row(row).iter().copied();
        std::iter::from_fn(move || match units.next()? {
            WIDE => Some(usize::from(units.next()?) | usize::from(units.next()?) << 16),
            value => Some(value.into()),
        })
    }

    /// The values of a document.
    pub(crate) fn values(&self, facet: Facet, doc: DocId) -> impl Iterator<Item = &str> {
        let values = self.row(self.docs[doc.index()]).map(|value| &self.values[value]);
        values.filter(move |value| value.facet == facet).map(|value| value.name.as_str())
    }

    /// For each value, whether it is of this facet and wanted.
    pub(super) fn which(&self, facet: Facet, wanted: impl Fn(&str) -> bool) -> Vec<bool> {
        self.values.iter().map(|value| value.facet == facet && wanted(&value.name)).collect()
    }

    /// All values of a facet, with the number of documents that carry each.
    pub(crate) fn all_values(&self, facet: Facet) -> Vec<(&str, usize)> {
        let mut counts = vec![0; self.values.len()];
        for value in self.docs.iter().flat_map(|&row| self.row(row)) {
            counts[value] += 1;
        }
        let values = self.values.iter().zip(counts).filter(|(value, _)| value.facet == facet);
        values.map(|(value, count)| (value.name.as_str(), count)).collect()
    }

    pub(crate) fn memory(&self) -> usize {
        let names: usize = self.values.iter().map(|value| value.name.len() + size_of::<Known>()).sum();
        self.rows.memory() + self.numbers.memory() + self.docs.capacity() * 4 + names
    }
}

/// What tells a value from all others.
pub(super) fn key(facet: Facet, name: &str) -> Vec<u16> {
    [facet as u16].into_iter().chain(name.encode_utf16()).collect()
}

#[cfg(test)]
mod tests {
    use super::Facts;
    use crate::document::{DocId, Document, Facts as Printed};
    use crate::facet::Facet;
    use corpus::Role;

    #[test]
    fn more_values_than_a_unit_counts_are_told_apart() {
        let mut facts = Facts::new();
        let name = |doc: u32| format!("记者{doc}");
        for doc in 0..66_000 {
            let own = name(doc);
            let people = vec![(Role::Reporter, own.as_str())];
            facts.push(
                &Document { facts: Printed { people, ..Printed::default() }, ..Document::default() },
                0,
            );
            facts.push_districts(&[], &[]);
        }
        for doc in (0..10).chain(65_500..66_000) {
            assert_eq!(facts.values(Facet::Reporter, DocId(doc)).collect::<Vec<_>>(), [name(doc)]);
        }
    }
}

//! Filters, and the counting of what they let through.

use super::facts::{Facts, key};
use super::{Count, Facet, FacetCounts, Filter, LENGTHS, State};
use crate::index::Found;
use crate::sort::{sort_by, sort_by_key};

/// Filters by what they are called, made into numbers of one index, and the counting.
#[derive(Debug)]
pub(crate) struct Counter<'a> {
    facts: &'a Facts,
    /// How each value is set.
    states: Vec<State>,
    /// Values that are set and that no document carries.
    unknown: Vec<(Filter, State)>,
    /// Facets of which any value is set, and those of which any is in; a bit each.
    active: u16,
    has_in: u16,
    counts: Vec<u32>,
    /// How many documents passed with each row, and the rows of which there are any.
    passed: Vec<u32>,
    rows: Vec<u32>,
}

impl<'a> Counter<'a> {
    pub(crate) fn new(facts: &'a Facts, include: &[Filter], exclude: &[Filter]) -> Self {
        let mut counter = Self {
            facts,
            states: vec![State::Off; facts.values.len()],
            unknown: Vec::new(),
            active: 0,
            has_in: 0,
            counts: vec![0; facts.values.len()],
            passed: vec![0; facts.rows.len()],
            rows: Vec::new(),
        };
        let include = include.iter().map(|filter| (filter, State::In));
        let exclude = exclude.iter().map(|filter| (filter, State::Out));
        for (filter, state) in include.chain(exclude) {
            counter.active |= bit(filter.facet);
            if state == State::In {
                counter.has_in |= bit(filter.facet);
            }
            match facts.numbers.find(&key(filter.facet, &filter.value)) {
                Some(number) => counter.states[number as usize] = state,
                None if counter.unknown.iter().any(|(known, _)| known == filter) => {}
                None => counter.unknown.push((filter.clone(), state)),
            }
        }
        counter
    }

    /// Counts documents that match the query, and keeps those that pass all filters.
    pub(crate) fn count(&mut self, found: &mut Found<'_>) {
        if self.active != 0 {
            found.retain(|doc| self.passes(self.facts.docs[doc as usize]));
        }
        found.each(|doc| {
            let row = self.facts.docs[doc as usize];
            let passed = &mut self.passed[row as usize];
            if *passed == 0 {
                self.rows.push(row);
            }
            *passed += 1;
        });
    }

    /// Whether a document with this row passes all filters. If it fails one facet alone, it is
    /// counted there, for values that would let it pass.
    fn passes(&mut self, row: u32) -> bool {
        let row = self.facts.row(row);
        let facet = |value: usize| bit(self.facts.values[value].facet);
        let of = |wanted: State| {
            let set = row.clone().filter(|&value| self.states[value] == wanted);
            set.fold(0, |bits, value| bits | facet(value))
        };
        let outs = of(State::Out);
        let failed = outs | self.has_in & !of(State::In);
        if failed.is_power_of_two() {
            let own = row.filter(|&value| facet(value) == failed);
            let out = own.clone().filter(|&value| self.states[value] == State::Out).count();
            for value in own {
                let is_out = usize::from(self.states[value] == State::Out);
                self.counts[value] += u32::from(out == is_out);
            }
        }
        failed == 0
    }

    /// All counts. A value that is set is listed even when nothing carries it.
    pub(crate) fn finish(mut self) -> Vec<FacetCounts> {
        for &row in &self.rows {
            for value in self.facts.row(row) {
                self.counts[value] += self.passed[row as usize];
            }
        }
        let mut facets: Vec<FacetCounts> =
            Facet::ALL.into_iter().map(|facet| FacetCounts { facet, values: Vec::new() }).collect();
        for ((value, &count), &state) in self.facts.values.iter().zip(&self.counts).zip(&self.states) {
            if count > 0 || state != State::Off {
                facets[value.facet as usize].values.push(Count {
                    value: value.name.clone(),
                    count: count as usize,
                    inferred: value.inferred as usize,
                    state,
                });
            }
        }
        for (Filter { facet, value }, state) in self.unknown {
            facets[facet as usize].values.push(Count { value, count: 0, inferred: 0, state });
        }
        for FacetCounts { facet, values } in &mut facets {
            match facet {
                Facet::Year | Facet::Page => sort_by(values, |a, b| a.value.cmp(&b.value)),
                Facet::Length => {
                    sort_by_key(values, |count| LENGTHS.iter().position(|&name| name == count.value));
                }
                _ => sort_by(values, |a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value))),
            }
        }
        facets
    }
}

fn bit(facet: Facet) -> u16 {
    1 << facet as u16
}

//! The order of results.
//!
//! By relevance: first the zone of the highest hit, summed over the terms (headline 8, kicker 6,
//! subheadline 5, crosshead 4, column 3, text 2, byline 1); then the number of hits; then, with
//! several terms, how few characters lie between them where they come closest; then the newer page;
//! then the order of the articles. All other orders fall back to the order of the articles as well,
//! so that every order is total and the same query always gives the same list.
//!
//! Exact figures mean reading an article, so they are found out only for those that could still
//! come into the list, by the bounds that the index gives.

use crate::document::DocId;
use crate::find::Span;
use crate::index::{Figures, Index, Match};
use crate::plan::Plan;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// In which order results come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Sort {
    /// The best first.
    #[default]
    Relevance,
    /// As the pages print them.
    Page,
    /// The newest page first.
    Newest,
    /// The oldest page first; pages without a date last.
    Oldest,
    /// The longest text first.
    Longest,
    /// The shortest text first.
    Shortest,
}

/// Keeps the first `most` documents in an order.
pub(crate) struct Ranking<'a> {
    index: &'a Index,
    plan: &'a Plan,
    sort: Sort,
    most: usize,
    /// The worst one on top.
    kept: BinaryHeap<Reverse<Kept>>,
}

/// A document in the list: a higher key is better, then a lower document. Then the number of hits, if
/// it is known.
type Kept = (u64, Reverse<u32>, Option<u32>);

/// The parts of a relevance: tier, count, closeness, date.
const COUNT_BITS: u32 = 12;
const CLOSE_BITS: u32 = 8;
const DATE_BITS: u32 = 25;
/// So many terms are asked how close they come.
const MOST_CLOSE: usize = 8;
const FARTHEST: u64 = (1 << CLOSE_BITS) - 1;

impl<'a> Ranking<'a> {
    pub(crate) fn new(index: &'a Index, plan: &'a Plan, sort: Sort, most: usize) -> Self {
        Self { index, plan, sort, most, kept: BinaryHeap::new() }
    }

    /// Considers a document. Documents come in their order.
    pub(crate) fn push(&mut self, found: &Match) {
        let mut found = *found;
        let doc = DocId(found.doc);
        let date = || u64::from(self.index.dates[doc.index()]);
        let key = match self.sort {
            Sort::Page => 0,
            Sort::Newest => date(),
            // No date comes last.
            Sort::Oldest => u64::MAX.wrapping_sub(date()).wrapping_add(u64::from(date() == 0)),
            Sort::Longest => self.index.length(doc) as u64,
            Sort::Shortest => u64::MAX - self.index.length(doc) as u64,
            Sort::Relevance => match self.relevance(&mut found) {
                Some(key) => key,
                None => return,
            },
        };
        if self.wants(key) {
            let count = (found.figures == Figures::Exact).then_some(found.count);
            self.kept.push(Reverse((key, Reverse(found.doc), count)));
            if self.kept.len() > self.most {
                self.kept.pop();
            }
        }
    }

    /// The key of a document by relevance, if it may come into the list. Makes its figures exact.
    fn relevance(&self, found: &mut Match) -> Option<u64> {
        const NEWEST: u64 = (1 << DATE_BITS) - 1;
        let key = |found: &Match, close: u64, date: u64| {
            let count = u64::from(found.count.min((1 << COUNT_BITS) - 1));
            let high = u64::from(found.tier) << COUNT_BITS | count;
            (high << CLOSE_BITS | close) << DATE_BITS | date
        };
        // First with the best that may be, since all the rest has to be looked up.
        let has_gap = self.plan.finders.len() > 1;
        let closest = if has_gap { FARTHEST } else { 0 };
        if !self.wants(key(found, closest, NEWEST)) {
            return None;
        }
        let date = u64::from(self.index.dates[found.doc as usize]);
        if !self.wants(key(found, closest, date)) {
            return None;
        }
        if found.figures == Figures::Bounds {
            *found = self.index.weigh(&self.plan.root, found.doc)?;
            if !self.wants(key(found, closest, date)) {
                return None;
            }
        }
        let close = if has_gap { FARTHEST - self.gap(DocId(found.doc)).min(FARTHEST) } else { 0 };
        Some(key(found, close, date))
    }

    /// Whether a later document with this key belongs into the list.
    fn wants(&self, key: u64) -> bool {
        self.kept.len() < self.most || self.kept.peek().is_some_and(|Reverse((worst, ..))| key > *worst)
    }

    /// The documents in order, each with its number of hits.
    pub(crate) fn finish(self) -> Vec<(DocId, u32)> {
        let count = |doc| self.index.weigh(&self.plan.root, doc).map_or(0, |found| found.count);
        // Sorted by the reverse of the key: the best comes first.
        let kept = self.kept.into_sorted_vec().into_iter().map(|Reverse(kept)| kept);
        kept.map(|(_, Reverse(doc), known)| (DocId(doc), known.unwrap_or_else(|| count(doc)))).collect()
    }

    /// How many units lie between the terms where they come closest, in one field, counting only
    /// terms that the document has. The farthest if no field has all of them.
    fn gap(&self, doc: DocId) -> u64 {
        let fields: Vec<Vec<(Span, usize)>> = self
            .index
            .fields(doc)
            .map(|(field, place)| {
                let mut hits = Vec::new();
                let mut spans = Vec::new();
                for (number, finder) in self.plan.finders.iter().enumerate().take(MOST_CLOSE) {
                    finder.spans(place.zone(), self.index.store.field(field), &mut spans);
                    hits.extend(spans.drain(..).map(|span| (span, number)));
                }
                crate::sort::sort_by_key(&mut hits, |(span, _)| (span.start, span.end));
                hits
            })
            .collect();
        let mut has = vec![false; self.plan.finders.len()];
        fields.iter().flatten().for_each(|&(_, number)| has[number] = true);
        let wanted = has.iter().filter(|&&has| has).count();
        fields
            .iter()
            .filter_map(|hits| closest(hits, wanted, self.plan.finders.len()))
            .min()
            .map_or(FARTHEST, |gap| gap as u64)
    }
}

/// The smallest window over `hits` that holds `wanted` different terms, less their own lengths.
fn closest(hits: &[(Span, usize)], wanted: usize, terms: usize) -> Option<usize> {
    let mut counts = vec![0_usize; terms];
    let mut lengths = 0;
    let (mut distinct, mut from) = (0, 0);
    let mut best = None;
    for (span, number) in hits {
        counts[*number] += 1;
        if counts[*number] == 1 {
            distinct += 1;
            lengths += span.len();
        }
        while counts[hits[from].1] > 1 {
            counts[hits[from].1] -= 1;
            from += 1;
        }
        if distinct == wanted {
            let gap = (span.end - hits[from].0.start).saturating_sub(lengths);
            best = Some(best.map_or(gap, |best: usize| best.min(gap)));
        }
    }
    best
}

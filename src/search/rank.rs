//! The order of results.
//!
//! By relevance: first the zone of the highest hit, summed over the terms (headline 8, kicker 6,
//! subheadline 5, crosshead 4, column 3, text 2, byline 1); then the number of hits; then, with
//! several terms, how few characters lie between them where they come closest; then the newer page;
//! then the order of the articles. All other orders fall back to the order of the articles as well,
//! so that every order is total and the same query always gives the same list.
//!
//! Exact figures mean reading an article, so they are found out only for those that could still
//! come into the list, by the bounds that the index gives; those with the highest bounds first.

use crate::document::DocId;
use crate::find::Span;
use crate::index::{Common, Figures, Found, Index, Match, Share};
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
    /// What is known as bits, one for each block.
    common: Vec<Common<'a>>,
    /// Documents of which only bounds are known.
    unread: Vec<Match>,
    /// With several terms, documents that may come into the list by weight and number of hits: how
    /// close the terms come is only looked up when all documents are known. And the keys of the
    /// first `most` of them, as if their terms were as far apart as can be, the worst one on top.
    pending: Vec<Match>,
    floor: BinaryHeap<Reverse<u64>>,
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
const NEWEST: u64 = (1 << DATE_BITS) - 1;

fn key(tier: u32, count: u32, close: u64, date: u64) -> u64 {
    let count = u64::from(count.min((1 << COUNT_BITS) - 1));
    let high = u64::from(tier) << COUNT_BITS | count;
    (high << CLOSE_BITS | close) << DATE_BITS | date
}

impl<'a> Ranking<'a> {
    pub(crate) fn new(index: &'a Index, plan: &'a Plan, sort: Sort, most: usize) -> Self {
        let (kept, floor) = (BinaryHeap::new(), BinaryHeap::new());
        Self {
            index,
            plan,
            sort,
            most,
            kept,
            common: Vec::new(),
            unread: Vec::new(),
            pending: Vec::new(),
            floor,
        }
    }

    /// Considers the documents of a block. Blocks may come in any order.
    pub(crate) fn push_all(&mut self, found: Found<'a>) {
        match found {
            Found::Listed(found) => {
                for found in &found {
                    if self.sort == Sort::Relevance && found.figures == Figures::Bounds {
                        self.unread.push(*found);
                    } else {
                        self.push(found);
                    }
                }
            }
            Found::Common(common) => self.common.push(common),
        }
    }

    /// Reads those documents first whose bounds are the highest, a few times as many as the list
    /// takes: once they fill it, hardly any other has to be read.
    fn push_unread(&mut self) {
        let unread = std::mem::take(&mut self.unread);
        let bin = |found: &Match| (found.tier.min(31) << 5 | found.count.min(31)) as usize;
        let mut bins = [0_usize; 1 << 10];
        unread.iter().for_each(|found| bins[bin(found)] += 1);
        let (mut first, mut higher) = (bins.len(), 0);
        while first > 0 && higher < self.most.saturating_mul(2) {
            first -= 1;
            higher += bins[first];
        }
        for is_first in [true, false] {
            unread
                .iter()
                .filter(|found| (bin(found) >= first) == is_first)
                .for_each(|found| self.push(found));
        }
    }

    /// Considers what is known as bits. Those come first that are rich in everything: once they fill
    /// the list, hardly any other has to be read.
    fn push_common(&mut self) {
        let common = std::mem::take(&mut self.common);
        for part in [Share::Rich, Share::Rest] {
            for common in &common {
                for word in 0..common.words() {
                    let wants = |tier, count| self.may_want(tier, count);
                    for found in common.candidates(word, part, &wants) {
                        self.push(&found);
                    }
                }
            }
        }
    }

    fn push(&mut self, found: &Match) {
        let mut found = *found;
        let doc = DocId(found.doc);
        let date = self.date(found.doc);
        let key = match self.sort {
            Sort::Page => 0,
            Sort::Newest => date,
            // No date comes last.
            Sort::Oldest => u64::MAX.wrapping_sub(date).wrapping_add(u64::from(date == 0)),
            Sort::Longest => self.index.length(doc) as u64,
            Sort::Shortest => u64::MAX - self.index.length(doc) as u64,
            Sort::Relevance => match self.relevance(&mut found) {
                Some(key) => key,
                None => return,
            },
        };
        self.keep(key, &found);
    }

    fn keep(&mut self, key: u64, found: &Match) {
        if self.wants(key, found.doc) {
            let count = (found.figures == Figures::Exact).then_some(found.count);
            self.kept.push(Reverse((key, Reverse(found.doc), count)));
            if self.kept.len() > self.most {
                self.kept.pop();
            }
        }
    }

    /// The key of a document by relevance, if it may come into the list and nothing else has to be
    /// known. Makes its figures exact.
    fn relevance(&mut self, found: &mut Match) -> Option<u64> {
        // First with the best that may be, since all the rest has to be looked up.
        if !self.may_want_found(found) {
            return None;
        }
        if found.figures == Figures::Bounds {
            *found = self.index.weigh(&self.plan.root, found.doc)?;
            if !self.may_want_found(found) {
                return None;
            }
        }
        if !self.has_gaps() {
            return Some(key(found.tier, found.count, 0, self.date(found.doc)));
        }
        self.pending.push(*found);
        self.floor.push(Reverse(key(found.tier, found.count, 0, 0)));
        if self.floor.len() > self.most {
            self.floor.pop();
        }
        None
    }

    /// Whether any document of this weight and with so many hits may belong into the list.
    fn may_want(&self, tier: u32, count: u32) -> bool {
        if self.sort != Sort::Relevance {
            true
        } else if self.has_gaps() {
            let worst = self.floor.peek().map(|&Reverse(worst)| worst);
            self.floor.len() < self.most || worst.is_some_and(|worst| key(tier, count, 0, 0) >= worst)
        } else {
            self.wants(key(tier, count, 0, NEWEST), 0)
        }
    }

    fn may_want_found(&self, found: &Match) -> bool {
        let Match { doc, tier, count, .. } = *found;
        self.may_want(tier, count)
            && (self.has_gaps() || self.wants(key(tier, count, 0, self.date(doc)), doc))
    }

    /// Whether there are terms to be more or less close.
    fn has_gaps(&self) -> bool {
        self.plan.finders.len() > 1
    }

    fn date(&self, doc: u32) -> u64 {
        self.index.dates[doc as usize].into()
    }

    /// Looks at how close the terms come, where it matters.
    fn push_pending(&mut self) {
        for found in std::mem::take(&mut self.pending) {
            if self.may_want(found.tier, found.count) {
                let close = FARTHEST - self.gap(DocId(found.doc)).min(FARTHEST);
                self.keep(key(found.tier, found.count, close, self.date(found.doc)), &found);
            }
        }
    }

    /// Whether a document with this key belongs into the list.
    fn wants(&self, key: u64, doc: u32) -> bool {
        let better = |&Reverse((worst, last, _)): &Reverse<Kept>| (key, Reverse(doc)) > (worst, last);
        self.kept.len() < self.most || self.kept.peek().is_some_and(better)
    }

    /// The documents in order, each with its number of hits.
    pub(crate) fn finish(mut self) -> Vec<(DocId, u32)> {
        self.push_unread();
        self.push_common();
        self.push_pending();
        let count = |doc| self.index.weigh(&self.plan.root, doc).map_or(0, |found| found.count);
        // Sorted by the reverse of the key: the best comes first.
        let kept = self.kept.into_sorted_vec().into_iter().map(|Reverse(kept)| kept);
        kept.map(|(_, Reverse(doc), known)| (DocId(doc), known.unwrap_or_else(|| count(doc)))).collect()
    }

    /// How many units lie between the terms where they come closest, in one field, counting only
    /// terms that the document has. The farthest if no field has all of them.
    fn gap(&self, doc: DocId) -> u64 {
        let (mut hits, mut ends, mut spans) = (Vec::new(), Vec::new(), Vec::new());
        for (field, place) in self.index.fields(doc) {
            let begin = hits.len();
            for (finder, number) in self.plan.finders.iter().zip(0..MOST_CLOSE) {
                finder.spans(place.zone(), self.index.store.field(field), &mut spans);
                hits.extend(spans.drain(..).map(|span| (span, number)));
            }
            crate::sort::sort_by_key(&mut hits[begin..], |(span, _)| (span.start, span.end));
            ends.push(hits.len());
        }
        let mut has = [false; MOST_CLOSE];
        hits.iter().for_each(|&(_, number)| has[number] = true);
        let wanted = has.iter().filter(|&&has| has).count();
        let mut begin = 0;
        let fields = ends
            .into_iter()
            .filter_map(|end| closest(&hits[std::mem::replace(&mut begin, end)..end], wanted));
        fields.min().map_or(FARTHEST, |gap| gap as u64)
    }
}

/// The smallest window over `hits` that holds `wanted` different terms, less their own lengths.
fn closest(hits: &[(Span, usize)], wanted: usize) -> Option<usize> {
    let mut counts = [0_usize; MOST_CLOSE];
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

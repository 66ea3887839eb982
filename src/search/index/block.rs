//! Where each pair of characters stands: the part of the index that makes searching fast.
//!
//! The text is cut into windows of at most 65,535 units. Within a window the places of all units
//! are sorted by a small hash of the unit and its successor (a counting sort), so that all places
//! that may hold a given pair lie side by side, in order, two bytes each. To find a term, the pair
//! of it with the fewest places in this window is taken and every place is compared with the text.
//! Nothing is decoded, nothing is missed, and a comparison is all that decides.
//!
//! Documents are never cut: a block is a run of whole documents that fill a window, or one document
//! that needs several.

use crate::index::store::{Store, to_u32};
use std::ops::Range;

/// Bits of the hash that come from a pair's first unit, and from its second one.
///
/// Chosen by `cargo xtask bench native` at 100,000 articles; see `index.rs`.
const FIRST_BITS: u32 = 8;
const SECOND_BITS: u32 = 4;
const BUCKETS: usize = 1 << (FIRST_BITS + SECOND_BITS);

/// The most units in a window: places within one fit 16 bits, and so do counts.
pub(crate) const WINDOW: usize = u16::MAX as usize;

/// The places of all pairs.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// For every unit of the text one place, sorted window by window. The places of a window are
    /// stored where its units stand in the text.
    places: Vec<u16>,
    /// For each window, where each bucket ends.
    ends: Vec<u16>,
    windows: Vec<Window>,
    blocks: Vec<Block>,
    /// Scratch for counting.
    next: Vec<u16>,
}

#[derive(Debug, Clone, Copy)]
struct Window {
    begin: u32,
    units: u16,
}

/// A run of whole documents.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// The documents.
    pub(crate) docs: Range<u32>,
    /// Their fields.
    pub(crate) fields: Range<u32>,
    windows: Range<u32>,
}

/// A term made ready for looking up.
#[derive(Debug, Clone)]
pub(crate) struct Needle {
    units: Vec<u16>,
    /// Buckets that may hold it, with the pair's place in the term.
    pairs: Vec<(u16, u8)>,
}

/// How many pairs of a long term are considered.
const MOST_PAIRS: usize = 12;

impl Needle {
    /// `units` is not empty.
    pub(crate) fn new(units: Vec<u16>) -> Self {
        let pairs =
            units.windows(2).zip(0..).map(|(pair, at)| (bucket(pair[0], pair[1]), at)).take(MOST_PAIRS);
        Self { pairs: pairs.collect(), units }
    }

    /// The folded term.
    pub(crate) fn units(&self) -> &[u16] {
        &self.units
    }
}

impl Places {
    pub(crate) fn reserve(&mut self, units: usize) {
        self.places.reserve_exact(units);
    }

    /// Sorts the documents `docs`, the last ones of `store`, into a block.
    pub(crate) fn seal(&mut self, store: &Store, docs: Range<usize>) {
        let units = store.unit_of(docs.start)..store.unit_of(docs.end);
        let first = self.windows.len();
        crate::index::store::grow(&mut self.places, units.len());
        self.places.resize(units.end, 0);
        let mut begin = units.start;
        while begin < units.end {
            let end = (begin + WINDOW).min(units.end);
            self.sort(store.units(), begin..end);
            begin = end;
        }
        let fields = store.doc_fields();
        self.blocks.push(Block {
            docs: to_u32(docs.start)..to_u32(docs.end),
            fields: fields[docs.start]..fields[docs.end],
            windows: to_u32(first)..to_u32(self.windows.len()),
        });
    }

    fn sort(&mut self, units: &[u16], window: Range<usize>) {
        let text = &units[window.clone()];
        // The document's last unit is a separator: its successor does not matter.
        let after = units.get(window.end).copied().unwrap_or_default();
        self.next.clear();
        self.next.resize(BUCKETS, 0);
        let next: &mut [u16] = &mut self.next;
        for_each_pair(text, after, |_, bucket| next[usize::from(bucket)] += 1);
        let mut sum = 0;
        for count in next.iter_mut() {
            let begin = sum;
            sum += *count;
            *count = begin;
        }
        let places = &mut self.places[window.clone()];
        for_each_pair(text, after, |place, bucket| {
            let slot = &mut next[usize::from(bucket)];
            places[usize::from(*slot)] = place;
            *slot += 1;
        });
        // Now each slot has moved to its bucket's end.
        crate::index::store::grow(&mut self.ends, BUCKETS);
        self.ends.extend_from_slice(next);
        self.windows.push(Window { begin: to_u32(window.start), units: text.len() as u16 });
    }

    /// All blocks, in the order of their documents.
    pub(crate) fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// At most how many places must be compared to find `needle` in `block`.
    pub(crate) fn cost(&self, block: &Block, needle: &Needle) -> usize {
        block.windows.clone().map(|window| self.best(window as usize, needle, pairs_for(block)).0.len()).sum()
    }

    /// Calls `hit` with every place of the text where `needle` stands in `block`; in order, unless
    /// the term is a single unit.
    pub(crate) fn find(&self, units: &[u16], block: &Block, needle: &Needle, mut hit: impl FnMut(usize)) {
        let term = &needle.units[..];
        for window in block.windows.clone() {
            let (candidates, at) = self.best(window as usize, needle, pairs_for(block));
            let begin = self.windows[window as usize].begin as usize;
            match *term {
                [only] => {
                    for &place in candidates {
                        if units.get(begin + usize::from(place)) == Some(&only) {
                            hit(begin + usize::from(place));
                        }
                    }
                }
                [first, second] => {
                    for &place in candidates {
                        let place = begin + usize::from(place);
                        if let Some(&[a, b]) = units.get(place..place + 2)
                            && a == first
                            && b == second
                        {
                            hit(place);
                        }
                    }
                }
                _ => {
                    for &place in candidates {
                        let Some(place) = (begin + usize::from(place)).checked_sub(at) else { continue };
                        if units.get(place..place + term.len()).is_some_and(|found| same(found, term)) {
                            hit(place);
                        }
                    }
                }
            }
        }
    }

    /// The fewest places in a window that may hold the term, and where in the term they point, when
    /// the first `pairs` pairs of the term are considered.
    fn best(&self, window: usize, needle: &Needle, pairs: usize) -> (&[u16], usize) {
        let Window { begin, units } = self.windows[window];
        let places = &self.places[begin as usize..begin as usize + usize::from(units)];
        let ends = &self.ends[window * BUCKETS..(window + 1) * BUCKETS];
        let range = |from: usize, to: usize| {
            let begin = if from == 0 { 0 } else { usize::from(ends[from - 1]) };
            begin..usize::from(ends[to])
        };
        if let [only] = *needle.units {
            let from = first_hash(only) << SECOND_BITS;
            return (&places[range(from, from + (1 << SECOND_BITS) - 1)], 0);
        }
        let mut best = (0..usize::MAX, 0);
        for &(bucket, at) in needle.pairs.iter().take(pairs) {
            let candidates = range(usize::from(bucket), usize::from(bucket));
            if candidates.len() < best.0.len() {
                best = (candidates, usize::from(at));
                if best.0.is_empty() {
                    break;
                }
            }
        }
        (places.get(best.0).unwrap_or_default(), best.1)
    }

    /// Bytes of memory.
    pub(crate) fn memory(&self) -> usize {
        (self.places.capacity() + self.ends.capacity() + self.next.capacity()) * 2
            + self.windows.capacity() * size_of::<Window>()
            + self.blocks.capacity() * size_of::<Block>()
    }
}

/// In a block of several windows a match may lie across a border, and is found exactly once only if
/// all windows look at the same pair of the term.
fn pairs_for(block: &Block) -> usize {
    if block.windows.len() > 1 { 1 } else { MOST_PAIRS }
}

/// Terms are short: comparing unit by unit beats a call.
fn same(found: &[u16], term: &[u16]) -> bool {
    found.iter().zip(term).all(|(a, b)| a == b)
}

fn for_each_pair(text: &[u16], after: u16, mut pair: impl FnMut(u16, u16)) {
    let Some((&first, rest)) = text.split_first() else { return };
    let mut hash = first_hash(first) << SECOND_BITS;
    let mut place = 0;
    for &second in rest.iter().chain([&after]) {
        pair(place, (hash | second_hash(second)) as u16);
        hash = first_hash(second) << SECOND_BITS;
        place = place.wrapping_add(1);
    }
}

fn bucket(first: u16, second: u16) -> u16 {
    (first_hash(first) << SECOND_BITS | second_hash(second)) as u16
}

/// Multiplying by an odd number spreads neighbouring characters over all values.
fn first_hash(unit: u16) -> usize {
    (u32::from(unit).wrapping_mul(0x9e37_79b1) >> (32 - FIRST_BITS)) as usize
}

fn second_hash(unit: u16) -> usize {
    (u32::from(unit).wrapping_mul(0x85eb_ca6b) >> (32 - SECOND_BITS)) as usize
}

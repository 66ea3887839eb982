//! Where each pair of characters stands: the part of the index that makes searching fast.
//!
//! The text is cut into windows of at most 65,535 units. Within a window the places of all units are
//! sorted by the unit and its successor (a radix sort), so that all places that hold a given pair
//! lie side by side, in order, two bytes each; a small table says where to look for them. A term of
//! one or two characters is such a stretch as it stands. For a longer one the pair of it with the
//! fewest places in this window is taken and every place is compared with the text. Nothing is
//! decoded, nothing is missed, and the text alone decides.
//!
//! Half as many buckets take 2 % of the text less memory, then 1 %, and no measurable time: natively, at
//! 10,000 articles and beside one another, 0.090 to 0.102 ms in the middle with 2,048 and 0.090 to 0.095
//! with 4,096; 0.104 to 0.106 with 1,024 and 0.101 to 0.106 with 2,048 (`cargo xtask bench native 10000`).
//!
//! Sealing and folding are not inlined into one another: a browser runs a function as it came until it has
//! compiled all of it well, and does that sooner with small ones. At 10,000 articles in Chromium that saves
//! about a tenth of the time until all can be searched.
//!
//! How a term is looked up is `look.rs`.
//!
//! Documents are never cut: a block is a run of whole documents that fill a window, or one document
//! that needs several.

mod look;

use super::frequent::{self, Frequent};
use super::known::Known;
use super::sorted::{self, long_runs, pass, stretch};
use super::store::{Store, grow, to_u32};
use crate::fold::SEPARATOR;
pub(crate) use look::{Look, Needle};
use std::ops::{Range, RangeInclusive};

/// Bits of the table's index that come from a pair's first unit, and from its second one.
const FIRST_BITS: u32 = 9;
const SECOND_BITS: u32 = 1;
const BUCKETS: usize = 1 << (FIRST_BITS + SECOND_BITS);

/// How many windows share a row of the table: their ends fill a line of the processor's cache.
const GROUP: usize = 32;

/// Where the end of a bucket stands in the table.
fn slot(window: usize, bucket: usize) -> usize {
    (window / GROUP * BUCKETS + bucket) * GROUP + window % GROUP
}

/// The most units in a window: places within one fit 16 bits, and so do counts.
pub(crate) const WINDOW: usize = u16::MAX as usize;

/// The places of all pairs.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// For every unit of the text one place, sorted window by window. The places of a window are
    /// stored where its units stand in the text.
    places: Vec<u16>,
    /// Where each bucket ends in each window. For a group of [`GROUP`] windows all ends of one
    /// bucket lie side by side: a search asks window after window for the same few buckets.
    ends: Vec<u16>,
    windows: Vec<Window>,
    blocks: Vec<Block>,
    frequent: Frequent,
    scratch: Scratch,
}

/// What sorting needs, kept from window to window. Lists as long as a number of 16 bits reaches: nothing has to
/// be asked of an index.
#[derive(Debug)]
struct Scratch {
    keys: Box<sorted::List>,
    one: Box<sorted::List>,
    other: Box<sorted::List>,
    next: Box<sorted::List>,
}

impl Default for Scratch {
    fn default() -> Self {
        let list = || Box::new([0; sorted::ALL]);
        Self { keys: list(), one: list(), other: list(), next: list() }
    }
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
    windows: Range<u32>,
    number: u32,
}

impl Places {
    pub(crate) fn reserve(&mut self, units: usize) {
        self.places.reserve_exact(units);
        // Windows are not filled to the last unit.
        let windows = units / (WINDOW - 2048) + 1;
        self.ends.reserve_exact(windows.div_ceil(GROUP) * GROUP * BUCKETS);
        self.windows.reserve_exact(windows);
        self.blocks.reserve_exact(windows);
        self.frequent.reserve(windows);
    }

    /// Sorts the documents `docs`, the last ones of `store`, into a block.
    pub(crate) fn seal(&mut self, store: &Store, docs: Range<usize>) {
        let units = store.unit_of(docs.start)..store.unit_of(docs.end);
        let first = self.windows.len();
        grow(&mut self.places, units.len());
        self.places.resize(units.end, 0);
        let mut begin = units.start;
        while begin < units.end {
            let end = (begin + WINDOW).min(units.end);
            self.sort(store.units(), begin..end);
            begin = end;
        }
        if self.windows.len() == first + 1 {
            self.note_frequent(store, docs.clone(), units.start);
        }
        self.frequent.end_block();
        self.blocks.push(Block {
            docs: to_u32(docs.start)..to_u32(docs.end),
            windows: to_u32(first)..to_u32(self.windows.len()),
            number: to_u32(self.blocks.len()),
        });
    }

    /// Notes the frequent characters and pairs of the last window.
    #[inline(never)]
    fn note_frequent(&mut self, store: &Store, docs: Range<usize>, begin: usize) {
        let mut frequent = std::mem::take(&mut self.frequent);
        let window = self.windows.len() - 1;
        let mut collector = frequent.block(store, docs, begin);
        let unit = |place: u16, after: usize| {
            store.units().get(begin + usize::from(place) + after).copied().unwrap_or(SEPARATOR)
        };
        for first in 0..1 << FIRST_BITS {
            let mut units = Vec::new();
            let buckets = || (first << SECOND_BITS..(first + 1) << SECOND_BITS).map(|bucket| bucket..=bucket);
            for bucket in buckets() {
                let places = self.bucket(window, bucket);
                for run in long_runs(places, frequent::MANY_LONG, |place| unit(place, 0)) {
                    let own = unit(places[run.start], 0);
                    if own == SEPARATOR {
                        continue;
                    }
                    if !units.contains(&own) {
                        units.push(own);
                    }
                    let places = &places[run];
                    for pair in long_runs(places, frequent::MANY_LONG, |place| unit(place, 1)) {
                        collector.note_pair(own, unit(places[pair.start], 1), &places[pair]);
                    }
                }
            }
            for own in units {
                let wanted = first_rest(key(own));
                let rest = |place| first_rest(key(unit(place, 0)));
                let runs: Vec<_> =
                    buckets().map(|bucket| stretch(self.bucket(window, bucket), wanted, rest)).collect();
                collector.note_unit(own, &runs);
            }
        }
        self.frequent = frequent;
    }

    /// What a block knows of a term that is frequent there.
    pub(super) fn known(&self, block: &Block, needle: &Needle) -> Option<Known<'_>> {
        self.frequent.known(block.number as usize, block.docs.len(), needle.units())
    }

    /// Sorts by bucket, then by the rest of the pair, then by place: three passes, the last
    /// criterion first.
    #[inline(never)]
    fn sort(&mut self, units: &[u16], window: Range<usize>) {
        let Scratch { keys, one, other, next } = &mut self.scratch;
        keys.iter_mut().zip(&units[window.clone()]).for_each(|(key_of, &unit)| *key_of = key(unit));
        let count = window.len();
        // The document's last unit is a separator: its successor does not matter.
        keys[count] = units.get(window.end).map_or(0, |&unit| key(unit));
        let pair = |place: u16| (keys[usize::from(place)], keys[usize::from(place.wrapping_add(1))]);
        one.iter_mut().zip(0..=u16::MAX).for_each(|(own, place)| *own = place);
        pass(&one[..count], other, next, SECOND_REST, |place| pair(place).1 & (SECOND_REST - 1) as u16);
        pass(&other[..count], one, next, FIRST_REST, |place| first_rest(pair(place).0));
        pass(&one[..count], other, next, BUCKETS, |place| {
            let (first, second) = pair(place);
            bucket(first, second) as u16
        });
        self.places[window.clone()].copy_from_slice(&other[..count]);
        // Now `next` holds the end of each bucket.
        let number = self.windows.len();
        if number.is_multiple_of(GROUP) {
            self.ends.reserve_exact(BUCKETS * GROUP);
            self.ends.resize(self.ends.len() + BUCKETS * GROUP, 0);
        }
        for (bucket, &end) in next[..BUCKETS].iter().enumerate() {
            self.ends[slot(number, bucket)] = end;
        }
        self.windows.push(Window { begin: to_u32(window.start), units: count as u16 });
    }

    /// All blocks, in the order of their documents.
    pub(crate) fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    fn window_places(&self, window: usize) -> &[u16] {
        let Window { begin, units } = self.windows[window];
        &self.places[begin as usize..begin as usize + usize::from(units)]
    }

    fn bucket_begin(&self, window: usize, bucket: usize) -> u16 {
        bucket.checked_sub(1).map_or(0, |before| self.ends[slot(window, before)])
    }

    /// The places of some buckets.
    fn bucket(&self, window: usize, buckets: RangeInclusive<usize>) -> &[u16] {
        let places = self.window_places(window);
        let end = self.ends[slot(window, *buckets.end())];
        &places[usize::from(self.bucket_begin(window, *buckets.start()))..usize::from(end)]
    }

    /// Bytes of memory.
    pub(crate) fn memory(&self) -> usize {
        (self.places.capacity() + self.ends.capacity() + 4 * WINDOW) * 2
            + self.windows.capacity() * size_of::<Window>()
            + self.blocks.capacity() * size_of::<Block>()
            + self.frequent.memory()
    }
}

/// Neighbouring characters are alike; this spreads them over all values, one to one.
fn key(unit: u16) -> u16 {
    unit.wrapping_mul(0x9e4d)
}

/// What a key's bucket does not tell: the low bits.
const FIRST_REST: usize = 1 << (16 - FIRST_BITS);
const SECOND_REST: usize = 1 << (16 - SECOND_BITS);

fn bucket(first: u16, second: u16) -> usize {
    usize::from(first) >> (16 - FIRST_BITS) << SECOND_BITS | usize::from(second) >> (16 - SECOND_BITS)
}

/// All buckets of pairs that begin with a key.
fn buckets_of(first: u16) -> RangeInclusive<usize> {
    let begin = bucket(first, 0);
    begin..=begin + (1 << SECOND_BITS) - 1
}

/// What of a pair's first key its bucket does not tell.
fn first_rest(first: u16) -> u16 {
    first & (FIRST_REST - 1) as u16
}

/// In the order in which a bucket is sorted.
fn rest(first: u16, second: u16) -> u32 {
    let (first, second) = (usize::from(first_rest(first)), usize::from(second) & (SECOND_REST - 1));
    (first * SECOND_REST + second) as u32
}

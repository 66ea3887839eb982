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
//! Documents are never cut: a block is a run of whole documents that fill a window, or one document
//! that needs several.

use super::frequent::{self, Frequent};
use super::known::Known;
use super::sorted::{self, long_runs, pass, same, stretch};
use super::store::{Store, grow, to_u32};
use crate::fold::SEPARATOR;
use std::ops::{Range, RangeInclusive};
use std::sync::OnceLock;

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

/// A term made ready for looking up.
#[derive(Debug, Clone)]
pub(crate) struct Needle {
    units: Vec<u16>,
    pairs: Vec<Pair>,
    /// Where to look for it, in the windows that there were when this was first asked.
    spots: OnceLock<Vec<Spot>>,
}

/// Where to look for a term in a window: the places of one of its pairs.
#[derive(Debug, Clone, Copy)]
struct Spot {
    /// Which of the term's pairs.
    pair: u8,
    kind: SpotKind,
    /// Among the window's places, as they are sorted.
    begin: u16,
    end: u16,
}

/// What stands at a spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SpotKind {
    /// The whole bucket of the pair, not in order, since it has few places.
    Bucket,
    /// The pair's own places, in order.
    Own,
}

impl Spot {
    fn range(&self) -> Range<usize> {
        self.begin.into()..self.end.into()
    }
}

/// Two units of a term, one after the other.
#[derive(Debug, Clone, Copy)]
struct Pair {
    bucket: u16,
    /// What tells it from other pairs of the bucket; they are sorted by it.
    rest: u32,
    /// Its place in the term.
    at: u8,
}

/// Comparing so few places with the text is faster than finding the right ones among them.
const FEW: usize = 32;

/// Looking at so many places is faster than to find those of one document among them.
const FEW_IN_DOC: usize = 128;

/// So many windows are searched side by side.
const LANES: usize = 16;

/// Which windows are looked at when a term is first looked up.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Look {
    /// All: whoever asks will ask for the others too.
    Everywhere,
    /// Only those of the block.
    Here,
}

/// How many pairs of a long term are considered.
const MOST_PAIRS: usize = 8;

impl Needle {
    /// `units` is not empty.
    pub(crate) fn new(units: Vec<u16>) -> Self {
        let pairs = units.windows(2).zip(0..).take(MOST_PAIRS).map(|(pair, at)| {
            let (first, second) = (key(pair[0]), key(pair[1]));
            Pair { bucket: bucket(first, second) as u16, rest: rest(first, second), at }
        });
        Self { pairs: pairs.collect(), units, spots: OnceLock::new() }
    }

    /// The folded term.
    pub(crate) fn units(&self) -> &[u16] {
        &self.units
    }
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

    /// Calls `hit` with every place in the text of a document where a term of two units or more stands,
    /// in order. `None` without any call if nothing but reading the document tells.
    pub(super) fn find_in(
        &self,
        store: &Store,
        doc: u32,
        needle: &Needle,
        mut hit: impl FnMut(usize),
    ) -> Option<()> {
        let block = &self.blocks[self.blocks.partition_point(|block| block.docs.end <= doc)];
        if needle.pairs.is_empty() || block.windows.len() > 1 {
            return None;
        }
        let window = block.windows.start as usize;
        let begin = self.windows[window].begin as usize;
        let range = store.unit_of(doc as usize) - begin..store.unit_of(doc as usize + 1) - begin;
        let known = needle.spots.get().and_then(|spots| spots.get(window));
        let mut spot = [known.copied().unwrap_or_else(|| self.fewest(window, needle, MOST_PAIRS))];
        if spot[0].kind == SpotKind::Bucket && spot[0].range().len() > FEW_IN_DOC {
            self.narrow(store.units(), window, needle, &mut spot);
        }
        let [spot] = spot;
        let pair = needle.pairs[usize::from(spot.pair)];
        let mut places = &self.window_places(window)[spot.range()];
        let in_order = spot.kind == SpotKind::Own;
        if in_order {
            places = &places[places.partition_point(|&place| usize::from(place) < range.start)..];
        }
        // Nothing but the pair is in order.
        let is_it = in_order && needle.units.len() == 2;
        for place in places.iter().map(|&place| usize::from(place)) {
            if place >= range.end && in_order {
                break;
            }
            let Some(at) = place.checked_sub(pair.at.into()).filter(|at| range.contains(at)) else {
                continue;
            };
            if is_it || same(&store.units()[begin + at..begin + range.end], needle.units()) {
                hit(begin + at);
            }
        }
        Some(())
    }

    /// What a block knows of a term that is frequent there.
    pub(super) fn known(&self, block: &Block, needle: &Needle) -> Option<Known<'_>> {
        self.frequent.known(block.number as usize, block.docs.len(), &needle.units)
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

    /// At most how many places must be looked at to find `needle` in `block`.
    pub(crate) fn cost(&self, block: &Block, needle: &Needle) -> usize {
        let windows = block.windows.clone().map(|window| window as usize);
        if let [only] = *needle.units {
            return windows.map(|window| self.bucket(window, buckets_of(key(only))).len()).sum();
        }
        windows.map(|window| self.fewest(window, needle, pairs_for(block)).range().len()).sum()
    }

    /// Calls `hits` with lists of all places where `needle` stands in `block`: an offset into the
    /// text, and places counted from there. Everything comes in order, unless the term is a single
    /// unit: its places are in order only as far as the same unit follows.
    pub(crate) fn find(
        &self,
        units: &[u16],
        block: &Block,
        needle: &Needle,
        look: Look,
        mut hits: impl FnMut(usize, &[u16]),
    ) {
        let term = &needle.units[..];
        let mut found = Vec::new();
        let mut here = Vec::new();
        let all = match look {
            Look::Everywhere if !needle.pairs.is_empty() => self.spots(units, needle),
            _ => &[],
        };
        let known = all.get(block.windows.start as usize..block.windows.end as usize);
        if known.is_none() && !needle.pairs.is_empty() {
            here.extend(
                block.windows.clone().map(|window| self.fewest(window as usize, needle, pairs_for(block))),
            );
            self.narrow(units, block.windows.start as usize, needle, &mut here);
        }
        let spots = known.unwrap_or(&here);
        for window in block.windows.clone().map(|window| window as usize) {
            let begin = self.windows[window].begin as usize;
            let unit = |place: u16, after: usize| {
                units.get(begin + usize::from(place) + after).copied().unwrap_or(0)
            };
            if let [only] = *term {
                for bucket in buckets_of(key(only)) {
                    let places = self.bucket(window, bucket..=bucket);
                    if places.len() <= FEW {
                        found.clear();
                        found.extend(places.iter().filter(|&&place| unit(place, 0) == only));
                        if !found.is_empty() {
                            hits(begin, &found);
                        }
                        continue;
                    }
                    let part =
                        stretch(places, first_rest(key(only)), |place| first_rest(key(unit(place, 0))));
                    if !part.is_empty() {
                        hits(begin, part);
                    }
                }
                continue;
            }
            let spot = spots[window - block.windows.start as usize];
            let pair = needle.pairs[usize::from(spot.pair)];
            let candidates = &self.window_places(window)[spot.range()];
            if spot.kind == SpotKind::Own && term.len() == 2 {
                hits(begin, candidates);
                continue;
            }
            found.clear();
            for &place in candidates {
                let Some(place) = place.checked_sub(u16::from(pair.at)) else { continue };
                let at = begin + usize::from(place);
                if units.get(at..at + term.len()).is_some_and(|found| same(found, term)) {
                    found.push(place);
                }
            }
            if !found.is_empty() {
                hits(begin, &found);
            }
        }
    }

    /// Where to look for a term of two units or more, in every window.
    fn spots<'n>(&self, units: &[u16], needle: &'n Needle) -> &'n [Spot] {
        needle.spots.get_or_init(|| {
            let mut spots = Vec::with_capacity(self.windows.len());
            for block in &self.blocks {
                let windows = block.windows.clone().map(|window| window as usize);
                spots.extend(windows.map(|window| self.fewest(window, needle, pairs_for(block))));
            }
            self.narrow(units, 0, needle, &mut spots);
            spots
        })
    }

    /// Narrows buckets down to the pair's own places, where there are more than a few. `first` is the window of
    /// the first spot.
    ///
    /// What a place holds only the text tells, and each look at it is a miss of the cache. So many windows are
    /// searched at once, each a step at a time, that a look does not have to wait for the one before: in Chromium, at
    /// 100,000 articles, 0.8 ms a query where one window after the other took 1.3.
    fn narrow(&self, units: &[u16], first: usize, needle: &Needle, spots: &mut [Spot]) {
        for (spots, first) in spots.chunks_mut(LANES).zip((first..).step_by(LANES)) {
            // For both edges of each window's places: where it may be at first, and how far behind.
            let mut edges = [[(0, 0); 2]; LANES];
            let mut longest = 0;
            for (edges, spot) in edges.iter_mut().zip(&*spots) {
                let length = spot.range().len();
                if length > FEW {
                    *edges = [(spot.range().start, length); 2];
                    longest = longest.max(length);
                }
            }
            while longest > 0 {
                longest /= 2;
                for ((edges, spot), window) in edges.iter_mut().zip(&*spots).zip(first..) {
                    let Window { begin, .. } = self.windows[window];
                    let pair = needle.pairs[usize::from(spot.pair)];
                    for ((edge, length), last) in edges.iter_mut().zip([0, 1]) {
                        if *length == 0 {
                            continue;
                        }
                        let half = *length / 2;
                        let place = self.places[begin as usize + *edge + half];
                        let at = begin as usize + usize::from(place);
                        let rest = rest(key(units[at]), units.get(at + 1).map_or(0, |&unit| key(unit)));
                        let is_before = usize::from(rest < pair.rest + last);
                        *edge += is_before * (half + 1);
                        *length = half - is_before * (1 - *length % 2);
                    }
                }
            }
            for (spot, [(begin, _), (end, _)]) in spots.iter_mut().zip(edges) {
                if spot.range().len() > FEW {
                    *spot = Spot { begin: begin as u16, end: end as u16, kind: SpotKind::Own, ..*spot };
                }
            }
        }
    }

    /// The bucket with the fewest places in a window that may hold the term, among those of its
    /// first `pairs` pairs. The term has two units at least.
    fn fewest(&self, window: usize, needle: &Needle, pairs: usize) -> Spot {
        let mut best = Spot { pair: 0, kind: SpotKind::Bucket, begin: 0, end: u16::MAX };
        for (pair, number) in needle.pairs.iter().take(pairs).zip(0..) {
            let bucket = usize::from(pair.bucket);
            let (begin, end) = (self.bucket_begin(window, bucket), self.ends[slot(window, bucket)]);
            if end - begin < best.end - best.begin {
                best = Spot { pair: number, begin, end, ..best };
                if begin == end {
                    break;
                }
            }
        }
        best
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

/// In a block of several windows a match may lie across a border, and is found exactly once only if
/// all windows look at the same pair of the term.
fn pairs_for(block: &Block) -> usize {
    if block.windows.len() > 1 { 1 } else { MOST_PAIRS }
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

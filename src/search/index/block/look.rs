//! Where a term stands: which places of a window are looked at, and how they are found.

use super::{Block, Places, Window, bucket, buckets_of, first_rest, key, rest, slot};
use crate::index::sorted::{same, stretch};
use crate::index::store::Store;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

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
        let spots =
            if needle.pairs.is_empty() { Cow::default() } else { self.spots_in(units, block, needle, look) };
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

    /// Where to look for a term of two units or more, in the windows of a block.
    fn spots_in<'n>(&self, units: &[u16], block: &Block, needle: &'n Needle, look: Look) -> Cow<'n, [Spot]> {
        let windows = block.windows.start as usize..block.windows.end as usize;
        if let Look::Everywhere = look
            && let Some(spots) = self.spots(units, needle).get(windows.clone())
        {
            return Cow::Borrowed(spots);
        }
        let fewest = windows.clone().map(|window| self.fewest(window, needle, pairs_for(block)));
        let mut spots = fewest.collect::<Vec<_>>();
        self.narrow(units, windows.start, needle, &mut spots);
        Cow::Owned(spots)
    }

    /// Where to look for it in every window.
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

    /// Calls `hit` with every place in the text of a document where a term of two units or more stands,
    /// in order. `None` without any call if nothing but reading the document tells.
    pub(in crate::index) fn find_in(
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
}

/// In a block of several windows a match may lie across a border, and is found exactly once only if
/// all windows look at the same pair of the term.
fn pairs_for(block: &Block) -> usize {
    if block.windows.len() > 1 { 1 } else { MOST_PAIRS }
}

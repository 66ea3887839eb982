//! Lists of places in order: how they are sorted, and how parts of them are found.

use std::ops::Range;

/// Whether `found` begins with a term. Terms are short: comparing unit by unit beats a call.
pub(super) fn same(found: &[u16], term: &[u16]) -> bool {
    found.len() >= term.len() && found.iter().zip(term).all(|(a, b)| a == b)
}

/// All numbers of 16 bits.
pub(super) const ALL: usize = 1 << 16;

/// A list that has something for each of them.
pub(super) type List = [u16; ALL];

/// One pass of a radix sort: the places in the order of `digit`, those with the same digit in the
/// order in which they came. `from` has every place below its length; how often a digit comes is counted in the
/// order of the text, where the next one is at hand. Leaves in `next` where each digit's places end.
#[inline(never)]
pub(super) fn pass(from: &[u16], to: &mut List, next: &mut List, digits: usize, digit: impl Fn(u16) -> u16) {
    next[..digits].fill(0);
    for place in (0..=u16::MAX).take(from.len()) {
        next[usize::from(digit(place))] += 1;
    }
    let mut sum = 0;
    for count in &mut next[..digits] {
        let begin = sum;
        sum += *count;
        *count = begin;
    }
    for &place in from {
        let slot = &mut next[usize::from(digit(place))];
        to[usize::from(*slot)] = place;
        *slot += 1;
    }
}

/// The runs of equal values that have `least` places or more, in a list where equal values lie side by side. Only
/// every so many places are looked at: a long run holds two of them.
pub(super) fn long_runs<T: PartialEq>(
    places: &[u16],
    least: usize,
    value: impl Fn(u16) -> T,
) -> Vec<Range<usize>> {
    let step = least / 2;
    let mut runs = Vec::new();
    // Before `from` there is none, and no value that comes later.
    let (mut from, mut at) = (0, 0);
    while at + step < places.len() {
        let own = value(places[at]);
        if own != value(places[at + step]) {
            at += step;
            continue;
        }
        let begin = from + places[from..at].partition_point(|&place| value(place) != own);
        let end = at + step + places[at + step..].partition_point(|&place| value(place) == own);
        if end - begin >= least {
            runs.push(begin..end);
        }
        (from, at) = (end, end);
    }
    runs
}

/// The part of a sorted list that is `wanted`. Every look is a miss of the cache, so that the edges
/// are sought from both ends in growing steps: a frequent pair has most of its bucket for itself.
pub(super) fn stretch<T: Ord + Copy>(places: &[u16], wanted: T, value: impl Fn(u16) -> T) -> &[u16] {
    let mut begin = 0;
    let mut step = 1;
    while places.get(begin + step - 1).is_some_and(|&place| value(place) < wanted) {
        begin += step;
        step *= 2;
    }
    let places = &places[begin..];
    let places = &places[places[..step.min(places.len())].partition_point(|&place| value(place) < wanted)..];
    let mut end = places.len();
    step = 1;
    while end >= step && value(places[end - step]) > wanted {
        end -= step;
        step *= 2;
    }
    let from = end.saturating_sub(step);
    &places[..from + places[from..end].partition_point(|&place| value(place) <= wanted)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn long_runs_are_all_that_are_long(lengths in prop::collection::vec(1_usize..20, 0..40), least in 2_usize..9) {
            let least = 2 * least;
            let places: Vec<u16> =
                lengths.iter().zip(0..).flat_map(|(&length, value)| vec![value; length]).collect();
            let mut at = 0;
            let all = lengths.iter().map(|length| {
                at += length;
                at - length..at
            });
            let long: Vec<_> = all.filter(|run| run.len() >= least).collect();
            prop_assert_eq!(long_runs(&places, least, |place| place), long);
        }
    }
}

//! Lists of places in order: how they are sorted, cut out of one another and gone through side by side.

/// The places of `firsts` for which `seconds` has the place `apart` units on. Both are in order.
/// Nearly every step would be guessed wrongly, so that there is nothing to guess: both lists go on
/// by a comparison's value.
pub(super) fn in_step(firsts: &[u16], seconds: &[u16], apart: u8, found: &mut Vec<u16>) {
    let apart = u32::from(apart);
    let begin = found.len();
    found.resize(begin + firsts.len().min(seconds.len()) + 1, 0);
    let (mut first, mut second, mut end) = (0, 0, begin);
    while let (Some(&place), Some(&other)) = (firsts.get(first), seconds.get(second)) {
        let (wanted, other) = (u32::from(place) + apart, u32::from(other));
        found[end] = place;
        end += usize::from(wanted == other);
        first += usize::from(wanted <= other);
        second += usize::from(wanted >= other);
    }
    found.truncate(end);
}

/// Whether `found` begins with a term. Terms are short: comparing unit by unit beats a call.
pub(super) fn same(found: &[u16], term: &[u16]) -> bool {
    found.len() >= term.len() && found.iter().zip(term).all(|(a, b)| a == b)
}

/// One pass of a radix sort: the places in the order of `digit`, those with the same digit in the
/// order in which they came. `from` has every place; how often a digit comes is counted in the order of
/// the text, where the next one is at hand. Leaves in `next` where each digit's places end.
#[inline(never)]
pub(super) fn pass(
    from: &[u16],
    to: &mut [u16],
    next: &mut Vec<u16>,
    digits: usize,
    digit: impl Fn(u16) -> usize,
) {
    next.clear();
    next.resize(digits, 0);
    for place in (0..=u16::MAX).take(from.len()) {
        next[digit(place)] += 1;
    }
    let mut sum = 0;
    for count in next.iter_mut() {
        let begin = sum;
        sum += *count;
        *count = begin;
    }
    for &place in from {
        let slot = &mut next[digit(place)];
        to[usize::from(*slot)] = place;
        *slot += 1;
    }
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

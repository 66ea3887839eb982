//! Sorting, written once.
//!
//! The standard library's sort is fast and large: it writes out three to five kilobytes for every
//! type and order, of which a site pays for each. Here the merging is written once, over numbers;
//! only the comparison and the swapping are each type's own. Most lists are short, and in order
//! already: that is seen first.

use std::cmp::Ordering;

/// Sorts; what is equal stays in order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = order(items.len(), &|a, b| compare(&items[a], &items[b]) == Ordering::Greater);
    // The item for each place lies where its own place's item was swapped to, if that came earlier.
    for place in 0..order.len() {
        let mut from = order[place];
        while from < place {
            from = order[from];
        }
        order[place] = from;
        items.swap(place, from);
    }
}

/// Sorts by a key; what is equal stays in order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// The numbers below `count` in order, by merging longer and longer runs; none if nothing has to
/// move.
fn order(count: usize, greater: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    if (1..count).all(|at| !greater(at - 1, at)) {
        return Vec::new();
    }
    let mut from: Vec<usize> = (0..count).collect();
    let mut to = Vec::with_capacity(count);
    let mut run = 1;
    while run < count {
        for begin in (0..count).step_by(2 * run) {
            let (middle, end) = ((begin + run).min(count), (begin + 2 * run).min(count));
            let (mut left, mut right) = (begin, middle);
            while left < middle || right < end {
                let takes_right = left == middle || right < end && greater(from[left], from[right]);
                let next = if takes_right { &mut right } else { &mut left };
                to.push(from[*next]);
                *next += 1;
            }
        }
        std::mem::swap(&mut from, &mut to);
        to.clear();
        run *= 2;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(numbers in proptest::collection::vec(0_u8..20, 0..200)) {
            let mut items: Vec<(u8, usize)> = numbers.into_iter().zip(0..).collect();
            let mut wanted = items.clone();
            wanted.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            prop_assert_eq!(items, wanted);
        }
    }
}

//! Numbers for things that come again: names, printed characters, words, rows of facts.
//!
//! The standard library's map is written out anew for every type of key, with a hash that defends
//! against an enemy who is not here; a site would pay for each. Here everything is a row of 16-bit
//! units, found by one small table of open addressing.

use crate::index::to_u32;

/// Different rows of units, numbered from 0 in the order of first appearance.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    units: Vec<u16>,
    /// Where each row ends.
    ends: Vec<u32>,
    /// Numbers plus one by their hash, or zero. At most half of it is full; its length is a power of
    /// two.
    slots: Vec<u32>,
}

impl Numbers {
    /// The number of a row, a new one if it was not seen before.
    pub(crate) fn number(&mut self, row: &[u16]) -> u32 {
        if self.slots.len() <= 2 * self.ends.len() {
            self.widen();
        }
        let slot = self.slot(row);
        if self.slots[slot] == 0 {
            self.units.extend_from_slice(row);
            self.ends.push(to_u32(self.units.len()));
            self.slots[slot] = to_u32(self.ends.len());
        }
        self.slots[slot] - 1
    }

    /// The number of a row, if it was seen.
    pub(crate) fn find(&self, row: &[u16]) -> Option<u32> {
        if self.slots.is_empty() { None } else { self.slots[self.slot(row)].checked_sub(1) }
    }

    /// The row with a number.
    pub(crate) fn row(&self, number: u32) -> &[u16] {
        let number = number as usize;
        let begin = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.units[begin as usize..self.ends[number] as usize]
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Bytes of memory.
    pub(crate) fn memory(&self) -> usize {
        self.units.capacity() * 2 + (self.ends.capacity() + self.slots.capacity()) * 4
    }

    /// Where a row's number stands, or would stand.
    fn slot(&self, row: &[u16]) -> usize {
        let mut hash = 0_u32;
        for &unit in row {
            hash = (hash.rotate_left(5) ^ u32::from(unit)).wrapping_mul(0x9e37_79b9);
        }
        // The high bits are the better ones.
        let mut slot = (hash ^ hash >> 15) as usize & (self.slots.len() - 1);
        while self.slots[slot].checked_sub(1).is_some_and(|number| self.row(number) != row) {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        slot
    }

    fn widen(&mut self) {
        self.slots = vec![0; (4 * self.ends.len()).next_power_of_two().max(64)];
        for number in 0..to_u32(self.ends.len()) {
            let slot = self.slot(self.row(number));
            self.slots[slot] = number + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_same_row_has_the_same_number(rows in prop::collection::vec(prop::collection::vec(0_u16..4, 0..5), 0..300)) {
            let mut numbers = Numbers::default();
            let mut seen: Vec<Vec<u16>> = Vec::new();
            for row in rows {
                let known = seen.iter().position(|known| *known == row);
                prop_assert_eq!(numbers.find(&row).map(|number| number as usize), known);
                let wanted = known.unwrap_or(seen.len());
                prop_assert_eq!(numbers.number(&row) as usize, wanted);
                prop_assert_eq!(numbers.row(wanted as u32), &row[..]);
                if known.is_none() {
                    seen.push(row);
                }
            }
            prop_assert_eq!(numbers.len(), seen.len());
        }
    }
}

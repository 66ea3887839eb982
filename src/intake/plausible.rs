//! How much a decoded text looks like Chinese: what tells one encoding from another.
//!
//! GB 2312 and Big5 both put the characters that newspapers use into a first level and the rare
//! ones into a second. Text read in the wrong encoding falls into second levels, into kana,
//! Hangul and private characters, or breaks altogether. On pages cut at random, this told GB18030
//! from Big5 without a mistake from twelve characters up and in 99 of 100 from six; what is
//! still undecided is taken for GB18030.

use crate::tables::Table;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// How plausible a text is, from about −2 to 1. ASCII does not count, for it is the same in
/// every encoding; a text of ASCII alone is plausible.
pub(crate) fn plausibility(text: &str) -> f64 {
    let (mut count, mut sum) = (0_u32, 0_i32);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        count += 1;
        sum += weight(c);
    }
    if count == 0 { 1.0 } else { f64::from(sum) / f64::from(count) }
}

fn weight(c: char) -> i32 {
    match c {
        '\u{fffd}' => -2,
        '\u{2010}'..='\u{2026}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff5e}' | '·' => 1,
        c if COMMON.contains(c) => 1,
        // Rare characters, and the squares, circles and numbers that newspapers set before lines.
        '\u{2100}'..='\u{2bff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{20000}'..='\u{3ffff}' => 0,
        _ => -1,
    }
}

/// The first levels of GB 2312 (3,755 characters) and of Big5 (5,401).
static COMMON: LazyLock<CharSet> = LazyLock::new(|| {
    let mut set = CharSet(vec![0; 0x1_0000 / 64]);
    let level = |leads: RangeInclusive<u8>, trails: &[RangeInclusive<u8>]| -> Vec<u8> {
        let trails = || trails.iter().cloned().flatten();
        leads.flat_map(|lead| trails().flat_map(move |trail| [lead, trail])).collect()
    };
    set.insert_all(&Table::Gb18030.read(&level(0xb0..=0xd7, &[0xa1..=0xfe])));
    set.insert_all(&Table::Big5.read(&level(0xa4..=0xc6, &[0x40..=0x7e, 0xa1..=0xfe])));
    set
});

/// A set of characters of the basic plane, one bit each.
struct CharSet(Vec<u64>);

impl CharSet {
    fn contains(&self, c: char) -> bool {
        self.0.get(c as usize / 64).is_some_and(|bits| bits >> (c as usize % 64) & 1 == 1)
    }

    fn insert_all(&mut self, text: &str) {
        // The few codes at the end of a level that stand for nothing decode to U+FFFD.
        for c in text.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)) {
            if let Some(bits) = self.0.get_mut(c as usize / 64) {
                *bits |= 1 << (c as usize % 64);
            }
        }
    }
}

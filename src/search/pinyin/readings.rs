//! The readings of 4,567 characters, from pypinyin's table (`readings.txt`; see `tables.rs`).

use std::sync::OnceLock;

/// All readings.
#[derive(Debug)]
pub(super) struct Readings {
    syllables: Vec<&'static [u8]>,
    /// Character and number of the syllable, sorted.
    pairs: Vec<(u16, u16)>,
}

impl Readings {
    /// The one table, made when first needed.
    pub(super) fn get() -> &'static Self {
        static READINGS: OnceLock<Readings> = OnceLock::new();
        READINGS.get_or_init(Self::new)
    }

    /// Calls `reading` with every reading of a character.
    pub(super) fn of(&self, c: char, reading: &mut impl FnMut(&[u8])) {
        let Ok(code) = u16::try_from(u32::from(c)) else { return };
        let first = self.pairs.partition_point(|&(known, _)| known < code);
        for &(_, syllable) in self.pairs[first..].iter().take_while(|&&(known, _)| known == code) {
            reading(self.syllables[usize::from(syllable)]);
        }
    }

    fn new() -> Self {
        let (mut syllables, mut pairs) = (Vec::new(), Vec::new());
        each_reading(crate::tables::packed().1, |letters, characters| {
            let number = syllables.len() as u16;
            syllables.push(letters);
            pairs.extend(characters.iter().map(|&character| (character, number)));
        });
        crate::sort::sort_by(&mut pairs, Ord::cmp);
        Self { syllables, pairs }
    }
}

/// Calls `reading` with the letters of every syllable and the characters that can be read so. See
/// `pack.rs`.
pub(crate) fn each_reading(packed: &'static [u8], mut reading: impl FnMut(&'static [u8], &[u16])) {
    let mut rest = packed;
    let mut characters = Vec::new();
    while let Some(end) = rest.iter().position(|&byte| byte == b'|') {
        let letters = &rest[..end];
        rest = &rest[end + 1..];
        let mut code = 0x4dff_u32;
        characters.clear();
        while let Some((step, after)) = step(rest) {
            rest = after;
            if step == 0 {
                break;
            }
            code += step;
            characters.push(code as u16);
        }
        reading(letters, &characters);
    }
}

fn step(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let mut number = 0;
    for (at, &byte) in bytes.iter().enumerate().take(4) {
        number |= u32::from(byte & 0x7f) << (7 * at);
        if byte < 0x80 {
            return Some((number, &bytes[at + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readings_are_those_of_the_readable_table() {
        let table = include_str!("readings.txt");
        let mut count = 0;
        for (syllable, characters) in
            table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '))
        {
            for c in characters.chars() {
                let mut found = false;
                Readings::get().of(c, &mut |reading| found |= reading == syllable.as_bytes());
                assert!(found, "{c} {syllable}");
                count += 1;
            }
        }
        assert_eq!(Readings::get().pairs.len(), count);
    }
}

//! What each character of the Basic Multilingual Plane folds to.
//!
//! The table takes 136 KB of memory and is made once, in about a millisecond, from a handful of
//! rules and from OpenCC's pairs (`traditional.txt`; see `tables.rs`).

use std::ops::Range;
use std::sync::OnceLock;

/// Parts the fields of an article; no folded text contains it.
pub(crate) const SEPARATOR: u16 = 0xffff;

/// In the table: cannot be seen, and has no unit.
pub(super) const DROPPED: u16 = 0;

/// In the table: white space.
pub(super) const BLANK: u16 = b' ' as u16;

/// The unit of every character.
#[derive(Debug)]
pub(crate) struct Table {
    units: Box<[u16; 1 << 16]>,
    /// Whether a unit is its own, as bits: few enough for the nearest cache.
    own: Box<[u32; 1 << 11]>,
}

impl Table {
    /// The one table.
    pub(crate) fn get() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(Self::new)
    }

    /// What `c` folds to: [`DROPPED`], [`BLANK`] or a unit. For a character beyond the plane that is
    /// seen, some unit that is neither.
    pub(super) fn unit(&self, c: char) -> u16 {
        match u32::from(c) {
            // Variation selectors and tags.
            0xe_0000..=0xe_0fff => DROPPED,
            code => self.units.get(code as usize).copied().unwrap_or(SEPARATOR - 1),
        }
    }

    /// Appends the units of characters of three bytes at the beginning of a text in UTF-8, as far as each is its
    /// own unit. Says how many bytes they have.
    #[inline(never)]
    pub(super) fn same(&self, text: &[u8], units: &mut Vec<u16>) -> usize {
        let characters = text.as_chunks::<3>().0;
        let unit = |&[first, second, third]: &[u8; 3]| {
            u32::from(first & 0xf) << 12 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f)
        };
        let is_own = |character: &[u8; 3]| {
            let unit = unit(character);
            character[0] & 0xf0 == 0xe0 && self.own[(unit >> 5) as usize] >> (unit & 31) & 1 == 1
        };
        // Counted first: a list that knows how much comes asks only once whether there is room.
        let same = characters.iter().position(|character| !is_own(character)).unwrap_or(characters.len());
        units.extend(characters[..same].iter().map(|character| unit(character) as u16));
        3 * same
    }

    fn new() -> Self {
        let mut units = Box::new([0; 1 << 16]);
        units.iter_mut().zip(0..=u16::MAX).for_each(|(own, unit)| *own = unit);
        for code in RULED.into_iter().flatten() {
            if let Some(c) = char::from_u32(code) {
                units[code as usize] = by_rule(c);
            }
        }
        for (traditional, simplified) in traditional(crate::tables::packed().0) {
            units[usize::from(traditional)] = simplified;
        }
        let mut own = Box::new([0; 1 << 11]);
        for (&folded, unit) in units.iter().zip(0..=u16::MAX) {
            own[usize::from(unit) >> 5] |= u32::from(folded == unit) << (unit & 31);
        }
        Self { units, own }
    }
}

/// Whether blanks between two such units are kept: letters and digits outside Han, kana and marks.
pub(super) fn parts_words(unit: u16) -> bool {
    match unit {
        0..0x80 => (unit as u8).is_ascii_alphanumeric(),
        0xc0..0x2000 | 0xac00..=0xd7a3 => true,
        _ => false,
    }
}

/// The characters that the rules may change: letters of Europe, marks and signs, a tenth of the plane.
const RULED: [Range<u32>; 4] = [0..0x500, 0x1680..0x1810, 0x2000..0x3400, 0xfe00..0x1_0000];

/// Everything but the Traditional characters.
fn by_rule(c: char) -> u16 {
    let narrow = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    let folded = match narrow {
        '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' => return DROPPED,
        '\u{ad}'
        | '\u{34f}'
        | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' => {
            return DROPPED;
        }
        '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' => {
            return DROPPED;
        }
        '\u{fffe}' | '\u{ffff}' => return DROPPED,
        c if c.is_whitespace() => return BLANK,
        '"' | '\'' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '〝' | '〞' | '〟' | '「' | '」'
        | '『' | '』' | '｢' | '｣' | '﹁' | '﹂' | '﹃' | '﹄' | '`' | '´' | '′' | '″' => '“',
        '(' | '⁽' | '︵' | '﹙' | '❨' => '（',
        ')' | '⁾' | '︶' | '﹚' | '❩' => '）',
        '[' | '〔' | '〖' | '〚' | '︹' | '︻' | '﹝' => '【',
        ']' | '〕' | '〗' | '〛' | '︺' | '︼' | '﹞' => '】',
        '〈' | '‹' | '«' | '︽' | '︿' | '\u{2329}' => '《',
        '〉' | '›' | '»' | '︾' | '﹀' | '\u{232a}' => '》',
        '-' | '‐'..='―' | '−' | '─' | '━' | '﹘' | '﹣' | '⸺' | '⸻' | '︱' => '—',
        ',' | '、' | '､' | '﹐' | '﹑' | '︐' => '，',
        '｡' | '︒' => '。',
        ':' | '∶' | '﹕' | '︰' | '︓' => '：',
        ';' | '﹔' | '︔' => '；',
        '!' | '﹗' | '︕' => '！',
        '?' | '﹖' | '︖' => '？',
        '•' | '‧' | '∙' | '⋅' | '・' | '･' | '●' => '·',
        '～' | '〜' | '∼' | '˜' => '~',
        '⋯' | '┅' | '︙' => '…',
        '○' | '◯' => '〇',
        '￥' => '¥',
        c => lower(c),
    };
    // All of the above lie in the plane, as `c` does.
    u16::try_from(u32::from(folded)).unwrap_or(DROPPED)
}

/// The small letter of the alphabets that Chinese papers print. The standard library's table
/// would be eleven kilobytes.
fn lower(c: char) -> char {
    let step = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ⅰ'..='Ⅿ' => 16,
        'Ⓐ'..='Ⓩ' => 26,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ǎ' | 'Ǐ' | 'Ǒ' | 'Ǔ' | 'Ǖ' | 'Ǘ' | 'Ǚ' | 'Ǜ' => match c {
            // Pairs of a capital and a small letter; the pinyin vowels of the second row have odd capitals.
            'Ǎ'..='ǜ' => 1,
            _ => 1 - (u32::from(c) & 1),
        },
        _ => 0,
    };
    char::from_u32(u32::from(c) + step).unwrap_or(c)
}

/// OpenCC's pairs, Traditional first. See `pack.rs` for the three streams.
pub(crate) fn traditional(packed: &[u8]) -> impl Iterator<Item = (u16, u16)> {
    // Every step ends in one byte below 0x80, and every pair has one step and two bytes more.
    let mut steps = 0;
    let mut pairs = 0;
    while steps + 2 * pairs < packed.len() {
        while packed[steps] >= 0x80 {
            steps += 1;
        }
        steps += 1;
        pairs += 1;
    }
    let (mut at, mut simplified) = (0, 0_u32);
    (0..pairs).map(move |pair| {
        let mut shift = 0;
        loop {
            let byte = packed[at];
            at += 1;
            simplified += u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                break;
            }
        }
        let traditional = u16::from_le_bytes([packed[steps + pair], packed[steps + pairs + pair]]);
        (traditional, simplified as u16)
    })
}

/// Simplified characters in order with the Traditional ones that fold to them, the commonest first.
pub(crate) fn pairs() -> impl Iterator<Item = (char, char)> {
    let character = |unit: u16| char::from_u32(u32::from(unit)).unwrap_or_default();
    traditional(crate::tables::packed().0)
        .map(move |(traditional, simplified)| (character(simplified), character(traditional)))
}

/// The Simplified character for a Traditional one; any other character as it is.
pub(crate) fn simplified(c: char) -> char {
    match c {
        '\u{3400}'..='\u{9fff}' => char::from_u32(u32::from(Table::get().unit(c))).unwrap_or(c),
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_folds_to_itself() {
        let table = Table::get();
        for &unit in table.units.iter() {
            assert_eq!(table.units[usize::from(unit)], unit, "{unit:x}");
        }
    }

    #[test]
    fn no_rule_changes_what_is_not_ruled() {
        let others = (0..0x1_0000).filter(|code| !RULED.iter().any(|range| range.contains(code)));
        for c in others.filter_map(char::from_u32) {
            assert_eq!(u32::from(by_rule(c)), u32::from(c));
        }
    }

    #[test]
    fn the_pairs_are_those_of_the_readable_table() {
        let table = include_str!("traditional.txt");
        let lines =
            table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' '));
        let mut count = 0;
        for (simplified, variants) in lines {
            for variant in variants.chars() {
                assert_eq!(Table::get().unit(variant), simplified.chars().next().unwrap() as u16);
                count += 1;
            }
        }
        assert_eq!(traditional(crate::tables::packed().0).count(), count);
    }
}

//! Lists of words that say at once of most text that none of them begins or ends it.
//!
//! A page is asked some hundred times a line whether one of fifty words stands at its edge, and the
//! answer is nearly always no. Two bytes of the edge are enough to say so. The edges are found when a list is first
//! asked, since tables of bits and of places do not compress, and who opens pages would have to wait for them.

use std::sync::OnceLock;

/// Makes a list of words.
macro_rules! words {
    ($($word:literal),* $(,)?) => { $crate::words::Words::new(concat!($($word, "\n"),*)) };
}
pub(crate) use words;

/// A list of words where it is asked.
macro_rules! one_of {
    ($($word:literal),* $(,)?) => {{
        static LIST: $crate::words::Words = $crate::words::words![$($word),*];
        &LIST
    }};
}
pub(crate) use one_of;

/// A list of words. None is shorter than two bytes.
#[derive(Debug)]
pub(crate) struct Words {
    /// Each with a line break behind it: an array of them would take two numbers more for each.
    lines: &'static str,
    index: OnceLock<Index>,
}

/// What is found when a list is first asked.
#[derive(Debug)]
struct Index {
    list: Vec<&'static str>,
    first: Edge,
    last: Edge,
}

impl Words {
    /// The list; [`words`] makes one.
    pub(crate) const fn new(lines: &'static str) -> Self {
        let (mut at, mut length) = (0, 0);
        while at < lines.len() {
            if lines.as_bytes()[at] == b'\n' {
                assert!(length >= 2, "a word of one byte has no edge");
                length = 0;
            } else {
                length += 1;
            }
            at += 1;
        }
        Self { lines, index: OnceLock::new() }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let list: Vec<&'static str> = self.lines.lines().collect();
            let (mut first, mut last) = (Edge::none(), Edge::none());
            for word in &list {
                first = first.with_first_of(word);
                last = last.with_last_of(word);
            }
            Index { list, first, last }
        })
    }

    /// The word that `text` begins with: the first in the list's order.
    pub(crate) fn beginning(&self, text: &str) -> Option<&'static str> {
        let Index { list, first, .. } = self.index();
        if !first.may_begin(text) {
            return None;
        }
        list.iter().copied().find(|word| text.starts_with(word))
    }

    /// Whether `text` may begin with any of the words; never wrong when it says no.
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        self.index().first.may_begin(text)
    }

    /// Whether `text` begins with any of the words.
    pub(crate) fn begin(&self, text: &str) -> bool {
        self.beginning(text).is_some()
    }

    /// Whether `text` ends with any of the words.
    pub(crate) fn end(&self, text: &str) -> bool {
        self.index().last.may_end(text) && self.index().list.iter().any(|word| text.ends_with(word))
    }

    /// Whether any of the words stands in `text`.
    pub(crate) fn stand_in(&self, text: &str) -> bool {
        text.char_indices().any(|(at, _)| self.begin(&text[at..]))
    }

    /// Whether `text` is one of the words.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.index().first.may_begin(text) && self.index().list.contains(&text)
    }

    /// The words in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.index().list.iter().copied()
    }

    /// How many of the words stand in `text`.
    pub(crate) fn count_in(&self, text: &str) -> usize {
        self.index().list.iter().filter(|word| text.contains(**word)).count()
    }
}

/// Which pairs of bytes stand at the edge of some word: of a first character its second and third
/// byte, of a last one its last two. Five bits of each tell nearly all Chinese characters apart, and keep the table small.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge([u32; 32]);

impl Edge {
    /// The edge of no word.
    pub(crate) const fn none() -> Self {
        Self([0; 32])
    }

    /// With the beginning of one more word.
    pub(crate) const fn with_first_of(mut self, word: &str) -> Self {
        let bytes = word.as_bytes();
        assert!(bytes.len() >= 2, "a word of one byte has no edge");
        // Behind a word of two bytes anything may stand.
        self.0[low_bits(bytes[1])] |= if bytes.len() > 2 { 1 << low_bits(bytes[2]) } else { u32::MAX };
        self
    }

    const fn with_last_of(mut self, word: &str) -> Self {
        let bytes = word.as_bytes();
        assert!(bytes.len() >= 2, "a word of one byte has no edge");
        self.0[low_bits(bytes[bytes.len() - 1])] |= 1 << low_bits(bytes[bytes.len() - 2]);
        self
    }

    /// Whether `text` may begin with one of the words; never wrong when it says no.
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        match *text.as_bytes() {
            [_, second, third, ..] => self.0[low_bits(second)] >> low_bits(third) & 1 == 1,
            [_, second] => self.0[low_bits(second)] != 0,
            _ => false,
        }
    }

    fn may_end(&self, text: &str) -> bool {
        match *text.as_bytes() {
            [.., second, last] => self.0[low_bits(last)] >> low_bits(second) & 1 == 1,
            _ => false,
        }
    }
}

const fn low_bits(byte: u8) -> usize {
    (byte & 31) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_never_hide_a_word() {
        static WORDS: Words = words!["简讯", "CN", "电子邮箱", "“"];
        for (text, begins, ends, within) in [
            ("简讯", true, true, true),
            ("CN", true, true, true),
            ("CN 11", true, false, true),
            ("本版简讯", false, true, true),
            ("“五一”", true, false, true),
            ("职工“", false, true, true),
            ("讯简", false, false, false),
            ("C", false, false, false),
            ("", false, false, false),
        ] {
            assert_eq!(WORDS.begin(text), begins, "{text}");
            assert_eq!(WORDS.end(text), ends, "{text}");
            assert_eq!(WORDS.stand_in(text), within, "{text}");
        }
        assert_eq!(WORDS.beginning("电子邮箱：a@b"), Some("电子邮箱"));
    }
}

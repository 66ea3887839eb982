//! Pinyin: whether letters that were typed can be read off Han characters.
//!
//! `changping`, `changp`, `cping` and `cp` all read 昌平: each character takes one or more of the
//! first letters of one of its readings. Characters with several readings take any of them, so that
//! both `yuequ` and `lequ` read 乐曲. Tones are not typed; `v` is ü. Latin letters and digits in the
//! text read as themselves, and marks and blanks are passed over.

mod readings;

use readings::Readings;
#[cfg(any(test, feature = "whole-tables"))]
pub(crate) use readings::each_reading;

/// How well letters read a text; better is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fit {
    /// Whether they begin at the text's beginning.
    pub(crate) begins: bool,
    /// Whether they end at its end.
    pub(crate) ends: bool,
    /// How many characters they read, fewer being better since more letters stand for each.
    fewer: std::cmp::Reverse<usize>,
}

/// The most letters that are read.
const LONGEST: usize = 60;

/// The best reading of `letters`, which are small ASCII letters and digits, in `text`. It may begin
/// at any character.
pub(crate) fn fit(letters: &str, text: &[char]) -> Option<Fit> {
    if letters.is_empty() || letters.len() > LONGEST || !letters.is_ascii() {
        return None;
    }
    (0..text.len()).filter_map(|from| fit_from(letters.as_bytes(), text, from)).max()
}

/// Whether text was typed that may be pinyin.
pub(crate) fn is_letters(typed: &str) -> bool {
    !typed.is_empty()
        && typed.len() <= LONGEST
        && typed.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'\'')
}

fn fit_from(letters: &[u8], text: &[char], from: usize) -> Option<Fit> {
    let readings = Readings::get();
    // Bit n: the first n letters are read.
    let mut reached: u64 = 1;
    let mut read = 0;
    for (at, &c) in text.iter().enumerate().skip(from) {
        let mut next: u64 = 0;
        let mut any = false;
        let mut step = |reading: &[u8]| {
            any = true;
            for start in (0..letters.len()).filter(|start| reached >> start & 1 == 1) {
                let common = reading.iter().zip(&letters[start..]).take_while(|(a, b)| a == b).count();
                // Bits start + 1 to start + common.
                next |= ((1 << common) - 1) << (start + 1);
            }
        };
        if c.is_ascii_alphanumeric() {
            step(&[c.to_ascii_lowercase() as u8]);
        } else {
            readings.of(c, &mut step);
        }
        if !any {
            // A mark or a blank; a character of unknown reading ends the attempt.
            if c.is_alphabetic() || at == from {
                return None;
            }
            continue;
        }
        reached = next;
        read += 1;
        if reached == 0 {
            return None;
        }
        if reached >> letters.len() & 1 == 1 {
            let rest = &text[at + 1..];
            return Some(Fit { begins: from == 0, ends: rest.is_empty(), fewer: std::cmp::Reverse(read) });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(letters: &str, text: &str) -> bool {
        fit(letters, &text.chars().collect::<Vec<_>>()).is_some()
    }

    #[test]
    fn whole_syllables_beginnings_and_mixtures() {
        for letters in ["changping", "changp", "cping", "cp", "c", "chp"] {
            assert!(reads(letters, "昌平"), "{letters}");
        }
        for letters in ["laomogongjiang", "lmgj", "laomogj", "mogong"] {
            assert!(reads(letters, "劳模工匠"), "{letters}");
        }
        assert!(!reads("cq", "昌平"));
        assert!(!reads("changpingq", "昌平"));
    }

    #[test]
    fn characters_with_several_readings() {
        for (letters, text) in [
            ("yuequ", "乐曲"),
            ("lequ", "乐曲"),
            ("zengzi", "曾子"),
            ("chaoyang", "朝阳"),
            ("zhaoyang", "朝阳"),
            ("shanxiong", "单雄"),
        ] {
            assert!(reads(letters, text), "{letters}");
        }
    }

    #[test]
    fn letters_digits_and_marks() {
        assert!(reads("aizhineng", "AI智能"));
        assert!(reads("500jia", "500家"));
        assert!(reads("laodong", "劳、动"));
        assert!(reads("lv", "绿"));
        assert!(!reads("", "劳"));
    }

    #[test]
    fn the_beginning_and_the_whole_are_better() {
        let fit = |letters, text: &str| super::fit(letters, &text.chars().collect::<Vec<_>>());
        assert!(fit("cp", "昌平") > fit("cp", "昌平区"));
        assert!(fit("cp", "昌平区") > fit("cp", "在昌平"));
    }
}

//! Folding: the form in which text and terms are compared.
//!
//! An article holds a term if and only if the folded text of one of its fields contains the folded
//! term. Folding takes away what a reader does not see as a difference:
//!
//! | what | printed | folded |
//! | --- | --- | --- |
//! | width | `２０２３`, `Ａ`, `，` beside `,` | `2023`, `a`, `，` |
//! | case | `VCR` | `vcr` |
//! | quotes of every shape | `“` `”` `"` `‘` `「` `』` | `“` |
//! | brackets | `(` `（`; `[` `【` `〔`; `〈` `《` | `（`; `【`; `《` and their closing ones |
//! | dashes | `-` `－` `–` `—` `─` | `—` |
//! | 、 and ， | `、` `，` `,` `､` | `，` |
//! | other marks | `:` `;` `!` `?` `•` `・` `～` `⋯` `○` | `：` `；` `！` `？` `·` `·` `~` `…` `〇` |
//! | Traditional and variant characters | `勞` `箇` `個` | `劳` `个` `个` |
//! | white space | `张　三`, `5 月`, `a  b` | `张三`, `5月`, `a b` |
//! | what cannot be seen | controls, zero width, variation selectors | nothing |
//!
//! White space stays, as one blank, only between two letters or digits of scripts that part words
//! by blanks. Nothing else is dropped and nothing becomes longer: every folded unit stands for
//! exactly one printed character, which is why a mark always lies exactly on printed text.
//! Folding twice is folding once.
//!
//! A folded text is a row of 16-bit units (UTF-16), two bytes for a Han character where UTF-8 takes
//! three. The whole of it, and what is needed to print it again, is kept by `index/store.rs`.

mod table;

#[cfg(any(test, feature = "whole-tables"))]
pub(crate) use table::traditional;
pub(crate) use table::{SEPARATOR, Table, pairs, simplified};

/// One way in which the printed text differs from the folded one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Difference {
    /// The unit at this place was printed as this character.
    Printed(usize, char),
    /// Before the unit at this place, this character was printed and has no unit.
    Dropped(usize, char),
}

/// Appends the folded units of `text` to `units` and tells `differences` in printed order where the
/// two differ. Places count from the beginning of `units`.
#[inline(never)]
pub(crate) fn fold_into(text: &str, units: &mut Vec<u16>, mut differences: impl FnMut(Difference)) {
    let table = Table::get();
    let begin = units.len();
    // The bytes of white space and unseen characters that wait for the next visible one.
    let mut waiting = 0;
    let mut blank = false;
    let mut from = 0;
    loop {
        // Most of a text is Han characters that stay as they are, one after the other.
        if waiting == from {
            from += table.same(&text.as_bytes()[from..], units);
            waiting = from;
        }
        let Some(c) = text[from..].chars().next() else { break };
        let at = from;
        from += c.len_utf8();
        let unit = table.unit(c);
        if unit == table::DROPPED || unit == table::BLANK {
            blank |= unit == table::BLANK;
            continue;
        }
        if waiting < at {
            let joins = units.len() > begin && units.last().is_some_and(|&last| table::parts_words(last));
            let mut keep = blank && joins && table::parts_words(unit);
            for gap in text[waiting..at].chars() {
                if keep && table.unit(gap) == table::BLANK {
                    if gap != ' ' {
                        differences(Difference::Printed(units.len(), gap));
                    }
                    units.push(table::BLANK);
                    keep = false;
                } else {
                    differences(Difference::Dropped(units.len(), gap));
                }
            }
        }
        waiting = at + c.len_utf8();
        blank = false;
        let code = u32::from(c);
        if code > 0xffff {
            let mut pair = [0; 2];
            units.extend_from_slice(c.encode_utf16(&mut pair));
        } else {
            if code != u32::from(unit) {
                differences(Difference::Printed(units.len(), c));
            }
            units.push(unit);
        }
    }
    for gap in text[waiting..].chars() {
        differences(Difference::Dropped(units.len(), gap));
    }
}

/// The folded units of a term.
pub(crate) fn fold(text: &str) -> Vec<u16> {
    let mut units = Vec::with_capacity(text.len() / 2);
    fold_into(text, &mut units, |_| {});
    units
}

/// The folded text as a string, for comparing and sorting what has no place in the index.
#[must_use]
pub fn folded(text: &str) -> String {
    String::from_utf16_lossy(&fold(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    fn check(printed: &str, expect: Expect) {
        expect.assert_eq(&folded(printed));
    }

    #[test]
    fn width_and_case() {
        check("ＶＣＲ２０２３ Straße ÀЖΩ", expect!["vcr2023 straße àжω"]);
    }

    #[test]
    fn punctuation() {
        check("(五一),「劳动」、[a]－—:;!?", expect!["（五一），“劳动“，【a】——：；！？"]);
    }

    #[test]
    fn traditional_and_variants() {
        check("勞動模範 個箇个 後后 裏裡里", expect!["劳动模范个个个后后里里里"]);
    }

    #[test]
    fn white_space_and_what_cannot_be_seen() {
        check("  张　三 5 月\u{200b} AI 智能 a \u{3000}b\n", expect!["张三5月ai智能a b"]);
    }

    #[test]
    fn beyond_the_basic_plane() {
        check("𠀀 𠮷", expect!["𠀀𠮷"]);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC*|[a-zA-Z勞动、，, \u{3000}\u{200b}]{0,20}") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }
    }
}

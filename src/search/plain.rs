//! Texts made ready for being searched without this engine, by comparing strings.
//!
//! That finds a term of a few Han characters as well, once it is known which characters are passed over and
//! which are found as others. `app/static/scout.js` searches so while the engine is still on its way.

use crate::document::Place;
use crate::fold::{Difference, fold_into};
use crate::snippet::is_stop;

/// What a printed character is to a search for Han characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    /// It is passed over.
    Dropped,
    /// It is found as this Han character.
    As(char),
    /// A snippet may begin behind it.
    Stop,
    /// Any other: it is found as itself, where it is a Han character.
    Itself,
}

/// Whether such a term may hold the character: those of the block that newspapers print.
#[must_use]
pub fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// What each character of a printed text is. `None` where some of them are beyond the basic plane, so that
/// places in a string are not places in a folded text.
#[must_use]
pub fn plain(printed: &str) -> Option<Vec<Plain>> {
    let (mut units, mut dropped) = (Vec::new(), Vec::new());
    fold_into(printed, &mut units, |difference| {
        if let Difference::Dropped(place, c) = difference {
            dropped.push((place, c));
        }
    });
    let mut dropped = dropped.into_iter().peekable();
    let mut at = 0;
    let plain = |c: char| {
        let code = u16::try_from(u32::from(c)).ok()?;
        if dropped.next_if_eq(&(at, c)).is_some() {
            return Some(Plain::Dropped);
        }
        let unit = *units.get(at)?;
        at += 1;
        Some(match unit {
            unit if is_stop(unit) => Plain::Stop,
            unit if unit == code => Plain::Itself,
            unit => char::from_u32(unit.into()).filter(|c| is_han(*c)).map_or(Plain::Itself, Plain::As),
        })
    };
    printed.chars().map(plain).collect()
}

impl Place {
    /// How much a hit there counts in the order of results by relevance.
    #[must_use]
    pub fn weight(self) -> u32 {
        crate::index::weight(self.zone())
    }

    /// How much sooner than others it is shown in a snippet.
    #[must_use]
    pub fn preference(self) -> u32 {
        crate::snippet::preference(self.zone())
    }
}

#[cfg(test)]
mod tests {
    use super::{Plain, plain};

    #[track_caller]
    fn check(printed: &str, expected: &str) {
        let sign = |plain| match plain {
            Plain::Dropped => '-',
            Plain::As(c) => c,
            Plain::Stop => '.',
            Plain::Itself => 'x',
        };
        assert_eq!(plain(printed).unwrap().into_iter().map(sign).collect::<String>(), expected);
    }

    #[test]
    fn each_character_is_something_to_a_search() {
        check("(记者 张晶) 5月,在AI Lab。", "xxx-xxx-xx.xxxxxxx.");
        check(" 张　三\u{200b}", "-x-x-");
        check("三箇月,勞動", "x个x.劳动");
        check("", "");
    }

    #[test]
    fn what_is_beyond_the_basic_plane_is_for_the_engine_alone() {
        assert_eq!(plain("一\u{20000}"), None);
    }
}

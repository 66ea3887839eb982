//! Names with a place or an office before them, where letters and essays are signed: 威海 仲崇海,
//! 宜昌市总工会副主席 鄢立群.
//!
//! Two words are many things. They sign where they stand alone under a text that has ended, or, with an office, between
//! a headline and its text.

use super::{Dress, End, Item, Token};
use crate::chars;
use crate::lexicon;
use crate::scan::byline::{Credits, Shape};
use crate::scan::name;
use corpus::Role;
use std::ops::Range;

/// The longest such line, in characters.
const LONGEST: u32 = 18;

/// Gives the lines that sign so their names.
pub(super) fn sign(clean: &str, items: &mut [Item]) {
    for at in 1..items.len() {
        let Item::Token(token) = &items[at] else { continue };
        let Some(place) = signature(clean, token) else { continue };
        let (before, after) = (words(items, at - 1), words(items, at + 1));
        let is_row = |token: Option<&Token>| token.is_some_and(|token| signature(clean, token).is_some());
        if is_row(before) || is_row(after) {
            continue;
        }
        let text = token.text(clean);
        let under_text = before.is_some_and(|before| before.dress == Dress::Plain && before.end == End::Full);
        let over_text = after.is_some_and(|after| after.chars > 40)
            && before.is_some_and(|before| before.chars <= 30 && before.end != End::Full)
            && lexicon::TITLES.end(text[..place.start].trim_end());
        if (under_text || over_text)
            && let Item::Token(token) = &mut items[at]
        {
            token.credits = Some(Credits { names: vec![(Role::Author, place)], shape: Shape::Bare });
        }
    }
}

/// The words of the item at `at`, if it has any.
fn words(items: &[Item], at: usize) -> Option<&Token> {
    match items.get(at) {
        Some(Item::Token(token)) => Some(token),
        _ => None,
    }
}

/// The place of the name in a line that may sign.
fn signature(clean: &str, token: &Token) -> Option<Range<usize>> {
    let may = token.dress == Dress::Plain
        && token.credits.is_none()
        && token.chars <= LONGEST
        && token.parts.len() == 1
        && token.end == End::Bare;
    if !may {
        return None;
    }
    let text = token.text(clean);
    let at = text.rfind(char::is_whitespace)?;
    let (whence, signed) = (text[..at].trim_end(), text[at..].trim_start());
    let is_whence = whence.chars().nth(1).is_some() && whence.chars().all(chars::is_han);
    (is_whence && name::is_name(signed)).then(|| text.len() - signed.len()..text.len())
}

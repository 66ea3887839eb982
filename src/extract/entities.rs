//! What HTML's entities print: `&nbsp;`, `&#8212;`, `&#x2014;`.

use std::cmp::Ordering;

/// Each entity that has a name of at most twelve letters, in the order of their bytes: the name, a blank, what it prints, and a zero.
const NAMED: &str = include_str!(concat!(env!("OUT_DIR"), "/entities.txt"));

/// What an entity prints, from its ampersand to its semicolon; `None` when there is no such.
pub(crate) fn printed(entity: &str) -> Option<String> {
    let name = entity.strip_prefix('&')?.strip_suffix(';')?;
    match name.strip_prefix('#') {
        Some(number) => numbered(number).map(String::from),
        None => named(name).map(str::to_owned),
    }
}

fn named(name: &str) -> Option<&'static str> {
    let (mut from, mut to) = (0, NAMED.len());
    while from < to {
        let half = from + (to - from) / 2;
        let start =
            NAMED.as_bytes()[from..half].iter().rposition(|byte| *byte == 0).map_or(from, |at| from + at + 1);
        let (entry, _) = NAMED.get(start..)?.split_once('\0')?;
        let (key, printed) = entry.split_once(' ')?;
        match key.cmp(name) {
            Ordering::Equal => return Some(printed),
            Ordering::Less => from = start + entry.len() + 1,
            Ordering::Greater => to = start,
        }
    }
    None
}

/// The character of a number, decimal or behind an `x`; control characters print nothing.
fn numbered(number: &str) -> Option<char> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    // A sign would be read as well.
    let begins = digits.starts_with(|c: char| c.is_digit(radix));
    let c = char::from_u32(u32::from_str_radix(digits, radix).ok().filter(|_| begins)?)?;
    (c >= ' ' || matches!(c, '\t' | '\n' | '\u{c}' | '\r')).then_some(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;

    #[test]
    fn every_name_prints_what_it_stands_for() {
        for (name, expected) in html_escape::NAMED_ENTITIES.iter().filter(|(name, _)| name.len() <= 12) {
            let entity = format!("&{};", str::from_utf8(name).unwrap());
            assert_eq!(printed(&entity).as_deref(), Some(*expected), "{entity}");
        }
    }

    #[test]
    fn others_are_read_as_a_library_reads_them() {
        for entity in [
            "&#8212;",
            "&#x2014;",
            "&#X2014;",
            "&#;",
            "&#x;",
            "&#+65;",
            "&#x+41;",
            "&#0;",
            "&#1;",
            "&#9;",
            "&#10;",
            "&#xd800;",
            "&#x110000;",
            "&#99999999999;",
            "&nosuch;",
            "&;",
            "&nbsp",
            "nbsp;",
            "&NBSP;",
            "&a b;",
            "& ;",
        ] {
            let expected = match html_escape::decode_html_entities(entity) {
                Cow::Owned(printed) if printed != entity => Some(printed),
                _ => None,
            };
            assert_eq!(printed(entity), expected, "{entity}");
        }
    }
}

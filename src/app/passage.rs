//! A passage of an article: its printed words, with as much of what stands around them as tells
//! them from the same words elsewhere in the article.
//!
//! In an address: `t=before,exact,after`, as the text fragments of browsers have it, but found by
//! the site itself: browsers look for theirs before there is an article, and by word boundaries that
//! Chinese does not have. Words alone, `t=exact`, are a passage too.

use std::ops::Range;

/// The words of a passage and of what stands around it, as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The words before it, where they are needed.
    pub before: String,
    /// The passage. Never empty.
    pub exact: String,
    /// The words after it, where they are needed.
    pub after: String,
}

/// A place in an article: the number of a paragraph, from 1, and a byte in it.
pub type Place = (usize, usize);

/// The part of a passage that lies in one paragraph: the paragraph's number, from 1, and bytes of it.
pub type Part = (usize, Range<usize>);

impl Passage {
    /// The passage between two places, and the paragraph that it begins in. `None` where only white
    /// space lies between them, or where they are no places in these paragraphs.
    #[must_use]
    pub fn between(paragraphs: &[&str], from: Place, to: Place) -> Option<(usize, Self)> {
        let body = paragraphs.concat();
        let (from, to) = (offset(paragraphs, from)?, offset(paragraphs, to)?);
        let words = body.get(from..to)?;
        let exact = words.trim();
        let start = from + (words.len() - words.trim_start().len());
        let end = start + exact.len();
        let number = parts(paragraphs, start..end).first()?.0;
        let (mut first, mut last) = (start, end);
        // Words that stand elsewhere too take in a neighbour, first behind them, then before them.
        let stands_once = |range: Range<usize>| {
            let words = &body[range];
            body.find(words) == body.rfind(words)
        };
        while !stands_once(first..last) {
            let behind = body[last..].chars().next().map_or(0, char::len_utf8);
            let before = body[..first].chars().next_back().map_or(0, char::len_utf8);
            if behind > 0 && (last - end <= start - first || before == 0) {
                last += behind;
            } else {
                first -= before;
            }
        }
        let words = |range: Range<usize>| body[range].to_owned();
        Some((
            number,
            Self { before: words(first..start), exact: words(start..end), after: words(end..last) },
        ))
    }

    /// Where the passage stands, paragraph by paragraph; nothing where it does not. Of several
    /// places, the first from paragraph `near` on.
    #[must_use]
    pub fn find(&self, paragraphs: &[&str], near: Option<usize>) -> Vec<Part> {
        let body = paragraphs.concat();
        let sought = [self.before.as_str(), &self.exact, &self.after].concat();
        let from = near.and_then(|near| offset(paragraphs, (near, 0))).unwrap_or_default();
        let found = body[from..].find(&sought).map(|at| at + from).or_else(|| body.find(&sought));
        found.map_or_else(Vec::new, |at| {
            let start = at + self.before.len();
            parts(paragraphs, start..start + self.exact.len())
        })
    }

    /// A passage as an address has it, its three parts not yet decoded. `None` without words.
    #[must_use]
    pub fn parse(value: &str, decode: impl Fn(&str) -> String) -> Option<Self> {
        let parts: Vec<String> = value.split(',').map(decode).collect();
        let (before, exact, after) = match parts.as_slice() {
            [exact] => ("", exact.as_str(), ""),
            // Programs that find addresses in text leave a comma at their end out.
            [before, exact] => (before.as_str(), exact.as_str(), ""),
            [before, exact, after] => (before.as_str(), exact.as_str(), after.as_str()),
            _ => return None,
        };
        let passage = Self { before: before.to_owned(), exact: exact.to_owned(), after: after.to_owned() };
        (!exact.trim().is_empty()).then_some(passage)
    }

    /// The value for an address.
    #[must_use]
    pub fn to_value(&self, encode: impl Fn(&str) -> String) -> String {
        let Self { before, exact, after } = self;
        let parts: &[&String] = match (before.is_empty(), after.is_empty()) {
            (true, true) => &[exact],
            (false, true) => &[before, exact],
            (_, false) => &[before, exact, after],
        };
        parts.iter().map(|part| encode(part)).collect::<Vec<_>>().join(",")
    }
}

/// The byte of a place in all paragraphs together.
fn offset(paragraphs: &[&str], (number, byte): Place) -> Option<usize> {
    let at = number.checked_sub(1)?;
    paragraphs.get(at)?.get(byte..)?;
    Some(paragraphs[..at].iter().map(|text| text.len()).sum::<usize>() + byte)
}

/// The parts of a range of all paragraphs together.
fn parts(paragraphs: &[&str], range: Range<usize>) -> Vec<Part> {
    let mut begins = 0;
    let mut found = Vec::new();
    for (text, number) in paragraphs.iter().zip(1..) {
        let ends = begins + text.len();
        let (from, to) = (range.start.max(begins), range.end.min(ends));
        if from < to {
            found.push((number, from - begins..to - begins));
        }
        begins = ends;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BODY: [&str; 3] = ["劳模说：劳模精神。", "工匠,劳模", "劳模精神代代传。"];

    fn place(number: usize, words: &str) -> Place {
        (number, BODY[number - 1].find(words).unwrap())
    }

    #[track_caller]
    fn check(from: Place, to: Place, value: &str, parts: &[Part]) {
        let (number, passage) = Passage::between(&BODY, from, to).unwrap();
        assert_eq!(number, parts[0].0);
        assert_eq!(passage.to_value(crate::route::encode), value);
        assert_eq!(passage.find(&BODY, None), parts, "found again without the paragraph's number");
        assert_eq!(Passage::parse(value, crate::route::decode), Some(passage));
    }

    #[test]
    fn words_that_stand_once_need_nothing_around_them() {
        check(place(2, "工匠"), place(2, ","), "工匠", &[(2, 0..6)]);
    }

    #[test]
    fn words_that_stand_elsewhere_take_in_their_neighbours() {
        check((1, 0), place(1, "说"), ",劳模,说", &[(1, 0..6)]);
        check((3, 0), place(3, "代"), ",劳模精神,代", &[(3, 0..12)]);
        check((2, 7), (2, 13), ",劳模,劳", &[(2, 7..13)]);
        let body = ["甲,乙", "丙,乙"];
        let (_, last) = Passage::between(&body, (2, 4), (2, 7)).unwrap();
        assert_eq!(last.to_value(crate::route::encode), "丙%2C,乙", "no comma at the end of an address");
    }

    #[test]
    fn a_passage_may_go_over_paragraphs() {
        check(place(1, "精神"), place(2, ","), "精神。工匠", &[(1, 18..27), (2, 0..6)]);
    }

    #[test]
    fn the_paragraph_in_the_address_decides_between_equals() {
        let passage = Passage { before: String::new(), exact: "劳模精神".into(), after: String::new() };
        assert_eq!(passage.find(&BODY, Some(1)), [(1, 12..24)]);
        assert_eq!(passage.find(&BODY, Some(2)), [(3, 0..12)]);
        assert_eq!(passage.find(&BODY, Some(9)), [(1, 12..24)], "a number that is none is passed over");
    }

    #[test]
    fn white_space_is_no_passage_and_words_that_are_gone_are_not_found() {
        assert_eq!(Passage::between(&["  "], (1, 0), (1, 2)), None);
        assert_eq!(Passage::between(&BODY, (1, 0), (4, 0)), None);
        assert_eq!(Passage::between(&BODY, (1, 1), (1, 3)), None, "no character boundary");
        let gone = Passage { before: String::new(), exact: "坦克大战".into(), after: String::new() };
        assert_eq!(gone.find(&BODY, Some(1)), []);
        for value in ["", ",", ",,", ",%20,", "a,b,c,d"] {
            assert_eq!(Passage::parse(value, crate::route::decode), None, "{value}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_selected_is_found_where_it_was(
            body in prop::collection::vec("[劳模, a%&+#]{0,12}", 1..4),
            (from, to) in ((1_usize..4, 0_usize..30), (1_usize..4, 0_usize..30)),
        ) {
            let body: Vec<&str> = body.iter().map(String::as_str).collect();
            let Some((number, passage)) = Passage::between(&body, from, to) else { return Ok(()) };
            let value = passage.to_value(crate::route::encode);
            let again = Passage::parse(&value, crate::route::decode);
            prop_assert_eq!(again.as_ref(), Some(&passage));
            let found = passage.find(&body, Some(number));
            let words: String = found.iter().map(|(number, bytes)| &body[number - 1][bytes.clone()]).collect();
            prop_assert_eq!(&words, &passage.exact);
            prop_assert_eq!(found[0].0, number);
        }
    }
}

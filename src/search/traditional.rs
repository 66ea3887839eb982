//! Simplified text as Traditional and Traditional text as Simplified, character for character: every
//! character gives exactly one, so that places in the one are places in the other.
//!
//! A Simplified character often stands for several Traditional ones. By itself it gives the commonest
//! (the first in `fold/traditional.txt`); words say where another is meant: 发展 is 發展, 理发 is 理髮.
//! OpenCC knows some ten thousand such words (`traditional/phrases.txt`, 320 KB; as `build.rs` packs them 97 KB under
//! brotli, where the list takes 117). An application carries only those that its pages hold, which [`phrases_in`] picks out when it is built.

use crate::fold::{pairs, simplified};
use std::collections::BTreeSet;

/// Turns Simplified text into Traditional text.
#[derive(Debug)]
pub struct Converter<'a> {
    /// Simplified characters in order, each with its commonest Traditional one.
    characters: Vec<(char, char)>,
    /// Words in order. One without a Traditional form of its own only keeps others from beginning in it.
    phrases: Vec<(&'a str, Option<&'a str>)>,
}

impl<'a> Converter<'a> {
    /// A converter that knows the words of a list in the form of [`phrases_in`].
    #[must_use]
    pub fn new(phrases: &'a str) -> Self {
        let mut characters: Vec<(char, char)> = pairs().collect();
        characters.dedup_by_key(|(simplified, _)| *simplified);
        let lines = phrases.lines().filter(|line| !line.starts_with('#'));
        let phrase = |line: &'a str| match line.split_once(' ') {
            Some((simplified, traditional)) => (simplified, Some(traditional)),
            None => (line, None),
        };
        Self { characters, phrases: lines.map(phrase).collect() }
    }

    /// The text in Traditional characters.
    #[must_use]
    pub fn convert(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let length = match self.phrase(rest) {
                Some((simplified, Some(traditional))) => {
                    out.push_str(traditional);
                    simplified.len()
                }
                Some((simplified, None)) => {
                    out.extend(simplified.chars().map(|c| self.character(c)));
                    simplified.len()
                }
                None => {
                    out.push(self.character(c));
                    c.len_utf8()
                }
            };
            rest = &rest[length..];
        }
        out
    }

    fn character(&self, c: char) -> char {
        let found = self.characters.binary_search_by_key(&c, |(simplified, _)| *simplified);
        found.map_or(c, |at| self.characters[at].1)
    }

    /// The longest word that the text begins with.
    fn phrase(&self, text: &str) -> Option<(&'a str, Option<&'a str>)> {
        let begins = &text[..text.chars().next()?.len_utf8()];
        let from = self.phrases.partition_point(|(phrase, _)| *phrase < begins);
        let alike = self.phrases[from..].iter().take_while(|(phrase, _)| phrase.starts_with(begins));
        alike.filter(|(phrase, _)| text.starts_with(phrase)).max_by_key(|(phrase, _)| phrase.len()).copied()
    }
}

/// The text in Simplified characters.
#[must_use]
pub fn to_simplified(text: &str) -> String {
    text.chars().map(simplified).collect()
}

/// Surnames that are no others, however often they stand for others elsewhere.
const SURNAMES: &str = "余于范谷岳郁后沈姜云";

/// All words, in the form of [`phrases_in`].
fn whole() -> String {
    let by_characters = Converter::new("");
    let mut out = String::new();
    for line in include_str!(concat!(env!("OUT_DIR"), "/phrases.txt")).lines() {
        let (simplified, other) = line.split_once(' ').unwrap_or((line, ""));
        out.push_str(simplified);
        if simplified.len() < line.len() {
            out.push(' ');
            let others = other.chars().chain(std::iter::repeat('.'));
            out.extend(
                simplified
                    .chars()
                    .zip(others)
                    .map(|(c, other)| if other == '.' { by_characters.character(c) } else { other }),
            );
        }
        out.push('\n');
    }
    out
}

/// The words that decide something in these texts, for [`Converter::new`]: one a line, in order, with its
/// Traditional form; alone where it only keeps another from beginning in it. And of these names those whose
/// surname stays as it is.
#[must_use]
pub fn phrases_in<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    names: impl IntoIterator<Item = &'a str>,
) -> String {
    let whole = whole();
    let all = Converter::new(&whole);
    let decides = |text: &str| all.phrase(text).is_some_and(|(_, traditional)| traditional.is_some());
    let mut lines = BTreeSet::new();
    for name in names {
        let surname =
            name.chars().next().filter(|c| SURNAMES.contains(*c)).map_or("", |c| &name[..c.len_utf8()]);
        let given = &name[surname.len()..];
        if !surname.is_empty() && !given.is_empty() {
            lines.insert([name, " ", surname, &all.convert(given)].concat());
        }
    }
    for text in texts {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let phrase = all.phrase(rest);
            let length = phrase.map_or(c.len_utf8(), |(simplified, _)| simplified.len());
            let mut inside = rest[..length].char_indices().skip(1).map(|(at, _)| at);
            match phrase {
                Some((simplified, Some(traditional))) => {
                    lines.insert([simplified, " ", traditional].concat());
                }
                Some((simplified, None)) if inside.any(|at| decides(&rest[at..])) => {
                    lines.insert(simplified.to_owned());
                }
                _ => {}
            }
            rest = &rest[length..];
        }
    }
    let lines: Vec<String> = lines.into_iter().collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn convert(text: &str) -> String {
        Converter::new(&phrases_in([text], [])).convert(text)
    }

    #[track_caller]
    fn check(simplified: &str, traditional: &str) {
        assert_eq!(convert(simplified), traditional);
        assert_eq!(to_simplified(traditional), simplified);
    }

    #[test]
    fn words_say_which_character_is_meant() {
        check("发展与理发，干部与干净，后来与皇后", "發展與理髮，幹部與乾淨，後來與皇后");
        check("这里离公里碑三公里", "這裡離公里碑三公里");
        check("海淀区劳模事迹，关系与系统", "海淀區勞模事蹟，關係與系統");
    }

    #[test]
    fn a_surname_stays_itself() {
        let text = "本报记者余翠平、于东于业余时间";
        let phrases = phrases_in([text], ["余翠平", "于东", "余", "张晶"]);
        assert_eq!(Converter::new(&phrases).convert(text), "本報記者余翠平、于東於業餘時間");
    }

    #[test]
    fn a_word_does_not_begin_inside_another() {
        check("团结奋斗的力量，劳模和模范集体代表", "團結奮鬥的力量，勞模和模範集體代表");
        check("奋进新征程、建功新时代", "奮進新征程、建功新時代");
        check("版本里，课本里，进行复查，自行复制", "版本裡，課本裡，進行複查，自行複製");
    }

    #[test]
    fn what_is_no_simplified_character_stays() {
        check("AI，2023年！", "AI，2023年！");
        assert_eq!(convert("勞動"), "勞動");
        assert_eq!(to_simplified("ＡＩ“勞動”Ⅲ"), "ＡＩ“劳动”Ⅲ", "only characters are turned, not signs");
    }

    #[test]
    fn all_words_are_those_of_the_list() {
        let list = include_str!("traditional/phrases.txt").lines().filter(|line| !line.starts_with('#'));
        assert!(whole().lines().eq(list));
    }

    #[test]
    fn the_words_that_are_carried_give_what_all_words_give() {
        let all = Converter::new(include_str!("traditional/phrases.txt"));
        let text = "据了解，新征程上，全体劳模和模范集体代表了解了海淀的历史事迹，发布公里数。";
        assert_eq!(convert(text), all.convert(text));
    }

    proptest! {
        #[test]
        fn every_character_gives_one(text in "\\PC*|[发理后里干公系关了解淀海模范集体,A ]{0,30}") {
            let converted = convert(&text);
            prop_assert_eq!(converted.chars().count(), text.chars().count());
            prop_assert_eq!(to_simplified(&text).chars().count(), text.chars().count());
        }
    }
}

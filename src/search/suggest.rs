//! What is offered while typing: people, districts, columns, headlines and frequent words of the
//! corpus, by their characters or by pinyin.
//!
//! Suggestions help to type; they never decide what is found. Frequent words are stretches of two
//! to six Han characters that stand in several articles and are not always part of a longer one.
//! Making them takes longer than a frame; [`Suggester::take_in`] does it step by step.

use crate::document::{DocId, Zone};
use crate::facet::Facet;
use crate::index::Index;
use crate::numbers::Numbers;
use crate::pinyin::{Fit, fit, is_letters};
use crate::sort::{sort_by, sort_by_key};
use std::cmp::Reverse;

/// Something to search for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The words.
    pub text: String,
    /// What they are.
    pub kind: SuggestionKind,
    /// How many articles there are of it.
    pub count: usize,
}

/// What a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuggestionKind {
    /// A reporter, correspondent, photographer or author.
    Person,
    /// A district or province.
    District,
    /// 栏目.
    Column,
    /// A word that many articles hold.
    Word,
    /// The headline of this article.
    Headline(DocId),
}

/// All suggestions of an index.
#[derive(Debug, Default)]
pub struct Suggester {
    entries: Vec<Entry>,
    making: Making,
}

#[derive(Debug, Clone)]
struct Entry {
    suggestion: Suggestion,
    folded: Vec<char>,
}

/// How far the suggestions are made.
#[derive(Debug)]
enum Making {
    /// The articles from this one on are still to be read for words.
    Words(usize, Stretches),
    /// Names are still to be taken in, and then these words.
    Names(Vec<(String, usize)>),
    /// The headlines from this article on are still to be taken in.
    Headlines(usize),
    /// All are made.
    Done,
}

impl Default for Making {
    fn default() -> Self {
        Self::Words(0, Stretches::default())
    }
}

/// In so many articles a word must stand, and so many are offered.
const SEVERAL: usize = 3;
const MOST_WORDS: usize = 400;

/// Of a large corpus so many articles are read for words, and so many headlines are offered.
const MOST_READ: usize = 400;
const MOST_HEADLINES: usize = 5000;

impl Suggester {
    /// The suggestions of an index: about 20 ms for 400 articles or more.
    #[must_use]
    pub fn new(index: &Index) -> Self {
        let mut suggester = Self::default();
        while suggester.take_in(index) {}
        suggester
    }

    /// Takes in a little more of an index, which is at most some milliseconds; says whether any of it is left.
    pub fn take_in(&mut self, index: &Index) -> bool {
        match &mut self.making {
            Making::Words(next, stretches) if *next < index.len() => {
                stretches.take_in(index, DocId(*next as u32));
                *next += index.len().div_ceil(MOST_READ);
            }
            Making::Words(_, stretches) => self.making = Making::Names(stretches.words()),
            Making::Names(words) => {
                let words = std::mem::take(words);
                self.making = Making::Headlines(0);
                self.add_names(index);
                self.add_words(words);
            }
            Making::Headlines(next) if *next < index.len().min(MOST_HEADLINES) => {
                let doc = DocId(*next as u32);
                *next += 1;
                if let Some(headline) = index.text(doc, crate::Place::Headline) {
                    self.add(&headline, SuggestionKind::Headline(doc), 1);
                }
            }
            Making::Headlines(_) => self.making = Making::Done,
            Making::Done => return false,
        }
        true
    }

    /// Whether all of the index is taken in. Until then nothing is suggested that could change.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(self.making, Making::Done)
    }

    fn add(&mut self, text: &str, kind: SuggestionKind, count: usize) {
        let folded = crate::fold::folded(text).chars().collect();
        self.entries.push(Entry { suggestion: Suggestion { text: text.to_owned(), kind, count }, folded });
    }

    fn add_names(&mut self, index: &Index) {
        let mut people: Vec<(&str, usize)> =
            [Facet::Reporter, Facet::Correspondent, Facet::Photographer, Facet::Author]
                .into_iter()
                .flat_map(|facet| index.facts.all_values(facet))
                .collect();
        // Somebody in two roles is counted in the one with more articles.
        sort_by_key(&mut people, |&(name, count)| (name, Reverse(count)));
        people.dedup_by_key(|&mut (name, _)| name);
        people.iter().for_each(|&(name, count)| self.add(name, SuggestionKind::Person, count));
        for (name, count) in index.facts.all_values(Facet::Mention) {
            self.add(name, SuggestionKind::District, count);
        }
        for (name, count) in index.facts.all_values(Facet::Column) {
            self.add(name, SuggestionKind::Column, count);
        }
    }

    /// What is offered as a name need not be offered as a word.
    fn add_words(&mut self, words: Vec<(String, usize)>) {
        let names = self.entries.len();
        for (word, count) in words {
            self.add(&word, SuggestionKind::Word, count);
            let (names, words) = self.entries.split_at(names);
            if words.last().is_some_and(|word| names.iter().any(|name| name.folded == word.folded)) {
                self.entries.pop();
            }
        }
    }

    /// The folded units of all suggestions, for the readings that an application carries.
    #[cfg(any(test, feature = "whole-tables"))]
    pub(crate) fn units(&self) -> impl Iterator<Item = u16> {
        let folded = self.entries.iter().flat_map(|entry| &entry.folded);
        folded.filter_map(|&c| u16::try_from(u32::from(c)).ok())
    }

    /// The best `most` suggestions for what was typed: by characters that stand in them, or, when
    /// only letters were typed, by pinyin as well. What begins with it comes first, then what is
    /// nothing else, then names, districts, columns, words and headlines, the frequent ones first.
    #[must_use]
    pub fn suggest(&self, typed: &str, most: usize) -> Vec<Suggestion> {
        let typed: String = crate::fold::folded(typed);
        if typed.is_empty() {
            return Vec::new();
        }
        let letters: String = typed.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
        let pinyin = is_letters(&typed.replace([' ', '“'], ""));
        let mut found: Vec<(Rank, &Suggestion)> = Vec::new();
        let wanted: Vec<char> = typed.chars().collect();
        for entry in &self.entries {
            let place = entry.folded.windows(wanted.len()).position(|part| part == wanted);
            let read = if pinyin { fit(&letters, &entry.folded) } else { None };
            let rank = match (place, read) {
                (Some(at), _) => Rank::new(entry, at == 0, entry.folded.len() == wanted.len(), None),
                (None, Some(read)) => Rank::new(entry, read.begins, read.ends, Some(read)),
                (None, None) => continue,
            };
            found.push((rank, &entry.suggestion));
        }
        sort_by(&mut found, |(a, x), (b, y)| b.cmp(a).then_with(|| x.text.cmp(&y.text)));
        found.into_iter().take(most).map(|(_, suggestion)| suggestion.clone()).collect()
    }
}

/// Greater comes first.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    begins: bool,
    whole: bool,
    kind: Reverse<u8>,
    count: usize,
    read: Option<Fit>,
}

impl Rank {
    fn new(entry: &Entry, begins: bool, ends: bool, read: Option<Fit>) -> Self {
        let kind = match entry.suggestion.kind {
            SuggestionKind::Person | SuggestionKind::District | SuggestionKind::Column => 0,
            SuggestionKind::Word => 1,
            SuggestionKind::Headline(_) => 2,
        };
        Self { begins, whole: begins && ends, kind: Reverse(kind), count: entry.suggestion.count, read }
    }
}

/// The stretches of Han characters that were read.
#[derive(Debug, Default)]
struct Stretches {
    numbers: Numbers,
    /// For each of them: how many articles hold it, and the last one that did.
    seen: Vec<(u32, DocId)>,
    read: usize,
}

impl Stretches {
    /// The longest one, in characters.
    const LONGEST: usize = 6;

    fn take_in(&mut self, index: &Index, doc: DocId) {
        self.read += 1;
        for (field, place) in index.fields(doc) {
            if !matches!(place.zone(), Zone::Headline | Zone::Kicker | Zone::Crosshead | Zone::Body) {
                continue;
            }
            for run in index.store.field(field).split(|unit| !(0x4e00..0xa000).contains(unit)) {
                for begin in 0..run.len() {
                    for end in begin + 2..=(begin + Self::LONGEST).min(run.len()) {
                        let stretch = self.numbers.number(&run[begin..end]) as usize;
                        if stretch == self.seen.len() {
                            self.seen.push((1, doc));
                        } else if self.seen[stretch].1 != doc {
                            self.seen[stretch] = (self.seen[stretch].0 + 1, doc);
                        }
                    }
                }
            }
        }
    }

    /// Words that several articles hold, with the number of articles.
    fn words(&self) -> Vec<(String, usize)> {
        let several = SEVERAL.max(self.read / 50) as u32;
        let frequent = || (0..).zip(&self.seen).filter(|(_, (count, _))| *count >= several);
        // A stretch that stands nearly always in the same longer one is no word of its own.
        let mut longer = vec![0; self.seen.len()];
        for (number, &(count, _)) in frequent() {
            let word = self.numbers.row(number);
            for part in [&word[1..], &word[..word.len() - 1]] {
                if let Some(part) = self.numbers.find(part) {
                    let most: &mut u32 = &mut longer[part as usize];
                    *most = (*most).max(count);
                }
            }
        }
        let mut words: Vec<(&[u16], usize)> = frequent()
            .filter(|&(number, &(count, _))| {
                let most = longer[number as usize];
                most == 0 || most * 5 < count * 4
            })
            .map(|(number, &(count, _))| (self.numbers.row(number), count as usize))
            .collect();
        sort_by_key(&mut words, |&(word, count)| (Reverse(count * word.len()), word));
        words.truncate(MOST_WORDS);
        words.into_iter().map(|(word, count)| (String::from_utf16_lossy(word), count)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Place;
    use crate::document::{Document, Facts};
    use expect_test::{Expect, expect};

    fn check(typed: &str, expect: Expect) {
        let mut index = Index::new();
        let articles = [
            ("昌平区表彰劳模", "近日，昌平区举办劳模工匠座谈会。", "周美玉"),
            ("劳模工匠进校园", "劳模工匠走进朝阳区。", "孙妍"),
            ("乐曲声中", "劳模工匠的故事，怀柔区总工会。", "周美玉"),
        ];
        for (headline, body, reporter) in articles {
            index.push(&Document {
                fields: vec![
                    (Place::Headline, headline),
                    (Place::Paragraph { section: 0, paragraph: 0 }, body),
                ],
                facts: Facts { people: vec![(corpus::Role::Reporter, reporter)], ..Facts::default() },
            });
        }
        index.seal();
        let found = Suggester::new(&index).suggest(typed, 6);
        let shown: Vec<_> = found.iter().map(|found| format!("{} {}", found.text, found.count)).collect();
        expect.assert_eq(&shown.join("; "));
    }

    #[test]
    fn by_characters_and_by_pinyin() {
        check("昌", expect!["昌平 1; 昌平区表彰劳模 1"]);
        check("changping", expect!["昌平 1; 昌平区表彰劳模 1"]);
        check("cp", expect!["昌平 1; 昌平区表彰劳模 1"]);
        check("lmgj", expect!["劳模工匠 3; 劳模工匠进校园 1"]);
        check("laomo", expect!["劳模工匠 3; 劳模工匠进校园 1; 昌平区表彰劳模 1"]);
        check("yuequ", expect!["乐曲声中 1"]);
        check("zmy", expect!["周美玉 2"]);
        check("", expect![""]);
        check("qqq", expect![""]);
    }
}

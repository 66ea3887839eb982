//! Reads a byline word by word: titles, names, and words that say what the names did.

use super::words::{Word, employer_at, is_slash, word_alone, word_at};
use crate::chars;
use crate::lexicon::UNITS;
use crate::scan::name;
use crate::words::{Words, words};
use corpus::Role;
use std::ops::Range;

/// What sort of reporter or correspondent somebody is.
static MANNERS: Words = words![
    "高级", "资深", "骨干", "工人", "文字", "特約", "實習", "执笔", "参与", "职工", "农民", "青年", "小",
    "校", "主任", "金牌", "优秀",
];

/// What has been read of a byline so far.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// What the last title calls the names behind it.
    role: Option<Role>,
    /// Names whose role may still change by a word behind them.
    pending: Vec<Range<usize>>,
    pub(super) done: Vec<(Role, Range<usize>)>,
    /// A word says what the names did.
    pub(super) titled: bool,
    /// A title such as 记者 stands before a name.
    pub(super) called: bool,
    /// Behind the first name there were nothing but names and titles.
    only_called: bool,
    /// What follows are the names of people who did something for the page.
    aside: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            role: None,
            pending: Vec::new(),
            done: Vec::new(),
            titled: false,
            called: false,
            only_called: true,
            aside: false,
        }
    }

    /// Reads to the end; `None` when any word is something else.
    pub(super) fn read(&mut self) -> Option<()> {
        let mut prefix: Option<Word> = None;
        loop {
            self.skip_separators();
            if self.at >= self.text.len() {
                break;
            }
            let rest = &self.text[self.at..];
            let alone = if self.pending.is_empty() { None } else { word_alone(rest) };
            if let Some((word, length)) = alone.or_else(|| word_at(rest)) {
                self.at += length;
                if word != Word::Filler {
                    self.titled = true;
                }
                self.only_called &= self.done.is_empty() && self.pending.is_empty()
                    || matches!(word, Word::Title(_) | Word::Photographed | Word::Both);
                match word {
                    Word::Title(role) => {
                        // 文/记者 张三 and 图/记者 李四: the slash word rules the picture alone.
                        if !self.pending.is_empty() || self.aside {
                            self.settle(prefix.take());
                        }
                        self.role = Some(role);
                        self.called = true;
                    }
                    Word::Photographed => {
                        if self.pending.is_empty() || self.names_who_photographed(length) {
                            self.settle(prefix.take());
                            // 摄影 李四, but not 摄影展.
                            if self.text[self.at..].starts_with(chars::is_han) {
                                return None;
                            }
                            prefix = Some(Word::Pictured);
                        } else {
                            let supplied = rest[..length].starts_with('供');
                            self.settle(Some(Word::Pictured));
                            if !supplied && self.only_called {
                                self.all_photographed();
                            }
                            prefix = None;
                        }
                    }
                    Word::Both | Word::Wrote | Word::Pictured => {
                        if self.pending.is_empty() || self.word_leads(length) {
                            self.settle(prefix.take());
                            prefix = Some(word);
                            self.role = None;
                        } else {
                            self.settle(Some(word));
                            if word == Word::Both && self.only_called {
                                self.all_photographed_too();
                            }
                            prefix = None;
                        }
                    }
                    Word::Aside => {
                        self.settle(prefix.take());
                        self.aside = true;
                    }
                    Word::Drew => self.pending.clear(),
                    Word::Filler => {}
                }
                continue;
            }
            if let Some(length) = employer_at(&self.text[self.at..]) {
                self.at += length;
                continue;
            }
            let name = self.name()?;
            self.pending.push(name);
        }
        self.settle(prefix);
        Some(())
    }

    /// 记者 张三 通讯员 李四 摄影报道: what the last word says, it says of all who were only called something.
    fn all_photographed(&mut self) {
        for (role, _) in &mut self.done {
            *role = Role::Photographer;
        }
    }

    /// 记者 张三　摄影 李四: a name stands behind the word, and nothing behind that.
    fn names_who_photographed(&self, length: usize) -> bool {
        let word = &self.text[self.at - length..self.at];
        let behind = self.text[self.at..].trim();
        matches!(word, "摄影" | "攝影")
            && self.text[..self.at - length].ends_with(char::is_whitespace)
            && (name::is_name(behind) || self.called && is_two_or_three(&name::without_spaces(behind)))
    }

    /// 记者 张三 通讯员 李四 文/图.
    fn all_photographed_too(&mut self) {
        let known = |place: &Range<usize>| self.done.contains(&(Role::Photographer, place.clone()));
        let places: Vec<Range<usize>> =
            self.done.iter().map(|(_, place)| place.clone()).filter(|place| !known(place)).collect();
        self.done.extend(places.into_iter().map(|place| (Role::Photographer, place)));
    }

    /// Whether the word just read stands before its names (文/张三), not behind them (张三/文).
    fn word_leads(&self, length: usize) -> bool {
        let word = self.text[self.at - length..self.at].trim_end();
        !word.starts_with(is_slash)
            && word.ends_with(is_slash)
            && self.text[self.at..].trim_start().starts_with(|c: char| chars::is_han(c))
    }

    fn settle(&mut self, word: Option<Word>) {
        let role = self.role;
        if std::mem::take(&mut self.aside) {
            self.pending.clear();
        }
        for place in self.pending.drain(..) {
            match word {
                Some(Word::Pictured | Word::Photographed) => self.done.push((Role::Photographer, place)),
                Some(Word::Both) => {
                    let wrote = role.filter(|role| *role == Role::Correspondent).unwrap_or(Role::Reporter);
                    self.done.push((wrote, place.clone()));
                    self.done.push((Role::Photographer, place));
                }
                Some(Word::Wrote) => self.done.push((role.unwrap_or(Role::Author), place)),
                _ => self.done.push((role.unwrap_or(Role::Author), place)),
            }
        }
    }

    fn skip_separators(&mut self) {
        let rest = &self.text[self.at..];
        // A slash begins 张三/文; any other mark only separates.
        let skipped = rest
            .find(|c: char| {
                !(c.is_whitespace()
                    || chars::is_bullet(c)
                    || matches!(
                        c,
                        '、' | '，' | ',' | ';' | '；' | '|' | '｜' | '&' | '*' | '（' | '）' | '(' | ')'
                    )
                    || matches!(c, '：' | ':'))
            })
            .unwrap_or(rest.len());
        self.at += skipped;
        let rest = &self.text[self.at..];
        if rest.starts_with(is_slash) && word_at(rest).is_none() {
            self.at += rest.chars().next().map_or(0, char::len_utf8);
            self.skip_separators();
        }
    }

    /// The name at the reader's place: up to a separator or a word, inner space allowed (张　三).
    fn name(&mut self) -> Option<Range<usize>> {
        let rest = &self.text[self.at..];
        let mut end = 0;
        let mut count = 0;
        for (offset, c) in rest.char_indices() {
            let is_part = chars::is_han(c) || count > 0 && name::is_dot(c);
            if !is_part
                || offset > 0
                    && (self.called && rest[offset..].starts_with("本报")
                        || word_at(&rest[offset..])
                            .is_some_and(|(_, length)| ends_word(&rest[offset + length..], length)))
            {
                break;
            }
            count += 1;
            end = offset + c.len_utf8();
            if count > 16 {
                return None;
            }
        }
        if count == 1 {
            // 张　三: a single character, white space, a single character.
            let after = rest[end..].trim_start();
            let gap = rest.len() - end - after.len();
            let second = after.chars().next().filter(|c| chars::is_han(*c))?;
            let beyond = after[second.len_utf8()..].chars().next();
            let stands_alone =
                beyond.is_none_or(|c| !chars::is_han(c)) || word_at(&after[second.len_utf8()..]).is_some();
            if gap == 0 || !stands_alone {
                return None;
            }
            let third = third_alone(&after[second.len_utf8()..]).unwrap_or_default();
            end = end + gap + second.len_utf8() + third;
        } else if count == 2 && name::is_compound_alone(&rest[..end]) {
            // 端木 蓉.
            end += third_alone(&rest[end..]).unwrap_or_default();
        }
        let mut word = &rest[..end];
        // 本报驻沪记者, 工人日报—中工网记者: an employer that no list can know.
        let title = ["记者", "記者", "通讯员"].iter().find_map(|title| rest.find(title));
        if let Some(at) = title
            && at > 0
            && at <= 40
            // 张靖宇本报通讯员郜敏.
            && rest[..at].find("本报").is_none_or(|own| own == 0)
            && rest[..at].chars().all(|c| chars::is_han(c) || chars::is_dash(c) || c == '、' || name::is_dot(c))
            && (rest[..at].ends_with(['报', '網', '网', '社', '台', '刊', '報', '体', '端', '团'])
                || rest[..at].contains('驻')
                || rest[..at].split('、').all(super::is_place)
                || UNITS.end(&rest[..at])
                || rest[at..].starts_with("记者站")
                || MANNERS.has(&rest[..at]))
        {
            self.at += at;
            self.skip_separators();
            let (word, length) = word_at(&self.text[self.at..])?;
            self.at += length;
            if let Word::Title(role) = word {
                let place = self.pending.len();
                if place > 0 {
                    self.settle(None);
                }
                self.role = Some(role);
                self.titled = true;
                self.called = true;
            }
            self.skip_separators();
            return self.name();
        }
        // 记者张三李四: two names set solid.
        if let Some(first) = two_names(word).filter(|_| self.called && !rest[..end].contains(name::is_dot)) {
            word = first;
        } else if !(name::can_be_name(word) || self.called && name::has_family_name(word)) {
            return None;
        }
        let place = self.at..self.at + word.len();
        self.at += word.len();
        Some(place)
    }
}

/// A third character of a name whose first two are set apart, unless it is a word that says what they did.
fn third_alone(rest: &str) -> Option<usize> {
    let after = rest.trim_start();
    name::single_behind(rest).filter(|_| word_at(after).is_none() && word_alone(after).is_none())
}

/// The first of two or more names that are printed without space between them.
fn two_names(word: &str) -> Option<&str> {
    let ends: Vec<usize> = word.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    // 罗藏卓玛 is one.
    static GIVEN: Words =
        words!["卓玛", "才让", "多杰", "扎西", "次仁", "拉姆", "央金", "曲珍", "多吉", "加措"];
    let tibetan = ends.len() == 4 && GIVEN.end(word);
    if ends.len() < 4 || tibetan || name::begins_with_compound(word) || name::is_given(word) {
        return None;
    }
    [3, 2].into_iter().find_map(|n| {
        let cut = *ends.get(n - 1)?;
        let (first, second) = word.split_at(cut);
        (name::is_name(first) && name::is_name(second)).then_some(first)
    })
}

fn is_two_or_three(word: &str) -> bool {
    (2..=3).contains(&word.chars().count()) && word.chars().all(chars::is_han) && name::can_be_name(word)
}

/// A word that is a single character ends a name only where nothing of a name can follow.
fn ends_word(after: &str, length: usize) -> bool {
    length > 3 || after.chars().next().is_none_or(|c| !chars::is_han(c)) || after.starts_with("影报")
}

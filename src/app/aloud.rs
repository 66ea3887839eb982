//! Reading aloud, sentence by sentence.

use crate::settings::Punctuation;
use crate::typeset::plain;
use corpus::{Article, Text};
use std::ops::Range;

/// Whether an article is being read aloud.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Aloud {
    /// The browser has no Chinese voice of its own.
    #[default]
    Absent,
    /// It has one, and is silent.
    Silent,
    /// It reads the sentence of this number, from 0.
    Reading(usize),
    /// It was stopped in the sentence of this number, and will go on from its beginning.
    Paused(usize),
}

impl Aloud {
    /// The sentence that is being read, or that was when it was stopped.
    #[must_use]
    pub fn sentence(self) -> Option<usize> {
        match self {
            Self::Absent | Self::Silent => None,
            Self::Reading(number) | Self::Paused(number) => Some(number),
        }
    }

    /// What the key and the button for reading turn to: from silence it begins with sentence `first`.
    #[must_use]
    pub fn toggled(self, first: usize) -> Self {
        match self {
            Self::Absent => Self::Absent,
            Self::Silent => Self::Reading(first),
            Self::Reading(number) => Self::Paused(number),
            Self::Paused(number) => Self::Reading(number),
        }
    }

    /// After the browser's voices have changed.
    #[must_use]
    pub fn with_voice(self, has_voice: bool) -> Self {
        match (self, has_voice) {
            (_, false) => Self::Absent,
            (Self::Absent, true) => Self::Silent,
            (aloud, true) => aloud,
        }
    }

    /// When the reader has gone elsewhere.
    #[must_use]
    pub fn silenced(self) -> Self {
        if self == Self::Absent { self } else { Self::Silent }
    }
}

/// One sentence of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// The text that it stands in.
    pub text: &'a Text,
    /// Its bytes there.
    pub bytes: Range<usize>,
}

impl Sentence<'_> {
    /// The words as they are spoken.
    #[must_use]
    pub fn words(&self) -> String {
        plain(&self.text.as_str()[self.bytes.clone()], Punctuation::Set)
    }
}

/// The sentences of an article in reading order: its headline, then crossheads and paragraphs.
#[must_use]
pub fn sentences(article: &Article) -> Vec<Sentence<'_>> {
    let body = article.sections.iter().flat_map(|section| section.heading.iter().chain(&section.paragraphs));
    let of = |text| sentences_of(text).map(move |bytes| Sentence { text, bytes });
    article.headline.iter().chain(body).flat_map(of).collect()
}

/// The number of the first sentence of a paragraph, counted from 1; the first of all without one.
#[must_use]
pub fn first_of(article: &Article, paragraph: Option<usize>) -> usize {
    let paragraph = paragraph.and_then(|number| article.paragraphs().nth(number.checked_sub(1)?));
    let is_in = |sentence: &Sentence<'_>| paragraph.is_some_and(|text| std::ptr::eq(text, sentence.text));
    sentences(article).iter().position(is_in).unwrap_or_default()
}

fn sentences_of(text: &Text) -> impl Iterator<Item = Range<usize>> {
    let words = text.as_str();
    let mut begins = 0;
    std::iter::from_fn(move || {
        let rest = words.get(begins..).filter(|rest| !rest.trim().is_empty())?;
        let bytes = begins..begins + sentence_length(rest);
        begins = bytes.end;
        Some(bytes)
    })
}

/// The bytes up to the end of the first sentence: its closing signs, the quotes and brackets that
/// close with it, and the space behind.
fn sentence_length(text: &str) -> usize {
    let ends = |c: char| matches!(c, '。' | '！' | '？' | '；' | '…' | '!' | '?' | ';');
    let closes = |c: char| {
        ends(c) || c.is_whitespace() || matches!(c, '”' | '’' | '」' | '』' | '）' | ')' | '》' | '"')
    };
    text.find(ends).map_or(text.len(), |end| {
        let rest = &text[end..];
        end + rest.find(|c| !closes(c)).unwrap_or(rest.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, sentences: &[&str]) {
        let text = Text::new(text, Vec::new());
        let found: Vec<&str> = sentences_of(&text).map(|bytes| &text.as_str()[bytes]).collect();
        assert_eq!(found, sentences);
    }

    #[test]
    fn a_sentence_ends_with_its_signs_and_the_quotes_that_close_with_it() {
        check("他说：“走吧！”大家都走了。真的？", &["他说：“走吧！”", "大家都走了。", "真的？"]);
        check("一是学习;二是宣讲；三是……落实。", &["一是学习;", "二是宣讲；", "三是……", "落实。"]);
        check("什么?! 好（真的。）然后", &["什么?! ", "好（真的。）", "然后"]);
    }

    #[test]
    fn numbers_and_words_without_a_stop_stay_whole() {
        check("增长3.5%,共1,400家", &["增长3.5%,共1,400家"]);
        check("", &[]);
        check(" 　", &[]);
    }

    #[test]
    fn reading_pauses_and_goes_on_in_the_same_sentence() {
        let reading = Aloud::Silent.toggled(3);
        assert_eq!(reading, Aloud::Reading(3));
        assert_eq!(reading.toggled(0), Aloud::Paused(3));
        assert_eq!(reading.toggled(0).toggled(0), Aloud::Reading(3));
        assert_eq!(Aloud::Absent.toggled(0), Aloud::Absent);
    }

    #[test]
    fn a_voice_that_comes_or_goes_is_followed() {
        assert_eq!(Aloud::Absent.with_voice(true), Aloud::Silent);
        assert_eq!(Aloud::Reading(1).with_voice(true), Aloud::Reading(1));
        assert_eq!(Aloud::Reading(1).with_voice(false), Aloud::Absent);
    }
}

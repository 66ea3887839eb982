//! Every string of the interface, in every language.
//!
//! A message is a line of `text/messages.in`, or of `text/search_messages.in` for what only the second part of the
//! site says, and lacks no language, or it does not compile. Traditional Chinese is converted from Simplified when
//! the site is built, by the table that searching folds with. Names of what the pages have and sentences with
//! numbers are functions in `sentences`, those of the search in `searching`. What the pages print is no interface
//! and never passes through here.

/// A language of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// 简体中文.
    #[default]
    ZhHans,
    /// 繁體中文.
    ZhHant,
    /// English.
    En,
}

impl Language {
    /// All of them, in the order in which messages have them.
    pub const ALL: [Self; 3] = [Self::ZhHans, Self::ZhHant, Self::En];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::ZhHans => "简体",
            Self::ZhHant => "繁體",
            Self::En => "English",
        }
    }

    /// The language with this tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language to begin with for a reader whose browser prefers `tag`. The pages are Chinese:
    /// who prefers neither script of it still begins in Simplified Chinese, one press from English.
    #[must_use]
    pub fn preferred(tag: &str) -> Self {
        let traditional = ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].iter().any(|prefix| tag.starts_with(prefix));
        if traditional { Self::ZhHant } else { Self::ZhHans }
    }
}

/// Declares a table of messages. The Traditional strings are those that `build.rs` converts.
macro_rules! messages {
    ($messages:ident, $traditional:literal; $($name:ident: $hans:literal, $en:literal;)*) => {
        /// A string of the interface.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the table beside each name says what it is")]
        pub enum $messages { $($name),* }

        impl $messages {
            /// The strings of each language, a line for each message. Lists of strings would say where each
            /// one begins and how long it is, of which a first visit carries six kilobytes.
            pub(crate) const LINES: [&'static str; Language::ALL.len()] = [
                concat!($($hans, "\n"),*),
                include_str!(concat!(env!("OUT_DIR"), "/", $traditional)),
                concat!($($en, "\n"),*),
            ];

            /// All of them, for tests.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The string in one language.
            #[must_use]
            pub fn to(self, language: Language) -> &'static str {
                line(Self::LINES, self as usize, language)
            }

            /// The string with `{0}`, `{1}` and so on filled in.
            pub(crate) fn with(self, values: &[&str], language: Language) -> String {
                fill(self.to(language), values)
            }

            /// The same with numbers.
            pub(crate) fn counts(self, numbers: &[usize], language: Language) -> String {
                count(self.to(language), numbers)
            }
        }
    };
}

include!("text/messages.in");

mod searching;
mod sentences;

pub use searching::*;
pub use sentences::*;

/// One line of the strings of a language.
fn line([hans, hant, en]: [&'static str; 3], at: usize, language: Language) -> &'static str {
    let lines = match language {
        Language::ZhHans => hans,
        Language::ZhHant => hant,
        Language::En => en,
    };
    lines.split('\n').nth(at).unwrap_or_default()
}

fn count(text: &str, numbers: &[usize]) -> String {
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    fill(text, &numbers)
}

fn fill(text: &str, values: &[&str]) -> String {
    let mut pieces = text.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (place, words) = piece.split_once('}').unwrap_or_default();
        let value = place.parse().ok().and_then(|place: usize| values.get(place));
        filled.push_str(value.copied().unwrap_or_default());
        filled.push_str(words);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_as_much_and_english_is_not_chinese() {
        let tables = [(Message::LINES, Message::ALL.len()), (SearchMessage::LINES, SearchMessage::ALL.len())];
        for (lines, messages) in tables {
            for strings in lines {
                assert_eq!(strings.lines().count(), messages, "a message is one line");
                assert!(strings.lines().all(|string| !string.trim().is_empty()), "{strings}");
            }
            let chinese = |c: char| ('\u{3000}'..'\u{A000}').contains(&c);
            let [hans, hant, en] = lines.map(|strings| strings.lines());
            for ((hans, hant), en) in hans.zip(hant).zip(en) {
                assert!(!en.contains(chinese), "{en}");
                assert_eq!(places(hans), places(en), "{en}");
                assert_eq!(places(hans), places(hant), "{hant}");
            }
        }
    }

    /// What is filled in, in order.
    fn places(message: &str) -> Vec<&str> {
        let mut places: Vec<&str> = message.split('{').skip(1).map(|piece| &piece[..1]).collect();
        places.sort_unstable();
        places
    }

    #[test]
    fn places_are_filled_by_their_numbers() {
        assert_eq!(fill("{1} of {0}{1}.", &["a", "{0}"]), "{0} of a{0}.");
        assert_eq!(fill("nothing", &["a"]), "nothing");
    }

    #[test]
    fn readers_of_traditional_chinese_begin_with_it() {
        assert_eq!(Language::preferred("zh-TW"), Language::ZhHant);
        assert_eq!(Language::preferred("zh-Hant-HK"), Language::ZhHant);
        assert_eq!(Language::preferred("zh-CN"), Language::ZhHans);
        assert_eq!(Language::preferred("en-GB"), Language::ZhHans);
    }
}

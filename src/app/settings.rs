//! What a reader chose: every choice an enum, the first variant its default.
//!
//! Saved as one line, `theme=dark size=large …`, which `static/early.js` reads too. What is
//! unknown or missing in a saved line is left at its default, so that old lines stay good.

use crate::text::Language;

/// Where the browser keeps the line.
pub const STORED: &str = "jianbao.settings";

/// Everything that a reader may choose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings {
    /// Light, dark, sepia, or as the system says.
    pub theme: Theme,
    /// The size of type.
    pub size: Size,
    /// The face of running text.
    pub face: Face,
    /// The space between lines.
    pub leading: Leading,
    /// The length of a line.
    pub measure: Measure,
    /// The language of the interface.
    pub language: Language,
    /// Whether joins and doubts show in the text.
    pub joins: Joins,
    /// Punctuation as set for reading, or as printed.
    pub punctuation: Punctuation,
    /// The script of what is printed.
    pub script: Script,
    /// Whether single letters are commands.
    pub shortcuts: Shortcuts,
}

/// One choice made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is named for the setting that it changes")]
pub enum Choice {
    Theme(Theme),
    Size(Size),
    Face(Face),
    Leading(Leading),
    Measure(Measure),
    Language(Language),
    Joins(Joins),
    Punctuation(Punctuation),
    Script(Script),
    Shortcuts(Shortcuts),
}

impl Settings {
    /// These settings after one more choice.
    #[must_use]
    pub fn with(mut self, choice: Choice) -> Self {
        match choice {
            Choice::Theme(theme) => self.theme = theme,
            Choice::Size(size) => self.size = size,
            Choice::Face(face) => self.face = face,
            Choice::Leading(leading) => self.leading = leading,
            Choice::Measure(measure) => self.measure = measure,
            Choice::Language(language) => self.language = language,
            Choice::Joins(joins) => self.joins = joins,
            Choice::Punctuation(punctuation) => self.punctuation = punctuation,
            Choice::Script(script) => self.script = script,
            Choice::Shortcuts(shortcuts) => self.shortcuts = shortcuts,
        }
        self
    }

    /// Each setting's name and the key of what was chosen. The first five and the joins are also
    /// `data-` attributes of the document, where the style sheets find them.
    #[must_use]
    pub fn entries(&self) -> [(&'static str, &'static str); 10] {
        [
            ("theme", self.theme.key()),
            ("size", self.size.key()),
            ("face", self.face.key()),
            ("leading", self.leading.key()),
            ("measure", self.measure.key()),
            ("joins", self.joins.key()),
            ("lang", self.language.tag()),
            ("punctuation", self.punctuation.key()),
            ("script", self.script.key()),
            ("shortcuts", self.shortcuts.key()),
        ]
    }

    /// The line to save.
    #[must_use]
    pub fn to_line(&self) -> String {
        self.entries().map(|(name, key)| format!("{name}={key}")).join(" ")
    }

    /// The settings that a saved line holds, over `self`.
    #[must_use]
    pub fn read_line(self, line: &str) -> Self {
        line.split(' ').filter_map(|entry| entry.split_once('=')).filter_map(choice).fold(self, Self::with)
    }
}

fn choice((name, key): (&str, &str)) -> Option<Choice> {
    match name {
        "theme" => Theme::from_key(key).map(Choice::Theme),
        "size" => Size::from_key(key).map(Choice::Size),
        "face" => Face::from_key(key).map(Choice::Face),
        "leading" => Leading::from_key(key).map(Choice::Leading),
        "measure" => Measure::from_key(key).map(Choice::Measure),
        "joins" => Joins::from_key(key).map(Choice::Joins),
        "lang" => Language::from_tag(key).map(Choice::Language),
        "punctuation" => Punctuation::from_key(key).map(Choice::Punctuation),
        "script" => Script::from_key(key).map(Choice::Script),
        "shortcuts" => Shortcuts::from_key(key).map(Choice::Shortcuts),
        _ => None,
    }
}

/// Declares an enum of choices with the key that each is saved under.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $first:ident = $first_key:literal $(, $variant:ident = $key:literal)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the variants are what the reader reads on the panel")]
        pub enum $name { #[default] $first, $($variant),* }

        impl $name {
            /// All of them, in the order of the panel.
            pub const ALL: &[Self] = &[Self::$first, $(Self::$variant),*];

            /// The key that stands in a saved line and in the style sheets.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { Self::$first => $first_key, $(Self::$variant => $key),* }
            }

            fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.key() == key)
            }
        }
    };
}

choices! {
    /// The colours.
    Theme { System = "system", Light = "light", Sepia = "sepia", Dark = "dark" }
}
choices! {
    /// The size of type.
    Size { Normal = "normal", Small = "small", Large = "large", Larger = "larger", Largest = "largest" }
}
choices! {
    /// The face of running text: 宋 or 黑.
    Face { Song = "song", Hei = "hei" }
}
choices! {
    /// The space between lines.
    Leading { Normal = "normal", Tight = "tight", Loose = "loose" }
}
choices! {
    /// The length of a line.
    Measure { Normal = "normal", Narrow = "narrow", Wide = "wide" }
}
choices! {
    /// Whether joins show in the text.
    Joins { Hidden = "hidden", Shown = "shown" }
}
choices! {
    /// How punctuation shows in the reading view.
    Punctuation { Set = "set", Printed = "printed" }
}
choices! {
    /// The script that printed words show in.
    Script { Printed = "printed", Simplified = "hans", Traditional = "hant" }
}
choices! {
    /// Whether single letters are commands.
    Shortcuts { On = "on", Off = "off" }
}

impl Size {
    /// The sizes from small to large.
    pub const SCALE: [Self; 5] = [Self::Small, Self::Normal, Self::Large, Self::Larger, Self::Largest];

    /// The size `steps` away on the scale; the ends hold.
    #[must_use]
    pub fn stepped(self, steps: isize) -> Self {
        let at = Self::SCALE.iter().position(|size| *size == self).unwrap_or_default();
        Self::SCALE[at.saturating_add_signed(steps).min(Self::SCALE.len() - 1)]
    }
}

impl Theme {
    /// The theme that the key `t` turns to.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Sepia,
            Self::Sepia => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_line_comes_back() {
        let settings = Settings::default()
            .with(Choice::Theme(Theme::Sepia))
            .with(Choice::Size(Size::Larger))
            .with(Choice::Language(Language::En))
            .with(Choice::Shortcuts(Shortcuts::Off));
        assert_eq!(Settings::default().read_line(&settings.to_line()), settings);
    }

    #[test]
    fn what_a_line_does_not_know_stays_as_it_was() {
        let line = "theme=neon size=large wings=two lang=zh-Hant =";
        let read = Settings::default().read_line(line);
        assert_eq!(read.theme, Theme::System);
        assert_eq!(read.size, Size::Large);
        assert_eq!(read.language, Language::ZhHant);
    }

    #[test]
    fn sizes_stop_at_both_ends() {
        assert_eq!(Size::Small.stepped(-1), Size::Small);
        assert_eq!(Size::Normal.stepped(1), Size::Large);
        assert_eq!(Size::Largest.stepped(1), Size::Largest);
    }
}

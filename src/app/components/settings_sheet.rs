//! The reading settings.

use super::choice_group::{Value, choice_group};
use super::sheet::SheetFrame;
use super::update_notice::offline_line;
use crate::offline::Offline;
use crate::reader::Reader;
use crate::settings::{
    Choice, Face, Joins, Leading, Measure, Punctuation, Script, Settings, Shortcuts, Size, Theme,
};
use crate::state::Action;
use crate::text::{Language, Message};
use yew::prelude::*;

/// A setting as the sheet shows it: its name, the words for its values, and what each would choose.
type Setting = (&'static str, Message, Vec<(Message, Choice)>);

fn settings() -> Vec<Setting> {
    use Message as M;
    let theme = |message, theme| (message, Choice::Theme(theme));
    let size = |message, size| (message, Choice::Size(size));
    vec![
        (
            "theme",
            M::Theme,
            vec![
                theme(M::ThemeSystem, Theme::System),
                theme(M::ThemeLight, Theme::Light),
                theme(M::ThemeSepia, Theme::Sepia),
                theme(M::ThemeDark, Theme::Dark),
            ],
        ),
        (
            "size",
            M::Size,
            vec![
                size(M::SizeSmall, Size::Small),
                size(M::SizeNormal, Size::Normal),
                size(M::SizeLarge, Size::Large),
                size(M::SizeLarger, Size::Larger),
                size(M::SizeLargest, Size::Largest),
            ],
        ),
        (
            "face",
            M::Face,
            vec![(M::FaceSong, Choice::Face(Face::Song)), (M::FaceHei, Choice::Face(Face::Hei))],
        ),
        (
            "leading",
            M::Leading,
            vec![
                (M::LeadingTight, Choice::Leading(Leading::Tight)),
                (M::LeadingNormal, Choice::Leading(Leading::Normal)),
                (M::LeadingLoose, Choice::Leading(Leading::Loose)),
            ],
        ),
        (
            "measure",
            M::Measure,
            vec![
                (M::MeasureNarrow, Choice::Measure(Measure::Narrow)),
                (M::MeasureNormal, Choice::Measure(Measure::Normal)),
                (M::MeasureWide, Choice::Measure(Measure::Wide)),
            ],
        ),
        (
            "punctuation",
            M::Punctuation,
            vec![
                (M::PunctuationSet, Choice::Punctuation(Punctuation::Set)),
                (M::PunctuationPrinted, Choice::Punctuation(Punctuation::Printed)),
            ],
        ),
        (
            "script",
            M::Script,
            vec![
                (M::PunctuationPrinted, Choice::Script(Script::Printed)),
                (M::ScriptSimplified, Choice::Script(Script::Simplified)),
                (M::ScriptTraditional, Choice::Script(Script::Traditional)),
            ],
        ),
        (
            "joins",
            M::Joins,
            vec![
                (M::JoinsHidden, Choice::Joins(Joins::Hidden)),
                (M::JoinsShown, Choice::Joins(Joins::Shown)),
            ],
        ),
        (
            "shortcuts",
            M::Shortcuts,
            vec![(M::On, Choice::Shortcuts(Shortcuts::On)), (M::Off, Choice::Shortcuts(Shortcuts::Off))],
        ),
    ]
}

/// The sheet.
pub fn settings_sheet(offline: Offline, send: &Callback<Action>, reader: Reader) -> Html {
    let value = |label, lang, choice: Choice| Value {
        label,
        lang,
        // What would change nothing is what is chosen.
        chosen: reader.settings.with(choice) == reader.settings,
        onchoose: send.reform(move |_: Event| Action::Chosen(choice)),
    };
    let group = |(name, legend, values): Setting| {
        let values = values.into_iter().map(|(message, choice)| value(reader.say(message), None, choice));
        choice_group(name, reader.say(legend), values.collect())
    };
    let languages = Language::ALL
        .map(|language| value(language.own_name(), Some(language.tag()), Choice::Language(language)));
    html! {
        <SheetFrame title={reader.say(Message::Settings)} close={reader.say(Message::Close)} onclose={send.reform(|()| Action::SheetClosed)}>
            { for settings().into_iter().map(group) }
            { choice_group("language", reader.say(Message::LanguageName), languages.into()) }
            { offline_line(offline, reader) }
        </SheetFrame>
    }
}

/// The settings that a fresh reader begins with, for the language that the browser prefers.
#[must_use]
pub fn first_settings(preferred: &str) -> Settings {
    Settings { language: Language::preferred(preferred), ..Settings::default() }
}

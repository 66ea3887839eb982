//! What is offered under the box while typing.

use super::typed::Typed;
use crate::components::element::{On, el};
use crate::reader::Reader;
use crate::text::{self, Message};
use search::{Suggestion, SuggestionKind};
use yew::prelude::*;

/// The id of the list.
pub const LIST: &str = "suggestions";

/// The id of an option.
#[must_use]
pub fn option_id(number: usize) -> String {
    ["suggestion-", &number.to_string()].concat()
}

/// The list, with the option that the arrow keys have reached.
pub fn suggestions(
    offered: &[Suggestion],
    active: Option<usize>,
    typed: &Callback<Typed>,
    reader: Reader,
) -> Html {
    let option = |(number, suggestion): (usize, &Suggestion)| {
        let kind = reader.say(match suggestion.kind {
            SuggestionKind::Person => Message::SuggestPerson,
            SuggestionKind::District => Message::SuggestDistrict,
            SuggestionKind::Column => Message::SuggestColumn,
            SuggestionKind::Word => Message::SuggestWord,
            SuggestionKind::Headline(_) => Message::SuggestHeadline,
        });
        let mut about = el("small").says(kind);
        if !matches!(suggestion.kind, SuggestionKind::Headline(_)) {
            about = about.says(" ").says(&text::articles(suggestion.count, reader.language()));
        }
        el("li")
            .set("id", option_id(number))
            .with("role", "option")
            .is("aria-selected", active == Some(number))
            // Pressing must not take the focus from the box, or the list would be gone before the click.
            .on(On::Down, Callback::from(|event: Event| event.prevent_default()))
            .sends(On::Click, typed, Typed::Chosen(number))
            .has(el("span").with("lang", "zh-Hans").says(&suggestion.text))
            .has(about)
            .html()
    };
    el("ul")
        .with("id", LIST)
        .with("role", "listbox")
        .with("aria-label", reader.say(Message::Suggestions))
        .holds_all(offered.iter().enumerate().map(option).collect())
        .html()
}

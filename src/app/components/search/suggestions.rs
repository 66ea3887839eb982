//! What is offered under the box while typing.

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
    choose: &Callback<usize>,
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
        let is_headline = matches!(suggestion.kind, SuggestionKind::Headline(_));
        let count =
            (!is_headline).then(|| [" ", &text::articles(suggestion.count, reader.language())].concat());
        let selected = (active == Some(number)).to_string();
        // Pressing must not take the focus from the box, or the list would be gone before the click.
        let onmousedown = |event: MouseEvent| event.prevent_default();
        let onclick = choose.reform(move |_: MouseEvent| number);
        html! {
            <li id={option_id(number)} role="option" aria-selected={selected} {onmousedown} {onclick}>
                <span lang="zh-Hans">{ suggestion.text.clone() }</span><small>{ kind }{ count }</small>
            </li>
        }
    };
    html! {
        <ul id={LIST} role="listbox" aria-label={reader.say(Message::Suggestions)}>
            { for offered.iter().enumerate().map(option) }
        </ul>
    }
}

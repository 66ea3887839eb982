//! Where a search begins. The search view reads what it needs from the address.

use crate::platform;
use crate::reader::Reader;
use crate::route::{Route, pairs};
use crate::text::Message;
use yew::prelude::*;

/// The id of the input, for the key that jumps to it.
pub const SEARCH_INPUT: &str = "q";

/// The box. On a search it holds the words that are searched for.
#[must_use]
pub fn search_box(route: &Route, reader: Reader) -> Html {
    let words = match route {
        Route::Search { query } => pairs(query).find(|(name, _)| name == "q").map(|(_, words)| words),
        _ => None,
    };
    let onsubmit = |event: SubmitEvent| {
        event.prevent_default();
        platform::go(&Route::search(platform::input_value(SEARCH_INPUT).trim()).to_string());
    };
    html! {
        <search>
            <form role="search" {onsubmit}>
                <label class="hidden" for={SEARCH_INPUT}>{ reader.say(Message::Search) }</label>
                <input id={SEARCH_INPUT} type="search" name="q" autocomplete="off" enterkeyhint="search"
                    placeholder={reader.say(Message::SearchBox)} value={words.unwrap_or_default()} />
            </form>
        </search>
    }
}

//! Where a search begins. The search view reads what it needs from the address.

use crate::hooks::use_reader;
use crate::platform;
use crate::route::{Route, pairs};
use crate::text::Message;
use yew::prelude::*;

/// The id of the input, for the key that jumps to it.
pub const SEARCH_INPUT: &str = "q";

/// What the box needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Where the reader is; on a search, the box holds its words.
    pub route: Route,
}

/// The box.
#[component]
pub fn SearchBox(props: &Props) -> Html {
    let reader = use_reader();
    let input = use_node_ref();
    let words = match &props.route {
        Route::Search { query } => pairs(query).find(|(name, _)| name == "q").map(|(_, words)| words),
        _ => None,
    };
    let onsubmit = {
        let input = input.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            platform::go(&Route::search(platform::input_value(&input).trim()).to_string());
        })
    };
    html! {
        <search>
            <form role="search" {onsubmit}>
                <label class="hidden" for={SEARCH_INPUT}>{ reader.say(Message::Search) }</label>
                <input ref={input} id={SEARCH_INPUT} type="search" name="q" autocomplete="off" enterkeyhint="search"
                    placeholder={reader.say(Message::SearchBox)} value={words.unwrap_or_default()} />
            </form>
        </search>
    }
}

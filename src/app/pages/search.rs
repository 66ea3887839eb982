//! The place of the search view. It will read its parameters from the address.

use crate::hooks::{HEADING, use_reader};
use crate::text::Message;
use yew::prelude::*;

/// What the view needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What stands behind `?` in the address; see [`crate::route::pairs`].
    pub query: AttrValue,
}

/// The view.
#[component]
pub fn SearchView(_props: &Props) -> Html {
    let reader = use_reader();
    html! {
        <section class="missing">
            <h1 id={HEADING} tabindex="-1">{ reader.say(Message::Search) }</h1>
            <p>{ reader.say(Message::SearchComing) }</p>
        </section>
    }
}

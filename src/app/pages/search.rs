//! The place of the search view. It will read its parameters from the address.

use crate::hooks::HEADING;
use crate::reader::Reader;
use crate::text::Message;
use yew::prelude::*;

/// The view for what stands behind `?` in the address; see [`crate::route::pairs`].
#[must_use]
pub fn search(_query: &str, reader: Reader) -> Html {
    html! {
        <section class="missing">
            <h1 id={HEADING} tabindex="-1">{ reader.say(Message::Search) }</h1>
            <p>{ reader.say(Message::SearchComing) }</p>
        </section>
    }
}

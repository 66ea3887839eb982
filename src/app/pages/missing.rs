//! The honest view for an address that leads nowhere.

use crate::hooks::HEADING;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::Message;
use yew::prelude::*;

/// Says that `what` is not in this site, and where to go on.
#[must_use]
pub fn missing(what: &str, reader: Reader) -> Html {
    html! {
        <section class="missing">
            <h1 id={HEADING} tabindex="-1">{ reader.say(Message::PageNotFound) }</h1>
            <p>{ reader.say(Message::NotHere) }</p>
            <p><code>{ what.to_owned() }</code></p>
            <p><a href={Route::Home.to_string()}>{ reader.say(Message::GoHome) }</a></p>
        </section>
    }
}

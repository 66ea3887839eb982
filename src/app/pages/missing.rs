//! The honest view for an address that leads nowhere.

use crate::components::element::{element, link, plain};
use crate::hooks::HEADING;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::Message;
use yew::prelude::*;

/// Says that `what` is not in this site, and where to go on.
pub fn missing(what: &str, reader: Reader) -> Html {
    let says = |message| element("p", "", plain(reader.say(message)));
    html! {
        <section class="missing">
            <h1 id={HEADING} tabindex="-1">{ reader.say(Message::PageNotFound) }</h1>
            { says(Message::NotHere) }
            { element("p", "", element("code", "", plain(what))) }
            { element("p", "", link(Route::Home.to_string(), plain(reader.say(Message::GoHome)))) }
        </section>
    }
}

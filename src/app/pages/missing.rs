//! The honest view for an address that leads nowhere.

use crate::components::element::{el, heading, link, plain};
use crate::reader::Reader;
use crate::route::Route;
use crate::text::Message;
use yew::prelude::*;

/// Says that `what` is not in this site, and where to go on.
pub fn missing(what: &str, reader: Reader) -> Html {
    el("section")
        .class("missing")
        .has(heading().says(reader.say(Message::PageNotFound)))
        .has(el("p").says(reader.say(Message::NotHere)))
        .has(el("p").has(el("code").says(what)))
        .has(el("p").holds(link(Route::Home.to_string(), plain(reader.say(Message::GoHome)))))
        .html()
}

//! The articles before and after on the page.

use super::element::{chinese, el};
use super::headline::headline;
use crate::archive::Archive;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::Message;
use corpus::{Article, Page};
use yew::prelude::*;

/// Links to both, where there are.
pub fn neighbours(archive: &Archive, article: &Article, page: &Page, reader: Reader) -> Html {
    let around = archive.neighbours(article);
    let link = |rel: &'static str, message: Message, other: &Article| {
        el("a")
            .with("rel", rel)
            .class(rel)
            .set("href", Route::article(other.id.as_str()).to_string())
            .has(el("small").says(reader.say(message)))
            .holds(chinese(headline(other, page, reader), reader))
            .html()
    };
    let previous = around.previous.as_deref().map(|other| link("prev", Message::Previous, other));
    let next = around.next.as_deref().map(|other| link("next", Message::Next, other));
    el("nav")
        .class("neighbours")
        .with("aria-label", reader.say(Message::Neighbours))
        .may_hold(previous)
        .may_hold(next)
        .html()
}

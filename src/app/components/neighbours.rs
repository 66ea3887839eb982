//! The articles before and after on the page.

use super::element::chinese;
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
        html! {
            <a {rel} class={rel} href={Route::article(other.id.as_str()).to_string()}>
                <small>{ reader.say(message) }</small>{ chinese(headline(other, page, reader)) }
            </a>
        }
    };
    let previous = around.previous.as_deref().map(|other| link("prev", Message::Previous, other));
    let next = around.next.as_deref().map(|other| link("next", Message::Next, other));
    html! { <nav class="neighbours" aria-label={reader.say(Message::Neighbours)}>{ previous }{ next }</nav> }
}

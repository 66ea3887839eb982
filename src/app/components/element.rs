//! Elements that have a class and nothing else, which most do.
//!
//! `html!` writes out some 200 bytes of code wherever an element stands; one function for each of the
//! commonest shapes keeps the views short and the site a little smaller.

use super::words::words;
use crate::reader::Reader;
use corpus::{Page, Text};
use yew::prelude::*;

/// An element with a class, or with none where it is empty.
pub fn element(tag: &'static str, class: &'static str, children: Html) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <@{tag} {class}>{ children }</@> }
}

/// A printed text as an element, or nothing where the page prints none.
pub fn printed(
    tag: &'static str,
    class: &'static str,
    text: Option<&Text>,
    page: &Page,
    reader: Reader,
) -> Html {
    text.map_or_else(Html::default, |text| element(tag, class, words(text, page, reader)))
}

/// Words as they are: of the interface, or of an address.
pub fn plain(words: &str) -> Html {
    Html::from(words.to_owned())
}

/// A span of Chinese content among words of the interface.
pub fn chinese(words: Html) -> Html {
    html! { <span lang="zh-Hans">{ words }</span> }
}

/// A link.
pub fn link(href: String, words: Html) -> Html {
    html! { <a {href}>{ words }</a> }
}

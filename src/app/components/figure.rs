//! The place of a photograph: the site has its words, not its picture.

use super::words::{plain_words, words};
use crate::reader::Reader;
use crate::text::{self, Message};
use corpus::{Article, Figure, Page, Role};
use yew::prelude::*;

/// The place, with the caption and the credit as far as they are printed. A credit that stands on
/// a line of its own in the article is left to that line.
#[must_use]
pub fn figure(figure: &Figure, article: &Article, page: &Page, reader: Reader) -> Html {
    let is_marked = |name: &String| article.marks.iter().any(|mark| mark.as_str().contains(name.as_str()));
    let caption = figure.caption.as_ref().map(|caption| html! { <span>{ words(caption, page, reader) }</span> });
    let credit = match (&figure.credit, figure.photographers.as_slice()) {
        (Some(credit), _) => html! { <span class="credit">{ words(credit, page, reader) }</span> },
        (None, names) if names.iter().all(is_marked) => html! {},
        (None, names) => html! {
            <span class="credit">
                <span lang={reader.language().tag()}>{ text::role(Role::Photographer, reader.language()) }</span>
                { " " }{ plain_words(&names.join("、"), reader) }
            </span>
        },
    };
    html! {
        <figure>
            <div class="frame"><span lang={reader.language().tag()}>{ reader.say(Message::Photo) }</span></div>
            <figcaption>{ caption }{ credit }</figcaption>
        </figure>
    }
}

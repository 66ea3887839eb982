//! The place of a photograph: the site has its words, not its picture.

use super::element::{el, element, plain};
use super::words::plain_words;
use crate::reader::Reader;
use crate::text::{self, Message};
use corpus::{Article, Figure, Role, Text};
use yew::prelude::*;

/// The place, with the caption and the credit as far as they are printed. A credit that stands on
/// a line of its own in the article is left to that line. `words` shows a printed text.
pub fn figure(figure: &Figure, article: &Article, words: &dyn Fn(&Text) -> Html, reader: Reader) -> Html {
    let is_marked = |name: &String| article.marks.iter().any(|mark| mark.as_str().contains(name.as_str()));
    let credit = match (&figure.credit, figure.photographers.as_slice()) {
        (Some(credit), _) => Some(element("span", "credit", words(credit))),
        (None, names) if names.iter().all(is_marked) => None,
        (None, names) => {
            let names = [
                interface(text::role(Role::Photographer, reader.language()), reader),
                plain(" "),
                plain_words(&names.join("、"), reader),
            ];
            Some(element("span", "credit", names.into_iter().collect()))
        }
    };
    let caption = figure.caption.as_ref().map(|caption| element("span", "", words(caption)));
    let said: Vec<Html> = caption.into_iter().chain(credit).collect();
    let frame = element("div", "frame", interface(reader.say(Message::Photo), reader));
    let figcaption = (!said.is_empty()).then(|| element("figcaption", "", said.into_iter().collect()));
    element("figure", "", [frame].into_iter().chain(figcaption).collect())
}

/// Words of the interface inside Chinese content.
fn interface(words: &str, reader: Reader) -> Html {
    el("span").with("lang", reader.language().tag()).says(words).html()
}

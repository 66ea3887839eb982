//! The headline of an article, or the words that stand for one where none is printed.

use super::element::{el, link};
use super::words::words;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::Message;
use corpus::{Article, Page};
use yew::prelude::*;

/// The headline.
pub fn headline(article: &Article, page: &Page, reader: Reader) -> Html {
    match &article.headline {
        Some(headline) => words(headline, page, reader),
        None => {
            let untitled = el("span").class("untitled").with("lang", reader.language().tag());
            untitled.says(reader.say(Message::Untitled)).html()
        }
    }
}

/// The headline as a link to its article.
pub fn headline_link(article: &Article, page: &Page, reader: Reader) -> Html {
    link(Route::article(article.id.as_str()).to_string(), headline(article, page, reader))
}

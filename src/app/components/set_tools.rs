//! What can be done with several articles at once: printed, or taken along as one file.

use super::element::el;
use super::take_along::take_along;
use crate::archive::Archive;
use crate::reader::Reader;
use crate::route::{Route, Selection};
use crate::state::Action;
use crate::text::Message;
use corpus::Article;
use std::rc::Rc;
use yew::prelude::*;

/// The tools for a selection; which articles it has is asked when one is used.
pub fn set_tools(
    archive: &Archive,
    selection: Selection,
    articles: impl Fn() -> Vec<Rc<Article>> + 'static,
    send: &Callback<Action>,
    reader: Reader,
) -> Vec<Html> {
    let print = el("a").class("tool").set("href", Route::Print(selection).to_string());
    vec![print.says(reader.say(Message::PrintAll)).html(), take_along(archive, articles, send, reader)]
}

//! 栏目: the heading over a group of articles.

use super::words::words;
use crate::reader::Reader;
use corpus::{Article, Page};
use std::rc::Rc;
use yew::prelude::*;

/// The heading that a group of articles stands under, if it has one.
#[must_use]
pub fn column_head(group: &[Rc<Article>], page: &Page, reader: Reader) -> Html {
    let column = group.first().and_then(|article| article.column.as_ref());
    column.map(|column| html! { <p class="column">{ words(column, page, reader) }</p> }).unwrap_or_default()
}

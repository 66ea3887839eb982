//! The list of what was found, some at a time.

use super::result::result;
use crate::archive::Archive;
use crate::reader::Reader;
use crate::text::Message;
use search::{Answer, SearchParams};
use yew::prelude::*;

/// The list. `more` is called when the reader wants to see more.
pub fn found(
    archive: &Archive,
    answer: &Answer,
    params: &SearchParams,
    more: Callback<()>,
    reader: Reader,
) -> Html {
    let articles = archive.articles();
    let items = answer.hits.iter().filter_map(|hit| {
        articles.get(hit.doc.index()).map(|article| result(archive, article, hit, params, reader))
    });
    let left = answer.total > answer.hits.len();
    html! {
        <>
            <ol class="found">{ for items }</ol>
            { left.then(|| more_button(more, reader)) }
        </>
    }
}

/// The button under a list that is not shown in full.
pub fn more_button(more: Callback<()>, reader: Reader) -> Html {
    html! { <button type="button" class="tool more" onclick={more.reform(|_: MouseEvent| ())}>{ reader.say(Message::More) }</button> }
}

//! What can be done with an article: compare, cite, copy, print.

use crate::hooks::Reader;
use crate::platform;
use crate::route::{Beside, Route};
use crate::state::Sheet;
use crate::text::Message;
use yew::prelude::*;

/// The tools of the article at `route`, which an article's address is.
#[must_use]
pub fn article_tools(
    id: &str,
    paragraph: Option<usize>,
    beside: Beside,
    oncopy: Callback<MouseEvent>,
    onopen: &Callback<Sheet>,
    reader: Reader,
) -> Html {
    let other = match beside {
        Beside::Nothing => Beside::Source,
        Beside::Source => Beside::Nothing,
    };
    let compare = Route::Article { id: id.to_owned(), paragraph, beside: other }.to_string();
    let comparing = beside == Beside::Source;
    html! {
        <div class="article-tools" role="group">
            <a class="tool" href={compare} aria-current={comparing.then_some("true")}>{ reader.say(Message::Source) }</a>
            <button type="button" class="tool" aria-haspopup="dialog" onclick={onopen.reform(|_: MouseEvent| Sheet::Citation)}>
                { reader.say(Message::Cite) }
            </button>
            <button type="button" class="tool" onclick={oncopy}>{ reader.say(Message::CopyText) }</button>
            <button type="button" class="tool" onclick={|_: MouseEvent| platform::print()}>{ reader.say(Message::Print) }</button>
        </div>
    }
}

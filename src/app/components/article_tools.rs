//! What can be done with an article: compare, cite, copy, print.

use crate::platform;
use crate::reader::Reader;
use crate::route::{Beside, Route};
use crate::state::{Action, Sheet};
use crate::text::Message;
use yew::prelude::*;

/// The tools of one article.
pub fn article_tools(
    route: &Route,
    oncopy: Callback<MouseEvent>,
    send: &Callback<Action>,
    reader: Reader,
) -> Html {
    let comparing = matches!(route, Route::Article { beside: Beside::Source, .. });
    let compare = route.beside(if comparing { Beside::Nothing } else { Beside::Source }).to_string();
    html! {
        <div class="article-tools">
            <a class="tool" href={compare} aria-current={comparing.then_some("true")}>{ reader.say(Message::Source) }</a>
            <button type="button" class="tool" aria-haspopup="dialog" onclick={send.reform(|_: MouseEvent| Action::SheetOpened(Sheet::Citation))}>
                { reader.say(Message::Cite) }
            </button>
            <button type="button" class="tool" onclick={oncopy}>{ reader.say(Message::CopyText) }</button>
            <button type="button" class="tool" onclick={|_: MouseEvent| platform::print()}>{ reader.say(Message::Print) }</button>
        </div>
    }
}

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
    onlink: Callback<MouseEvent>,
    aloud: Html,
    send: &Callback<Action>,
    reader: Reader,
) -> Html {
    let comparing = matches!(route, Route::Article { beside: Beside::Source, .. });
    let compare = route.beside(if comparing { Beside::Nothing } else { Beside::Source }).to_string();
    let button = |message: Message, onclick: Callback<MouseEvent>| {
        let popup = (message == Message::Cite).then_some("dialog");
        html! { <button type="button" class="tool" aria-haspopup={popup} {onclick}>{ reader.say(message) }</button> }
    };
    html! {
        <div class="article-tools">
            <a class="tool" href={compare} aria-current={comparing.then_some("true")}>{ reader.say(Message::Source) }</a>
            { button(Message::Cite, send.reform(|_: MouseEvent| Action::SheetOpened(Sheet::Citation))) }
            { button(Message::CopyText, oncopy) }
            { button(Message::CopyLink, onlink) }
            { aloud }
            { button(Message::Print, Callback::from(|_: MouseEvent| platform::print())) }
        </div>
    }
}

//! What can be done with an article: compare, cite, copy, keep, read aloud, print.

use super::article_view::ArticleView;
use super::element::{Element, On, button, el};
use crate::platform;
use crate::route::Beside;
use crate::state::{Action, Sheet};
use crate::text::Message;
use yew::prelude::*;

/// The tools of one article. `aloud` is the button for reading it; `kept` says whether the reader keeps it.
pub fn article_tools(
    view: &ArticleView<'_>,
    [oncopy, onlink]: [Callback<Event>; 2],
    aloud: Html,
    kept: bool,
    send: &Callback<Action>,
) -> Html {
    let &ArticleView { article, route, reader, .. } = view;
    let comparing = view.beside == Beside::Source;
    let compare = route.beside(if comparing { Beside::Nothing } else { Beside::Source }).to_string();
    let tool = |message: Message| button("tool").says(reader.say(message));
    let does = |message: Message, then: Callback<Event>| -> Element { tool(message).on(On::Click, then) };
    let compare = el("a").class("tool").set("href", compare).says(reader.say(Message::Source));
    let cite = tool(Message::Cite).with("aria-haspopup", "dialog");
    let keep = tool(Message::Keep).is("aria-pressed", kept);
    el("div")
        .class("article-tools")
        .has(compare.with_any("aria-current", comparing.then_some("true")))
        .has(cite.sends(On::Click, send, Action::SheetOpened(Sheet::Citation)))
        .has(does(Message::CopyText, oncopy))
        .has(does(Message::CopyLink, onlink))
        .has(keep.sends(On::Click, send, Action::Kept(article.id.to_string())))
        .holds(aloud)
        .has(does(Message::Print, Callback::from(|_| platform::print())))
        .html()
}

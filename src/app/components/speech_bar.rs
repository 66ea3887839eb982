//! Reading aloud: the button that begins it, and the bar that stays in view while it lasts.

use super::element::{On, button, el};
use crate::aloud::{Aloud, first_of};
use crate::reader::Reader;
use crate::state::Action;
use crate::text::Message;
use corpus::Article;
use yew::prelude::*;

/// The button among the article's tools. It begins at the paragraph that the address points at.
/// Nothing where the browser has no voice.
pub fn speech_button(
    aloud: Aloud,
    article: &Article,
    paragraph: Option<usize>,
    send: &Callback<Action>,
    reader: Reader,
) -> Html {
    let message = match aloud {
        Aloud::Absent => return html! {},
        Aloud::Silent => Message::ReadAloud,
        Aloud::Reading(_) => Message::PauseReading,
        Aloud::Paused(_) => Message::ResumeReading,
    };
    says(message, aloud.toggled(first_of(article, paragraph)), send, reader)
}

/// The bar, while an article of so many sentences is being read.
pub fn speech_bar(
    aloud: Aloud,
    article: &Article,
    sentences: usize,
    send: &Callback<Action>,
    reader: Reader,
) -> Html {
    let Some(number) = aloud.sentence() else { return html! {} };
    let place = [&(number + 1).min(sentences).to_string(), "/", &sentences.to_string()].concat();
    el("div")
        .class("bar")
        .with("role", "group")
        .with("aria-label", reader.say(Message::ReadAloud))
        .has(el("span").says(&place))
        .holds(speech_button(aloud, article, None, send, reader))
        .holds(says(Message::StopReading, Aloud::Silent, send, reader))
        .html()
}

fn says(message: Message, then: Aloud, send: &Callback<Action>, reader: Reader) -> Html {
    button("tool").sends(On::Click, send, Action::Aloud(then)).says(reader.say(message)).html()
}

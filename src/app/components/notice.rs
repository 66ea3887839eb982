//! What the application says in passing: copied, refused.

use crate::hooks::use_reader;
use crate::platform;
use crate::state::Notice;
use crate::text::Message;
use yew::prelude::*;

/// How long it stays, in milliseconds.
const STAYS: u32 = 4_000;

/// What the line needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What there is to say.
    pub notice: Option<Notice>,
    /// It has been said.
    pub onfade: Callback<()>,
}

/// The line. It is always there, so that screen readers announce what comes into it.
#[component]
pub fn NoticeLine(props: &Props) -> Html {
    let reader = use_reader();
    let onfade = props.onfade.clone();
    use_effect_with(props.notice, move |notice| {
        let timer = notice.map(|_| platform::after(STAYS, onfade));
        move || drop(timer)
    });
    let words = props.notice.map(|notice| reader.say(match notice {
        Notice::Copied => Message::Copied,
        Notice::CopyRefused => Message::CopyRefused,
        Notice::StorageRefused => Message::StorageRefused,
    }));
    html! { <p class="notice" role="status">{ words }</p> }
}

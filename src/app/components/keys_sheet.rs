//! The keys and what they do.

use super::choice_group::{Value, choice_group};
use super::sheet::SheetFrame;
use crate::keys::{Command, TABLE};
use crate::reader::Reader;
use crate::settings::{Choice, Shortcuts};
use crate::state::Action;
use crate::text::Message;
use yew::prelude::*;

/// The sheet.
pub fn keys_sheet(send: &Callback<Action>, reader: Reader) -> Html {
    let row = |(keys, command): &(&[&'static str], Command)| {
        let mut keys: Vec<&'static str> = keys.iter().take(1).copied().collect();
        match command {
            Command::Search => keys.push("Ctrl K"),
            Command::PreviousArticle => keys.push("←"),
            Command::NextArticle => keys.push("→"),
            _ => {}
        }
        // The space is for those who hear them: two keys and not one word.
        let keys = keys.into_iter().map(|key| html! { <>{ " " }<kbd>{ key }</kbd></> });
        html! { <tr><th scope="row">{ reader.say(name(*command)) }</th><td>{ for keys }</td></tr> }
    };
    let values =
        [(Message::On, Shortcuts::On), (Message::Off, Shortcuts::Off)].map(|(message, shortcuts)| Value {
            label: reader.say(message),
            lang: None,
            chosen: reader.settings.shortcuts == shortcuts,
            onchoose: send.reform(move |_: Event| Action::Chosen(Choice::Shortcuts(shortcuts))),
        });
    html! {
        <SheetFrame title={reader.say(Message::Keys)} close={reader.say(Message::Close)} onclose={send.reform(|()| Action::SheetClosed)}>
            <table class="keys" aria-label={reader.say(Message::Shortcuts)}><tbody>{ for TABLE.iter().map(row) }</tbody></table>
            <p class="note">{ reader.say(Message::KeysNote) }</p>
            { choice_group("shortcuts", reader.say(Message::Shortcuts), values.into()) }
        </SheetFrame>
    }
}

fn name(command: Command) -> Message {
    match command {
        Command::Search => Message::KeySearch,
        Command::PreviousArticle => Message::Previous,
        Command::NextArticle => Message::Next,
        Command::Source => Message::Source,
        Command::Cite => Message::Cite,
        Command::Keep => Message::Keep,
        Command::CopyLink => Message::CopyLink,
        Command::Aloud => Message::ReadAloud,
        Command::Theme => Message::KeyTheme,
        Command::Larger => Message::KeyLarger,
        Command::Smaller => Message::KeySmaller,
        Command::Print => Message::Print,
        Command::Keys => Message::KeyKeys,
        Command::Home => Message::Home,
        Command::NextHit => Message::NextHit,
        Command::PreviousHit => Message::PreviousHit,
        Command::Filters => Message::Filters,
        Command::Kwic => Message::KeyKwic,
    }
}

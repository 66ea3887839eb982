//! What the application says in passing: copied, refused.

use super::element::el;
use crate::reader::Reader;
use crate::state::Notice;
use crate::text::Message;
use yew::prelude::*;

/// The line. It is always there, so that screen readers announce what comes into it.
pub fn notice_line(notice: Option<Notice>, reader: Reader) -> Html {
    let message = notice.map(|notice| match notice {
        Notice::Copied => Message::Copied,
        Notice::CopyRefused => Message::CopyRefused,
        Notice::FileRefused => Message::FileRefused,
        Notice::StorageRefused => Message::StorageRefused,
        Notice::Kept => Message::SearchSaved,
        Notice::LetGo => Message::LetGo,
        Notice::SearchSaved => Message::SearchSaved,
        Notice::Coming => Message::Coming,
        Notice::SecondPartRefused => Message::SecondPartRefused,
    });
    let says = message.map_or("", |message| reader.say(message));
    el("p").class("notice").with("role", "status").says(says).html()
}

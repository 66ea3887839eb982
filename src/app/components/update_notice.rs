//! Says that a newer version of the site waits, and how offline use stands.

use super::element::{Element, On, button, el};
use crate::offline::Offline;
use crate::platform;
use crate::reader::Reader;
use crate::state::Action;
use crate::text::Message;
use yew::prelude::*;

/// The notice. Like the line in `notice.rs` it is always there, and it never takes the focus.
pub fn update_notice(offline: Offline, send: &Callback<Action>, reader: Reader) -> Html {
    let notice = el("div").class("update").with("role", "status");
    if offline != Offline::Outdated {
        return notice.html();
    }
    // Put off, the newer version is used when all windows of this one have been closed.
    let later = button("quiet").sends(On::Click, send, Action::OfflineChanged(Offline::Ready));
    notice
        .has(el("span").says(reader.say(Message::NewVersion)))
        .has(update_button(reader))
        .has(later.says(reader.say(Message::UpdateLater)))
        .html()
}

/// How offline use stands, for the settings.
pub fn offline_line(offline: Offline, reader: Reader) -> Html {
    let message = match offline {
        Offline::Unknown => Message::OfflineUnknown,
        Offline::Ready => Message::OfflineReady,
        Offline::Outdated => Message::NewVersion,
        Offline::Unavailable => Message::OfflineUnavailable,
    };
    let update = (offline == Offline::Outdated).then(|| update_button(reader).html());
    el("p").class("note run").has(el("span").says(reader.say(message))).may_hold(update).html()
}

fn update_button(reader: Reader) -> Element {
    let update = Callback::from(|_| platform::update());
    button("tool").on(On::Click, update).says(reader.say(Message::UpdateNow))
}

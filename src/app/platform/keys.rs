//! Keys, and what has the focus while they are pressed.

use super::{Listening, document};
use crate::keys::{Chord, Focus, KeyPress};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

/// Calls back for every key. The callback says whether the key was meant for us.
pub fn on_key(callback: Callback<KeyPress, bool>) -> Listening {
    let Some(document) = document() else { return Listening(Vec::new()) };
    // `isComposing` alone is not enough: some input methods send the key that ends a composition
    // after they have said that it is over.
    let composing = Rc::new(Cell::new(false));
    let begun = composing.clone();
    let start = EventListener::new(&document, "compositionstart", move |_| begun.set(true));
    let ended = composing.clone();
    let end = EventListener::new(&document, "compositionend", move |_| {
        let ended = ended.clone();
        Timeout::new(0, move || ended.set(false)).forget();
    });
    let options = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let composes = event.is_composing() || composing.get();
        if callback.emit(key_press(event, composes)) {
            event.prevent_default();
        }
    });
    Listening(vec![start, end, keys])
}

fn key_press(event: &KeyboardEvent, composing: bool) -> KeyPress {
    let chord = match (event.ctrl_key() || event.meta_key(), event.alt_key()) {
        (false, false) => Chord::Plain,
        (true, false) => Chord::Control,
        _ => Chord::Other,
    };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within = |selector| {
        target
            .as_ref()
            .is_some_and(|element: &Element| element.closest(selector).is_ok_and(|found| found.is_some()))
    };
    let focus =
        if composing || within("input:not([type=radio],[type=checkbox]),textarea,select,[contenteditable]") {
            Focus::Typing
        } else if within("dialog") {
            Focus::Sheet
        } else if within("input,[role=listbox],[role=tablist]") {
            Focus::Control
        } else {
            Focus::View
        };
    KeyPress { key: event.key(), chord, focus }
}

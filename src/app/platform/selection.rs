//! What is selected in the text.

use super::{Listening, document, window};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};
use yew::{Callback, NodeRef};

/// A place in the text of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPlace {
    /// The element's id.
    pub id: String,
    /// How many characters of it stand before the place.
    pub characters: usize,
}

/// Where the selection begins and ends, if it begins in an element under this selector. One that
/// ends in none has no end here.
#[must_use]
pub fn selection(selector: &str) -> Option<(TextPlace, Option<TextPlace>)> {
    let selection = window()?.get_selection().ok()??;
    let range = selection.get_range_at(0).ok().filter(|range| !range.collapsed())?;
    let place = |node: Node, offset: u32| {
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
        let element = element?.closest(selector).ok()??;
        let before = document()?.create_range().ok()?;
        before.set_start(&element, 0).ok()?;
        before.set_end(&node, offset).ok()?;
        Some(TextPlace { id: element.id(), characters: String::from(before.to_string()).chars().count() })
    };
    let start = place(range.start_container().ok()?, range.start_offset().ok()?)?;
    Some((start, place(range.end_container().ok()?, range.end_offset().ok()?)))
}

/// Calls back some time after the selection has changed and rests.
pub fn on_selection(callback: Callback<()>) -> Listening {
    let waiting = Cell::new(None);
    let listener = document().map(|document| {
        EventListener::new(&document, "selectionchange", move |_| {
            let callback = callback.clone();
            // The timer before, if any, is dropped and never rings.
            waiting.set(Some(Timeout::new(200, move || callback.emit(()))));
        })
    });
    Listening(listener.into_iter().collect())
}

/// Selects what an element holds, so that it can be copied by hand.
pub fn select(node: &NodeRef) {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    if let (Some(selection), Some(node)) = (selection, node.get()) {
        let _ = selection.select_all_children(&node);
    }
}

//! Dialogs and inputs, and what their events carry.

use super::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement, KeyboardEvent};
use yew::NodeRef;

/// Lays a `<dialog>` over the view. The browser keeps the focus inside and brings it back after.
pub fn open_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a `<dialog>`, which brings the focus back.
pub fn close_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>().filter(HtmlDialogElement::open) {
        dialog.close();
    }
}

/// Whether an event fell on the element itself and not on something inside.
#[must_use]
pub fn is_target(event: &yew::Event, node: &NodeRef) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some() && target == node.cast::<Element>()
}

/// What stands in the input with this id.
#[must_use]
pub fn input_value(id: &str) -> String {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let input = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// What stands in the input that an event comes from.
#[must_use]
pub fn value_of(event: &yew::Event) -> String {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    target.map(|input| input.value()).unwrap_or_default()
}

/// The key of an event, unless an input method has the use of it.
#[must_use]
pub fn key_of(event: &yew::Event) -> Option<String> {
    event.dyn_ref::<KeyboardEvent>().filter(|event| !event.is_composing()).map(KeyboardEvent::key)
}

//! What is on the screen: scrolling, the focus, and where the parts of a list stand.

use super::{Listening, document, window};
use crate::window::Sight;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::{Callback, NodeRef};

/// How far the view is scrolled.
#[must_use]
pub fn scrolled() -> u32 {
    window().and_then(|window| window.scroll_y().ok()).map_or(0, |y| y.max(0.0) as u32)
}

/// Scrolls the view.
pub fn scroll_to(y: u32) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, f64::from(y));
    }
}

/// Brings the element with this id into view and gives it the focus. Says whether there is one.
pub fn show(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let found = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = &found {
        element.scroll_into_view();
        let _ = element.focus();
    }
    found.is_some()
}

/// Brings the first element under a selector into view, if it is not.
pub fn reveal(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Whether the element with this id has the focus.
#[must_use]
pub fn has_focus(id: &str) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

/// Takes the focus away from the element with this id.
pub fn leave(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Why a list has to look again which of its parts are seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    /// The view was scrolled, or the window has another size.
    Moved,
    /// It is going to be printed, or was.
    Printing(bool),
}

/// Calls back whenever something else may be seen.
pub fn on_look(callback: Callback<Looked>) -> Listening {
    let looked = [
        ("scroll", Looked::Moved),
        ("resize", Looked::Moved),
        ("beforeprint", Looked::Printing(true)),
        ("afterprint", Looked::Printing(false)),
    ];
    let listeners = looked.into_iter().flat_map(|(event, looked)| {
        let callback = callback.clone();
        let listener = move |_: &Event| callback.emit(looked);
        window().map(|window| EventListener::new(&window, event, listener))
    });
    Listening(listeners.collect())
}

/// What of a list is on the screen.
#[must_use]
pub fn sight(list: &NodeRef) -> Option<Sight> {
    let (window, list) = (window()?, list.cast::<Element>()?);
    let place = list.get_bounding_client_rect();
    let focused = document()?.active_element().filter(|element| list.contains(Some(element)));
    let holds = |at: &u32| list.children().item(*at).is_some_and(|child| child.contains(focused.as_deref()));
    let focus = focused.as_ref().and_then(|_| (0..list.child_element_count()).find(holds));
    Some(Sight {
        top: -place.top(),
        screen: window.inner_height().ok()?.as_f64()?,
        width: place.width(),
        focus: focus.map(|at| at as usize),
    })
}

/// The tops of a list's children and, last, its bottom; and how broad the list is.
#[must_use]
pub fn edges(list: &NodeRef) -> Option<(Vec<f64>, f64)> {
    let list = list.cast::<Element>()?;
    let place = list.get_bounding_client_rect();
    let mut edges = Vec::new();
    let mut child = list.first_element_child();
    while let Some(element) = child {
        edges.push(element.get_bounding_client_rect().top());
        child = element.next_element_sibling();
    }
    edges.push(place.bottom());
    Some((edges, place.width()))
}

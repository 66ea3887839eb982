//! The browser. This module and those in it alone name `web_sys`: everything the application asks of a
//! browser goes through here, may be refused, and then says so or does nothing.

mod address;
mod controls;
mod keys;
mod screen;
mod selection;
mod speech;
mod time;

pub use address::{address, go, hash, history_entry, number_history_entry, on_hash_change, replace};
pub use controls::{close_dialog, input_value, is_target, key_of, open_dialog, value_of};
pub use keys::on_key;
pub use screen::{Looked, edges, has_focus, leave, on_look, reveal, scroll_to, scrolled, show, sight};
pub use selection::{TextPlace, on_selection, select, selection};
pub use speech::{Speaking, on_voices, speak};
pub use time::{after, after_paint, in_slices, now, soon};

use crate::offline::Offline;
use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Event, Window};
use yew::Callback;

/// The browser would not do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Something the application listens to for as long as this value lives.
#[must_use = "listening stops when this is dropped"]
pub struct Listening(#[expect(dead_code, reason = "held to be dropped")] Vec<EventListener>);

fn on_window(event: &'static str, callback: Callback<()>) -> Listening {
    let listener = window().map(|window| EventListener::new(&window, event, move |_| callback.emit(())));
    Listening(listener.into_iter().collect())
}

/// None where there is no browser: views can be rendered natively.
fn window() -> Option<Window> {
    if cfg!(target_family = "wasm") { web_sys::window() } else { None }
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The name in the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// An attribute of the document's root, where the style sheets look.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// How offline use stands, as `static/offline.js` says it.
#[must_use]
pub fn offline() -> Offline {
    let root = document().and_then(|document| document.document_element());
    let word = root.and_then(|root| root.get_attribute("data-offline"));
    word.map_or(Offline::Unknown, |word| Offline::from_word(&word))
}

/// Calls back when that has changed.
pub fn on_offline_change(callback: Callback<()>) -> Listening {
    on_window("jianbao.offline", callback)
}

/// Asks `static/offline.js` for the version that waits. The page then loads again.
pub fn update() {
    if let (Some(window), Ok(event)) = (window(), Event::new("jianbao.update")) {
        let _ = window.dispatch_event(&event);
    }
}

/// What was kept under a name before. Several sites may share an origin: names begin with `jianbao.`.
#[must_use]
pub fn kept(name: &str) -> Option<String> {
    item(window()?.local_storage(), name)
}

/// What this window, and no other, keeps under a name.
#[must_use]
pub fn kept_by_window(name: &str) -> Option<String> {
    item(window()?.session_storage(), name)
}

fn item(storage: Result<Option<web_sys::Storage>, JsValue>, name: &str) -> Option<String> {
    storage.ok()??.get_item(name).ok()?
}

/// Keeps something under a name.
///
/// # Errors
///
/// When the browser keeps nothing: private windows, full disks, cookies refused.
pub fn keep(name: &str, text: &str) -> Result<(), Refused> {
    let storage = window().and_then(|window| window.local_storage().ok().flatten()).ok_or(Refused)?;
    storage.set_item(name, text).map_err(|_| Refused)
}

/// The language that the reader's browser asks for.
#[must_use]
pub fn preferred_language() -> String {
    window().and_then(|window| window.navigator().language()).unwrap_or_default()
}

/// The day, ISO 8601, where the reader is.
#[must_use]
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Copies a text and tells how that went.
pub fn copy(text: String, done: Callback<Result<(), Refused>>) {
    let clipboard = window().map(|window| window.navigator()).filter(|navigator| {
        // There is none outside a secure context, such as a file opened by a double click.
        js_sys::Reflect::get(navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object())
    });
    let Some(navigator) = clipboard else { return done.emit(Err(Refused)) };
    settle(Ok(navigator.clipboard().write_text(&text).into()), done);
}

/// Saves the articles with these ids as one file, and tells how that went. `static/take_along.js` does it,
/// which a quick build has not.
pub fn take_along(corpus: &str, ids: &str, name: &str, done: Callback<Result<(), Refused>>) {
    let Some(take) = function("takeAlong") else { return done.emit(Err(Refused)) };
    settle(take.call3(&JsValue::NULL, &corpus.into(), &ids.into(), &name.into()), done);
}

/// Fetches the part of the site that reading does not need, and tells when it is here. `static/start.js` does
/// it; where there is no such function, the site is in one piece.
pub fn second_part(done: Callback<Result<(), Refused>>) {
    let Some(fetch) = function("secondPart") else { return done.emit(Ok(())) };
    settle(fetch.call0(&JsValue::NULL), done);
}

/// A function that the document's own scripts define.
fn function(name: &str) -> Option<js_sys::Function> {
    js_sys::Reflect::get(&window()?.into(), &name.into()).ok()?.dyn_into().ok()
}

/// Tells how a promise ended.
fn settle(promise: Result<JsValue, JsValue>, done: Callback<Result<(), Refused>>) {
    let promise = promise.ok().and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok());
    let Some(promise) = promise else { return done.emit(Err(Refused)) };
    wasm_bindgen_futures::spawn_local(async move {
        let settled = wasm_bindgen_futures::JsFuture::from(promise).await;
        done.emit(settled.map(|_| ()).map_err(|_| Refused));
    });
}

/// Opens the browser's print dialogue.
pub fn print() {
    let _ = window().map(|window| window.print());
}

/// Puts a component where `index.html` has its place for it, in the stead of what stands there.
pub fn render<C>(props: C::Properties)
where
    C: yew::BaseComponent,
{
    let root = document().and_then(|document| document.get_element_by_id("app"));
    match root {
        Some(root) => yew::Renderer::<C>::with_root_and_props(root, props).render(),
        None => yew::Renderer::<C>::with_props(props).render(),
    };
}

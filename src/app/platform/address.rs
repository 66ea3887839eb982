//! The address, and the entries of the browser's history.

use super::{Listening, on_window, window};
use wasm_bindgen::JsValue;
use yew::Callback;

/// The part of the address from `#` on.
#[must_use]
pub fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to an address that begins with `#`.
pub fn go(hash: &str) {
    // Setting a hash of our own making cannot be refused.
    let _ = window().map(|window| window.location().set_hash(hash));
}

/// Goes to an address that begins with `#` in the stead of this one: Back leads past it. Nothing is
/// told of it; the caller knows where it goes.
pub fn replace(hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(hash));
    }
}

/// The address of another view in full, for links that people send.
#[must_use]
pub fn address(hash: &str) -> String {
    let here = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let base = here.split_once('#').map_or(here.as_str(), |(base, _)| base);
    let address = [base, hash].concat();
    // Percent-encoded as browsers do it: programs that find addresses in text stop at other letters.
    if window().is_none() {
        return address;
    }
    web_sys::Url::new(&address).map_or(address, |url| url.href())
}

/// Calls back whenever the address changes behind `#`.
pub fn on_hash_change(callback: Callback<()>) -> Listening {
    on_window("hashchange", callback)
}

/// The number that we wrote on this entry of the browser's history, if we have been here before.
#[must_use]
pub fn history_entry() -> Option<u32> {
    let state = window()?.history().ok()?.state().ok()?.as_f64()?;
    // Only whole numbers of our own are ever written.
    Some(state as u32)
}

/// Writes a number on this entry of the history.
pub fn number_history_entry(number: u32) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state(&JsValue::from(number), "");
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

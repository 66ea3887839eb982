//! Later, soon, after the next frame, and a little at a time.

use super::window;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::Callback;

/// Calls back after some time, unless the returned value is dropped before.
#[must_use = "nothing is called when this is dropped"]
pub fn after(milliseconds: u32, callback: Callback<()>) -> impl Sized {
    Timeout::new(milliseconds, move || callback.emit(()))
}

/// Calls back when what was asked for so far has been done and shown.
pub fn soon(callback: impl FnOnce() + 'static) {
    Timeout::new(0, callback).forget();
}

/// Calls back when the next frame has been painted, with all that was done until then.
pub fn after_paint(callback: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(move || soon(callback));
    // Only a window that is gone refuses, and then nobody waits.
    let _ = window().map(|window| window.request_animation_frame(then.unchecked_ref()));
}

/// So many milliseconds of a frame are taken for what nobody waits for.
const SLICE: f64 = 8.0;

/// Does something that takes long in slices, now and later: keys, scrolling and painting come in
/// between. `step` does a little of it and says whether anything is left.
pub fn in_slices(step: impl FnMut() -> bool + 'static) {
    slice(Box::new(step));
}

fn slice(mut step: Box<dyn FnMut() -> bool>) {
    let begun = now();
    while step() {
        if now() - begun > SLICE {
            return soon(move || slice(step));
        }
    }
}

/// Milliseconds since some moment; differences are what counts.
#[must_use]
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

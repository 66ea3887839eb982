//! Keeps the browser's memory in step with something that the reader chose.

use crate::platform;
use crate::state::{Action, Notice};
use yew::prelude::*;

/// Keeps `line` under `name` whenever it changes, and says so where the browser refuses. What stands at
/// first was kept before.
#[hook]
pub fn use_storage(name: &'static str, line: String, send: Callback<Action>) {
    let first = use_mut_ref(|| true);
    use_effect_with(line, move |line| {
        if !first.replace(false) && platform::keep(name, line).is_err() {
            send.emit(Action::Noticed(Notice::StorageRefused));
        }
    });
}

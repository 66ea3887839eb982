//! Turns keys into commands.

use crate::keys::{Command, KeyPress, command};
use crate::platform;
use crate::settings::Shortcuts;
use yew::prelude::*;

/// Calls `run` for every command; `run` says whether it could do anything with it.
#[hook]
pub fn use_keyboard(shortcuts: Shortcuts, run: Callback<Command, bool>) {
    // The listener stays for the life of the view and reads what is current at each key.
    let current = use_mut_ref(|| (shortcuts, run.clone()));
    *current.borrow_mut() = (shortcuts, run);
    use_effect_with((), move |()| {
        let listening = platform::on_key(Callback::from(move |press: KeyPress| {
            let (shortcuts, run) = current.borrow().clone();
            command(&press, shortcuts).is_some_and(|command| run.emit(command))
        }));
        move || drop(listening)
    });
}

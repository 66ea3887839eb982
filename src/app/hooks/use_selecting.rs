//! Wants what can be done with selected words as soon as some are.

use super::PARAGRAPH;
use crate::platform;
use crate::state::{Action, SecondPart};
use yew::prelude::*;

/// Until the second part is on its way: then the bar of the article listens itself.
#[hook]
pub fn use_selecting(part: SecondPart, send: Callback<Action>) {
    let listens = !matches!(part, SecondPart::Wanted(_));
    use_effect_with(listens, move |listens| {
        let listening = listens.then(|| {
            platform::on_selection(Callback::from(move |()| {
                if platform::selection(PARAGRAPH).is_some() {
                    send.emit(Action::SecondPartWanted);
                }
            }))
        });
        move || drop(listening)
    });
}

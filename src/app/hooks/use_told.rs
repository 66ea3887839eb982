//! Once something was found: shows where the reader was, and tells screen readers how much there is.

use crate::components::search::looking::{Change, Looking};
use crate::components::search::result::LAST_OPENED;
use crate::platform;
use std::cell::RefCell;
use yew::prelude::*;

/// How long the count must have stood before screen readers are told of it, in milliseconds: nobody
/// wants to hear one for each letter.
const PAUSE: u32 = 500;

/// `count` says how much was found; it is empty until anything could be searched.
#[hook]
pub fn use_told(count: String, looking: &RefCell<Looking>, change: &Callback<Change>) {
    let began = looking.borrow().told.is_empty();
    let change = change.clone();
    use_effect_with(count, move |count| {
        if began && !count.is_empty() {
            platform::show(LAST_OPENED);
        }
        let told = Change::Told(count.clone());
        let timer = platform::after(PAUSE, change.reform(move |()| told.clone()));
        move || drop(timer)
    });
}

//! Lets the first search show what it found before what it counted: the browser has to compile both.

use crate::catalogue::Catalogue;
use crate::platform;
use std::rc::Rc;
use yew::prelude::*;

/// Whether it is still the first showing of a search, and its counts should wait for the next frame.
#[hook]
pub fn use_first_showing(catalogue: &Rc<Catalogue>) -> bool {
    let redraw = use_force_update();
    let catalogue = catalogue.clone();
    let is_first = !catalogue.was_shown();
    use_effect_with((), move |()| {
        if is_first {
            platform::after_paint(move || {
                catalogue.note_shown();
                redraw.force_update();
            });
        }
    });
    is_first
}

//! Makes the catalogue after the first view is on the screen, a slice at a time; keys and scrolling
//! come in between.

use crate::archive::Archive;
use crate::catalogue::Catalogue;
use crate::platform;
use std::rc::Rc;
use yew::prelude::*;

/// The catalogue once it is made.
#[hook]
pub fn use_catalogue(archive: Option<Rc<Archive>>) -> Option<Rc<Catalogue>> {
    let made = use_state(|| None);
    let set = made.setter();
    use_effect_with((), move |()| {
        if let Some(archive) = archive {
            let done = Callback::from(move |catalogue| set.set(Some(catalogue)));
            platform::soon(move || make(archive, done));
        }
    });
    (*made).clone()
}

fn make(archive: Rc<Archive>, done: Callback<Rc<Catalogue>>) {
    let mut catalogue = Catalogue::default();
    platform::in_slices(move || {
        let more = catalogue.take_in(&archive);
        if !more {
            let catalogue = Rc::new(std::mem::take(&mut catalogue));
            done.emit(catalogue.clone());
            // What is offered while typing is made ready now, so that the first letter need not wait.
            platform::soon(move || platform::in_slices(move || catalogue.take_in_words()));
        }
        more
    });
}

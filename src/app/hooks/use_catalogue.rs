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
            go_on(Catalogue::default(), archive, Callback::from(move |catalogue| set.set(Some(catalogue))));
        }
    });
    (*made).clone()
}

fn go_on(mut catalogue: Catalogue, archive: Rc<Archive>, done: Callback<Rc<Catalogue>>) {
    platform::soon(move || {
        if catalogue.take_in(&archive) {
            return go_on(catalogue, archive, done);
        }
        let catalogue = Rc::new(catalogue);
        done.emit(catalogue.clone());
        // What is offered while typing is made ready now, so that the first letter need not wait.
        platform::soon(move || _ = catalogue.suggester());
    });
}

//! Has the catalogue made when somebody wants to search, once the part of the site is here that can.

use crate::archive::Archive;
use crate::platform;
use crate::searching::{Searching, opener};
use crate::state::{Action, SearchPart};
use std::rc::Rc;
use yew::prelude::*;

/// The catalogue once it is made.
#[hook]
pub fn use_catalogue(
    archive: Option<Rc<Archive>>,
    part: SearchPart,
    send: Callback<Action>,
) -> Option<Rc<dyn Searching>> {
    let made = use_state(|| None);
    let set = made.setter();
    use_effect_with(part == SearchPart::Wanted, move |wanted| {
        let Some(archive) = archive.filter(|_| *wanted) else { return };
        let done = Callback::from(move |catalogue| set.set(Some(catalogue)));
        platform::search_part(Callback::from(move |here: Result<(), _>| match here {
            Ok(()) => opener()(archive.clone(), done.clone()),
            Err(platform::Refused) => send.emit(Action::SearchRefused),
        }));
    });
    (*made).clone()
}

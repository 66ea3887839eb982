//! Has the second part of the site fetched when it is wanted, and the catalogue made when somebody wants to search.

use crate::archive::Archive;
use crate::later::{Later, opener};
use crate::platform;
use crate::searching::Searching;
use crate::state::{Action, SecondPart, Use};
use std::rc::Rc;
use yew::prelude::*;

/// The part once it is here, and the catalogue once it is made.
#[hook]
pub fn use_second_part(
    archive: Option<Rc<Archive>>,
    part: SecondPart,
    send: Callback<Action>,
) -> (Option<&'static dyn Later>, Option<Rc<dyn Searching>>) {
    let here = use_state(|| None);
    let made = use_state(|| None);
    let (came, set) = (here.setter(), made.setter());
    use_effect_with(part, move |part| {
        let (Some(archive), SecondPart::Wanted(wanted)) = (archive, *part) else { return };
        let done = Callback::from(move |catalogue| set.set(Some(catalogue)));
        platform::second_part(Callback::from(move |here: Result<(), _>| match here {
            Ok(()) => {
                let later = opener()();
                came.set(Some(later));
                if wanted == Use::Searching {
                    later.catalogue(archive.clone(), done.clone());
                }
            }
            Err(platform::Refused) => send.emit(Action::SecondPartRefused),
        }));
    });
    (*here, (*made).clone())
}

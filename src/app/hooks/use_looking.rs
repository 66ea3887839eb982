//! Takes what a reader does on the view of a search.

use crate::components::search::chips::address;
use crate::components::search::kwic::CONCORDANCE;
use crate::components::search::looking::{Change, Looking};
use crate::components::search::shelf::Shelf;
use crate::pages::SearchProps;
use crate::platform;
use crate::state::{Action, Notice};
use search::SearchParams;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// How the reader looks at a search, and where to send what he does.
#[hook]
pub fn use_looking(
    props: &SearchProps,
    params: &Rc<SearchParams>,
) -> (Rc<RefCell<Looking>>, Callback<Change>) {
    let looking = use_mut_ref(Looking::default);
    let redraw = use_force_update();
    let change = {
        let (looking, params, send) = (looking.clone(), params.clone(), props.send.clone());
        Callback::from(move |change| {
            act(&change, &params, &send);
            looking.borrow_mut().take(change);
            redraw.force_update();
        })
    };
    (looking, change)
}

fn act(change: &Change, params: &SearchParams, send: &Callback<Action>) {
    match change {
        Change::FilterSet(filter, state) => platform::go(&address(params.with(filter, *state))),
        Change::Forgotten(shelf, query) => shelf.take(query.as_deref()),
        Change::Saved => {
            let saved = Shelf::Saved.put(params);
            let notice = if saved.is_ok() { Notice::SearchSaved } else { Notice::StorageRefused };
            send.emit(Action::Noticed(notice));
        }
        // The next lines of a concordance stand in the place of these.
        Change::More | Change::Earlier => {
            platform::show(CONCORDANCE);
        }
        _ => {}
    }
}

//! Does what the search box asks for: goes to searches, notes them, leaves the box.

use crate::components::search::chips::address;
use crate::components::search::search_box::{Props, SEARCH_INPUT};
use crate::components::search::shelf::Shelf;
use crate::components::search::typed::{Then, Typed};
use crate::components::search::typing::Typing;
use crate::platform;
use crate::route::{Hits, Route};
use crate::state::{Action, Place};
use search::SearchParams;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What is being typed, and where to send what happens.
#[hook]
pub fn use_typing(props: &Props) -> (Rc<RefCell<Typing>>, Callback<Typed>) {
    let typing = use_mut_ref(Typing::default);
    let redraw = use_force_update();
    {
        let mut typing = typing.borrow_mut();
        typing.arrive(words_of(&props.route), props.route == Route::Home);
        let Typing { text, offers, .. } = &mut *typing;
        let redraw = redraw.clone();
        offers.make(text, props.catalogue.as_deref(), &Callback::from(move |()| redraw.force_update()));
    }
    // What is searched for once a letter is painted goes from where the reader is then.
    let current = use_mut_ref(|| props.clone());
    current.borrow_mut().clone_from(props);
    let typed = {
        let typing = typing.clone();
        Callback::from(move |typed: Typed| {
            let then = {
                let props = current.borrow();
                typing.borrow_mut().take(typed, props.catalogue.as_deref())
            };
            let act = {
                let (typing, current, redraw) = (typing.clone(), current.clone(), redraw.clone());
                move |then: Then| {
                    let props = current.borrow().clone();
                    act(then, &typing, &props);
                    redraw.force_update();
                }
            };
            match then {
                // The answer to a letter may take as long as a frame; the letter itself does not wait for it.
                Then::Search { meant: false } => {
                    if !std::mem::replace(&mut typing.borrow_mut().waiting, true) {
                        let typing = typing.clone();
                        platform::after_paint(move || {
                            typing.borrow_mut().waiting = false;
                            act(then);
                        });
                    }
                }
                then => act(then),
            }
        })
    };
    (typing, typed)
}

/// The words that a view is about.
fn words_of(route: &Route) -> String {
    match route {
        Route::Search { query } => SearchParams::from_url(query).q,
        Route::Article { hits: Some(Hits { q, .. }), .. } => q.clone(),
        _ => String::new(),
    }
}

fn act(then: Then, typing: &RefCell<Typing>, props: &Props) {
    match then {
        Then::Nothing => {}
        Then::Leave => platform::leave(SEARCH_INPUT),
        Then::Remember => remember(),
        Then::Open(doc) => props.open.emit(doc),
        Then::Search { meant } => {
            let mut typing = typing.borrow_mut();
            let searching = matches!(props.route, Route::Search { .. });
            if typing.sent != typing.text || meant && !searching && !typing.text.trim().is_empty() {
                search_for(&mut typing, props);
            }
            if meant {
                typing.going_on = false;
                remember();
            }
        }
    }
}

/// Goes to the search for what was typed. The first letter makes an entry in the history, those that
/// follow change it, so that Back undoes them together.
fn search_for(typing: &mut Typing, props: &Props) {
    let params = match &props.route {
        Route::Search { query } => SearchParams::from_url(query),
        _ => SearchParams::default(),
    };
    let address = address(SearchParams { q: typing.text.clone(), ..params });
    typing.sent.clone_from(&typing.text);
    if std::mem::replace(&mut typing.going_on, true) {
        platform::replace(&address);
        props.send.emit(Action::Arrived(Route::parse(&address), Place::Loaded));
    } else {
        platform::go(&address);
    }
}

/// Notes the search that is open among the recent ones.
fn remember() {
    if let Route::Search { query } = Route::parse(&platform::hash()) {
        let params = SearchParams::from_url(&query);
        if !params.q.trim().is_empty() {
            // Nothing is lost when the browser keeps nothing.
            let _ = Shelf::Recent.put(&params);
        }
    }
}

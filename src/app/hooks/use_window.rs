//! Moves the window of a long list with what the reader sees.

use crate::components::search::search_box::SEARCH_INPUT;
use crate::platform::{self, Looked};
use crate::window::{Piece, Shape, Window};
use std::cell::RefCell;
use yew::prelude::*;

/// So many lists are remembered after they were left.
const REMEMBERED: usize = 8;

thread_local! {
    /// The windows of lists that were left, the latest last: Back leads to a document as high as it was,
    /// in which the same place is the same place.
    static LEFT: RefCell<Vec<Window>> = const { RefCell::new(Vec::new()) };
}

/// What stands in the document of the list in `node`. It begins at the element with the id `begins_at`.
#[hook]
pub fn use_window(shape: Shape, begins_at: Option<&'static str>, node: &NodeRef) -> Vec<Piece> {
    let window = use_mut_ref(Window::default);
    let arriving = use_mut_ref(|| begins_at);
    let redraw = use_force_update();
    if *window.borrow().shape() != shape {
        leave(window.replace(come_back(&shape)));
    }
    let follow = {
        let (window, arriving, node, redraw) =
            (window.clone(), arriving.clone(), node.clone(), redraw.clone());
        Callback::from(move |sight: Looked| {
            let mut window = window.borrow_mut();
            match sight {
                // Nobody has seen anything yet.
                Looked::Moved if arriving.borrow().is_some() => {}
                Looked::Moved => platform::sight(&node).into_iter().for_each(|sight| window.look(sight)),
                Looked::Printing(printing) => window.printing = printing,
            }
            if window.has_moved() {
                redraw.force_update();
            }
        })
    };
    let (listened, followed) = (window.clone(), follow.clone());
    use_effect_with(shape, move |_| {
        // A list that is whole stays so.
        let listening = listened.borrow().is_long().then(|| {
            look_soon(&followed);
            platform::on_look(followed)
        });
        move || drop(listening)
    });
    let (left, drawn, node) = (window.clone(), window.clone(), node.clone());
    use_effect_with((), move |()| move || leave(left.take()));
    use_effect(move || {
        let mut drawn = drawn.borrow_mut();
        if drawn.is_long() {
            platform::edges(&node).into_iter().for_each(|(edges, width)| drawn.measure(&edges, width));
        }
        if drawn.has_moved() {
            redraw.force_update();
        } else if let Some(id) = arriving.take().filter(|_| !platform::has_focus(SEARCH_INPUT)) {
            // Only now are the gaps as high as they seem from here on.
            platform::show(id);
            look_soon(&follow);
        }
    });
    window.borrow_mut().draw()
}

/// What is not seen at first can wait until the rest is painted.
fn look_soon(follow: &Callback<Looked>) {
    let follow = follow.clone();
    platform::soon(move || follow.emit(Looked::Moved));
}

fn come_back(shape: &Shape) -> Window {
    let mut left = LEFT.take();
    let same = left.iter().position(|window| window.shape() == shape);
    let window = same.map(|at| left.remove(at));
    LEFT.set(left);
    window.unwrap_or_else(|| Window::of(shape.clone()))
}

fn leave(window: Window) {
    if !window.is_long() {
        return;
    }
    let mut left = LEFT.take();
    left.retain(|other| other.shape() != window.shape());
    left.push(window);
    if left.len() > REMEMBERED {
        left.remove(0);
    }
    LEFT.set(left);
}

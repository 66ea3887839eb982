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

/// What stands in the document of the list in `node`. It begins at the element with the id `begins_at`,
/// before anything is seen of the rest: the part that holds it would be let go.
#[hook]
pub fn use_window(shape: Shape, begins_at: Option<&'static str>, node: &NodeRef) -> Vec<Piece> {
    let window = use_mut_ref(Window::default);
    let redraw = use_force_update();
    if *window.borrow().shape() != shape {
        leave(window.replace(come_back(&shape)));
    }
    let follow = {
        let (window, node, redraw) = (window.clone(), node.clone(), redraw.clone());
        move |sight: Looked| {
            let mut window = window.borrow_mut();
            let before = window.pieces();
            match sight {
                Looked::Moved => platform::sight(&node).into_iter().for_each(|sight| window.look(sight)),
                Looked::Printing(printing) => window.printing = printing,
            }
            if window.pieces() != before {
                redraw.force_update();
            }
        }
    };
    use_effect_with((), move |()| {
        if let Some(id) = begins_at.filter(|_| !platform::has_focus(SEARCH_INPUT)) {
            platform::show(id);
        }
    });
    let listened = window.clone();
    use_effect_with(shape, move |_| {
        // A list that is whole stays so.
        let listening = listened.borrow().is_long().then(|| {
            let follow = Callback::from(follow);
            // What is not seen at first can wait until the rest is painted.
            let later = follow.clone();
            platform::soon(move || later.emit(Looked::Moved));
            platform::on_look(follow)
        });
        move || drop(listening)
    });
    let (left, measured, node) = (window.clone(), window.clone(), node.clone());
    use_effect_with((), move |()| move || leave(left.take()));
    use_effect(move || {
        if !measured.borrow().is_long() {
            return;
        }
        if let Some((edges, width)) = platform::edges(&node)
            && measured.borrow_mut().measure(&edges, width)
        {
            redraw.force_update();
        }
    });
    window.borrow().pieces()
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

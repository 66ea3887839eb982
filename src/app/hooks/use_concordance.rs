//! Makes the concordance of a search a slice at a time; that of a small site is there at once.

use crate::catalogue::Catalogue;
use crate::components::search::kwic::LINES;
use crate::platform;
use search::{Concordance, Kwic, SearchParams, View};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// One sheet of it, once it is made, where the search is shown so.
#[hook]
pub fn use_concordance(params: &Rc<SearchParams>, catalogue: &Rc<Catalogue>, sheet: usize) -> Option<Kwic> {
    let redraw = use_force_update();
    let shown = (params.view == View::Kwic).then(|| catalogue.clone());
    let made = use_memo((params.clone(), shown.clone()), |(params, shown)| {
        let catalogue = shown.clone()?;
        let concordance = Rc::new(RefCell::new(Concordance::new(catalogue.index(), params)));
        let (weak, at_once) = (Rc::downgrade(&concordance), Rc::new(Cell::new(true)));
        let still = at_once.clone();
        platform::in_slices(move || {
            // Nobody wants it any more when another search is shown.
            let Some(concordance) = weak.upgrade() else { return false };
            let more = concordance.borrow_mut().take_in(catalogue.index());
            if !more && !still.get() {
                redraw.force_update();
            }
            more
        });
        at_once.set(false);
        Some(concordance)
    });
    let made = made.as_ref().as_ref()?.borrow();
    let catalogue = shown.filter(|_| made.is_done())?;
    Some(made.part(catalogue.index(), LINES * sheet..LINES * (sheet + 1)))
}

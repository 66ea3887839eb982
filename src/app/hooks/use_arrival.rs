//! Brings the reader to where the address points: title, scroll and focus.

use crate::components::search::result::LAST_OPENED;
use crate::components::search::search_box::SEARCH_INPUT;
use crate::components::words::PASSAGE;
use crate::passage::Passage;
use crate::platform;
use crate::route::Route;
use crate::state::{Place, State};
use yew::prelude::*;

/// The id of the heading of every view.
pub const HEADING: &str = "title";

/// The paragraphs of an article, as a selector.
pub const PARAGRAPH: &str = ".text p[id]";

/// The id of a paragraph, so that the address can point at it.
#[must_use]
pub fn paragraph_id(number: usize) -> String {
    format!("p{number}")
}

/// After each new address: sets the tab's title, then shows the paragraph that the address names,
/// or goes back to where the reader was, or gives the heading the focus.
#[hook]
pub fn use_arrival(state: &State, title: String) {
    use_effect_with(title, |title| platform::set_title(title));
    let before = use_mut_ref(|| None);
    use_effect_with((state.route.clone(), state.place, state.left), move |(route, place, left)| {
        let before = before.borrow_mut().replace((route.clone(), *left)).filter(|(_, before)| before == left);
        let stayed = before.is_some();
        let paragraph = target(route).0;
        let moved = before.is_none_or(|(before, _)| target(&before) != target(route));
        match (paragraph, place) {
            // A list of results may be shorter than it was; the one that was opened is in it.
            (_, Place::Remembered(y)) if !stayed && !platform::show(LAST_OPENED) => {
                platform::show(HEADING);
                platform::scroll_to(*y);
            }
            (Some(number), _) if moved => {
                platform::show(&paragraph_id(number));
                platform::reveal(PASSAGE);
            }
            // Who types into the search box goes on typing.
            (None, Place::Heading) if !stayed && !platform::has_focus(SEARCH_INPUT) => {
                platform::show(HEADING);
                platform::scroll_to(0);
            }
            _ => {}
        }
    });
}

/// The paragraph and the passage that an address points at.
fn target(route: &Route) -> (Option<usize>, Option<&Passage>) {
    match route {
        Route::Article { paragraph, passage, .. } => (*paragraph, passage.as_ref()),
        _ => (None, None),
    }
}

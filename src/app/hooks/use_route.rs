//! Follows the address: links, the browser's buttons, what somebody types behind `#`.

use crate::platform;
use crate::route::Route;
use crate::state::{Action, Place};
use yew::prelude::*;

/// Where the reader had scrolled on each entry of the history.
#[derive(Default)]
struct History {
    current: u32,
    newest: u32,
    scrolled: Vec<u32>,
}

impl History {
    fn begin(&mut self) {
        // After a reload the entries keep their numbers, and ours must go on from there.
        self.current = platform::history_entry().unwrap_or_default();
        self.newest = self.current;
        platform::number_history_entry(self.current);
    }

    /// Notes how far the view was scrolled that is being left, and says where to begin on the new one.
    fn arrive(&mut self) -> Place {
        let leaving = self.current as usize;
        if self.scrolled.len() <= leaving {
            self.scrolled.resize(leaving + 1, 0);
        }
        self.scrolled[leaving] = platform::scrolled();
        let place = match platform::history_entry() {
            Some(entry) => {
                self.current = entry;
                Place::Remembered(self.scrolled.get(entry as usize).copied().unwrap_or_default())
            }
            None => {
                self.newest += 1;
                self.current = self.newest;
                platform::number_history_entry(self.current);
                Place::Heading
            }
        };
        self.newest = self.newest.max(self.current);
        place
    }
}

/// Tells `arrived` of every new address.
#[hook]
pub fn use_route(arrived: Callback<Action>) {
    let history = use_mut_ref(History::default);
    use_effect_with((), move |()| {
        history.borrow_mut().begin();
        let listening = platform::on_hash_change(Callback::from(move |()| {
            let place = history.borrow_mut().arrive();
            arrived.emit(Action::Arrived(Route::parse(&platform::hash()), place));
        }));
        move || drop(listening)
    });
}

//! What is offered under the search box while somebody types.

use crate::searching::Searching;
use search::Suggestion;
use yew::Callback;

/// So many suggestions are offered.
const MOST: usize = 8;

/// The offers.
#[derive(Debug, Default)]
pub struct Offers {
    /// The suggestions.
    pub list: Vec<Suggestion>,
    /// The one that the arrow keys have reached.
    pub active: Option<usize>,
    /// Whether anything is to be offered.
    open: bool,
    /// The words that `list` was made for.
    made_for: Option<String>,
}

impl Offers {
    /// Other words are being typed: something is to be offered for them.
    pub fn open(&mut self) {
        self.active = None;
        self.open = true;
    }

    /// Makes ready what is offered for the words, or has `again` called when that can be done.
    pub fn make(&mut self, words: &str, catalogue: Option<&dyn Searching>, again: &Callback<()>) {
        let Some(catalogue) = catalogue.filter(|_| self.open) else { return };
        if self.made_for.as_deref() != Some(words)
            && let Some(list) = catalogue.offer(words, MOST, again)
        {
            self.list = list;
            self.made_for = Some(words.to_owned());
        }
    }

    /// Goes on by so many. The box itself is one of the places that the arrows go round.
    pub fn step(&mut self, forwards: bool) {
        let count = self.list.len();
        let step = if forwards { 1 } else { count };
        let place = (self.active.map_or(0, |active| active + 1) + step) % (count + 1);
        self.active = place.checked_sub(1);
        self.open = true;
    }

    /// Offers nothing any more.
    pub fn close(&mut self) {
        *self = Self::default();
    }
}

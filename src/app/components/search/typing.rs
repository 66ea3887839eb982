//! What is being typed into the search box: the words, what is offered for them, and when they are
//! searched for.

use super::search_box::SEARCH_INPUT;
use crate::catalogue::{Catalogue, completed};
use crate::platform;
use search::{DocId, Suggestion, SuggestionKind};
use yew::Event;

/// So many suggestions are offered.
const MOST: usize = 8;

/// Everything that happens to the box.
#[derive(Debug, Clone, PartialEq)]
pub enum Typed {
    /// Other words stand in it.
    Changed,
    /// An input method begins to compose, or is done.
    Composing(bool),
    /// A key went down.
    Key(Event),
    /// Enter, or the search key of a phone.
    Submitted(Event),
    /// The focus went elsewhere.
    Left,
    /// A suggestion was chosen.
    Chosen(usize),
}

/// What is being typed.
#[derive(Debug, Default)]
pub struct Typing {
    /// The words.
    pub text: String,
    /// What is offered for them.
    pub offered: Vec<Suggestion>,
    /// The one that the arrow keys have reached.
    pub active: Option<usize>,
    /// Whether anything is to be offered.
    open: bool,
    /// What `offered` was made for.
    offered_for: Option<String>,
    /// An input method composes: its letters are not what the reader means.
    composing: bool,
    /// The newest entry of the history is what is being typed, and the next letter changes it.
    pub going_on: bool,
    /// What was last searched for from here.
    pub sent: String,
    /// The words of the address, and whether it is the one of the first view.
    arrived: (String, bool),
}

/// What has to be done then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    Nothing,
    /// Search for what was typed, and note it when that is meant.
    Search {
        /// Whether it is.
        meant: bool,
    },
    /// Leave the box.
    Leave,
    /// Note what was searched for.
    Remember,
    /// Go to an article.
    Open(DocId),
}

impl Typing {
    /// Takes over the words of another address, unless they were typed here.
    pub fn arrive(&mut self, words: String, home: bool) {
        let arrived = (words, home);
        if self.arrived == arrived {
            return;
        }
        if self.sent != arrived.0 && !self.composing {
            self.text.clone_from(&arrived.0);
            self.sent.clone_from(&arrived.0);
            self.going_on = false;
            self.close();
        }
        self.arrived = arrived;
    }

    /// Makes ready what is offered for the words.
    pub fn offer(&mut self, catalogue: Option<&Catalogue>) {
        let Some(catalogue) = catalogue.filter(|_| self.open) else { return };
        if self.offered_for.as_ref() != Some(&self.text) {
            self.offered = catalogue.offer(&self.text, MOST);
            self.offered_for = Some(self.text.clone());
        }
    }

    fn close(&mut self) {
        self.open = false;
        self.active = None;
        self.offered = Vec::new();
        self.offered_for = None;
    }

    /// Takes in what happened, and says what has to be done then.
    pub fn take(&mut self, typed: Typed) -> Then {
        match typed {
            Typed::Changed => self.change(),
            Typed::Composing(true) => {
                self.composing = true;
                Then::Nothing
            }
            Typed::Composing(false) => {
                self.composing = false;
                self.change()
            }
            Typed::Key(event) => self.key(&event),
            Typed::Submitted(event) => {
                event.prevent_default();
                match self.active {
                    _ if self.composing => Then::Nothing,
                    Some(number) => self.choose(number),
                    None => {
                        self.close();
                        self.text = platform::input_value(SEARCH_INPUT);
                        Then::Search { meant: true }
                    }
                }
            }
            Typed::Left => {
                self.close();
                if std::mem::take(&mut self.going_on) { Then::Remember } else { Then::Nothing }
            }
            Typed::Chosen(number) => self.choose(number),
        }
    }

    fn change(&mut self) -> Then {
        self.text = platform::input_value(SEARCH_INPUT);
        if self.composing {
            return Then::Nothing;
        }
        self.active = None;
        self.open = true;
        Then::Search { meant: false }
    }

    fn key(&mut self, event: &Event) -> Then {
        // Some input methods send the key that ends a composition after saying that it is over.
        let Some(key) = platform::key_of(event).filter(|_| !self.composing) else { return Then::Nothing };
        let count = self.offered.len();
        let step = match key.as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => count,
            "Escape" => {
                event.prevent_default();
                return self.escape();
            }
            _ => return Then::Nothing,
        };
        event.prevent_default();
        // The box itself is one of the places that the arrows go round.
        let place = (self.active.map_or(0, |active| active + 1) + step) % (count + 1);
        self.active = place.checked_sub(1);
        self.open = true;
        Then::Nothing
    }

    /// Step by step: away with the suggestions, then with the words, then out of the box.
    fn escape(&mut self) -> Then {
        if !self.offered.is_empty() {
            self.close();
            Then::Nothing
        } else if self.text.is_empty() {
            Then::Leave
        } else {
            self.text.clear();
            Then::Search { meant: false }
        }
    }

    fn choose(&mut self, number: usize) -> Then {
        let Some(suggestion) = self.offered.get(number).cloned() else { return Then::Nothing };
        self.close();
        if let SuggestionKind::Headline(doc) = suggestion.kind {
            return Then::Open(doc);
        }
        self.text = completed(&self.text, &suggestion);
        Then::Search { meant: true }
    }
}

//! What is being typed into the search box, and when it is searched for.

use super::offers::Offers;
use super::search_box::SEARCH_INPUT;
use super::typed::{Then, Typed};
use crate::platform;
use crate::searching::Searching;
use search::SuggestionKind;
use yew::Event;

/// What is being typed.
#[derive(Debug, Default)]
pub struct Typing {
    /// The words.
    pub text: String,
    /// What is offered for them.
    pub offers: Offers,
    /// Whether they will be searched for once they are painted.
    pub waiting: bool,
    /// An input method composes: its letters are not what the reader means.
    composing: bool,
    /// The newest entry of the history is what is being typed, and the next letter changes it.
    pub going_on: bool,
    /// What was last searched for from here.
    pub sent: String,
    /// The words of the address, and whether it is the one of the first view.
    arrived: (String, bool),
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
            self.offers.close();
        }
        self.arrived = arrived;
    }

    /// Takes in what happened, and says what has to be done then.
    pub fn take(&mut self, typed: Typed, catalogue: Option<&dyn Searching>) -> Then {
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
                match self.offers.active {
                    _ if self.composing => Then::Nothing,
                    Some(number) => self.choose(number, catalogue),
                    None => {
                        self.offers.close();
                        self.text = platform::input_value(SEARCH_INPUT);
                        Then::Search { meant: true }
                    }
                }
            }
            Typed::Left => {
                self.offers.close();
                if std::mem::take(&mut self.going_on) { Then::Remember } else { Then::Nothing }
            }
            Typed::Chosen(number) => self.choose(number, catalogue),
        }
    }

    fn change(&mut self) -> Then {
        self.text = platform::input_value(SEARCH_INPUT);
        if self.composing {
            return Then::Nothing;
        }
        self.offers.open();
        Then::Search { meant: false }
    }

    fn key(&mut self, event: &Event) -> Then {
        // Some input methods send the key that ends a composition after saying that it is over.
        let Some(key) = platform::key_of(event).filter(|_| !self.composing) else { return Then::Nothing };
        match key.as_str() {
            "ArrowDown" => self.offers.step(true),
            "ArrowUp" => self.offers.step(false),
            "Escape" => {
                event.prevent_default();
                return self.escape();
            }
            _ => return Then::Nothing,
        }
        event.prevent_default();
        Then::Nothing
    }

    /// Step by step: away with the suggestions, then with the words, then out of the box.
    fn escape(&mut self) -> Then {
        if !self.offers.list.is_empty() {
            self.offers.close();
            Then::Nothing
        } else if self.text.is_empty() {
            Then::Leave
        } else {
            self.text.clear();
            Then::Search { meant: false }
        }
    }

    fn choose(&mut self, number: usize, catalogue: Option<&dyn Searching>) -> Then {
        let offered = self.offers.list.get(number).cloned().zip(catalogue);
        let Some((suggestion, catalogue)) = offered else { return Then::Nothing };
        self.offers.close();
        if let SuggestionKind::Headline(doc) = suggestion.kind {
            return Then::Open(doc);
        }
        self.text = catalogue.completed(&self.text, &suggestion);
        Then::Search { meant: true }
    }
}

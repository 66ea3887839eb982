//! What happens to the search box, and what has to be done then.

use search::DocId;
use yew::Event;

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

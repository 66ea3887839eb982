//! What every component may know of the reader: the language, and how text is to be set.

use crate::settings::Settings;
use crate::text::{Language, Message};
use yew::prelude::*;

/// The reader's choices, as the context of all components.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reader {
    /// All choices.
    pub settings: Settings,
}

impl Reader {
    /// The language of the interface.
    #[must_use]
    pub fn language(self) -> Language {
        self.settings.language
    }

    /// A string of the interface.
    #[must_use]
    pub fn say(self, message: Message) -> &'static str {
        message.to(self.settings.language)
    }
}

/// The reader's choices; the defaults where no one provides them, as in a test of one component.
#[hook]
pub fn use_reader() -> Reader {
    use_context().unwrap_or_default()
}

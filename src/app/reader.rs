//! How one reader wants things shown: handed to everything that shows something.

use crate::settings::Settings;
use crate::text::{Language, Message};

/// The reader's choices.
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

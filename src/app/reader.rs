//! How one reader wants things shown: handed to everything that shows something.

use crate::settings::{Script, Settings};
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

    /// The language of what is printed, as it shows.
    #[must_use]
    pub fn content(self) -> &'static str {
        let language =
            if self.settings.script == Script::Traditional { Language::ZhHant } else { Language::ZhHans };
        language.tag()
    }

    /// A string of the interface.
    #[must_use]
    pub fn say(self, message: Message) -> &'static str {
        message.to(self.settings.language)
    }
}

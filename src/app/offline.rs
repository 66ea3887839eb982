//! Whether the site can be read without a network, and whether a newer version of it waits.

/// What `static/offline.js` has found out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Offline {
    /// Nothing yet: the files may still be on their way.
    #[default]
    Unknown,
    /// Everything is kept here.
    Ready,
    /// A newer version is kept here, too, and waits for the reader to ask for it.
    Outdated,
    /// The browser keeps nothing, or was not asked to.
    Unavailable,
}

impl Offline {
    /// Reads the word that the script says.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        match word {
            "ready" => Self::Ready,
            "outdated" => Self::Outdated,
            "none" => Self::Unavailable,
            _ => Self::Unknown,
        }
    }
}

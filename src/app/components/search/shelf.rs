//! Where searches are kept: in this browser and nowhere else.

use crate::platform::{self, Refused};
use search::SearchParams;

/// A list that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Saved by the reader.
    Saved,
    /// Made lately.
    Recent,
}

/// So many recent searches are kept.
const MOST: usize = 12;

impl Shelf {
    /// Where it is kept. Several sites may share an origin, hence the name in front.
    fn key(self) -> &'static str {
        match self {
            Self::Saved => "jianbao.saved",
            Self::Recent => "jianbao.recent",
        }
    }

    /// The searches on it, as they stand in addresses, the latest first.
    #[must_use]
    pub fn searches(self) -> Vec<String> {
        platform::kept(self.key()).unwrap_or_default().lines().map(str::to_owned).collect()
    }

    /// Puts a search first.
    ///
    /// # Errors
    ///
    /// When the browser keeps nothing.
    pub fn put(self, params: &SearchParams) -> Result<(), Refused> {
        let query = SearchParams { at: None, ..params.clone() }.to_url();
        let mut searches = self.searches();
        searches.retain(|other| *other != query);
        searches.insert(0, query);
        if self == Self::Recent {
            searches.truncate(MOST);
        }
        platform::keep(self.key(), &searches.join("\n"))
    }

    /// Takes a search away, or all of them.
    pub fn take(self, query: Option<&str>) {
        let mut searches = self.searches();
        searches.retain(|other| query.is_some_and(|query| query != other));
        // A browser that keeps nothing has nothing to forget.
        let _ = platform::keep(self.key(), &searches.join("\n"));
    }
}

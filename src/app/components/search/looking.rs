//! How the reader looks at what was found, as far as it is not in the address: what is unfolded and
//! which sheet of the concordance lies open.

use super::shelf::Shelf;
use search::{Facet, Filter, State};

/// Everything that a reader does on the view of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The next sheet of the concordance.
    More,
    /// The one before.
    Earlier,
    /// The filters shown or folded away, on a small screen.
    FiltersToggled,
    /// All values of a facet, or the first ones.
    FacetToggled(Facet),
    /// Words to find a value of a facet by.
    ValueSought(Facet, String),
    /// A value let in, shut out or neither.
    FilterSet(Filter, State),
    /// This search kept.
    Saved,
    /// One search that was kept, or all of them, forgotten.
    Forgotten(Shelf, Option<String>),
    /// It has been said how much was found.
    Told(String),
}

/// What is unfolded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Looking {
    /// The search that `sheet` belongs to.
    query: String,
    /// Which sheet of the concordance is shown.
    sheet: usize,
    /// Whether the filters are shown on a small screen.
    pub filters: bool,
    /// What screen readers were last told of the count.
    pub told: String,
    unfolded: Vec<Facet>,
    sought: Option<(Facet, String)>,
}

impl Looking {
    /// Whether all values of a facet are shown.
    #[must_use]
    pub fn unfolds(&self, facet: Facet) -> bool {
        self.unfolded.contains(&facet)
    }

    /// The words that a value of the facet is being found by.
    #[must_use]
    pub fn sought(&self, facet: Facet) -> &str {
        self.sought.as_ref().filter(|(other, _)| *other == facet).map_or("", |(_, words)| words)
    }

    /// Which sheet of the concordance is shown. That belongs to one search and begins anew with the next.
    pub fn sheet(&mut self, query: &str) -> usize {
        if self.query != query {
            self.query = query.to_owned();
            self.sheet = 0;
        }
        self.sheet
    }

    /// Takes in what concerns the view alone.
    pub fn take(&mut self, change: Change) {
        match change {
            Change::More => self.sheet += 1,
            Change::Earlier => self.sheet = self.sheet.saturating_sub(1),
            Change::FiltersToggled => self.filters = !self.filters,
            Change::FacetToggled(facet) if self.unfolds(facet) => {
                self.unfolded.retain(|other| *other != facet)
            }
            Change::FacetToggled(facet) => self.unfolded.push(facet),
            Change::ValueSought(facet, words) => self.sought = Some((facet, words)),
            Change::Told(words) => self.told = words,
            Change::FilterSet(..) | Change::Saved | Change::Forgotten(..) => {}
        }
    }
}

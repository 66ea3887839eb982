//! All facets, with the filters that are set.

use super::facet_group::facet_group;
use super::looking::{Change, Looking};
use crate::archive::Archive;
use crate::components::element::{On, button, el};
use crate::reader::Reader;
use crate::text::Message;
use search::{FacetCounts, SearchParams};
use yew::prelude::*;

/// The id of the button that opens the facets on a small screen, for the key that jumps to it.
pub const FILTERS: &str = "filters";

/// The id of the facets themselves.
pub const FACETS: &str = "facets";

/// The facets. On a small screen they are folded under a button.
pub fn facets(
    archive: &Archive,
    counts: &[FacetCounts],
    params: &SearchParams,
    looking: &Looking,
    change: &Callback<Change>,
    reader: Reader,
) -> Html {
    let mut words = reader.say(Message::Filters).to_owned();
    match params.include.len() + params.exclude.len() {
        0 => {}
        set => words += &[" ", &set.to_string()].concat(),
    }
    let toggle = button("tool")
        .with("id", FILTERS)
        .with("aria-controls", FACETS)
        .is("aria-expanded", looking.filters)
        .sends(On::Click, change, Change::FiltersToggled)
        .says(&words);
    let shown = counts.iter().filter(|counts| !counts.values.is_empty());
    let groups = shown.map(|counts| facet_group(archive, counts, looking, change, reader)).collect();
    el("aside")
        .class(if looking.filters { "facets open" } else { "facets" })
        .with("aria-label", reader.say(Message::Filters))
        .has(toggle)
        .has(el("div").with("id", FACETS).with("tabindex", "-1").holds_all(groups))
        .html()
}

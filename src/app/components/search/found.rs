//! The list of what was found.

use super::finding::Finding;
use super::result::{LAST_OPENED, result};
use crate::archive::Archive;
use crate::catalogue::Catalogue;
use crate::components::long_list::{LongList, Make};
use crate::reader::Reader;
use crate::window::Shape;
use search::SearchParams;
use std::rc::Rc;
use yew::prelude::*;

/// So many articles are a part of the list: about as many as a screen holds.
pub const IN_A_PART: usize = 10;

/// What makes the parts. It stays the same function while the list shows the same.
#[must_use]
pub fn parts(
    archive: &Rc<Archive>,
    catalogue: &Rc<Catalogue>,
    params: &Rc<SearchParams>,
    finding: &Finding,
    reader: Reader,
) -> Make {
    let (archive, catalogue, params) = (archive.clone(), catalogue.clone(), params.clone());
    let answer = finding.answer.clone();
    Rc::new(move |part| {
        let from = part * IN_A_PART;
        let later = (part > 0).then(|| catalogue.index().hits(&params, from..from + IN_A_PART));
        let hits = later.as_ref().unwrap_or(&answer.hits);
        let item = |(hit, place)| result(&archive, hit, (place, answer.total), &params, reader);
        hits.iter().zip(from + 1..).filter_map(item).collect()
    })
}

/// The list. It begins at the article that was opened last.
pub fn found(query: &str, params: &SearchParams, finding: &Finding, make: &Make) -> Html {
    let begins_at = params.at.as_ref().map(|_| LAST_OPENED);
    let shape = Shape {
        name: query.to_owned(),
        items: finding.answer.total,
        in_a_part: IN_A_PART,
        first: finding.first,
        at_first: 1,
    };
    html! { <LongList {shape} tag="ol" class="found" {begins_at} make={make.clone()} /> }
}

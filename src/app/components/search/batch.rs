//! Some of what was found, made once and then left alone.

use super::result::result;
use crate::archive::Archive;
use crate::catalogue::Catalogue;
use crate::components::element::all;
use crate::reader::Reader;
use search::{Answer, SearchParams};
use std::rc::Rc;
use yew::prelude::*;

/// So many articles are made at a time.
pub const BATCH: usize = 20;

/// What a batch is made of.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The pages and articles.
    pub archive: Rc<Archive>,
    /// Where the hits are looked up.
    pub catalogue: Rc<Catalogue>,
    /// The search.
    pub params: Rc<SearchParams>,
    /// Its answer, which holds the first batch.
    pub answer: Rc<Answer>,
    /// Which batch of the list it is.
    pub number: usize,
    /// The reader's choices.
    pub reader: Reader,
}

/// The items. A component of its own, so that a list of thousands is not made anew when more comes.
#[component]
pub fn Batch(props: &Props) -> Html {
    let later = (props.number > 0).then(|| {
        let from = props.number * BATCH;
        props.catalogue.index().hits(&props.params, from..from + BATCH)
    });
    let hits = later.as_ref().unwrap_or(&props.answer.hits);
    all(hits.iter().filter_map(|hit| result(&props.archive, hit, &props.params, props.reader)).collect())
}

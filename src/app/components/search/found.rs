//! The list of what was found. It grows as the reader comes near its end.

use super::batch::{BATCH, Batch};
use super::looking::Change;
use crate::components::element::{On, all, button, el};
use crate::pages::SearchProps;
use crate::text::Message;
use search::{Answer, SearchParams};
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// The id of the button under a list that is not shown in full.
pub const MORE: &str = "more";

/// Some batches of the list, as far as there are so many.
pub fn found(
    props: &SearchProps,
    params: &Rc<SearchParams>,
    answer: &Rc<Answer>,
    batches: Range<usize>,
    change: &Callback<Change>,
) -> Html {
    let Some(catalogue) = &props.catalogue else { return Html::default() };
    let Range { start: first, end } = batches;
    let last = end.min(answer.total.div_ceil(BATCH));
    let batch = |number: usize| {
        let (archive, catalogue) = (props.archive.clone(), catalogue.clone());
        let (params, answer, reader) = (params.clone(), answer.clone(), props.reader);
        html! { <Batch key={number} {archive} {catalogue} {params} {answer} {number} {reader} /> }
    };
    let mut shown = Vec::new();
    if first > 0 {
        let earlier = button("tool more").says(props.reader.say(Message::Earlier));
        shown.push(earlier.sends(On::Click, change, Change::Earlier).html());
    }
    let list = el("ol").class("found").holds_all((first..last).map(batch).collect());
    shown.push(list.html());
    if last * BATCH < answer.total {
        let more = button("tool more").with("id", MORE).says(props.reader.say(Message::More));
        shown.push(more.sends(On::Click, change, Change::More).html());
    }
    all(shown)
}

//! The list of what was found. It grows as the reader comes near its end.

use super::batch::{BATCH, Batch};
use super::looking::Change;
use crate::components::element::{Element, On, all, button, el};
use crate::pages::SearchProps;
use crate::reader::Reader;
use crate::text::Message;
use search::{Answer, SearchParams};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the button under a list that is not shown in full.
pub const MORE: &str = "more";

/// The batches from one on, `count` of them.
pub fn found(
    props: &SearchProps,
    params: &Rc<SearchParams>,
    answer: &Rc<Answer>,
    first: usize,
    count: usize,
    change: &Callback<Change>,
) -> Html {
    let Some(catalogue) = &props.catalogue else { return Html::default() };
    let last = (first + count).min(answer.total.div_ceil(BATCH));
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
        shown.push(more_button(change, props.reader).html());
    }
    all(shown)
}

/// The button under a list that is not shown in full.
pub fn more_button(change: &Callback<Change>, reader: Reader) -> Element {
    button("tool more")
        .with("id", MORE)
        .sends(On::Click, change, Change::More)
        .says(reader.say(Message::More))
}

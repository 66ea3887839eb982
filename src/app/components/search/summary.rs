//! Over the results: what was asked, how much was found, and how to show it otherwise.

use super::chips::chips;
use super::finding::Finding;
use super::help::help;
use super::hints::hints;
use super::looking::{Change, Looking};
use super::switches::switches;
use crate::components::element::{Element, On, button, el, heading};
use crate::components::set_tools::set_tools;
use crate::pages::SearchProps;
use crate::route::Selection;
use crate::text::{self, Message};
use search::SearchParams;
use yew::prelude::*;

/// The head of the view.
pub fn summary(
    props: &SearchProps,
    params: &SearchParams,
    found: &Finding,
    looking: &Looking,
    change: &Callback<Change>,
) -> Element {
    let reader = props.reader;
    let count = text::found(found.answer.total, found.milliseconds, reader.language());
    let count = el("p").class("about").with("aria-hidden", "true").says(&count);
    let mut line = el("div").class("summary").has(count);
    if asks(params) {
        let save = button("tool").sends(On::Click, change, Change::Saved);
        line = line.has(save.says(reader.say(Message::SaveSearch)));
        if found.answer.total > 0 {
            line = line.holds_all(tools(props, params));
        }
    }
    el("header")
        .has(heading().says(reader.say(Message::Search)))
        .holds(hints(&params.q, &found.answer.hints, reader))
        .has(line.holds(help(reader)))
        .has(el("p").class("hidden").with("role", "status").says(&looking.told))
        .holds(chips(&props.archive, params, reader))
        .holds(switches(params, reader))
}

/// What can be done with all that was found.
fn tools(props: &SearchProps, params: &SearchParams) -> Vec<Html> {
    let selection = Selection::Search { query: props.query.to_string() };
    let (archive, catalogue, params) = (props.archive.clone(), props.catalogue.clone(), params.clone());
    let all = move || catalogue.articles(&archive, &params);
    set_tools(&props.archive, selection, all, &props.send, props.reader)
}

/// Whether a search asks for anything.
#[must_use]
pub fn asks(params: &SearchParams) -> bool {
    !params.q.trim().is_empty() || !params.include.is_empty() || !params.exclude.is_empty()
}

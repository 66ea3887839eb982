//! Over the results: what was asked, how much was found, and how to show it otherwise.

use super::chips::chips;
use super::finding::Finding;
use super::help::help;
use super::hints::hints;
use super::looking::{Change, Looking};
use super::switches::switches;
use crate::components::element::{Element, On, button, el};
use crate::components::take_along::take_along;
use crate::hooks::HEADING;
use crate::pages::SearchProps;
use crate::route::{Route, Selection};
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
            let print = Route::Print(Selection::Search { query: props.query.to_string() }).to_string();
            let print = el("a").class("tool").set("href", print).says(reader.say(Message::PrintAll));
            line = line.has(print).holds(take_all(props, params));
        }
    }
    el("header")
        .has(el("h1").with("id", HEADING).with("tabindex", "-1").says(reader.say(Message::Search)))
        .holds(hints(&params.q, &found.answer.hints, reader))
        .has(line.holds(help(reader)))
        .has(el("p").class("hidden").with("role", "status").says(&looking.told))
        .holds(chips(&props.archive, params, reader))
        .holds(switches(params, reader))
}

/// The button that saves all that was found.
fn take_all(props: &SearchProps, params: &SearchParams) -> Html {
    let (archive, catalogue, params) = (props.archive.clone(), props.catalogue.clone(), params.clone());
    let all = move || {
        let found = catalogue.iter().flat_map(|catalogue| catalogue.index().matching(&params));
        found.filter_map(|doc| archive.articles().get(doc.index()).cloned()).collect()
    };
    take_along(&props.archive, all, &props.send, props.reader)
}

/// Whether a search asks for anything.
#[must_use]
pub fn asks(params: &SearchParams) -> bool {
    !params.q.trim().is_empty() || !params.include.is_empty() || !params.exclude.is_empty()
}

//! How results are shown and in which order: links to the same search, shown otherwise.

use super::chips::address;
use crate::components::element::el;
use crate::reader::Reader;
use crate::text::Message;
use search::{Grouping, SearchParams, Sort, View};
use yew::prelude::*;

/// One way to show results: what it is called, and what it changes in a search.
type Choice = (Message, fn(&mut SearchParams));

const VIEWS: &[Choice] = &[
    (Message::ViewList, |params| params.view = View::List),
    (Message::ViewKwic, |params| params.view = View::Kwic),
    (Message::ViewChart, |params| params.view = View::Chart),
];

const ORDERS: &[Choice] = &[
    (Message::SortRelevance, |params| params.sort = Sort::Relevance),
    (Message::SortPage, |params| params.sort = Sort::Page),
    (Message::SortNewest, |params| params.sort = Sort::Newest),
    (Message::SortOldest, |params| params.sort = Sort::Oldest),
    (Message::SortLongest, |params| params.sort = Sort::Longest),
    (Message::SortShortest, |params| params.sort = Sort::Shortest),
];

const GROUPINGS: &[Choice] = &[
    (Message::GroupNone, |params| params.grouping = Grouping::None),
    (Message::GroupArticle, |params| params.grouping = Grouping::Article),
    (Message::GroupYear, |params| params.grouping = Grouping::Year),
    (Message::GroupDistrict, |params| params.grouping = Grouping::District),
];

/// The choices for the view that is chosen.
pub fn switches(params: &SearchParams, reader: Reader) -> Html {
    let second = match params.view {
        View::List => switch(Message::SortBy, ORDERS, params, reader),
        View::Kwic => switch(Message::GroupBy, GROUPINGS, params, reader),
        View::Chart => Html::default(),
    };
    let first = switch(Message::ShowAs, VIEWS, params, reader);
    el("div").class("switches").holds(first).holds(second).html()
}

fn switch(name: Message, choices: &[Choice], params: &SearchParams, reader: Reader) -> Html {
    let link = |(message, change): &Choice| {
        let mut other = params.clone();
        change(&mut other);
        let current = (other == *params).then_some("true");
        el("a")
            .set("href", address(other))
            .with_any("aria-current", current)
            .says(reader.say(*message))
            .html()
    };
    el("div")
        .with("role", "group")
        .with("aria-label", reader.say(name))
        .has(el("span").with("aria-hidden", "true").says(reader.say(name)))
        .has(el("div").holds_all(choices.iter().map(link).collect()))
        .html()
}

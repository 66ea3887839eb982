//! Searches that were saved, and those made lately. They stay in this browser.

use super::looking::Change;
use super::shelf::Shelf;
use crate::components::element::{On, button, el};
use crate::reader::Reader;
use crate::route::Route;
use crate::text::Message;
use search::SearchParams;
use yew::prelude::*;

/// Both lists, for a search that asks for nothing yet.
pub fn keepsakes(change: &Callback<Change>, reader: Reader) -> Html {
    el("div")
        .class("keepsakes")
        .holds(list(Shelf::Saved, Message::SavedSearches, change, reader))
        .holds(list(Shelf::Recent, Message::RecentSearches, change, reader))
        .html()
}

fn list(shelf: Shelf, name: Message, change: &Callback<Change>, reader: Reader) -> Html {
    let searches = shelf.searches();
    if searches.is_empty() {
        return Html::default();
    }
    let item = |query: &String| {
        let name = name_of(&SearchParams::from_url(query));
        let label = [reader.say(Message::Forget), " ", &name].concat();
        let forget = button("quiet")
            .set("aria-label", label)
            .sends(On::Click, change, Change::Forgotten(shelf, Some(query.clone())))
            .says("×");
        let href = Route::Search { query: query.clone() }.to_string();
        let link = el("a").with("lang", "zh-Hans").says(&name);
        el("li").key(query).has(link.set("href", href)).has(forget).html()
    };
    let clear = button("quiet").sends(On::Click, change, Change::Forgotten(shelf, None));
    el("section")
        .has(el("h2").says(reader.say(name)))
        .has(el("ul").holds_all(searches.iter().map(item).collect()))
        .has(clear.says(reader.say(Message::ForgetAll)))
        .html()
}

/// What a search is called: its words and its filters.
fn name_of(params: &SearchParams) -> String {
    let mut name = params.q.clone();
    for filter in params.include.iter().chain(&params.exclude) {
        if !name.is_empty() {
            name += " · ";
        }
        name += &filter.value;
    }
    name
}

//! The filters that are set, each a link to the same search without it.

use super::values::filter_name;
use crate::archive::Archive;
use crate::components::element::el;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::{self, Message};
use search::{Filter, SearchParams, State};
use yew::prelude::*;

/// The address of a search, from its beginning.
#[must_use]
pub fn address(mut params: SearchParams) -> String {
    params.at = None;
    Route::Search { query: params.to_url() }.to_string()
}

/// The chips, or nothing when no filter is set.
pub fn chips(archive: &Archive, params: &SearchParams, reader: Reader) -> Html {
    let chip = |filter: &Filter| {
        let name = filter_name(archive, filter, reader);
        let out = params.state(filter) == State::Out;
        let shown = if out { [reader.say(Message::Without), " ", &name].concat() } else { name };
        let label = text::remove(&shown, reader.language());
        let href = address(params.with(filter, State::Off));
        let cross = el("span").with("aria-hidden", "true").says(" ×");
        let link = el("a").set("aria-label", label).says(&shown).has(cross);
        el("li").key(&href).has(link.set("href", href)).html()
    };
    let mut all: Vec<Html> = params.include.iter().chain(&params.exclude).map(chip).collect();
    if all.is_empty() {
        return Html::default();
    }
    if all.len() > 1 {
        let none = SearchParams { include: Vec::new(), exclude: Vec::new(), ..params.clone() };
        let link = el("a").set("href", address(none)).says(reader.say(Message::ClearFilters));
        all.push(el("li").key("all").has(link).html());
    }
    el("ul").class("chips").holds_all(all).html()
}

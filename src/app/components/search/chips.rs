//! The filters that are set, each a link to the same search without it.

use super::values::filter_name;
use crate::archive::Archive;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::{self, Message};
use search::{Filter, SearchParams, State};
use yew::prelude::*;

/// The address of a search.
#[must_use]
pub fn address(params: &SearchParams) -> String {
    Route::Search { query: params.to_url() }.to_string()
}

/// The chips, or nothing when no filter is set.
pub fn chips(archive: &Archive, params: &SearchParams, reader: Reader) -> Html {
    let chip = |filter: &Filter, out: bool| {
        let name = filter_name(archive, filter, reader);
        let shown = if out { [reader.say(Message::Without), " ", &name].concat() } else { name };
        let label = text::remove(&shown, reader.language());
        let href = address(&SearchParams { at: None, ..params.with(filter, State::Off) });
        html! { <li key={href.clone()}><a {href} aria-label={label}>{ shown }<span aria-hidden="true">{ " ×" }</span></a></li> }
    };
    let mut all: Vec<Html> = params.include.iter().map(|filter| chip(filter, false)).collect();
    all.extend(params.exclude.iter().map(|filter| chip(filter, true)));
    if all.len() > 1 {
        let none = SearchParams { include: Vec::new(), exclude: Vec::new(), at: None, ..params.clone() };
        all.push(
            html! { <li key="all"><a href={address(&none)}>{ reader.say(Message::ClearFilters) }</a></li> },
        );
    }
    if all.is_empty() {
        html! {}
    } else {
        html! { <ul class="chips">{ for all }</ul> }
    }
}

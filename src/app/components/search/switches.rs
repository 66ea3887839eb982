//! How results are shown and in which order: links to the same search, shown otherwise.

use super::chips::address;
use crate::reader::Reader;
use crate::text::Message;
use search::{Grouping, SearchParams, Sort, View};
use yew::prelude::*;

/// The choices for the view that is chosen.
pub fn switches(params: &SearchParams, reader: Reader) -> Html {
    let with = |change: &dyn Fn(&mut SearchParams)| {
        let mut other = SearchParams { at: None, ..params.clone() };
        change(&mut other);
        other
    };
    let view = |message, view| (message, with(&|other| other.view = view));
    let sort = |message, sort| (message, with(&|other| other.sort = sort));
    let by = |message, grouping| (message, with(&|other| other.grouping = grouping));
    let views = [view(Message::ViewList, View::List), view(Message::ViewKwic, View::Kwic)];
    let orders = [
        sort(Message::SortRelevance, Sort::Relevance),
        sort(Message::SortPage, Sort::Page),
        sort(Message::SortNewest, Sort::Newest),
        sort(Message::SortOldest, Sort::Oldest),
        sort(Message::SortLongest, Sort::Longest),
        sort(Message::SortShortest, Sort::Shortest),
    ];
    let groupings = [
        by(Message::GroupNone, Grouping::None),
        by(Message::GroupArticle, Grouping::Article),
        by(Message::GroupYear, Grouping::Year),
        by(Message::GroupDistrict, Grouping::District),
    ];
    let second = if params.view == View::Kwic {
        switch(Message::GroupBy, &groupings, params, reader)
    } else {
        switch(Message::SortBy, &orders, params, reader)
    };
    html! { <div class="switches">{ switch(Message::ShowAs, &views, params, reader) }{ second }</div> }
}

fn switch(name: Message, choices: &[(Message, SearchParams)], params: &SearchParams, reader: Reader) -> Html {
    let here = SearchParams { at: None, ..params.clone() };
    let choice = |(message, other): &(Message, SearchParams)| {
        let current = (*other == here).then_some("true");
        html! { <a href={address(other)} aria-current={current}>{ reader.say(*message) }</a> }
    };
    html! {
        <div role="group" aria-label={reader.say(name)}>
            <span aria-hidden="true">{ reader.say(name) }</span>
            { for choices.iter().map(choice) }
        </div>
    }
}

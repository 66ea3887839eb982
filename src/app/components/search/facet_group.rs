//! One facet: its values with their counts, each in, out or off.

use super::chips::address;
use super::values::value_name;
use crate::archive::Archive;
use crate::platform;
use crate::reader::Reader;
use crate::text::{self, Message};
use search::{Count, Facet, FacetCounts, Filter, SearchParams, State, folded};
use std::rc::Rc;
use yew::prelude::*;

/// So many values stand there at first; a facet with many more has a field to find one in.
const FEW: usize = 6;
const MANY: usize = 12;

/// What a facet shows.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The pages, for their names.
    pub archive: Rc<Archive>,
    /// The counts.
    pub counts: FacetCounts,
    /// The search.
    pub params: Rc<SearchParams>,
    /// The reader's choices.
    pub reader: Reader,
}

/// The facet.
#[component]
pub fn FacetGroup(props: &Props) -> Html {
    let reader = props.reader;
    let facet = props.counts.facet;
    let all = use_state(|| false);
    let typed = use_state(String::new);
    let name = |count: &Count| value_name(&props.archive, &Filter::new(facet, count.value.clone()), reader);
    let wanted = folded(&typed);
    let values = &props.counts.values;
    let fits = |(at, count): &(usize, &Count)| {
        let shown = *all || !wanted.is_empty() || *at < FEW || count.state != State::Off;
        shown && (wanted.is_empty() || folded(&name(count)).contains(&wanted))
    };
    let rows =
        values.iter().enumerate().filter(fits).map(|(_, count)| value(count, name(count), facet, props));
    let find = (values.len() > MANY).then(|| {
        let typed = typed.clone();
        let oninput = move |event: InputEvent| typed.set(platform::value_of(&event));
        html! { <input type="search" class="find" placeholder={reader.say(Message::FindValue)} aria-label={reader.say(Message::FindValue)} {oninput} /> }
    });
    let fold = (values.len() > FEW && wanted.is_empty()).then(|| {
        let words = reader.say(if *all { Message::FewerValues } else { Message::AllValues });
        let onclick = { let all = all.clone(); move |_: MouseEvent| all.set(!*all) };
        html! { <button type="button" class="quiet" aria-expanded={all.to_string()} {onclick}>{ words }</button> }
    });
    html! {
        <fieldset>
            <legend>{ text::facet(facet, reader.language()) }</legend>
            { find }
            <ul>{ for rows }</ul>
            { fold }
        </fieldset>
    }
}

/// A value: a box to let it in, a button to shut it out.
fn value(count: &Count, name: String, facet: Facet, props: &Props) -> Html {
    let reader = props.reader;
    let filter = Filter::new(facet, count.value.clone());
    let go = |state: State, other: State| {
        let next = if state == other { State::Off } else { other };
        let params = SearchParams { at: None, ..props.params.with(&filter, next) };
        move || platform::go(&address(&params))
    };
    let state = count.state;
    let (into, out) = (go(state, State::In), go(state, State::Out));
    let inferred = (count.inferred > 0)
        .then(|| html! { <small class="inferred">{ reader.say(Message::Inferred) }</small> });
    let exclude = text::exclude(&name, reader.language());
    html! {
        <li key={count.value.clone()} class={(state == State::Out).then_some("out")}>
            <label>
                <input type="checkbox" checked={state == State::In} onchange={move |_: Event| into()} />
                <span class="value">{ name }{ inferred }</span>
                <span class="count">{ count.count }</span>
            </label>
            <button type="button" aria-pressed={(state == State::Out).to_string()} aria-label={exclude.clone()} title={exclude}
                onclick={move |_: MouseEvent| out()}>{ "−" }</button>
        </li>
    }
}

//! The box in the masthead. What stands in it is searched for at once; the address keeps it.

use super::suggestions::{LIST, option_id};
use super::typed::Typed;
use crate::components::element::{On, el};
use crate::hooks::use_typing;
use crate::platform;
use crate::reader::Reader;
use crate::route::Route;
use crate::searching::Searching;
use crate::state::Action;
use crate::text::Message;
use search::DocId;
use std::rc::Rc;
use yew::prelude::*;

/// The id of the input, for the key that jumps to it.
pub const SEARCH_INPUT: &str = "q";

/// What the box needs.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// Where the reader is.
    pub route: Route,
    /// What can be searched, once it is ready.
    pub catalogue: Option<Rc<dyn Searching>>,
    /// Leads to an article that was suggested.
    pub open: Callback<DocId>,
    /// Takes what happened.
    pub send: Callback<Action>,
    /// The reader's choices.
    pub reader: Reader,
}

/// The box with its suggestions.
#[component]
pub fn SearchBox(props: &Props) -> Html {
    let reader = props.reader;
    let (typing, typed) = use_typing(props);
    let typing = typing.borrow();
    let name = reader.say(Message::Search);
    let mut input = el("input")
        .with("id", SEARCH_INPUT)
        .with("type", "search")
        .with("name", "q")
        .with("autocomplete", "off")
        .with("autocapitalize", "off")
        .with("spellcheck", "false")
        .with("enterkeyhint", "search")
        .with("placeholder", reader.say(Message::SearchBox))
        .value(typing.text.clone())
        .sends(On::Input, &typed, Typed::Changed)
        .sends(On::Reach, &props.send, Action::SearchWanted)
        .sends(On::Leave, &typed, Typed::Left)
        .sends(On::ComposeBegin, &typed, Typed::Composing(true))
        .on(On::ComposeEnd, {
            let typed = typed.clone();
            // A tick later: some input methods send the key that ended it only then.
            Callback::from(move |_| {
                let typed = typed.clone();
                platform::soon(move || typed.emit(Typed::Composing(false)));
            })
        })
        .on(On::Key, typed.reform(Typed::Key));
    let offers = !typing.offers.list.is_empty();
    if offers {
        input = input
            .with("role", "combobox")
            .with("aria-expanded", "true")
            .with("aria-controls", LIST)
            .with("aria-autocomplete", "list");
        if let Some(active) = typing.offers.active {
            input = input.set("aria-activedescendant", option_id(active));
        }
    }
    let catalogue = props.catalogue.as_ref().filter(|_| offers);
    let offered = catalogue.map(|catalogue| catalogue.offered(&typing.offers, &typed, reader));
    let label = el("label").class("hidden").with("for", SEARCH_INPUT).says(name);
    let form = el("form").on(On::Submit, typed.reform(Typed::Submitted));
    el("search").has(form.has(label).has(input).may_hold(offered)).html()
}

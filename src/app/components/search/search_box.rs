//! The box in the masthead. What stands in it is searched for at once; the address keeps it.

use super::chips::address;
use super::keepsakes::Shelf;
use super::suggestions::{LIST, option_id, suggestions};
use crate::catalogue::{Catalogue, completed};
use crate::platform;
use crate::reader::Reader;
use crate::route::{Hits, Route};
use crate::state::{Action, Place};
use crate::text::Message;
use search::{DocId, SearchParams, Suggestion, SuggestionKind};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the input, for the key that jumps to it.
pub const SEARCH_INPUT: &str = "q";

/// So many suggestions are offered.
const MOST: usize = 8;

/// What the box needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Where the reader is.
    pub route: Route,
    /// What can be searched, once it is ready.
    pub catalogue: Option<Rc<Catalogue>>,
    /// Leads to an article that was suggested.
    pub open: Callback<DocId>,
    /// Takes what happened.
    pub send: Callback<Action>,
    /// The reader's choices.
    pub reader: Reader,
}

/// The words that a view is about.
fn words_of(route: &Route) -> String {
    match route {
        Route::Search { query } => SearchParams::from_url(query).q,
        Route::Article { hits: Some(Hits { q, .. }), .. } => q.clone(),
        _ => String::new(),
    }
}

/// What happens between two renderings.
#[derive(Default)]
struct Typing {
    /// An input method composes: its letters are not what the reader means.
    composing: bool,
    /// The newest entry of the history is what is being typed, and the next letter changes it.
    going_on: bool,
    /// What was last searched for from here.
    sent: String,
}

/// The box with its suggestions.
#[component]
pub fn SearchBox(props: &Props) -> Html {
    let reader = props.reader;
    let words = words_of(&props.route);
    let text = use_state_eq(|| words.clone());
    let open = use_state_eq(|| false);
    let active = use_state_eq(|| None::<usize>);
    let typing = use_mut_ref(Typing::default);
    let input = use_node_ref();
    use_effect_with((words.clone(), props.route.same_view(&Route::Home)), {
        let (typing, text, open) = (typing.clone(), text.clone(), open.clone());
        move |(words, _)| {
            let mut typing = typing.borrow_mut();
            // The address changed by other means than typing.
            if typing.sent != *words && !typing.composing {
                *typing = Typing { sent: words.clone(), ..Typing::default() };
                text.set(words.clone());
                open.set(false);
            }
        }
    });
    let search = {
        let (route, send, typing) = (props.route.clone(), props.send.clone(), typing.clone());
        Callback::from(move |words: String| search_for(words, &route, &send, &mut typing.borrow_mut()))
    };
    let changed = {
        let (text, open, active, typing, search) =
            (text.clone(), open.clone(), active.clone(), typing.clone(), search.clone());
        Callback::from(move |()| {
            let words = platform::input_value(SEARCH_INPUT);
            text.set(words.clone());
            if !typing.borrow().composing {
                active.set(None);
                open.set(true);
                search.emit(words);
            }
        })
    };
    let latest = use_mut_ref(|| changed.clone());
    *latest.borrow_mut() = changed.clone();
    use_effect_with((), {
        let (typing, input) = (typing.clone(), input.clone());
        move |()| {
            let listening = platform::on_composition(
                &input,
                Callback::from(move |composing| {
                    typing.borrow_mut().composing = composing;
                    if !composing {
                        let changed = latest.borrow().clone();
                        changed.emit(());
                    }
                }),
            );
            move || drop(listening)
        }
    });
    let offered =
        use_memo((text.clone(), *open, props.catalogue.clone()), |(text, open, catalogue)| match catalogue {
            Some(catalogue) if *open => catalogue.offer(text, MOST),
            _ => Vec::new(),
        });
    let choose = {
        let (offered, text, open, active, typing) =
            (offered.clone(), text.clone(), open.clone(), active.clone(), typing.clone());
        let (search, to_article) = (search.clone(), props.open.clone());
        Callback::from(move |number: usize| {
            let Some(suggestion) = offered.get(number) else { return };
            open.set(false);
            active.set(None);
            if let Suggestion { kind: SuggestionKind::Headline(doc), .. } = suggestion {
                return to_article.emit(*doc);
            }
            let words = completed(&text, suggestion);
            text.set(words.clone());
            search.emit(words);
            typing.borrow_mut().going_on = false;
        })
    };
    let onkeydown = {
        let (typing, open, active, count) = (typing.clone(), open.clone(), active.clone(), offered.len());
        let (text, search) = (text.clone(), search.clone());
        move |event: KeyboardEvent| {
            if event.is_composing() || typing.borrow().composing {
                return;
            }
            let step = match event.key().as_str() {
                "ArrowDown" => 1,
                "ArrowUp" => count,
                "Escape" => {
                    event.prevent_default();
                    if *open && count > 0 {
                        open.set(false);
                    } else if text.is_empty() {
                        platform::leave(SEARCH_INPUT);
                    } else {
                        text.set(String::new());
                        search.emit(String::new());
                    }
                    return active.set(None);
                }
                _ => return,
            };
            event.prevent_default();
            // The box itself is one of the places that the arrows go round.
            let place = (active.map_or(0, |active| active + 1) + step) % (count + 1);
            active.set(place.checked_sub(1));
            open.set(true);
        }
    };
    let onsubmit = {
        let (typing, open, active, choose) = (typing.clone(), open.clone(), active.clone(), choose.clone());
        let (route, search) = (props.route.clone(), search.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if typing.borrow().composing {
                return;
            }
            if let Some(number) = *active {
                return choose.emit(number);
            }
            open.set(false);
            let words = platform::input_value(SEARCH_INPUT);
            if !matches!(route, Route::Search { .. }) && !words.trim().is_empty() {
                typing.borrow_mut().sent.clear();
            }
            search.emit(words);
            typing.borrow_mut().going_on = false;
            remember();
        }
    };
    let onblur = {
        let (typing, open) = (typing.clone(), open.clone());
        move |_: FocusEvent| {
            open.set(false);
            if std::mem::take(&mut typing.borrow_mut().going_on) {
                remember();
            }
        }
    };
    let shown = !offered.is_empty();
    let descendant = active.filter(|_| shown).map(option_id);
    html! {
        <search>
            <form {onsubmit}>
                <label class="hidden" for={SEARCH_INPUT}>{ reader.say(Message::Search) }</label>
                <input ref={input} id={SEARCH_INPUT} type="search" name="q" autocomplete="off" autocapitalize="off" spellcheck="false"
                    enterkeyhint="search" role={shown.then_some("combobox")} aria-expanded={shown.then_some("true")}
                    aria-controls={shown.then_some(LIST)} aria-autocomplete={shown.then_some("list")} aria-activedescendant={descendant}
                    placeholder={reader.say(Message::SearchBox)} value={(*text).clone()}
                    oninput={changed.reform(|_: InputEvent| ())} {onkeydown} {onblur} />
                // An empty child and not none: children are told apart from the end, and one more of
                // them would put a new input in the place of the one that is being typed into.
                { if shown { suggestions(&offered, *active, &choose, reader) } else { Html::default() } }
            </form>
        </search>
    }
}

/// Goes to the search for some words. The first letter makes an entry in the history, those that
/// follow change it, so that Back undoes them together.
fn search_for(words: String, route: &Route, send: &Callback<Action>, typing: &mut Typing) {
    if typing.sent == words {
        return;
    }
    let params = match route {
        Route::Search { query } => SearchParams::from_url(query),
        _ => SearchParams::default(),
    };
    let address = address(&SearchParams { q: words.clone(), at: None, ..params });
    typing.sent = words;
    if std::mem::replace(&mut typing.going_on, true) {
        platform::replace(&address);
        send.emit(Action::Arrived(Route::parse(&address), Place::Loaded));
    } else {
        platform::go(&address);
    }
}

/// Notes the search that is open among the recent ones.
fn remember() {
    if let Route::Search { query } = Route::parse(&platform::hash()) {
        let params = SearchParams::from_url(&query);
        if !params.q.trim().is_empty() {
            // Nothing is lost when the browser keeps nothing.
            let _ = Shelf::Recent.put(&params);
        }
    }
}

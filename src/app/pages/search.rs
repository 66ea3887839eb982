//! A search: what was found, and everything that narrows, orders and shows it otherwise.

use crate::archive::Archive;
use crate::catalogue::Catalogue;
use crate::components::search::chips::chips;
use crate::components::search::facets::Facets;
use crate::components::search::found::found;
use crate::components::search::help::help;
use crate::components::search::hints::hints;
use crate::components::search::keepsakes::{Keepsakes, Shelf};
use crate::components::search::kwic::kwic;
use crate::components::search::nothing::nothing;
use crate::components::search::result::LAST_OPENED;
use crate::components::search::status::Status;
use crate::components::search::switches::switches;
use crate::components::take_along::take_along;
use crate::hooks::HEADING;
use crate::platform;
use crate::reader::Reader;
use crate::state::{Action, Notice};
use crate::text::{self, Message};
use search::{Answer, DocId, Kwic, SearchParams, View};
use std::rc::Rc;
use yew::prelude::*;

/// So many articles, and so many lines of the concordance, are shown at a time.
const ARTICLES: usize = 20;
const LINES: usize = 200;

/// What the view needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The pages and articles.
    pub archive: Rc<Archive>,
    /// What can be searched, once it is ready.
    pub catalogue: Option<Rc<Catalogue>>,
    /// What stands behind `?` in the address.
    pub query: AttrValue,
    /// Takes what happened.
    pub send: Callback<Action>,
    /// The reader's choices.
    pub reader: Reader,
}

/// What was found, and what that took.
#[derive(Debug, PartialEq)]
struct Found {
    answer: Rc<Answer>,
    kwic: Kwic,
    milliseconds: u32,
}

fn look(catalogue: &Catalogue, archive: &Archive, params: &SearchParams, pages: usize) -> Found {
    let begun = platform::now();
    let index = catalogue.index();
    // The place in the list that the address names is always among what is shown.
    let wanted = |at: &str| {
        let is_it = |doc: &DocId| {
            archive.articles().get(doc.index()).is_some_and(|article| article.id.as_str() == at)
        };
        index.matching(params).iter().position(is_it)
    };
    let least = params.at.as_deref().and_then(wanted).map_or(0, |at| at + 1);
    let concordance = params.view == View::Kwic;
    let answer = index.search(params, if concordance { 0 } else { (ARTICLES * pages).max(least) });
    let kwic = if concordance { index.kwic(params, LINES * pages) } else { Kwic::default() };
    let milliseconds = (platform::now() - begun).round().max(0.0) as u32;
    Found { answer: Rc::new(answer), kwic, milliseconds }
}

/// The view.
#[component]
pub fn Search(props: &Props) -> Html {
    let Props { archive, catalogue, query, reader, .. } = props;
    let (archive, reader) = (archive.as_ref(), *reader);
    let params = use_memo(query.clone(), |query| SearchParams::from_url(query));
    // How much is shown belongs to one search and begins anew with the next.
    let shown = use_state(|| (AttrValue::default(), 1));
    let pages = if shown.0 == *query { shown.1 } else { 1 };
    let found_now = use_memo((params.clone(), pages, catalogue.clone()), |(params, pages, catalogue)| {
        catalogue.as_ref().map(|catalogue| look(catalogue, archive, params, *pages))
    });
    use_effect_with(catalogue.is_some(), |_| {
        platform::show(LAST_OPENED);
    });
    let h1 = html! { <h1 id={HEADING} tabindex="-1">{ reader.say(Message::Search) }</h1> };
    let Some(Found { answer, kwic: lines, milliseconds }) = &*found_now else {
        return html! { <div class="searching">{ h1 }<p class="empty">{ reader.say(Message::SearchOpening) }</p></div> };
    };
    let more = {
        let query = query.clone();
        Callback::from(move |()| shown.set((query.clone(), pages + 1)))
    };
    let asked = !params.q.trim().is_empty() || !params.include.is_empty() || !params.exclude.is_empty();
    let list = match params.view {
        _ if answer.total == 0 => nothing(archive, &answer.removed_by, reader),
        View::Kwic => kwic(archive, lines, &params, more, reader),
        View::List | View::Chart => found(archive, answer, &params, more, reader),
    };
    let save = {
        let (params, send) = (params.clone(), props.send.clone());
        move |_: MouseEvent| {
            let saved = Shelf::Saved.put(&params);
            send.emit(Action::Noticed(if saved.is_ok() {
                Notice::SearchSaved
            } else {
                Notice::StorageRefused
            }));
        }
    };
    let save = asked.then(|| html! { <button type="button" class="tool" onclick={save}>{ reader.say(Message::SaveSearch) }</button> });
    let taken = {
        let (archive, catalogue, params) = (props.archive.clone(), catalogue.clone(), params.clone());
        let all = move || {
            let found = catalogue.iter().flat_map(|catalogue| catalogue.index().matching(&params));
            found.filter_map(|doc| archive.articles().get(doc.index()).cloned()).collect()
        };
        (asked && answer.total > 0).then(|| take_along(&props.archive, all, &props.send, reader))
    };
    let count = text::found(answer.total, *milliseconds, reader.language());
    html! {
        <div class="searching">
            <header>
                { h1 }
                { hints(&params.q, &answer.hints, reader) }
                <div class="summary"><p class="about" aria-hidden="true">{ count.clone() }</p>{ save }{ taken }</div>
                <Status words={text::articles(answer.total, reader.language())} />
                { chips(archive, &params, reader) }
                { switches(&params, reader) }
            </header>
            <Facets archive={props.archive.clone()} answer={answer.clone()} params={params.clone()} {reader} />
            <div class="results">
                { (!asked).then(|| html! { <Keepsakes {reader} /> }) }
                { list }
                { help(reader) }
            </div>
        </div>
    }
}

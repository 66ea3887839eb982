//! A search: what was found, and everything that narrows, orders and shows it otherwise.

use crate::archive::Archive;
use crate::catalogue::Catalogue;
use crate::components::element::{Element, On, button, el};
use crate::components::search::batch::BATCH;
use crate::components::search::chart::chart;
use crate::components::search::chips::chips;
use crate::components::search::facets::facets;
use crate::components::search::found::found;
use crate::components::search::help::help;
use crate::components::search::hints::hints;
use crate::components::search::keepsakes::keepsakes;
use crate::components::search::kwic::kwic;
use crate::components::search::looking::{Change, Looking};
use crate::components::search::nothing::nothing;
use crate::components::search::switches::switches;
use crate::components::take_along::take_along;
use crate::hooks::{HEADING, use_looking, use_told};
use crate::platform;
use crate::reader::Reader;
use crate::route::{Route, Selection};
use crate::state::Action;
use crate::text::{self, Message};
use search::{Answer, DocId, Kwic, SearchParams, View};
use std::rc::Rc;
use yew::prelude::*;

/// So many lines of the concordance are shown at a time.
const LINES: usize = 200;

/// What the view needs.
#[derive(Properties, Clone, PartialEq)]
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
    /// The batch of the list that holds the place that the address names.
    first: usize,
    milliseconds: u32,
}

fn look(catalogue: &Catalogue, archive: &Archive, params: &SearchParams, lines: usize) -> Found {
    let begun = platform::now();
    let index = catalogue.index();
    let answer = index.search(params, if params.view == View::List { BATCH } else { 0 });
    let kwic = if lines > 0 { index.kwic(params, lines) } else { Kwic::default() };
    let milliseconds = (platform::now() - begun).round().max(0.0) as u32;
    let place = params.at.as_deref().and_then(|at| {
        let is_it = |doc: &DocId| {
            archive.articles().get(doc.index()).is_some_and(|article| article.id.as_str() == at)
        };
        index.matching(params).iter().position(is_it)
    });
    Found { answer: Rc::new(answer), kwic, first: place.unwrap_or_default() / BATCH, milliseconds }
}

/// The view.
#[component]
pub fn Search(props: &Props) -> Html {
    let params = use_memo(props.query.clone(), |query| SearchParams::from_url(query));
    let (looking, change) = use_looking(props, &params);
    let (before, after) = looking.borrow_mut().pages(&props.query);
    let lines = if params.view == View::Kwic { LINES * (after + 1) } else { 0 };
    let asked = use_memo((params.clone(), props.catalogue.clone(), lines), |(params, catalogue, lines)| {
        catalogue.as_ref().map(|catalogue| look(catalogue, &props.archive, params, *lines))
    });
    let reader = props.reader;
    let found = asked.as_ref().as_ref();
    let count = found.map(|found| text::articles(found.answer.total, reader.language()));
    use_told(count.unwrap_or_default(), &looking, &change);
    let h1 = el("h1").with("id", HEADING).with("tabindex", "-1").says(reader.say(Message::Search));
    let whole = el("div").class("searching");
    let Some(found) = found else {
        let wait = el("p").class("empty").says(reader.say(Message::SearchOpening));
        return whole.has(h1).has(wait).html();
    };
    let looking = looking.borrow();
    let list = results(props, &params, found, (before, after), &change);
    let results = el("section")
        .class("results")
        .with("aria-label", reader.say(Message::Results))
        .holds(list)
        .holds(help(reader));
    whole
        .has(header(props, &params, found, &looking, &change, h1))
        .holds(facets(&props.archive, &found.answer, &params, &looking, &change, reader))
        .has(results)
        .html()
}

/// What was asked, how much was found, and how to show it otherwise.
fn header(
    props: &Props,
    params: &SearchParams,
    found: &Found,
    looking: &Looking,
    change: &Callback<Change>,
    h1: Element,
) -> Element {
    let reader = props.reader;
    let count = text::found(found.answer.total, found.milliseconds, reader.language());
    let mut summary =
        el("div").class("summary").has(el("p").class("about").with("aria-hidden", "true").says(&count));
    if asks(params) {
        let save = button("tool").sends(On::Click, change, Change::Saved);
        summary = summary.has(save.says(reader.say(Message::SaveSearch)));
        if found.answer.total > 0 {
            let print = Route::Print(Selection::Search { query: props.query.to_string() }).to_string();
            let print = el("a").class("tool").set("href", print).says(reader.say(Message::PrintAll));
            summary = summary.has(print).holds(take_all(props, params));
        }
    }
    el("header")
        .has(h1)
        .holds(hints(&params.q, &found.answer.hints, reader))
        .has(summary)
        .has(el("p").class("hidden").with("role", "status").says(&looking.told))
        .holds(chips(&props.archive, params, reader))
        .holds(switches(params, reader))
}

/// What was found, as the address says that it is shown.
fn results(
    props: &Props,
    params: &Rc<SearchParams>,
    Found { answer, kwic: lines, first, .. }: &Found,
    (before, after): (usize, usize),
    change: &Callback<Change>,
) -> Html {
    let (archive, reader) = (&*props.archive, props.reader);
    let list = match params.view {
        _ if answer.total == 0 => nothing(archive, &answer.removed_by, reader),
        View::Kwic => kwic(archive, lines, params, change, reader),
        View::Chart => chart(archive, answer, params, change, reader),
        View::List => {
            let from = first.saturating_sub(before);
            found(props, params, answer, from, first - from + after + 1, change)
        }
    };
    if asks(params) { list } else { Html::from_iter([keepsakes(change, reader), list]) }
}

/// The button that saves all that was found.
fn take_all(props: &Props, params: &SearchParams) -> Html {
    let (archive, catalogue, params) = (props.archive.clone(), props.catalogue.clone(), params.clone());
    let all = move || {
        let found = catalogue.iter().flat_map(|catalogue| catalogue.index().matching(&params));
        found.filter_map(|doc| archive.articles().get(doc.index()).cloned()).collect()
    };
    take_along(&props.archive, all, &props.send, props.reader)
}

/// Whether a search asks for anything.
fn asks(params: &SearchParams) -> bool {
    !params.q.trim().is_empty() || !params.include.is_empty() || !params.exclude.is_empty()
}

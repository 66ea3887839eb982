//! A search: what was found, and everything that narrows, orders and shows it otherwise.

use crate::archive::Archive;
use crate::catalogue::Catalogue;
use crate::components::element::{all, el};
use crate::components::long_list::Make;
use crate::components::search::chart::chart;
use crate::components::search::facets::facets;
use crate::components::search::finding::Finding;
use crate::components::search::found::{found, parts};
use crate::components::search::keepsakes::keepsakes;
use crate::components::search::kwic::kwic;
use crate::components::search::looking::Change;
use crate::components::search::nothing::nothing;
use crate::components::search::summary::{asks, summary};
use crate::hooks::{use_concordance, use_first_showing, use_looking, use_told};
use crate::reader::Reader;
use crate::state::Action;
use crate::text::{self, Message};
use search::{Kwic, SearchParams, View};
use std::rc::Rc;
use yew::prelude::*;

/// What the view needs.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The pages and articles.
    pub archive: Rc<Archive>,
    /// What can be searched.
    pub catalogue: Rc<Catalogue>,
    /// What stands behind `?` in the address.
    pub query: AttrValue,
    /// Takes what happened.
    pub send: Callback<Action>,
    /// The reader's choices.
    pub reader: Reader,
}

/// The view.
#[component]
pub fn Search(props: &Props) -> Html {
    let params = use_memo(props.query.clone(), |query| SearchParams::from_url(query));
    let (looking, change) = use_looking(props, &params);
    let sheet = looking.borrow_mut().sheet(&props.query);
    let asked = use_memo((params.clone(), props.catalogue.clone()), |(params, catalogue)| {
        Finding::of(catalogue, &props.archive, params)
    });
    let lines = use_concordance(&params, &props.catalogue, sheet);
    let make =
        use_memo((params.clone(), props.catalogue.clone(), props.reader), |(params, catalogue, reader)| {
            parts(&props.archive, catalogue, params, &asked, *reader)
        });
    let reader = props.reader;
    use_told(text::articles(asked.answer.total, reader.language()), &looking, &change);
    let looking = looking.borrow();
    let counts = if use_first_showing(&props.catalogue) { &[] } else { &asked.answer.facets[..] };
    let results = el("section").class("results").with("aria-label", reader.say(Message::Results));
    el("div")
        .class("searching")
        .has(summary(props, &params, &asked, &looking, &change))
        .holds(facets(&props.archive, counts, &params, &looking, &change, reader))
        .has(results.holds(list(props, &params, (&asked, &make), lines.as_ref(), &change)))
        .html()
}

/// What was found, as the address says that it is shown; of the concordance, some lines.
fn list(
    props: &Props,
    params: &SearchParams,
    (finding, make): (&Finding, &Make),
    lines: Option<&Kwic>,
    change: &Callback<Change>,
) -> Html {
    let (archive, answer, reader) = (&*props.archive, &finding.answer, props.reader);
    let list = match params.view {
        _ if answer.total == 0 => nothing(archive, &answer.removed_by, reader),
        View::Kwic => lines.map_or_else(
            || el("p").class("empty").says(reader.say(Message::SearchOpening)).html(),
            |lines| kwic(archive, lines, params, change, reader),
        ),
        View::Chart => chart(archive, answer, params, change, reader),
        View::List => found(&props.query, params, finding, make),
    };
    if asks(params) { list } else { all(vec![keepsakes(change, reader), list]) }
}

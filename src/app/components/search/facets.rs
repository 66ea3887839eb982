//! All facets, with the filters that are set.

use super::facet_group::FacetGroup;
use crate::archive::Archive;
use crate::reader::Reader;
use crate::text::Message;
use search::{Answer, FacetCounts, SearchParams};
use std::rc::Rc;
use yew::prelude::*;

/// The id of the button that opens the facets on a small screen, for the key that jumps to it.
pub const FILTERS: &str = "filters";

/// What the facets show.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The pages, for their names.
    pub archive: Rc<Archive>,
    /// The counts.
    pub answer: Rc<Answer>,
    /// The search.
    pub params: Rc<SearchParams>,
    /// The reader's choices.
    pub reader: Reader,
}

/// The facets. On a small screen they are folded under a button.
#[component]
pub fn Facets(props: &Props) -> Html {
    let open = use_state(|| false);
    let reader = props.reader;
    let toggle = {
        let open = open.clone();
        move |_: MouseEvent| open.set(!*open)
    };
    let group = |counts: &FacetCounts| {
        html! {
            <FacetGroup key={counts.facet as usize} archive={props.archive.clone()} counts={counts.clone()}
                params={props.params.clone()} {reader} />
        }
    };
    let set = props.params.include.len() + props.params.exclude.len();
    let set = (set > 0).then(|| format!(" {set}"));
    let shown = props.answer.facets.iter().filter(|counts| !counts.values.is_empty());
    html! {
        <aside class={classes!("facets", open.then_some("open"))} aria-label={reader.say(Message::Filters)}>
            <button type="button" id={FILTERS} class="tool" aria-expanded={open.to_string()} aria-controls="facets" onclick={toggle}>
                { reader.say(Message::Filters) }{ set }
            </button>
            <div id="facets">{ for shown.map(group) }</div>
        </aside>
    }
}

//! Over an article that a search led to: how many hits it holds, and steps from one to the next.

use super::article_hits::{ArticleHits, at_hit};
use crate::platform;
use crate::reader::Reader;
use crate::route::{Hits, Route};
use crate::state::{Action, Place};
use crate::text::{self, Message};
use yew::prelude::*;

/// The line, or nothing where no search led here.
pub fn stepper(hits: &ArticleHits<'_>, route: &Route, send: &Callback<Action>, reader: Reader) -> Html {
    let Route::Article { hits: Some(Hits { q, .. }), .. } = route else { return html! {} };
    let button = |message: Message, to: Route| {
        let send = send.clone();
        let onclick = move |_: MouseEvent| step(&to, &send);
        html! { <button type="button" class="tool" {onclick}>{ reader.say(message) }</button> }
    };
    let place = match hits.current.filter(|_| hits.total > 0) {
        Some(current) => [&current.to_string(), "/", &hits.total.to_string()].concat(),
        None => text::hits(hits.total, reader.language()),
    };
    let steps = (hits.total > 0).then(|| {
        html! {
            <>
                { button(Message::PreviousHit, at_hit(route, hits.next(false))) }
                { button(Message::NextHit, at_hit(route, hits.next(true))) }
            </>
        }
    });
    let unmarked = route.clone().with_hits(None, paragraph(route));
    html! {
        <div class="stepper" lang={reader.language().tag()} role="group" aria-label={reader.say(Message::HitsInArticle)}>
            <q lang="zh-Hans">{ q.clone() }</q>
            <span role="status">{ place }</span>
            { steps }
            { button(Message::HideHits, unmarked) }
        </div>
    }
}

/// Goes to another hit. The history keeps one entry: Back leads to the search.
pub fn step(to: &Route, send: &Callback<Action>) {
    platform::replace(&to.to_string());
    send.emit(Action::Arrived(to.clone(), Place::Loaded));
}

fn paragraph(route: &Route) -> Option<usize> {
    match route {
        Route::Article { paragraph, .. } => *paragraph,
        _ => None,
    }
}

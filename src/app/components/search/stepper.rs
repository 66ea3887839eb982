//! Over an article that a search led to: how many hits it holds, and steps from one to the next.

use super::article_hits::{ArticleHits, at_hit};
use crate::components::element::{Element, On, button, el};
use crate::platform;
use crate::reader::Reader;
use crate::route::{Hits, Route};
use crate::state::{Action, Place};
use crate::text::{self, Message};
use yew::prelude::*;

/// The line, or nothing where no search led here.
pub fn stepper(hits: &ArticleHits<'_>, route: &Route, send: &Callback<Action>, reader: Reader) -> Html {
    let Route::Article { hits: Some(Hits { q, .. }), .. } = route else { return Html::default() };
    let place = match hits.current.filter(|_| hits.total > 0) {
        Some(current) => [&current.to_string(), "/", &hits.total.to_string()].concat(),
        None => text::hits(hits.total, reader.language()),
    };
    let to = |message: Message, to: Route| -> Element {
        let send = send.clone();
        let step = move |_: Event| step(&to, &send);
        button("tool").on(On::Click, Callback::from(step)).says(reader.say(message))
    };
    let mut line = el("div")
        .class("stepper")
        .with("lang", reader.language().tag())
        .with("role", "group")
        .with("aria-label", reader.say(Message::HitsInArticle))
        .has(el("q").with("lang", "zh-Hans").says(q))
        .has(el("span").with("role", "status").says(&place));
    if hits.total > 0 {
        line = line
            .has(to(Message::PreviousHit, at_hit(route, hits.next(false))))
            .has(to(Message::NextHit, at_hit(route, hits.next(true))));
    }
    line.has(to(Message::HideHits, route.clone().with_hits(None, paragraph(route)))).html()
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

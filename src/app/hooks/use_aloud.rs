//! Speaks what is to be read aloud.

use crate::aloud::{Aloud, sentences};
use crate::platform::{self, Refused};
use crate::state::Action;
use corpus::Article;
use std::rc::Rc;
use yew::prelude::*;

/// The sentence that is being read, for scrolling to it.
const SENTENCE: &str = ".aloud";

/// Follows the browser's voices, speaks the sentence that is to be read, and goes on to the next.
#[hook]
pub fn use_aloud(aloud: Aloud, article: Option<Rc<Article>>, send: Callback<Action>) {
    {
        let send = send.clone();
        use_effect_with((), move |()| {
            let listening = platform::on_voices(send.reform(Action::VoicesChanged));
            move || drop(listening)
        });
    }
    let id = article.as_ref().map(|article| article.id.clone());
    use_effect_with((aloud, id), move |(aloud, _)| {
        let sentence = match (aloud, &article) {
            (Aloud::Reading(number), Some(article)) => Some((*number, sentences(article))),
            _ => None,
        };
        let speaking = sentence.and_then(|(number, sentences)| {
            platform::reveal(SENTENCE);
            let Some(sentence) = sentences.get(number) else {
                send.emit(Action::Aloud(Aloud::Silent));
                return None;
            };
            let then = move |spoken: Result<(), Refused>| {
                Action::Aloud(spoken.map_or(Aloud::Paused(number), |()| Aloud::Reading(number + 1)))
            };
            platform::speak(&sentence.words(), send.reform(then))
        });
        move || drop(speaking)
    });
}

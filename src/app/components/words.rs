//! Printed words on the screen: set for reading, every run in its language, joins and doubts marked.

use super::element::{element, plain};
use super::search::article_hits::{Hit, hit_id};
use crate::places;
use crate::reader::Reader;
use crate::text::Message;
use crate::typeset::{Run, Script, typeset};
use corpus::{Page, Text};
use std::ops::Range;
use yew::prelude::*;

/// The words of a text, with its joins.
pub fn words(text: &Text, page: &Page, reader: Reader) -> Html {
    words_with(text, page, &[], &[], reader)
}

/// The words of a text, with its joins, with the given bytes of it marked as doubtful, and with hits.
pub fn words_with(text: &Text, page: &Page, doubts: &[Range<usize>], hits: &[Hit], reader: Reader) -> Html {
    let joins = places::joins(text, &page.text);
    let mut cuts = joins.clone();
    for bytes in doubts.iter().chain(hits.iter().map(|hit| &hit.bytes)) {
        cuts.extend([bytes.start, bytes.end]);
    }
    let mut shown = Vec::new();
    // The runs of one hit stand in one mark: it is announced once and drawn without seams.
    let mut within: Vec<Html> = Vec::new();
    for run in typeset(text.as_str(), reader.settings.punctuation, &cuts) {
        let hit = hits.iter().find(|hit| hit.bytes.contains(&run.printed.start));
        let shown_now = if hit.is_some() { &mut within } else { &mut shown };
        if joins.contains(&run.printed.start) {
            shown_now.push(html! { <span class="join" role="img" aria-label={reader.say(Message::Join)} /> });
        }
        let doubtful = doubts.iter().any(|doubt| doubt.contains(&run.printed.start));
        shown_now.push(if doubtful { element("span", "doubt", one_run(&run)) } else { one_run(&run) });
        if let Some(hit) = hit.filter(|hit| run.printed.end >= hit.bytes.end) {
            let class = hit.current.then_some("current");
            shown.push(html! { <mark id={hit_id(hit.number)} {class}>{ for within.drain(..) }</mark> });
        }
    }
    shown.into_iter().collect()
}

/// Words that stand nowhere on the page in this form: a name, a caption that was put together.
pub fn plain_words(printed: &str, reader: Reader) -> Html {
    typeset(printed, reader.settings.punctuation, &[]).iter().map(one_run).collect()
}

/// One run.
pub fn one_run(run: &Run) -> Html {
    match run.script {
        Script::Han => plain(&run.text),
        Script::Latin => html! { <span lang="en">{ plain(&run.text) }</span> },
    }
}

//! Printed words on the screen: set for reading, every run in its language, joins and doubts marked.

use super::element::{element, plain};
use crate::places;
use crate::reader::Reader;
use crate::text::Message;
use crate::typeset::{Run, Script, typeset};
use corpus::{Page, Text};
use std::ops::Range;
use yew::prelude::*;

/// The words of a text, with its joins.
pub fn words(text: &Text, page: &Page, reader: Reader) -> Html {
    words_with_doubts(text, page, &[], reader)
}

/// The words of a text, with its joins and with the given bytes of it marked as doubtful.
pub fn words_with_doubts(text: &Text, page: &Page, doubts: &[Range<usize>], reader: Reader) -> Html {
    let joins = places::joins(text, &page.text);
    let mut cuts = joins.clone();
    for doubt in doubts {
        cuts.extend([doubt.start, doubt.end]);
    }
    let mut shown = Vec::new();
    for run in typeset(text.as_str(), reader.settings.punctuation, &cuts) {
        if joins.contains(&run.printed.start) {
            shown.push(html! { <span class="join" role="img" aria-label={reader.say(Message::Join)} /> });
        }
        let doubtful = doubts.iter().any(|doubt| doubt.contains(&run.printed.start));
        shown.push(if doubtful { element("span", "doubt", one_run(&run)) } else { one_run(&run) });
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

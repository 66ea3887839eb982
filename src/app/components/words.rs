//! Printed words on the screen: set for reading, every run in its language, joins and doubts marked.

use super::element::{el, element, plain};
use super::search::article_hits::{Hit, hit_id};
use crate::places;
use crate::reader::Reader;
use crate::text::Message;
use crate::typeset::{Run, Script, typeset};
use corpus::{Page, Text};
use std::ops::Range;
use yew::prelude::*;

/// What is marked in the words of one text, in bytes of it.
#[derive(Debug, Default)]
pub struct Marks<'a> {
    /// What is doubtful.
    pub doubts: Vec<Range<usize>>,
    /// The hits of the search that led here.
    pub hits: &'a [Hit],
    /// The passage that the address points at.
    pub passage: Option<Range<usize>>,
    /// The sentence that is being read aloud.
    pub aloud: Option<Range<usize>>,
}

/// The passage that the address points at, for scrolling to it.
pub const PASSAGE: &str = "mark.passage";

/// The words of a text, with its joins.
pub fn words(text: &Text, page: &Page, reader: Reader) -> Html {
    words_with(text, page, &Marks::default(), reader)
}

/// The words of a text, with its joins and with marks.
pub fn words_with(text: &Text, page: &Page, marks: &Marks<'_>, reader: Reader) -> Html {
    let joins = places::joins(text, &page.text);
    let hits = marks.hits.iter().map(|hit| &hit.bytes);
    let ranges = marks.doubts.iter().chain(hits).chain(&marks.passage).chain(&marks.aloud);
    let cuts: Vec<usize> =
        ranges.flat_map(|bytes| [bytes.start, bytes.end]).chain(joins.iter().copied()).collect();
    let mut shown = Vec::new();
    // The runs of one mark stand in one element: it is announced once and drawn without seams.
    let mut within: Vec<Html> = Vec::new();
    let mut mark = None;
    for run in typeset(text.as_str(), reader.settings, &cuts) {
        let at = run.printed.start;
        let now = Mark::at(marks, at);
        if now != mark {
            close(&mut shown, mark, &mut within);
            mark = now;
        }
        if joins.contains(&at) {
            let join = el("span").class("join").with("role", "img");
            within.push(join.with("aria-label", reader.say(Message::Join)).html());
        }
        let doubtful = marks.doubts.iter().any(|doubt| doubt.contains(&at));
        let mut shows = one_run(&run);
        if doubtful {
            shows = element("span", "doubt", shows);
        }
        if marks.aloud.as_ref().is_some_and(|aloud| aloud.contains(&at)) {
            shows = element("span", "aloud", shows);
        }
        within.push(shows);
    }
    close(&mut shown, mark, &mut within);
    shown.into_iter().collect()
}

/// What runs stand in.
#[derive(PartialEq)]
enum Mark<'a> {
    Hit(&'a Hit),
    Passage,
}

impl<'a> Mark<'a> {
    fn at(marks: &Marks<'a>, at: usize) -> Option<Self> {
        let hit = marks.hits.iter().find(|hit| hit.bytes.contains(&at)).map(Self::Hit);
        hit.or_else(|| marks.passage.as_ref()?.contains(&at).then_some(Self::Passage))
    }
}

/// Puts the runs of a mark that has come to its end into their element.
fn close(shown: &mut Vec<Html>, mark: Option<Mark<'_>>, within: &mut Vec<Html>) {
    let (id, class) = match mark {
        None => return shown.append(within),
        Some(Mark::Hit(hit)) => (Some(hit_id(hit.number)), if hit.current { "current" } else { "" }),
        Some(Mark::Passage) => (None, "passage"),
    };
    let mut mark = el("mark").class(class);
    if let Some(id) = id {
        mark = mark.set("id", id);
    }
    shown.push(mark.holds_all(std::mem::take(within)).html());
}

/// Words that stand nowhere on the page in this form: a name, a caption that was put together.
pub fn plain_words(printed: &str, reader: Reader) -> Html {
    typeset(printed, reader.settings, &[]).iter().map(one_run).collect()
}

/// One run.
pub fn one_run(run: &Run) -> Html {
    match run.script {
        Script::Han => plain(&run.text),
        Script::Latin => el("span").with("lang", "en").says(&run.text).html(),
    }
}

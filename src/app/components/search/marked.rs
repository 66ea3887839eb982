//! Printed words with hits marked in them.

use crate::components::element::{all, el};
use crate::components::words::one_run;
use crate::reader::Reader;
use crate::typeset::typeset;
use std::ops::Range;
use yew::prelude::*;

/// The words, with the given bytes of them marked.
pub fn marked(printed: &str, marks: &[Range<usize>], reader: Reader) -> Html {
    let cuts: Vec<usize> = marks.iter().flat_map(|mark| [mark.start, mark.end]).collect();
    let mut shown = Vec::new();
    // The runs of one hit stand in one mark: it is announced once and drawn without seams.
    let mut hit = Vec::new();
    for run in typeset(printed, reader.settings, &cuts) {
        let within = marks.iter().find(|mark| mark.contains(&run.printed.start));
        match within {
            None => shown.push(one_run(&run)),
            Some(mark) => {
                hit.push(one_run(&run));
                if run.printed.end >= mark.end {
                    shown.push(el("mark").holds_all(std::mem::take(&mut hit)).html());
                }
            }
        }
    }
    all(shown)
}

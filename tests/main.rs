//! The native tests. `components`: views as HTML. `colours`: the contrast of every pair. `forms`: how print names people. `goldens`: pages
//! against reviewed outlines. `relayout`: the seeds' articles in other layouts. `laws`: what holds for
//! every page. `search`: what the engine promises. `searching`: the search view as HTML.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod colours;
mod components;
mod forms;
mod goldens;
mod laws;
mod relayout;
mod search;
mod searching;

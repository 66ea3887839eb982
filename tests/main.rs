//! The native tests. `components`: views as HTML. `goldens`: pages against reviewed outlines. `relayout`: the seeds' articles in
//! other layouts. `laws`: what holds for every page. `search`: what the engine promises. `searching`:
//! the search view as HTML.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod components;
mod goldens;
mod laws;
mod relayout;
mod search;
mod searching;

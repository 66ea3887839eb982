//! A real browser against the packed site: what a reader does and sees.
//!
//! `cargo xtask test` runs this after packing. Scenarios are in `reading`, `comparing`, `addresses`, `aloud`,
//! `keeping`, `narrow`, `passages`, `languages`, `long_lists`, `searching`, `keyboard`, `hostile`, `offline`, `refused`,
//! `scout`, `two_parts` and `taking_along`; `everywhere` tells the chief ones again offline and from a disk. They speak through
//! `reader`, which waits for what it looks for and never merely for time to pass. `access`, `trees`, `screens`
//! and `themes` look at every view there is (`views`) on a `stage`. `visit` gives every scenario a site of its
//! own (`site`) and a fresh browser (`chrome`), and fails it for anything that the browser complained of.
#![expect(clippy::expect_used, reason = "a test says what it expects by failing")]

mod access;
mod addresses;
mod aloud;
mod chrome;
mod comparing;
mod everywhere;
mod hostile;
mod keeping;
mod keyboard;
mod languages;
mod long_lists;
mod narrow;
mod offline;
mod opening;
mod passages;
mod printed;
mod reader;
mod reading;
mod refused;
mod scout;
mod screens;
mod searching;
mod site;
mod stage;
mod taking_along;
mod themes;
mod trees;
mod two_parts;
mod views;
mod visit;

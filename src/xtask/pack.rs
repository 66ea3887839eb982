//! `cargo xtask pack`: the last step of a release build, from files to a site.
//!
//! Trunk runs this as its `post_build` hook, so that plain `trunk build --release` gives the same
//! site. Each step is a module that takes the folder, reads what is there and adds to it; a step
//! that changes or adds files stands before [`compress`], the sizes come last.

mod compress;
mod first_visit;
mod site;
mod size_table;

use crate::tools::WITHOUT_WASM_OPT;
use crate::{budget, progress, workspace};
use anyhow::{Result, bail};
pub(crate) use compress::Weight;
use site::Site;
use std::env;
use std::path::PathBuf;

/// Packs the folder that Trunk is making, or `dist/` when called by hand.
pub(crate) fn run() -> Result<()> {
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug") {
        // While somebody works on the site, a quick build matters and the size does not.
        return Ok(());
    }
    let folder =
        env::var_os("TRUNK_STAGING_DIR").map_or_else(|| workspace::root().join("dist"), PathBuf::from);
    let site = Site::read(&folder)?;
    let sizes = compress::write_compressed(&site)?;
    let first_visit = first_visit::files(&site);
    size_table::print(&sizes, &first_visit);
    let excesses = budget::excesses(&size_table::of_first_visit(&sizes, &first_visit));
    if excesses.is_empty() {
        return Ok(());
    }
    let excesses = excesses.join("; ");
    if env::var_os(WITHOUT_WASM_OPT).is_some() {
        progress::say(&format!("over the budget for want of wasm-opt: {excesses}"));
        return Ok(());
    }
    bail!("over the budget in src/xtask/budget.rs: {excesses}")
}

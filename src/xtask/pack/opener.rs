//! The opener: what reads the pages that a reader opens, with its worker and the script of `open.html`.
//!
//! Trunk builds the crate `carry` for it, as a worker, and calls that by a name that says nothing of its
//! content. Here each file is named by it, and names the next.

use super::named_by_content;
use super::one_file::callable;
use super::start::{lean, with_lean_scripts};
use crate::site::Site;
use anyhow::Result;

const WORKER: &str = include_str!("../../app/static/opener.js");
const OPEN_PAGES: &str = include_str!("../../app/static/open_pages.js");

/// How all names begin of what only somebody asks for who opens pages.
const NAMES: &str = "open";

/// As Trunk calls them.
const BUILT: [&str; 2] = ["opener.js", "opener_bg.wasm"];

/// Whether a file of the site is for opening pages.
pub(crate) fn is_for_opening(name: &str) -> bool {
    name.starts_with(NAMES)
}

/// The document that opens pages.
pub(super) const DOCUMENT: &str = "open.html";

/// That document with the name of its script, and without what only people read.
pub(super) fn filled(document: &str, open_pages: &str) -> String {
    with_lean_scripts(&document.replace("JIANBAO_OPEN_PAGES", &format!("./{open_pages}")))
}

/// Writes them, and gives the name of the script that documents ask for.
pub(crate) fn write(site: &Site) -> Result<String> {
    let [script, wasm] = BUILT;
    let module = callable(std::str::from_utf8(site.bytes(script)?)?)?;
    let wasm = site.bytes(wasm)?;
    let named = |name: &str, bytes: &[u8], extension: &str| -> Result<String> {
        let name = named_by_content(name, bytes, extension);
        site.write(&name, bytes)?;
        Ok(name)
    };
    let wasm = named("opener", wasm, "wasm")?;
    let worker = lean(&(module + &WORKER.replace("JIANBAO_OPENER_WASM", &format!("./{wasm}"))));
    let worker = named("opener", worker.as_bytes(), "js")?;
    let script = lean(&OPEN_PAGES.replace("JIANBAO_OPENER", &format!("./{worker}")));
    for built in BUILT {
        site.remove(built)?;
    }
    named("open-pages", script.as_bytes(), "js")
}

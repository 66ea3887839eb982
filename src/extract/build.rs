//! Writes the named entities of HTML into one text: as the table that a library links it, their names and places
//! would take twice as much of what a browser fetches.

use std::io::{Error, ErrorKind, Result};
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut entities: Vec<(&str, &str)> = Vec::new();
    // No longer name is looked for: page_text.rs.
    for (name, printed) in html_escape::NAMED_ENTITIES.iter().filter(|(name, _)| name.len() <= 12) {
        let name = str::from_utf8(name).map_err(|error| Error::new(ErrorKind::InvalidData, error))?;
        entities.push((name, printed));
    }
    // They are searched by halves.
    entities.sort_unstable();
    let text: String = entities.iter().map(|(name, printed)| format!("{name} {printed}\0")).collect();
    let out = env::var_os("OUT_DIR").ok_or_else(|| Error::new(ErrorKind::NotFound, "OUT_DIR is not set"))?;
    fs::write(PathBuf::from(out).join("entities.txt"), text)
}

//! The scout: what shows the first hits of a search before the application runs.
//!
//! `prerender` says what there is to find, or that this site has no scout. The script is
//! `src/app/static/scout.js`; both travel in one file, which is named by its content.

use super::named_by_content;
use super::start::lean;
use crate::site::Site;
use anyhow::Result;

const SCOUT: &str = include_str!("../../app/static/scout.js");

/// What `prerender` wrote.
const DATA: &str = "scout.json";

/// How the script's name begins.
const NAME: &str = "scout";

/// Whether a file of the site is the scout.
pub(crate) fn is_scout(name: &str) -> bool {
    name.starts_with(NAME)
}

/// Writes the script, and gives its name.
pub(super) fn write(site: &Site) -> Result<Option<String>> {
    let Ok(data) = site.bytes(DATA) else { return Ok(None) };
    let script = lean(SCOUT).replacen("JIANBAO_SCOUTED", std::str::from_utf8(data)?, 1);
    let name = named_by_content(NAME, script.as_bytes(), "js");
    site.remove(DATA)?;
    site.write(&name, script.as_bytes())?;
    Ok(Some(name))
}

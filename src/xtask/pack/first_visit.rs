//! Which files a first visit asks for: the document, and whatever it or those files name.

use super::site::Site;
use std::collections::BTreeSet;

/// Names of the files that a browser fetches before the site is ready.
pub(crate) fn files(site: &Site) -> BTreeSet<String> {
    let mut found = BTreeSet::from(["index.html".to_owned()]);
    let mut waiting = vec!["index.html".to_owned()];
    while let Some(name) = waiting.pop() {
        let Some(file) = site.files().iter().find(|file| file.name == name) else { continue };
        // Only these name other files; in wasm a name would be a coincidence.
        if ![".html", ".js", ".css"].iter().any(|extension| name.ends_with(extension)) {
            continue;
        }
        let text = String::from_utf8_lossy(&file.bytes);
        for other in site.files() {
            if text.contains(last_part(&other.name)) && found.insert(other.name.clone()) {
                waiting.push(other.name.clone());
            }
        }
    }
    found
}

/// Files name each other relatively, so that only the last part is sure to be written.
fn last_part(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

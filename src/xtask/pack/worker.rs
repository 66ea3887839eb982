//! `sw.js`, the service worker that keeps the site for reading without a network, and `sw-off.js`,
//! which takes it back.
//!
//! The code is in `src/app/static`; what is written here is what it has to know: the files, by the
//! SHA-256 of their bytes. Names alone would not do, since Trunk names the WebAssembly by what it
//! was before wasm-opt, and documents are named by what they are about.

use super::pictures::is_picture;
use super::start::lean;
use crate::site::{Site, SiteFile};
use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// The worker's file. Its name never changes, for browsers look for newer versions under it.
pub(crate) const WORKER: &str = "sw.js";
/// The worker that takes the other one back.
const OFF: &str = "sw-off.js";

/// With this, the address of the site and a space begin the names of our caches.
const OURS: &str = "const OURS = `jianbao ${registration.scope} `;\n";

/// Writes both. Every file has to be as readers will get it.
pub(crate) fn write(site: &Site) -> Result<()> {
    site.write(WORKER, worker(site.files())?.as_bytes())?;
    site.write(OFF, [OURS, &lean(include_str!("../../app/static/sw-off.js"))].concat().as_bytes())
}

fn worker(files: &[SiteFile]) -> Result<String> {
    let kept: BTreeMap<&str, String> = files
        .iter()
        .filter(|file| is_kept(&file.name))
        .map(|file| (address(&file.name), STANDARD.encode(Sha256::digest(&file.bytes))))
        .collect();
    let kept = serde_json::to_string(&kept)?;
    let version: String = Sha256::digest(&kept).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let code = lean(include_str!("../../app/static/sw.js"));
    Ok(format!("{OURS}const VERSION = '{version}';\nconst FILES = new Map(Object.entries({kept}));\n{code}"))
}

/// Whether a reader without a network needs the file. Whatever is not known here is needed: a site that
/// keeps too much still works.
fn is_kept(name: &str) -> bool {
    let other_readers = ["404.html", "corpus.json", "feed.json", "robots.txt", "sitemap.xml"];
    let of_the_worker = [WORKER, OFF];
    let of_others = other_readers.contains(&name) || of_the_worker.contains(&name) || is_picture(name);
    !of_others && !name.ends_with(".map")
}

/// The address of a file, from where the worker is. Some hosts redirect from `index.html` to its folder,
/// and none the other way.
fn address(name: &str) -> &str {
    if name == "index.html" { "./" } else { name }
}

#[cfg(test)]
mod tests {
    use super::worker;
    use crate::site::SiteFile;

    fn site(files: &[(&str, &str)]) -> Vec<SiteFile> {
        files.iter().map(|&(name, text)| SiteFile { name: name.into(), bytes: text.into() }).collect()
    }

    fn version(files: &[(&str, &str)]) -> String {
        worker(&site(files)).unwrap().lines().nth(1).unwrap().to_owned()
    }

    #[test]
    fn keeps_what_a_reader_needs() {
        let worker = worker(&site(&[
            ("404.html", ""),
            ("a/b.html", "b"),
            ("index.html", "abc"),
            ("feed.json", ""),
            ("screenshot-wide.webp", ""),
            ("sw.js", "an older one"),
            ("x.wasm.map", ""),
        ]));
        let worker = worker.unwrap();
        let files = worker.lines().nth(2).unwrap();
        // printf abc | openssl dgst -sha256 -binary | base64
        assert_eq!(
            files,
            "const FILES = new Map(Object.entries({\
             \"./\":\"ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\",\
             \"a/b.html\":\"PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0=\"}));"
        );
    }

    #[test]
    fn the_version_is_the_content() {
        let first = version(&[("index.html", "a"), ("b.js", "c")]);
        assert_eq!(first, version(&[("index.html", "a"), ("b.js", "c"), ("404.html", "")]));
        for other in [[("index.html", "a"), ("b.js", "d")], [("index.html", "a"), ("c.js", "c")]] {
            assert_ne!(first, version(&other));
        }
    }
}

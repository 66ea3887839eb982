//! `cargo xtask pack`: the last step of a release build, from files to a site.
//!
//! Trunk runs this as its `post_build` hook, so that plain `trunk build --release` gives the same
//! site. Each step is a module with a function that takes the [`Site`], reads what is there and
//! adds to it, in this order: documents (`prerender`), the opener, short names, the two parts, the scout, the loader, the one file, policies, the
//! manifest, the data, and last [`worker`] and [`compress`], so that a step that changes or adds files stands before them.

mod compress;
mod manifest;
mod names;
mod one_file;
mod opener;
pub(crate) mod pictures;
mod policy;
mod scout;
pub(crate) mod split;
mod start;
pub(crate) mod worker;

use crate::site::Site;
use crate::sizes::Sizes;
use crate::workspace;
use anyhow::{Context as _, Result};
use intake::Intake;
pub(crate) use opener::is_for_opening;
use policy::Reach;
pub(crate) use scout::is_scout;
use sha2::{Digest as _, Sha256};
use split::Split;
use start::{Application, Later, lean};
use std::env;
use std::path::{Path, PathBuf};
use xshell::cmd;

/// How the name begins of the file with 打包所选.
const TAKE_ALONG: &str = "take-along";

/// The site's full address, where it is known: `cargo xtask dist --base` hands it to the hook by this name.
pub(crate) const BASE: &str = "JIANBAO_BASE";

/// Set where a site is only measured: of thousands of documents, the one file and the compressed copies take
/// a quarter of an hour.
pub(crate) const DRAFT: &str = "JIANBAO_DRAFT";

/// Packs the folder that Trunk is making, or `dist/` when called by hand.
pub(crate) fn run() -> Result<()> {
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug") {
        // While somebody works on the site, a quick build matters and the size does not.
        return Ok(());
    }
    let folder = env::var_os("TRUNK_STAGING_DIR").map_or_else(workspace::dist, PathBuf::from);
    write_documents(&folder)?;
    let open_pages = opener::write(&Site::read(&folder)?)?;
    let site = Site::read(&folder)?;
    let application = Application::of(&site)?;
    names::shorten(&site, &application)?;
    let split = Split::of(Site::read(&folder)?.bytes(&application.wasm)?)?;
    let take_along = lean(start::TAKE_ALONG);
    let name = named_by_content(TAKE_ALONG, take_along.as_bytes(), "js");
    let scout = scout::write(&site)?;
    let later = Later { second: split.name(), take_along: name, open_pages, scout };
    site.write(&application.wasm, &split.first)?;
    site.write(&later.second, &split.second)?;
    site.write(&later.take_along, take_along.as_bytes())?;
    let site = Site::read(&folder)?;
    for file in site.files().iter().filter(|file| file.name.ends_with(".html")) {
        let document = std::str::from_utf8(&file.bytes).with_context(|| file.name.clone())?;
        let document = match file.name.as_str() {
            "index.html" => {
                policy::with_policy(&start::with_start(document, &application, &later)?, Reach::Site)
            }
            one_file::NAME if env::var_os(DRAFT).is_some() => continue,
            one_file::NAME => {
                let filled = one_file::filled(document, &site, &application, &split.whole)?;
                policy::with_policy(&filled.document, Reach::OneFile { unpacked: &filled.unpacked })
            }
            opener::DOCUMENT => {
                policy::with_policy(&opener::filled(document, &later.open_pages), Reach::Site)
            }
            _ => policy::with_policy(document, Reach::Site),
        };
        site.write(&file.name, document.as_bytes())?;
    }
    manifest::write(&Site::read(&folder)?, &pages())?;
    write_data(&site)?;
    seal(&folder)?;
    eprintln!("\n{}", Sizes::measure(&folder)?);
    Ok(())
}

/// `corpus.json`: the site's data in the public format, as `cargo xtask extract seeds` prints it.
fn write_data(site: &Site) -> Result<()> {
    let corpus = extract::corpus(&pages().sources());
    site.write("corpus.json", (serde_json::to_string(&corpus)? + "\n").as_bytes())
}

/// The pages of the site, and what it is called.
pub(crate) fn pages() -> Intake {
    intake::read(&[workspace::root().join("seeds")])
}

/// The name of a file that tells what is in it.
fn named_by_content(name: &str, bytes: &[u8], extension: &str) -> String {
    let hash: String = Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    format!("{name}-{hash}.{extension}")
}

/// Whether a file is fetched only when somebody wants what it is for.
pub(crate) fn is_for_later(name: &str) -> bool {
    split::is_second(name) || name.starts_with(TAKE_ALONG) || is_for_opening(name) || is_scout(name)
}

/// The views as documents, rendered by a program of its own: it contains the application.
fn write_documents(folder: &Path) -> Result<()> {
    let shell = workspace::shell()?;
    let base = env::var(BASE).ok();
    cmd!(shell, "cargo run --quiet --package prerender -- {folder} {base...}")
        .quiet()
        .run()
        .context("the site's documents could not be rendered")
}

/// What has to be done again whenever a file of the site was changed: the service worker names every
/// file by its content, and servers send the compressed copies.
pub(crate) fn seal(folder: &Path) -> Result<()> {
    worker::write(&Site::read(folder)?)?;
    if env::var_os(DRAFT).is_some() {
        return Ok(());
    }
    compress::write_compressed(&Site::read(folder)?)
}

//! Pictures of the site, which a browser shows with its offer to install it.
//!
//! `cargo xtask screenshots` takes them, and names them by the pages that they show: a picture of other
//! pages is none of this site, and is left out.

use super::named_by_content;
use crate::site::Site;
use crate::workspace;
use anyhow::{Context as _, Result};
use intake::Intake;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// What all of their names in the site begin with.
const NAME: &str = "screenshot-";

/// A picture for one form of machine.
pub(crate) struct Picture {
    /// What the manifest calls the form; part of the picture's name everywhere.
    form: &'static str,
    /// The file that `tests/browser/screens.rs` writes.
    pub(crate) taken: &'static str,
    sizes: &'static str,
}

/// One for a phone, one for a laptop.
pub(crate) const PICTURES: [Picture; 2] = [
    Picture { form: "narrow", taken: "window-360.webp", sizes: "360x740" },
    Picture { form: "wide", taken: "window-1440.webp", sizes: "1440x900" },
];

impl Picture {
    /// Where the picture of these pages is kept.
    pub(crate) fn path(&self, pages: &Intake) -> PathBuf {
        let texts: String = pages.sources().iter().flat_map(|page| [page.file, "\n", page.text]).collect();
        folder().join(named_by_content(self.form, texts.as_bytes(), "webp"))
    }
}

/// Where pictures are kept.
pub(crate) fn folder() -> PathBuf {
    workspace::root().join("src/app/static/screenshots")
}

/// Whether a file of the site is such a picture.
pub(super) fn is_picture(name: &str) -> bool {
    name.starts_with(NAME)
}

/// Puts the pictures of these pages into the site, as far as there are any, and says so as a manifest does:
/// <https://www.w3.org/TR/manifest-app-info/#screenshots-member>.
pub(super) fn write(site: &Site, pages: &Intake) -> Result<Vec<Value>> {
    let mut written = Vec::new();
    for picture in &PICTURES {
        let path = picture.path(pages);
        if !path.exists() {
            continue;
        }
        let Picture { form, sizes, .. } = picture;
        let name = format!("{NAME}{form}.webp");
        site.write(&name, &fs::read(&path).with_context(|| path.display().to_string())?)?;
        written.push(json!({ "src": name, "sizes": sizes, "type": "image/webp", "form_factor": form }));
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::PICTURES;
    use intake::Intake;

    #[test]
    fn pictures_of_other_pages_have_other_names() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("a.txt");
        let read = |text: &str| -> Intake {
            std::fs::write(&page, text).unwrap();
            intake::read(&[folder.path().to_owned()])
        };
        let [ours, again, other] = ["甲", "甲", "乙"].map(|text| PICTURES[0].path(&read(text)));
        assert_eq!(ours, again);
        assert_ne!(ours, other);
        assert_ne!(ours, PICTURES[1].path(&read("甲")));
    }
}

//! What a packed site weighs, file by file and for a first visit.

use crate::budget;
use crate::pack::split::is_second;
use crate::pack::worker::WORKER;
use crate::pack::{is_for_later, is_for_opening, is_scout};
use crate::site::{Site, SiteFile};
use anyhow::Result;
use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;

/// The sizes of all files of a packed site.
pub(crate) struct Sizes(Vec<Size>);

struct Size {
    name: String,
    need: Need,
    weight: Weight,
}

/// When a browser asks for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    /// Before the site is ready for the first time.
    FirstVisit,
    /// When somebody first wants to search, to cite or to choose.
    SecondPart,
    /// When somebody opens pages of his own.
    Opening,
    /// When somebody arrives with a search.
    Arriving,
    /// Later or never.
    Other,
}

/// Bytes, as they stand and as they travel.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Weight {
    /// As they stand.
    pub(crate) raw: u64,
    /// With gzip.
    pub(crate) gzip: u64,
    /// With brotli.
    pub(crate) brotli: u64,
}

/// What a first visit takes.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct FirstVisit {
    /// How many files it asks for.
    pub(crate) requests: usize,
    /// What they weigh together.
    pub(crate) weight: Weight,
}

impl Sizes {
    /// Measures the site in this folder with its compressed copies.
    pub(crate) fn measure(folder: &Path) -> Result<Self> {
        let site = Site::read(folder)?;
        let needed = needed_at_first(site.files());
        let sizes = site.files().iter().map(|file| Size {
            name: file.name.clone(),
            need: match file.name.as_str() {
                name if is_second(name) => Need::SecondPart,
                name if is_for_opening(name) => Need::Opening,
                name if is_scout(name) => Need::Arriving,
                name if needed.contains(name) => Need::FirstVisit,
                _ => Need::Other,
            },
            weight: Weight::of(folder, file),
        });
        Ok(Self(sizes.collect()))
    }

    /// The files of a first visit together.
    pub(crate) fn first_visit(&self) -> FirstVisit {
        let requests = self.0.iter().filter(|size| size.need == Need::FirstVisit).count();
        FirstVisit { requests, weight: self.weight(Need::FirstVisit) }
    }

    /// What is fetched besides by who does more than read.
    pub(crate) fn second_part(&self) -> Weight {
        self.weight(Need::SecondPart)
    }

    /// What is fetched by who opens pages of his own.
    pub(crate) fn opening(&self) -> Weight {
        self.weight(Need::Opening)
    }

    /// What is fetched before anything else by who arrives with a search.
    pub(crate) fn scout(&self) -> Weight {
        self.weight(Need::Arriving)
    }

    fn weight(&self, need: Need) -> Weight {
        self.0.iter().filter(|size| size.need == need).fold(
            Weight::default(),
            |a, Size { weight: b, .. }| Weight {
                raw: a.raw + b.raw,
                gzip: a.gzip + b.gzip,
                brotli: a.brotli + b.brotli,
            },
        )
    }
}

impl Sizes {
    /// The bytes of a file as it stands, none where there is no such file.
    pub(crate) fn raw(&self, name: &str) -> u64 {
        self.0.iter().filter(|size| size.name == name).map(|size| size.weight.raw).sum()
    }
}

impl Weight {
    fn of(folder: &Path, file: &SiteFile) -> Self {
        let raw = file.bytes.len() as u64;
        // A file that compression does not make smaller has no compressed copy.
        let copy = |extension| {
            let path = folder.join(format!("{}.{extension}", file.name));
            fs::metadata(path).map_or(raw, |metadata| metadata.len())
        };
        Self { raw, gzip: copy("gz"), brotli: copy("br") }
    }
}

/// Names of the files that a first visit asks for: the document, and whatever it or those files name.
fn needed_at_first(files: &[SiteFile]) -> BTreeSet<&str> {
    let mut found = BTreeSet::from(["index.html"]);
    let mut waiting = vec!["index.html"];
    while let Some(name) = waiting.pop() {
        let Some(file) = files.iter().find(|file| file.name == name) else { continue };
        // Only these name files that a visit loads: what other documents are linked is for later, and in
        // wasm a name would be a coincidence.
        if name != "index.html" && ![".js", ".css"].iter().any(|extension| name.ends_with(extension)) {
            continue;
        }
        let text = String::from_utf8_lossy(&file.bytes);
        // The service worker comes when everything is there.
        let may_be_needed = |other: &&SiteFile| {
            other.name != WORKER && !other.name.ends_with(".html") && !is_for_later(&other.name)
        };
        for other in files.iter().filter(may_be_needed) {
            // Files name each other relatively, so that only the last part is sure to be written.
            let last_part = other.name.rsplit('/').next().unwrap_or(&other.name);
            if text.contains(last_part) && found.insert(&other.name) {
                waiting.push(&other.name);
            }
        }
    }
    found
}

impl fmt::Display for Sizes {
    /// A table; files of a first visit have a dot, the second part has a cross, what opens pages a ring, the scout
    /// a question mark, and their sums and the budgets come last.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.iter().map(|size| size.name.chars().count()).max().unwrap_or(0).max(61);
        let row = |f: &mut fmt::Formatter<'_>, mark: char, name: &str, weight: &Weight| {
            writeln!(f, "{mark} {name:width$} {:>10} {:>10} {:>10}", weight.raw, weight.gzip, weight.brotli)
        };
        writeln!(
            f,
            "  {:width$} {:>10} {:>10} {:>10}",
            "file (• first visit, + second part, ○ opening pages, ? scout)", "raw", "gzip", "brotli"
        )?;
        for Size { name, need, weight } in &self.0 {
            let mark = match need {
                Need::FirstVisit => '•',
                Need::SecondPart => '+',
                Need::Opening => '○',
                Need::Arriving => '?',
                Need::Other => ' ',
            };
            row(f, mark, name, weight)?;
        }
        let first_visit = self.first_visit();
        row(f, '=', &format!("first visit, {} files", first_visit.requests), &first_visit.weight)?;
        let (bytes, requests) = (budget::FIRST_VISIT_BYTES, budget::FIRST_VISIT_REQUESTS);
        writeln!(f, "  {:width$} {:>32}", format!("budget, {requests} files"), bytes)?;
        row(f, '=', "second part", &self.second_part())?;
        writeln!(f, "  {:width$} {:>32}", "budget", budget::SECOND_PART_BYTES)?;
        row(f, '=', "opening pages", &self.opening())?;
        writeln!(f, "  {:width$} {:>32}", "budget", budget::OPENING_BYTES)?;
        row(f, '=', "scout", &self.scout())?;
        writeln!(f, "  {:width$} {:>32}", "budget", budget::SCOUT_BYTES)
    }
}

#[cfg(test)]
mod tests {
    use super::Sizes;
    use std::fs;

    #[test]
    fn a_first_visit_is_what_the_document_leads_to() {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("index.html", "<script src='./app-1.js'>'sw.js' 'second-1.wasm' 'take-along-1.js'</script>"),
            ("app-1.js", "import('./snippets/clock.js'); fetch('app-1.wasm')"),
            ("app-1.wasm", "manifest.json"),
            ("snippets/clock.js", ""),
            ("second-1.wasm", "123456789"),
            ("take-along-1.js", ""),
            ("manifest.json", "{}"),
            ("sw.js", "['manifest.json']"),
            ("app-1.js.br", "12345"),
        ] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let sizes = Sizes::measure(folder.path()).unwrap();
        assert_eq!(sizes.second_part().raw, 9);
        let first_visit = sizes.first_visit();
        assert_eq!(first_visit.requests, 4);
        assert_eq!(first_visit.weight.raw, 75 + 50 + 13);
        assert_eq!(first_visit.weight.brotli, 75 + 5 + 13);
    }
}

//! Pages against reviewed outlines that a newspaper reader can check.
//!
//! `seeds/` against `tests/goldens/`: whole outlines, remarks included. `tests/pages/ok/`: small
//! pages of every layout that the grammar reads, each beside its outline; whoever teaches the
//! grammar a layout adds a page. `tests/pages/odd/`: pages that are still misread, with the outline
//! that they give (`.outline`) and the one that a reader would write (`.wanted`); the test fails on
//! the day one of them comes out right, so that it moves to `ok/`.
//!
//! `UPDATE_EXPECT=1 cargo test goldens` writes the outlines anew; review the difference.

use corpus::outline::outline;
use expect_test::expect_file;
use extract::{Extraction, PageSource, extract};
use std::path::{Path, PathBuf};

#[test]
fn seeds_read_as_their_goldens() {
    let pages = pages_in("seeds");
    assert_eq!(pages.len(), 5);
    for path in pages {
        let golden = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/goldens")
            .join(path.file_stem().unwrap())
            .with_extension("outline");
        let page = read(&path);
        expect_file![golden].assert_eq(&outline(&page.page, &page.articles));
    }
}

#[test]
fn seeds_have_the_parts_that_a_reader_counts() {
    let articles: Vec<_> = pages_in("seeds").iter().flat_map(|path| read(path).articles).collect();
    let names = |role| {
        articles.iter().flat_map(|article| &article.bylines).filter(|byline| byline.role == role).count()
    };
    let crossheads = articles
        .iter()
        .flat_map(|article| &article.sections)
        .filter(|section| section.heading.is_some())
        .count();
    assert_eq!(articles.len(), 31);
    assert_eq!(articles.iter().map(|article| article.paragraphs().count()).sum::<usize>(), 129);
    assert_eq!(crossheads, 8);
    assert_eq!(names(corpus::Role::Reporter), 33);
    assert_eq!(names(corpus::Role::Correspondent), 4);
    assert_eq!(names(corpus::Role::Photographer), 5);
}

#[test]
fn pages_of_other_papers_read_as_their_outlines() {
    let pages = pages_in("tests/pages/ok");
    assert!(pages.len() > 100, "the pages are gone");
    let wrong: Vec<String> = pages
        .iter()
        .filter(|path| found(path) != wanted(path, "outline"))
        .map(|path| path.display().to_string())
        .collect();
    assert!(wrong.is_empty(), "{} of {} pages read otherwise: {wrong:#?}", wrong.len(), pages.len());
}

#[test]
fn odd_pages_are_misread_as_noted() {
    for path in pages_in("tests/pages/odd") {
        let found = found(&path);
        assert_ne!(found, wanted(&path, "wanted"), "{} comes out right: move it to ok", path.display());
        expect_file![path.with_extension("outline")].assert_eq(&found);
    }
}

fn found(path: &Path) -> String {
    let page = read(path);
    without_remarks(&outline(&page.page, &page.articles))
}

fn wanted(path: &Path, extension: &str) -> String {
    without_remarks(&std::fs::read_to_string(path.with_extension(extension)).unwrap())
}

/// Remarks of the extractor (`!`) are for editors; the outlines of the small pages leave them out.
fn without_remarks(outline: &str) -> String {
    outline.lines().filter(|line| !line.starts_with("! ")).map(|line| format!("{line}\n")).collect()
}

fn read(path: &Path) -> Extraction {
    let bytes = std::fs::read(path).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let file = path.file_name().unwrap().to_string_lossy();
    extract(&PageSource { file: &file, encoding: "UTF-8", text, ..PageSource::default() })
}

fn pages_in(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut pages: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    pages.sort();
    pages
}

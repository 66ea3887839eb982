//! Which files are pages: the `.txt` files of a folder in name order, or the one file given.

use crate::beside::{self, Site};
use crate::{Error, ErrorKind, Intake, LARGEST_PAGE, PageFile};
use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// Reads a file or all pages of a folder into `intake`.
pub(crate) fn read_into(intake: &mut Intake, path: &Path) {
    let (folder, pages) = match pages_at(path) {
        Ok(found) => found,
        Err(error) => return intake.failures.push(error),
    };
    let site = beside::site(&folder).unwrap_or_else(|error| {
        // Several files of one folder meet the same broken `site.toml`; once is enough.
        if intake.failures.iter().all(|known| known.path() != error.path()) {
            intake.failures.push(error);
        }
        Site::default()
    });
    for page in pages {
        match read_page(&page, &site) {
            Ok(page) => intake.pages.push(page),
            Err(error) => intake.failures.push(error),
        }
    }
    if intake.site == Site::default() {
        intake.site = site;
    }
}

/// The folder that `path` is or stands in, and the page files meant.
fn pages_at(path: &Path) -> Result<(PathBuf, Vec<PathBuf>), Error> {
    if metadata(path)?.is_dir() {
        return Ok((path.to_owned(), pages_in(path)?));
    }
    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
    Ok((folder, vec![path.to_owned()]))
}

fn pages_in(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let unreadable = |error| Error::new(folder, ErrorKind::Unreadable(error));
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        // A folder that is named like a page is a folder all the same. A link that leads nowhere
        // stays in the list, so that it is reported.
        if is_page_name(&path) && !path.is_dir() {
            pages.push(path);
        }
    }
    pages.sort_unstable();
    Ok(pages)
}

fn is_page_name(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    let text = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("txt"));
    text && !hidden
}

fn read_page(path: &Path, site: &Site) -> Result<PageFile, Error> {
    let metadata = metadata(path)?;
    if !metadata.is_file() {
        return Err(Error::new(path, ErrorKind::NotAFile));
    }
    if metadata.len() > LARGEST_PAGE {
        return Err(Error::new(path, ErrorKind::TooLong(metadata.len())));
    }
    let bytes = fs::read(path).map_err(|error| Error::new(path, ErrorKind::Unreadable(error)))?;
    let file = path.file_name().unwrap_or(OsStr::new("")).to_string_lossy();
    let page =
        PageFile::read(&file, bytes).map_err(|what| Error::new(path, ErrorKind::NotText(what.name())))?;
    let mut given = beside::given(path)?;
    given.paper = given.paper.or_else(|| site.paper.clone());
    Ok(PageFile { given, ..page })
}

fn metadata(path: &Path) -> Result<Metadata, Error> {
    fs::metadata(path).map_err(|error: io::Error| Error::new(path, ErrorKind::Unreadable(error)))
}

#[cfg(test)]
mod tests {
    use crate::{Intake, LARGEST_PAGE, read};
    use std::fs;
    use std::path::Path;

    /// A folder with these files, read. Failures are given as the words after the folder's name.
    fn intake(files: &[(&str, &[u8])]) -> (Intake, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        read_folder(folder.path())
    }

    fn read_folder(folder: &Path) -> (Intake, Vec<String>) {
        let intake = read(&[folder.to_owned()]);
        let prefix = format!("{}/", folder.display());
        let failures = intake.failures.iter().map(|error| error.to_string().replace(&prefix, "")).collect();
        (intake, failures)
    }

    fn names(intake: &Intake) -> Vec<&str> {
        intake.pages.iter().map(|page| page.file.as_str()).collect()
    }

    #[test]
    fn pages_come_in_name_order_and_nothing_else_is_a_page() {
        let (intake, failures) =
            intake(&[("b.txt", b"2"), ("a.TXT", b"1"), (".c.txt", b""), ("notes.md", b""), ("10.txt", b"")]);
        assert_eq!(names(&intake), ["10.txt", "a.TXT", "b.txt"]);
        assert!(failures.is_empty());
    }

    #[test]
    fn an_empty_file_is_a_page() {
        let (intake, failures) = intake(&[("a.txt", b"")]);
        assert_eq!(intake.pages[0].text, "");
        assert!(failures.is_empty());
    }

    #[test]
    fn a_bad_file_is_named_and_the_others_are_read() {
        let (intake, failures) = intake(&[
            ("a.txt", b"%PDF-1.7 \xe2\xe3"),
            ("b.txt", "新闻".as_bytes()),
            ("c.txt", b"\x89PNG\r\n\x1a\n"),
        ]);
        assert_eq!(names(&intake), ["b.txt"]);
        assert_eq!(
            failures,
            [
                "a.txt: this is a PDF, not text; save the page's words as a .txt file, or remove it",
                "c.txt: this is a picture (PNG), not text; save the page's words as a .txt file, or remove it",
            ]
        );
    }

    #[test]
    fn a_long_file_is_refused_before_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        // A hole in the file: nothing is written, and reading it would give NULs instead.
        let file = fs::File::create(folder.path().join("a.txt")).unwrap();
        file.set_len(LARGEST_PAGE + 1).unwrap();
        let (_, failures) = read_folder(folder.path());
        assert_eq!(
            failures,
            ["a.txt: 16.0 MiB is too long for one page (at most 16 MiB); split it into one file a page"]
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_and_folders_named_like_pages_do_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("folder.txt")).unwrap();
        fs::write(folder.path().join("page"), "新闻").unwrap();
        std::os::unix::fs::symlink("page", folder.path().join("linked.txt")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.path().join("lost.txt")).unwrap();
        std::os::unix::fs::symlink("ring.txt", folder.path().join("ring.txt")).unwrap();
        let (intake, failures) = read_folder(folder.path());
        assert_eq!(names(&intake), ["linked.txt"]);
        assert_eq!(failures.len(), 2);
        assert_eq!(failures[0], "lost.txt: there is no such file; check the name");
        assert!(failures[1].starts_with("ring.txt: cannot be read: "), "{failures:?}");
    }

    #[test]
    fn the_site_gives_the_paper_and_a_page_may_say_otherwise() {
        let (intake, failures) = intake(&[
            ("a.txt", b""),
            ("b.txt", b""),
            ("b.toml", "paper = \"劳动午报\"".as_bytes()),
            ("site.toml", "title = \"五版\"\npaper = \"工人日报\"".as_bytes()),
        ]);
        assert!(failures.is_empty());
        assert_eq!(intake.site.title.as_deref(), Some("五版"));
        let papers: Vec<_> = intake.pages.iter().map(|page| page.given.paper.as_deref()).collect();
        assert_eq!(papers, [Some("工人日报"), Some("劳动午报")]);
    }

    #[test]
    fn a_broken_site_is_reported_once_for_all_its_files() {
        let folder = tempfile::tempdir().unwrap();
        let pages = ["a.txt", "b.txt"].map(|name| folder.path().join(name));
        for page in &pages {
            fs::write(page, "").unwrap();
        }
        fs::write(folder.path().join("site.toml"), "title = ").unwrap();
        let intake = read(&pages);
        assert_eq!((intake.pages.len(), intake.failures.len()), (2, 1));
    }
}

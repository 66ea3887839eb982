//! Reads page files: bytes to text, and what is given beside a page.
//!
//! This is the only crate that touches the file system for the extractor. The build script and
//! `cargo xtask extract` both go through [`read`], so that both accept the same files and refuse
//! the others in the same words. Reading order of the modules: `folder` (which files),
//! [`mod@decode`] (bytes to text), `plausible` (which encoding it must be), `tables` (those that a browser has),
//! `beside` (`NAME.toml` and `site.toml`), `error`.

mod beside;
pub mod decode;
mod error;
mod folder;
mod plausible;
mod tables;

pub use beside::Site;
pub use decode::{Encoding, NotText};
pub use error::{Error, ErrorKind};

use decode::Decoded;
use extract::{Given, PageSource};
use std::path::PathBuf;

/// A page is at most this long. A printed page is some twenty kilobytes.
pub const LARGEST_PAGE: u64 = 16 * 1024 * 1024;

/// What [`read`] found: the pages that could be read, and why the others could not.
#[derive(Debug, Default)]
pub struct Intake {
    /// What the first folder's `site.toml` says.
    pub site: Site,
    /// The pages: of a folder in name order, otherwise in the order asked for.
    pub pages: Vec<PageFile>,
    /// One for each file that could not be read.
    pub failures: Vec<Error>,
}

impl Intake {
    /// The pages as the extractor takes them.
    #[must_use]
    pub fn sources(&self) -> Vec<PageSource<'_>> {
        self.pages.iter().map(PageFile::source).collect()
    }
}

/// One page as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFile {
    file: String,
    encoding: Encoding,
    text: String,
    given: Given,
}

impl PageFile {
    /// A page of these bytes, with nothing given beside it.
    ///
    /// # Errors
    ///
    /// When the bytes are no text.
    pub fn read(file: &str, bytes: Vec<u8>) -> Result<Self, NotText> {
        let Decoded { encoding, text } = decode::decode(bytes)?;
        Ok(Self { file: file.to_owned(), encoding, text, given: Given::default() })
    }

    /// The file's name.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The page as the extractor takes it.
    #[must_use]
    pub fn source(&self) -> PageSource<'_> {
        PageSource {
            file: &self.file,
            encoding: self.encoding.name(),
            text: &self.text,
            given: self.given.clone(),
        }
    }
}

/// Reads pages from files and folders. A file that cannot be read does not keep the others from
/// being read.
#[must_use]
pub fn read(paths: &[PathBuf]) -> Intake {
    let mut intake = Intake::default();
    for path in paths {
        folder::read_into(&mut intake, path);
    }
    intake
}

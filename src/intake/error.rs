//! Why a file could not be read, in words that say what to do.

use std::fmt;
use std::path::{Path, PathBuf};

/// Why one file could not be read.
#[derive(Debug)]
pub struct Error {
    path: PathBuf,
    kind: ErrorKind,
}

/// The ways in which a file cannot be a page.
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Something else than text, with its usual name where it is known: `a PDF`.
    NotText(Option<&'static str>),
    /// Longer than [`LARGEST_PAGE`](crate::LARGEST_PAGE); how long.
    TooLong(u64),
    /// The operating system refused.
    Unreadable(std::io::Error),
    /// Neither a file nor a folder: a pipe, a device.
    NotAFile,
    /// A file beside the pages (`NAME.toml`, `site.toml`) that does not say what it may say.
    Beside(String),
}

impl Error {
    pub(crate) fn new(path: &Path, kind: ErrorKind) -> Self {
        Self { path: path.to_owned(), kind }
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is wrong with it.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.kind
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.kind {
            ErrorKind::Unreadable(error) => Some(error),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.path.display())?;
        match &self.kind {
            ErrorKind::NotText(Some(what)) => {
                write!(f, "this is {what}, not text; save the page's words as a .txt file, or remove it")
            }
            ErrorKind::NotText(None) => f.write_str(
                "this is not text in UTF-8, GB18030, Big5 or UTF-16; save the page's words as UTF-8, or remove it",
            ),
            ErrorKind::TooLong(length) => write!(
                f,
                "{:.1} MiB is too long for one page (at most 16 MiB); split it into one file a page",
                *length as f64 / (1024.0 * 1024.0)
            ),
            ErrorKind::Unreadable(error) => match error.kind() {
                std::io::ErrorKind::NotFound => f.write_str("there is no such file; check the name"),
                std::io::ErrorKind::PermissionDenied => {
                    f.write_str("permission to read it was refused; allow it with chmod, or remove it")
                }
                _ => write!(f, "cannot be read: {error}; mend or remove it"),
            },
            ErrorKind::NotAFile => f.write_str("this is neither a file nor a folder; give a .txt file"),
            ErrorKind::Beside(what) => f.write_str(what),
        }
    }
}

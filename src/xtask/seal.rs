//! `cargo xtask seal [FOLDER]`: after a file of a packed site was changed by hand, what depends on the
//! bytes of all files.

use crate::{pack, workspace};
use anyhow::Result;
use lexopt::prelude::*;
use std::path::PathBuf;

/// What was asked for.
pub(crate) struct Options {
    folder: PathBuf,
}

impl Options {
    /// Reads the rest of the command line.
    pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut folder = None;
        while let Some(argument) = parser.next()? {
            match argument {
                Value(path) if folder.is_none() => folder = Some(path.into()),
                other => return Err(other.unexpected()),
            }
        }
        Ok(Self { folder: folder.unwrap_or_else(workspace::dist) })
    }
}

/// Writes the service worker and the compressed copies anew.
pub(crate) fn run(options: &Options) -> Result<()> {
    pack::seal(&options.folder)
}

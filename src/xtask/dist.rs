//! `cargo xtask dist`: the site as it goes to a server, in `dist/`.

use crate::progress::step;
use crate::tools::Tools;
use crate::{pack, setup, workspace};
use anyhow::{Context as _, Result};
use lexopt::prelude::*;

/// What was asked for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    /// Where the site will stand.
    base: Option<String>,
}

impl Options {
    /// Reads the rest of the command line.
    pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Self, lexopt::Error> {
        let mut options = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("base") => options.base = Some(parser.value()?.string()?),
                other => return Err(other.unexpected()),
            }
        }
        Ok(options)
    }
}

/// Sets up and builds.
pub(crate) fn run(options: &Options) -> Result<()> {
    build(&setup::run()?, options)
}

/// A release build by Trunk, whose last step is [`crate::pack`].
pub(crate) fn build(tools: &Tools, options: &Options) -> Result<()> {
    let shell = workspace::shell()?;
    step("building the site", || {
        let base = options.base.iter().map(|base| (pack::BASE, base));
        tools.trunk_release(&shell, "build").envs(base).quiet().run().context("the site could not be built")
    })
}

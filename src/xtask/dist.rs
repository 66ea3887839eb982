//! `cargo xtask dist`: the site as it goes to a server, in `dist/`.

use crate::progress::step;
use crate::tools::Tools;
use crate::{setup, workspace};
use anyhow::{Context as _, Result};

/// Sets up and builds.
pub(crate) fn run() -> Result<()> {
    build(&setup::run()?)
}

/// A release build by Trunk, whose last step is [`crate::pack`].
pub(crate) fn build(tools: &Tools) -> Result<()> {
    let shell = workspace::shell()?;
    step("building the site", || {
        tools.trunk(&shell, "build").arg("--release").quiet().run().context("the site could not be built")
    })
}

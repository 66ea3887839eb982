//! `cargo xtask test`: every test there is, after setting up for it.

use crate::progress::{say, step};
use crate::tools::Tools;
use crate::{browser, budget, dist, setup, workspace};
use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

/// Native tests first, since they fail fastest; then the packed site in a browser.
pub(crate) fn run() -> Result<()> {
    let tools = setup::run()?;
    let shell = workspace::shell()?;
    browser::install(&shell)?;
    native(&shell)?;
    dist::build(&tools, &dist::Options::default())?;
    in_browser(&shell)?;
    budget(&tools)
}

/// Everything that needs no browser.
pub(crate) fn native(shell: &Shell) -> Result<()> {
    step("native tests", || {
        cmd!(shell, "cargo test --workspace --no-fail-fast").quiet().run().context("a native test failed")
    })
}

/// The packed site in Chromium. It must have been built.
pub(crate) fn in_browser(shell: &Shell) -> Result<()> {
    step("browser tests", || {
        cmd!(shell, "cargo test --package browser-tests --test browser")
            .quiet()
            .run()
            .context("a browser test failed")
    })
}

/// What the packed site weighs, last, since the rest may still be well.
pub(crate) fn budget(tools: &Tools) -> Result<()> {
    if let Some(lacks) = tools.lacks() {
        say(&format!("the site's size is not checked, since there is no {lacks}"));
        return Ok(());
    }
    step("the site's size", budget::check)
}

//! `cargo xtask ci`: everything that has to hold before a change goes in.

use crate::progress::{say, step};
use crate::{browser, dist, setup, test, tidy, workspace};
use anyhow::{Context as _, Result};
use xshell::{Shell, cmd};

/// The quick checks first.
pub(crate) fn run() -> Result<()> {
    let tools = setup::run()?;
    let shell = workspace::shell()?;
    install_components(&shell)?;
    browser::install(&shell)?;
    step("tidiness", tidy::run)?;
    step("formatting", || {
        cmd!(shell, "cargo fmt --all --check").quiet().run().context("run `cargo fmt --all`")
    })?;
    step("lints", || lint(&shell))?;
    test::native(&shell)?;
    step("documentation", || {
        cmd!(shell, "cargo doc --workspace --no-deps --document-private-items --quiet")
            .env("RUSTDOCFLAGS", "-D warnings")
            .quiet()
            .run()
            .context("the documentation has broken links or code")
    })?;
    dist::build(&tools, &dist::Options::default())?;
    test::in_browser(&shell)?;
    test::budget(&tools)?;
    say("all is well");
    Ok(())
}

fn lint(shell: &Shell) -> Result<()> {
    let mend = "mend what clippy found above";
    cmd!(shell, "cargo clippy --quiet --workspace --all-targets -- -D warnings")
        .quiet()
        .run()
        .context(mend)?;
    // What runs in the browser is compiled, and therefore linted, on its own.
    cmd!(
        shell,
        "cargo clippy --quiet --package jianbao --package carry --lib --bins --target wasm32-unknown-unknown -- -D warnings"
    )
    .quiet()
    .run()
    .context(mend)
}

fn install_components(shell: &Shell) -> Result<()> {
    let has = |tool: &str| {
        cmd!(shell, "cargo {tool} --version").quiet().ignore_stdout().ignore_stderr().run().is_ok()
    };
    if has("clippy") && has("fmt") {
        return Ok(());
    }
    step("installing clippy and rustfmt", || {
        cmd!(shell, "rustup component add clippy rustfmt")
            .quiet()
            .run()
            .context("install clippy and rustfmt for your Rust")
    })
}

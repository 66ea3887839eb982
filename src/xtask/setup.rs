//! `cargo xtask setup`: everything that building the site needs beyond rustup and a C compiler.

use crate::progress::step;
use crate::standard::TARGET;
use crate::tools::Tools;
use crate::workspace;
use anyhow::{Context as _, Result};
use std::path::Path;
use xshell::{Shell, cmd};

/// Installs what is missing and is quick when nothing is.
pub(crate) fn run() -> Result<Tools> {
    let shell = workspace::shell()?;
    install_target(&shell)?;
    // Afterwards no build needs the network.
    step("fetching crates", || {
        cmd!(shell, "cargo fetch").quiet().run().context("the crates of Cargo.lock could not be fetched")
    })?;
    Tools::install(&shell)
}

fn install_target(shell: &Shell) -> Result<()> {
    // Asks the compiler and not rustup, for Debian's and others' Rust come without rustup.
    let sysroot = cmd!(shell, "rustc --print sysroot").quiet().read()?;
    if Path::new(&sysroot).join("lib").join("rustlib").join(TARGET).exists() {
        return Ok(());
    }
    step(&format!("installing Rust's standard library for {TARGET}"), || {
        cmd!(shell, "rustup target add {TARGET}").quiet().run().with_context(|| {
            format!("install the target {TARGET} of your Rust, or use rustup, which can do so by itself")
        })
    })
}

//! What comes from npm's registry, each package once under `target/tools/npm`.

use crate::workspace;
use anyhow::{Context as _, Result};
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// Whether there is an npm to install anything with.
pub(crate) fn is_there(shell: &Shell) -> bool {
    cmd!(shell, "npm --version").quiet().ignore_stdout().ignore_stderr().run().is_ok()
}

/// The folder of the installed packages.
pub(crate) fn folder() -> PathBuf {
    workspace::tools().join("npm").join("node_modules")
}

/// Installs one version of a package beside those that are there.
pub(crate) fn install(shell: &Shell, package: &str, version: &str) -> Result<()> {
    let prefix = workspace::tools().join("npm");
    shell.create_dir(&prefix)?;
    cmd!(shell, "npm install --prefix {prefix} --no-audit --no-fund --loglevel=error {package}@{version}")
        .quiet()
        .ignore_stdout()
        .run()
        .with_context(|| format!("{package} could not be installed; is npm's registry in reach?"))
}

//! Chromium and its driver, which the browser tests need.

use crate::progress::step;
use anyhow::{Context as _, Result, bail};
use std::env;
use xshell::{Shell, cmd};

/// Installs Chromium, its driver and a Chinese font where they are missing and Debian's
/// package manager may be used; otherwise says what to install.
pub(crate) fn install(shell: &Shell) -> Result<()> {
    let chromium = is_on_path("chromium") || is_on_path("google-chrome");
    if chromium && is_on_path("chromedriver") {
        return Ok(());
    }
    let is_root = cmd!(shell, "id -u").quiet().ignore_stderr().read().is_ok_and(|id| id == "0");
    if !is_root || !is_on_path("apt-get") {
        bail!(
            "the browser tests need Chromium and ChromeDriver on the PATH; \
             on Debian: sudo apt-get install chromium chromium-driver fonts-noto-cjk"
        );
    }
    step("installing Chromium and its driver", || {
        // Without a list of packages yet, which is how images come, nothing can be found.
        cmd!(shell, "apt-get update --quiet=2").quiet().run().context("is Debian's registry in reach?")?;
        cmd!(
            shell,
            "apt-get install --quiet=2 --yes --no-install-recommends chromium chromium-driver fonts-noto-cjk"
        )
        .env("DEBIAN_FRONTEND", "noninteractive")
        .quiet()
        .ignore_stdout()
        .run()?;
        Ok(())
    })
}

fn is_on_path(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .any(|folder| folder.join(program).with_extension(env::consts::EXE_EXTENSION).is_file())
}

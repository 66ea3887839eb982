//! What the browser tests need: Chromium with its driver, and axe-core.

use crate::npm;
use crate::progress::step;
use anyhow::{Context as _, Result, bail};
use std::env;
use xshell::{Shell, cmd};

/// Installs what is missing.
pub(crate) fn install(shell: &Shell) -> Result<()> {
    let chromium = is_on_path("chromium") || is_on_path("google-chrome");
    if !chromium || !is_on_path("chromedriver") {
        install_from_debian(shell, &["chromium", "chromium-driver", "fonts-noto-cjk"])?;
    }
    install_axe(shell)
}

/// axe-core judges how accessible every view is. The tests' own manifest pins it.
fn install_axe(shell: &Shell) -> Result<()> {
    let manifest: toml::Table = shell.read_file("tests/browser/Cargo.toml")?.parse()?;
    let metadata = manifest.get("package").and_then(|package| package.get("metadata"));
    let pinned = metadata.and_then(|metadata| metadata.get("axe-core")?.as_str());
    let pinned = pinned.context("tests/browser/Cargo.toml pins no axe-core under [package.metadata]")?;
    let installed = shell.read_file(npm::folder().join("axe-core").join("package.json"));
    let installed = installed.ok().and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
    if installed.is_some_and(|package| package["version"] == pinned) {
        return Ok(());
    }
    if !npm::is_there(shell) {
        install_from_debian(shell, &["npm"])?;
    }
    step(&format!("installing axe-core {pinned}"), || npm::install(shell, "axe-core", pinned))
}

/// Installs packages where Debian's package manager may be used; otherwise says what to install.
fn install_from_debian(shell: &Shell, packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let is_root = cmd!(shell, "id -u").quiet().ignore_stderr().read().is_ok_and(|id| id == "0");
    if !is_root || !is_on_path("apt-get") {
        bail!("the browser tests need more on the PATH; on Debian: sudo apt-get install {list}");
    }
    step(&format!("installing {list}"), || {
        // Without a list of packages yet, which is how images come, nothing can be found.
        cmd!(shell, "apt-get update --quiet=2").quiet().run().context("is Debian's registry in reach?")?;
        cmd!(shell, "apt-get install --quiet=2 --yes --no-install-recommends {packages...}")
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

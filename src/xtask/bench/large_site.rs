//! A site of many articles: this repository over again with generated pages for seeds, built as an
//! archivist with so many pages would build it. It has a folder of its own in `target/bench`, where
//! what was compiled stays for the next time.

use crate::progress::step;
use crate::{pack, workspace};
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// Builds the site and says where it is.
pub(super) fn build(shell: &Shell, articles: u32) -> Result<PathBuf> {
    let copy = workspace::target().join(format!("bench/site-{articles}"));
    let seeds = copy.join("seeds");
    if !seeds.exists() {
        step("making the pages", || {
            let articles = articles.to_string();
            cmd!(shell, "cargo run --quiet --profile speed --package bench -- pages {articles} {seeds}")
                .quiet()
                .run()?;
            Ok(())
        })?;
    }
    let listed = cmd!(shell, "git ls-files -z --cached --others --exclude-standard").quiet().read()?;
    for name in listed.split('\0').filter(|name| !name.is_empty() && !name.starts_with("seeds/")) {
        copy_changed(&workspace::root().join(name), &copy.join(name)).with_context(|| name.to_owned())?;
    }
    let tools = copy.join("target/tools");
    if !tools.exists() {
        shell.create_dir(copy.join("target"))?;
        link(&workspace::tools(), &tools)?;
    }
    step("building a site of them (minutes the first time)", || {
        let _there = shell.push_dir(&copy);
        cmd!(shell, "cargo xtask dist")
            .env_remove("CARGO_TARGET_DIR")
            .env(pack::DRAFT, "1")
            .quiet()
            .run()
            .context("the site could not be built")
    })?;
    Ok(copy.join("dist"))
}

/// Leaves alone what is the same, so that cargo need not build it again.
fn copy_changed(from: &Path, to: &Path) -> Result<()> {
    // What git lists may have been removed since.
    let Ok(content) = fs::read(from) else { return Ok(()) };
    if fs::read(to).is_ok_and(|other| other == content) {
        return Ok(());
    }
    to.parent().map_or(Ok(()), fs::create_dir_all)?;
    Ok(fs::write(to, content)?)
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> Result<()> {
    Ok(std::os::unix::fs::symlink(from, to)?)
}

/// The tools are then installed once more.
#[cfg(not(unix))]
fn link(_from: &Path, _to: &Path) -> Result<()> {
    Ok(())
}

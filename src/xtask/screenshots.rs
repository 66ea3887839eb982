//! `cargo xtask screenshots`: a picture of every view, for somebody to look at, and those two that a browser shows
//! with its offer to install the site.

use crate::pack::{pages, pictures};
use crate::progress::{say, step};
use crate::{browser, dist, setup, workspace};
use anyhow::{Context as _, Result};
use xshell::cmd;

/// Builds the site and has the browser tests take the pictures while they look at every view.
pub(crate) fn run() -> Result<()> {
    let tools = setup::run()?;
    let shell = workspace::shell()?;
    browser::install(&shell)?;
    dist::build(&tools, &dist::Options::default())?;
    let folder = workspace::root().join("target").join("screenshots");
    // Pictures of views that are no more would be looked at in vain.
    shell.remove_path(&folder)?;
    step("taking pictures", || {
        cmd!(shell, "cargo test --package browser-tests --test browser screens::")
            .env("SCREENSHOTS", &folder)
            .quiet()
            .run()
            .context("a view does not fit its window; the pictures show which")
    })?;
    let kept = pictures::folder();
    // Those of other pages.
    shell.remove_path(&kept)?;
    shell.create_dir(&kept)?;
    let pages = pages();
    for picture in &pictures::PICTURES {
        shell.copy_file(folder.join(picture.taken), picture.path(&pages))?;
    }
    say(&format!("the pictures are in {}, and two for installing in {}", folder.display(), kept.display()));
    Ok(())
}

//! `cargo xtask pack`: the last step of a release build, from files to a site.
//!
//! Trunk runs this as its `post_build` hook, so that plain `trunk build --release` gives the same
//! site. Each step is a module with a function that takes the [`Site`], reads what is there and
//! adds to it. A step that changes or adds files stands before [`compress`].

mod compress;

use crate::site::Site;
use crate::sizes::Sizes;
use crate::workspace;
use anyhow::Result;
use std::env;
use std::path::PathBuf;

/// Packs the folder that Trunk is making, or `dist/` when called by hand.
pub(crate) fn run() -> Result<()> {
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug") {
        // While somebody works on the site, a quick build matters and the size does not.
        return Ok(());
    }
    let folder = env::var_os("TRUNK_STAGING_DIR").map_or_else(workspace::dist, PathBuf::from);
    compress::write_compressed(&Site::read(&folder)?)?;
    eprintln!("\n{}", Sizes::measure(&folder)?);
    Ok(())
}

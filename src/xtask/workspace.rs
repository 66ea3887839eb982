//! Where things are in the repository.

use std::path::PathBuf;
use xshell::Shell;

/// The repository's top level.
pub(crate) fn root() -> PathBuf {
    // Cargo says at run time where the manifest is, so that a moved repository still works.
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    let root = manifest.join("..").join("..");
    root.canonicalize().unwrap_or(root)
}

/// Where installed tools go. Always under the repository, even when cargo builds elsewhere.
pub(crate) fn tools() -> PathBuf {
    root().join("target").join("tools")
}

/// The built site.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from))
}

/// A shell at the top level.
pub(crate) fn shell() -> anyhow::Result<Shell> {
    let shell = Shell::new()?;
    shell.change_dir(root());
    Ok(shell)
}

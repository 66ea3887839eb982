//! Rust's standard library, built with the site: for size, and with panics that abort where they are.
//!
//! The library that comes with Rust is built for speed and says of every panic what happened and where.
//! In a browser nobody reads that, and it takes 27 KB (brotli) of a first visit, an eighth. Both ways of
//! building it are unstable in this Rust and asked for by their flags; where its source cannot be had, the
//! site is built with the library as it comes, and larger.

use crate::progress::{say, step};
use anyhow::Result;
use std::path::Path;
use xshell::{Cmd, Shell, cmd};

/// The target that the site is built for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library that the site is linked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standard {
    /// Built with the site.
    Rebuilt,
    /// As it comes with Rust.
    Shipped,
}

/// What cargo has to be told, by the environment, since Trunk hands on no flags. `Trunk.toml` takes it back for
/// the hook.
const ENVIRONMENT: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort"),
];

impl Standard {
    /// Gets the library's source and the crates that it is built of, once.
    pub(crate) fn install(shell: &Shell) -> Result<Self> {
        let sysroot = cmd!(shell, "rustc --print sysroot").quiet().read()?;
        let source = Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock");
        if !source.exists() {
            let added = step("installing the source of Rust's standard library", || {
                Ok(cmd!(shell, "rustup component add rust-src").quiet().run()?)
            });
            if added.is_err() || !source.exists() {
                say(
                    "the standard library cannot be built with the site: it will be larger, and otherwise the same",
                );
                return Ok(Self::Shipped);
            }
        }
        let fetch = cmd!(shell, "cargo fetch --target {TARGET}").quiet().ignore_stderr();
        if Self::Rebuilt.tell(fetch).run().is_err() {
            say("the standard library's crates cannot be fetched: the site will be larger");
            return Ok(Self::Shipped);
        }
        Ok(Self::Rebuilt)
    }

    /// The command, of Trunk's or cargo's, such that it builds with this library.
    pub(crate) fn tell<'a>(self, command: Cmd<'a>) -> Cmd<'a> {
        match self {
            Self::Rebuilt => command.envs(ENVIRONMENT),
            Self::Shipped => command,
        }
    }
}

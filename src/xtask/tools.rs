//! The tools that build the site: which versions, where they are, and how they are installed.
//!
//! Versions are pinned where the tools themselves look: Trunk and wasm-opt in `Trunk.toml`,
//! wasm-bindgen in `Cargo.lock`, since it must be the version that the application is linked
//! with. A tool of that version on the PATH is used; otherwise it is installed under
//! `target/tools`, once.

use crate::progress::{say, step};
use crate::standard::Standard;
use crate::{npm, workspace};
use anyhow::{Context as _, Result, bail};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use xshell::{Cmd, Shell, cmd};

/// The tools, installed.
pub(crate) struct Tools {
    path: OsString,
    wasm_opt: WasmOpt,
    standard: Standard,
}

/// What makes the WebAssembly smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WasmOpt {
    /// The real one.
    Binaryen,
    /// A script that copies its input, where there is no npm to install the real one.
    StandIn,
}

impl Tools {
    /// Installs what is missing.
    pub(crate) fn install(shell: &Shell) -> Result<Self> {
        let pins = Pins::read(shell)?;
        let cargo_tools = [
            // Trunk downloads nothing here, so that it needs no TLS: a third less to compile.
            CargoTool {
                name: "trunk",
                package: "trunk",
                version: &pins.trunk,
                features: &["--no-default-features"],
            },
            CargoTool {
                name: "wasm-bindgen",
                package: "wasm-bindgen-cli",
                version: &pins.wasm_bindgen,
                features: &[],
            },
        ];
        for tool in &cargo_tools {
            tool.install(shell)?;
        }
        let wasm_opt = install_wasm_opt(shell, &pins.binaryen)?;
        let mut path = vec![bin_folder()];
        match wasm_opt {
            WasmOpt::Binaryen => path.push(npm::folder().join(".bin")),
            WasmOpt::StandIn => path.push(stand_in_folder()),
        }
        path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        Ok(Self { path: env::join_paths(path)?, wasm_opt, standard: Standard::install(shell)? })
    }

    /// Trunk, with all tools where it finds them and without the network.
    pub(crate) fn trunk<'a>(&self, shell: &'a Shell, command: &str) -> Cmd<'a> {
        cmd!(shell, "trunk {command} --offline")
            .env("PATH", &self.path)
            // Trunk reads NO_COLOR as a flag and refuses the usual value of 1.
            .env_remove("NO_COLOR")
            // Its errors say enough without the frames of its own functions.
            .env_remove("RUST_BACKTRACE")
    }

    /// The same for a release build.
    pub(crate) fn trunk_release<'a>(&self, shell: &'a Shell, command: &str) -> Cmd<'a> {
        self.standard.tell(self.trunk(shell, command).arg("--release"))
    }

    /// Makes a JavaScript module, for a page, of a library built for WebAssembly.
    pub(crate) fn wasm_bindgen(&self, shell: &Shell, library: &Path, folder: &str, name: &str) -> Result<()> {
        cmd!(
            shell,
            "wasm-bindgen --target web --no-typescript --out-dir {folder} --out-name {name} {library}"
        )
        .env("PATH", &self.path)
        .quiet()
        .run()?;
        Ok(())
    }

    /// What could not be had here, and would make the site smaller.
    pub(crate) fn lacks(&self) -> Option<&'static str> {
        match (self.wasm_opt, self.standard) {
            (WasmOpt::StandIn, _) => Some("wasm-opt"),
            (_, Standard::Shipped) => Some("source of the standard library"),
            (WasmOpt::Binaryen, Standard::Rebuilt) => None,
        }
    }
}

/// The versions of the tools.
struct Pins {
    trunk: String,
    wasm_bindgen: String,
    binaryen: String,
}

impl Pins {
    fn read(shell: &Shell) -> Result<Self> {
        let trunk: toml::Table = shell.read_file("Trunk.toml")?.parse().context("Trunk.toml")?;
        let lock: toml::Table = shell.read_file("Cargo.lock")?.parse().context("Cargo.lock")?;
        let string = |value: Option<&toml::Value>| value.and_then(|value| value.as_str()).map(str::to_owned);
        let packages = lock.get("package").and_then(|packages| packages.as_array());
        let wasm_bindgen = packages.into_iter().flatten().find_map(|package| {
            let is_it = package.get("name")?.as_str()? == "wasm-bindgen";
            is_it.then(|| string(package.get("version")))?
        });
        let wasm_opt = string(trunk.get("tools").and_then(|tools| tools.get("wasm_opt")));
        Ok(Self {
            trunk: string(trunk.get("trunk-version")).context("Trunk.toml names no trunk-version")?,
            wasm_bindgen: wasm_bindgen
                .context("Cargo.lock has no wasm-bindgen; run `cargo generate-lockfile`")?,
            binaryen: wasm_opt
                .and_then(|version| version.strip_prefix("version_").map(str::to_owned))
                .context("Trunk.toml gives no wasm_opt = \"version_N\" under [tools]")?,
        })
    }
}

/// A tool that cargo installs.
struct CargoTool<'a> {
    name: &'a str,
    package: &'a str,
    version: &'a str,
    features: &'a [&'a str],
}

impl CargoTool<'_> {
    fn install(&self, shell: &Shell) -> Result<()> {
        let own = bin_folder().join(self.name).with_extension(env::consts::EXE_EXTENSION);
        // The tool under `target/tools` comes first on Trunk's PATH, so that it counts first here.
        let found = if own.exists() { own } else { PathBuf::from(self.name) };
        if version(shell, &found).as_deref() == Some(self.version) {
            return Ok(());
        }
        let Self { package, version, features, .. } = *self;
        let (root, build) = (workspace::tools(), workspace::tools().join("build"));
        step(&format!("installing {package} {version} (minutes, but once)"), || {
            // A debug build does the same work and is made three times faster.
            cmd!(
                shell,
                "cargo install --debug --locked --force --root {root} {features...} {package}@{version}"
            )
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_TARGET_DIR", &build)
            .quiet()
            .run()
            .with_context(|| format!("{package} could not be installed; is the crates registry in reach?"))
        })?;
        // Kept until now so that an interrupted installation goes on where it stopped.
        shell.remove_path(build)?;
        Ok(())
    }
}

fn install_wasm_opt(shell: &Shell, pinned: &str) -> Result<WasmOpt> {
    let own = npm::folder().join(".bin").join("wasm-opt");
    let is_pinned = |program: &Path| version(shell, program).as_deref() == Some(pinned);
    if is_pinned(&own) || is_pinned(Path::new("wasm-opt")) {
        return Ok(WasmOpt::Binaryen);
    }
    if !npm::is_there(shell) {
        say("there is no npm to install wasm-opt with: the site will be larger, and otherwise the same");
        write_stand_in(shell, pinned)?;
        return Ok(WasmOpt::StandIn);
    }
    let installed = step(&format!("installing wasm-opt {pinned}"), || {
        npm::install(shell, "binaryen", pinned)?;
        if is_pinned(&own) { Ok(()) } else { bail!("{} does not run", own.display()) }
    });
    match installed {
        Ok(()) => Ok(WasmOpt::Binaryen),
        Err(error) => {
            say(&format!("wasm-opt could not be installed ({error:#}): the site will be larger"));
            write_stand_in(shell, pinned)?;
            Ok(WasmOpt::StandIn)
        }
    }
}

/// Trunk has no switch to leave wasm-opt out of a release build, and without the network it
/// would stop. This gives it a program that changes nothing.
fn write_stand_in(shell: &Shell, pinned: &str) -> Result<()> {
    let script = stand_in_folder().join("wasm-opt");
    let text = format!(
        r#"#!/bin/sh
# Stands in for wasm-opt where it could not be installed: copies the input to the output.
for argument; do
    case $argument in
        --version) echo "wasm-opt version {pinned} (stand-in)"; exit ;;
        --output=*) output=${{argument#--output=}} ;;
        -*) ;;
        *) input=$argument ;;
    esac
done
cp "$input" "$output"
"#
    );
    shell.write_file(&script, text)?;
    make_executable(&script)
}

#[cfg(unix)]
fn make_executable(script: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    Ok(std::fs::set_permissions(script, std::fs::Permissions::from_mode(0o755))?)
}

#[cfg(not(unix))]
fn make_executable(_script: &Path) -> Result<()> {
    bail!("install Node.js, whose npm brings wasm-opt, and try again")
}

/// The version that `PROGRAM --version` prints: `trunk 0.21.14`, `wasm-opt version 132 (…)`.
fn version(shell: &Shell, program: &Path) -> Option<String> {
    let printed = cmd!(shell, "{program} --version").quiet().ignore_stderr().read().ok()?;
    printed.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit())).map(str::to_owned)
}

fn bin_folder() -> PathBuf {
    workspace::tools().join("bin")
}

fn stand_in_folder() -> PathBuf {
    workspace::tools().join("stand-in")
}

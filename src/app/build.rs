//! Embeds the corpus: reads `seeds/` once, at build time, into `OUT_DIR`.
//!
//! Writes what the crate `carry` makes of them: `corpus.json`, `phrases.txt`, `traditional.bin` and
//! `readings.bin`; and the interface's strings in Traditional characters. The same seeds give the same bytes, and nothing
//! but the seeds, the strings and the extractor makes this run again.

use carry::Carried;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// Takes of a table of messages where its Traditional strings belong, and the Simplified ones, a line for each.
macro_rules! messages {
    ($messages:ident, $traditional:literal; $($name:ident: $hans:literal, $en:literal;)*) => {
        ($traditional, concat!($($hans, "\n"),*))
    };
}

const MESSAGES: [(&str, &str); 2] = [include!("text/messages.in"), include!("text/search_messages.in")];

fn main() -> ExitCode {
    ask_for_symbols();
    // For a folder, cargo looks at everything in it: pages that were added, changed or removed.
    println!("cargo::rerun-if-changed=seeds");
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            for line in error.to_string().lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

/// A release build for browsers says where everything stands, by which `cargo xtask pack` splits it; and pointers
/// to functions are numbers that are seldom anything else.
fn ask_for_symbols() {
    let is = |name, value| env::var(name).is_ok_and(|is| is == value);
    if is("CARGO_CFG_TARGET_FAMILY", "wasm") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
        println!("cargo::rustc-link-arg-bins=--table-base=7000");
    }
}

fn embed() -> Result<(), Box<dyn Error>> {
    let intake = intake::read(&[PathBuf::from("seeds")]);
    if !intake.failures.is_empty() {
        let failures: Vec<String> = intake.failures.iter().map(ToString::to_string).collect();
        return Err(failures.join("\n").into());
    }
    let corpus = extract::corpus(&intake.sources());
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo gave no OUT_DIR")?);
    let site = embed::Site { title: intake.site.title, description: intake.site.description };
    let Carried { corpus, tables, phrases } = Carried::of(&corpus, &site)?;
    write(&out.join("corpus.json"), corpus.as_bytes())?;
    write(&out.join("traditional.bin"), &tables.traditional)?;
    write(&out.join("readings.bin"), &tables.readings)?;
    write(&out.join("phrases.txt"), phrases.as_bytes())?;
    for (file, messages) in MESSAGES {
        write(&out.join(file), in_traditional(messages).as_bytes())?;
    }
    Ok(())
}

/// The interface in Traditional characters, which quote as `「」`.
fn in_traditional(messages: &str) -> String {
    let phrases = search::traditional::phrases_in([messages], []);
    search::traditional::Converter::new(&phrases).convert(messages).replace('“', "「").replace('”', "」")
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()).into())
}

//! What the application carries of its pages: what `build.rs` embedded of `seeds/`, or what the reader opened in
//! this window (`open.html`). The crate `carry` makes both.

use crate::platform;
use std::sync::OnceLock;

/// The corpus of the build, in the form of the crate `embed`. 打包所选 writes a smaller one over it, with white
/// space behind.
pub const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/corpus.json"));

const TRADITIONAL: &str = embed::OPENED[0];
const READINGS: &str = embed::OPENED[1];
const PHRASES: &str = embed::OPENED[2];
const CORPUS: &str = embed::OPENED[3];

/// The pages and articles, in the form of the crate `embed`.
#[must_use]
pub fn corpus() -> &'static str {
    opened_corpus().unwrap_or(EMBEDDED)
}

/// Whether they are the reader's own.
#[must_use]
pub fn is_opened() -> bool {
    opened_corpus().is_some()
}

/// As [`search::carry_traditional`] takes it.
#[must_use]
pub fn traditional() -> &'static [u8] {
    table(TRADITIONAL, include_bytes!(concat!(env!("OUT_DIR"), "/traditional.bin")))
}

/// As [`search::carry_readings`] takes it.
#[must_use]
pub fn readings() -> &'static [u8] {
    table(READINGS, include_bytes!(concat!(env!("OUT_DIR"), "/readings.bin")))
}

/// As [`search::traditional::Converter`] takes it.
#[must_use]
pub fn phrases() -> &'static str {
    opened(PHRASES).unwrap_or(include_str!(concat!(env!("OUT_DIR"), "/phrases.txt")))
}

fn opened_corpus() -> Option<&'static str> {
    static OPENED: OnceLock<Option<&str>> = OnceLock::new();
    *OPENED.get_or_init(|| opened(CORPUS))
}

/// A character for each byte. By hand, since this is in the part that every visit loads.
fn table(name: &str, embedded: &'static [u8]) -> &'static [u8] {
    let Some(text) = opened(name) else { return embedded };
    let mut bytes = Vec::with_capacity(text.len());
    let mut above = 0;
    for byte in text.bytes() {
        if byte & 0xFE == 0xC2 {
            above = (byte & 1) << 6;
        } else {
            bytes.push(byte | above);
            above = 0;
        }
    }
    bytes.leak()
}

/// Each is asked for once, and stays for as long as the application runs.
fn opened(name: &str) -> Option<&'static str> {
    platform::kept_by_window(name).map(|text| &*text.leak())
}

//! The opener: pages of a reader's own, to what the application carries, as a WebAssembly of its own for
//! `app/static/opener.js`. Most readers never fetch it; the application knows nothing of encodings and layouts.

use carry::{Carried, Opened};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Files that a reader opens. `take` or `refuse` each, then `finish`.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Opening(carry::Opening);

#[wasm_bindgen]
impl Opening {
    /// None yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The bytes of a file at most.
    #[must_use]
    pub fn longest() -> f64 {
        intake::LARGEST_PAGE as f64
    }

    /// Takes a file in.
    pub fn take(&mut self, name: &str, bytes: Vec<u8>) {
        self.0.take(name, bytes);
    }

    /// Notes a file that is too long or could not be had.
    pub fn refuse(&mut self, name: &str) {
        self.0.refuse(name);
    }

    /// What a window keeps of the corpus, in the public format; empty for anything else.
    #[must_use]
    pub fn published(kept: &str) -> String {
        carry::published(kept).unwrap_or_default()
    }

    /// What a window keeps, names and values in turn, the corpus last; empty where no file was a page.
    #[must_use]
    pub fn finish(self) -> Vec<String> {
        let Opened { carried: Some(carried), .. } = self.0.finish() else { return Vec::new() };
        let Carried { corpus, tables, phrases } = carried;
        // Windows keep text: a character for each byte.
        let text = |bytes: Vec<u8>| bytes.into_iter().map(char::from).collect::<String>();
        let values = [text(tables.traditional), text(tables.readings), phrases, corpus];
        embed::OPENED.into_iter().map(str::to_owned).zip(values).flat_map(<[String; 2]>::from).collect()
    }
}

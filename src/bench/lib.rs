//! Large corpora made from the seeds, and the engine as other engines are measured.
//!
//! `cargo xtask bench` measures in Chromium against a plain loop, `cargo xtask bench native` on this
//! machine, `cargo xtask bench pack` packs `Engine` (module `engine`) for other people's benchmarks.

#[cfg(target_arch = "wasm32")]
mod engine;
pub mod generate;
pub mod pieces;
pub mod random;
pub mod reply;

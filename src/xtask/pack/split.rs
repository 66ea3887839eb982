//! The application in two parts: the reading room, and what is asked for on the way.
//!
//! Most visits read and never search nor cite, and the engine with its views and all sheets are half of the code.
//! The first part is what can be reached from the beginning without passing through [`GATE`]; all the rest, code and
//! data, is the second, `second-<hash>.wasm`, which `static/start.js` fetches when somebody wants some of it. Both
//! share one memory and one table of functions: where the first part has nothing in the table, the second puts its
//! own when it comes.
//!
//! Nobody lists what belongs where. [`reach`] goes over calls, function pointers and the data that holds them, so that
//! what the first part could call is in it, by construction. It errs on that side: a number that looks like a
//! pointer is one. `src/app/build.rs` asks the linker for what makes this exact.

mod module;
mod reach;
mod write;

use anyhow::{Context as _, Result};
use module::Module;

/// The one way from the reading room to all the rest, by its path in the application.
const GATE: &str = "jianbao::later::open";

/// The application in both forms. None of these carries names or symbols.
pub(crate) struct Split {
    /// In one piece.
    pub(crate) whole: Vec<u8>,
    /// The reading room.
    pub(crate) first: Vec<u8>,
    /// What is asked for on the way.
    pub(crate) second: Vec<u8>,
}

impl Split {
    /// Splits the WebAssembly. It has to carry its functions' names and the linker's symbols.
    pub(crate) fn of(wasm: &[u8]) -> Result<Self> {
        let module = Module::read(wasm)?;
        let gate = module.function(GATE).with_context(|| format!("the application has no {GATE}"))?;
        let kept = reach::without(&module, gate);
        let (first, second) = write::parts(&module, &kept)?;
        Ok(Self { whole: write::bare(wasm)?, first, second })
    }

    /// The file of the second part. It names both parts, since neither works with another build's.
    pub(crate) fn name(&self) -> String {
        super::named_by_content(SECOND, &[&self.first[..], &self.second].concat(), "wasm")
    }
}

/// How the name begins of the second part's file.
const SECOND: &str = "second";

/// Whether a file of the site is the second part.
pub(crate) fn is_second(name: &str) -> bool {
    name.starts_with(SECOND) && name.ends_with(".wasm")
}

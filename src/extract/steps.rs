//! Counts the work done, so that a test can hold that it grows no faster than the page.
//!
//! Every loop over text, lines, items or readings adds its turns here. A thread has its own count;
//! it costs an addition a loop, not one a turn.

use std::cell::Cell;

thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// Adds the turns of a loop.
pub(crate) fn count(turns: usize) {
    STEPS.with(|steps| steps.set(steps.get() + turns as u64));
}

/// The steps that this thread has taken so far.
pub(crate) fn taken() -> u64 {
    STEPS.with(Cell::get)
}

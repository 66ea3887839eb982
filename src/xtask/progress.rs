//! One line for each long step, so that nobody wonders whether something still happens.

use anyhow::Result;
use std::time::{Duration, Instant};

/// Says what begins, does it, and says how long it took if it took long.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let started = Instant::now();
    say(&format!("{what} …"));
    let done = work()?;
    if started.elapsed() >= LONG {
        say(&format!("{what}: {}", seconds(started.elapsed())));
    }
    Ok(done)
}

/// Says one thing. To standard error, for standard output belongs to what a command prints.
pub(crate) fn say(what: &str) {
    eprintln!("xtask: {what}");
}

const LONG: Duration = Duration::from_secs(2);

fn seconds(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 { format!("{seconds} s") } else { format!("{} min {} s", seconds / 60, seconds % 60) }
}

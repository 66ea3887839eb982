//! What the site may weigh with the pages of this repository. A phone on a slow line pays for
//! every byte here.
//!
//! `cargo xtask test` and `cargo xtask ci` hold the site to it. A build alone does not, since
//! somebody else's pages may well take more room than these.

use crate::sizes::{FirstVisit, Sizes};
use crate::workspace;
use anyhow::{Result, bail};

/// All that a first visit needs, compressed with brotli. A bare Yew application takes 47 KiB of it and the five
/// pages 19. It may be made smaller and not larger.
pub(crate) const FIRST_VISIT_BYTES: u64 = 147 * 1024;

/// What the first search, sheet or list fetches besides, compressed with brotli. Reading needs nothing of it.
pub(crate) const SECOND_PART_BYTES: u64 = 82 * 1024;

/// What opening pages of one's own fetches besides, compressed with brotli: the extractor, and all that it may
/// have to know of characters and words. Nobody else pays for what the extractor learns, so that it has some room.
pub(crate) const OPENING_BYTES: u64 = 266 * 1024;

/// The scout, compressed with brotli: what who arrives with a search fetches before anything else. It holds these
/// pages once more.
pub(crate) const SCOUT_BYTES: u64 = 23 * 1024;

/// Requests of a first visit, the document included. Each may cost a round trip.
pub(crate) const FIRST_VISIT_REQUESTS: usize = 8;

/// The whole of `jianbao.html`, as it stands: it is carried, and not sent by a server that compresses.
pub(crate) const ONE_FILE_BYTES: u64 = 300 * 1024;

/// Fails if the packed site in `dist/` exceeds the budget.
pub(crate) fn check() -> Result<()> {
    let sizes = Sizes::measure(&workspace::dist())?;
    let mut excesses = excesses(&sizes.first_visit());
    let second_part = sizes.second_part().brotli;
    if second_part > SECOND_PART_BYTES {
        excesses
            .push(format!("the second part takes {second_part} bytes with brotli, of {SECOND_PART_BYTES}"));
    }
    let opening = sizes.opening().brotli;
    if opening > OPENING_BYTES {
        excesses.push(format!("opening pages takes {opening} bytes with brotli, of {OPENING_BYTES}"));
    }
    let scout = sizes.scout().brotli;
    if scout > SCOUT_BYTES {
        excesses.push(format!("the scout takes {scout} bytes with brotli, of {SCOUT_BYTES}"));
    }
    let one_file = sizes.raw("jianbao.html");
    if one_file > ONE_FILE_BYTES {
        excesses.push(format!("jianbao.html takes {one_file} bytes, of {ONE_FILE_BYTES}"));
    }
    if excesses.is_empty() {
        return Ok(());
    }
    bail!("the site is over the budget in src/xtask/budget.rs: {}", excesses.join("; "))
}

/// Where the budget is exceeded, in words.
fn excesses(first_visit: &FirstVisit) -> Vec<String> {
    let (bytes, requests) = (first_visit.weight.brotli, first_visit.requests);
    let mut excesses = Vec::new();
    if bytes > FIRST_VISIT_BYTES {
        excesses.push(format!("a first visit takes {bytes} bytes with brotli, of {FIRST_VISIT_BYTES}"));
    }
    if requests > FIRST_VISIT_REQUESTS {
        excesses.push(format!("a first visit makes {requests} requests, of {FIRST_VISIT_REQUESTS}"));
    }
    excesses
}

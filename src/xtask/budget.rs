//! What the site may weigh. A phone on a slow line pays for every byte here.

use crate::pack::Weight;

/// All that a first visit needs, compressed with brotli. A bare Yew application takes 47 KiB of
/// it and the five pages 19; the rest is ours to be careful with. It may be made smaller and
/// not larger.
const FIRST_VISIT_BYTES: usize = 150 * 1024;

/// Requests of a first visit, the document included. Each may cost a round trip.
const FIRST_VISIT_REQUESTS: usize = 8;

/// What a first visit takes.
pub(crate) struct FirstVisit {
    /// The files that it asks for.
    pub(crate) requests: usize,
    /// What they weigh together.
    pub(crate) weight: Weight,
}

/// Where the budget is exceeded, in words.
pub(crate) fn excesses(first_visit: &FirstVisit) -> Vec<String> {
    let mut excesses = Vec::new();
    if first_visit.weight.brotli > FIRST_VISIT_BYTES {
        excesses.push(format!(
            "a first visit takes {} bytes with brotli, and {FIRST_VISIT_BYTES} are allowed",
            first_visit.weight.brotli
        ));
    }
    if first_visit.requests > FIRST_VISIT_REQUESTS {
        excesses.push(format!(
            "a first visit makes {} requests, and {FIRST_VISIT_REQUESTS} are allowed",
            first_visit.requests
        ));
    }
    excesses
}

/// The budget as the last line of the table of sizes.
pub(crate) fn line() -> String {
    format!(
        "the budget of a first visit: {FIRST_VISIT_BYTES} bytes with brotli, {FIRST_VISIT_REQUESTS} requests"
    )
}

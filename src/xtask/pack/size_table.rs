//! The table of sizes that a release build ends with.

use super::compress::{Size, Weight};
use crate::budget::{self, FirstVisit};
use std::collections::BTreeSet;

/// Prints every file; those of a first visit have a dot, and their sum comes last.
pub(crate) fn print(sizes: &[Size], first_visit: &BTreeSet<String>) {
    let width = sizes.iter().map(|size| size.name.chars().count()).max().unwrap_or(0).max(20);
    eprintln!("\n  {:width$} {:>10} {:>10} {:>10}", "file (• first visit)", "raw", "gzip", "brotli");
    for Size { name, weight } in sizes {
        let mark = if first_visit.contains(name) { '•' } else { ' ' };
        eprintln!("{mark} {}", row(name, width, weight));
    }
    let sum = of_first_visit(sizes, first_visit);
    eprintln!("= {}", row(&format!("first visit, {} files", sum.requests), width, &sum.weight));
    eprintln!("  {}\n", budget::line());
}

/// What a first visit takes.
pub(crate) fn of_first_visit(sizes: &[Size], first_visit: &BTreeSet<String>) -> FirstVisit {
    let mut sum = FirstVisit { requests: 0, weight: Weight::default() };
    for Size { weight, .. } in sizes.iter().filter(|size| first_visit.contains(&size.name)) {
        sum.requests += 1;
        sum.weight.raw += weight.raw;
        sum.weight.gzip += weight.gzip;
        sum.weight.brotli += weight.brotli;
    }
    sum
}

fn row(name: &str, width: usize, weight: &Weight) -> String {
    format!("{name:width$} {:>10} {:>10} {:>10}", weight.raw, weight.gzip, weight.brotli)
}

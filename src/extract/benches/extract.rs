//! How many bytes a second the extractor reads: some hundred papers page by page, and one page as long.
//!
//! `cargo bench -p extract`; one thread.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use extract::{PageSource, extract};
use std::path::Path;

/// As much text as some 440 pages hold.
const BYTES: usize = 5_000_000;

fn main() {
    divan::main();
}

/// The seeds again and again, each page by itself.
#[divan::bench(sample_count = 40)]
fn many_pages(bencher: Bencher<'_, '_>) {
    let seeds = seeds();
    let pages: Vec<&str> = repeated(&seeds).collect();
    let bytes: usize = pages.iter().map(|page| page.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for page in &pages {
            black_box(read(black_box(page)));
        }
    });
}

/// The seeds again and again, as one page.
#[divan::bench(sample_count = 40)]
fn one_long_page(bencher: Bencher<'_, '_>) {
    let seeds = seeds();
    let page = repeated(&seeds).collect::<Vec<_>>().join("\n\n");
    bencher.counter(BytesCount::new(page.len())).bench(|| read(black_box(&page)));
}

fn read(text: &str) -> extract::Extraction {
    extract(&PageSource { file: "page.txt", encoding: "UTF-8", text, ..PageSource::default() })
}

fn repeated(seeds: &[String]) -> impl Iterator<Item = &str> {
    let once: usize = seeds.iter().map(String::len).sum();
    seeds.iter().map(String::as_str).cycle().take(BYTES / once.max(1) * seeds.len())
}

fn seeds() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

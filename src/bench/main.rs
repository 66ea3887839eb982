//! `cargo xtask bench native [ARTICLES…] [QUERY…]` and the corpora and pages for the browser.

use bench::generate::{BenchQuery, Words};
use bench::reply;
use search::Index;
use std::env::args;
use std::io::{BufWriter, Result, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

fn main() -> Result<()> {
    let words = Words::new(&pages(Path::new("seeds"))?);
    let arguments: Vec<String> = args().skip(1).collect();
    match arguments.split_first() {
        Some((command, rest)) if command == "corpus" => {
            for count in rest.iter().filter_map(|count| count.parse().ok()) {
                corpus(&words, count)?;
            }
            Ok(())
        }
        Some((command, [count, folder])) if command == "pages" => {
            write_pages(&words, count.parse().map_err(std::io::Error::other)?, Path::new(folder))
        }
        _ => {
            let counts: Vec<u32> = arguments.iter().filter_map(|count| count.parse().ok()).collect();
            let counts = if counts.is_empty() { vec![1_000, 10_000, 100_000] } else { counts };
            let own: Vec<String> =
                arguments.into_iter().filter(|word| word.parse::<u32>().is_err()).collect();
            counts.into_iter().for_each(|count| native(&words, count, &own));
            Ok(())
        }
    }
}

fn pages(folder: &Path) -> Result<Vec<String>> {
    let mut names: Vec<_> =
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    names.sort();
    let pages = names.iter().filter(|name| name.extension().is_some_and(|end| end == "txt"));
    Ok(pages
        .map(std::fs::read)
        .collect::<Result<Vec<_>>>()?
        .into_iter()
        .map(|page| String::from_utf8_lossy(&page).into_owned())
        .collect())
}

/// Writes articles and queries for the browser.
fn corpus(words: &Words, count: u32) -> Result<()> {
    let mut out = BufWriter::new(std::fs::File::create(format!("target/bench/corpus-{count}.json"))?);
    out.write_all(b"[")?;
    for id in 0..count {
        if id > 0 {
            out.write_all(b",")?;
        }
        serde_json::to_writer(&mut out, &words.article(id))?;
    }
    out.write_all(b"]")?;
    let queries = serde_json::to_vec(&words.queries(count))?;
    std::fs::write(format!("target/bench/queries-{count}.json"), queries)
}

/// Writes articles as the pages of a newspaper, for a site of them.
fn write_pages(words: &Words, count: u32, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    for (number, page) in words.pages(count).enumerate() {
        std::fs::write(folder.join(format!("{number:05}.txt")), page)?;
    }
    Ok(())
}

/// Measures here.
#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
fn native(words: &Words, count: u32, own: &[String]) {
    let articles: Vec<_> = (0..count).map(|id| words.article(id)).collect();
    let bytes: usize = articles.iter().map(|article| article.title.len() + article.body.len()).sum();
    let units: usize = articles
        .iter()
        .map(|article| article.title.encode_utf16().count() + article.body.encode_utf16().count())
        .sum();
    let begin = Instant::now();
    let mut index = Index::new();
    index.reserve(articles.len(), units);
    for article in &articles {
        reply::push(&mut index, &article.title, &article.body);
    }
    index.seal();
    let built = begin.elapsed();
    println!(
        "{count} articles, {:.1} MB, ready in {:.0} ms, {:.2} times the text",
        bytes as f64 / 1e6,
        built.as_secs_f64() * 1e3,
        index.memory() as f64 / bytes as f64
    );
    let ids: Vec<u32> = (0..count).collect();
    let mut times: Vec<(Duration, String, String)> = Vec::new();
    let mut queries = words.queries(count);
    if !own.is_empty() {
        queries = own.iter().map(|text| BenchQuery { sort: "own", text: text.clone() }).collect();
    }
    for query in queries {
        let mut runs: Vec<Duration> = (0..7)
            .map(|_| {
                let begin = Instant::now();
                let reply = reply::search(&index, &ids, &query.text, 20);
                std::hint::black_box(serde_json::to_string(&reply).unwrap_or_default());
                begin.elapsed()
            })
            .collect();
        runs.sort_unstable();
        times.push((runs[0], query.sort.to_owned(), query.text));
    }
    times.sort();
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize].0.as_secs_f64() * 1e3;
    println!(
        "  {} queries: median {:.3} ms, p95 {:.3} ms, worst {:.3} ms",
        times.len(),
        at(0.5),
        at(0.95),
        at(1.0)
    );
    for (time, sort, text) in times.iter().rev().take(8) {
        println!("  {:8.3} ms {sort} {text}", time.as_secs_f64() * 1e3);
    }
}

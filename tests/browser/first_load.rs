//! How fast the site is there at first, beside pages that do less; `cargo xtask bench first-load` prints it.
//!
//! Three sites are served in turn, by the same server and with brotli: ours; its first document without
//! any script, which is as fast as all that can be painted; and the smallest page that can search, a
//! list in JSON and a loop of `String.includes`. Each figure is of [`RUNS`] loads without any cache, in an
//! order that favours none, and ratios are of one run. On loopback, and over a line of 10 Mb/s with 50 ms
//! a request.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a benchmark says what it found")]
#![expect(dead_code, reason = "the modules are those of the tests, which use all of them")]

mod chrome;
mod printed;

mod site;

use chrome::Chrome;
use serde_json::{Value, json};
use site::{Host, Mount, Site};
use std::fs;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::prelude::*;

const RUNS: usize = 48;

/// A load takes longer while the browser still clears away what the one before left. So each comes equally
/// often in each place, and equally often behind each other.
const ORDERS: [[usize; 4]; 4] = [[0, 1, 3, 2], [1, 2, 0, 3], [2, 3, 1, 0], [3, 0, 2, 1]];

/// A load is given so long before it is asked, and between two questions.
const ASKED_AFTER: Duration = Duration::from_millis(500);

/// Stands in headlines and texts of the seeds.
const QUERY: &str = "劳模";

/// Notes when the first marked hit has been painted: a turn after the frame that it came with. It looks once a
/// frame; to be told of every element that comes would burden the larger of two documents more.
const WATCH: &str = "requestAnimationFrame(function look() {
    if (!document.querySelector('mark')?.getClientRects().length) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { globalThis.painted = performance.now(); };
    port2.postMessage(0);
});";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let chrome = Chrome::start().await.expect("Chromium starts");
    let driver = &chrome.driver;
    command(driver, "Network.enable", json!({})).await;
    command(driver, "Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
    command(driver, "Network.setBypassServiceWorker", json!({ "bypass": true })).await;
    command(driver, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
    let (plain, small) = (without_scripts(), smallest());
    let serve = |folder: &Path| Site::of(folder.to_owned(), Host::Local, Mount::Root);
    let (ours, plain_site, small_site) = (serve(&site::dist()), serve(plain.path()), serve(small.path()));
    for (line, latency, bytes_a_second) in [("loopback", 0, -1), ("10 Mb/s, 50 ms", 50, 1_250_000)] {
        let conditions = json!({
            "offline": false, "latency": latency,
            "downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second,
        });
        command(driver, "Network.emulateNetworkConditions", conditions).await;
        let paint = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
        let result = "return globalThis.painted";
        let loads = [
            (ours.address(), paint),
            (plain_site.address(), paint),
            (format!("{}#/s?q={QUERY}", ours.address()), result),
            (format!("{}?q={QUERY}", small_site.address()), result),
        ];
        let mut figures = [const { vec![] }; 4];
        for order in ORDERS.iter().cycle().take(RUNS) {
            for &which in order {
                let (address, script) = &loads[which];
                figures[which].push(load(driver, address, script).await);
            }
        }
        let [ours, plain, result, smallest] = figures.map(middle);
        println!(
            "{line}: first contentful paint {ours:.0} ms, as plain HTML {plain:.0}: {:.2}",
            ours / plain
        );
        println!(
            "{line}: first result {result:.0} ms, smallest page {smallest:.0}: {:.2}",
            result / smallest
        );
    }
    chrome.quit().await.expect("Chromium ends");
}

async fn command(driver: &WebDriver, name: &str, parameters: Value) {
    driver.cdp().send_raw(name, parameters).await.expect("the browser obeys");
}

/// Loads a document anew and waits for the figure that the script gives.
async fn load(driver: &WebDriver, address: &str, script: &str) -> f64 {
    driver.goto("about:blank").await.expect("an empty page");
    driver.goto(address).await.expect("the page opens");
    for _ in 0..40 {
        // Whoever asks while the page is at work takes some of the machine from it.
        tokio::time::sleep(ASKED_AFTER).await;
        let answer = driver.execute(script, Vec::new()).await.expect("the script runs");
        if let Some(figure) = answer.json().as_f64() {
            return figure;
        }
    }
    panic!("{address} never came to show anything");
}

/// The mean of the middle half. Browsers tell times of paints in steps of 4 ms, too coarse for a median.
fn middle(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    let quarter = figures.len() / 4;
    let half = &figures[quarter..figures.len() - quarter];
    half.iter().sum::<f64>() / half.len() as f64
}

/// Our first document as it is without scripts, with all that it shows where there are some: the search box
/// and the buttons, which those who refuse scripts do not see.
fn without_scripts() -> TempDir {
    let mut document = fs::read_to_string(site::dist().join("index.html")).expect("a packed site");
    while let Some(at) = document.find("<script") {
        let end = document[at..].find("</script>").expect("scripts end") + "</script>".len();
        document.replace_range(at..at + end, "");
    }
    document = document.replacen("<html ", "<html data-scripts ", 1);
    let folder = folder(&[("index.html", document)]);
    // What its head names, or the browser would be done with it sooner.
    for file in fs::read_dir(site::dist()).expect("a packed site").flatten() {
        let name = file.file_name().into_string().unwrap_or_default();
        if name.starts_with("icon-") || name.starts_with("manifest.") {
            fs::copy(file.path(), folder.path().join(name)).expect("a file");
        }
    }
    folder
}

/// The smallest page that can search the same articles.
fn smallest() -> TempDir {
    let articles: Vec<Value> = printed::corpus()
        .articles
        .iter()
        .map(|article| {
            let body: Vec<&str> = article.paragraphs().map(|text| text.as_str()).collect();
            let title = article.headline.as_ref().map(|text| text.as_str());
            json!({ "title": title, "body": body.join("\n") })
        })
        .collect();
    let page = "<!doctype html><meta charset=utf-8><title>s</title><ul id=l></ul><script>
        const q = new URLSearchParams(location.search).get('q');
        fetch('articles.json').then((answer) => answer.json()).then((articles) => {
            for (const { title, body } of articles) {
                const at = body.indexOf(q);
                if (at < 0 && !(title ?? '').includes(q)) continue;
                const item = document.createElement('li');
                const mark = document.createElement('mark');
                mark.textContent = q;
                item.append(title ?? '', ' … ', body.slice(Math.max(0, at - 20), Math.max(0, at)), mark, body.slice(at + q.length, at + 60));
                l.append(item);
            }
        });</script>";
    folder(&[("index.html", page.to_owned()), ("articles.json", json!(articles).to_string())])
}

/// A folder with these files, each with its brotli beside it.
fn folder(files: &[(&str, String)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        let mut compressed = Vec::new();
        brotli::BrotliCompress(
            &mut text.as_bytes(),
            &mut compressed,
            &brotli::enc::BrotliEncoderParams::default(),
        )
        .expect("memory takes everything");
        fs::write(folder.path().join(name), text).expect("a file");
        fs::write(folder.path().join(format!("{name}.br")), compressed).expect("a file");
    }
    folder
}

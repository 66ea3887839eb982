//! Whether a large site ever holds the main thread; `cargo xtask bench smooth` builds one and prints it.
//!
//! `smooth FOLDER` opens the site in that folder as a reader does: loads it, types into the box key by
//! key, scrolls through everything, opens the concordance and the chart. A task is what the browser's own
//! `longtask` entries say, which begin at 50 ms. Input to frame is from the key as the browser got it to
//! the first turn after the frame that followed. Beside it stand the same keys in a page that does nothing,
//! so that the figures can be read on a busy machine: nothing can be quicker there.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a benchmark says what it found")]
#![expect(dead_code, reason = "the modules are those of the tests, which use all of them")]

mod chrome;
mod site;

use chrome::Chrome;
use serde_json::{Value, json};
use site::{Host, Mount, Site};
use std::path::{Path, PathBuf};
use std::time::Duration;
use thirtyfour::prelude::*;

/// What is typed: names, words, pinyin, operators.
const TYPED: [&str; 6] = ["劳模精神", "laomo", "昌平区 -记者:张", "changping", "工会 OR 职工", "的"];

/// Between two keys of somebody who types fast.
const PAUSE: Duration = Duration::from_millis(120);

/// Takes down every long task, every input with the frame after it, and every frame.
const WATCH: &str = "
const bench = globalThis.bench = { tasks: [], inputs: [], frames: [] };
new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.tasks.push([startTime, duration]);
}).observe({ type: 'longtask', buffered: true });
const painted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
});
addEventListener('input', ({ timeStamp }) => {
    painted(() => bench.inputs.push(performance.now() - timeStamp));
}, { capture: true });
const frame = (now) => { bench.frames.push(now); requestAnimationFrame(frame); };
requestAnimationFrame(frame);
";

/// Scrolls the whole document by in so many frames, and counts those that show nothing where something
/// should stand.
const SCROLL: &str = "
const [frames, item, done] = arguments;
const top = scrollY;
let at = 0;
let blank = 0;
const step = () => {
    const shown = document.elementsFromPoint(innerWidth / 3, innerHeight / 2);
    if (!shown.some((element) => element.closest(item))) blank += 1;
    const end = document.documentElement.scrollHeight - innerHeight;
    if (at++ === frames) return done([blank, end]);
    scrollTo(0, top + (end - top) * at / frames);
    requestAnimationFrame(step);
};
requestAnimationFrame(step);
";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = PathBuf::from(std::env::args_os().nth(1).expect("smooth FOLDER"));
    let chrome = Chrome::start().await.expect("Chromium starts");
    let driver = &chrome.driver;
    command(driver, "Network.enable", json!({})).await;
    command(driver, "Network.setBypassServiceWorker", json!({ "bypass": true })).await;
    command(driver, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;

    let plain = plain_page();
    let plain = Site::of(plain.path().to_owned(), Host::Local, Mount::Root);
    driver.goto(plain.address()).await.expect("the page opens");
    measures(driver, "a page that does nothing", async || types(driver).await).await;

    let site = Site::of(folder, Host::Local, Mount::Root);
    let begun = std::time::Instant::now();
    driver.goto(site.address()).await.expect("the site opens");
    measures(driver, "loading", async || {
        waits_for(driver, "html[data-running]").await;
        println!("  the application runs after {:.1} s", begun.elapsed().as_secs_f64());
        tokio::time::sleep(Duration::from_secs(6)).await;
    })
    .await;
    measures(driver, "typing, while all files are being kept", async || types(driver).await).await;
    let begun = std::time::Instant::now();
    waits_for(driver, "html[data-offline=ready]").await;
    println!("all files are kept {:.0} s later", begun.elapsed().as_secs_f64());
    measures(driver, "typing", async || types(driver).await).await;
    measures(driver, "scrolling through all pages", async || {
        goes(driver, "#/", ".page-entry").await;
        scrolls(driver, ".page-entry").await;
    })
    .await;
    measures(driver, "scrolling through all results", async || {
        goes(driver, "#/s", ".found li").await;
        scrolls(driver, ".found").await;
    })
    .await;
    for (what, address, shown) in [
        ("the concordance", "#/s?q=劳模&view=kwic", ".kwic td"),
        ("sorted by five characters", "#/s?q=劳模&view=kwic&left=5", ".kwic [aria-sort]"),
        ("grouped by year", "#/s?q=劳模&view=kwic&by=year", ".kwic tbody th"),
        ("the chart", "#/s?q=劳模&view=chart", ".chart svg"),
        ("what to check", "#/doubts", ".doubts"),
        ("the first view again", "#/", ".page-entry"),
    ] {
        measures(driver, what, async || goes(driver, address, shown).await).await;
    }
    chrome.quit().await.expect("Chromium ends");
}

/// Does something and prints what the main thread had to do with it.
async fn measures(driver: &WebDriver, what: &str, act: impl AsyncFnOnce()) {
    let begun = number(driver, "return performance.now()").await;
    let begun = if what == "loading" { 0.0 } else { begun };
    println!("{what}");
    act().await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let seen =
        script(driver, "const { tasks, inputs } = bench; bench.inputs = []; return [tasks, inputs]").await;
    let tasks = seen[0].as_array().into_iter().flatten();
    let during: Vec<f64> =
        tasks.filter(|task| figure(&task[0]) >= begun).map(|task| figure(&task[1])).collect();
    match during.iter().copied().reduce(f64::max) {
        Some(longest) => println!("  longest task {longest:.0} ms, {} over 50", during.len()),
        None => println!("  no task over 50 ms"),
    }
    let mut inputs: Vec<f64> = seen[1].as_array().into_iter().flatten().map(figure).collect();
    if !inputs.is_empty() {
        inputs.sort_by(f64::total_cmp);
        let at = |part: f64| inputs[((inputs.len() - 1) as f64 * part).round() as usize];
        println!("  input to frame: median {:.0} ms, p95 {:.0}, {} keys", at(0.5), at(0.95), inputs.len());
    }
}

/// Types everything, each in the place of the one before.
async fn types(driver: &WebDriver) {
    let input = driver.find(By::Id("q")).await.expect("the box");
    input.click().await.expect("the box takes the focus");
    for text in TYPED {
        for key in text.chars() {
            driver.action_chain().send_keys(key.to_string()).perform().await.expect("a key is pressed");
            tokio::time::sleep(PAUSE).await;
        }
        for _ in text.chars() {
            driver.action_chain().send_keys(Key::Backspace).perform().await.expect("a key is pressed");
            tokio::time::sleep(PAUSE).await;
        }
    }
}

/// Goes to another view and waits for it.
async fn goes(driver: &WebDriver, hash: &str, shown: &str) {
    let went = driver.execute("location.hash = arguments[0]", vec![json!(hash)]).await;
    went.expect("the address changes");
    waits_for(driver, shown).await;
    tokio::time::sleep(Duration::from_secs(1)).await;
}

/// Scrolls through everything in ten seconds, twice as fast as anybody can read a headline a screen.
async fn scrolls(driver: &WebDriver, item: &str) {
    let begun = number(driver, "bench.frames = []; return performance.now()").await;
    let seen = driver.execute_async(SCROLL, vec![json!(600), json!(item)]).await.expect("it scrolls");
    let seen = seen.json().clone();
    let frames = script(driver, "return bench.frames").await;
    let frames: Vec<f64> = frames.as_array().into_iter().flatten().map(figure).collect();
    let gaps: Vec<f64> = frames.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let longest = gaps.iter().copied().fold(0.0, f64::max);
    let seconds = (frames.last().copied().unwrap_or(begun) - begun) / 1e3;
    let elements = number(driver, "return document.querySelectorAll('*').length").await;
    println!(
        "  {} of 600 frames in {seconds:.1} s, longest wait for one {longest:.0} ms, {} blank, {} pixels, \
         then {elements} elements",
        frames.len(),
        seen[0],
        seen[1],
    );
}

async fn waits_for(driver: &WebDriver, css: &str) {
    for _ in 0..4800 {
        if script(driver, &format!("return !!document.querySelector({css:?})")).await == Value::Bool(true) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("there never was any {css}");
}

async fn command(driver: &WebDriver, name: &str, parameters: Value) {
    driver.cdp().send_raw(name, parameters).await.expect("the browser obeys");
}

async fn script(driver: &WebDriver, script: &str) -> Value {
    driver.execute(script, Vec::new()).await.expect("the script runs").json().clone()
}

async fn number(driver: &WebDriver, code: &str) -> f64 {
    figure(&script(driver, code).await)
}

fn figure(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

/// A page with a box and nothing else.
fn plain_page() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let page = "<!doctype html><meta charset=utf-8><title>p</title><input id=q>";
    std::fs::write(Path::new(folder.path()).join("index.html"), page).expect("a file");
    folder
}

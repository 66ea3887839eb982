//! Runs one scenario: site and browser up, the scenario, then what the browser complained of.

use crate::chrome::Chrome;
use crate::reader::Reader;
use crate::site::{Mount, Site};
use futures_util::FutureExt as _;
use serde_json::Value;
use std::panic::AssertUnwindSafe;
use thirtyfour::prelude::*;

/// Gives a scenario a reader who has the site open, and fails it afterwards for any error in the
/// console, any blocked or failed request, and any request to another origin.
pub(crate) async fn visit<F>(mount: Mount, scenario: fn(Reader) -> F)
where
    F: Future<Output = ()> + 'static,
{
    watch(Site::serve(mount), async |visit| {
        if mount == Mount::Offline {
            visit.reader().is_told("html", "data-offline", "ready").await;
            visit.loses_the_server().await;
        }
        scenario(visit.reader()).await;
    })
    .await;
}

/// A site and a browser that has it open. A scenario may stop and start both.
pub(crate) struct Visit {
    pub(crate) site: Site,
    pub(crate) chrome: Chrome,
    complaints: Vec<String>,
}

/// The same as [`visit`] for a scenario that has to do with more than a reader.
pub(crate) async fn watch(site: Site, scenario: impl AsyncFnOnce(&mut Visit)) {
    let chrome = Chrome::start().await.expect("Chromium starts");
    let mut visit = Visit { site, chrome, complaints: Vec::new() };
    visit.opens_the_site().await;
    // Caught, so that the browser is ended even when the scenario fails.
    let outcome = AssertUnwindSafe(scenario(&mut visit)).catch_unwind().await;
    visit.takes_down_complaints().await;
    let Visit { chrome, complaints, .. } = visit;
    let ended = chrome.quit().await;
    if let Err(failure) = outcome {
        eprintln!("{}", complaints.join("\n"));
        std::panic::resume_unwind(failure);
    }
    assert!(complaints.is_empty(), "the browser complained:\n{}", complaints.join("\n"));
    ended.expect("Chromium ends");
}

impl Visit {
    /// The reader in front of the browser.
    pub(crate) fn reader(&self) -> Reader {
        Reader::new(self.chrome.driver.clone())
    }

    /// Opens the site's first document.
    pub(crate) async fn opens_the_site(&self) {
        self.chrome.driver.goto(self.site.address()).await.expect("the site opens");
        self.reader().waits_until_it_runs().await;
    }

    /// Ends the browser, stops the server, starts the browser again, and opens the site.
    pub(crate) async fn loses_the_server(&mut self) {
        self.takes_down_complaints().await;
        self.chrome.restart(|| self.site.stop()).await.expect("Chromium starts again");
        self.opens_the_site().await;
    }

    /// Goes to another tab.
    pub(crate) async fn shows(&self, tab: &WindowHandle) {
        self.chrome.driver.switch_to_window(tab.clone()).await.expect("the tab is there");
    }

    /// What WebDriver has no words for.
    pub(crate) async fn tells_chrome(&self, method: &str, params: Value) -> Value {
        self.chrome.driver.cdp().send_raw(method, params).await.expect("Chromium answers")
    }

    /// Runs the body of an asynchronous function in the page.
    pub(crate) async fn runs(&self, body: &str) -> Value {
        let script = format!(
            "const done = arguments[0];
             (async () => {{ {body} }})().then(done, (error) => done({{ failed: String(error) }}))"
        );
        let answer = self.chrome.driver.execute_async(script, Vec::new()).await.expect("the script runs");
        let answer = answer.json().clone();
        assert!(answer.get("failed").is_none(), "{body}: {answer}");
        answer
    }

    async fn takes_down_complaints(&mut self) {
        let complaints = complaints(&self.chrome.driver, &self.site.origin()).await;
        self.complaints.extend(complaints);
    }
}

async fn complaints(driver: &WebDriver, origin: &str) -> Vec<String> {
    let console = driver.get_log("browser").await.expect("the console");
    let mut complaints: Vec<String> = console
        .into_iter()
        .filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"))
        .map(|entry| format!("{}: {}", entry.level, entry.message))
        .collect();
    let requests = driver.get_log("performance").await.expect("the requests");
    for entry in requests {
        let event: Value = serde_json::from_str(&entry.message).expect("an event is JSON");
        if event["message"]["method"] != "Network.requestWillBeSent" {
            continue;
        }
        let request = &event["message"]["params"];
        let [page, url] = [&request["documentURL"], &request["request"]["url"]];
        let [page, url] = [page, url].map(|address| address.as_str().unwrap_or_default());
        // The tab that every browser begins with is its own; of some versions it asks for much.
        let is_the_browsers = page.starts_with("chrome:") || page.starts_with("chrome-untrusted:");
        // And data that the page holds already.
        let inside = [origin, "data:", "blob:", "about:"].iter().any(|prefix| url.starts_with(prefix));
        if !is_the_browsers && !inside {
            complaints.push(format!("a request left the origin: {url}"));
        }
    }
    complaints
}

//! Runs one scenario: site and browser up, the scenario, then what the browser complained of.

use crate::chrome::Chrome;
use crate::reader::Reader;
use crate::site::{Mount, Site};
use serde_json::Value;
use thirtyfour::prelude::*;
use tokio::task::{LocalSet, spawn_local};

/// Gives a scenario a reader who has the site open, and fails it afterwards for any error in the
/// console, any blocked or failed request, and any request to another origin.
pub(crate) async fn visit<F>(mount: Mount, scenario: fn(Reader) -> F)
where
    F: Future<Output = ()> + 'static,
{
    let site = Site::serve(mount);
    let chrome = Chrome::start().await.expect("Chromium starts");
    chrome.driver.goto(site.address()).await.expect("the site opens");
    let reader = Reader::new(chrome.driver.clone());
    reader.waits_until_it_runs().await;
    // In a task of its own, so that the browser is ended even when the scenario fails.
    let tasks = LocalSet::new();
    let outcome = tasks.run_until(async { spawn_local(scenario(reader)).await }).await;
    let complaints = complaints(&chrome.driver, &site.origin()).await;
    let ended = chrome.quit().await;
    if let Err(failure) = outcome {
        eprintln!("{}", complaints.join("\n"));
        std::panic::resume_unwind(failure.into_panic());
    }
    assert!(complaints.is_empty(), "the browser complained:\n{}", complaints.join("\n"));
    ended.expect("Chromium ends");
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
        let url = event["message"]["params"]["request"]["url"].as_str().unwrap_or_default();
        // The empty tab that every browser begins with, and data that the page holds already.
        let inside =
            [origin, "data:", "blob:", "about:", "chrome:"].iter().any(|prefix| url.starts_with(prefix));
        if !inside {
            complaints.push(format!("a request left the origin: {url}"));
        }
    }
    complaints
}

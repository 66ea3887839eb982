//! 打包所选: what is listed, saved from within the site as one file that opens from a disk.

use crate::chrome::Chrome;
use crate::printed::{corpus, essence, headline};
use crate::reader::{Reader, Role};
use crate::site::{Mount, Site};
use crate::visit::{Visit, watch};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

#[tokio::test]
async fn a_page_is_saved_as_one_file_that_shows_nothing_else() {
    let site = Site::serve(Mount::SubPath);
    let chrome = Chrome::start().await.expect("Chromium starts");
    let driver = &chrome.driver;
    let reader = Reader::new(driver.clone());
    let folder = tempfile::tempdir().expect("a temporary folder");
    let corpus = corpus();
    let page = &corpus.pages[1];
    let (on_page, others): (Vec<_>, Vec<_>) = corpus
        .articles
        .iter()
        .filter(|article| article.headline.is_some())
        .partition(|article| article.page == page.id);

    // From the site, and then from the file that was saved.
    let mut address = site.address();
    for name in ["first", "second"] {
        let folder = folder.path().join(name);
        fs::create_dir(&folder).expect("a folder");
        saves_into(driver, &folder).await;
        driver.goto(format!("{address}#/page/{}", page.id)).await.expect("the site opens");
        reader.waits_until_it_runs().await;
        reader.presses(Role::Button, "打包成一个文件").await;
        let saved = saved_file(&folder, "html").await;

        address = format!("file://{}", saved.display());
        driver.goto(&address).await.expect("the file opens");
        reader.waits_until_it_runs().await;
        reader.sees(headline(on_page[0])).await;
        reader.finds_nothing_of(Role::Link, "打开自己的版面").await;
        let shown = essence(&driver.find(By::Tag("body")).await.expect("a body").text().await.expect("text"));
        for article in &on_page {
            assert!(shown.contains(&essence(headline(article))), "{} is not shown", headline(article));
        }
        for article in &others {
            assert!(!shown.contains(&essence(headline(article))), "{} is shown", headline(article));
        }
    }
    drop(site);
    reader.follows(headline(on_page[0])).await;
    reader.sees_view_of(headline(on_page[0])).await;
    chrome.quit().await.expect("Chromium ends");
}

#[tokio::test]
async fn a_page_is_saved_without_a_server() {
    watch(Site::serve(Mount::SubPath), async |visit| {
        visit.is_kept().await;
        visit.loses_the_server().await;
        saves_a_page(visit).await;
    })
    .await;
}

#[tokio::test]
async fn a_page_is_saved_without_a_server_on_the_first_visit() {
    watch(Site::serve(Mount::SubPath), async |visit| {
        visit.is_kept().await;
        visit.site.stop();
        saves_a_page(visit).await;
    })
    .await;
}

async fn saves_a_page(visit: &Visit) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    saves_into(&visit.chrome.driver, folder.path()).await;
    let reader = visit.reader();
    reader.opens(&format!("/page/{}", corpus().pages[0].id)).await;
    reader.presses(Role::Button, "打包成一个文件").await;
    let saved = fs::read_to_string(saved_file(folder.path(), "html").await).expect("a file of text");
    assert!(saved.contains("id=\"packed\""), "{} letters", saved.len());
}

pub(crate) async fn saves_into(driver: &WebDriver, folder: &Path) {
    let wanted = json!({ "behavior": "allow", "downloadPath": folder });
    let sent = driver.cdp().send_raw("Browser.setDownloadBehavior", wanted).await;
    sent.expect("the browser saves files");
}

/// The file of a kind that the browser saves, once it is whole; until then it has another name.
pub(crate) async fn saved_file(folder: &Path, kind: &str) -> PathBuf {
    let started = Instant::now();
    loop {
        let mut files =
            fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path());
        if let Some(file) = files.find(|file| file.extension().is_some_and(|extension| extension == kind)) {
            return file;
        }
        let there = || fs::read_dir(folder).map(|files| files.flatten().collect::<Vec<_>>());
        assert!(started.elapsed() < Duration::from_secs(30), "no file was saved: {:?}", there());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

//! What a browser may refuse, one at a time: the pages can still be read, and the reader is told what is missing.

use crate::chrome::Chrome;
use crate::printed::{corpus, first_paragraph, headline, two_neighbours};
use crate::reader::{Reader, Role};
use crate::site::{Mount, Site};
use serde_json::json;
use std::path::Path;

/// Opens the site in a browser that runs this script before anything else of each document.
async fn with_script(script: &str) -> (Site, Chrome, Reader) {
    let (site, chrome, reader) = browser().await;
    let wanted = json!({ "source": script });
    let sent = reader.driver().cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", wanted).await;
    sent.expect("the browser takes a script");
    (site, chrome, reader)
}

async fn browser() -> (Site, Chrome, Reader) {
    let chrome = Chrome::start().await.expect("Chromium starts");
    let reader = Reader::new(chrome.driver.clone());
    (Site::serve(Mount::SubPath), chrome, reader)
}

/// Reads two articles, from the first view on, without the application.
async fn reads_documents(reader: &Reader) {
    let corpus = corpus();
    let (article, next) = two_neighbours(&corpus);
    reader.follows(headline(article)).await;
    reader.sees_view_of(headline(article)).await;
    for paragraph in article.paragraphs() {
        reader.sees(paragraph.as_str()).await;
    }
    assert!(reader.address().await.ends_with(&format!("a/{}.html", article.id)));
    reader.follows("下一篇").await;
    reader.sees_view_of(headline(next)).await;
    reader.sees(first_paragraph(next)).await;
}

#[tokio::test]
async fn without_scripts_every_article_can_be_read() {
    let (site, chrome, reader) = browser().await;
    let off = json!({ "value": true });
    reader.driver().cdp().send_raw("Emulation.setScriptExecutionDisabled", off).await.expect("no scripts");
    reader.driver().goto(site.address()).await.expect("the site opens");
    reader.sees("没有脚本，文章也可以逐篇阅读").await;
    for article in corpus().articles.iter().filter(|article| article.headline.is_some()) {
        reader.sees(headline(article)).await;
    }
    reads_documents(&reader).await;
    chrome.quit().await.expect("Chromium ends");
}

#[tokio::test]
async fn without_webassembly_every_article_can_be_read() {
    let (site, chrome, reader) = with_script("delete globalThis.WebAssembly").await;
    reader.driver().goto(site.address()).await.expect("the site opens");
    reader.sees("这个浏览器没有运行 WebAssembly").await;
    reads_documents(&reader).await;
    // A link that somebody sent leads to the same article.
    let corpus = corpus();
    let (article, _) = two_neighbours(&corpus);
    reader.driver().goto(format!("{}#/a/{}?p=1", site.address(), article.id)).await.expect("the site opens");
    reader.sees_view_of(headline(article)).await;
    reader.sees("这个浏览器没有运行 WebAssembly").await;
    reader.sees(first_paragraph(article)).await;
    chrome.quit().await.expect("Chromium ends");
}

#[tokio::test]
async fn without_storage_settings_hold_for_the_visit_and_say_so() {
    let refuse = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) \
        Object.defineProperty(globalThis, name, { get() { throw new DOMException('refused', 'SecurityError'); } })";
    let (site, chrome, reader) = with_script(refuse).await;
    reader.driver().goto(site.address()).await.expect("the site opens");
    reader.waits_until_it_runs().await;
    reader.presses(Role::Button, "English").await;
    reader.is_told("html", "lang", "en").await;
    reader.sees("The browser keeps nothing").await;
    let corpus = corpus();
    let (article, _) = two_neighbours(&corpus);
    reader.follows(headline(article)).await;
    reader.sees_view_of(headline(article)).await;
    chrome.quit().await.expect("Chromium ends");
}

#[tokio::test]
async fn opened_from_a_disk_it_names_the_one_file() {
    let (site, chrome, reader) = browser().await;
    drop(site);
    let dist =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist").canonicalize().expect("a packed site");
    reader
        .driver()
        .goto(format!("file://{}", dist.join("index.html").display()))
        .await
        .expect("a file opens");
    reader.sees("浏览器不让这一页运行").await;
    reader.follows("jianbao.html").await;
    reader.waits_until_it_runs().await;
    let corpus = corpus();
    let (article, _) = two_neighbours(&corpus);
    reader.follows(headline(article)).await;
    reader.sees_view_of(headline(article)).await;
    chrome.quit().await.expect("Chromium ends");
}

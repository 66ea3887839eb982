//! What is asked for on the way, searching before all, is a part of its own: who reads does not fetch it, and who wants
//! something of it never waits in vain.

use crate::chrome::Chrome;
use crate::printed::{corpus, headline};
use crate::reader::{Reader, Role};
use crate::site::{Mount, Site};
use crate::stage::{Stage, Width};
use crate::views::{Step, View, WORD, holding, views};
use crate::visit::visit;
use serde_json::json;

/// The parts that this document asked for. What the service worker keeps is none of its doing.
const ASKED_FOR: &str = "return performance.getEntriesByType('resource').map(({ name }) => name)\
    .filter((name) => name.includes('/second-')).join()";

#[tokio::test]
async fn reading_asks_for_nothing_of_the_second_part() {
    visit(Mount::SubPath, reads_everything).await;
}

async fn reads_everything(reader: Reader) {
    let stage = Stage::new(reader).await;
    stage.widens(Width::Laptop).await;
    let corpus = corpus();
    for view in views(&corpus).iter().filter(|view| only_reads(view)) {
        stage.reader.opens(&view.route).await;
        stage.reader.has(view.shows).await;
    }
    // Keys that have to do with hits and filters, where there are none.
    stage.reader.opens(&format!("/a/{}", corpus.articles[0].id)).await;
    stage.reader.sees_view_of(headline(&corpus.articles[0])).await;
    stage.reader.types("nNfv").await;
    stage.reader.types("b").await;
    assert_eq!(stage.reader.script(ASKED_FOR, "").await, json!(""));
    // And the part does come once it is wanted.
    stage.reader.types("/").await;
    stage.reader.types(WORD).await;
    stage.reader.has(".found mark").await;
    let asked = stage.reader.script(ASKED_FOR, "").await;
    assert!(asked.as_str().is_some_and(|asked| asked.ends_with(".wasm")), "{asked}");
}

/// Whether a view is there for reading, and nothing is asked for on it.
fn only_reads(view: &View) -> bool {
    let elsewhere = ["/s", "/print", "/kept", "/doubts"].iter().any(|route| view.route.starts_with(route));
    view.then == Step::Nothing && !elsewhere && !view.route.contains("?q=")
}

#[tokio::test]
async fn an_address_that_searches_finds_at_once() {
    visit(Mount::Root, follows_links_to_searches).await;
}

async fn follows_links_to_searches(reader: Reader) {
    let home = reader.address().await;
    let base = home.split('#').next().unwrap_or_default();
    let corpus = corpus();
    let article = &holding(&corpus).id;
    for (route, shows) in [
        (format!("/s?q={WORD}"), ".found mark"),
        (format!("/a/{article}?q={WORD}&hit=1"), "mark.current"),
        (format!("/print/s?q={WORD}"), ".printing article"),
    ] {
        // Another document and not another place in this one.
        reader.goes_to("about:blank").await;
        reader.goes_to(&format!("{base}#{route}")).await;
        reader.has(shows).await;
    }
}

/// A browser in which asking for the part goes as this script says.
async fn where_the_part(comes: &str) -> (Site, Chrome, Reader) {
    let chrome = Chrome::start().await.expect("Chromium starts");
    let reader = Reader::new(chrome.driver.clone());
    let source = format!(
        "const real = fetch; globalThis.fetch = (what, ...more) => \
         String(what).includes('second-') ? ({comes})(() => real(what, ...more)) : real(what, ...more)"
    );
    let wanted = json!({ "source": source });
    let sent = reader.driver().cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", wanted).await;
    sent.expect("the browser takes a script");
    (Site::serve(Mount::SubPath), chrome, reader)
}

/// Two seconds late.
const SLOW: &str = "async (ask) => { await new Promise((done) => setTimeout(done, 2000)); return ask(); }";

/// Not before a script says so.
const FAILS_AT_FIRST: &str =
    "(ask) => (globalThis.back ? ask() : Promise.reject(new TypeError('no network')))";

const REFUSED: &str = "需要的部分没有载入，请检查网络后再试";

#[tokio::test]
async fn what_is_typed_before_the_part_is_there_is_searched_for() {
    let (site, chrome, reader) = where_the_part(SLOW).await;
    reader.goes_to(&site.address()).await;
    reader.waits_until_it_runs().await;
    reader.types("/").await;
    reader.types(WORD).await;
    reader.sees("正在编排检索").await;
    reader.focuses("#q").await;
    reader.has(".found mark").await;
    reader.focuses("#q").await;
    let typed = reader.script("return document.getElementById('q').value", "").await;
    assert_eq!(typed, json!(WORD));
    chrome.quit().await.expect("Chromium ends");
}

#[tokio::test]
async fn without_the_part_the_reader_is_told_reads_on_and_tries_again() {
    let (site, chrome, reader) = where_the_part(FAILS_AT_FIRST).await;
    reader.goes_to(&format!("{}#/s?q={WORD}", site.address())).await;
    reader.sees(REFUSED).await;
    reader.presses(Role::Button, "再试一次").await;
    reader.sees(REFUSED).await;
    let corpus = corpus();
    reader.opens(&format!("/a/{}", corpus.articles[0].id)).await;
    reader.sees_view_of(headline(&corpus.articles[0])).await;
    reader.goes_back().await;
    reader.sees(REFUSED).await;
    reader.script("globalThis.back = true", "").await;
    reader.presses(Role::Button, "再试一次").await;
    reader.has(".found mark").await;
    chrome.quit().await.expect("Chromium ends");
}

#[tokio::test]
async fn what_is_asked_for_before_the_part_is_there_opens_when_it_comes() {
    let (site, chrome, reader) = where_the_part(SLOW).await;
    let corpus = corpus();
    let article = &corpus.articles[0];
    for (asks, shows) in [
        ("document.querySelector('[aria-haspopup=dialog].tool').click()", "dialog .citation"),
        ("document.querySelector('.tools > button').click()", "dialog .choice"),
        ("location.hash = '#/doubts'", ".doubts-view section"),
        (&format!("location.hash = '#/print/page/{}'", article.page), ".printing article"),
    ] {
        reader.goes_to("about:blank").await;
        reader.goes_to(&format!("{}#/a/{}", site.address(), article.id)).await;
        reader.waits_until_it_runs().await;
        reader.sees_view_of(headline(article)).await;
        reader.script(asks, "").await;
        reader.sees("正在载入").await;
        reader.has(shows).await;
    }
    // What is selected stays selected until something can be done with it.
    reader.goes_to("about:blank").await;
    reader.goes_to(&format!("{}#/a/{}", site.address(), article.id)).await;
    reader.waits_until_it_runs().await;
    reader.sees_view_of(headline(article)).await;
    reader.script("getSelection().selectAllChildren(document.querySelector('.text p'))", "").await;
    reader.has("[role=group].bar").await;
    chrome.quit().await.expect("Chromium ends");
}

#[tokio::test]
async fn without_the_part_nothing_opens_and_the_reader_is_told() {
    let (site, chrome, reader) = where_the_part(FAILS_AT_FIRST).await;
    let corpus = corpus();
    let article = &corpus.articles[0];
    reader.goes_to(&format!("{}#/kept", site.address())).await;
    reader.waits_until_it_runs().await;
    reader.sees_view_of("收藏的文章").await;
    reader.sees(REFUSED).await;
    reader.opens(&format!("/a/{}", article.id)).await;
    reader.sees_view_of(headline(article)).await;
    reader.presses(Role::Button, "引用").await;
    reader.sees(REFUSED).await;
    reader.has_no("dialog").await;
    reader.script("globalThis.back = true", "").await;
    reader.presses(Role::Button, "引用").await;
    reader.has("dialog .citation").await;
    chrome.quit().await.expect("Chromium ends");
}

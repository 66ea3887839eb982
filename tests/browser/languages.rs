//! Languages: the interface changes, what the pages print does not.

use crate::printed::{corpus, headline};
use crate::reader::{Reader, Role};
use crate::site::Mount;
use crate::visit::visit;

#[tokio::test]
async fn the_interface_speaks_english_and_remembers_it() {
    visit(Mount::Root, chooses_english).await;
}

pub(crate) async fn chooses_english(reader: Reader) {
    let corpus = corpus();
    let article = &corpus.articles[0];
    reader.opens(&format!("/a/{}", article.id)).await;
    reader.is_told("html", "lang", "zh-Hans").await;

    reader.presses(Role::Button, "English").await;
    reader.is_told("html", "lang", "en").await;
    reader.sees("Compare with the source").await;
    reader.is_told("article", "lang", "zh-Hans").await;

    reader.reloads().await;
    reader.sees_view_of(headline(article)).await;
    reader.sees("Compare with the source").await;
}

#[tokio::test]
async fn the_pages_can_be_read_in_traditional_characters() {
    visit(Mount::Root, chooses_traditional).await;
}

pub(crate) async fn chooses_traditional(reader: Reader) {
    let corpus = corpus();
    let article = &corpus.articles[0];
    assert!(headline(article).contains("区庆"), "{}", headline(article));
    reader.opens(&format!("/a/{}", article.id)).await;
    reader.presses(Role::Button, "阅读设置").await;
    reader.has("dialog .choice").await;
    reader.script("document.querySelectorAll('[name=script]')[2].click()", "").await;
    reader.sees("區慶").await;
    reader.is_told("article", "lang", "zh-Hant").await;
    reader.is_told("html", "lang", "zh-Hans").await;

    reader.reloads().await;
    reader.sees("區慶").await;
    // What is copied is what was printed.
    reader.minds_what_is_copied().await;
    reader.presses(Role::Button, "复制全文").await;
    assert!(reader.copied().await.contains("区庆"));
}

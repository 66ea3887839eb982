//! Passages: words that somebody selects have a link of their own, and it leads back to them.

use crate::printed::{corpus, essence, headline};
use crate::reader::{Reader, Role};
use crate::site::Mount;
use crate::visit::visit;
use corpus::{Article, Corpus};

/// An article with a second paragraph, and words of that paragraph: some of those behind its middle,
/// with a comma among them that print sets half-width.
fn a_passage(corpus: &Corpus) -> (&Article, String) {
    let passages = corpus.articles.iter().filter_map(|article| {
        article.headline.as_ref()?;
        let printed = article.paragraphs().nth(1)?.as_str();
        let comma = printed.char_indices().skip(20).find(|(_, c)| *c == ',')?.0;
        let (before, after) = (&printed[..comma], &printed[comma + 1..]);
        let (start, _) = before.char_indices().rev().nth(3)?;
        let after: String = after.chars().take(4).collect();
        let words = format!("{}，{after}", &before[start..]);
        words.chars().filter(|c| *c != '，').all(char::is_alphabetic).then_some((article, words))
    });
    passages.into_iter().next().expect("a paragraph with a half-width comma")
}

#[tokio::test]
async fn a_link_to_selected_words_leads_to_them() {
    visit(Mount::SubPath, shares_a_passage).await;
}

pub(crate) async fn shares_a_passage(reader: Reader) {
    let corpus = corpus();
    let (article, words) = a_passage(&corpus);
    reader.opens(&format!("/a/{}", article.id)).await;
    reader.sees_view_of(headline(article)).await;
    reader.minds_what_is_copied().await;
    reader.selects(&words).await;
    reader.presses(Role::Button, "复制这段的链接").await;
    reader.sees("已复制").await;
    let link = reader.copied().await;
    assert!(link.contains("?p=2&t="), "{link}");
    assert!(link.is_ascii(), "programs that find links in text stop at other letters: {link}");

    reader.opens("/").await;
    reader.goes_to(&link).await;
    reader.sees_view_of(headline(article)).await;
    assert_eq!(reader.reads("mark.passage").await, words);
    reader.reloads().await;
    assert_eq!(reader.reads("mark.passage").await, words);
    let top = "return document.querySelector('mark.passage').getBoundingClientRect().top / innerHeight";
    let top = reader.script(top, "").await.as_f64().expect("a place on the screen");
    assert!((0.0..1.0).contains(&top), "the passage is on the screen: {top}");
}

#[tokio::test]
async fn selected_words_are_copied_with_their_source() {
    visit(Mount::Root, quotes_a_passage).await;
}

async fn quotes_a_passage(reader: Reader) {
    let corpus = corpus();
    let (article, words) = a_passage(&corpus);
    reader.opens(&format!("/a/{}", article.id)).await;
    reader.sees_view_of(headline(article)).await;
    reader.minds_what_is_copied().await;
    reader.selects(&words).await;
    reader.presses(Role::Button, "复制这段和出处").await;
    let copied = reader.copied().await;
    assert!(copied.starts_with(&words), "{copied}");
    assert!(essence(&copied).contains(&essence(headline(article))), "{copied}");
    assert!(copied.contains(&format!("#/a/{}?p=2&t=", article.id)), "{copied}");
}

#[tokio::test]
async fn a_passage_that_is_gone_is_said_to_be_and_its_paragraph_opens() {
    visit(Mount::Root, misses_a_passage).await;
}

async fn misses_a_passage(reader: Reader) {
    let corpus = corpus();
    let (article, _) = a_passage(&corpus);
    reader.opens(&format!("/a/{}?p=2&t=坦克大战", article.id)).await;
    reader.sees("那段话不在这篇文章里").await;
    reader.is_told("[aria-current=location]", "aria-label", "第 2 段").await;
}

#[tokio::test]
async fn a_key_copies_the_link_to_where_the_address_points() {
    visit(Mount::Root, copies_with_a_key).await;
}

async fn copies_with_a_key(reader: Reader) {
    let corpus = corpus();
    let (article, _) = a_passage(&corpus);
    reader.opens(&format!("/a/{}?p=2&q=x", article.id)).await;
    reader.sees_view_of(headline(article)).await;
    reader.minds_what_is_copied().await;
    reader.types("l").await;
    let copied = reader.copied().await;
    assert!(copied.ends_with(&format!("#/a/{}?p=2", article.id)), "{copied}");
}

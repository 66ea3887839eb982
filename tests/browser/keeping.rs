//! Keeping articles, and putting several of them on paper.

use crate::printed::{corpus, essence, headline, two_neighbours};
use crate::reader::{Reader, Role};
use crate::site::Mount;
use crate::visit::visit;

#[tokio::test]
async fn keeps_an_article_with_a_key_and_finds_it_again() {
    visit(Mount::SubPath, keeps).await;
}

pub(crate) async fn keeps(reader: Reader) {
    let corpus = corpus();
    let (article, next) = two_neighbours(&corpus);
    reader.opens("/kept").await;
    reader.sees("还没有收藏").await;
    reader.opens(&format!("/a/{}", article.id)).await;
    reader.sees_view_of(headline(article)).await;
    reader.types("b").await;
    reader.sees("已收藏").await;
    reader.is_told(".article-tools [aria-pressed]", "aria-pressed", "true").await;
    reader.opens(&format!("/a/{}", next.id)).await;
    reader.sees_view_of(headline(next)).await;
    reader.presses(Role::Button, "收藏").await;

    reader.opens("/kept").await;
    reader.reloads().await;
    reader.sees_view_of("收藏的文章").await;
    let listed = essence(&reader.reads(".kept").await);
    let newest = listed.find(&essence(headline(next))).expect("the second article");
    assert!(listed.find(&essence(headline(article))).is_some_and(|older| newest < older), "{listed}");

    reader.presses(Role::Button, "删去").await;
    reader.sees("不再收藏").await;
    let listed = essence(&reader.reads(".kept").await);
    assert!(!listed.contains(&essence(headline(next))), "{listed}");
    reader.follows(headline(article)).await;
    reader.sees_view_of(headline(article)).await;
}

#[tokio::test]
async fn puts_the_articles_of_a_page_on_paper() {
    visit(Mount::Root, prints).await;
}

async fn prints(reader: Reader) {
    let corpus = corpus();
    let (article, _) = two_neighbours(&corpus);
    reader.opens(&format!("/page/{}", article.page)).await;
    reader.follows("打印这些文章").await;
    reader.sees_view_of("打印这些文章").await;
    for article in corpus.articles_of(&article.page) {
        for paragraph in article.paragraphs() {
            reader.sees(paragraph.as_str()).await;
        }
    }
    let sources = reader.script("return document.querySelectorAll('.source-line').length", "").await;
    assert_eq!(sources.as_u64(), u64::try_from(corpus.articles_of(&article.page).count()).ok());
    // The key opens the browser's own dialogue, and paper has no tools on it.
    reader.script("window.print = () => { window.printed = true }", "").await;
    reader.types("p").await;
    assert_eq!(reader.script("return window.printed === true", "").await, serde_json::Value::Bool(true));
}

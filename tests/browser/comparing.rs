//! Comparing: the page's own lines beside the article.

use crate::printed::{corpus, headline, two_neighbours};
use crate::reader::Reader;
use crate::site::Mount;
use crate::visit::visit;

#[tokio::test]
async fn compares_an_article_with_its_page() {
    visit(Mount::Root, compares).await;
}

pub(crate) async fn compares(reader: Reader) {
    let corpus = corpus();
    let (article, _) = two_neighbours(&corpus);
    let page = corpus.page(&article.page).expect("the article's page");
    let span = article.paragraphs().next().expect("a paragraph").spans()[0];
    let line_number = 1 + page.text[..span.start()].matches('\n').count();

    reader.opens(&format!("/a/{}", article.id)).await;
    reader.follows("对照原文").await;
    reader.sees_view_of(headline(article)).await;
    reader.sees(&format!("{line_number}{}", span.slice(&page.text).trim())).await;

    let address = reader.address().await;
    reader.reloads().await;
    reader.sees(&format!("{line_number}{}", span.slice(&page.text).trim())).await;
    assert_eq!(reader.address().await, address, "what stands beside is part of the address");
}

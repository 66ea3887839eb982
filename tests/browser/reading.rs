//! Reading: from all pages to an article, on to the next one, and back.

use crate::printed::{corpus, first_paragraph, headline, two_neighbours};
use crate::reader::Reader;
use crate::site::Mount;
use crate::visit::visit;

#[tokio::test]
async fn reads_an_article_at_the_root() {
    visit(Mount::Root, reads_an_article).await;
}

#[tokio::test]
async fn reads_an_article_under_a_sub_path() {
    visit(Mount::SubPath, reads_an_article).await;
}

pub(crate) async fn reads_an_article(reader: Reader) {
    let corpus = corpus();
    let (article, next) = two_neighbours(&corpus);

    reader.follows(headline(article)).await;
    reader.sees_view_of(headline(article)).await;
    reader.sees(first_paragraph(article)).await;
    let address = reader.address().await;

    reader.follows("下一篇").await;
    reader.sees_view_of(headline(next)).await;
    reader.sees(first_paragraph(next)).await;
    assert_ne!(reader.address().await, address, "every article has an address of its own");

    reader.goes_back().await;
    reader.sees_view_of(headline(article)).await;
    assert_eq!(reader.address().await, address);

    reader.reloads().await;
    reader.sees_view_of(headline(article)).await;
    reader.sees(first_paragraph(article)).await;
    assert_eq!(reader.address().await, address);
}

#[tokio::test]
async fn every_headline_is_on_the_first_view() {
    visit(Mount::Root, sees_every_headline).await;
}

pub(crate) async fn sees_every_headline(reader: Reader) {
    for article in corpus().articles.iter().filter(|article| article.headline.is_some()) {
        reader.sees(headline(article)).await;
    }
}

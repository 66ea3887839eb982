//! Addresses: one that somebody sent opens where it should, and one that is wrong says so.

use crate::printed::{corpus, headline};
use crate::reader::Reader;
use crate::site::Mount;
use crate::visit::visit;

#[tokio::test]
async fn an_unknown_address_is_not_the_home_page() {
    visit(Mount::Root, loses_the_way).await;
}

pub(crate) async fn loses_the_way(reader: Reader) {
    for route in ["/a/no-such-article", "/page/no-such-page", "/no/such/view"] {
        reader.opens(route).await;
        reader.sees_view_of("本站没有这一页").await;
    }
    reader.follows("回到全部版面").await;
    reader.sees(headline(&corpus().articles[0])).await;
}

#[tokio::test]
async fn a_link_to_a_paragraph_points_at_it() {
    visit(Mount::SubPath, opens_a_paragraph).await;
}

pub(crate) async fn opens_a_paragraph(reader: Reader) {
    let corpus = corpus();
    let article =
        corpus.articles.iter().find(|article| article.paragraphs().count() > 2).expect("a long article");
    reader.opens(&format!("/a/{}?p=2", article.id)).await;
    reader.sees_view_of(headline(article)).await;
    reader.is_told("[aria-current=location]", "aria-label", "第 2 段").await;
}

#[tokio::test]
async fn every_article_and_page_opens_by_its_address() {
    visit(Mount::Root, opens_everything).await;
}

pub(crate) async fn opens_everything(reader: Reader) {
    let corpus = corpus();
    for article in corpus.articles.iter().filter(|article| article.headline.is_some()) {
        reader.opens(&format!("/a/{}", article.id)).await;
        reader.sees_view_of(headline(article)).await;
        for paragraph in article.paragraphs() {
            reader.sees(paragraph.as_str()).await;
        }
    }
    for page in &corpus.pages {
        reader.opens(&format!("/page/{}", page.id)).await;
        for article in corpus.articles_of(&page.id).filter(|article| article.headline.is_some()) {
            reader.sees(headline(article)).await;
        }
    }
}

//! Beside an article: its page drawn small with its place marked, and the page's other articles.

use super::element::el;
use super::folio::folio_link;
use super::headline::headline;
use super::miniature::miniature;
use crate::archive::Archive;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::Message;
use corpus::{Article, Page};
use std::rc::Rc;
use yew::prelude::*;

/// The rail.
pub fn page_rail(archive: &Archive, article: &Article, page: &Page, reader: Reader) -> Html {
    let articles = archive.articles_of(&page.id);
    let href = Route::page(page.id.as_str()).to_string();
    let item = |other: &Rc<Article>| {
        let here = (other.id == article.id).then_some("page");
        let link = el("a").set("href", Route::article(other.id.as_str()).to_string());
        let link = link.with_any("aria-current", here).holds(headline(other, page, reader));
        el("li").has(link).html()
    };
    let thumb = el("a")
        .class("thumb")
        .set("href", href)
        .with("tabindex", "-1")
        .with("aria-hidden", "true")
        .holds(miniature(page, articles, Some(article)));
    el("nav")
        .class("rail")
        .with("aria-label", reader.say(Message::Contents))
        .has(thumb)
        .has(el("p").class("folio").holds(folio_link(archive, page, reader)))
        .has(el("ol").with("lang", reader.content()).holds_all(articles.iter().map(item).collect()))
        .html()
}

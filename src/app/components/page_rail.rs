//! Beside an article: its page drawn small with its place marked, and the page's other articles.

use super::element::element;
use super::folio::folio_link;
use super::headline::headline;
use super::miniature::miniature;
use crate::archive::Archive;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::Message;
use corpus::{Article, Page};
use yew::prelude::*;

/// The rail.
pub fn page_rail(archive: &Archive, article: &Article, page: &Page, reader: Reader) -> Html {
    let articles = archive.articles_of(&page.id);
    let href = Route::page(page.id.as_str()).to_string();
    let item = |other: &Article| {
        let here = (other.id == article.id).then_some("page");
        let href = Route::article(other.id.as_str()).to_string();
        element("li", "", html! { <a {href} aria-current={here}>{ headline(other, page, reader) }</a> })
    };
    html! {
        <nav class="rail" aria-label={reader.say(Message::Contents)}>
            <a class="thumb" {href} tabindex="-1" aria-hidden="true">{ miniature(page, &articles, Some(article)) }</a>
            { element("p", "folio", folio_link(archive, page, reader)) }
            <ol lang="zh-Hans">{ for articles.iter().map(|other| item(other)) }</ol>
        </nav>
    }
}

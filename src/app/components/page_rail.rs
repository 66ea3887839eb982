//! Beside an article: its page drawn small with its place marked, and the page's other articles.

use super::folio::folio;
use super::miniature::miniature;
use super::words::words;
use crate::archive::Archive;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::Message;
use corpus::{Article, Page};
use yew::prelude::*;

/// The rail.
#[must_use]
pub fn page_rail(archive: &Archive, article: &Article, page: &Page, reader: Reader) -> Html {
    let articles = archive.articles_of(&page.id);
    let href = Route::page(page.id.as_str()).to_string();
    let item = |other: &Article| {
        let here = (other.id == article.id).then_some("page");
        let headline = match &other.headline {
            Some(headline) => words(headline, page, reader),
            None => html! { reader.say(Message::Untitled) },
        };
        html! {
            <li><a href={Route::article(other.id.as_str()).to_string()} aria-current={here}>{ headline }</a></li>
        }
    };
    html! {
        <nav class="rail" aria-label={reader.say(Message::Contents)}>
            <a class="thumb" href={href.clone()} tabindex="-1" aria-hidden="true">{ miniature(page, &articles, Some(article)) }</a>
            <p class="folio"><a {href}>{ folio(archive, page, reader) }</a></p>
            <ol lang="zh-Hans">{ for articles.iter().map(|other| item(other)) }</ol>
        </nav>
    }
}

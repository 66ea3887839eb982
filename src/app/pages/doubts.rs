//! 勘误线索: every doubt of the site, page by page.

use crate::archive::Archive;
use crate::components::doubt_list::{doubt_list, is_doubt};
use crate::components::element::{element, link};
use crate::components::folio::folio_link;
use crate::components::headline::headline;
use crate::hooks::HEADING;
use crate::reader::Reader;
use crate::route::{Beside, Route};
use crate::text::Message;
use corpus::{Article, Page};
use yew::prelude::*;

/// The view.
pub fn doubts(archive: &Archive, reader: Reader) -> Html {
    let pages: Vec<Html> =
        archive.pages().iter().filter_map(|page| doubts_of(archive, page, reader)).collect();
    let none = pages.is_empty().then(|| html! { <p class="empty">{ reader.say(Message::NoDoubts) }</p> });
    html! {
        <div class="doubts-view">
            <h1 id={HEADING} tabindex="-1">{ reader.say(Message::Doubts) }</h1>
            <p>{ reader.say(Message::DoubtsIntro) }</p>
            { none }
            { for pages }
        </div>
    }
}

fn doubts_of(archive: &Archive, page: &Page, reader: Reader) -> Option<Html> {
    let articles = archive.articles_of(&page.id);
    let doubtful: Vec<_> =
        articles.iter().filter(|article| article.diagnostics.iter().any(is_doubt)).collect();
    let of_page = page.diagnostics.iter().any(is_doubt);
    if doubtful.is_empty() && !of_page {
        return None;
    }
    let item = |article: &Article| {
        let route = Route::Article {
            id: article.id.to_string(),
            paragraph: None,
            beside: Beside::Source,
            hits: None,
        };
        html! {
            <li>
                <h3 lang="zh-Hans">{ link(route.to_string(), headline(article, page, reader)) }</h3>
                { doubt_list(&article.diagnostics, page, reader) }
            </li>
        }
    };
    Some(html! {
        <section>
            { element("h2", "folio", folio_link(archive, page, reader)) }
            { of_page.then(|| doubt_list(&page.diagnostics, page, reader)) }
            <ol>{ for doubtful.into_iter().map(|article| item(article)) }</ol>
        </section>
    })
}

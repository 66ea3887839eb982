//! A page in the list of all pages: drawn small, and its headlines by weight.

use super::folio::folio;
use super::miniature::miniature;
use super::page_cell::length;
use super::words::{plain_words, words};
use crate::archive::Archive;
use crate::reader::Reader;
use crate::route::Route;
use crate::text::{self, Message};
use corpus::{Article, Kind, Page};
use yew::prelude::*;

/// The page and its articles.
#[must_use]
pub fn page_entry(archive: &Archive, page: &Page, reader: Reader) -> Html {
    let articles = archive.articles_of(&page.id);
    let href = Route::page(page.id.as_str()).to_string();
    let id = format!("page-{}", page.id);
    let banner = page.banner.as_ref().map(|banner| {
        html! { <p class="banner" lang="zh-Hans">{ words(banner, page, reader) }</p> }
    });
    let longest = articles.iter().map(|article| length(article)).max().unwrap_or_default();
    html! {
        <section class="page-entry" aria-labelledby={id.clone()}>
            <a class="thumb" href={href.clone()} tabindex="-1" aria-hidden="true">{ miniature(page, &articles, None) }</a>
            <div>
                <h2 {id} class="folio"><a {href}>{ folio(archive, page, reader) }</a></h2>
                { banner }
                <ol class="headlines" lang="zh-Hans">
                    { for articles.iter().map(|article| headline(article, page, weight(article, longest), reader)) }
                </ol>
            </div>
        </section>
    }
}

/// How large a headline stands in the list. The first of a page leads; a long article is major.
fn weight(article: &Article, longest: usize) -> &'static str {
    match article.order {
        0 => "lead",
        _ if length(article) * 3 > longest * 2 => "major",
        _ => "minor",
    }
}

fn headline(article: &Article, page: &Page, weight: &'static str, reader: Reader) -> Html {
    let href = Route::article(article.id.as_str()).to_string();
    let kicker = article.kicker.as_ref().map(|kicker| html! { <p class="kicker">{ words(kicker, page, reader) }</p> });
    let headline = match &article.headline {
        Some(headline) => words(headline, page, reader),
        None => html! { reader.say(Message::Untitled) },
    };
    let opening = (weight == "lead").then(|| article.paragraphs().next()).flatten();
    let opening = opening.map(|text| html! { <p class="opening">{ words(text, page, reader) }</p> });
    html! {
        <li class={weight}>
            { kicker }
            <h3><a {href}>{ headline }</a></h3>
            { opening }
            <p class="about">{ about(article, reader) }</p>
        </li>
    }
}

fn about(article: &Article, reader: Reader) -> Html {
    let language = reader.language();
    let kind = (article.kind != Kind::News).then(|| html! { <span class="kind">{ text::kind(article.kind, language) }</span> });
    let label = article.label.as_ref().map(|label| html! { <span lang="zh-Hans">{ plain_words(label.as_str(), reader) }</span> });
    let mut names: Vec<&str> = article.bylines.iter().map(|byline| byline.name.as_str()).collect();
    names.dedup();
    let more = names.len() > 3;
    let names = (!names.is_empty()).then(|| {
        let shown = names.into_iter().take(3).collect::<Vec<_>>().join("、");
        html! { <span lang="zh-Hans">{ plain_words(&shown, reader) }{ if more { " 等" } else { "" } }</span> }
    });
    html! {
        <span lang={language.tag()} class="run">
            { kind }{ label }{ names }<span>{ text::characters(length(article), language) }</span>
        </span>
    }
}

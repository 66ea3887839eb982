//! A page in the list of all pages: drawn small, and its headlines by weight.

use super::element::{chinese, el, element, plain, printed};
use super::folio::folio_link;
use super::headline::headline_link;
use super::miniature::miniature;
use super::page_cell::length;
use super::words::plain_words;
use crate::archive::Archive;
use crate::reader::Reader;
use crate::route::Route;
use crate::text;
use corpus::{Article, Kind, Page};
use yew::prelude::*;

/// The page and its articles.
pub fn page_entry(archive: &Archive, page: &Page, reader: Reader) -> Html {
    let articles = archive.articles_of(&page.id);
    let href = Route::page(page.id.as_str()).to_string();
    let longest = articles.iter().map(|article| length(article)).max().unwrap_or_default();
    let items =
        articles.iter().map(|article| item(article, page, weight(article, longest), reader)).collect();
    let thumb = el("a")
        .class("thumb")
        .set("href", href)
        .with("tabindex", "-1")
        .with("aria-hidden", "true")
        .holds(miniature(page, articles, None));
    let printed = el("div")
        .with("lang", reader.content())
        .holds(printed("p", "banner", page.banner.as_ref(), page, reader))
        .has(el("ol").class("headlines").holds_all(items));
    let words = el("div").holds(element("h2", "folio", folio_link(archive, page, reader))).has(printed);
    el("section").class("page-entry").has(thumb).has(words).html()
}

/// How large a headline stands in the list. The first of a page leads; a long article is major.
fn weight(article: &Article, longest: usize) -> &'static str {
    match article.order {
        0 => "lead",
        _ if length(article) * 3 > longest * 2 => "major",
        _ => "minor",
    }
}

fn item(article: &Article, page: &Page, weight: &'static str, reader: Reader) -> Html {
    let opening = if weight == "lead" { article.paragraphs().next() } else { None };
    let parts = [
        printed("p", "kicker", article.kicker.as_ref(), page, reader),
        element("h3", "", headline_link(article, page, reader)),
        printed("p", "opening", opening, page, reader),
        el("p").class("about run").with("lang", reader.language().tag()).holds(about(article, reader)).html(),
    ];
    element("li", weight, parts.into_iter().collect())
}

fn about(article: &Article, reader: Reader) -> Html {
    let language = reader.language();
    let mut parts = Vec::new();
    if article.kind != Kind::News {
        parts.push(element("span", "kind", plain(text::kind(article.kind, language))));
    }
    if let Some(label) = &article.label {
        parts.push(chinese(plain_words(label.as_str(), reader), reader));
    }
    let mut names: Vec<&str> = article.bylines.iter().map(|byline| byline.name.as_str()).collect();
    names.dedup();
    if !names.is_empty() {
        let others = if names.len() > 3 { " 等" } else { "" };
        names.truncate(3);
        parts.push(chinese(plain_words(&(names.join("、") + others), reader), reader));
    }
    parts.push(element("span", "", plain(&text::characters(length(article), language))));
    parts.into_iter().collect()
}

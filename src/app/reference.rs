//! An article as others will cite or quote it.

use crate::settings::Punctuation;
use crate::typeset::plain;
use cite::Reference;
use corpus::{Article, Kind, Page, Role};

/// The reference to an article. The photographer of a photo story is its author.
#[must_use]
pub fn reference(article: &Article, page: &Page) -> Reference {
    let wrote = |role: Role| role != Role::Photographer || article.kind == Kind::Photo;
    let mut authors: Vec<String> = Vec::new();
    for byline in article.bylines.iter().filter(|byline| wrote(byline.role)) {
        if !authors.contains(&byline.name) {
            authors.push(byline.name.clone());
        }
    }
    Reference {
        key: article.id.to_string(),
        authors,
        title: article.headline.as_ref().map(|headline| plain(headline.as_str(), Punctuation::Set)),
        paper: page.paper.clone(),
        date: page.date.clone(),
        page: page.page_number.clone(),
        online: None,
    }
}

/// The whole article as plain text with its source line, for the clipboard.
#[must_use]
pub fn quotation(article: &Article, page: &Page, punctuation: Punctuation, address: &str) -> String {
    let set = |text: &corpus::Text| plain(text.as_str(), punctuation);
    let heads = [&article.kicker, &article.headline, &article.subheadline].into_iter().flatten().map(set);
    let body = article.sections.iter().flat_map(|section| {
        section
            .heading
            .iter()
            .map(set)
            .chain(section.paragraphs.iter().map(|text| format!("　　{}", set(text))))
    });
    let lines: Vec<String> = heads.chain(body).collect();
    with_source(&lines.join("\n"), article, page, address)
}

/// Some words of an article with its source line, for the clipboard.
#[must_use]
pub fn with_source(words: &str, article: &Article, page: &Page, address: &str) -> String {
    let citation = reference(article, page).plainly();
    format!("{words}\n\n{citation}\n{address}\n")
}

//! One article as it stands on the page view, and the groups that its page falls into.

use super::element::{el, printed};
use super::figure::figure;
use super::headline::headline_link;
use super::words::words;
use crate::layout::{self, Cell, Copy, Row};
use crate::reader::Reader;
use corpus::{Article, Page, Text};
use std::rc::Rc;
use yew::prelude::*;

/// The articles of a page, parted where a column (栏目) begins or ends, each group with its rows.
#[must_use]
pub fn groups(articles: &[Rc<Article>]) -> Vec<(&[Rc<Article>], Vec<Row>)> {
    let column = |article: &Rc<Article>| article.column.as_ref().map(|column| column.as_str().to_owned());
    let groups = articles.chunk_by(|one, other| column(one) == column(other));
    groups
        .map(|group| (group, layout::rows(&group.iter().map(|article| copy(article)).collect::<Vec<_>>())))
        .collect()
}

/// How long the body of an article is, in characters.
#[must_use]
pub fn length(article: &Article) -> usize {
    article.paragraphs().map(|paragraph| paragraph.as_str().chars().count()).sum()
}

fn copy(article: &Article) -> Copy {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX / 100);
    let headline = article.headline.iter().map(|headline| headline.as_str().chars().count()).sum();
    let crossheads = article.sections.iter().filter(|section| section.heading.is_some()).count();
    Copy {
        headline: count(headline),
        // A paragraph and a crosshead each cost about a line more than their characters.
        body: count(length(article) + (article.paragraphs().count() + 2 * crossheads) * 8),
        figures: count(article.figures.len()),
    }
}

/// The article in its cell.
pub fn page_cell(article: &Article, page: &Page, cell: &Cell, reader: Reader) -> Html {
    set_article(article, page, format!("cell w{}", cell.span), Html::default(), reader)
}

/// The whole article as one block, with something under it.
pub fn set_article(article: &Article, page: &Page, class: String, under: Html, reader: Reader) -> Html {
    let id = format!("h-{}", article.id);
    let head = |class: &'static str, text: &Option<Text>| printed("p", class, text.as_ref(), page, reader);
    let words = |text: &Text| words(text, page, reader);
    let figures = article.figures.iter();
    let mut copy: Vec<Html> = figures.map(|item| figure(item, article, &words, reader)).collect();
    for section in &article.sections {
        copy.push(printed("h3", "", section.heading.as_ref(), page, reader));
        copy.extend(section.paragraphs.iter().map(|text| printed("p", "", Some(text), page, reader)));
    }
    copy.extend(article.marks.iter().map(|mark| printed("p", "mark", Some(mark), page, reader)));
    el("article")
        .set("class", class)
        .set("aria-labelledby", id.clone())
        .holds(head("label", &article.label))
        .holds(head("kicker", &article.kicker))
        .has(el("h2").set("id", id).holds(headline_link(article, page, reader)))
        .holds(head("subheadline", &article.subheadline))
        .has(el("div").class("copy").holds_all(copy))
        .holds(under)
        .html()
}

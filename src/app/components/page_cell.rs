//! One article as it stands on the page view, and the groups that its page falls into.

use super::figure::figure;
use super::words::words;
use crate::reader::Reader;
use crate::layout::{self, Cell, Copy, Row};
use crate::route::Route;
use crate::text::Message;
use corpus::{Article, Page};
use std::rc::Rc;
use yew::prelude::*;

/// The articles of a page, parted where a column (栏目) begins or ends, each group with its rows.
#[must_use]
pub fn groups(articles: &[Rc<Article>]) -> Vec<(&[Rc<Article>], Vec<Row>)> {
    let column = |article: &Rc<Article>| article.column.as_ref().map(|column| column.as_str().to_owned());
    let groups = articles.chunk_by(|one, other| column(one) == column(other));
    groups.map(|group| (group, layout::rows(&group.iter().map(|article| copy(article)).collect::<Vec<_>>()))).collect()
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
#[must_use]
pub fn page_cell(article: &Article, page: &Page, cell: &Cell, reader: Reader) -> Html {
    let href = Route::article(article.id.as_str()).to_string();
    let id = format!("h-{}", article.id);
    let part = |class: &'static str, text: &Option<corpus::Text>| {
        text.as_ref().map(|text| html! { <p {class}>{ words(text, page, reader) }</p> })
    };
    let headline = article.headline.as_ref().map_or_else(
        || html! { reader.say(Message::Untitled) },
        |headline| words(headline, page, reader),
    );
    let section = |section: &corpus::Section| {
        let heading = section.heading.as_ref().map(|heading| html! { <h3>{ words(heading, page, reader) }</h3> });
        let paragraphs = section.paragraphs.iter().map(|text| html! { <p>{ words(text, page, reader) }</p> });
        html! { <>{ heading }{ for paragraphs }</> }
    };
    html! {
        <article class={format!("cell w{}", cell.span)} aria-labelledby={id.clone()}>
            { part("label", &article.label) }
            { part("kicker", &article.kicker) }
            <h2 {id}><a {href}>{ headline }</a></h2>
            { part("subheadline", &article.subheadline) }
            <div class="copy">
                { for article.figures.iter().map(|item| figure(item, article, page, reader)) }
                { for article.sections.iter().map(section) }
                { for article.marks.iter().map(|mark| html! { <p class="mark">{ words(mark, page, reader) }</p> }) }
            </div>
        </article>
    }
}

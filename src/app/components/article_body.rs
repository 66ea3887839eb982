//! The body of an article: crossheads, paragraphs, photographs, marks.

use super::article_head::closing_marks;
use super::element::{element, printed};
use super::figure::figure;
use super::paragraph::paragraph;
use super::source_lines::source_lines;
use crate::reader::Reader;
use crate::route::Beside;
use corpus::{Article, Kind, Page, Text};
use yew::prelude::*;

/// The body. `chosen` is the paragraph that the address points at.
pub fn article_body(
    article: &Article,
    page: &Page,
    chosen: Option<usize>,
    beside: Beside,
    reader: Reader,
) -> Html {
    let mut number = 0;
    let mut body = Vec::new();
    for section in &article.sections {
        if let Some(heading) = &section.heading {
            let heading_html = printed("h2", "", Some(heading), page, reader);
            body.push(with_lines(heading_html, heading, page, beside, reader));
        }
        for text in &section.paragraphs {
            number += 1;
            body.push(paragraph(article, page, text, number, chosen, beside, reader));
        }
    }
    let figures: Html = article.figures.iter().map(|item| figure(item, article, page, reader)).collect();
    let (over, under) = match article.kind {
        // The photograph is the news.
        Kind::Photo => (figures, html! {}),
        _ => (html! {}, figures),
    };
    let marks = closing_marks(article)
        .map(|mark| with_lines(printed("p", "mark", Some(mark), page, reader), mark, page, beside, reader));
    html! { <div class="text">{ over }{ for body }{ under }{ for marks }</div> }
}

fn with_lines(shown: Html, text: &Text, page: &Page, beside: Beside, reader: Reader) -> Html {
    let lines = (beside == Beside::Source).then(|| source_lines(page, text.spans(), None, reader));
    element("div", "part", [shown].into_iter().chain(lines).collect())
}

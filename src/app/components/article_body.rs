//! The body of an article: crossheads, paragraphs, photographs, marks.

use super::article_head::closing_marks;
use super::article_view::ArticleView;
use super::element::element;
use super::figure::figure;
use super::paragraph::paragraph;
use super::source_lines::source_lines;
use crate::route::Beside;
use corpus::{Kind, Text};
use yew::prelude::*;

/// The body.
pub fn article_body(view: &ArticleView<'_>) -> Html {
    let &ArticleView { article, .. } = view;
    let mut number = 0;
    let mut body = Vec::new();
    for section in &article.sections {
        if let Some(heading) = &section.heading {
            body.push(with_lines(view, "h2", "", heading));
        }
        for text in &section.paragraphs {
            number += 1;
            body.push(paragraph(view, text, number));
        }
    }
    let figures: Html = article
        .figures
        .iter()
        .map(|item| figure(item, article, &|text| view.words(text), view.reader))
        .collect();
    let (over, under) = match article.kind {
        // The photograph is the news.
        Kind::Photo => (figures, html! {}),
        _ => (html! {}, figures),
    };
    let marks = closing_marks(article).map(|mark| with_lines(view, "p", "mark", mark));
    html! { <div class="text">{ over }{ for body }{ under }{ for marks }</div> }
}

fn with_lines(view: &ArticleView<'_>, tag: &'static str, class: &'static str, text: &Text) -> Html {
    let shown = element(tag, class, view.words(text));
    let lines = match view.beside {
        Beside::Source => source_lines(view.page, text.spans(), None, view.reader),
        Beside::Nothing => Html::default(),
    };
    element("div", "part", [shown, lines].into_iter().collect())
}

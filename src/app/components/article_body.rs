//! The body of an article: crossheads, paragraphs, photographs, marks.

use super::article_head::closing_marks;
use super::article_view::ArticleView;
use super::element::{all, el, element};
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
    let figures = article.figures.iter();
    let figures = figures.map(|item| figure(item, article, &|text| view.words(text), view.reader)).collect();
    let body = all(body);
    let (first, second) = match article.kind {
        // The photograph is the news.
        Kind::Photo => (all(figures), body),
        _ => (body, all(figures)),
    };
    let marks = closing_marks(article).map(|mark| with_lines(view, "p", "mark", mark)).collect();
    el("div").class("text").holds(first).holds(second).holds_all(marks).html()
}

fn with_lines(view: &ArticleView<'_>, tag: &'static str, class: &'static str, text: &Text) -> Html {
    let shown = element(tag, class, view.words(text));
    let lines = match view.beside {
        Beside::Source => source_lines(view.page, text.spans(), None, view.reader),
        Beside::Nothing => Html::default(),
    };
    el("div").class("part").holds(shown).holds(lines).html()
}

//! The head of an article: column, label, kicker, headline, subheadline, byline line, source.

use super::article_view::ArticleView;
use super::element::{all, chinese, el, element, heading, plain};
use super::headline::headline;
use super::words::plain_words;
use crate::reader::Reader;
use crate::text::{self, Message};
use corpus::{Article, Role, Text};
use yew::prelude::*;

/// The head.
pub fn article_head(view: &ArticleView<'_>) -> Html {
    let &ArticleView { article, reader, .. } = view;
    let line = |class: &'static str, text: Option<&Text>| {
        text.map_or_else(Html::default, |text| element("p", class, view.words(text)))
    };
    let headline = match &article.headline {
        Some(headline) => view.words(headline),
        None => headline(article, view.page, reader),
    };
    let opening = opening_marks(article).map(|mark| line("byline", Some(mark))).collect();
    el("header")
        .holds(line("column", article.column.as_ref()))
        .holds(line("label", article.label.as_ref()))
        .holds(line("kicker", article.kicker.as_ref()))
        .has(heading().holds(headline))
        .holds(line("subheadline", article.subheadline.as_ref()))
        .holds_all(opening)
        .has(el("p").class("about run").with("lang", reader.language().tag()).holds(about(article, reader)))
        .html()
}

/// The marks that stand before the text, such as □本报记者.
pub fn opening_marks(article: &Article) -> impl Iterator<Item = &Text> {
    article.marks.iter().filter(|mark| opens(mark, article))
}

/// The marks that stand behind it.
pub fn closing_marks(article: &Article) -> impl Iterator<Item = &Text> {
    article.marks.iter().filter(|mark| !opens(mark, article))
}

fn opens(mark: &Text, article: &Article) -> bool {
    let start = |text: &Text| text.spans().first().map(|span| span.start());
    article.paragraphs().next().is_some_and(|first| start(mark) < start(first))
}

fn about(article: &Article, reader: Reader) -> Html {
    let language = reader.language();
    let named = |what: &str, names: &str| {
        el("span").says(what).says(" ").holds(chinese(plain_words(names, reader), reader)).html()
    };
    let mut parts = vec![element("span", "kind", plain(text::kind(article.kind, language)))];
    for role in [Role::Author, Role::Reporter, Role::Correspondent, Role::Photographer] {
        // A byline line of its own has said who wrote it.
        let said = role != Role::Photographer && opening_marks(article).next().is_some();
        let bylines = article.bylines.iter().filter(|byline| byline.role == role && !said);
        let names: Vec<&str> = bylines.map(|byline| byline.name.as_str()).collect();
        if !names.is_empty() {
            parts.push(named(text::role(role, language), &names.join("、")));
        }
    }
    if let Some(source) = &article.source {
        parts.push(named(reader.say(Message::From), &source.name));
    }
    all(parts)
}

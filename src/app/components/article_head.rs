//! The head of an article: column, label, kicker, headline, subheadline, byline line, source.

use super::words::{plain_words, words};
use crate::hooks::HEADING;
use crate::reader::Reader;
use crate::text::{self, Message};
use corpus::{Article, Page, Role, Text};
use yew::prelude::*;

/// The head.
#[must_use]
pub fn article_head(article: &Article, page: &Page, reader: Reader) -> Html {
    let line = |class: &'static str, text: &Option<Text>| {
        text.as_ref().map(|text| html! { <p {class}>{ words(text, page, reader) }</p> })
    };
    let headline = match &article.headline {
        Some(headline) => html! { <h1 id={HEADING} tabindex="-1">{ words(headline, page, reader) }</h1> },
        None => html! {
            <h1 id={HEADING} tabindex="-1" class="untitled" lang={reader.language().tag()}>
                { reader.say(Message::Untitled) }
            </h1>
        },
    };
    let opening = opening_marks(article).map(|mark| html! { <p class="byline">{ words(mark, page, reader) }</p> });
    html! {
        <header>
            { line("column", &article.column) }
            { line("label", &article.label) }
            { line("kicker", &article.kicker) }
            { headline }
            { line("subheadline", &article.subheadline) }
            { for opening }
            <p class="about" lang={reader.language().tag()}><span class="run">{ about(article, reader) }</span></p>
        </header>
    }
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
    let by = |role: Role| {
        let names: Vec<&str> =
            article.bylines.iter().filter(|byline| byline.role == role).map(|byline| byline.name.as_str()).collect();
        (!names.is_empty()).then(|| {
            html! {
                <span>{ text::role(role, language) }{ " " }<span lang="zh-Hans">{ plain_words(&names.join("、"), reader) }</span></span>
            }
        })
    };
    let source = article.source.as_ref().map(|source| {
        html! { <span>{ reader.say(Message::From) }{ " " }<span lang="zh-Hans">{ plain_words(&source.name, reader) }</span></span> }
    });
    let roles = [Role::Author, Role::Reporter, Role::Correspondent, Role::Photographer];
    // A byline line of its own has said who wrote it.
    let roles = if opening_marks(article).next().is_some() { &roles[3..] } else { &roles[..] };
    let kind = html! { <span class="kind">{ text::kind(article.kind, language) }</span> };
    html! { <>{ kind }{ for roles.iter().copied().filter_map(by) }{ source }</> }
}

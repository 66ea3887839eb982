//! One article.

use super::missing::missing;
use crate::archive::Archive;
use crate::components::article_body::article_body;
use crate::components::article_head::article_head;
use crate::components::article_tools::article_tools;
use crate::components::doubt_list::{doubt_list, is_doubt};
use crate::components::neighbours::neighbours;
use crate::components::page_rail::page_rail;
use crate::components::words::words;
use crate::hooks::{Reader, use_reader};
use crate::platform;
use crate::reference::quotation;
use crate::route::{Beside, Route};
use crate::state::{Notice, Sheet};
use crate::text::Message;
use corpus::{Article, Page};
use std::rc::Rc;
use yew::prelude::*;

/// What the view needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// All pages and articles.
    pub archive: Rc<Archive>,
    /// The article's id.
    pub id: AttrValue,
    /// The paragraph that the address points at.
    pub paragraph: Option<usize>,
    /// What stands beside the text.
    pub beside: Beside,
    /// A sheet is asked for.
    pub onopen: Callback<Sheet>,
    /// There is something to say.
    pub onnotice: Callback<Notice>,
}

/// The view.
#[component]
pub fn ArticleView(props: &Props) -> Html {
    let reader = use_reader();
    let archive = &props.archive;
    let found = archive.article(&props.id).and_then(|article| Some((article, archive.page(article.page.as_str())?)));
    let Some((article, page)) = found else { return missing(&props.id, reader) };
    let oncopy = {
        let (article, page, onnotice) = (article.clone(), page.clone(), props.onnotice.clone());
        Callback::from(move |_: MouseEvent| {
            let address = platform::address(&Route::article(article.id.as_str()).to_string());
            let text = quotation(&article, &page, reader.settings.punctuation, &address);
            let told = |copied: Result<(), _>| if copied.is_ok() { Notice::Copied } else { Notice::CopyRefused };
            platform::copy(text, onnotice.reform(told));
        })
    };
    let comparing = (props.beside == Beside::Source).then_some("comparing");
    html! {
        <div class={classes!("reading", comparing)}>
            <article lang="zh-Hans" aria-labelledby={crate::hooks::HEADING}>
                { article_head(article, page, reader) }
                <div lang={reader.language().tag()}>
                    { article_tools(&props.id, props.paragraph, props.beside, oncopy, &props.onopen, reader) }
                    { outline(article, page, props.beside, reader) }
                </div>
                { article_body(article, page, props.paragraph, props.beside, reader) }
                <footer lang={reader.language().tag()}>
                    { doubts(article, page, reader) }
                    { neighbours(archive, article, page, reader) }
                </footer>
            </article>
            { page_rail(archive, article, page, reader) }
        </div>
    }
}

/// The crossheads of a long article, as links.
fn outline(article: &Article, page: &Page, beside: Beside, reader: Reader) -> Html {
    let mut number = 1;
    let mut items = Vec::new();
    for section in &article.sections {
        if let Some(heading) = &section.heading {
            let route = Route::Article { id: article.id.to_string(), paragraph: Some(number), beside };
            items.push(html! { <li><a href={route.to_string()}>{ words(heading, page, reader) }</a></li> });
        }
        number += section.paragraphs.len();
    }
    if items.len() < 3 {
        return html! {};
    }
    html! {
        <details class="outline">
            <summary>{ reader.say(Message::Outline) }{ format!(" {}", items.len()) }</summary>
            <ol lang="zh-Hans">{ for items }</ol>
        </details>
    }
}

fn doubts(article: &Article, page: &Page, reader: Reader) -> Html {
    if !article.diagnostics.iter().any(is_doubt) {
        return html! {};
    }
    html! {
        <section aria-labelledby="doubts">
            <h2 id="doubts">{ reader.say(Message::Doubts) }</h2>
            { doubt_list(&article.diagnostics, page, reader) }
        </section>
    }
}

//! Several articles one after another, each with its source line, for paper.

use super::missing::missing;
use crate::archive::Archive;
use crate::components::element::{On, button, el, heading};
use crate::components::page_cell::set_article;
use crate::kept::Kept;
use crate::platform;
use crate::reader::Reader;
use crate::reference::reference;
use crate::route::{Route, Selection};
use crate::searching::Searching;
use crate::text::{self, Message};
use corpus::Article;
use std::rc::Rc;
use yew::prelude::*;

/// So many articles are set for paper at once; a browser takes a second for them.
const MOST: usize = 200;

/// The articles of a selection; those of a search by the catalogue.
pub fn print(
    archive: &Archive,
    catalogue: Option<&dyn Searching>,
    selection: &Selection,
    kept: &Kept,
    reader: Reader,
) -> Html {
    let articles = match selection {
        Selection::Page { id } => match archive.page(id) {
            Some(page) => archive.articles_of(&page.id).to_vec(),
            None => return missing(id, reader),
        },
        Selection::Kept => kept_articles(archive, kept),
        Selection::Search { query } => {
            catalogue.map_or_else(Vec::new, |catalogue| catalogue.articles(archive, query))
        }
    };
    let language = reader.language();
    let count = text::articles(articles.len(), language);
    let print = button("tool").on(On::Click, Callback::from(|_| platform::print()));
    let back = el("a").class("tool").set("href", Route::from(selection.clone()).to_string());
    let tools = el("div")
        .class("article-tools")
        .has(print.says(reader.say(Message::Print)))
        .has(back.says(reader.say(Message::BackToList)));
    let mut shown = el("div")
        .class("printing")
        .has(heading().says(&[reader.say(Message::PrintAll), " · ", &count].concat()))
        .has(tools);
    if articles.len() > MOST {
        shown = shown.has(el("p").class("warning").says(&text::only_the_first(MOST, language)));
    }
    let set = articles.iter().take(MOST).map(|article| printed(archive, article, reader)).collect();
    shown.has(el("div").with("lang", reader.content()).holds_all(set)).html()
}

/// What is kept and in this site, the newest first.
#[must_use]
pub(super) fn kept_articles(archive: &Archive, kept: &Kept) -> Vec<Rc<Article>> {
    kept.ids().filter_map(|id| archive.article(id).cloned()).collect()
}

fn printed(archive: &Archive, article: &Article, reader: Reader) -> Html {
    let Some(page) = archive.page(article.page.as_str()) else { return Html::default() };
    let source = reference(article, page).plainly();
    let source = el("p").class("source-line").with("lang", "zh-Hans").says(&source).html();
    set_article(article, page, "printed".to_owned(), source, reader)
}

//! One page, set again from its articles as a newspaper page.

use super::missing::missing;
use crate::archive::Archive;
use crate::components::element::{all, el, heading, printed};
use crate::components::folio::folio;
use crate::components::page_cell::{groups, page_cell};
use crate::components::set_tools::set_tools;
use crate::components::words::plain_words;
use crate::layout::Row;
use crate::reader::Reader;
use crate::route::Selection;
use crate::state::Action;
use crate::text::{self, Message};
use corpus::{Article, FurnitureKind};
use std::rc::Rc;
use yew::prelude::*;

/// The page with the given id.
pub fn page(archive: &Archive, id: &str, send: &Callback<Action>, reader: Reader) -> Html {
    let Some(page) = archive.page(id) else { return missing(id, reader) };
    let articles = archive.articles_of(&page.id);
    let group = |(group, rows): (&[Rc<Article>], Vec<Row>)| {
        let cells = rows
            .iter()
            .flat_map(|row| &row.cells)
            .map(|cell| page_cell(&group[cell.index], page, cell, reader));
        let column = group.first().and_then(|article| article.column.as_ref());
        all(vec![
            printed("p", "column", column, page, reader),
            el("div").class("grid").holds_all(cells.collect()).html(),
        ])
    };
    let own = |words: &str, tag| el(tag).with("lang", reader.language().tag()).says(words);
    let furniture = page.furniture.iter().filter(|item| item.kind != FurnitureKind::Ornament);
    let furniture: Vec<Html> = furniture
        .map(|item| {
            let kind = own(text::furniture(item.kind, reader.language()), "small");
            el("li").has(kind).says(" ").holds(plain_words(&item.text, reader)).html()
        })
        .collect();
    let heading = heading().class("folio");
    let mut shown = el("div")
        .class("newspaper")
        .with("lang", reader.content())
        .has(heading.with("lang", reader.language().tag()).holds(folio(archive, page, reader)))
        .holds(printed("p", "banner", page.banner.as_ref(), page, reader));
    if articles.is_empty() {
        shown = shown.has(own(reader.say(Message::EmptyPage), "p").class("empty"));
    }
    let listed = articles.to_vec();
    let selection = Selection::Page { id: id.to_owned() };
    let tools = set_tools(archive, selection, move || listed.clone(), send, reader);
    let tools = el("div").class("article-tools").holds_all(tools);
    shown = shown
        .holds_all(groups(articles).into_iter().map(group).collect())
        .has(el("div").with("lang", reader.language().tag()).has(tools));
    if !furniture.is_empty() {
        shown = shown.has(el("ul").class("furniture").holds_all(furniture));
    }
    shown.html()
}

//! One page, set again from its articles as a newspaper page.

use super::missing::missing;
use crate::archive::Archive;
use crate::components::element::{element, printed};
use crate::components::folio::folio;
use crate::components::page_cell::{groups, page_cell};
use crate::components::take_along::take_along;
use crate::components::words::plain_words;
use crate::hooks::HEADING;
use crate::layout::Row;
use crate::reader::Reader;
use crate::state::Action;
use crate::text::{self, Message};
use corpus::{Article, Furniture, FurnitureKind};
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
        let parts = [printed("p", "column", column, page, reader), element("div", "grid", cells.collect())];
        parts.into_iter().collect::<Html>()
    };
    let has_furniture = page.furniture.iter().any(|item| !matches!(item.kind, FurnitureKind::Ornament));
    let furniture = page.furniture.iter().filter(|item| !matches!(item.kind, FurnitureKind::Ornament)).map(|item: &Furniture| {
        html! {
            <li>
                <small lang={reader.language().tag()}>{ text::furniture(item.kind, reader.language()) }</small>
                { " " }{ plain_words(&item.text, reader) }
            </li>
        }
    });
    let empty = articles.is_empty().then(
        || html! { <p class="empty" lang={reader.language().tag()}>{ reader.say(Message::EmptyPage) }</p> },
    );
    let listed = articles.clone();
    let tools = element("div", "article-tools", take_along(archive, move || listed.clone(), send, reader));
    html! {
        <div class="newspaper" lang="zh-Hans">
            <h1 id={HEADING} tabindex="-1" class="folio" lang={reader.language().tag()}>{ folio(archive, page, reader) }</h1>
            { printed("p", "banner", page.banner.as_ref(), page, reader) }
            { empty }
            { for groups(&articles).into_iter().map(group) }
            <div lang={reader.language().tag()}>{ tools }</div>
            { has_furniture.then(|| html! { <ul class="furniture">{ for furniture }</ul> }) }
        </div>
    }
}

//! `contents.html`: all pages and headlines of a large site, for those who read it without scripts. The first
//! view shows a few pages, and the application the others as the reader scrolls.

use crate::address::{From, link_documents};
use crate::head::{self, Style, escape};
use crate::view;
use corpus::{Article, Page};
use jianbao::archive::Archive;
use jianbao::components::element::{el, element};
use jianbao::components::folio::folio;
use jianbao::components::headline::headline_link;
use jianbao::reader::Reader;
use jianbao::text::{Language, Message};
use std::rc::Rc;
use yew::Html;

/// The file's name.
pub(crate) const NAME: &str = "contents.html";

/// The document.
pub(crate) fn document(archive: &Archive, style: &Style) -> String {
    let reader = Reader::default();
    let pages: String = archive.by_page().map(|(page, articles)| of_page(archive, page, articles)).collect();
    let pages = link_documents(&pages, From::Home);
    let (name, title) = (escape(archive.title()), reader.say(Message::Contents));
    let body = format!(
        "<header class=\"masthead\"><a class=\"name\" href=\"index.html\">{name}</a></header>\n\
         <main class=\"doubts-view\"><h1>{title}</h1>{pages}</main>"
    );
    head::document(style, "", &format!("{title} · {}", archive.title()), "", &body)
}

fn of_page(archive: &Archive, page: &Page, articles: &[Rc<Article>]) -> String {
    let reader = Reader::default();
    let item = |article: &Rc<Article>| element("li", "", headline_link(article, page, reader));
    let items: Vec<Html> = articles.iter().map(item).collect();
    let page = el("h2").class("folio").holds(folio(archive, page, reader));
    view::html(el("section").has(page).has(el("ol").holds_all(items)).html())
}

/// What leads there from the first view.
pub(crate) fn link() -> String {
    format!(
        "<p class=\"contents-link\"><a href=\"{NAME}\">{} <span lang=\"en\">{}</span></a></p>",
        Message::Contents.to(Language::ZhHans),
        Message::Contents.to(Language::En)
    )
}

//! 收藏的文章: what the reader keeps on this machine.

use super::print::kept_articles;
use crate::archive::Archive;
use crate::components::element::{On, button, el, heading};
use crate::components::folio::folio;
use crate::components::headline::headline_link;
use crate::components::set_tools::set_tools;
use crate::kept::Kept;
use crate::reader::Reader;
use crate::route::Selection;
use crate::state::Action;
use crate::text::Message;
use corpus::Article;
use std::rc::Rc;
use yew::prelude::*;

/// The view.
pub fn kept(archive: &Archive, kept: &Kept, send: &Callback<Action>, reader: Reader) -> Html {
    let name = reader.say(Message::KeptArticles);
    let shown = el("div").class("doubts-view").has(heading().says(name));
    let articles = kept_articles(archive, kept);
    if articles.is_empty() {
        return shown.has(el("p").class("empty").says(reader.say(Message::NothingKept))).html();
    }
    let item = |article: &Rc<Article>| {
        let Some(page) = archive.page(article.page.as_str()) else { return Html::default() };
        let drop = button("quiet").sends(On::Click, send, Action::Kept(article.id.to_string()));
        el("li")
            .has(el("h2").with("lang", reader.content()).holds(headline_link(article, page, reader)))
            .has(el("p").class("about folio").holds(folio(archive, page, reader)))
            .has(drop.says(reader.say(Message::Forget)))
            .html()
    };
    let items = articles.iter().map(item).collect();
    let listed = articles.clone();
    let tools = set_tools(archive, Selection::Kept, move || listed.clone(), send, reader);
    let tools = el("div").class("article-tools").holds_all(tools);
    shown.has(el("ol").class("kept").holds_all(items)).has(tools).html()
}

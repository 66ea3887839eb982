//! 打包所选: what is listed, as one file to carry along.

use super::element::{On, button};
use crate::archive::Archive;
use crate::carried;
use crate::platform;
use crate::reader::Reader;
use crate::state::{Action, Notice};
use crate::text::{self, Message};
use corpus::Article;
use std::rc::Rc;
use yew::prelude::*;

/// The button that saves articles, with their pages, as one file like `jianbao.html`. Which they are is asked
/// when it is pressed.
pub fn take_along(
    archive: &Archive,
    articles: impl Fn() -> Vec<Rc<Article>> + 'static,
    send: &Callback<Action>,
    reader: Reader,
) -> Html {
    // The file would carry the tables of the site's own pages.
    if carried::is_opened() {
        return Html::default();
    }
    let (title, send) = (archive.title().to_owned(), send.clone());
    let taken = move |_: Event| {
        let articles = articles();
        let ids: Vec<&str> = articles.iter().map(|article| article.id.as_str()).collect();
        let name = [&title, " ", &text::articles(ids.len(), reader.language()), ".html"].concat();
        let send = send.clone();
        // Of a file that was saved the browser speaks itself.
        let done = Callback::from(move |saved: Result<(), platform::Refused>| {
            if saved.is_err() {
                send.emit(Action::Noticed(Notice::FileRefused));
            }
        });
        platform::take_along(carried::EMBEDDED, &ids.join(" "), &name, done);
    };
    button("tool").on(On::Click, Callback::from(taken)).says(reader.say(Message::TakeAlong)).html()
}

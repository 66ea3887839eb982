//! The bar over every view: the site's name, the search box, the language, the settings.

use crate::reader::Reader;
use crate::route::Route;
use crate::settings::Choice;
use crate::state::{Action, Sheet};
use crate::text::{Language, Message};
use yew::prelude::*;

/// The bar with the site's name, for where the reader is.
pub fn masthead(name: &str, route: &Route, search: Html, send: &Callback<Action>, reader: Reader) -> Html {
    let open = |sheet| send.reform(move |_: MouseEvent| Action::SheetOpened(sheet));
    let language = |language: Language| {
        let chosen = language == reader.language();
        let onclick = send.reform(move |_: MouseEvent| Action::Chosen(Choice::Language(language)));
        html! {
            <button type="button" class="quiet" lang={language.tag()} aria-pressed={chosen.to_string()} {onclick}>
                { language.own_name() }
            </button>
        }
    };
    // At home the name stands large over the pages.
    let name = (*route != Route::Home).then(|| {
        html! { <a class="name" href="#/" lang="zh-Hans">{ name.to_owned() }</a> }
    });
    html! {
        <header class="masthead">
            { name }
            { search }
            <div class="tools">
                <span class="languages" role="group" aria-label={reader.say(Message::LanguageName)}>
                    { for Language::ALL.map(language) }
                </span>
                <button type="button" class="quiet" aria-haspopup="dialog"
                    onclick={open(Sheet::Settings)}>
                    <span aria-hidden="true" class="aa">{ "文" }</span>
                    <span class="settings-name">{ reader.say(Message::Settings) }</span>
                </button>
                <button type="button" class="quiet keys" aria-haspopup="dialog" onclick={open(Sheet::Keys)}
                    aria-label={reader.say(Message::Keys)}>{ "?" }</button>
            </div>
        </header>
    }
}

//! The bar over every view: the site's name, the search box, the language, the settings.

use super::element::{On, button, el};
use crate::hooks::HEADING;
use crate::platform;
use crate::reader::Reader;
use crate::route::Route;
use crate::settings::Choice;
use crate::state::{Action, Sheet};
use crate::text::{Language, Message};
use yew::prelude::*;

/// The bar with the site's name, for where the reader is.
pub fn masthead(name: &str, route: &Route, search: Html, send: &Callback<Action>, reader: Reader) -> Html {
    let opens = |class: &'static str, sheet: Sheet| {
        button(class).with("aria-haspopup", "dialog").sends(On::Click, send, Action::SheetOpened(sheet))
    };
    let language = |language: Language| {
        button("quiet")
            .with("lang", language.tag())
            .is("aria-pressed", language == reader.language())
            .sends(On::Click, send, Action::Chosen(Choice::Language(language)))
            .says(language.own_name())
            .html()
    };
    // At home the name stands large over the pages.
    let name = (*route != Route::Home)
        .then(|| el("a").class("name").with("href", "#/").with("lang", "zh-Hans").says(name).html());
    let languages = el("span")
        .class("languages")
        .with("role", "group")
        .with("aria-label", reader.say(Message::LanguageName))
        .holds_all(Language::ALL.map(language).into());
    let settings = opens("quiet", Sheet::Settings)
        .has(el("span").with("aria-hidden", "true").class("aa").says("文"))
        .has(el("span").class("settings-name").says(reader.say(Message::Settings)));
    let keys = opens("quiet keys", Sheet::Keys).with("aria-label", reader.say(Message::Keys)).says("?");
    // The address stays that of the view: the heading takes the focus and nothing else happens.
    let skip = Callback::from(|event: Event| {
        event.prevent_default();
        platform::show(HEADING);
    });
    let skip = el("a").class("skip").with("href", "#title").on(On::Click, skip);
    el("header")
        .class("masthead")
        .has(skip.says(reader.say(Message::SkipToText)))
        .may_hold(name)
        .holds(search)
        .has(el("div").class("tools").has(languages).has(settings).has(keys))
        .html()
}

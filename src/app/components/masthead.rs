//! The bar over every view: the site's name, the search box, the language, the settings.

use super::search_box::SearchBox;
use crate::hooks::use_reader;
use crate::route::Route;
use crate::settings::Choice;
use crate::state::Sheet;
use crate::text::{Language, Message};
use yew::prelude::*;

/// What the bar needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The site's name.
    pub name: AttrValue,
    /// Where the reader is.
    pub route: Route,
    /// A sheet is asked for.
    pub onopen: Callback<Sheet>,
    /// A language is chosen.
    pub onchoose: Callback<Choice>,
}

/// The bar.
#[component]
pub fn Masthead(props: &Props) -> Html {
    let reader = use_reader();
    let open = |sheet| props.onopen.reform(move |_: MouseEvent| sheet);
    let language = |language: Language| {
        let chosen = language == reader.language();
        let onclick = props.onchoose.reform(move |_: MouseEvent| Choice::Language(language));
        html! {
            <button type="button" class="quiet" lang={language.tag()} aria-pressed={chosen.to_string()} {onclick}>
                { language.own_name() }
            </button>
        }
    };
    // At home the name stands large over the pages.
    let name = (props.route != Route::Home).then(|| {
        html! { <a class="name" href="#/" lang="zh-Hans">{ props.name.clone() }</a> }
    });
    html! {
        <header class="masthead">
            { name }
            <SearchBox route={props.route.clone()} />
            <div class="tools">
                <span class="languages" role="group" aria-label={reader.say(Message::LanguageName)}>
                    { for Language::ALL.map(language) }
                </span>
                <button type="button" class="quiet" aria-haspopup="dialog" onclick={open(Sheet::Settings)}>
                    <span aria-hidden="true" class="aa">{ "文" }</span>
                    { reader.say(Message::Settings) }
                </button>
                <button type="button" class="quiet keys" aria-haspopup="dialog" onclick={open(Sheet::Keys)}
                    aria-label={reader.say(Message::Keys)}>{ "?" }</button>
            </div>
        </header>
    }
}

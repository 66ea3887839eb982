//! The frame around every view, and the one place where actions are sent.

use crate::archive::Archive;
use crate::components::citation_sheet::CitationSheet;
use crate::components::folio::folio_title;
use crate::components::keys_sheet::KeysSheet;
use crate::components::masthead::Masthead;
use crate::components::notice::NoticeLine;
use crate::components::search_box::SEARCH_INPUT;
use crate::components::settings_sheet::SettingsSheet;
use crate::hooks::{HEADING, Reader, use_arrival, use_keyboard, use_route};
use crate::keys::Command;
use crate::pages::article::ArticleView;
use crate::pages::doubts::DoubtsView;
use crate::pages::home::Home;
use crate::pages::missing::missing;
use crate::pages::page::PageView;
use crate::pages::search::SearchView;
use crate::platform;
use crate::route::{Beside, Route};
use crate::settings::{Choice, Settings};
use crate::state::{Action, Notice, Sheet, State};
use crate::text::Message;
use corpus::Article;
use std::rc::Rc;
use yew::prelude::*;

/// What the application begins with.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The pages and articles; `None` when the build is broken.
    pub archive: Option<Rc<Archive>>,
    /// Where the reader is.
    pub route: Route,
    /// What the reader chose on earlier visits.
    pub settings: Settings,
}

/// The application.
#[component]
pub fn App(props: &Props) -> Html {
    let state = use_reducer(|| State::new(props.route.clone(), props.settings));
    let reader = Reader { settings: state.settings };
    let send = Callback::from({
        let dispatch = state.dispatcher();
        move |action| dispatch.dispatch(action)
    });
    use_route(send.clone());
    use_arrival(&state, props.archive.as_deref().map_or_else(String::new, |archive| title(archive, &state.route, reader)));
    use_saved(state.settings, send.clone());
    let archive = props.archive.clone();
    let run = {
        let (archive, state, send) = (archive.clone(), (*state).clone(), send.clone());
        Callback::from(move |command| {
            archive.as_deref().is_some_and(|archive| run(command, archive, &state, &send))
        })
    };
    use_keyboard(state.settings.shortcuts, run);
    let Some(archive) = archive else { return html! { <p class="empty">{ reader.say(Message::BrokenBuild) }</p> } };
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        platform::show(HEADING);
    });
    let onopen = send.reform(Action::SheetOpened);
    let onchoose = send.reform(Action::Chosen);
    html! {
        <ContextProvider<Reader> context={reader}>
            <a class="skip" href="#title" onclick={skip}>{ reader.say(Message::SkipToText) }</a>
            <Masthead name={archive.title().to_owned()} route={state.route.clone()} onopen={onopen.clone()} {onchoose} />
            <main>{ view(&archive, &state.route, onopen, send.reform(Action::Noticed), reader) }</main>
            { sheet(&archive, &state, &send) }
            <NoticeLine notice={state.notice} onfade={send.reform(|()| Action::NoticeFaded)} />
        </ContextProvider<Reader>>
    }
}

fn view(archive: &Rc<Archive>, route: &Route, onopen: Callback<Sheet>, onnotice: Callback<Notice>, reader: Reader) -> Html {
    let archive = archive.clone();
    match route {
        Route::Home => html! { <Home {archive} /> },
        Route::Page { id } => html! { <PageView {archive} id={id.clone()} /> },
        Route::Article { id, paragraph, beside } => html! {
            <ArticleView {archive} id={id.clone()} paragraph={*paragraph} beside={*beside} {onopen} {onnotice} />
        },
        Route::Search { query } => html! { <SearchView query={query.clone()} /> },
        Route::Doubts => html! { <DoubtsView {archive} /> },
        Route::Missing { address } => missing(address, reader),
    }
}

fn sheet(archive: &Archive, state: &State, send: &Callback<Action>) -> Html {
    let onclose = send.reform(|()| Action::SheetClosed);
    let onchoose = send.reform(Action::Chosen);
    match state.sheet {
        None => html! {},
        Some(Sheet::Settings) => html! { <SettingsSheet {onchoose} {onclose} /> },
        Some(Sheet::Keys) => html! { <KeysSheet {onchoose} {onclose} /> },
        Some(Sheet::Citation) => {
            let article = open_article(archive, &state.route);
            let found = article.and_then(|article| Some((article.clone(), archive.page(article.page.as_str())?.clone())));
            let Some((article, page)) = found else { return html! {} };
            html! { <CitationSheet {article} {page} onnotice={send.reform(Action::Noticed)} {onclose} /> }
        }
    }
}

/// Does what a key asks for. Says whether there was anything to do.
fn run(command: Command, archive: &Archive, state: &State, send: &Callback<Action>) -> bool {
    let article = open_article(archive, &state.route);
    let settings = state.settings;
    let go_to = |other: Option<Rc<Article>>| {
        other.inspect(|other| platform::go(&Route::article(other.id.as_str()).to_string())).is_some()
    };
    let around = || article.map(|article| archive.neighbours(article));
    match command {
        Command::Search => return platform::show(SEARCH_INPUT),
        Command::PreviousArticle => return go_to(around().and_then(|around| around.previous)),
        Command::NextArticle => return go_to(around().and_then(|around| around.next)),
        Command::Source => {
            let Route::Article { id, paragraph, beside } = &state.route else { return false };
            let beside = if *beside == Beside::Source { Beside::Nothing } else { Beside::Source };
            platform::go(&Route::Article { id: id.clone(), paragraph: *paragraph, beside }.to_string());
        }
        Command::Cite if article.is_none() => return false,
        Command::Cite => send.emit(Action::SheetOpened(Sheet::Citation)),
        Command::Theme => send.emit(Action::Chosen(Choice::Theme(settings.theme.next()))),
        Command::Larger => send.emit(Action::Chosen(Choice::Size(settings.size.stepped(1)))),
        Command::Smaller => send.emit(Action::Chosen(Choice::Size(settings.size.stepped(-1)))),
        Command::Print => platform::print(),
        Command::Keys => send.emit(Action::SheetOpened(Sheet::Keys)),
        Command::Home => platform::go(&Route::Home.to_string()),
    }
    true
}

fn open_article<'a>(archive: &'a Archive, route: &Route) -> Option<&'a Rc<Article>> {
    match route {
        Route::Article { id, .. } => archive.article(id),
        _ => None,
    }
}

/// The name of a view in the browser's tab.
fn title(archive: &Archive, route: &Route, reader: Reader) -> String {
    let missing = || reader.say(Message::PageNotFound).to_owned();
    let view = match route {
        Route::Home => return archive.title().to_owned(),
        Route::Page { id } => archive.page(id).map_or_else(missing, |page| folio_title(archive, page, reader)),
        Route::Article { .. } => match open_article(archive, route) {
            Some(article) => article.headline.as_ref().map_or_else(
                || reader.say(Message::Untitled).to_owned(),
                |headline| headline.as_str().to_owned(),
            ),
            None => missing(),
        },
        Route::Search { .. } => reader.say(Message::Search).to_owned(),
        Route::Doubts => reader.say(Message::Doubts).to_owned(),
        Route::Missing { .. } => missing(),
    };
    format!("{view} · {}", archive.title())
}

/// Keeps the document and the browser's memory in step with the settings.
#[hook]
fn use_saved(settings: Settings, send: Callback<Action>) {
    let first = use_mut_ref(|| true);
    use_effect_with(settings, move |settings| {
        for (name, key) in settings.entries() {
            let attribute = if name == "lang" { name.to_owned() } else { format!("data-{name}") };
            platform::set_root_attribute(&attribute, key);
        }
        let chosen = !first.replace(false);
        if chosen && platform::save_settings(&settings.to_line()).is_err() {
            send.emit(Action::Noticed(Notice::StorageRefused));
        }
    });
}

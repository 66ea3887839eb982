//! The frame around every view, and the one place where actions are sent.

use crate::aloud::{Aloud, first_of};
use crate::archive::Archive;
use crate::components::element::{all, el};
use crate::components::folio::folio_title;
use crate::components::masthead::masthead;
use crate::components::notice::notice_line;
use crate::components::passage_bar::copy_link;
use crate::components::search::article_hits::at_hit;
use crate::components::search::chips::address;
use crate::components::search::facets::{FACETS, FILTERS};
use crate::components::search::search_box::{SEARCH_INPUT, SearchBox};
use crate::components::search::stepper::step;
use crate::components::update_notice::update_notice;
use crate::hooks::{
    use_aloud, use_arrival, use_hit, use_keyboard, use_notice, use_offline, use_route, use_second_part,
    use_selecting, use_storage,
};
use crate::kept::{self, Kept};
use crate::keys::Command;
use crate::later::Later;
use crate::pages;
use crate::platform;
use crate::reader::Reader;
use crate::route::{Beside, Route, Selection};
use crate::searching::Searching;
use crate::settings::{self, Choice, Settings};
use crate::state::{Action, Notice, SecondPart, Sheet, State};
use crate::text::Message;
use corpus::Article;
use search::{DocId, SearchParams, View};
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
    let state = use_reducer(|| {
        let kept = Kept::read_line(&platform::kept(kept::STORED).unwrap_or_default());
        State { kept, ..State::new(props.route.clone(), props.settings) }
    });
    let reader = Reader { settings: state.settings };
    let send = Callback::from({
        let dispatch = state.dispatcher();
        move |action| dispatch.dispatch(action)
    });
    use_route(send.clone());
    use_arrival(
        &state,
        props.archive.as_deref().map_or_else(String::new, |archive| title(archive, &state.route, reader)),
    );
    use_document(state.settings);
    use_storage(settings::STORED, state.settings.to_line(), send.clone());
    use_storage(kept::STORED, state.kept.to_line(), send.clone());
    let archive = props.archive.clone();
    let (later, catalogue) = use_second_part(archive.clone(), state.second, send.clone());
    use_selecting(state.second, send.clone());
    use_hit(&state.route, catalogue.is_some());
    let run = {
        let (archive, catalogue) = (archive.clone(), catalogue.clone());
        let (state, send) = ((*state).clone(), send.clone());
        Callback::from(move |command| {
            let catalogue = catalogue.as_deref();
            archive.as_deref().is_some_and(|archive| run(command, archive, catalogue, &state, &send))
        })
    };
    use_keyboard(state.settings.shortcuts, run);
    use_notice(state.notice, send.clone());
    use_offline(send.clone());
    let second = (later, catalogue.clone(), state.second);
    let shown = (state.route.clone(), second, state.aloud, state.kept.clone(), reader);
    let view = use_memo(shown, |(route, second, aloud, kept, reader)| {
        archive.as_ref().map_or_else(Html::default, |archive| {
            view(archive, second, route, (*aloud, kept), &send, *reader)
        })
    });
    let open = archive.as_deref().and_then(|archive| open_article(archive, &state.route));
    use_aloud(state.aloud, open.cloned(), send.clone());
    let Some(archive) = archive else {
        return el("p").class("empty").says(reader.say(Message::BrokenBuild)).html();
    };
    let open = opens(archive.clone());
    let search =
        html! { <SearchBox route={state.route.clone()} {catalogue} {open} send={send.clone()} {reader} /> };
    all(vec![
        masthead(archive.title(), &state.route, search, &send, reader),
        el("main").holds((*view).clone()).html(),
        state.sheet.zip(later).map_or_else(Html::default, |(sheet, later)| {
            let article = open_article(&archive, &state.route).map(AsRef::as_ref);
            later.sheet(sheet, &archive, article, &state, &send)
        }),
        update_notice(state.offline, &send, reader),
        // A sheet that has still to be fetched does not keep its reader in the dark.
        notice_line(state.sheet.filter(|_| later.is_none()).map(|_| Notice::Coming).or(state.notice), reader),
    ])
}

/// Goes to an article that the box offered.
fn opens(archive: Rc<Archive>) -> Callback<DocId> {
    Callback::from(move |doc: DocId| {
        if let Some(article) = archive.articles().get(doc.index()) {
            platform::go(&Route::article(article.id.as_str()).to_string());
        }
    })
}

fn view(
    archive: &Rc<Archive>,
    (later, catalogue, part): &(Option<&'static dyn Later>, Option<Rc<dyn Searching>>, SecondPart),
    route: &Route,
    (aloud, kept): (Aloud, &Kept),
    send: &Callback<Action>,
    reader: Reader,
) -> Html {
    let found = catalogue.as_deref();
    let opening = |class, title, meanwhile| pages::opening((class, title), meanwhile, *part, send, reader);
    match (route, later) {
        (Route::Home, _) => pages::home(archive, reader),
        (Route::Page { id }, _) => pages::page(archive, id, send, reader),
        (Route::Article { id, .. }, _) => {
            let about = (aloud, kept.holds(id));
            pages::article(archive, (*later, found), route, about, send, reader)
        }
        (Route::Missing { address }, _) => pages::missing(address, reader),
        (Route::Search { query }, _) => match catalogue {
            Some(catalogue) => catalogue.clone().view(archive.clone(), query, send.clone(), reader),
            None => opening("searching", Message::Search, Message::SearchOpening),
        },
        (Route::Print(Selection::Search { .. }), _) if found.is_none() => {
            opening("printing", Message::PrintAll, Message::SearchOpening)
        }
        (Route::Print(selection), Some(later)) => later.print(archive, found, selection, kept, reader),
        (Route::Print(_), None) => opening("printing", Message::PrintAll, Message::Coming),
        (Route::Kept, Some(later)) => later.kept(archive, kept, send, reader),
        (Route::Kept, None) => opening("doubts-view", Message::KeptArticles, Message::Coming),
        (Route::Doubts, Some(later)) => later.doubts(archive, reader),
        (Route::Doubts, None) => opening("doubts-view", Message::Doubts, Message::Coming),
    }
}

/// Does what a key asks for. Says whether there was anything to do.
fn run(
    command: Command,
    archive: &Archive,
    catalogue: Option<&dyn Searching>,
    state: &State,
    send: &Callback<Action>,
) -> bool {
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
            let Route::Article { beside, .. } = &state.route else { return false };
            let beside = if *beside == Beside::Source { Beside::Nothing } else { Beside::Source };
            platform::go(&state.route.beside(beside).to_string());
        }
        Command::Cite if article.is_none() => return false,
        Command::Cite => send.emit(Action::SheetOpened(Sheet::Citation)),
        Command::Keep => {
            let Some(article) = article else { return false };
            send.emit(Action::Kept(article.id.to_string()));
        }
        Command::CopyLink => {
            let Some(article) = article else { return false };
            copy_link(article, &state.route, send, Reader { settings });
        }
        Command::Aloud => {
            let (Some(article), Route::Article { paragraph, .. }) = (article, &state.route) else {
                return false;
            };
            send.emit(Action::Aloud(state.aloud.toggled(first_of(article, *paragraph))));
            return state.aloud != Aloud::Absent;
        }
        Command::Theme => send.emit(Action::Chosen(Choice::Theme(settings.theme.next()))),
        Command::Larger => send.emit(Action::Chosen(Choice::Size(settings.size.stepped(1)))),
        Command::Smaller => send.emit(Action::Chosen(Choice::Size(settings.size.stepped(-1)))),
        Command::Print => platform::print(),
        Command::Keys => send.emit(Action::SheetOpened(Sheet::Keys)),
        Command::Home => platform::go(&Route::Home.to_string()),
        Command::NextHit | Command::PreviousHit => {
            let (Route::Article { hits: Some(hits), paragraph, .. }, Some(article), Some(catalogue)) =
                (&state.route, article, catalogue)
            else {
                return false;
            };
            let hits = catalogue.hits(archive, article, hits, *paragraph);
            if hits.total > 0 {
                step(&at_hit(&state.route, hits.next(command == Command::NextHit)), send);
            }
        }
        Command::Filters => {
            // Only one of them is on the screen and takes the focus: the button where it is narrow.
            return platform::show(FACETS) && platform::show(FILTERS);
        }
        Command::Kwic => {
            let Route::Search { query } = &state.route else { return false };
            let params = SearchParams::from_url(query);
            let view = if params.view == View::Kwic { View::List } else { View::Kwic };
            platform::go(&address(SearchParams { view, ..params }));
        }
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
#[must_use]
pub fn title(archive: &Archive, route: &Route, reader: Reader) -> String {
    let missing = || reader.say(Message::PageNotFound).to_owned();
    let view = match route {
        Route::Home => return archive.title().to_owned(),
        Route::Page { id } => {
            archive.page(id).map_or_else(missing, |page| folio_title(archive, page, reader))
        }
        Route::Article { .. } => match open_article(archive, route) {
            Some(article) => article.headline.as_ref().map_or_else(
                || reader.say(Message::Untitled).to_owned(),
                |headline| headline.as_str().to_owned(),
            ),
            None => missing(),
        },
        Route::Search { query } => {
            let q = SearchParams::from_url(query).q;
            let name = reader.say(Message::Search);
            if q.trim().is_empty() { name.to_owned() } else { [q.trim(), " · ", name].concat() }
        }
        Route::Doubts => reader.say(Message::Doubts).to_owned(),
        Route::Kept => reader.say(Message::KeptArticles).to_owned(),
        Route::Print(_) => reader.say(Message::PrintAll).to_owned(),
        Route::Missing { .. } => missing(),
    };
    format!("{view} · {}", archive.title())
}

/// Lets the style sheets and the document know what was chosen.
#[hook]
fn use_document(settings: Settings) {
    // What the document shows until now has done its work.
    use_effect_with((), |()| platform::set_root_attribute("data-running", ""));
    use_effect_with(settings, |settings| {
        for (name, key) in settings.entries() {
            let attribute = if name == "lang" { name.to_owned() } else { format!("data-{name}") };
            platform::set_root_attribute(&attribute, key);
        }
    });
}

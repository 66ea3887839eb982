//! What can be done with selected words: copy a link to them, or them with their source.

use super::element::{On, button, el};
use crate::hooks::PARAGRAPH;
use crate::passage::Passage;
use crate::platform::{self, TextPlace};
use crate::reader::Reader;
use crate::reference::with_source;
use crate::route::Route;
use crate::settings::Punctuation;
use crate::state::{Action, Notice};
use crate::text::Message;
use crate::typeset::{plain, printed_at};
use corpus::{Article, Page};
use std::rc::Rc;
use yew::prelude::*;

/// What the bar needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The article.
    pub article: Rc<Article>,
    /// Its page.
    pub page: Rc<Page>,
    /// Where actions go.
    pub send: Callback<Action>,
    /// The reader's choices.
    pub reader: Reader,
}

/// The bar. It comes with the selection and goes with it.
#[component]
pub fn PassageBar(props: &Props) -> Html {
    let Props { article, page, send, reader } = props;
    // What was selected first is why the bar was fetched.
    let selection = use_state_eq(|| selected(article, reader.settings.punctuation));
    {
        let (article, selection, punctuation) =
            (article.clone(), selection.setter(), reader.settings.punctuation);
        use_effect_with((article.id.clone(), punctuation), move |_| {
            let changed = selection.clone();
            let listening = platform::on_selection(Callback::from(move |()| {
                changed.set(selected(&article, punctuation));
            }));
            move || {
                drop(listening);
                selection.set(None);
            }
        });
    }
    let Some((number, passage)) = (*selection).clone() else { return html! {} };
    let address = platform::address(
        &Route::article(article.id.as_str()).at(Some(number), Some(passage.clone())).to_string(),
    );
    let words = plain(&passage.exact, reader.settings.punctuation);
    let quoted = with_source(&words, article, page, &address);
    let copies = |message: Message, text: String| {
        let send = send.clone();
        let copied = Callback::from(move |_: Event| copy(text.clone(), &send));
        button("tool").on(On::Click, copied).says(reader.say(message))
    };
    el("div")
        .class("bar")
        .with("role", "group")
        .with("aria-label", reader.say(Message::PassageTools))
        .has(copies(Message::CopyPassageLink, address))
        .has(copies(Message::CopyPassage, quoted))
        .html()
}

/// Copies a text and says how that went.
pub fn copy(text: String, send: &Callback<Action>) {
    platform::copy(text, send.reform(|copied| Action::Noticed(Notice::of_copying(copied))));
}

/// Copies a link to what is selected in the article, or else to where the address points in it.
pub fn copy_link(article: &Article, route: &Route, send: &Callback<Action>, reader: Reader) {
    let id = article.id.as_str();
    let link = match (selected(article, reader.settings.punctuation), route) {
        (Some((number, passage)), _) => Route::article(id).at(Some(number), Some(passage)),
        (None, Route::Article { paragraph, passage, .. }) => {
            Route::article(id).at(*paragraph, passage.clone())
        }
        (None, _) => Route::article(id),
    };
    copy(platform::address(&link.to_string()), send);
}

/// The passage that is selected on the screen, and the paragraph that it begins in.
fn selected(article: &Article, punctuation: Punctuation) -> Option<(usize, Passage)> {
    let paragraphs: Vec<&str> = article.paragraphs().map(|text| text.as_str()).collect();
    let place = |place: TextPlace| {
        let number: usize = place.id.strip_prefix('p')?.parse().ok()?;
        let printed = paragraphs.get(number.checked_sub(1)?)?;
        Some((number, printed_at(printed, punctuation, place.characters)))
    };
    let (from, to) = platform::selection(PARAGRAPH)?;
    let from = place(from)?;
    // What is selected beyond the last paragraph is left out.
    let to = to.and_then(place).or_else(|| Some((from.0, paragraphs.get(from.0 - 1)?.len())))?;
    Passage::between(&paragraphs, from, to)
}

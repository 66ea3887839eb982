//! Searches that were saved, and those made lately. They stay in this browser.

use crate::platform::{self, Refused};
use crate::reader::Reader;
use crate::route::Route;
use crate::text::Message;
use search::SearchParams;
use yew::prelude::*;

/// A list that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Saved by the reader.
    Saved,
    /// Made lately.
    Recent,
}

/// So many recent searches are kept.
const MOST: usize = 12;

impl Shelf {
    /// Where it is kept. Several sites may share an origin, hence the name in front.
    fn key(self) -> &'static str {
        match self {
            Self::Saved => "jianbao.saved",
            Self::Recent => "jianbao.recent",
        }
    }

    /// The searches on it, as they stand in addresses, the latest first.
    #[must_use]
    pub fn searches(self) -> Vec<String> {
        platform::kept(self.key()).unwrap_or_default().lines().map(str::to_owned).collect()
    }

    /// Puts a search first.
    ///
    /// # Errors
    ///
    /// When the browser keeps nothing.
    pub fn put(self, params: &SearchParams) -> Result<(), Refused> {
        let query = SearchParams { at: None, ..params.clone() }.to_url();
        let mut searches = self.searches();
        searches.retain(|other| *other != query);
        searches.insert(0, query);
        if self == Self::Recent {
            searches.truncate(MOST);
        }
        platform::keep(self.key(), &searches.join("\n"))
    }

    fn take(self, query: Option<&str>) {
        let mut searches = self.searches();
        searches.retain(|other| query.is_some_and(|query| query != other));
        // A browser that keeps nothing has nothing to forget.
        let _ = platform::keep(self.key(), &searches.join("\n"));
    }
}

/// The reader's choices.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The reader's choices.
    pub reader: Reader,
}

/// Both lists, for a search that asks for nothing yet.
#[component]
pub fn Keepsakes(props: &Props) -> Html {
    let reader = props.reader;
    let changed = use_force_update();
    let list = |shelf: Shelf, name: Message| {
        let searches = shelf.searches();
        if searches.is_empty() {
            return html! {};
        }
        let item = |query: &String| {
            let take = {
                let (query, changed) = (query.clone(), changed.clone());
                move |_: MouseEvent| {
                    shelf.take(Some(&query));
                    changed.force_update();
                }
            };
            let params = SearchParams::from_url(query);
            let filters = params.include.iter().chain(&params.exclude).map(|filter| filter.value.as_str());
            let name = [params.q.as_str()]
                .into_iter()
                .chain(filters)
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · ");
            let forget = [reader.say(Message::Forget), " ", &name].concat();
            let href = Route::Search { query: query.clone() }.to_string();
            html! {
                <li key={query.clone()}>
                    <a {href} lang="zh-Hans">{ name }</a>
                    <button type="button" class="quiet" aria-label={forget} onclick={take}>{ "×" }</button>
                </li>
            }
        };
        let clear = {
            let changed = changed.clone();
            move |_: MouseEvent| {
                shelf.take(None);
                changed.force_update();
            }
        };
        html! {
            <section>
                <h2>{ reader.say(name) }</h2>
                <ul>{ for searches.iter().map(item) }</ul>
                <button type="button" class="quiet" onclick={clear}>{ reader.say(Message::ForgetAll) }</button>
            </section>
        }
    };
    html! {
        <div class="keepsakes">
            { list(Shelf::Saved, Message::SavedSearches) }
            { list(Shelf::Recent, Message::RecentSearches) }
        </div>
    }
}

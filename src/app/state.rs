//! What the application knows at one moment, and every way in which that can change.

use crate::aloud::Aloud;
use crate::kept::Kept;
use crate::offline::Offline;
use crate::route::Route;
use crate::settings::{Choice, Settings};
use std::rc::Rc;
use yew::Reducible;

/// Everything that changes while somebody reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Where the reader is.
    pub route: Route,
    /// Where on that view to begin.
    pub place: Place,
    /// How many views there were before this one. A browser that is busy draws two of them and lets us know
    /// of the second only.
    pub left: usize,
    /// What the reader chose.
    pub settings: Settings,
    /// The sheet that lies over the view.
    pub sheet: Option<Sheet>,
    /// The articles that the reader keeps.
    pub kept: Kept,
    /// Whether the article is being read aloud.
    pub aloud: Aloud,
    /// What the application last had to say.
    pub notice: Option<Notice>,
    /// Whether the site can be read without a network.
    pub offline: Offline,
    /// The part of the site that only searching needs.
    pub search: SearchPart,
}

/// How the part of the site stands that only searching needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchPart {
    /// Nobody has wanted to search yet.
    Unasked,
    /// It is on its way, or here.
    Wanted,
    /// It could not be had.
    Refused,
}

impl SearchPart {
    /// After an address that may need it.
    fn after(self, route: &Route) -> Self {
        if route.searches() { Self::Wanted } else { self }
    }
}

/// Where on a view to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The first view after loading: the browser has put the reader somewhere already.
    Loaded,
    /// At the heading: the reader followed a link.
    Heading,
    /// Where the reader had scrolled before: he came back.
    Remembered(u32),
}

/// What can lie over a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// The reading settings.
    Settings,
    /// The keys.
    Keys,
    /// How to cite the article that is open.
    Citation,
}

/// What the application has to say in passing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The text is on the clipboard.
    Copied,
    /// The browser did not let us copy.
    CopyRefused,
    /// The articles could not be saved as one file.
    FileRefused,
    /// The settings hold for this visit only: the browser keeps nothing.
    StorageRefused,
    /// The article is among those that are kept.
    Kept,
    /// It is no longer.
    LetGo,
    /// The search is among the saved ones.
    SearchSaved,
    /// What searching needs could not be fetched.
    SearchRefused,
}

impl Notice {
    /// How copying went.
    #[must_use]
    pub fn of_copying<E>(copied: Result<(), E>) -> Self {
        if copied.is_ok() { Self::Copied } else { Self::CopyRefused }
    }
}

/// Every change there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The address changed.
    Arrived(Route, Place),
    /// The reader chose something on the settings sheet or by a key.
    Chosen(Choice),
    /// A sheet was asked for.
    SheetOpened(Sheet),
    /// The sheet was closed.
    SheetClosed,
    /// An article is to be kept, or no longer.
    Kept(String),
    /// The browser has a Chinese voice, or has none any more.
    VoicesChanged(bool),
    /// Reading aloud began, went on, paused or ended.
    Aloud(Aloud),
    /// There is something to say.
    Noticed(Notice),
    /// It has been said for long enough.
    NoticeFaded,
    /// Something was found out about offline use, or the reader put an update off.
    OfflineChanged(Offline),
    /// The reader is about to search, or tries again.
    SearchWanted,
    /// What searching needs could not be had.
    SearchRefused,
}

impl State {
    /// The state after loading.
    #[must_use]
    pub fn new(route: Route, settings: Settings) -> Self {
        Self {
            search: SearchPart::Unasked.after(&route),
            route,
            place: Place::Loaded,
            left: 0,
            settings,
            sheet: None,
            kept: Kept::default(),
            aloud: Aloud::Absent,
            notice: None,
            offline: Offline::Unknown,
        }
    }

    fn after(&self, action: Action) -> Self {
        let state = self.clone();
        match action {
            // A sheet belongs to the view under it; a change of place on that view leaves it open.
            Action::Arrived(route, place) => {
                let search = self.search.after(&route);
                if route.same_view(&self.route) {
                    Self { route, place, search, ..state }
                } else {
                    let (aloud, left) = (self.aloud.silenced(), self.left + 1);
                    Self { route, place, search, sheet: None, aloud, left, ..state }
                }
            }
            Action::Chosen(choice) => Self { settings: self.settings.with(choice), ..state },
            Action::SheetOpened(Sheet::Citation) if !matches!(self.route, Route::Article { .. }) => state,
            Action::SheetOpened(sheet) => Self { sheet: Some(sheet), ..state },
            Action::SheetClosed => Self { sheet: None, ..state },
            Action::Kept(id) => {
                let kept = self.kept.toggled(&id);
                let notice = if kept.holds(&id) { Notice::Kept } else { Notice::LetGo };
                Self { kept, notice: Some(notice), ..state }
            }
            Action::VoicesChanged(has_voice) => Self { aloud: self.aloud.with_voice(has_voice), ..state },
            Action::Aloud(_) if self.aloud == Aloud::Absent => state,
            Action::Aloud(aloud) => Self { aloud, ..state },
            Action::Noticed(notice) => Self { notice: Some(notice), ..state },
            Action::NoticeFaded => Self { notice: None, ..state },
            Action::OfflineChanged(offline) => Self { offline, ..state },
            Action::SearchWanted => Self { search: SearchPart::Wanted, ..state },
            Action::SearchRefused => {
                Self { search: SearchPart::Refused, notice: Some(Notice::SearchRefused), ..state }
            }
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let after = self.after(action);
        // The same state stays the same `Rc`, so that nothing is drawn again for nothing.
        if *self == after { self } else { Rc::new(after) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Beside;
    use crate::settings::Theme;

    fn state(route: Route) -> Rc<State> {
        Rc::new(State::new(route, Settings::default()))
    }

    #[test]
    fn nothing_changed_is_the_same_state() {
        let before = state(Route::Home);
        let after = before.clone().reduce(Action::SheetClosed);
        assert!(Rc::ptr_eq(&before, &after));
        let after = before.clone().reduce(Action::Chosen(Choice::Theme(Theme::System)));
        assert!(Rc::ptr_eq(&before, &after));
    }

    #[test]
    fn a_sheet_closes_when_the_reader_goes_elsewhere() {
        let open = state(Route::article("a")).reduce(Action::SheetOpened(Sheet::Citation));
        assert_eq!(open.sheet, Some(Sheet::Citation));
        let elsewhere = open.clone().reduce(Action::Arrived(Route::Home, Place::Heading));
        assert_eq!(elsewhere.sheet, None);
        let same = Route::article("a").at(Some(2), None).beside(Beside::Source);
        assert_eq!(open.reduce(Action::Arrived(same, Place::Heading)).sheet, Some(Sheet::Citation));
    }

    #[test]
    fn reading_aloud_ends_when_the_reader_goes_elsewhere() {
        let reading = state(Route::article("a")).reduce(Action::VoicesChanged(true));
        let reading = reading.reduce(Action::Aloud(Aloud::Reading(2)));
        let compared = Action::Arrived(Route::article("a").beside(Beside::Source), Place::Heading);
        assert_eq!(reading.clone().reduce(compared).aloud, Aloud::Reading(2));
        let elsewhere = Action::Arrived(Route::article("b"), Place::Heading);
        assert_eq!(reading.reduce(elsewhere).aloud, Aloud::Silent);
    }

    #[test]
    fn what_searching_needs_is_asked_for_when_somebody_wants_to_search() {
        let reading = state(Route::article("a"));
        assert_eq!(reading.search, SearchPart::Unasked);
        assert_eq!(reading.clone().reduce(Action::SearchWanted).search, SearchPart::Wanted);
        assert_eq!(state(Route::search("劳模")).search, SearchPart::Wanted);
        let led = Route::article("b").with_hits(crate::route::Hits::of("劳模"), None);
        let refused = reading.reduce(Action::Arrived(led, Place::Heading)).reduce(Action::SearchRefused);
        assert_eq!((refused.search, refused.notice), (SearchPart::Refused, Some(Notice::SearchRefused)));
        let home = refused.reduce(Action::Arrived(Route::Home, Place::Heading));
        assert_eq!(home.search, SearchPart::Refused, "reading goes on");
        let again = home.reduce(Action::Arrived(Route::search("劳模"), Place::Heading));
        assert_eq!(again.search, SearchPart::Wanted);
    }

    #[test]
    fn who_went_away_and_came_back_has_left_two_views() {
        let there = state(Route::article("a"));
        let below =
            there.clone().reduce(Action::Arrived(Route::article("a").at(Some(2), None), Place::Heading));
        assert_eq!(below.left, 0);
        let away = below.reduce(Action::Arrived(Route::Home, Place::Heading));
        assert_eq!(away.reduce(Action::Arrived(Route::article("a"), Place::Remembered(9))).left, 2);
    }

    #[test]
    fn only_an_article_can_be_cited() {
        assert_eq!(state(Route::Home).reduce(Action::SheetOpened(Sheet::Citation)).sheet, None);
    }
}

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
    /// The part of the site that is fetched when it is wanted.
    pub second: SecondPart,
}

/// How the part of the site stands that reading does not need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecondPart {
    /// Nobody has wanted it yet.
    Unasked,
    /// It is on its way, or here.
    Wanted(Use),
    /// It could not be had.
    Refused,
}

/// What the second part is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// A sheet, or a view that does not search.
    Showing,
    /// That, and searching, which takes a catalogue.
    Searching,
}

impl SecondPart {
    /// Wanted for something, and for what it was wanted for before.
    fn wanted(self, other: Use) -> Self {
        if self == Self::Wanted(Use::Searching) { self } else { Self::Wanted(other) }
    }

    /// After an address that may need it.
    fn after(self, route: &Route) -> Self {
        match route {
            _ if route.searches() => self.wanted(Use::Searching),
            Route::Print(_) | Route::Kept | Route::Doubts => self.wanted(Use::Showing),
            _ => self,
        }
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
    /// What was asked for is being fetched.
    Coming,
    /// It could not be.
    SecondPartRefused,
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
    /// The reader is about to use something of the second part.
    SecondPartWanted,
    /// The second part could not be had.
    SecondPartRefused,
}

impl State {
    /// The state after loading.
    #[must_use]
    pub fn new(route: Route, settings: Settings) -> Self {
        Self {
            second: SecondPart::Unasked.after(&route),
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
                let second = self.second.after(&route);
                if route.same_view(&self.route) {
                    Self { route, place, second, ..state }
                } else {
                    let (aloud, left) = (self.aloud.silenced(), self.left + 1);
                    Self { route, place, second, sheet: None, aloud, left, ..state }
                }
            }
            Action::Chosen(choice) => Self { settings: self.settings.with(choice), ..state },
            Action::SheetOpened(Sheet::Citation) if !matches!(self.route, Route::Article { .. }) => state,
            Action::SheetOpened(sheet) => Self { sheet: Some(sheet), ..self.after(Action::SecondPartWanted) },
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
            Action::SearchWanted => Self { second: self.second.wanted(Use::Searching), ..state },
            // The view that is open may have wanted it for searching, and not got it.
            Action::SecondPartWanted => {
                Self { second: self.second.wanted(Use::Showing).after(&self.route), ..state }
            }
            Action::SecondPartRefused => {
                let notice = Some(Notice::SecondPartRefused);
                Self { second: SecondPart::Refused, sheet: None, notice, ..state }
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
        let searching = SecondPart::Wanted(Use::Searching);
        assert_eq!(reading.second, SecondPart::Unasked);
        assert_eq!(reading.clone().reduce(Action::SearchWanted).second, searching);
        assert_eq!(state(Route::search("劳模")).second, searching);
        let led = Route::article("b").with_hits(crate::route::Hits::of("劳模"), None);
        let refused = reading.reduce(Action::Arrived(led, Place::Heading)).reduce(Action::SecondPartRefused);
        let told = Some(Notice::SecondPartRefused);
        assert_eq!((refused.second, refused.notice), (SecondPart::Refused, told));
        let home = refused.reduce(Action::Arrived(Route::Home, Place::Heading));
        assert_eq!(home.second, SecondPart::Refused, "reading goes on");
        let again = home.reduce(Action::Arrived(Route::search("劳模"), Place::Heading));
        assert_eq!(again.second, searching);
    }

    #[test]
    fn who_cites_needs_no_catalogue_and_who_searches_keeps_it() {
        let reading = state(Route::article("a"));
        let citing = reading.reduce(Action::SheetOpened(Sheet::Citation));
        assert_eq!((citing.second, citing.sheet), (SecondPart::Wanted(Use::Showing), Some(Sheet::Citation)));
        let refused = citing.clone().reduce(Action::SecondPartRefused);
        assert_eq!(refused.sheet, None, "it does not open by itself when something else is asked for");
        let searching = citing.reduce(Action::SearchWanted).reduce(Action::SheetOpened(Sheet::Keys));
        assert_eq!(searching.second, SecondPart::Wanted(Use::Searching));
        let again = state(Route::search("劳模")).reduce(Action::SecondPartRefused);
        assert_eq!(again.reduce(Action::SecondPartWanted).second, SecondPart::Wanted(Use::Searching));
        assert_eq!(state(Route::Doubts).second, SecondPart::Wanted(Use::Showing));
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

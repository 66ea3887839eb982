//! What the reading room asks of the second part of the site.
//!
//! Most visits read and do nothing else, so that the code of all that is asked for on the way is a part of the site
//! of its own, fetched when it is first wanted (`xtask/pack/split.rs` says how). This trait is the seam: what only
//! [`open`] and what stands behind the trait call is in that part, and who holds a [`Later`] has it.

use crate::archive::Archive;
use crate::components::citation_sheet::CitationSheet;
use crate::components::keys_sheet::keys_sheet;
use crate::components::passage_bar::PassageBar;
use crate::components::settings_sheet::settings_sheet;
use crate::kept::Kept;
use crate::pages;
use crate::reader::Reader;
use crate::reference::reference;
use crate::route::Selection;
use crate::searching::{self, Searching};
use crate::state::{Action, Sheet, State};
use corpus::{Article, Page};
use std::rc::Rc;
use yew::prelude::*;

/// The second part, once it is here.
pub trait Later {
    /// Makes the catalogue of an archive.
    fn catalogue(&self, archive: Rc<Archive>, done: Callback<Rc<dyn Searching>>);

    /// A sheet over the view; `article` is the one that is open.
    fn sheet(
        &self,
        sheet: Sheet,
        archive: &Archive,
        article: Option<&Article>,
        state: &State,
        send: &Callback<Action>,
    ) -> Html;

    /// What can be done with the words that are selected in an article.
    fn passage_bar(&self, of: (&Rc<Article>, &Rc<Page>), send: &Callback<Action>, reader: Reader) -> Html;

    /// The view of all doubts.
    fn doubts(&self, archive: &Rc<Archive>, reader: Reader) -> Html;

    /// The view of what is kept.
    fn kept(&self, archive: &Archive, kept: &Kept, send: &Callback<Action>, reader: Reader) -> Html;

    /// Several articles for paper.
    fn print(
        &self,
        archive: &Archive,
        catalogue: Option<&dyn Searching>,
        selection: &Selection,
        kept: &Kept,
        reader: Reader,
    ) -> Html;
}

/// There is one second part in a site.
impl PartialEq for dyn Later {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

struct Here;

impl Later for Here {
    fn catalogue(&self, archive: Rc<Archive>, done: Callback<Rc<dyn Searching>>) {
        searching::make(archive, done);
    }

    fn sheet(
        &self,
        sheet: Sheet,
        archive: &Archive,
        article: Option<&Article>,
        state: &State,
        send: &Callback<Action>,
    ) -> Html {
        let reader = Reader { settings: state.settings };
        match sheet {
            Sheet::Settings => settings_sheet(state.offline, send, reader),
            Sheet::Keys => keys_sheet(send, reader),
            Sheet::Citation => {
                let reference = article
                    .and_then(|article| Some(reference(article, archive.page(article.page.as_str())?)));
                let Some(reference) = reference else { return Html::default() };
                html! { <CitationSheet {reference} {reader} send={send.clone()} /> }
            }
        }
    }

    fn passage_bar(
        &self,
        (article, page): (&Rc<Article>, &Rc<Page>),
        send: &Callback<Action>,
        reader: Reader,
    ) -> Html {
        html! { <PassageBar article={article.clone()} page={page.clone()} send={send.clone()} {reader} /> }
    }

    fn doubts(&self, archive: &Rc<Archive>, reader: Reader) -> Html {
        pages::doubts(archive, reader)
    }

    fn kept(&self, archive: &Archive, kept: &Kept, send: &Callback<Action>, reader: Reader) -> Html {
        pages::kept(archive, kept, send, reader)
    }

    fn print(
        &self,
        archive: &Archive,
        catalogue: Option<&dyn Searching>,
        selection: &Selection,
        kept: &Kept,
        reader: Reader,
    ) -> Html {
        pages::print(archive, catalogue, selection, kept, reader)
    }
}

/// The one way into the second part. Must be called when that part is here: see
/// [`platform::second_part`](crate::platform::second_part).
#[must_use]
pub fn opener() -> fn() -> &'static dyn Later {
    // Were it called by its name, it would become a part of its caller.
    std::hint::black_box(open)
}

fn open() -> &'static dyn Later {
    &Here
}

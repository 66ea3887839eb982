//! The application: the archive on the screen.
//!
//! [`App`] holds the one [`state::State`]; views and components take what they show and callbacks
//! for what happened. The pure half (`route`, `settings`, `state`, `text`, `typeset`, `places`,
//! `passage`, `aloud`, `script`, `layout`, `keys`, `reference`, `window`) knows no browser; [`platform`] is the only module that does.

pub mod aloud;
pub mod archive;
pub mod carried;
pub mod catalogue;
pub mod components;
pub mod hooks;
pub mod kept;
pub mod keys;
pub mod later;
pub mod layout;
pub mod offline;
pub mod pages;
pub mod passage;
pub mod places;
pub mod platform;
pub mod reader;
pub mod reference;
pub mod route;
pub mod script;
pub mod searching;
pub mod settings;
pub mod state;
pub mod text;
pub mod typeset;
pub mod window;

mod app;

pub use app::{App, Props, title};

use archive::Archive;
use route::Route;
use std::rc::Rc;

/// Starts the application in the browser, over what `index.html` shows until then.
pub fn start() {
    let mut reading = Archive::begin();
    platform::in_slices(move || {
        let more = reading.as_mut().is_some_and(embed::Reading::go_on);
        if !more {
            render(Archive::read(reading.take()).map(Rc::new));
        }
        more
    });
}

fn render(archive: Option<Rc<Archive>>) {
    let first = components::settings_sheet::first_settings(&platform::preferred_language());
    let settings = first.read_line(&platform::kept(settings::STORED).unwrap_or_default());
    let props = Props { archive, route: Route::parse(&platform::hash()), settings };
    platform::render::<App>(props);
}

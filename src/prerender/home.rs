//! `index.html`: the pages and headlines, and what the reader is told where the application cannot run.

use crate::address::{Base, From, link_documents};
use crate::contents;
use crate::head::{add_to_head, escape, meta};
use crate::trouble::trouble;
use crate::view;
use anyhow::{Context as _, Result};
use jianbao::archive::Archive;
use jianbao::route::Route;
use jianbao::settings::Settings;
use jianbao::{App, Props};
use std::rc::Rc;

/// Where the application goes.
const PLACE: &str = "<div id=\"app\">";

/// Trunk's document with the first view inside.
pub(crate) fn document(archive: &Rc<Archive>, index: &str, base: Option<&Base>) -> Result<String> {
    let settings = Settings::default();
    let props = Props { archive: Some(archive.clone()), route: Route::Home, settings };
    let view = link_documents(&view::component::<App>(props), From::Home);
    let trouble = trouble();
    let (before, rest) = index.split_once(PLACE).context("index.html has no place for the application")?;
    let (_, after) = rest.split_once("</div>").context("the application's place in index.html has no end")?;
    let contents = if crate::is_large(archive) { contents::link() } else { String::new() };
    let document = format!("{before}{trouble}{PLACE}{view}{contents}</div>{after}");
    let title = escape(archive.title());
    let document = document.replacen("<title>剪报</title>", &format!("<title>{title}</title>"), 1);
    let mut lines = archive.description().map(|words| meta("description", words)).unwrap_or_default();
    if let Some(base) = base {
        lines += &format!("<link rel=\"canonical\" href=\"{}\">\n", base.of(""));
        lines += &format!(
            "<link rel=\"alternate\" type=\"application/feed+json\" title=\"{title}\" href=\"feed.json\">\n"
        );
    }
    add_to_head(&document, &lines).context("index.html has no head")
}

//! The site as plain documents, rendered natively from the same views as in the browser.
//!
//! [`Documents::render`] gives `index.html` with all pages and headlines in it, which the
//! application replaces once it runs; each article as `a/<id>.html`, with what search engines and
//! Zotero read; `404.html`; `open.html`, where readers open pages of their own; `jianbao.html`, which packing fills with the
//! application; of a large site, `contents.html` with what the first view leaves out; and, where the site's address is known, a feed and a sitemap. None of the
//! articles' documents has a script: they can be read where scripts or WebAssembly are refused.

mod address;
mod article;
mod contents;
mod feed;
mod head;
mod home;
mod lost;
mod one_file;
mod open;
mod scout;
mod trouble;
mod view;

use anyhow::{Context as _, Result};
use jianbao::archive::Archive;
use std::rc::Rc;

pub use address::Base;

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its path in the site, with `/` between the parts.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// All documents of a site.
#[derive(Debug)]
pub struct Documents(pub Vec<Document>);

impl Documents {
    /// Renders them into the `index.html` that Trunk made. The articles share its style sheets, which
    /// go into a file of their own. The same archive gives the same bytes.
    ///
    /// # Errors
    ///
    /// When `index` has no place for the application.
    pub fn render(archive: Archive, index: &str, base: Option<&Base>) -> Result<Self> {
        let archive = Rc::new(archive);
        let style = head::Style::of(index).context("index.html has no style sheets inside")?;
        let index = &head::with_one_style(index, &style).context("a style sheet has no end")?;
        let mut documents = vec![
            Document { name: "index.html".into(), text: home::document(&archive, index, base)? },
            Document { name: "404.html".into(), text: lost::document(&style) },
            Document {
                name: open::NAME.into(),
                text: open::document(&style, head::early(index).context(NO_EARLY)?),
            },
            Document { name: style.name.clone(), text: style.text.clone() },
            Document {
                name: "jianbao.html".into(),
                text: one_file::document(&archive, head::early(index).context(NO_EARLY)?),
            },
        ];
        if is_large(&archive) {
            documents
                .push(Document { name: contents::NAME.into(), text: contents::document(&archive, &style) });
        }
        for article in archive.articles() {
            let text = article::document(&archive, article, &style, base);
            documents.push(Document { name: address::article_file(article), text });
        }
        let scout = scout::data(&archive).map(|text| Document { name: scout::NAME.into(), text });
        documents.extend(scout);
        documents.extend(base.into_iter().flat_map(|base| feed::documents(&archive, base)));
        Ok(Self(documents))
    }
}

const NO_EARLY: &str = "index.html has no early script";

/// Whether the first view shows only some of the pages.
fn is_large(archive: &Archive) -> bool {
    archive.pages().len() > jianbao::pages::AT_FIRST
}

#[cfg(test)]
mod tests;

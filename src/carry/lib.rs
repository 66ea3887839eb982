//! What the application carries of its pages: the corpus, and the characters that searching and converting it
//! needs.
//!
//! [`Carried::of`] makes it. The root's `build.rs` embeds it of the pages in `seeds/`; `opener.rs` makes it in a
//! browser of pages that a reader opens there, and [`Opening`] is how it takes them in.

mod opening;
mod published;

pub use opening::{Opened, Opening};
pub use published::published;

use corpus::Corpus;
use embed::Site;
use search::traditional::phrases_in;
use search::{Index, Tables};

/// All of it. The same corpus gives the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The pages and articles and what the site is called, in the form of the crate `embed`.
    pub corpus: String,
    /// The characters that searching needs and their readings in pinyin, as [`search::carry_traditional`] and
    /// [`search::carry_readings`] take them.
    pub tables: Tables,
    /// The words on the pages that Traditional characters have a form of their own for, as
    /// [`search::traditional::Converter`] takes them.
    pub phrases: String,
}

impl Carried {
    /// What an application carries of this corpus.
    ///
    /// # Errors
    ///
    /// When serialization fails, which for lists of strings and numbers it does not.
    pub fn of(corpus: &Corpus, site: &Site) -> serde_json::Result<Self> {
        let pages = corpus.pages.iter().map(|page| page.text.as_str());
        let texts = corpus.articles.iter().flat_map(|article| article.texts()).map(|text| text.as_str());
        let bylines = corpus.articles.iter().flat_map(|article| &article.bylines);
        Ok(Self {
            corpus: embed::write(corpus, site)?,
            tables: Tables::needed(&Index::from_corpus(corpus), pages),
            phrases: phrases_in(texts, bylines.map(|byline| byline.name.as_str())),
        })
    }
}

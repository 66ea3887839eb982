//! Where the documents stand, and how they lead to each other and into the application.

use anyhow::{Result, bail};
use corpus::Article;
use jianbao::hooks::paragraph_id;
use jianbao::route::{Beside, Route};

/// The site's own address, with a slash at its end, for what has to name it in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Reads an address that begins with `https://` or `http://`.
    ///
    /// # Errors
    ///
    /// When it does not, or holds white space, quotes, brackets, a query or a fragment.
    pub fn parse(address: &str) -> Result<Self> {
        let begins = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
        if !begins || address.contains(|c: char| c.is_whitespace() || "\"'<>&?#".contains(c)) {
            bail!("{address:?} is no address of a site, such as https://example.org/jianbao/");
        }
        Ok(Self(format!("{}/", address.trim_end_matches('/'))))
    }

    /// The full address of a file of the site.
    pub(crate) fn of(&self, name: &str) -> String {
        format!("{}{name}", self.0)
    }
}

/// The file of an article. Ids are letters and digits.
pub(crate) fn article_file(article: &Article) -> String {
    format!("a/{}.html", article.id)
}

/// Which document a link stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum From<'a> {
    /// `index.html`.
    Home,
    /// The article with this id.
    Article(&'a str),
}

/// Lets the links of a rendered view lead to documents where there is one, and into the
/// application everywhere else.
pub(crate) fn link_documents(html: &str, from: From<'_>) -> String {
    const HREF: &str = "href=\"#/";
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(HREF) {
        let value = at + "href=\"".len();
        let end = rest[value..].find('"').map_or(rest.len(), |end| value + end);
        out.push_str(&rest[..value]);
        // Of the characters that HTML escapes, our addresses hold only this one as it is.
        let hash = rest[value..end].replace("&amp;", "&");
        out.push_str(&target(&Route::parse(&hash), from).replace('&', "&amp;"));
        rest = &rest[end..];
    }
    out + rest
}

fn target(route: &Route, from: From<'_>) -> String {
    let home = match from {
        From::Home => "",
        From::Article(_) => "../index.html",
    };
    match route {
        Route::Page { id } => format!("{home}#page-{id}"),
        Route::Article { id, paragraph, beside: Beside::Nothing, hits: None, .. } => {
            match (from, paragraph) {
                (From::Article(here), Some(number)) if here == id => format!("#{}", paragraph_id(*number)),
                (From::Article(here), None) if here == id => "#title".to_owned(),
                (From::Article(_), _) => format!("{id}.html"),
                (From::Home, _) => format!("a/{id}.html"),
            }
        }
        other => format!("{home}{other}"),
    }
}

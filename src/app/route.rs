//! Where the reader is, as the part of the address behind `#`.
//!
//! `#/` · `#/page/<id>` · `#/a/<id>?p=3&t=<passage>&with=source` · `#/s?q=…` · `#/doubts` · `#/kept` · `#/print/…`. Every view has
//! exactly one address and every address a view; what is no address of ours is [`Route::Missing`].
//! Written by hand and not with `yew-router`, which measured 33 KB (brotli) here, a fifth of the
//! whole first visit; links are plain `<a href>`.

use crate::passage::Passage;
use std::fmt;

/// A view of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// All pages with their articles.
    Home,
    /// One page, set again as a newspaper page.
    Page {
        /// The page's id.
        id: String,
    },
    /// One article.
    Article {
        /// The article's id.
        id: String,
        /// The paragraph that the address points at, from 1.
        paragraph: Option<usize>,
        /// The passage that the address points at.
        passage: Option<Passage>,
        /// What stands beside the text.
        beside: Beside,
        /// The search whose hits are marked.
        hits: Option<Hits>,
    },
    /// A search. Its parameters are the search view's own; read them with [`pairs`].
    Search {
        /// What stands behind `?`, still encoded.
        query: String,
    },
    /// Several articles one after another, for paper.
    Print(Selection),
    /// 收藏: the articles that the reader keeps.
    Kept,
    /// 勘误线索: everything that an editor may want to check.
    Doubts,
    /// An address that leads nowhere.
    Missing {
        /// The address, for the reader to see.
        address: String,
    },
}

/// What stands beside an article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Beside {
    /// Nothing.
    #[default]
    Nothing,
    /// 对照原文: the page's own lines.
    Source,
}

/// Several articles, by the view that lists them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// Those of a page.
    Page {
        /// The page's id.
        id: String,
    },
    /// Those that a search finds.
    Search {
        /// What stands behind `?`, still encoded.
        query: String,
    },
    /// Those that the reader keeps.
    Kept,
}

/// The view that lists them.
impl From<Selection> for Route {
    fn from(selection: Selection) -> Self {
        match selection {
            Selection::Page { id } => Self::Page { id },
            Selection::Search { query } => Self::Search { query },
            Selection::Kept => Self::Kept,
        }
    }
}

/// A search whose hits are marked in an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    /// The query.
    pub q: String,
    /// The hit that the reader has stepped to, from 1.
    pub at: Option<usize>,
}

impl Hits {
    /// The hits of a query; none of an empty one.
    #[must_use]
    pub fn of(q: &str) -> Option<Self> {
        (!q.trim().is_empty()).then(|| Self { q: q.to_owned(), at: None })
    }

    /// At the given hit.
    #[must_use]
    pub fn at(self, number: usize) -> Self {
        Self { at: Some(number), ..self }
    }
}

impl Route {
    /// An article from its beginning.
    #[must_use]
    pub fn article(id: &str) -> Self {
        Self::Article {
            id: id.to_owned(),
            paragraph: None,
            passage: None,
            beside: Beside::Nothing,
            hits: None,
        }
    }

    /// An article with hits marked in it, from one of its paragraphs on. Anything else stays as it is.
    #[must_use]
    pub fn with_hits(mut self, marked: Option<Hits>, from: Option<usize>) -> Self {
        if let Self::Article { paragraph, hits, .. } = &mut self {
            *hits = marked;
            *paragraph = from;
        }
        self
    }

    /// An article at one of its paragraphs, or at a passage that begins in it, and nothing else
    /// marked. Anything else stays as it is.
    #[must_use]
    pub fn at(self, number: Option<usize>, at: Option<Passage>) -> Self {
        let mut route = self.with_hits(None, number);
        if let Self::Article { passage, .. } = &mut route {
            *passage = at;
        }
        route
    }

    /// A page.
    #[must_use]
    pub fn page(id: &str) -> Self {
        Self::Page { id: id.to_owned() }
    }

    /// The search for some words, with nothing else chosen.
    #[must_use]
    pub fn search(words: &str) -> Self {
        Self::Search { query: format!("q={}", encode(words)) }
    }

    /// An article with something else beside it. Anything else stays as it is.
    #[must_use]
    pub fn beside(&self, other: Beside) -> Self {
        let mut route = self.clone();
        if let Self::Article { beside, .. } = &mut route {
            *beside = other;
        }
        route
    }

    /// Reads the address behind (and with) `#`. Never fails.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let address = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let path = path.strip_prefix('/').unwrap_or(path);
        match path.split_once('/').unwrap_or((path, "")) {
            ("", "") => Self::Home,
            ("s", "") => Self::Search { query: query.to_owned() },
            ("doubts", "") => Self::Doubts,
            ("kept", "") => Self::Kept,
            ("print", "s") => Self::Print(Selection::Search { query: query.to_owned() }),
            ("print", "kept") => Self::Print(Selection::Kept),
            ("print", page) if page.len() > "page/".len() && page.starts_with("page/") => {
                Self::Print(Selection::Page { id: decode(&page["page/".len()..]) })
            }
            // The place of a page in the first view as it is without the application.
            (path, "") if path.starts_with("page-") => Self::Page { id: decode(&path["page-".len()..]) },
            ("page", id) if !id.is_empty() => Self::Page { id: decode(id) },
            ("a", id) if !id.is_empty() => {
                let value = |key| pairs(query).find(|(name, _)| name == key).map(|(_, value)| value);
                let number = |key| value(key).and_then(|p| p.parse().ok()).filter(|p: &usize| *p > 0);
                let paragraph = number("p");
                let hits =
                    value("q").and_then(|q| Hits::of(&q)).map(|hits| Hits { at: number("hit"), ..hits });
                let beside = match value("with").as_deref() {
                    Some("source") => Beside::Source,
                    _ => Beside::Nothing,
                };
                let encoded = query.split('&').find_map(|pair| pair.strip_prefix("t="));
                let passage = encoded.and_then(|passage| Passage::parse(passage, decode));
                Self::Article { id: decode(id), paragraph, passage, beside, hits }
            }
            _ => Self::Missing { address: decode(address) },
        }
    }

    /// Whether the view shows something that a search found.
    #[must_use]
    pub fn searches(&self) -> bool {
        matches!(
            self,
            Self::Search { .. } | Self::Article { hits: Some(_), .. } | Self::Print(Selection::Search { .. })
        )
    }

    /// Whether two addresses show the same thing, at another place or with something else beside it.
    #[must_use]
    pub fn same_view(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Article { id, .. }, Self::Article { id: other, .. }) => id == other,
            (Self::Search { .. }, Self::Search { .. }) => true,
            _ => self == other,
        }
    }
}

/// The address, beginning with `#`.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("#/"),
            Self::Page { id } => write!(f, "#/page/{}", encode(id)),
            Self::Article { id, paragraph, passage, beside, hits } => {
                let pairs = [
                    paragraph.map(|paragraph| format!("p={paragraph}")),
                    passage.as_ref().map(|passage| format!("t={}", passage.to_value(encode))),
                    (*beside == Beside::Source).then(|| "with=source".to_owned()),
                    hits.as_ref().map(|hits| format!("q={}", encode(&hits.q))),
                    hits.as_ref().and_then(|hits| hits.at).map(|at| format!("hit={at}")),
                ];
                let pairs: Vec<String> = pairs.into_iter().flatten().collect();
                let sign = if pairs.is_empty() { "" } else { "?" };
                write!(f, "#/a/{}{sign}{}", encode(id), pairs.join("&"))
            }
            Self::Search { query } if query.is_empty() => f.write_str("#/s"),
            Self::Search { query } => write!(f, "#/s?{query}"),
            Self::Kept => f.write_str("#/kept"),
            Self::Print(selection) => {
                let listed = Self::from(selection.clone()).to_string();
                write!(f, "#/print{}", &listed[1..])
            }
            Self::Doubts => f.write_str("#/doubts"),
            Self::Missing { address } => write!(f, "#{}", encode(address)),
        }
    }
}

/// The decoded `name=value` pairs of a query, in order.
pub fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(name), decode(value))
    })
}

/// Percent-encodes all of ASCII that is not a letter, a digit or one of `-_.~/`, and what nobody
/// sees. Everything else stays: browsers show it, and people can read the address.
#[must_use]
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // Nothing above U+00A0 needs encoding but spaces, which would end the address in plain text.
        let letter = c.is_ascii_alphanumeric() || (c > '\u{A0}' && !c.is_whitespace() && !is_invisible(c));
        if letter || matches!(c, '-' | '_' | '.' | '~' | '/') {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(char::from(HEX[usize::from(byte >> 4)]));
                out.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
    out
}

/// Whether a character could hide a part of an address or turn it round.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Undoes [`encode`] and reads `+` as a space; what is not well encoded stays as it is.
#[must_use]
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                // Two hexadecimal digits make one byte.
                out.push((high * 16 + low) as u8);
                at += 3;
                continue;
            }
            (b'+', _, _) => out.push(b' '),
            (byte, _, _) => out.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_has_one_address() {
        let routes = [
            (Route::Home, "#/"),
            (Route::page("000_a2"), "#/page/000_a2"),
            (Route::page("劳动午报-1版"), "#/page/劳动午报-1版"),
            (Route::article("k3x9"), "#/a/k3x9"),
            (Route::article("k3x9").at(Some(3), None), "#/a/k3x9?p=3"),
            (Route::article("k3x9").beside(Beside::Source), "#/a/k3x9?with=source"),
            (Route::article("k3x9").at(Some(3), None).beside(Beside::Source), "#/a/k3x9?p=3&with=source"),
            (
                Route::article("k3x9").at(Some(3), Passage::parse("说,劳模%2C,好", decode)),
                "#/a/k3x9?p=3&t=说,劳模%2C,好",
            ),
            (
                Route::article("k3x9").with_hits(Hits::of("劳模 -区:昌平").map(|hits| hits.at(2)), Some(3)),
                "#/a/k3x9?p=3&q=劳模%20-区%3A昌平&hit=2",
            ),
            (Route::search("劳模 精神"), "#/s?q=劳模%20精神"),
            (Route::Search { query: String::new() }, "#/s"),
            (Route::Doubts, "#/doubts"),
            (Route::Kept, "#/kept"),
            (Route::Print(Selection::Kept), "#/print/kept"),
            (Route::Print(Selection::Page { id: "1版".into() }), "#/print/page/1版"),
            (Route::Print(Selection::Search { query: "q=劳模".into() }), "#/print/s?q=劳模"),
        ];
        for (route, address) in routes {
            assert_eq!(route.to_string(), address);
            assert_eq!(Route::parse(address), route);
        }
    }

    #[test]
    fn an_empty_address_is_home() {
        for address in ["", "#", "#/", "/"] {
            assert_eq!(Route::parse(address), Route::Home);
        }
    }

    #[test]
    fn strange_addresses_lead_nowhere_and_break_nothing() {
        for address in [
            "#/a",
            "#/a/",
            "#/page/",
            "#/print",
            "#/print/page/",
            "#/print/doubts",
            "#/nowhere",
            "#/s/x",
            "#%E5%8A",
            "#%",
            "#/%%%",
        ] {
            assert!(matches!(Route::parse(address), Route::Missing { .. }), "{address}");
        }
    }

    #[test]
    fn a_bad_paragraph_is_the_article_from_its_beginning() {
        for address in ["#/a/k?p=0", "#/a/k?p=-1", "#/a/k?p=x", "#/a/k?p=99999999999999999999", "#/a/k?"] {
            assert_eq!(Route::parse(address), Route::article("k"));
        }
    }

    #[test]
    fn words_survive_the_address() {
        for words in ["劳模", "“五一” & 10%", "a+b=c", "日\u{2028}月", "<script>"] {
            let Route::Search { query } = Route::parse(&Route::search(words).to_string()) else { panic!() };
            assert_eq!(pairs(&query).next(), Some(("q".to_owned(), words.to_owned())));
        }
    }
}

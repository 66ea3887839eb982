//! A search as it stands in the URL, which is the only place where it is stored.
//!
//! `q=劳模精神&f=区:昌平&f=年:2023&x=体裁:图片新闻&sort=page&view=kwic&left=2&by=year&at=k3f9a0bc`:
//! `q` is the query, each `f` a filter that is in, each `x` one that is out, `at` the place in the
//! list. What is as it is at first is left out, so that equal searches have equal addresses.
//! Reading never fails: what is not understood is passed over.

use crate::facet::{Facet, Filter};
use crate::kwic::{Grouping, Order};
use crate::rank::Sort;

/// What a reader asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct SearchParams {
    /// The query as typed.
    pub q: String,
    /// Filters that are in.
    pub include: Vec<Filter>,
    /// Filters that are out.
    pub exclude: Vec<Filter>,
    /// The order of the list.
    pub sort: Sort,
    /// How results are shown.
    pub view: View,
    /// The order of the lines in [`View::Kwic`].
    pub order: Order,
    /// How the lines in [`View::Kwic`] are grouped.
    pub grouping: Grouping,
    /// Where the reader was: the id of an article in the list.
    pub at: Option<String>,
}

/// How results are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// Articles with snippets.
    #[default]
    List,
    /// One line for each hit.
    Kwic,
    /// Figures.
    Chart,
}

const SORTS: [(Sort, &str); 6] = [
    (Sort::Relevance, "relevance"),
    (Sort::Page, "page"),
    (Sort::Newest, "newest"),
    (Sort::Oldest, "oldest"),
    (Sort::Longest, "longest"),
    (Sort::Shortest, "shortest"),
];

const VIEWS: [(View, &str); 3] = [(View::List, "list"), (View::Kwic, "kwic"), (View::Chart, "chart")];

const GROUPINGS: [(Grouping, &str); 4] = [
    (Grouping::None, "none"),
    (Grouping::Article, "article"),
    (Grouping::Year, "year"),
    (Grouping::District, "district"),
];

impl SearchParams {
    /// Only a query.
    #[must_use]
    pub fn query(q: impl Into<String>) -> Self {
        Self { q: q.into(), ..Self::default() }
    }

    /// Reads the part of a URL behind `?`, with or without it.
    #[must_use]
    pub fn from_url(url: &str) -> Self {
        let mut params = Self::default();
        for pair in url.strip_prefix('?').unwrap_or(url).split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            params.set(&decode(key), decode(value));
        }
        params
    }

    fn set(&mut self, key: &str, value: String) {
        match key {
            "q" => self.q = value,
            "f" | "x" => {
                let Some(filter) = filter(&value) else { return };
                let list = if key == "f" { &mut self.include } else { &mut self.exclude };
                if !list.contains(&filter) {
                    list.push(filter);
                }
            }
            "sort" => self.sort = named(&SORTS, &value),
            "view" => self.view = named(&VIEWS, &value),
            "by" => self.grouping = named(&GROUPINGS, &value),
            "left" => self.order = Order::left(value.parse().unwrap_or_default()),
            "right" => self.order = Order::right(value.parse().unwrap_or_default()),
            "at" if !value.is_empty() => self.at = Some(value),
            _ => {}
        }
    }

    /// The part of a URL behind `?`, without it; empty for a search for nothing.
    #[must_use]
    pub fn to_url(&self) -> String {
        let mut url = String::new();
        let mut add = |key: &str, value: &str| {
            if !url.is_empty() {
                url.push('&');
            }
            url.push_str(key);
            url.push('=');
            encode(value, &mut url);
        };
        if !self.q.is_empty() {
            add("q", &self.q);
        }
        for (key, filters) in [("f", &self.include), ("x", &self.exclude)] {
            for Filter { facet, value } in filters {
                add(key, &format!("{}:{value}", facet.names()[0]));
            }
        }
        if self.sort != Sort::default() {
            add("sort", name(&SORTS, self.sort));
        }
        if self.view != View::default() {
            add("view", name(&VIEWS, self.view));
        }
        match self.order {
            Order::Text => {}
            Order::Left(count) => add("left", &count.to_string()),
            Order::Right(count) => add("right", &count.to_string()),
        }
        if self.grouping != Grouping::default() {
            add("by", name(&GROUPINGS, self.grouping));
        }
        if let Some(at) = self.at.as_ref().filter(|at| !at.is_empty()) {
            add("at", at);
        }
        url
    }

    /// How a value of a facet is set.
    #[must_use]
    pub fn state(&self, filter: &Filter) -> crate::State {
        if self.include.contains(filter) {
            crate::State::In
        } else if self.exclude.contains(filter) {
            crate::State::Out
        } else {
            crate::State::Off
        }
    }

    /// The same search with a value of a facet set otherwise.
    #[must_use]
    pub fn with(&self, filter: &Filter, state: crate::State) -> Self {
        let mut params = self.clone();
        params.include.retain(|set| set != filter);
        params.exclude.retain(|set| set != filter);
        match state {
            crate::State::Off => {}
            crate::State::In => params.include.push(filter.clone()),
            crate::State::Out => params.exclude.push(filter.clone()),
        }
        params
    }

    /// The same search with the next state of a value: off, in, out, off.
    #[must_use]
    pub fn toggled(&self, filter: &Filter) -> Self {
        self.with(
            filter,
            match self.state(filter) {
                crate::State::Off => crate::State::In,
                crate::State::In => crate::State::Out,
                crate::State::Out => crate::State::Off,
            },
        )
    }
}

fn filter(text: &str) -> Option<Filter> {
    let (facet, value) = text.split_once(':')?;
    Some(Filter::new(Facet::named(facet)?, value))
}

fn named<T: Copy + Default>(names: &[(T, &str)], name: &str) -> T {
    names.iter().find(|(_, known)| *known == name).map(|&(value, _)| value).unwrap_or_default()
}

fn name<T: Copy + PartialEq>(names: &[(T, &'static str)], value: T) -> &'static str {
    names.iter().find(|(known, _)| *known == value).map_or("", |&(_, name)| name)
}

/// Encodes what has a meaning in a URL, and nothing else: Chinese stays readable.
fn encode(value: &str, url: &mut String) {
    for c in value.chars() {
        let plain = match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '.' | '~' | ':' | '*' | '(' | ')' | ',' | '!' => {
                true
            }
            '\u{a1}'.. => !c.is_whitespace() && !c.is_control() && !is_unseen(c),
            _ => false,
        };
        if plain {
            url.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                url.push('%');
                url.push(char::from(HEX[usize::from(byte >> 4)]));
                url.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}')
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        let hex = |digit: u8| char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        match (byte, tail) {
            (b'+', _) => bytes.push(b' '),
            (b'%', &[high, low, ref after @ ..]) => match (hex(high), hex(low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high << 4 | low);
                    rest = after;
                }
                _ => bytes.push(byte),
            },
            _ => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn params() -> impl Strategy<Value = SearchParams> {
        let filter = (prop::sample::select(Facet::ALL.to_vec()), "\\PC{0,4}")
            .prop_map(|(facet, value)| Filter::new(facet, value));
        let filters =
            prop::collection::btree_set(filter, 0..4).prop_map(|set| set.into_iter().collect::<Vec<_>>());
        let sort = prop::sample::select(SORTS.map(|(sort, _)| sort).to_vec());
        let view = prop::sample::select(VIEWS.map(|(view, _)| view).to_vec());
        let grouping = prop::sample::select(GROUPINGS.map(|(grouping, _)| grouping).to_vec());
        let order = prop_oneof![
            Just(Order::Text),
            (1..=5_u8).prop_map(Order::left),
            (1..=5_u8).prop_map(Order::right)
        ];
        (
            any::<String>(),
            filters.clone(),
            filters,
            sort,
            view,
            order,
            grouping,
            prop::option::of("[a-z0-9]{1,8}"),
        )
            .prop_map(|(q, include, exclude, sort, view, order, grouping, at)| SearchParams {
                q,
                include,
                exclude,
                sort,
                view,
                order,
                grouping,
                at,
            })
    }

    proptest! {
        #[test]
        fn a_search_survives_the_url(params in params()) {
            let url = params.to_url();
            prop_assert_eq!(SearchParams::from_url(&url), params, "{}", url);
            prop_assert!(!url.contains(['#', ' ', '"', '<', '>', '\n']));
        }

        #[test]
        fn any_url_is_read(url in any::<String>()) {
            let params = SearchParams::from_url(&url);
            prop_assert_eq!(SearchParams::from_url(&params.to_url()), params);
        }
    }

    #[test]
    fn the_address_of_the_conventions() {
        let params = SearchParams::from_url(
            "q=%E5%8A%B3%E6%A8%A1%E7%B2%BE%E7%A5%9E&f=区:昌平&x=体裁:图片新闻&sort=page&view=kwic",
        );
        assert_eq!(params.to_url(), "q=劳模精神&f=区:昌平&x=体裁:图片新闻&sort=page&view=kwic");
        assert_eq!(SearchParams::default().to_url(), "");
    }
}

//! Facets: ways to narrow a search by facts, with exact counts.
//!
//! Each value of a facet is off, in or out. A document passes a facet if it carries one of the
//! values that are in (when any is), and none that is out. It must pass all facets.
//!
//! The count beside a value answers "how many would I see of it?": the documents that match the
//! query, pass all *other* facets, carry the value, and carry none of this facet's *other* values
//! that are out. What is in within the same facet does not matter, since values of one facet are
//! alternatives; so the counts beside values that are in or off say what each of them brings.

use crate::document::{Certainty, DocId, Document};
use crate::index::Match;
use crate::index::grow;
use crate::numbers::Numbers;
use crate::query::Field;
use crate::sort::{sort_by, sort_by_key};
use corpus::{Kind, Role};
use std::collections::VecDeque;

/// One way to narrow a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// 版面: the page's id.
    Page,
    /// 年份: the year of the page.
    Year,
    /// 地区: a district or province that the article is about.
    District,
    /// 提及: a district or province that stands anywhere in it.
    Mention,
    /// 记者.
    Reporter,
    /// 通讯员.
    Correspondent,
    /// 摄影.
    Photographer,
    /// 作者: a bare name.
    Author,
    /// 体裁.
    Kind,
    /// 栏目.
    Column,
    /// 图片: with or without.
    Photo,
    /// 篇幅.
    Length,
}

impl Facet {
    /// All facets, in the order of the panel.
    pub const ALL: [Self; 12] = [
        Self::Page,
        Self::Year,
        Self::District,
        Self::Mention,
        Self::Reporter,
        Self::Correspondent,
        Self::Photographer,
        Self::Author,
        Self::Kind,
        Self::Column,
        Self::Photo,
        Self::Length,
    ];

    /// The name in a URL, and the English one that is understood there too.
    #[must_use]
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Self::Page => ["版面", "page"],
            Self::Year => ["年", "year"],
            Self::District => ["区", "district"],
            Self::Mention => ["提及", "mention"],
            Self::Reporter => ["记者", "reporter"],
            Self::Correspondent => ["通讯员", "correspondent"],
            Self::Photographer => ["摄影", "photographer"],
            Self::Author => ["作者", "author"],
            Self::Kind => ["体裁", "kind"],
            Self::Column => ["栏目", "column"],
            Self::Photo => ["图片", "photo"],
            Self::Length => ["篇幅", "length"],
        }
    }

    /// The facet of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.names().contains(&name))
    }
}

/// One value of one facet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Filter {
    /// The facet.
    pub facet: Facet,
    /// The value, as in [`Count::value`].
    pub value: String,
}

impl Filter {
    /// A value of a facet.
    #[must_use]
    pub fn new(facet: Facet, value: impl Into<String>) -> Self {
        Self { facet, value: value.into() }
    }
}

/// How a value of a facet is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum State {
    /// It does not matter.
    #[default]
    Off,
    /// One of those that an article must carry.
    In,
    /// An article must not carry it.
    Out,
}

/// A value of a facet and how many articles there are of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The value: a page's id, a year, a name, or one of the words of [`kind_value`], [`PHOTO`] and
    /// [`LENGTHS`].
    pub value: String,
    /// How many articles; see the module.
    pub count: usize,
    /// For how many of all articles that carry it, it is 推定. Only years can be.
    pub inferred: usize,
    /// How the value is set.
    pub state: State,
}

/// The counts of one facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCounts {
    /// The facet.
    pub facet: Facet,
    /// Every value that any article carries or that is set. Years, pages and lengths in their own
    /// order, all others the most frequent first.
    pub values: Vec<Count>,
}

/// The values of [`Facet::Photo`]: with and without.
pub const PHOTO: [&str; 2] = ["有", "无"];

/// The values of [`Facet::Length`]: up to 200, 500, 1000 characters of text, and more.
pub const LENGTHS: [&str; 4] = ["200字以内", "200–500字", "500–1000字", "1000字以上"];

/// The value of [`Facet::Kind`].
#[must_use]
pub fn kind_value(kind: Kind) -> &'static str {
    match kind {
        Kind::News => "消息",
        Kind::Photo => "图片新闻",
        Kind::Feature => "通讯",
        Kind::Brief => "简讯",
        Kind::Essay => "言论",
        Kind::Notice => "公告",
    }
}

/// All kinds.
pub(crate) const KINDS: [Kind; 6] =
    [Kind::News, Kind::Photo, Kind::Feature, Kind::Brief, Kind::Essay, Kind::Notice];

fn kind_named(name: &str) -> Option<&'static str> {
    let english = |kind| match kind {
        Kind::News => "news",
        Kind::Photo => "photo",
        Kind::Feature => "feature",
        Kind::Brief => "brief",
        Kind::Essay => "essay",
        Kind::Notice => "notice",
    };
    KINDS
        .into_iter()
        .find(|&kind| english(kind) == name || kind_value(kind).starts_with(name))
        .map(kind_value)
}

/// The number of a value among those of all facets.
type Value = u32;

/// The facts of all documents. The values of a document, all facets together, are a row, and
/// documents with equal rows share it: where thousands match, counting them means counting rows.
#[derive(Debug)]
pub(crate) struct Facts {
    values: Vec<Known>,
    /// The values by facet and name.
    numbers: Numbers,
    /// The rows: of each value the low and the high half.
    rows: Numbers,
    /// The row of each document.
    docs: Vec<u32>,
    /// Rows that still lack their districts.
    pending: VecDeque<Vec<Value>>,
    /// Page numbers and names, for the field `版:`, by the value of the page.
    pages: Vec<(Value, Vec<String>)>,
}

/// A value that some document carries.
#[derive(Debug)]
struct Known {
    facet: Facet,
    name: String,
    /// How many documents carry it as inferred.
    inferred: u32,
}

impl Facts {
    pub(crate) fn new() -> Self {
        Self {
            values: Vec::new(),
            numbers: Numbers::default(),
            rows: Numbers::default(),
            docs: Vec::new(),
            pending: VecDeque::new(),
            pages: Vec::new(),
        }
    }

    /// Makes room for so many more documents.
    pub(crate) fn reserve(&mut self, documents: usize) {
        self.docs.reserve_exact(documents);
    }

    fn number(&mut self, facet: Facet, name: &str) -> Value {
        let number = self.numbers.number(&key(facet, name));
        if number as usize == self.values.len() {
            self.values.push(Known { facet, name: name.to_owned(), inferred: 0 });
        }
        number
    }

    /// Notes the facts of the next document, which holds `length` characters of text. They can be
    /// asked for after [`push_districts`](Self::push_districts).
    pub(crate) fn push(&mut self, document: &Document<'_>, length: usize) {
        let facts = &document.facts;
        let mut row = Vec::with_capacity(12);
        if !facts.page.is_empty() {
            let page = self.number(Facet::Page, facts.page);
            row.push(page);
            // A page seen for the first time has the highest number of all.
            if self.pages.last().is_none_or(|&(last, _)| last < page) {
                let names = [Some(facts.page), facts.page_number, facts.page_name].into_iter().flatten();
                self.pages.push((page, names.map(str::to_owned).collect()));
            }
        }
        if let Some((date, certainty)) = facts.date {
            let year = self.number(Facet::Year, &date.year.to_string());
            self.values[year as usize].inferred += u32::from(certainty == Certainty::Inferred);
            row.push(year);
        }
        for &(role, name) in &facts.people {
            let facet = match role {
                Role::Reporter => Facet::Reporter,
                Role::Correspondent => Facet::Correspondent,
                Role::Photographer => Facet::Photographer,
                Role::Author => Facet::Author,
            };
            row.push(self.number(facet, name));
        }
        row.push(self.number(Facet::Kind, kind_value(facts.kind)));
        if let Some(column) = facts.column.filter(|column| !column.is_empty()) {
            row.push(self.number(Facet::Column, column));
        }
        row.push(self.number(Facet::Photo, PHOTO[usize::from(facts.photos == 0)]));
        let size = [200, 500, 1000].into_iter().filter(|&most| length > most).count();
        row.push(self.number(Facet::Length, LENGTHS[size]));
        self.pending.push_back(row);
    }

    /// Notes which districts the first document is about that still lacks them, and which it
    /// mentions.
    pub(crate) fn push_districts(&mut self, about: &[&str], mentioned: &[&str]) {
        let mut row = self.pending.pop_front().unwrap_or_default();
        row.extend(about.iter().map(|name| self.number(Facet::District, name)));
        row.extend(mentioned.iter().map(|name| self.number(Facet::Mention, name)));
        sort_by(&mut row, Ord::cmp);
        // Nobody counts twice in one role.
        row.dedup();
        let halves: Vec<u16> = row.iter().flat_map(|&value| [value as u16, (value >> 16) as u16]).collect();
        grow(&mut self.docs, 1);
        self.docs.push(self.rows.number(&halves));
    }

    /// The values of a row.
    fn row(&self, row: u32) -> impl Iterator<Item = usize> + Clone {
        let halves = self.rows.row(row).chunks_exact(2);
        halves.map(|halves| usize::from(halves[0]) | usize::from(halves[1]) << 16)
    }

    /// The values of a document.
    pub(crate) fn values(&self, facet: Facet, doc: DocId) -> impl Iterator<Item = &str> {
        let values = self.row(self.docs[doc.index()]).map(|value| &self.values[value]);
        values.filter(move |value| value.facet == facet).map(|value| value.name.as_str())
    }

    /// All values of a facet, with the number of documents that carry each.
    pub(crate) fn all_values(&self, facet: Facet) -> Vec<(&str, usize)> {
        let mut counts = vec![0; self.values.len()];
        for value in self.docs.iter().flat_map(|&row| self.row(row)) {
            counts[value] += 1;
        }
        let values = self.values.iter().zip(counts).filter(|(value, _)| value.facet == facet);
        values.map(|(value, count)| (value.name.as_str(), count)).collect()
    }

    pub(crate) fn memory(&self) -> usize {
        let names: usize = self.values.iter().map(|value| value.name.len() + size_of::<Known>()).sum();
        self.rows.memory() + self.numbers.memory() + self.docs.capacity() * 4 + names
    }
}

/// What tells a value from all others.
fn key(facet: Facet, name: &str) -> Vec<u16> {
    [facet as u16].into_iter().chain(name.encode_utf16()).collect()
}

/// A condition on one fact, from a field of the query such as `年:2023`.
#[derive(Debug, Clone)]
pub(crate) struct Test {
    /// For each value, whether it is asked for.
    wanted: Vec<bool>,
}

impl Test {
    /// The condition for a term in a field; `None` if the field is one of text, an error if it is
    /// one of facts and the term is no such fact.
    pub(crate) fn new(field: Field, text: &str, facts: &Facts) -> Option<Result<Self, Field>> {
        let folded = crate::fold::folded(text);
        let wanted = match field {
            Field::Photo => {
                let value = match folded.as_str() {
                    "有" | "yes" => PHOTO[0],
                    "无" | "no" => PHOTO[1],
                    _ => return None,
                };
                facts.which(Facet::Photo, |name| name == value)
            }
            Field::Year => {
                let mut ends = folded.split(['—', '.', '~']).filter(|part| !part.is_empty());
                let year = |part: &str| part.trim_end_matches('年').parse::<u16>();
                let (Some(Ok(first)), last, None) =
                    (ends.next().map(year), ends.next().map(year), ends.next())
                else {
                    return Some(Err(field));
                };
                let last = match last {
                    None => first,
                    Some(Ok(last)) => last,
                    Some(Err(_)) => return Some(Err(field)),
                };
                let within = |name: &str| name.parse().is_ok_and(|year: u16| first <= year && year <= last);
                facts.which(Facet::Year, within)
            }
            Field::Kind => {
                let Some(kind) = kind_named(&folded) else { return Some(Err(field)) };
                facts.which(Facet::Kind, |name| name == kind)
            }
            Field::District | Field::Mention => {
                let Some(district) = crate::district::named(&folded) else { return Some(Err(field)) };
                let facet = if field == Field::District { Facet::District } else { Facet::Mention };
                facts.which(facet, |name| name == district)
            }
            Field::Page => {
                let number = |name: &str| name.trim_start_matches('0').to_owned();
                let asked = folded.trim_start_matches('第').trim_end_matches('版').to_owned();
                let same = |name: &String| {
                    let name = crate::fold::folded(name);
                    name == folded || !asked.is_empty() && number(&name) == number(&asked)
                };
                let mut wanted = vec![false; facts.values.len()];
                for (page, names) in &facts.pages {
                    wanted[*page as usize] = names.iter().any(same);
                }
                wanted
            }
            _ => return None,
        };
        Some(Ok(Self { wanted }))
    }

    pub(crate) fn holds(&self, facts: &Facts, doc: DocId) -> bool {
        facts.row(facts.docs[doc.index()]).any(|value| self.wanted.get(value).is_some_and(|&wanted| wanted))
    }
}

impl Facts {
    fn which(&self, facet: Facet, wanted: impl Fn(&str) -> bool) -> Vec<bool> {
        self.values.iter().map(|value| value.facet == facet && wanted(&value.name)).collect()
    }
}

/// Filters by what they are called, made into numbers of one index, and the counting.
#[derive(Debug)]
pub(crate) struct Counter<'a> {
    facts: &'a Facts,
    /// How each value is set.
    states: Vec<State>,
    /// Values that are set and that no document carries.
    unknown: Vec<(Filter, State)>,
    /// Facets of which any value is set, and those of which any is in; a bit each.
    active: u16,
    has_in: u16,
    counts: Vec<u32>,
    /// How many documents passed with each row, and the rows of which there are any.
    passed: Vec<u32>,
    rows: Vec<u32>,
}

impl<'a> Counter<'a> {
    pub(crate) fn new(facts: &'a Facts, include: &[Filter], exclude: &[Filter]) -> Self {
        let mut counter = Self {
            facts,
            states: vec![State::Off; facts.values.len()],
            unknown: Vec::new(),
            active: 0,
            has_in: 0,
            counts: vec![0; facts.values.len()],
            passed: vec![0; facts.rows.len()],
            rows: Vec::new(),
        };
        let include = include.iter().map(|filter| (filter, State::In));
        let exclude = exclude.iter().map(|filter| (filter, State::Out));
        for (filter, state) in include.chain(exclude) {
            counter.active |= bit(filter.facet);
            if state == State::In {
                counter.has_in |= bit(filter.facet);
            }
            match facts.numbers.find(&key(filter.facet, &filter.value)) {
                Some(number) => counter.states[number as usize] = state,
                None if counter.unknown.iter().any(|(known, _)| known == filter) => {}
                None => counter.unknown.push((filter.clone(), state)),
            }
        }
        counter
    }

    /// Counts documents that match the query, and keeps those that pass all filters.
    pub(crate) fn count(&mut self, found: &mut Vec<Match>) {
        if self.active != 0 {
            found.retain(|found| self.passes(self.facts.docs[found.doc as usize]));
        }
        for found in found {
            let row = self.facts.docs[found.doc as usize];
            let passed = &mut self.passed[row as usize];
            if *passed == 0 {
                self.rows.push(row);
            }
            *passed += 1;
        }
    }

    /// Whether a document with this row passes all filters. If it fails one facet alone, it is
    /// counted there, for values that would let it pass.
    fn passes(&mut self, row: u32) -> bool {
        let row = self.facts.row(row);
        let facet = |value: usize| bit(self.facts.values[value].facet);
        let of = |wanted: State| {
            let set = row.clone().filter(|&value| self.states[value] == wanted);
            set.fold(0, |bits, value| bits | facet(value))
        };
        let outs = of(State::Out);
        let failed = outs | self.has_in & !of(State::In);
        if failed.is_power_of_two() {
            let own = row.filter(|&value| facet(value) == failed);
            let out = own.clone().filter(|&value| self.states[value] == State::Out).count();
            for value in own {
                let is_out = usize::from(self.states[value] == State::Out);
                self.counts[value] += u32::from(out == is_out);
            }
        }
        failed == 0
    }

    /// All counts. A value that is set is listed even when nothing carries it.
    pub(crate) fn finish(mut self) -> Vec<FacetCounts> {
        for &row in &self.rows {
            for value in self.facts.row(row) {
                self.counts[value] += self.passed[row as usize];
            }
        }
        let mut facets: Vec<FacetCounts> =
            Facet::ALL.into_iter().map(|facet| FacetCounts { facet, values: Vec::new() }).collect();
        for ((value, &count), &state) in self.facts.values.iter().zip(&self.counts).zip(&self.states) {
            if count > 0 || state != State::Off {
                facets[value.facet as usize].values.push(Count {
                    value: value.name.clone(),
                    count: count as usize,
                    inferred: value.inferred as usize,
                    state,
                });
            }
        }
        for (Filter { facet, value }, state) in self.unknown {
            facets[facet as usize].values.push(Count { value, count: 0, inferred: 0, state });
        }
        for FacetCounts { facet, values } in &mut facets {
            match facet {
                Facet::Year | Facet::Page => sort_by(values, |a, b| a.value.cmp(&b.value)),
                Facet::Length => {
                    sort_by_key(values, |count| LENGTHS.iter().position(|&name| name == count.value));
                }
                _ => sort_by(values, |a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value))),
            }
        }
        facets
    }
}

fn bit(facet: Facet) -> u16 {
    1 << facet as u16
}

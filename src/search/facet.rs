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
use crate::query::Field;
use crate::sort::{sort_by, sort_by_key};
use corpus::{Kind, Role};
use std::collections::HashMap;

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

fn kind_named(name: &str) -> Option<&'static str> {
    let english = |kind| match kind {
        Kind::News => "news",
        Kind::Photo => "photo",
        Kind::Feature => "feature",
        Kind::Brief => "brief",
        Kind::Essay => "essay",
        Kind::Notice => "notice",
    };
    [Kind::News, Kind::Photo, Kind::Feature, Kind::Brief, Kind::Essay, Kind::Notice]
        .into_iter()
        .find(|&kind| english(kind) == name || kind_value(kind).starts_with(name))
        .map(kind_value)
}

/// The number of a value in its facet.
type Value = u32;

const NONE: Value = Value::MAX;

/// The facts of all documents.
#[derive(Debug)]
pub(crate) struct Facts {
    tables: Vec<Table>,
    /// Page numbers and names, for the field `版:`; by the number of the page's value.
    page_names: Vec<Vec<String>>,
    docs: usize,
}

/// The values of one facet.
#[derive(Debug, Default)]
struct Table {
    names: Vec<String>,
    numbers: HashMap<String, Value>,
    /// Whether some document before the last carries nothing.
    has_gaps: bool,
    column: Column,
    /// For each value, how many documents carry it as inferred.
    inferred: Vec<u32>,
}

/// Which values each document carries. Rows at the end that carry nothing may be missing.
#[derive(Debug)]
enum Column {
    /// At most one each.
    One(Vec<Value>),
    /// Any number: where each document's values end, and the values.
    Many(Vec<u32>, Vec<Value>),
}

impl Default for Column {
    fn default() -> Self {
        Self::One(Vec::new())
    }
}

impl Table {
    fn number(&mut self, name: &str) -> Value {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        let number = self.names.len() as Value;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }

    /// Notes what the document `doc` carries; documents come in order.
    fn push(&mut self, doc: usize, names: &[&str]) {
        let [name] = names else {
            if !names.is_empty() {
                self.push_many(doc, names);
            }
            return;
        };
        let number = self.number(name);
        match &mut self.column {
            Column::One(values) => {
                self.has_gaps |= values.len() < doc;
                values.resize(doc, NONE);
                values.push(number);
            }
            Column::Many(..) => self.push_many(doc, names),
        }
    }

    fn push_many(&mut self, doc: usize, names: &[&str]) {
        let numbers: Vec<Value> = names.iter().map(|name| self.number(name)).collect();
        if let Column::One(single) = &self.column {
            let mut many = Vec::new();
            let mut ends = Vec::with_capacity(single.len());
            for &value in single {
                many.extend((value != NONE).then_some(value));
                ends.push(many.len() as u32);
            }
            self.column = Column::Many(ends, many);
        }
        if let Column::Many(ends, values) = &mut self.column {
            ends.resize(doc, values.len() as u32);
            values.extend(numbers);
            ends.push(values.len() as u32);
        }
    }

    fn values(&self, doc: usize) -> &[Value] {
        match &self.column {
            Column::One(values) => match values.get(doc) {
                Some(&NONE) | None => &[],
                Some(value) => std::slice::from_ref(value),
            },
            Column::Many(ends, values) => {
                let Some(&end) = ends.get(doc) else { return &[] };
                let begin = doc.checked_sub(1).map_or(0, |before| ends[before]);
                &values[begin as usize..end as usize]
            }
        }
    }

    fn memory(&self) -> usize {
        let column = match &self.column {
            Column::One(values) => values.capacity(),
            Column::Many(ends, values) => ends.capacity() + values.capacity(),
        };
        let names: usize = self.names.iter().map(|name| 2 * (name.len() + 32)).sum();
        column * 4 + names
    }
}

impl Facts {
    pub(crate) fn new() -> Self {
        Self {
            tables: Facet::ALL.iter().map(|_| Table::default()).collect(),
            page_names: Vec::new(),
            docs: 0,
        }
    }

    /// Notes the facts of the next document, which holds `length` characters of text.
    pub(crate) fn push(&mut self, document: &Document<'_>, length: usize) {
        let facts = &document.facts;
        let doc = self.docs;
        self.docs += 1;
        if !facts.page.is_empty() {
            self.table_mut(Facet::Page).push(doc, &[facts.page]);
            let page = self.table_mut(Facet::Page).number(facts.page) as usize;
            if self.page_names.len() <= page {
                let names = [Some(facts.page), facts.page_number, facts.page_name];
                self.page_names.push(names.into_iter().flatten().map(str::to_owned).collect());
            }
        }
        if let Some((date, certainty)) = facts.date {
            let table = self.table_mut(Facet::Year);
            let year = date.year.to_string();
            table.push(doc, &[&year]);
            let number = table.number(&year) as usize;
            table.inferred.resize(table.names.len(), 0);
            table.inferred[number] += u32::from(certainty == Certainty::Inferred);
        }
        for (role, facet) in [
            (Role::Reporter, Facet::Reporter),
            (Role::Correspondent, Facet::Correspondent),
            (Role::Photographer, Facet::Photographer),
            (Role::Author, Facet::Author),
        ] {
            let mut names: Vec<&str> =
                facts.people.iter().filter(|(did, _)| *did == role).map(|&(_, name)| name).collect();
            sort_by(&mut names, Ord::cmp);
            names.dedup();
            self.table_mut(facet).push(doc, &names);
        }
        self.table_mut(Facet::Kind).push(doc, &[kind_value(facts.kind)]);
        if let Some(column) = facts.column.filter(|column| !column.is_empty()) {
            self.table_mut(Facet::Column).push(doc, &[column]);
        }
        self.table_mut(Facet::Photo).push(doc, &[PHOTO[usize::from(facts.photos == 0)]]);
        let size = [200, 500, 1000].into_iter().filter(|&most| length > most).count();
        self.table_mut(Facet::Length).push(doc, &[LENGTHS[size]]);
    }

    /// Notes which districts the document is about and which it mentions. Documents come in order,
    /// but later than [`push`](Self::push).
    pub(crate) fn push_districts(&mut self, doc: usize, about: &[&str], mentioned: &[&str]) {
        self.table_mut(Facet::District).push(doc, about);
        self.table_mut(Facet::Mention).push(doc, mentioned);
    }

    fn table(&self, facet: Facet) -> &Table {
        &self.tables[facet as usize]
    }

    fn table_mut(&mut self, facet: Facet) -> &mut Table {
        &mut self.tables[facet as usize]
    }

    /// The values of a document.
    pub(crate) fn values(&self, facet: Facet, doc: DocId) -> impl Iterator<Item = &str> {
        let table = self.table(facet);
        table.values(doc.index()).iter().map(|&value| table.names[value as usize].as_str())
    }

    /// All values of a facet, with the number of documents that carry each.
    pub(crate) fn all_values(&self, facet: Facet) -> Vec<(&str, usize)> {
        let table = self.table(facet);
        let mut counts = vec![0; table.names.len()];
        for doc in 0..self.docs {
            for &value in table.values(doc) {
                counts[value as usize] += 1;
            }
        }
        table.names.iter().map(String::as_str).zip(counts).collect()
    }

    pub(crate) fn memory(&self) -> usize {
        self.tables.iter().map(Table::memory).sum()
    }
}

/// A condition on one fact, from a field of the query such as `年:2023`.
#[derive(Debug, Clone)]
pub(crate) struct Test {
    facet: Facet,
    /// For each value of the facet, whether it is asked for.
    wanted: Vec<bool>,
}

impl Test {
    /// The condition for a term in a field; `None` if the field is one of text, an error if it is
    /// one of facts and the term is no such fact.
    pub(crate) fn new(field: Field, text: &str, facts: &Facts) -> Option<Result<Self, Field>> {
        let folded = crate::fold::folded(text);
        let (facet, wanted): (Facet, Vec<bool>) = match field {
            Field::Photo => {
                let value = match folded.as_str() {
                    "有" | "yes" => PHOTO[0],
                    "无" | "no" => PHOTO[1],
                    _ => return None,
                };
                (Facet::Photo, facts.which(Facet::Photo, |name| name == value))
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
                (Facet::Year, facts.which(Facet::Year, within))
            }
            Field::Kind => {
                let Some(kind) = kind_named(&folded) else { return Some(Err(field)) };
                (Facet::Kind, facts.which(Facet::Kind, |name| name == kind))
            }
            Field::District | Field::Mention => {
                let Some(district) = crate::district::named(&folded) else { return Some(Err(field)) };
                let facet = if field == Field::District { Facet::District } else { Facet::Mention };
                (facet, facts.which(facet, |name| name == district))
            }
            Field::Page => {
                let number = |name: &str| name.trim_start_matches('0').to_owned();
                let asked = folded.trim_start_matches('第').trim_end_matches('版').to_owned();
                let same = |name: &String| {
                    let name = crate::fold::folded(name);
                    name == folded || !asked.is_empty() && number(&name) == number(&asked)
                };
                (Facet::Page, facts.page_names.iter().map(|names| names.iter().any(same)).collect())
            }
            _ => return None,
        };
        Some(Ok(Self { facet, wanted }))
    }

    pub(crate) fn holds(&self, facts: &Facts, doc: DocId) -> bool {
        let values = facts.table(self.facet).values(doc.index());
        values.iter().any(|&value| self.wanted.get(value as usize).is_some_and(|&wanted| wanted))
    }
}

impl Facts {
    fn which(&self, facet: Facet, wanted: impl Fn(&str) -> bool) -> Vec<bool> {
        self.table(facet).names.iter().map(|name| wanted(name)).collect()
    }
}

/// Filters by what they are called, made into numbers of one index, and the counting.
#[derive(Debug)]
pub(crate) struct Counter<'a> {
    facts: &'a Facts,
    /// For each facet, how each value is set.
    states: Vec<Vec<State>>,
    /// For each facet, values that are set and that no document carries.
    unknown: Vec<Filter>,
    unknown_states: Vec<State>,
    active: Vec<usize>,
    /// Facets of which an unknown value is in: if no known one is, nothing passes.
    has_in: Vec<bool>,
    counts: Vec<Vec<u32>>,
}

impl<'a> Counter<'a> {
    pub(crate) fn new(facts: &'a Facts, include: &[Filter], exclude: &[Filter]) -> Self {
        let mut counter = Self {
            facts,
            states: facts.tables.iter().map(|table| vec![State::Off; table.names.len()]).collect(),
            unknown: Vec::new(),
            unknown_states: Vec::new(),
            active: Vec::new(),
            has_in: vec![false; facts.tables.len()],
            counts: facts.tables.iter().map(|table| vec![0; table.names.len()]).collect(),
        };
        let set = include
            .iter()
            .map(|filter| (filter, State::In))
            .chain(exclude.iter().map(|filter| (filter, State::Out)));
        for (filter, state) in set {
            let facet = filter.facet as usize;
            counter.has_in[facet] |= state == State::In;
            match facts.tables[facet].numbers.get(&filter.value) {
                Some(&number) => counter.states[facet][number as usize] = state,
                None if counter.unknown.contains(filter) => {}
                None => {
                    counter.unknown.push(filter.clone());
                    counter.unknown_states.push(state);
                }
            }
            if !counter.active.contains(&facet) {
                counter.active.push(facet);
            }
        }
        counter
    }

    /// Whether any filter is set.
    pub(crate) fn filters(&self) -> bool {
        !self.active.is_empty()
    }

    /// Counts a document that matches the query; says whether it passes all filters.
    pub(crate) fn count(&mut self, doc: usize) -> bool {
        let mut failed = None;
        for &facet in &self.active {
            let values = self.facts.tables[facet].values(doc);
            let states = &self.states[facet];
            let has = |state| values.iter().any(|&value| states[value as usize] == state);
            if has(State::Out) || self.has_in[facet] && !has(State::In) {
                if failed.is_some() {
                    return false;
                }
                failed = Some(facet);
            }
        }
        match failed {
            Some(facet) => self.count_in(facet, doc),
            None => (0..self.counts.len()).for_each(|facet| self.count_in(facet, doc)),
        }
        failed.is_none()
    }

    /// Counts documents that match the query when no filter is set.
    pub(crate) fn count_all(&mut self, found: &[Match]) {
        let docs = found.iter().map(|found| found.doc as usize);
        for (table, counts) in self.facts.tables.iter().zip(&mut self.counts) {
            match &table.column {
                Column::One(values) if values.is_empty() => {}
                // The same for all: a corpus of one kind, or without photographs.
                Column::One(values)
                    if counts.len() == 1 && values.len() == self.facts.docs && !table.has_gaps =>
                {
                    counts[0] += found.len() as u32;
                }
                Column::One(values) => {
                    for doc in docs.clone() {
                        if let Some(count) = values.get(doc).and_then(|&value| counts.get_mut(value as usize))
                        {
                            *count += 1;
                        }
                    }
                }
                Column::Many(..) => {
                    for doc in docs.clone() {
                        for &value in table.values(doc) {
                            counts[value as usize] += 1;
                        }
                    }
                }
            }
        }
    }

    fn count_in(&mut self, facet: usize, doc: usize) {
        let values = self.facts.tables[facet].values(doc);
        let states = &self.states[facet];
        let outs = values.iter().filter(|&&value| states[value as usize] == State::Out).count();
        for &value in values {
            let own = usize::from(states[value as usize] == State::Out);
            self.counts[facet][value as usize] += u32::from(outs == own);
        }
    }

    /// All counts. A value that is set is listed even when nothing carries it.
    pub(crate) fn finish(self) -> Vec<FacetCounts> {
        let mut facets = Vec::new();
        for facet in Facet::ALL {
            let table = self.facts.table(facet);
            let numbers = self.counts[facet as usize].iter().zip(&self.states[facet as usize]).zip(0..);
            let mut values: Vec<Count> = numbers
                .map(|((&count, &state), value)| Count {
                    value: table.names[value].clone(),
                    count: count as usize,
                    inferred: table.inferred.get(value).map_or(0, |&count| count as usize),
                    state,
                })
                .filter(|value| value.count > 0 || value.state != State::Off)
                .collect();
            for (filter, &state) in self.unknown.iter().zip(&self.unknown_states) {
                if filter.facet == facet {
                    values.push(Count { value: filter.value.clone(), count: 0, inferred: 0, state });
                }
            }
            match facet {
                Facet::Year | Facet::Page => sort_by(&mut values, |a, b| a.value.cmp(&b.value)),
                Facet::Length => {
                    sort_by_key(&mut values, |count| LENGTHS.iter().position(|&name| name == count.value))
                }
                _ => sort_by(&mut values, |a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value))),
            }
            facets.push(FacetCounts { facet, values });
        }
        facets
    }
}

//! Answers a search: the total, the first articles with their hits, the counts of all facets, and,
//! when nothing was found, what to drop.

use crate::Sort;
use crate::document::{DocId, Place};
use crate::facet::{Counter, FacetCounts, Filter};
use crate::find::Finder;
use crate::index::Index;
use crate::params::SearchParams;
use crate::plan::Plan;
use crate::query::{Field, Hint, HintKind, Query, parse};
use crate::rank::Ranking;
use crate::snippet::{FieldMarks, Snippet, marks, snippet};
use std::ops::Range;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// How many articles match.
    pub total: usize,
    /// The first of them, in order.
    pub hits: Vec<Hit>,
    /// The counts of every facet; see [`facet`](crate::facet).
    pub facets: Vec<FacetCounts>,
    /// The query as it was understood.
    pub query: Query,
    /// What was passed over in it.
    pub hints: Vec<Hint>,
    /// When nothing was found: what could be dropped, and how much would then be found.
    pub removed_by: Vec<Culprit>,
}

/// An article that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The article.
    pub doc: DocId,
    /// How many hits there are in all its parts.
    pub count: u32,
    /// The hits in the headline: bytes of its printed text.
    pub headline: Vec<Range<usize>>,
    /// The words around the most telling hits.
    pub snippet: Snippet,
}

/// A term or filter without which something would be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Culprit {
    /// What it is.
    pub part: Part,
    /// Whether it alone finds nothing at all.
    pub alone: usize,
    /// How many articles there are without it.
    pub left: usize,
    /// The search without it.
    pub without: SearchParams,
}

/// A part of a search that can be dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A term, or a group of them, of the query.
    Query(Query),
    /// A filter that is in.
    Included(Filter),
    /// A filter that is out.
    Excluded(Filter),
}

impl Index {
    /// Answers a search, with the first `most` articles in full.
    #[must_use]
    pub fn search(&self, params: &SearchParams, most: usize) -> Answer {
        let (query, mut hints) = parse(&params.q);
        let plan = Plan::new(&query, &self.facts);
        hints.extend(plan.not_understood.iter().map(|&field| not_understood(&params.q, field)));
        let mut counter = Counter::new(&self.facts, &params.include, &params.exclude);
        let (total, docs) = self.run(&plan, &mut counter, params.sort, most);
        let hits = docs.into_iter().map(|(doc, count)| self.hit(&plan.finders, doc, count)).collect();
        let facets = counter.finish();
        let removed_by = if total == 0 { self.removed_by(params, &query) } else { Vec::new() };
        Answer { total, hits, facets, query, hints, removed_by }
    }

    /// All matching articles in the order of the search.
    #[must_use]
    pub fn matching(&self, params: &SearchParams) -> Vec<DocId> {
        let plan = Plan::new(&parse(&params.q).0, &self.facts);
        let mut counter = Counter::new(&self.facts, &params.include, &params.exclude);
        self.run(&plan, &mut counter, params.sort, usize::MAX).1.into_iter().map(|(doc, _)| doc).collect()
    }

    /// The articles from one place to another in the order of the search, with their hits.
    #[must_use]
    pub fn hits(&self, params: &SearchParams, places: Range<usize>) -> Vec<Hit> {
        let plan = Plan::new(&parse(&params.q).0, &self.facts);
        let mut counter = Counter::new(&self.facts, &params.include, &params.exclude);
        let (_, docs) = self.run(&plan, &mut counter, params.sort, places.end);
        docs.into_iter().skip(places.start).map(|(doc, count)| self.hit(&plan.finders, doc, count)).collect()
    }

    /// The hits of a query in every field of one article that has any, whether or not the article
    /// as a whole matches. What is forbidden by the query is never marked.
    #[must_use]
    pub fn marks(&self, doc: DocId, q: &str) -> Vec<FieldMarks> {
        let plan = Plan::new(&parse(q).0, &self.facts);
        if doc.index() < self.len() { marks(self, &plan.finders, doc) } else { Vec::new() }
    }

    fn run(
        &self,
        plan: &Plan,
        counter: &mut Counter<'_>,
        sort: Sort,
        most: usize,
    ) -> (usize, Vec<(DocId, u32)>) {
        let mut ranking = Ranking::new(self, plan, sort, most);
        let mut total = 0;
        for block in self.blocks() {
            let mut found = self.found(&plan.root, block);
            counter.count(&mut found);
            total += found.len();
            ranking.push_all(found);
        }
        (total, ranking.finish())
    }

    fn hit(&self, finders: &[Finder], doc: DocId, count: u32) -> Hit {
        let headline = self.fields(doc).find(|&(_, place)| place == Place::Headline);
        let headline = headline.map_or_else(Vec::new, |(field, place)| {
            let units = crate::snippet::unit_marks(finders, place.zone(), self.store.field(field));
            if units.is_empty() {
                return Vec::new();
            }
            let printed = self.store.printed(doc, field);
            units.into_iter().map(|mark| printed.bytes(mark)).collect()
        });
        Hit { doc, count, headline, snippet: snippet(self, finders, doc) }
    }

    fn total(&self, query: &Query, include: &[Filter], exclude: &[Filter]) -> usize {
        if *query == Query::Everything && include.is_empty() && exclude.is_empty() {
            return self.len();
        }
        let plan = Plan::new(query, &self.facts);
        let mut counter = Counter::new(&self.facts, include, exclude);
        self.run(&plan, &mut counter, Sort::Page, 0).0
    }

    /// Every part of the search without which something would be found, and every term that finds
    /// nothing even alone.
    fn removed_by(&self, params: &SearchParams, query: &Query) -> Vec<Culprit> {
        let mut culprits = Vec::new();
        let parts = query.parts();
        for (number, part) in parts.iter().enumerate() {
            let others =
                parts.iter().enumerate().filter(|&(other, _)| other != number).map(|(_, part)| part.clone());
            let rest = Query::all(others.collect());
            // That the whole search finds nothing is why this is asked.
            let is_whole = parts.len() == 1 && params.include.is_empty() && params.exclude.is_empty();
            let alone = if is_whole { 0 } else { self.total(part, &[], &[]) };
            let left = self.total(&rest, &params.include, &params.exclude);
            let without = SearchParams { q: rest.to_string(), ..params.clone() };
            culprits.push(Culprit { part: Part::Query(part.clone()), alone, left, without });
        }
        for (filters, part) in [
            (&params.include, Part::Included as fn(Filter) -> Part),
            (&params.exclude, Part::Excluded as fn(Filter) -> Part),
        ] {
            for filter in filters {
                let without = params.with(filter, crate::State::Off);
                let left = self.total(query, &without.include, &without.exclude);
                let alone = match part(filter.clone()) {
                    Part::Excluded(_) => self.total(&Query::Everything, &[], std::slice::from_ref(filter)),
                    _ => self.total(&Query::Everything, std::slice::from_ref(filter), &[]),
                };
                culprits.push(Culprit { part: part(filter.clone()), alone, left, without });
            }
        }
        culprits.retain(|culprit| culprit.left > 0 || culprit.alone == 0);
        culprits
    }
}

/// The hint for a fact whose value means nothing, at the first place where its field is named.
fn not_understood(q: &str, field: Field) -> Hint {
    let named = field.names().iter().filter_map(|name| Some((q.find(name)?, name.len()))).min();
    let (begin, length) = named.unwrap_or((0, q.len()));
    Hint { range: begin..begin + length, kind: HintKind::NotUnderstood(field) }
}

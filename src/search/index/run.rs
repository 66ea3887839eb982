//! Runs a plan, block by block: which documents match, how high and how often.

use super::block::{Block, Look};
use super::known::{Common, Known};
use super::{Index, Needle};
use crate::document::{DocId, Zone};
use crate::find::{Finder, Zones, each_hit};
use crate::plan::Node;

/// A document that matches, and what ranking must know of it: bounds at first, since exact figures
/// are only worth their while where the bounds say that the document may come into the list.
/// [`Index::weigh`] gives the exact ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) doc: u32,
    /// The weight of the highest zone with a hit, summed over the terms.
    pub(crate) tier: u32,
    /// How many hits.
    pub(crate) count: u32,
    pub(crate) figures: Figures,
}

/// What the figures of a match are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Figures {
    /// What they seem.
    Exact,
    /// At least what they would be.
    Bounds,
}

impl Match {
    /// A document of which nothing counts yet.
    pub(crate) fn empty(doc: u32) -> Self {
        Self { doc, tier: 0, count: 0, figures: Figures::Exact }
    }

    /// Counts more hits in a zone.
    fn add(&mut self, zone: Zone, count: u32) {
        if count > 0 {
            self.count += count;
            self.tier = self.tier.max(weight(zone));
        }
    }

    /// The figures of a document that matches both.
    pub(super) fn and(self, other: &Self) -> Self {
        let figures = self.figures.max(other.figures);
        Self { doc: self.doc, tier: self.tier + other.tier, count: self.count + other.count, figures }
    }

    /// The figures of a document that matches either, of which it matches both.
    fn or(self, other: &Self) -> Self {
        let figures = self.figures.max(other.figures);
        Self { doc: self.doc, tier: self.tier.max(other.tier), count: self.count + other.count, figures }
    }
}

/// Headline over kicker over crosshead over body.
pub(crate) fn weight(zone: Zone) -> u32 {
    match zone {
        Zone::Headline => 8,
        Zone::Kicker => 6,
        Zone::Subheadline => 5,
        Zone::Crosshead => 4,
        Zone::Column => 3,
        Zone::Body | Zone::Caption => 2,
        Zone::Byline | Zone::Source => 1,
    }
}

/// The documents of a block that match.
#[derive(Debug)]
pub(crate) enum Found<'a> {
    /// One by one, in order.
    Listed(Vec<Match>),
    /// As bits.
    Common(Common<'a>),
}

impl Found<'_> {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Listed(found) => found.len(),
            Self::Common(common) => common.len(),
        }
    }

    /// Keeps some of them.
    pub(crate) fn retain(&mut self, mut keeps: impl FnMut(u32) -> bool) {
        match self {
            Self::Listed(found) => found.retain(|found| keeps(found.doc)),
            Self::Common(common) => common.retain(keeps),
        }
    }

    /// Calls `each` with all of them.
    pub(crate) fn each(&self, each: impl FnMut(u32)) {
        match self {
            Self::Listed(found) => found.iter().map(|found| found.doc).for_each(each),
            Self::Common(common) => common.docs().for_each(each),
        }
    }
}

/// Reading a document's text costs about as much as comparing so many places.
const PLACES_PER_DOC: usize = 64;

impl Index {
    /// The documents of a block that match.
    pub(crate) fn found(&self, node: &Node, block: &Block) -> Found<'_> {
        let mut terms = Vec::new();
        if self.knows(node, block, &mut terms) && !terms.is_empty() {
            Found::Common(Common::new(block.docs.start, terms))
        } else {
            Found::Listed(self.matches(node, block, None))
        }
    }

    /// Whether a condition asks for nothing but terms that are frequent in a block, all of them.
    fn knows<'a>(&'a self, node: &Node, block: &Block, terms: &mut Vec<Known<'a>>) -> bool {
        match node {
            Node::Find(Finder::Literal(needle, zones)) if *zones == Zones::ALL => {
                let known = self.places.known(block, needle);
                terms.extend(known);
                known.is_some()
            }
            Node::All { all, none } if none.is_empty() => {
                all.iter().all(|node| self.knows(node, block, terms))
            }
            _ => false,
        }
    }

    /// The documents of a block that match, in order. With `only`, at most those; that they are
    /// fewer is a hint, not a promise.
    pub(crate) fn matches(&self, node: &Node, block: &Block, only: Option<&[Match]>) -> Vec<Match> {
        match node {
            Node::Everything => match only {
                Some(only) => only.iter().map(|found| Match::empty(found.doc)).collect(),
                None => block.docs.clone().map(Match::empty).collect(),
            },
            Node::Fact(test) => {
                let mut found = self.matches(&Node::Everything, block, only);
                found.retain(|found| test.holds(&self.facts, DocId(found.doc)));
                found
            }
            Node::Find(finder) => self.find(finder, block, only),
            Node::All { all, none } => {
                let mut order: Vec<(usize, &Node)> =
                    all.iter().map(|node| (self.cost(node, block), node)).collect();
                crate::sort::sort_by_key(&mut order, |&(cost, _)| cost);
                let mut found: Option<Vec<Match>> = None;
                for (_, node) in order {
                    found = Some(match found {
                        None => self.matches(node, block, only),
                        Some(before) => both(&before, &self.matches(node, block, Some(&before))),
                    });
                    if found.as_ref().is_some_and(Vec::is_empty) {
                        return Vec::new();
                    }
                }
                let mut found = found.unwrap_or_default();
                for node in none {
                    let not = self.matches(node, block, Some(&found));
                    let mut not = not.iter().map(|found| found.doc).peekable();
                    found.retain(|found| {
                        while not.next_if(|&doc| doc < found.doc).is_some() {}
                        not.peek() != Some(&found.doc)
                    });
                }
                found
            }
            Node::Any(nodes) => {
                let lists: Vec<_> = nodes.iter().map(|node| self.matches(node, block, only)).collect();
                lists.into_iter().reduce(|a, b| either(&a, &b)).unwrap_or_default()
            }
        }
    }

    /// An upper bound for the work that a condition makes in a block.
    fn cost(&self, node: &Node, block: &Block) -> usize {
        match node {
            Node::Everything | Node::Fact(_) => block.docs.len(),
            Node::Find(finder) => self.finder_cost(finder, block),
            Node::All { all, .. } => all.iter().map(|node| self.cost(node, block)).min().unwrap_or(0),
            Node::Any(nodes) => nodes.iter().map(|node| self.cost(node, block)).sum(),
        }
    }

    fn finder_cost(&self, finder: &Finder, block: &Block) -> usize {
        match finder {
            Finder::Literal(needle, _) => self.places.cost(block, needle),
            Finder::Pattern(pattern, _) => {
                pattern.needles().map(|needle| self.places.cost(block, needle)).min().unwrap_or(0)
                    + block.docs.len()
            }
            Finder::Any(finders) => finders.iter().map(|finder| self.finder_cost(finder, block)).sum(),
            Finder::Near(left, right, _) => {
                self.finder_cost(left, block).min(self.finder_cost(right, block)) + block.docs.len()
            }
        }
    }

    fn find(&self, finder: &Finder, block: &Block, only: Option<&[Match]>) -> Vec<Match> {
        match finder {
            Finder::Literal(needle, zones) => self.find_literal(needle, *zones, block, only),
            Finder::Any(finders) => {
                let lists: Vec<_> = finders.iter().map(|finder| self.find(finder, block, only)).collect();
                lists.into_iter().reduce(|a, b| either(&a, &b)).unwrap_or_default()
            }
            Finder::Pattern(..) | Finder::Near(..) => {
                let candidates = self.candidates(finder, block, only);
                candidates.into_iter().filter_map(|found| self.look(finder, found.doc)).collect()
            }
        }
    }

    fn find_literal(
        &self,
        needle: &Needle,
        zones: Zones,
        block: &Block,
        only: Option<&[Match]>,
    ) -> Vec<Match> {
        match only {
            _ if zones == Zones::ALL
                && let Some(known) = self.places.known(block, needle) =>
            {
                let found = |doc| known.found(block.docs.start, doc);
                match only {
                    Some(only) => only.iter().filter_map(|only| found(only.doc)).collect(),
                    None => block.docs.clone().filter_map(found).collect(),
                }
            }
            Some(only) if only.len() * PLACES_PER_DOC < self.places.cost(block, needle) => {
                only.iter().filter_map(|found| self.look_for(needle, zones, found.doc)).collect()
            }
            _ => self.look_up(needle, zones, block),
        }
    }

    /// Documents that may have a hit.
    fn candidates(&self, finder: &Finder, block: &Block, only: Option<&[Match]>) -> Vec<Match> {
        match finder {
            Finder::Literal(..) | Finder::Any(_) => self.find(finder, block, only),
            Finder::Pattern(pattern, zones) => {
                let mut found: Option<Vec<Match>> = None;
                for needle in pattern.needles() {
                    let find = |only: Option<&[Match]>| self.find_literal(needle, *zones, block, only);
                    found = Some(match found {
                        None => find(only),
                        Some(before) => both(&before, &find(Some(&before))),
                    });
                }
                found.unwrap_or_default()
            }
            Finder::Near(left, right, _) => {
                let found = self.candidates(left, block, only);
                if found.is_empty() {
                    found
                } else {
                    both(&found, &self.candidates(right, block, Some(&found)))
                }
            }
        }
    }

    /// What ranking must know of a document, exactly; `None` if it does not match.
    pub(crate) fn weigh(&self, node: &Node, doc: u32) -> Option<Match> {
        let nothing = Match::empty(doc);
        match node {
            Node::Everything => Some(nothing),
            Node::Fact(test) => test.holds(&self.facts, DocId(doc)).then_some(nothing),
            Node::Find(finder) => self.look(finder, doc),
            Node::All { none, .. } if none.iter().any(|node| self.weigh(node, doc).is_some()) => None,
            Node::All { all, .. } => {
                all.iter().try_fold(nothing, |sum, node| Some(sum.and(&self.weigh(node, doc)?)))
            }
            Node::Any(nodes) => {
                let found = nodes.iter().filter_map(|node| self.weigh(node, doc));
                found.reduce(|a, b| a.or(&b))
            }
        }
    }

    /// Looks at one document.
    fn look(&self, finder: &Finder, doc: u32) -> Option<Match> {
        if let Finder::Literal(needle, zones) = finder {
            return self.look_for(needle, *zones, doc);
        }
        let mut found = Match::empty(doc);
        let mut spans = Vec::new();
        for field in self.store.fields_of(DocId(doc)) {
            let zone = self.store.zone(field);
            spans.clear();
            finder.spans(zone, self.store.field(field), &mut spans);
            found.add(zone, spans.len() as u32);
        }
        (found.count > 0).then_some(found)
    }

    /// Looks for a term in one document.
    fn look_for(&self, needle: &Needle, zones: Zones, doc: u32) -> Option<Match> {
        let mut found = Match::empty(doc);
        let mut field = self.store.fields_of(DocId(doc)).start;
        let mut end = self.store.field_range(field).end;
        let hit = |at| {
            while at >= end {
                field += 1;
                end = self.store.field_range(field).end;
            }
            let zone = self.store.zone(field);
            found.add(zone, u32::from(zones.holds(zone)));
        };
        if self.places.find_in(&self.store, doc, needle, hit).is_none() {
            for field in self.store.fields_of(DocId(doc)) {
                let (zone, field) = (self.store.zone(field), self.store.field(field));
                if zones.holds(zone) {
                    let mut count = 0;
                    each_hit(field, needle.units(), |_| count += 1);
                    found.add(zone, count);
                }
            }
        }
        (found.count > 0).then_some(found)
    }

    /// Calls `hits` with documents and zones that hold a term in a block, and how often. In order,
    /// unless the term is a single unit.
    pub(crate) fn each_in(
        &self,
        needle: &Needle,
        block: &Block,
        look: Look,
        mut hits: impl FnMut(u32, Zone, u32),
    ) {
        self.places.find(self.store.units(), block, needle, look, |begin, mut places| {
            while let Some((&first, rest)) = places.split_first() {
                let home = self.store.home(begin + usize::from(first));
                // Places in the same field, as far as they come in order.
                let here = |&&place: &&u16| place > first && begin + usize::from(place) < home.end as usize;
                let count = 1 + rest.iter().take_while(here).count();
                hits(home.doc, home.zone, count as u32);
                places = &places[count..];
            }
        });
    }

    /// Looks a term up by its pairs.
    fn look_up(&self, needle: &Needle, wanted: Zones, block: &Block) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        if let [_] = needle.units() {
            // The places of a single unit come in many short runs.
            self.each_in(needle, block, Look::Everywhere, |doc, zone, count| {
                if !wanted.holds(zone) {
                    return;
                }
                if found.is_empty() {
                    found.extend(block.docs.clone().map(Match::empty));
                }
                found[(doc - block.docs.start) as usize].add(zone, count);
            });
            found.retain(|found| found.count > 0);
        } else {
            self.each_in(needle, block, Look::Everywhere, |doc, zone, count| {
                if !wanted.holds(zone) {
                    return;
                }
                if found.last().is_none_or(|last| last.doc != doc) {
                    if found.capacity() == 0 {
                        found.reserve_exact(block.docs.len());
                    }
                    found.push(Match::empty(doc));
                }
                if let Some(last) = found.last_mut() {
                    last.add(zone, count);
                }
            });
        }
        found
    }
}

fn both(a: &[Match], b: &[Match]) -> Vec<Match> {
    let mut b = b.iter().peekable();
    let mut out = Vec::with_capacity(a.len().min(b.len()));
    for x in a {
        while b.next_if(|y| y.doc < x.doc).is_some() {}
        if let Some(y) = b.next_if(|y| y.doc == x.doc) {
            out.push(x.and(y));
        }
    }
    out
}

fn either(a: &[Match], b: &[Match]) -> Vec<Match> {
    let mut out = Vec::with_capacity(a.len() + b.len());
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    loop {
        match (a.peek(), b.peek()) {
            (Some(x), Some(y)) if x.doc == y.doc => {
                out.push(x.or(y));
                a.next();
                b.next();
            }
            (Some(x), Some(y)) if x.doc < y.doc => out.extend(a.next()),
            (Some(_), None) => out.extend(a.next()),
            (_, Some(_)) => out.extend(b.next()),
            (None, None) => return out,
        }
    }
}

//! Documents that hold frequent terms: found, counted and weeded out 32 at a time.
//!
//! Where a block knows all terms of a query (`frequent.rs`), the documents that match are an AND of
//! bits, and those that may come into the list are the ones of a few classes. Nothing is made for
//! all others.

use super::frequent::{Item, PLANES, WORD};
use super::run::{Figures, Match};

/// What is known of a frequent term in one block.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known<'a> {
    pub(super) item: Item,
    pub(super) planes: &'a [u32],
}

/// What ranking is told of a document that holds a frequent term.
#[derive(Debug, Clone, Copy)]
enum Class {
    /// It has the highest weight, and many hits.
    Rich,
    /// It has the highest weight.
    Poor,
    Below,
}

impl<'a> Known<'a> {
    fn plane(&self, number: usize) -> &'a [u32] {
        let words = self.planes.len() / PLANES;
        &self.planes[number * words..][..words]
    }

    fn is_in(&self, plane: usize, doc: usize) -> bool {
        self.plane(plane)[doc / WORD] >> (doc % WORD) & 1 == 1
    }

    /// The documents of a class, 32 at a time.
    fn class(&self, class: Class, word: usize) -> u32 {
        let plane = |number: usize| self.plane(number)[word];
        match class {
            Class::Rich => plane(2),
            Class::Poor => plane(1) & !plane(2),
            Class::Below => plane(0) & !plane(1),
        }
    }

    /// The highest weight and the most hits in a class.
    fn bounds(&self, class: Class) -> (u32, u32) {
        let Item { tier, tier_below, most, most_poor, most_below, .. } = self.item;
        let (tier, most) = match class {
            Class::Rich => (tier, most),
            Class::Poor => (tier, most_poor),
            Class::Below => (tier_below, most_below),
        };
        (tier.into(), if most == u8::MAX { u32::MAX / 256 } else { most.into() })
    }

    /// A document of the block that begins with `first_doc`, if it holds the term, with bounds for
    /// ranking instead of exact figures.
    pub(super) fn found(&self, first_doc: u32, doc: u32) -> Option<Match> {
        let at = (doc - first_doc) as usize;
        let class = match (self.is_in(1, at), self.is_in(2, at)) {
            (_, true) => Class::Rich,
            (true, _) => Class::Poor,
            _ => Class::Below,
        };
        let (tier, count) = self.bounds(class);
        self.is_in(0, at).then_some(Match { doc, tier, count, figures: Figures::Bounds })
    }
}

/// Documents of a block that hold all of some frequent terms.
#[derive(Debug)]
pub(crate) struct Common<'a> {
    first_doc: u32,
    terms: Vec<Known<'a>>,
    docs: Vec<u32>,
}

impl<'a> Common<'a> {
    /// There is a term at least.
    pub(super) fn new(first_doc: u32, terms: Vec<Known<'a>>) -> Self {
        let words = terms[0].plane(0).len();
        let all = |word: usize| terms.iter().fold(u32::MAX, |all, term| all & term.plane(0)[word]);
        let docs = (0..words).map(all).collect();
        Self { first_doc, terms, docs }
    }

    /// How many documents there are.
    pub(crate) fn len(&self) -> usize {
        self.docs.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// The documents, in order.
    pub(crate) fn docs(&self) -> impl Iterator<Item = u32> {
        self.docs.iter().zip(0..).flat_map(|(&bits, word)| each_doc(self.first_doc, word, bits))
    }

    /// Keeps some documents.
    pub(crate) fn retain(&mut self, mut keeps: impl FnMut(u32) -> bool) {
        for (bits, word) in self.docs.iter_mut().zip(0..) {
            for doc in each_doc(self.first_doc, word, *bits) {
                if !keeps(doc) {
                    *bits &= !(1 << ((doc - self.first_doc) as usize % WORD));
                }
            }
        }
    }

    /// How many words of bits there are.
    pub(crate) fn words(&self) -> usize {
        self.docs.len()
    }

    /// Those documents of a word that may come into a list which `wants` some weights and counts.
    pub(crate) fn candidates(
        &self,
        word: usize,
        share: Share,
        wants: &impl Fn(u32, u32) -> bool,
    ) -> Vec<Match> {
        let rich = self.terms.iter().fold(self.docs[word], |rich, term| rich & term.class(Class::Rich, word));
        let docs = match share {
            Share::Rich => rich,
            Share::Rest => self.docs[word] & !rich,
        };
        let all = |doc| {
            let found = self.terms.iter().filter_map(|term| term.found(self.first_doc, doc));
            found.reduce(|sum, found| sum.and(&found))
        };
        let docs = candidates(&self.terms, word, docs, (0, 0), wants);
        each_doc(self.first_doc, word, docs).filter_map(all).collect()
    }
}

/// A part of the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Share {
    /// Those with the highest weight of all terms and many hits of each.
    Rich,
    /// All others.
    Rest,
}

fn candidates(
    terms: &[Known<'_>],
    word: usize,
    docs: u32,
    (tier, count): (u32, u32),
    wants: &impl Fn(u32, u32) -> bool,
) -> u32 {
    if docs == 0 {
        return 0;
    }
    let Some((term, rest)) = terms.split_first() else {
        return if wants(tier, count) { docs } else { 0 };
    };
    [Class::Rich, Class::Poor, Class::Below].into_iter().fold(0, |all, class| {
        let bounds = term.bounds(class);
        let docs = docs & term.class(class, word);
        all | candidates(rest, word, docs, (tier + bounds.0, count + bounds.1), wants)
    })
}

/// The documents whose bits are set, in order.
fn each_doc(first_doc: u32, word: usize, mut bits: u32) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let bit = (bits != 0).then(|| bits.trailing_zeros())?;
        bits &= bits - 1;
        Some(first_doc + (word * WORD) as u32 + bit)
    })
}

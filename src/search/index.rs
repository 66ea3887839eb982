//! The index: all documents' text, folded, and where each pair of characters stands in it.

mod block;
mod frequent;
mod known;
mod run;
mod sorted;
mod store;

pub(crate) use crate::facet::Facts;
pub(crate) use block::{Block, Needle};
pub(crate) use known::{Common, Share};
pub(crate) use run::{Figures, Found, Match, weight};
pub(crate) use store::{grow, to_u32};

use crate::district::{Districts, Named};
use crate::document::{Date, DocId, Document, Place, Zone};
use block::{Look, Places, WINDOW};
use store::Store;

/// Documents, ready to be searched.
///
/// Documents are [pushed](Index::push) one by one, which may be spread over any number of tasks, and
/// can be found once the index is [sealed](Index::seal). More may be pushed later.
#[derive(Debug)]
pub struct Index {
    pub(crate) store: Store,
    pub(crate) places: Places,
    pub(crate) facts: Facts,
    /// For each document its date as a number that grows with time; 0 if unknown.
    pub(crate) dates: Vec<u32>,
    /// The first document that is in no block yet.
    unsealed: usize,
    districts: Districts,
}

impl Default for Index {
    fn default() -> Self {
        Self::new()
    }
}

impl Index {
    /// An index of nothing.
    #[must_use]
    pub fn new() -> Self {
        Self {
            store: Store::new(),
            places: Places::default(),
            facts: Facts::new(),
            dates: Vec::new(),
            unsealed: 0,
            districts: Districts::new(),
        }
    }

    /// The articles of a corpus, sealed. A [`DocId`] is the article's place in `corpus.articles`.
    #[must_use]
    pub fn from_corpus(corpus: &corpus::Corpus) -> Self {
        let mut index = Self::new();
        for article in &corpus.articles {
            index.push(&Document::from_article(article, corpus.page(&article.page)));
        }
        index.seal();
        index
    }

    /// Makes room for so many more documents, and characters in all their fields, to save memory.
    pub fn reserve(&mut self, documents: usize, characters: usize) {
        // Every field ends in a separator.
        let units = characters + 2 * documents;
        self.store.reserve(documents, units);
        self.places.reserve(units);
        self.dates.reserve_exact(documents);
        self.facts.reserve(documents);
    }

    /// Adds a document. A task that pushes 500 articles of ordinary length takes a few milliseconds.
    pub fn push(&mut self, document: &Document<'_>) {
        self.store.push(&document.fields);
        let last = self.store.len() - 1;
        self.facts.push(document, self.length(DocId(to_u32(last))));
        self.dates.push(document.facts.date.map_or(0, |(date, _)| date_key(date)));
        if last > self.unsealed && self.store.unit_of(last + 1) - self.store.unit_of(self.unsealed) > WINDOW {
            self.seal_until(last);
        }
    }

    /// Lets all documents be found that were pushed so far.
    pub fn seal(&mut self) {
        self.seal_until(self.store.len());
    }

    fn seal_until(&mut self, end: usize) {
        if self.unsealed == end {
            return;
        }
        self.places.seal(&self.store, self.unsealed..end);
        self.unsealed = end;
        self.note_districts();
    }

    /// Notes the districts of the last block's documents.
    #[inline(never)]
    fn note_districts(&mut self) {
        let Some(block) = self.places.blocks().last().cloned() else { return };
        let mut named = Vec::new();
        for (district, needle) in self.districts.needles() {
            self.each_in(needle, &block, Look::Here, |doc, zone, count| {
                named.push(Named { doc, district, count, heads: crate::district::heads(zone) });
            });
        }
        crate::sort::sort_by_key(&mut named, |named| named.doc);
        let mut named = &named[..];
        for doc in block.docs.clone() {
            let (own, rest) = named.split_at(named.iter().take_while(|named| named.doc == doc).count());
            named = rest;
            if own.is_empty() {
                self.facts.push_districts(&[], &[]);
                continue;
            }
            let lead = self.store.fields_of(DocId(doc)).find(|&field| self.store.zone(field) == Zone::Body);
            let lead = lead.map_or(&[][..], |field| self.store.field(field));
            let (about, mentioned) = self.districts.decide(&mut own.to_vec(), lead);
            self.facts.push_districts(&about, &mentioned);
        }
    }

    /// How many documents there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.unsealed
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The bytes of memory that the index takes, its copy of the text included.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.store.memory() + self.places.memory() + self.facts.memory() + self.dates.capacity() * 4
    }

    pub(crate) fn blocks(&self) -> &[Block] {
        self.places.blocks()
    }

    /// The fields of a document: their numbers, and what they are.
    pub(crate) fn fields(&self, doc: DocId) -> impl Iterator<Item = (usize, Place)> {
        self.store.fields_of(doc).map(|field| (field, self.store.place(field)))
    }

    /// How many folded units the paragraphs of a document have.
    pub(crate) fn length(&self, doc: DocId) -> usize {
        let fields = self.store.fields_of(doc).filter(|&field| self.store.zone(field) == Zone::Body);
        fields.map(|field| self.store.field(field).len()).sum()
    }

    /// A field of a document as it was printed.
    #[must_use]
    pub fn text(&self, doc: DocId, place: Place) -> Option<String> {
        let (field, _) = self.fields(doc).find(|&(_, found)| found == place)?;
        Some(self.store.printed(doc, field).text)
    }
}

fn date_key(date: Date) -> u32 {
    u32::from(date.year) << 9 | u32::from(date.month.min(15)) << 5 | u32::from(date.day.min(31))
}

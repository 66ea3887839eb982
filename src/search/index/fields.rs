//! From places of one window to documents and weights, in any order, in a few instructions.

use super::run::weight;
use super::store::{Store, to_u32};
use crate::document::DocId;
use crate::find::Zones;
use std::ops::Range;

/// The fields of a block.
#[derive(Debug, Default)]
pub(super) struct FieldMap {
    /// For every field of the block, where it begins, which of the block's documents it belongs to
    /// and what a hit in it weighs, which is nothing in a zone that is not asked for.
    fields: Vec<(u32, u16, u16)>,
    window: Option<usize>,
    /// For every 256 units of the window, the field in which the first of them lies.
    coarse: Vec<u32>,
    /// For every field, the first place behind it.
    ends: Vec<u32>,
}

impl FieldMap {
    pub(super) fn new(store: &Store, docs: Range<u32>, wanted: Zones) -> Self {
        let mut fields = Vec::new();
        for (doc, number) in docs.zip(0..) {
            for field in store.fields_of(DocId(doc)) {
                let zone = store.place(field).zone();
                let weight = if wanted.holds(zone) { weight(zone) as u16 } else { 0 };
                fields.push((store.field_starts()[field], number, weight));
            }
        }
        Self { fields, ..Self::default() }
    }

    /// Makes ready for the window that begins at a unit of the text.
    pub(super) fn enter(&mut self, begin: usize) {
        if self.window == Some(begin) {
            return;
        }
        self.window = Some(begin);
        self.ends.clear();
        self.ends.extend(self.fields[1..].iter().map(|&(start, ..)| start.saturating_sub(to_u32(begin))));
        self.ends.push(u32::MAX);
        self.coarse.clear();
        let mut field = 0;
        for place in (0..=u32::from(u16::MAX)).step_by(256) {
            while self.ends[field] <= place {
                field += 1;
            }
            self.coarse.push(to_u32(field));
        }
    }

    /// Which of the block's documents, and the weight.
    pub(super) fn of(&self, place: u16) -> (usize, u32) {
        let mut field = self.coarse[usize::from(place >> 8)] as usize;
        while self.ends[field] <= u32::from(place) {
            field += 1;
        }
        let (_, doc, weight) = self.fields[field];
        (usize::from(doc), u32::from(weight))
    }
}

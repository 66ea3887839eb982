//! The text of all documents, folded, with the little that is needed to print it again.
//!
//! Only the folded text is kept, two bytes a character. Where the printed text differs (a
//! half-width comma, a capital, a Traditional character, a blank inside Han text) the difference is
//! noted in a byte or two, so that Chinese text takes about 2.1 bytes a character in all, where
//! UTF-8 takes three for one copy alone.

use crate::document::{DocId, Place, Zone};
use crate::fold::{Difference, SEPARATOR, fold_into};
use crate::numbers::Numbers;
use std::ops::Range;

/// All documents' text.
#[derive(Debug)]
pub(crate) struct Store {
    /// Folded units. Every field ends in [`SEPARATOR`].
    units: Vec<u16>,
    /// Where each field begins in `units`.
    fields: Vec<u32>,
    /// What each field is.
    places: Vec<Place>,
    /// The same more roughly, and whose it is: what a hit asks for.
    zones: Vec<Zone>,
    owners: Vec<u32>,
    /// The field in which every [`STEP`]th unit lies.
    steps: Vec<u32>,
    /// The first field of each document, and one more.
    docs: Vec<u32>,
    /// For each document, its differences one after the other: how many units lie between this one
    /// and the last (times two, plus one for a dropped character), then the number of the printed
    /// character in `palette`. Both are varints.
    differences: Vec<u8>,
    /// Where each document's differences begin, and one more.
    difference_starts: Vec<u32>,
    /// Printed characters that folding changed, in order of first appearance.
    palette: Numbers,
}

/// From a unit to its field it is at most so far.
const STEP: usize = 256;

/// A field that has a hit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Home {
    pub(crate) doc: u32,
    pub(crate) zone: Zone,
    /// The first unit behind the field and its separator.
    pub(crate) end: u32,
}

/// A part of a field as printed, with the way from folded units to bytes.
#[derive(Debug, Default)]
pub(crate) struct Printed {
    /// The printed words.
    pub(crate) text: String,
    /// The first unit of the part.
    first: usize,
    /// For each unit of the part, the bytes of `text` that it stands for.
    bytes: Vec<(u32, u32)>,
}

impl Printed {
    /// The bytes of the printed words that the folded units `hit` of the field stand for. The hit
    /// lies in the part.
    pub(crate) fn bytes(&self, hit: Range<usize>) -> Range<usize> {
        let of = |unit: usize| unit.checked_sub(self.first).and_then(|unit| self.bytes.get(unit));
        let begin = of(hit.start)
            .map_or(if hit.start > self.first { self.text.len() } else { 0 }, |&(begin, _)| begin as usize);
        let end = hit.end.checked_sub(1).and_then(of).map_or(begin, |&(_, end)| end as usize);
        begin..end.max(begin)
    }
}

impl Store {
    pub(crate) fn new() -> Self {
        Self {
            units: Vec::new(),
            fields: Vec::new(),
            places: Vec::new(),
            zones: Vec::new(),
            owners: Vec::new(),
            steps: Vec::new(),
            docs: vec![0],
            differences: Vec::new(),
            difference_starts: vec![0],
            palette: Numbers::default(),
        }
    }

    /// Makes room for so many more documents and units. Without it lists move while they grow and
    /// leave holes, which WebAssembly never gives back.
    pub(crate) fn reserve(&mut self, documents: usize, units: usize) {
        self.units.reserve_exact(units);
        self.docs.reserve_exact(documents);
        self.difference_starts.reserve_exact(documents);
        self.fields.reserve_exact(2 * documents);
        self.places.reserve_exact(2 * documents);
        self.zones.reserve_exact(2 * documents);
        self.owners.reserve_exact(2 * documents);
        self.steps.reserve_exact(units / STEP + 1);
        // One unit in seventeen was printed otherwise, as far as the seeds tell: a byte or three each.
        // A list that had to grow would leave holes of several times its size.
        self.differences.reserve_exact(units / 8);
    }

    /// Appends a document.
    pub(crate) fn push(&mut self, fields: &[(Place, &str)]) {
        grow(&mut self.units, fields.iter().map(|(_, text)| units(text) + 1).sum());
        let mut last = self.units.len();
        let owner = to_u32(self.len());
        for &(place, text) in fields {
            self.fields.push(to_u32(self.units.len()));
            self.places.push(place);
            self.zones.push(place.zone());
            self.owners.push(owner);
            let Self { units, differences, palette, .. } = self;
            fold_into(text, units, |difference| {
                let (at, dropped, c) = match difference {
                    Difference::Printed(at, c) => (at, 0, c),
                    Difference::Dropped(at, c) => (at, 1, c),
                };
                varint(differences, to_u32(at - last) << 1 | dropped);
                varint(differences, palette.number(c.encode_utf16(&mut [0; 2])));
                last = at;
            });
            units.push(SEPARATOR);
            let field = to_u32(self.fields.len() - 1);
            self.steps.resize(self.units.len().div_ceil(STEP), field);
        }
        // The small lists as well: doubling would cost a tenth of the text.
        grow(&mut self.differences, 64);
        grow(&mut self.fields, 16);
        grow(&mut self.places, 16);
        grow(&mut self.zones, 16);
        grow(&mut self.owners, 16);
        grow(&mut self.docs, 1);
        grow(&mut self.difference_starts, 1);
        self.docs.push(to_u32(self.fields.len()));
        self.difference_starts.push(to_u32(self.differences.len()));
    }

    /// All units.
    pub(crate) fn units(&self) -> &[u16] {
        &self.units
    }

    /// How many documents there are.
    pub(crate) fn len(&self) -> usize {
        self.docs.len() - 1
    }

    /// The numbers of a document's fields.
    pub(crate) fn fields_of(&self, doc: DocId) -> Range<usize> {
        self.docs[doc.index()] as usize..self.docs[doc.index() + 1] as usize
    }

    /// The field in which a unit lies.
    pub(crate) fn home(&self, unit: usize) -> Home {
        let mut field = self.steps[unit / STEP] as usize;
        loop {
            let end = self.fields.get(field + 1).map_or(u32::MAX, |&end| end);
            if end as usize > unit {
                return Home { doc: self.owners[field], zone: self.zones[field], end };
            }
            field += 1;
        }
    }

    /// What a field is.
    pub(crate) fn place(&self, field: usize) -> Place {
        self.places[field]
    }

    /// What a field is, more roughly.
    pub(crate) fn zone(&self, field: usize) -> Zone {
        self.zones[field]
    }

    /// The units of a field, without the separator.
    pub(crate) fn field(&self, field: usize) -> &[u16] {
        &self.units[self.field_range(field)]
    }

    /// Where the units of a field lie, without the separator.
    pub(crate) fn field_range(&self, field: usize) -> Range<usize> {
        let end = self.fields.get(field + 1).map_or(self.units.len(), |&end| end as usize);
        self.fields[field] as usize..end - 1
    }

    /// Where the document with this number begins, or would begin.
    pub(crate) fn unit_of(&self, doc: usize) -> usize {
        self.fields.get(self.docs[doc] as usize).map_or(self.units.len(), |&begin| begin as usize)
    }

    /// A field as it was printed.
    pub(crate) fn printed(&self, doc: DocId, field: usize) -> Printed {
        self.printed_part(doc, field, 0..self.field(field).len())
    }

    /// Some units of a field as they were printed. What was dropped at an edge belongs to the part
    /// only at the edges of the field. `part` does not cut a character.
    pub(crate) fn printed_part(&self, doc: DocId, field: usize, part: Range<usize>) -> Printed {
        let range = self.field_range(field);
        let units = &self.units[range.clone()];
        // What was dropped before the separator belongs to the field that the separator ends.
        let ends = part.end == units.len();
        let mut printer = Printer::new(units, &part);
        for (place, printed, change) in self.differences_of(doc) {
            let Some(place) = place.checked_sub(range.start) else { continue };
            if place > part.end || place == part.end && !ends {
                break;
            }
            let c = || char::decode_utf16(self.palette.row(printed).iter().copied()).next()?.ok();
            match change {
                Change::Printed if place >= part.start => printer.changed(place, c()),
                Change::Dropped if place > part.start || part.start == 0 => printer.dropped(place, c()),
                _ => {}
            }
        }
        printer.finish(part)
    }

    /// The places of a document's differences, and the numbers of what was printed there.
    fn differences_of(&self, doc: DocId) -> impl Iterator<Item = (usize, u32, Change)> {
        let range =
            self.difference_starts[doc.index()] as usize..self.difference_starts[doc.index() + 1] as usize;
        let mut rest = &self.differences[range];
        let mut at = self.unit_of(doc.index());
        std::iter::from_fn(move || {
            let step = read_varint(&mut rest)?;
            let printed = read_varint(&mut rest)?;
            at += (step >> 1) as usize;
            Some((at, printed, if step & 1 == 1 { Change::Dropped } else { Change::Printed }))
        })
    }

    /// Bytes of memory.
    pub(crate) fn memory(&self) -> usize {
        self.units.capacity() * 2
            + self.fields.capacity() * 4
            + self.places.capacity() * size_of::<Place>()
            + self.zones.capacity()
            + (self.owners.capacity() + self.steps.capacity()) * 4
            + (self.docs.capacity() + self.difference_starts.capacity()) * 4
            + self.differences.capacity()
            + self.palette.memory()
    }
}

/// Writes a part of a field.
struct Printer<'a> {
    units: &'a [u16],
    /// The first unit that is not written yet.
    at: usize,
    text: String,
    bytes: Vec<(u32, u32)>,
}

impl<'a> Printer<'a> {
    fn new(units: &'a [u16], part: &Range<usize>) -> Self {
        let (text, bytes) = (String::with_capacity(part.len() * 3 + 8), Vec::with_capacity(part.len()));
        Self { units, at: part.start, text, bytes }
    }

    /// Units that were printed as they are, up to a place.
    fn same(&mut self, until: usize) {
        let units = self.units.get(self.at..until).unwrap_or_default();
        self.at = until;
        for c in char::decode_utf16(units.iter().copied()) {
            let c = c.unwrap_or(char::REPLACEMENT_CHARACTER);
            self.write(c, c.len_utf16());
        }
    }

    /// A unit that was printed as another character.
    fn changed(&mut self, at: usize, c: Option<char>) {
        self.same(at);
        self.at += 1;
        self.write(c.unwrap_or(char::REPLACEMENT_CHARACTER), 1);
    }

    /// A character without a unit, before the unit `at`.
    fn dropped(&mut self, at: usize, c: Option<char>) {
        self.same(at);
        self.text.extend(c);
    }

    fn write(&mut self, c: char, units: usize) {
        let begin = to_u32(self.text.len());
        self.text.push(c);
        let bytes = (begin, to_u32(self.text.len()));
        self.bytes.push(bytes);
        if units > 1 {
            self.bytes.push(bytes);
        }
    }

    fn finish(mut self, part: Range<usize>) -> Printed {
        self.same(part.end);
        Printed { text: self.text, first: part.start, bytes: self.bytes }
    }
}

enum Change {
    Printed,
    Dropped,
}

/// Offsets are 32 bits wide: four thousand million units, far more than a browser holds.
pub(crate) fn to_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// Makes room for `more` by eighths, not by doubling: the text is most of the memory there is.
pub(crate) fn grow<T>(list: &mut Vec<T>, more: usize) {
    if list.capacity() - list.len() < more {
        list.reserve_exact(more.max(list.len() / 8).max(1024));
    }
}

/// How many UTF-16 units a text has: characters beyond the plane, four bytes in UTF-8, have two.
fn units(text: &str) -> usize {
    text.chars().count() + text.bytes().filter(|&byte| byte >= 0xf0).count()
}

fn varint(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn read_varint(rest: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let (&byte, tail) = rest.split_first()?;
        *rest = tail;
        number |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_printed_comes_back(texts in prop::collection::vec("\\PC*|[a-zA-Z勞动、，, \u{3000}\u{200b}𠀀\n]{0,30}", 0..4)) {
            let mut store = Store::new();
            let places = [Place::Headline, Place::Kicker, Place::Source, Place::Column];
            let fields: Vec<_> = places.into_iter().zip(texts.iter().map(String::as_str)).collect();
            store.push(&fields);
            store.push(&fields);
            for doc in [DocId(0), DocId(1)] {
                for (field, (place, text)) in store.fields_of(doc).zip(&fields) {
                    prop_assert_eq!(store.place(field), *place);
                    let printed = store.printed(doc, field);
                    prop_assert_eq!(&printed.text, *text);
                    let units = store.field(field);
                    let edges: Vec<usize> =
                        (0..=units.len()).filter(|&at| units.get(at).is_none_or(|unit| unit & 0xfc00 != 0xdc00)).collect();
                    for &begin in &edges {
                        for &end in edges.iter().filter(|&&end| end >= begin) {
                            let part = store.printed_part(doc, field, begin..end);
                            if begin == end {
                                prop_assert!(part.text.is_empty() || units.is_empty());
                                continue;
                            }
                            let hit = printed.bytes(begin..end);
                            let from = if begin == 0 { 0 } else { hit.start };
                            let to = if end == units.len() { text.len() } else { hit.end };
                            prop_assert_eq!(&part.text, &text[from..to]);
                            let own = part.bytes(begin..end);
                            prop_assert_eq!(hit, own.start + from..own.end + from);
                        }
                    }
                }
            }
        }
    }
}

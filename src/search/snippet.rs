//! The few words of an article that show why it was found.

use crate::document::{DocId, Place, Zone};
use crate::find::{Finder, Span, join};
use crate::index::Index;
use std::ops::Range;

/// A part of one field, with the hits in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Snippet {
    /// Where it stands; nowhere if the article has no words.
    pub place: Option<Place>,
    /// The printed words.
    pub text: String,
    /// The hits: bytes of `text`, in order, never overlapping.
    pub marks: Vec<Range<usize>>,
    /// Where words of the field are left out.
    pub cut: Cut,
}

/// On which sides of a part of a field there is more of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cut {
    /// Whether the field begins earlier.
    pub before: bool,
    /// Whether it goes on.
    pub behind: bool,
}

/// All hits in one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldMarks {
    /// Which field.
    pub place: Place,
    /// The hits: bytes of the field's printed text, in order, never overlapping.
    pub marks: Vec<Range<usize>>,
}

/// The most units that a snippet shows, and how many of them before the first hit.
const LONGEST: usize = 90;
const BEFORE: usize = 24;

/// The marks in a field, in units.
pub(crate) fn unit_marks(finders: &[Finder], zone: Zone, field: &[u16]) -> Vec<Span> {
    let mut marks = Vec::new();
    for finder in finders {
        finder.marks(zone, field, &mut marks);
    }
    join(&mut marks);
    marks
}

/// The marks in every field of a document that has any.
pub(crate) fn marks(index: &Index, finders: &[Finder], doc: DocId) -> Vec<FieldMarks> {
    let mut all = Vec::new();
    for (field, place) in index.fields(doc) {
        let units = unit_marks(finders, place.zone(), index.store.field(field));
        if !units.is_empty() {
            let printed = index.store.printed(doc, field);
            all.push(FieldMarks {
                place,
                marks: units.into_iter().map(|mark| printed.bytes(mark)).collect(),
            });
        }
    }
    all
}

/// The words around the most telling hits of a document: where the most different terms, then the
/// most hits, stand together in its text; else in its other parts, the headline last; else its
/// first words.
pub(crate) fn snippet(index: &Index, finders: &[Finder], doc: DocId) -> Snippet {
    let mut best: Option<Candidate> = None;
    let mut hits: Vec<(Span, usize)> = Vec::new();
    let mut marks = Vec::new();
    for (field, place) in index.fields(doc) {
        let preference = preference(place.zone());
        if best.as_ref().is_some_and(|best| best.value > (preference, finders.len(), usize::MAX)) {
            continue;
        }
        hits.clear();
        for (number, finder) in finders.iter().enumerate() {
            finder.marks(place.zone(), index.store.field(field), &mut marks);
            hits.extend(marks.drain(..).map(|mark| (mark, number)));
        }
        if hits.is_empty() {
            continue;
        }
        crate::sort::sort_by_key(&mut hits, |(span, _)| (span.start, span.end));
        let ((terms, count), window) = densest(&hits, finders.len());
        let value = (preference, terms, count);
        if best.as_ref().is_none_or(|kept| value > kept.value) {
            let marks = hits.iter().map(|(span, _)| span.clone()).collect();
            best = Some(Candidate { value, field, window, marks });
        }
    }
    let Some(Candidate { field, window, mut marks, .. }) = best else { return beginning(index, doc) };
    join(&mut marks);
    cut(index, doc, field, around(index.store.field(field), &window, &marks), &marks)
}

/// A part of a field that could be shown.
struct Candidate {
    /// The zone's preference, how many different terms, how many hits.
    value: (u32, usize, usize),
    field: usize,
    window: Span,
    marks: Vec<Span>,
}

/// Running text tells more than a name in a byline, and the headline is shown anyway.
pub(crate) fn preference(zone: Zone) -> u32 {
    match zone {
        Zone::Body | Zone::Caption => 3,
        Zone::Crosshead | Zone::Kicker | Zone::Subheadline => 2,
        Zone::Column | Zone::Byline | Zone::Source => 1,
        Zone::Headline => 0,
    }
}

/// The part with the most different terms, then the most hits; the first of several. A window that
/// slides over the hits, so that many hits cost no more than their number.
fn densest(hits: &[(Span, usize)], terms: usize) -> ((usize, usize), Span) {
    let mut counts = vec![0_usize; terms];
    let (mut distinct, mut first) = (0, 0);
    let mut best = ((0, 0), 0..0);
    for (last, (span, term)) in hits.iter().enumerate() {
        distinct += usize::from(counts[*term] == 0);
        counts[*term] += 1;
        while first < last && span.end > hits[first].0.start + LONGEST - BEFORE {
            counts[hits[first].1] -= 1;
            distinct -= usize::from(counts[hits[first].1] == 0);
            first += 1;
        }
        let value = (distinct, last - first + 1);
        if value > best.0 {
            let end = hits[first..=last].iter().map(|(hit, _)| hit.end).max().unwrap_or(span.end);
            best = (value, hits[first].0.start..end);
        }
    }
    best
}

/// The units to be shown: the hits, and what stands around them, cut at a clause where one begins
/// near, never inside a mark.
fn around(field: &[u16], hits: &Span, marks: &[Span]) -> Span {
    let mut begin = hits.start.saturating_sub(BEFORE);
    if field.len() <= LONGEST {
        begin = 0;
    } else if begin > 0 {
        let clause = field[begin..hits.start].iter().rposition(|&unit| is_stop(unit));
        let first = field[begin..hits.start].iter().position(|&unit| is_stop(unit));
        // The first clause that begins within reach shows the most.
        begin += first.or(clause).map_or(0, |at| at + 1);
    }
    let mut end = (begin + LONGEST).max(hits.end).min(field.len());
    for mark in marks {
        if mark.start < begin && begin < mark.end {
            begin = mark.start;
        }
        if mark.start < end && end < mark.end {
            end = mark.end;
        }
    }
    whole_characters(field, begin..end)
}

fn whole_characters(field: &[u16], span: Span) -> Span {
    let inside = |at: usize| field.get(at).is_some_and(|unit| unit & 0xfc00 == 0xdc00);
    span.start - usize::from(inside(span.start))..span.end + usize::from(inside(span.end))
}

pub(crate) fn is_stop(unit: u16) -> bool {
    [u32::from('。'), u32::from('，'), u32::from('；'), u32::from('！'), u32::from('？'), u32::from('：')]
        .contains(&u32::from(unit))
}

fn beginning(index: &Index, doc: DocId) -> Snippet {
    let text = |zone: Zone| matches!(zone, Zone::Body | Zone::Caption);
    let fields = || index.fields(doc);
    let Some((field, _)) = fields().find(|(_, place)| text(place.zone())).or_else(|| fields().next()) else {
        return Snippet::default();
    };
    let units = index.store.field(field);
    cut(index, doc, field, whole_characters(units, 0..units.len().min(LONGEST)), &[])
}

fn cut(index: &Index, doc: DocId, field: usize, units: Span, marks: &[Span]) -> Snippet {
    let cut = Cut { before: units.start > 0, behind: units.end < index.store.field(field).len() };
    let printed = index.store.printed_part(doc, field, units.clone());
    let inside = marks.iter().filter(|mark| units.start <= mark.start && mark.end <= units.end);
    Snippet {
        place: Some(index.store.place(field)),
        marks: inside.map(|mark| printed.bytes(mark.clone())).collect(),
        text: printed.text,
        cut,
    }
}

//! Finding hits in one field of one document: literals, wildcards, nearness.
//!
//! This is the definition of what a hit is. The index only saves looking at documents that cannot
//! have any, and `tests/search.rs` compares the two.

use crate::document::Zone;
use crate::index::Needle;
use crate::sort::sort_by_key;
use std::ops::Range;

/// Units of a field.
pub(crate) type Span = Range<usize>;

/// Something that has hits in a field.
#[derive(Debug, Clone)]
pub(crate) enum Finder {
    /// A text.
    Literal(Needle, Zones),
    /// A text with wildcards.
    Pattern(Pattern, Zones),
    /// Any of these.
    Any(Vec<Finder>),
    /// Two of these with at most so many units between them.
    Near(Box<Finder>, Box<Finder>, usize),
}

/// A set of zones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Zones(u16);

impl Zones {
    pub(crate) const ALL: Self = Self(u16::MAX);

    pub(crate) fn of(zones: &[Zone]) -> Self {
        Self(zones.iter().fold(0, |set, &zone| set | 1 << zone as u16))
    }

    pub(crate) fn holds(self, zone: Zone) -> bool {
        self.0 >> zone as u16 & 1 == 1
    }
}

/// A text with wildcards: literal pieces with gaps between them.
#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    /// At least one; the gap before the first and after the last piece holds only `?`.
    pieces: Vec<Piece>,
    /// Units after the last piece.
    after: usize,
}

#[derive(Debug, Clone)]
struct Piece {
    /// How many `?` before it.
    skip: usize,
    /// Whether a `*` stands before it.
    stretch: bool,
    needle: Needle,
}

impl Pattern {
    /// The pattern of a term with wildcards; the bare text if it has none.
    pub(crate) fn of(term: &str) -> Option<Result<Self, Needle>> {
        let wild = |c: char| matches!(c, '*' | '?' | '＊' | '？');
        if !term.contains(wild) {
            let units = crate::fold::fold(term);
            return (!units.is_empty()).then(|| Err(Needle::new(units)));
        }
        let mut pieces = Vec::new();
        let (mut skip, mut stretch) = (0, false);
        let mut rest = term;
        while !rest.is_empty() {
            let end = rest.find(wild).unwrap_or(rest.len());
            let units = crate::fold::fold(&rest[..end]);
            if !units.is_empty() {
                // Nothing is gained by stretching before the first piece.
                pieces.push(Piece {
                    skip,
                    stretch: stretch && !pieces.is_empty(),
                    needle: Needle::new(units),
                });
                (skip, stretch) = (0, false);
            }
            let mut signs = rest[end..].chars();
            match signs.next() {
                Some('*' | '＊') => stretch = true,
                Some(_) => skip += 1,
                None => {}
            }
            rest = signs.as_str();
        }
        (!pieces.is_empty()).then_some(Ok(Self { pieces, after: skip }))
    }

    /// The texts that every hit contains.
    pub(crate) fn needles(&self) -> impl Iterator<Item = &Needle> {
        self.pieces.iter().map(|piece| &piece.needle)
    }

    /// One match for every place where the first piece stands. A `*` takes as few characters as it
    /// can, and what it took is not reconsidered: a long field costs no more than its length.
    fn spans(&self, field: &[u16], out: &mut Vec<Span>) {
        let Some((first, rest)) = self.pieces.split_first() else { return };
        each_hit(field, first.needle.units(), |at| {
            let Some(begin) = step_back(field, at, first.skip) else { return };
            let end = fixed(field, at + first.needle.units().len(), rest);
            if let Some(end) =
                end.and_then(|end| Self::tail(field, end, rest)).and_then(|end| step(field, end, self.after))
            {
                out.push(begin..end);
            }
        });
    }

    /// Where a match ends that has reached `at`, before the first of `pieces` that stretches.
    fn tail(field: &[u16], mut at: usize, pieces: &[Piece]) -> Option<usize> {
        let mut pieces = pieces;
        loop {
            let Some(next) = pieces.iter().position(|piece| piece.stretch) else { return Some(at) };
            pieces = &pieces[next..];
            let (piece, rest) = pieces.split_first()?;
            let sentence =
                at + field[at..].iter().position(|&unit| ends_sentence(unit)).unwrap_or(field.len() - at);
            let mut from = step(field, at, piece.skip)?;
            at = loop {
                from += find(&field[from..], piece.needle.units())?;
                if from > sentence {
                    return None;
                }
                if let Some(end) = fixed(field, from + piece.needle.units().len(), rest) {
                    break end;
                }
                from += 1;
            };
            pieces = rest;
        }
    }
}

/// Where the pieces up to the next stretching one end if they begin at `at`.
fn fixed(field: &[u16], mut at: usize, pieces: &[Piece]) -> Option<usize> {
    for piece in pieces.iter().take_while(|piece| !piece.stretch) {
        at = step(field, at, piece.skip)?;
        if !field[at..].starts_with(piece.needle.units()) {
            return None;
        }
        at += piece.needle.units().len();
    }
    Some(at)
}

const FULL_STOP: u16 = '。' as u16;
const EXCLAMATION: u16 = '！' as u16;
const QUESTION: u16 = '？' as u16;

fn ends_sentence(unit: u16) -> bool {
    matches!(unit, FULL_STOP | EXCLAMATION | QUESTION)
}

/// `count` characters on, if there are so many.
fn step(field: &[u16], mut at: usize, count: usize) -> Option<usize> {
    for _ in 0..count {
        at += if is_high(*field.get(at)?) { 2 } else { 1 };
    }
    (at <= field.len()).then_some(at)
}

/// `count` characters back, if there are so many.
fn step_back(field: &[u16], mut at: usize, count: usize) -> Option<usize> {
    for _ in 0..count {
        at = at.checked_sub(1)?;
        if at > 0 && is_high(field[at - 1]) {
            at -= 1;
        }
    }
    Some(at)
}

fn is_high(unit: u16) -> bool {
    unit & 0xfc00 == 0xd800
}

impl Finder {
    /// Appends all hits in a field, in order of their beginning.
    pub(crate) fn spans(&self, zone: Zone, field: &[u16], out: &mut Vec<Span>) {
        match self {
            Self::Literal(needle, zones) if zones.holds(zone) => {
                let length = needle.units().len();
                each_hit(field, needle.units(), |at| out.push(at..at + length));
            }
            Self::Pattern(pattern, zones) if zones.holds(zone) => pattern.spans(field, out),
            Self::Literal(..) | Self::Pattern(..) => {}
            Self::Any(finders) => {
                let before = out.len();
                for finder in finders {
                    finder.spans(zone, field, out);
                }
                sort_by_key(&mut out[before..], |span| (span.start, span.end));
            }
            Self::Near(left, right, most) => {
                let (mut lefts, mut rights) = (Vec::new(), Vec::new());
                left.spans(zone, field, &mut lefts);
                right.spans(zone, field, &mut rights);
                let mut spans = Vec::new();
                each_pair(&lefts, &rights, *most, |a, b| spans.push(a.start.min(b.start)..a.end.max(b.end)));
                shortest(&mut spans);
                out.append(&mut spans);
            }
        }
    }

    /// Appends the hits to be marked: those of [`spans`](Self::spans), except that of two things
    /// near one another each is marked and what lies between is not.
    pub(crate) fn marks(&self, zone: Zone, field: &[u16], out: &mut Vec<Span>) {
        match self {
            Self::Literal(..) | Self::Pattern(..) => self.spans(zone, field, out),
            Self::Any(finders) => finders.iter().for_each(|finder| finder.marks(zone, field, out)),
            Self::Near(left, right, most) => {
                let (mut lefts, mut rights) = (Vec::new(), Vec::new());
                left.spans(zone, field, &mut lefts);
                right.spans(zone, field, &mut rights);
                let (mut near_lefts, mut near_rights) = (Vec::new(), Vec::new());
                each_pair(&lefts, &rights, *most, |a, b| {
                    near_lefts.push(a.clone());
                    near_rights.push(b.clone());
                });
                for (side, mut near) in [(left, near_lefts), (right, near_rights)] {
                    sort_by_key(&mut near, |span| span.start);
                    let mut reach = 0;
                    for span in &mut near {
                        reach = span.end.max(reach);
                        span.end = reach;
                    }
                    let mut marks = Vec::new();
                    side.marks(zone, field, &mut marks);
                    marks.retain(|mark| {
                        let before = near.partition_point(|span| span.start <= mark.start);
                        before.checked_sub(1).is_some_and(|last| near[last].end >= mark.end)
                    });
                    out.append(&mut marks);
                }
            }
        }
    }
}

/// The pairs of nearest neighbours: for every hit of one side the nearest one of the other before it
/// and after it, if at most `most` units lie between them and they do not overlap.
fn each_pair(lefts: &[Span], rights: &[Span], most: usize, mut pair: impl FnMut(&Span, &Span)) {
    each_neighbour(lefts, rights, most, &mut pair);
    each_neighbour(rights, lefts, most, |b, a| pair(a, b));
}

/// Both lists are in order of their beginning.
fn each_neighbour(hits: &[Span], others: &[Span], most: usize, mut pair: impl FnMut(&Span, &Span)) {
    let mut by_end: Vec<&Span> = others.iter().collect();
    sort_by_key(&mut by_end, |span| span.end);
    for hit in hits {
        let after = others.get(others.partition_point(|other| other.start < hit.end));
        if let Some(other) = after.filter(|other| other.start - hit.end <= most) {
            pair(hit, other);
        }
        let before =
            by_end.partition_point(|other| other.end <= hit.start).checked_sub(1).map(|at| by_end[at]);
        if let Some(other) = before.filter(|other| hit.start - other.end <= most) {
            pair(hit, other);
        }
    }
}

/// Sorts spans and drops those that hold another one.
fn shortest(spans: &mut Vec<Span>) {
    sort_by_key(spans, |span| (span.end, std::cmp::Reverse(span.start)));
    let mut farthest = None;
    spans.retain(|span| {
        let keeps = farthest.is_none_or(|start| span.start > start);
        if keeps {
            farthest = Some(span.start);
        }
        keeps
    });
}

/// Every place where `term` stands in `field`, overlapping ones too.
pub(crate) fn each_hit(field: &[u16], term: &[u16], mut hit: impl FnMut(usize)) {
    let mut from = 0;
    while let Some(at) = field.get(from..).and_then(|rest| find(rest, term)) {
        hit(from + at);
        from += at + 1;
    }
}

/// The first place where `term` stands in `field`.
pub(crate) fn find(field: &[u16], term: &[u16]) -> Option<usize> {
    let (&first, rest) = term.split_first()?;
    let last = field.len().checked_sub(term.len())?;
    let mut from = 0;
    while from <= last {
        from += field[from..=last].iter().position(|&unit| unit == first)?;
        if field[from + 1..].starts_with(rest) {
            return Some(from);
        }
        from += 1;
    }
    None
}

/// Sorts marks and joins those that overlap.
pub(crate) fn join(marks: &mut Vec<Span>) {
    sort_by_key(marks, |mark| (mark.start, mark.end));
    marks.dedup_by(|mark, last| {
        let overlaps = mark.start < last.end;
        if overlaps {
            last.end = last.end.max(mark.end);
        }
        overlaps
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;
    use expect_test::{Expect, expect};

    fn check(term: &str, text: &str, expect: Expect) {
        let field = fold(text);
        let finder = match Pattern::of(term).unwrap() {
            Ok(pattern) => Finder::Pattern(pattern, Zones::ALL),
            Err(needle) => Finder::Literal(needle, Zones::ALL),
        };
        let mut spans = Vec::new();
        finder.spans(Zone::Body, &field, &mut spans);
        let shown: Vec<_> = spans.into_iter().map(|span| String::from_utf16_lossy(&field[span])).collect();
        expect.assert_eq(&shown.join(" "));
    }

    #[test]
    fn literals_overlap() {
        check("aa", "aaa", expect!["aa aa"]);
        check("劳模", "勞模和劳模", expect!["劳模 劳模"]);
    }

    #[test]
    fn one_character() {
        check("劳?精神", "劳模精神劳动精神劳精神劳𠀀精神", expect!["劳模精神 劳动精神 劳𠀀精神"]);
        check("?模", "模劳模", expect!["劳模"]);
        check("精神?", "精神。精神", expect!["精神。"]);
    }

    #[test]
    fn any_characters_within_a_sentence() {
        check("劳*精神", "劳模的精神。劳动！精神劳精神", expect!["劳模的精神 劳精神"]);
        check("*劳*动*", "劳，动", expect!["劳，动"]);
        check("a*b?c", "abcb bxc", expect!["abcb bxc"]);
    }
}

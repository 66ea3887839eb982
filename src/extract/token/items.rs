//! Takes lines apart into items, in the order of print.

use super::caption_lines::further_lines;
use super::captioned::captions_over_credits;
use super::column::Column;
use super::marks::{trailing_marks, whole_mark};
use super::own_lines::own_lines;
use super::signatures::sign;
use super::wrapped::wrapped;
use super::{Caption, Dress, End, Item, Mark, PageLine, Photograph, Signed, Token, end_of};
use crate::crosshead;
use crate::lines::Line;
use crate::scan::byline::{Credits, Shape};
use crate::scan::furniture::Furniture;
use crate::scan::heading::{self, Ornament};
use crate::scan::jump::{self, Direction};
use crate::scan::{caption, dateline};
use crate::steps;
use corpus::FurnitureKind;
use std::ops::Range;

/// The items of a page, in the order of print.
pub(crate) fn items(clean: &str, lines: &[Line]) -> Vec<Item> {
    let furniture = own_lines(clean, lines);
    let mut items = Vec::with_capacity(lines.len() + 8);
    let column = Column::of(clean, lines);
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let words = furniture[at..].iter().take(6).take_while(|furniture| furniture.is_none()).count();
        let signed = wrapped(clean, &lines[at..at + words], column);
        if let Some((says, base)) = furniture[at].clone() {
            let kind = says.kind.unwrap_or(FurnitureKind::Other);
            items.push(Item::Furniture(PageLine { range: line.range.clone(), kind, says, base }));
        } else if let Some(signed) = signed {
            signed_items(clean, line, signed.mark, &mut items);
            at += signed.further;
        } else {
            let further = further_lines(clean, &lines[at..at + words], column);
            if further == 0 {
                line_items(clean, line, &mut items);
            } else {
                let parts = lines[at..=at + further].iter().map(|line| line.range.clone()).collect();
                piece_items(clean, line, parts, Vec::new(), &mut items);
                at += further;
            }
        }
        at += 1;
    }
    sign(clean, &mut items);
    point(clean, &mut items);
    captions_over_credits(clean, items)
}

/// So near stand the words that a jump mark on a line of its own speaks of, in items.
const NEAR: usize = 8;

/// Lets the words before a jump mark on a line of its own go on elsewhere, and those behind one come from there.
fn point(clean: &str, items: &mut [Item]) {
    for at in 0..items.len() {
        let Item::Furniture(line) = &items[at] else { continue };
        if line.kind != FurnitureKind::Jump {
            continue;
        }
        let place = line.range.start;
        for jump in jump::jumps(&clean[line.range.clone()]) {
            let (before, after) = items.split_at_mut(at);
            let pointed = match jump.direction {
                Direction::To => {
                    before.iter_mut().rev().take(NEAR).find(|item| matches!(item, Item::Token(_)))
                }
                Direction::From => after.iter_mut().take(NEAR).find(|item| matches!(item, Item::Token(_))),
            };
            if let Some(Item::Token(token)) = pointed
                && token.jumps.is_empty()
            {
                token.jumps.push((jump.direction, place));
            }
        }
    }
}

/// The items of a line in which a signature begins that goes on below.
fn signed_items(clean: &str, line: &Line, mark: Mark, items: &mut Vec<Item>) {
    let before = line.range.start..mark.range.start;
    let words = before.start..before.start + clean[before].trim_end().len();
    if words.is_empty() && !mark.credits.names.is_empty() && !mark.credits.is_photo_credit() {
        let mut token = Token::new(clean, line, vec![line.range.clone()], mark.range.clone(), Dress::Byline);
        token.credits = Some(mark.credits);
        return items.push(Item::Token(token));
    }
    if !words.is_empty() {
        let begun = items.len();
        line_items(clean, &Line { range: words, ..line.clone() }, items);
        for item in &mut items[begun..] {
            if let Item::Token(token) = item {
                token.signed = if mark.credits.is_photo_credit() { Signed::Photo } else { Signed::Name };
            }
        }
    }
    items.push(Item::Mark(mark));
}

fn line_items(clean: &str, line: &Line, items: &mut Vec<Item>) {
    let text = &clean[line.range.clone()];
    let start = line.range.start;
    steps::count(text.len());
    let jumps = jump::jumps(text);
    if jumps.is_empty() {
        return piece_items(clean, line, vec![line.range.clone()], Vec::new(), items);
    }
    // What remains of the line is one piece of words with holes.
    let mut parts = Vec::new();
    let mut directions = Vec::new();
    let mut from = 0;
    for jump in &jumps {
        push_trimmed(&mut parts, clean, start + from..start + jump.place.start);
        directions.push((jump.direction, start + jump.place.start));
        from = jump.place.end;
    }
    push_trimmed(&mut parts, clean, start + from..line.range.end);
    let page_lines = jumps.iter().map(|jump| {
        let range = start + jump.place.start..start + jump.place.end;
        Item::Furniture(PageLine {
            base: range.start,
            range,
            kind: FurnitureKind::Jump,
            says: Furniture::default(),
        })
    });
    if parts.is_empty() {
        items.extend(page_lines);
        return;
    }
    piece_items(clean, line, parts, directions, items);
    items.extend(page_lines);
}

/// The items of a line whose jump marks are off.
fn piece_items(
    clean: &str,
    line: &Line,
    mut parts: Vec<Range<usize>>,
    jumps: Vec<(Direction, usize)>,
    items: &mut Vec<Item>,
) {
    let mut extent = parts[0].start..parts[parts.len() - 1].end;
    let whole = parts.len() == 1;
    let mut dress = Dress::Plain;
    if let Some(inner) = heading::in_paragraph(&clean[parts[0].clone()]) {
        parts[0] = parts[0].start + inner.start..parts[0].start + inner.end;
    }
    if let Some((level, inner)) = heading::marked(&clean[parts[0].clone()]) {
        parts[0] = parts[0].start + inner.start..parts[0].start + inner.end;
        dress = Dress::Heading(level);
    }
    let text = &clean[parts[0].clone()];
    let start = parts[0].start;
    let tail = parts.len() - 1;
    let (marks, cut) = trailing_marks(clean, &parts[tail]);
    let captioned = caption::is_caption(text)
        || caption::may_be_caption(text) && marks.iter().any(|mark| mark.credits.is_photo_credit());
    if captioned {
        items.push(Item::Caption(caption_of(parts, marks, cut)));
        return;
    }
    if whole {
        if let Some(mark) = whole_mark(text, &extent, start) {
            let is_attached =
                mark.source.is_some() || mark.credits.names.is_empty() || mark.credits.is_photo_credit();
            if is_attached {
                items.push(Item::Mark(mark));
            } else {
                let mut token = Token::new(clean, line, parts, extent, Dress::Byline);
                token.credits = Some(mark.credits);
                items.push(Item::Token(token));
            }
            return;
        }
        if let Some((label, rest)) = heading::leading_label(text) {
            let words = &text[rest..];
            // 【案情】李女士是一家纺织企业的 / 挡车工。: such words run on into their paragraph.
            let runs_in = crosshead::STOCK.has(&text[label.clone()]);
            let is_heading = !runs_in
                && end_of(words) == End::Bare
                && words.chars().count() <= 40
                && dateline::dateline(words).is_none()
                && !text.starts_with("【本报");
            if is_heading {
                let label_range = start + label.start..start + label.end;
                let label_extent = extent.start..start + rest;
                let mut token = Token::new(
                    clean,
                    line,
                    vec![label_range],
                    label_extent,
                    Dress::Label(Ornament::Lenticular),
                );
                token.extent.end = start + text[..rest].trim_end().len();
                items.push(Item::Token(token));
                parts[0].start = start + rest;
                extent.start = start + rest;
                let mut token = Token::new(clean, line, parts, extent, dress);
                token.blanks_above = 0;
                items.push(Item::Token(token));
                return;
            }
        }
        // # ■ 赛场上，比的是脑子.
        if let Dress::Heading(level) = dress
            && let Some((Ornament::Bullet, inner)) = heading::ornamented(text)
        {
            parts[0] = start + inner.start..start + inner.end;
            let dress = Dress::Heading(level.deeper());
            items.push(Item::Token(Token::new(clean, line, parts, extent, dress)));
            return;
        }
        if let Some((ornament, inner)) = heading::ornamented(text) {
            let words = &text[inner.clone()];
            let count = words.chars().count();
            let plain_end = matches!(end_of(words), End::Bare | End::Closing);
            if count <= 14 && plain_end && heading::number(words).is_none()
                || ornament == Ornament::Arrows && count <= 24
            {
                parts[0] = start + inner.start..start + inner.end;
                items.push(Item::Token(Token::new(clean, line, parts, extent, Dress::Label(ornament))));
                return;
            }
        }
    }
    parts[tail].end = cut;
    extent.end = if marks.is_empty() { extent.end } else { cut };
    let mut token = Token::new(clean, line, parts, extent, dress);
    token.jumps = jumps;
    token.signed = match &marks[..] {
        [] => Signed::No,
        marks if marks.iter().any(|mark| mark.credits.is_photo_credit()) => Signed::Photo,
        _ => Signed::Name,
    };
    items.push(Item::Token(token));
    items.extend(marks.into_iter().map(Item::Mark));
}

fn caption_of(mut parts: Vec<Range<usize>>, marks: Vec<Mark>, cut: usize) -> Caption {
    let tail = parts.len() - 1;
    let credit = marks.first().map(|first| {
        let range = first.range.start..marks[marks.len() - 1].range.end;
        let mut credits = Credits { shape: Shape::Titled, names: Vec::new() };
        for mark in &marks {
            let shift = mark.range.start - range.start;
            credits.names.extend(
                mark.credits
                    .names
                    .iter()
                    .map(|(role, place)| (*role, place.start + shift..place.end + shift)),
            );
        }
        (range, credits)
    });
    if credit.is_some() {
        parts[tail].end = cut;
    }
    Caption { photograph: Photograph::OfArticle, parts, credit }
}

fn push_trimmed(parts: &mut Vec<Range<usize>>, clean: &str, range: Range<usize>) {
    let text = &clean[range.clone()];
    let words = text.trim();
    if !words.is_empty() {
        let start = range.start + text.len() - text.trim_start().len();
        parts.push(start..start + words.len());
    }
}

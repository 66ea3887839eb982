//! What each line is by itself: words for the grammar, or a mark, a caption, furniture.
//!
//! One line may give several items: a label before a headline, a credit behind a paragraph, a
//! jump mark inside one.

use crate::chars;
use crate::lines::Line;
use crate::scan::byline::{self, Credits, Shape};
use crate::scan::dateline::{self, Dateline};
use crate::scan::furniture::{self, Furniture};
use crate::scan::heading::{self, Level, Number, Ornament};
use crate::scan::jump::{self, Direction};
use crate::scan::opening::{self, Opening};
use crate::scan::{caption, source};
use crate::steps;
use corpus::FurnitureKind;
use std::ops::Range;

/// A piece of a line, in the order of print.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    /// Words whose part in an article the grammar decides.
    Token(Token),
    /// Names or a source on a line of their own or behind a paragraph.
    Mark(Mark),
    /// The words of a photograph.
    Caption(Caption),
    /// A line of the page itself, or a jump mark.
    Furniture(PageLine),
}

/// Words whose part in an article depends on their neighbours.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// The pieces of the words: one, or more where a jump mark was cut out. Never empty.
    pub(crate) parts: Vec<Range<usize>>,
    /// The whole extent with heading marks and ornaments.
    pub(crate) extent: Range<usize>,
    /// How the line is set apart.
    pub(crate) dress: Dress,
    /// Number of characters.
    pub(crate) chars: u32,
    /// Width in halves of a Chinese character.
    pub(crate) width: u32,
    /// White space before the line, in halves of a Chinese character.
    pub(crate) indent: u32,
    /// Blank lines above.
    pub(crate) blanks_above: u32,
    /// How the words end.
    pub(crate) end: End,
    /// Whether they begin with a character that only goes on.
    pub(crate) goes_on: bool,
    /// Commas and stops inside.
    pub(crate) inner_stops: u32,
    /// The dateline they open with.
    pub(crate) dateline: Option<Dateline>,
    /// How they open otherwise.
    pub(crate) opening: Opening,
    /// The number they open with.
    pub(crate) number: Option<Number>,
    /// Whether the words are halves side by side: 奋进新时代 劳动创未来.
    pub(crate) is_couplet: bool,
    /// The names, when the words can be a byline.
    pub(crate) credits: Option<Credits>,
    /// Whether marks follow on the same line.
    pub(crate) signed: Signed,
    /// A jump mark points onward (下转) at the end, or back (上接) at the start.
    pub(crate) jumps: Vec<(Direction, usize)>,
}

/// How a line is set apart from running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dress {
    /// Not at all.
    Plain,
    /// `##` or bold.
    Heading(Level),
    /// Ornaments of a label.
    Label(Ornament),
    /// A byline that its own words show.
    Byline,
}

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// With a full stop, perhaps inside closing marks.
    Full,
    /// With a closing mark that no stop stands before.
    Closing,
    /// With a comma, 、 or semicolon.
    Soft,
    /// With a colon.
    Colon,
    /// With an opening mark or a dash: something must follow.
    Open,
    /// In mid-sentence, or without punctuation as headings do.
    Bare,
}

/// Whether marks follow the words on their line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signed {
    /// Nothing follows.
    No,
    /// A byline or source follows.
    Name,
    /// A photo credit follows.
    Photo,
}

/// A byline, a credit or a source.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub(crate) range: Range<usize>,
    /// The names; places are relative to the range's start.
    pub(crate) credits: Credits,
    /// The source's name; relative to the range's start.
    pub(crate) source: Option<Range<usize>>,
}

/// A caption, with the credit at its end.
#[derive(Debug, Clone)]
pub(crate) struct Caption {
    pub(crate) parts: Vec<Range<usize>>,
    pub(crate) credit: Option<(Range<usize>, Credits)>,
}

/// A line, or part of one, that belongs to no article.
#[derive(Debug, Clone)]
pub(crate) struct PageLine {
    pub(crate) range: Range<usize>,
    pub(crate) kind: FurnitureKind,
    /// What it says; places are relative to `base`.
    pub(crate) says: Furniture,
    pub(crate) base: usize,
}

/// The items of a page, in the order of print.
pub(crate) fn items(clean: &str, lines: &[Line]) -> Vec<Item> {
    let furniture = page_furniture(clean, lines);
    let mut items = Vec::with_capacity(lines.len() + 8);
    for (line, furniture) in lines.iter().zip(furniture) {
        match furniture {
            Some((says, base)) => {
                let kind = says.kind.unwrap_or(FurnitureKind::Other);
                items.push(Item::Furniture(PageLine { range: line.range.clone(), kind, says, base }));
            }
            None => line_items(clean, line, &mut items),
        }
    }
    items
}

/// Which lines are the page's own. A line that might also be an article's (a bare date, a bare
/// name) is the page's only at its edges or beside another such line.
fn page_furniture(clean: &str, lines: &[Line]) -> Vec<Option<(Furniture, usize)>> {
    let mut read: Vec<Option<(Furniture, usize)>> = lines
        .iter()
        .map(|line| {
            let text = &clean[line.range.clone()];
            let inner = heading::marked(text).map_or(0..text.len(), |(_, inner)| inner);
            let base = line.range.start + inner.start;
            if !jump::jumps(text).is_empty() {
                return None;
            }
            furniture::furniture(&text[inner]).map(|says| (says, base))
        })
        .collect();
    name_of_paper(clean, lines, &mut read);
    let mut own = vec![false; lines.len()];
    let is_sure = |read: &Option<(Furniture, usize)>| read.as_ref().is_some_and(|(says, _)| says.sure);
    for (own, read) in own.iter_mut().zip(&read) {
        *own = is_sure(read);
    }
    let top = read.iter().take_while(|read| read.is_some()).count();
    own[..top].fill(true);
    let bottom = read.iter().rev().take_while(|read| read.is_some()).count();
    for at in lines.len() - bottom..lines.len() {
        // A date under a name without a full stop signs a letter or a notice.
        let signs = at > 0
            && read[at - 1].is_none()
            && lines[at - 1].range.len() <= 60
            && end_of(&clean[lines[at - 1].range.clone()]) == End::Bare
            && read[at].as_ref().is_some_and(|(says, _)| says.kind == Some(FurnitureKind::Date));
        own[at] |= !signs;
    }
    for at in 0..lines.len() {
        let beside = at > 0 && own[at - 1] && is_head(&read[at - 1])
            || at + 1 < lines.len() && own[at + 1] && is_head(&read[at + 1]);
        own[at] |= read[at].is_some() && beside;
    }
    for (own, read) in own.iter().zip(&mut read) {
        if !own {
            *read = None;
        }
    }
    read
}

/// A short line among the page's first ones, directly over its date, is the paper's name even where
/// the name does not say so (珠江晚晴).
fn name_of_paper(clean: &str, lines: &[Line], read: &mut [Option<(Furniture, usize)>]) {
    let printed = read.iter().take(4).flatten().any(|(says, _)| says.paper.is_some());
    let Some(at) = read.iter().take(3).position(Option::is_none).filter(|_| !printed) else { return };
    let dated = read.get(at + 1).and_then(Option::as_ref).is_some_and(|(says, _)| says.date.is_some());
    let further = read.get(at + 1).is_some_and(Option::is_some)
        && read.get(at + 2).and_then(Option::as_ref).is_some_and(|(says, _)| says.date.is_some());
    let text = &clean[lines[at].range.clone()];
    if (dated || further) && text.chars().count() <= 8 && text.chars().all(chars::is_han) {
        let says = Furniture {
            kind: Some(FurnitureKind::Masthead),
            paper: Some(0..text.len()),
            sure: true,
            ..Furniture::default()
        };
        read[at] = Some((says, lines[at].range.start));
    }
}

fn is_head(read: &Option<(Furniture, usize)>) -> bool {
    read.as_ref().is_some_and(|(says, _)| {
        matches!(says.kind, Some(FurnitureKind::Masthead | FurnitureKind::Date | FurnitureKind::PageNumber))
    })
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

fn push_trimmed(parts: &mut Vec<Range<usize>>, clean: &str, range: Range<usize>) {
    let text = &clean[range.clone()];
    let words = text.trim();
    if !words.is_empty() {
        let start = range.start + text.len() - text.trim_start().len();
        parts.push(start..start + words.len());
    }
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
    if let Some((level, inner)) = heading::marked(&clean[parts[0].clone()]) {
        parts[0] = parts[0].start + inner.start..parts[0].start + inner.end;
        dress = Dress::Heading(level);
    }
    let text = &clean[parts[0].clone()];
    let start = parts[0].start;
    if whole {
        if let Some(mark) = whole_mark(text, &extent, start) {
            let is_attached = mark.credits.names.is_empty() || mark.credits.is_photo_credit();
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
            let is_heading = end_of(words) == End::Bare
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
    let (marks, cut) = trailing_marks(clean, &parts[parts.len() - 1]);
    let tail = parts.len() - 1;
    if caption::is_caption(text)
        || caption::may_be_caption(text) && marks.iter().any(|mark| mark.credits.is_photo_credit())
    {
        items.push(Item::Caption(caption_of(parts, marks, cut)));
        return;
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

/// The line as a mark: names with a title or an ornament, or a source.
fn whole_mark(text: &str, extent: &Range<usize>, start: usize) -> Option<Mark> {
    let lead = start - extent.start;
    if text.len() > 300 {
        return None;
    }
    if let Some(mut credits) = byline::credits(text).filter(|credits| credits.shape != Shape::Bare) {
        for (_, place) in &mut credits.names {
            *place = place.start + lead..place.end + lead;
        }
        return Some(Mark { range: extent.clone(), credits, source: None });
    }
    let source = source::source_line(text)?;
    Some(Mark {
        range: extent.clone(),
        credits: Credits::default(),
        source: Some(source.start + lead..source.end + lead),
    })
}

/// Marks at the end of a piece of words, in the order of print, and where the words end.
fn trailing_marks(clean: &str, part: &Range<usize>) -> (Vec<Mark>, usize) {
    let mut end = part.end;
    let mut marks = Vec::new();
    while let Some((mark, cut)) = trailing_mark(clean, part.start..end) {
        marks.push(mark);
        end = cut;
    }
    marks.reverse();
    (marks, end)
}

fn trailing_mark(clean: &str, part: Range<usize>) -> Option<(Mark, usize)> {
    steps::count(80);
    let text = &clean[part.clone()];
    let last = text.chars().next_back()?;
    // The longest mark is some 60 characters; whatever lies before does not matter.
    let window = text.char_indices().rev().nth(80).map_or(0, |(at, _)| at);
    let candidate = |at: usize| -> Option<(Mark, usize)> {
        let tail = &text[at..];
        let words = tail.trim_start();
        let offset = at + tail.len() - words.len();
        let before = text[..at].trim_end();
        if before.is_empty() || words.is_empty() {
            return None;
        }
        let credits = byline::credits(words);
        let spaced = text[..offset].ends_with(char::is_whitespace);
        let sure = match end_of(before) {
            End::Full => credits.as_ref().is_some_and(|credits| credits.shape != Shape::Bare || spaced),
            End::Closing => credits.as_ref().is_some_and(|credits| {
                credits.shape == Shape::Titled
                    && (spaced || words.starts_with(['（', '(']) || words.contains("记者"))
            }),
            _ => credits
                .as_ref()
                .is_some_and(|credits| credits.shape == Shape::Titled && spaced && credits.is_photo_credit()),
        };
        let range = part.start + offset..part.end;
        let cut = part.start + before.len();
        if let (true, Some(credits)) = (sure, credits) {
            return Some((Mark { range, credits, source: None }, cut));
        }
        let sourced = matches!(end_of(before), End::Full | End::Closing) || matches!(last, '）' | ')');
        let source = source::source_line(words).filter(|_| sourced)?;
        Some((Mark { range, credits: Credits::default(), source: Some(source) }, cut))
    };
    if matches!(last, '）' | ')') {
        let open = text[window..].rfind(['（', '('])? + window;
        if let Some(found) = candidate(open) {
            return Some(found);
        }
    }
    // Behind the last full stop.
    let stop = text[window..]
        .char_indices()
        .rev()
        .skip(1)
        .find(|(_, c)| chars::is_full_stop(*c) || matches!(c, '”' | '’' | '」' | '』' | '"'));
    let after_stop = stop.map(|(at, c)| window + at + c.len_utf8()).filter(|at| *at < text.len());
    if let Some(found) = after_stop.and_then(candidate) {
        return Some(found);
    }
    // Without a full stop: the credit begins behind white space, the longest that reads as one.
    if !text[window..].contains(['摄', '攝', '图', '圖']) {
        return None;
    }
    let from = after_stop.unwrap_or(window);
    text[from..]
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| from + at)
        .find_map(candidate)
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
    Caption { parts, credit }
}

impl Token {
    fn new(clean: &str, line: &Line, parts: Vec<Range<usize>>, extent: Range<usize>, dress: Dress) -> Self {
        let text = &clean[parts[0].clone()];
        let end = end_of(&clean[parts[parts.len() - 1].clone()]);
        let mut chars_count = 0;
        let mut width = 0;
        let mut inner_stops = 0;
        steps::count(extent.len());
        for part in &parts {
            for c in clean[part.clone()].chars() {
                chars_count += 1;
                width += chars::half_widths(c);
                inner_stops += u32::from(chars::is_full_stop(c) || chars::is_soft_stop(c) && c != '、');
            }
        }
        if matches!(end, End::Full | End::Soft) {
            inner_stops = inner_stops.saturating_sub(1);
        }
        let dateline = dateline::dateline(text)
            .filter(|dateline| dateline.end < text.len() || !dateline.names.is_empty() || parts.len() > 1);
        let goes_on = text.chars().next().is_some_and(chars::goes_on);
        Self {
            opening: opening::opening(text),
            number: heading::number(text).map(|(number, _)| number),
            is_couplet: chars_count <= 60 && heading::is_couplet(text),
            credits: if chars_count <= 12 && parts.len() == 1 { byline::credits(text) } else { None },
            parts,
            extent,
            dress,
            chars: chars_count,
            width,
            indent: line.indent,
            blanks_above: line.blanks_above,
            end,
            goes_on,
            inner_stops,
            dateline,
            signed: Signed::No,
            jumps: Vec::new(),
        }
    }

    /// The words of the first piece.
    pub(crate) fn text<'a>(&self, clean: &'a str) -> &'a str {
        &clean[self.parts[0].clone()]
    }

    /// The words of the last piece.
    pub(crate) fn last_text<'a>(&self, clean: &'a str) -> &'a str {
        &clean[self.parts[self.parts.len() - 1].clone()]
    }
}

/// How `text` ends.
pub(crate) fn end_of(text: &str) -> End {
    let mut closed = false;
    for c in text.trim_end().chars().rev() {
        if chars::is_closing(c) || c == '*' || c == '"' || c == '\'' {
            closed = true;
            continue;
        }
        return if chars::is_full_stop(c) {
            End::Full
        } else if c == '.' && text.chars().any(chars::is_han) && !closed {
            // A half-width stop behind Chinese words; behind a digit it is a number that goes on.
            let before = text.trim_end().trim_end_matches('.').chars().next_back();
            if before.is_some_and(|c| c.is_ascii_digit()) { End::Bare } else { End::Full }
        } else if c == '.' {
            End::Full
        } else if closed {
            // An empty bracket or 《…》: closing without a stop.
            End::Closing
        } else if chars::is_soft_stop(c) {
            End::Soft
        } else if chars::is_colon(c) {
            End::Colon
        } else if chars::is_opening(c) || chars::is_dash(c) {
            End::Open
        } else {
            End::Bare
        };
    }
    if closed { End::Closing } else { End::Bare }
}

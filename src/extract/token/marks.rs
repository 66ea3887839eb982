//! Marks: bylines, credits and sources on a line of their own or behind a paragraph.

use super::signatures::name_behind_office;
use super::{End, Mark, end_of};
use crate::chars;
use crate::scan::byline::{self, Credits, Shape};
use crate::scan::source;
use crate::steps;
use corpus::Role;
use std::ops::Range;

/// The line as a mark: names with a title or an ornament, or a source.
pub(super) fn whole_mark(text: &str, extent: &Range<usize>, start: usize) -> Option<Mark> {
    let lead = start - extent.start;
    // A stop that begins a line ends the sentence above: 。（转自《中工网》）.
    if text.len() > 300 || text.starts_with(chars::is_full_stop) {
        return None;
    }
    if let Some(credits) = byline::credits(text).filter(|credits| credits.shape != Shape::Bare) {
        return Some(Mark { range: extent.clone(), credits: credits.shifted(lead), source: None });
    }
    if let Some(credits) = byline::rare_name(text).or_else(|| byline::short_name(text)) {
        return Some(Mark { range: extent.clone(), credits: credits.shifted(lead), source: None });
    }
    let of_nobody = byline::tells_employer(text)
        || byline::is_supplied(text)
        || byline::is_unit_alone(text)
        || byline::is_remark(text)
        || byline::is_the_paper(text);
    if of_nobody {
        return Some(Mark { range: extent.clone(), credits: Credits::default(), source: None });
    }
    let source = source::source_line(text)?;
    Some(Mark {
        range: extent.clone(),
        credits: names_beside(text, source.end).shifted(lead),
        source: Some(source.start + lead..source.end + lead),
    })
}

/// Marks at the end of a piece of words, in the order of print, and where the words end.
pub(super) fn trailing_marks(clean: &str, part: &Range<usize>) -> (Vec<Mark>, usize) {
    let mut end = part.end;
    let mut marks = Vec::new();
    while let Some((mark, cut)) = trailing_mark(clean, part.start..end) {
        marks.push(mark);
        end = cut;
    }
    marks.reverse();
    (marks, end)
}

/// Who wrote what was taken from elsewhere: （摘自《凉山日报》 作者：阿木）, （转自《今晚报》 洛宾/文）.
fn names_beside(text: &str, source: usize) -> Credits {
    let rest =
        text[source..].trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '》' | '，' | ','));
    let offset = text.len() - rest.len();
    let names = rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '）' | ')'));
    byline::credits(names).map(|credits| credits.shifted(offset)).unwrap_or_default()
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
        if end_of(before) == End::Full
            && spaced
            && let Some(place) = name_behind_office(words)
        {
            let credits = Credits { names: vec![(Role::Author, place)], shape: Shape::Dressed };
            return Some((Mark { range, credits, source: None }, cut));
        }
        if end_of(before) == End::Full
            && let Some(credits) = byline::rare_name(words)
        {
            return Some((Mark { range, credits, source: None }, cut));
        }
        let supplied =
            byline::is_supplied(words) || byline::is_unit_alone(words) || spaced && byline::supplies(words);
        let of_nobody = byline::tells_employer(words) || byline::is_remark(words) || supplied;
        if end_of(before) == End::Full && of_nobody {
            return Some((Mark { range, credits: Credits::default(), source: None }, cut));
        }
        let sourced = matches!(end_of(before), End::Full | End::Closing) || matches!(last, '）' | ')');
        let source = source::source_line(words).filter(|_| sourced)?;
        Some((Mark { range, credits: names_beside(words, source.end), source: Some(source) }, cut))
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
    // (图为拔河比赛现场。) 孟庆涛 摄: the bracket closes behind its stop.
    let behind = |(at, c): (usize, char)| {
        let rest = &text[window + at + c.len_utf8()..];
        text.len() - rest.trim_start_matches(['）', ')']).len()
    };
    let after_stop = stop.map(behind).filter(|at| *at < text.len());
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

//! Signatures that a narrow column broke over lines: ……经济意义。（许文 / 博）, ……本报记者 孙妍 摄影 / 报道.
//!
//! A full line, and behind its last sentence, or from its beginning on, the first words of a signature: where they and
//! the lines below read as one and do not without them, that is a mark.

use super::column::Column;
use super::marks::whole_mark;
use super::{End, Mark, end_of};
use crate::chars;
use crate::lines::Line;
use crate::scan::byline::Credits;
use crate::steps;
use std::ops::Range;

/// A signature takes so many lines at most, and is no longer than so many characters.
const LINES: usize = 3;
const LONGEST: usize = 60;
/// A piece of one that stands apart is no longer than this.
const SHORT: usize = 30;

/// A signature, and where it begins and ends.
pub(super) struct Wrapped {
    pub(super) mark: Mark,
    /// How many lines it goes on for behind the one that it begins in.
    pub(super) further: usize,
}

/// The signature that begins in the first of `lines` and goes on in those below, none of which is the page's own.
/// Where lines are not wrapped, or stand apart, the first words have to need the others: （通讯员 吕兵兵 张 / 玉洁）.
pub(super) fn wrapped(clean: &str, lines: &[Line], column: Option<Column>) -> Option<Wrapped> {
    let [line, below, ..] = lines else { return None };
    let first = &line.range;
    let text = &clean[first.clone()];
    let from = begins(text)?;
    let goes_on = |above: &Line, line: &Line| {
        let filled = column.is_some_and(|column| column.is_filled_by(clean, above));
        filled && line.blanks_above == 0 && line.indent < 2
    };
    let needs_more = || {
        let words = &text[from..];
        words.chars().count() <= SHORT
            && below.blanks_above <= 1
            && clean[below.range.clone()].chars().count() <= SHORT
            && whole_mark(words, &(0..words.len()), 0).is_none()
    };
    if !goes_on(line, below) && !needs_more() {
        return None;
    }
    let mut pieces: Vec<Range<usize>> = Vec::with_capacity(LINES);
    pieces.push(first.start + from..first.end);
    for (further, line) in lines.iter().enumerate().take(LINES).skip(1) {
        if further > 1 && !goes_on(&lines[further - 1], line) {
            return None;
        }
        pieces.push(line.range.clone());
        let joined: String = pieces.iter().map(|piece| &clean[piece.clone()]).collect();
        steps::count(joined.len());
        if joined.chars().count() > LONGEST {
            return None;
        }
        if let Some(mark) = whole_mark(&joined, &(0..joined.len()), 0) {
            return Some(Wrapped { mark: on_the_page(mark, &pieces), further });
        }
    }
    None
}

/// Where in a line the first words of a signature stand that may go on below.
fn begins(text: &str) -> Option<usize> {
    const BEGINNINGS: [&str; 8] = ["本报记者", "记者", "通讯员", "实习记者", "記者", "转自", "据《", "来源"];
    // A bracket that is still open, behind a sentence or at the line's beginning.
    if let Some(open) = text.rfind(['（', '(']).filter(|open| !text[*open..].contains(['）', ')'])) {
        let before = text[..open].trim_end();
        if matches!(before, "新华社发" | "中新社发") {
            return Some(0);
        }
        let ended = before.is_empty() || matches!(end_of(before), End::Full | End::Closing);
        return ended.then_some(open);
    }
    let stop = text.char_indices().rev().find(|(_, c)| chars::is_full_stop(*c));
    let from = stop.map_or(0, |(at, c)| at + c.len_utf8());
    let rest = text[from..].trim_start_matches(|c: char| c.is_whitespace() || c == '”');
    // Its very first character may end the line: 本.
    if text.starts_with(chars::is_bullet) && text.chars().count() <= 4 {
        return Some(0);
    }
    let begun = |words: &str| rest.starts_with(words) || !rest.is_empty() && words.starts_with(rest);
    BEGINNINGS.iter().any(|words| begun(words)).then_some(text.len() - rest.len())
}

/// The same mark with its places on the page instead of in the joined pieces.
fn on_the_page(mark: Mark, pieces: &[Range<usize>]) -> Mark {
    let begin = pieces[0].start;
    let end = pieces[pieces.len() - 1].end;
    let place = |place: &Range<usize>| {
        let mut at = 0;
        let mut found = 0..0;
        for piece in pieces {
            if (at..at + piece.len()).contains(&place.start) {
                found.start = piece.start + place.start - at - begin;
            }
            if at < place.end && place.end <= at + piece.len() {
                found.end = piece.start + place.end - at - begin;
            }
            at += piece.len();
        }
        found
    };
    let names = mark.credits.names.iter().map(|(role, name)| (*role, place(name))).collect();
    Mark {
        range: begin..end,
        credits: Credits { names, shape: mark.credits.shape },
        source: mark.source.as_ref().map(place),
    }
}

#[cfg(test)]
mod tests {
    use crate::lines::lines;
    use crate::token::{Item, items};

    const TEXT: &str = "　　本报讯（记者周美玉）昨天，市总工会召\n开第三季度工作会议，各区总工会负责人交流\n了经验，并对下一阶段的任务作出安排，大家\n纷纷表示要把会议精神带回去，抓好各项工作\n的落实，让更多职工得到实惠，也让工会的各\n";

    /// The mark at the end of a wrapped paragraph.
    #[track_caller]
    fn check(end: &str, expected: Option<&str>) {
        let page = [TEXT, end].concat();
        let items = items(&page, &lines(&page));
        let mut marks = items.iter().filter_map(|item| match item {
            Item::Mark(mark) => Some(page[mark.range.clone()].replace('\n', "|")),
            Item::Token(token) if token.credits.is_some() => {
                Some(page[token.extent.clone()].replace('\n', "|"))
            }
            _ => None,
        });
        assert_eq!(marks.next_back().as_deref(), expected, "{end}");
    }

    #[test]
    fn a_signature_goes_on_below() {
        check("项工作都再上一个台阶，再开一个新局。（许文\n博）", Some("（许文|博）"));
        check("项工作再上一个台阶。 本报记者 孙妍 摄影\n报道", Some("本报记者 孙妍 摄影|报道"));
        check(
            "项工作都再上一个台阶，再开一个新的好局面。\n（记者 周美玉 通讯员 李文博 通讯员 张一\n鸣）",
            Some("（记者 周美玉 通讯员 李文博 通讯员 张一|鸣）"),
        );
        check("项工作都再上一个台阶再开新局。（转自《中\n工网》）", Some("（转自《中|工网》）"));
        check("项工作都再上一个台阶再开一个新的局面\n。（转自《中工网》）", Some("（转自《中工网》）"));
        check("项工作都再上一个台阶。\n\n(通讯员 吕兵兵 张\n\n玉洁)", Some("(通讯员 吕兵兵 张||玉洁)"));
        check("项工作都再上一个台阶。\n\n□李\n\n建华", Some("□李||建华"));
    }

    #[test]
    fn a_sentence_that_goes_on_is_none() {
        check("项工作都再上一个台阶，再开一个新局。本报\n记者从会上了解到，今年还将新建一批驿站。", None);
        check("项工作都再上一个台阶，再开一个新局。（许\n多职工表示满意）会议还对新的工作作了部署。", None);
        check("项工作都再上一个台阶。\n\n（记者 周美玉）\n\n职工夜校开课", Some("（记者 周美玉）"));
    }
}

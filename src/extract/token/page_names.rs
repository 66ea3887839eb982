//! The names of the paper and of the page, where only the lines beside them tell that they are some.

use super::own_lines::is_head;
use crate::chars;
use crate::lines::Line;
use crate::rubric;
use crate::scan::furniture::Furniture;
use crate::scan::{heading, name};
use crate::words::{Words, one_of, words};
use corpus::FurnitureKind;
use std::ops::Range;

/// A short line among the page's first ones, over its date or its publisher or between lines of its head, is the paper's name
/// even where the name does not say so (珠江晚晴).
pub(super) fn name_of_paper(clean: &str, lines: &[Line], read: &mut [Option<(Furniture, usize)>]) {
    if read.iter().take(4).flatten().any(|(says, _)| says.paper.is_some()) {
        return;
    }
    // 工会说法 is what a page is called.
    static PAGES: Words = words!["说法", "服务", "维权", "健康", "体育", "副刊", "专题", "人物", "文化"];
    let says = |at: usize| read.get(at).and_then(Option::as_ref).map(|(says, _)| says);
    // Its date, or who publishes it: 松江铁路集团有限公司主办.
    let dated = |at: usize| {
        let publishes = |says: &Furniture| {
            says.kind == Some(FurnitureKind::Masthead)
                && one_of!["主办", "主管"].end(&clean[lines[at].range.clone()])
        };
        says(at).is_some_and(|says| says.date.is_some() || publishes(says))
    };
    let names = |at: &usize| {
        let text = &clean[lines[*at].range.clone()];
        let over = (at + 1..at + 4).take_while(|at| says(*at).is_some()).any(dated);
        let between = *at > 0 && is_head(&read[at - 1]) && read.get(at + 1).is_some_and(is_head);
        says(*at).is_none()
            && (over || between)
            && (4..=8).contains(&text.chars().count())
            && text.chars().all(chars::is_han)
            && !PAGES.end(text)
    };
    // Behind the third line only where all before it are the page's own.
    let is_head_so_far =
        |at: &usize| *at < 3 || (0..*at).all(|at| says(at).is_some() || lines[at].range.len() <= 6);
    if let Some(at) = (0..lines.len().min(5)).filter(is_head_so_far).find(names) {
        let says = Furniture {
            kind: Some(FurnitureKind::Masthead),
            paper: Some(0..lines[at].range.len()),
            sure: true,
            ..Furniture::default()
        };
        read[at] = Some((says, lines[at].range.start));
    }
}

/// Beside the paper's name or its date, a number and a few words are the page's: 14 便民服务, 工会视野 3.
pub(super) fn name_of_page(clean: &str, lines: &[Line], read: &mut [Option<(Furniture, usize)>]) {
    for at in 0..lines.len().min(5) {
        let beside = at > 0 && is_head(&read[at - 1]) || read.get(at + 1).is_some_and(is_head);
        if read[at].is_some() || !beside {
            continue;
        }
        let text = &clean[lines[at].range.clone()];
        let mut says =
            Furniture { kind: Some(FurnitureKind::PageNumber), sure: true, ..Furniture::default() };
        if let Some((number, name)) = numbered_name(text) {
            (says.page_number, says.page_name) = (Some(number), Some(name));
        } else if at == 0
            && let Some([paper, number, name]) = named_page(text)
        {
            (says.paper, says.page_number, says.page_name) = (Some(paper), Some(number), Some(name));
        } else {
            continue;
        }
        read[at] = Some((says, lines[at].range.start));
    }
}

/// 珠江工友 湾区工会 4: the places of the paper's name, of the number and of the page's name.
fn named_page(text: &str) -> Option<[Range<usize>; 3]> {
    let (paper, rest) = text.split_once(char::is_whitespace)?;
    let from = text.len() - rest.len();
    let (number, name) = numbered_name(rest)?;
    let is_name = (3..=8).contains(&paper.chars().count()) && paper.chars().all(chars::is_han);
    let shifted = |place: Range<usize>| place.start + from..place.end + from;
    is_name.then(|| [0..paper.len(), shifted(number), shifted(name)])
}

/// The places of a number of one or two digits, and of a few words that white space sets off from it; or that stand
/// right behind a number as no text begins with it: 02乡镇部门.
fn numbered_name(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let solid = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let folio = solid == 2 && text.starts_with('0');
    if folio && (2..=6).contains(&text[solid..].chars().count()) && text[solid..].chars().all(chars::is_han) {
        return Some((0..solid, solid..text.len()));
    }
    let (first, last) = (text.split_whitespace().next()?, text.split_whitespace().next_back()?);
    let is_number = |word: &str| word.len() <= 2 && word.bytes().all(|c| c.is_ascii_digit());
    let is_name = |word: &str| (2..=6).contains(&word.chars().count()) && word.chars().all(chars::is_han);
    let (start, end) = (first.len(), text.len() - last.len());
    let (before, behind) = (text[..end].trim_end(), text[start..].trim_start());
    if is_number(first) && is_name(behind) {
        Some((0..start, text.len() - behind.len()..text.len()))
    } else {
        (is_number(last) && is_name(before)).then_some((end..text.len(), 0..before.len()))
    }
}

/// # 体育, 光明文化周末·作品 over the page's date, # 要闻 under it: the name of the page.
pub(super) fn name_by_itself(clean: &str, lines: &[Line], read: &mut [Option<(Furniture, usize)>]) {
    let says = |test: fn(&Furniture) -> bool| read.iter().flatten().any(|(says, _)| test(says));
    if says(|says| says.page_name.is_some()) {
        return;
    }
    // Where nothing says day or number, 职工文苑 may as well be a banner, but not 专题.
    let headed = says(|says| says.date.is_some() || says.page_number.is_some());
    let named = (0..lines.len().min(5)).find_map(|at| {
        let text = &clean[lines[at].range.clone()];
        let marked = heading::marked(text).map(|(_, inner)| inner);
        let below = read.get(at + 1).and_then(Option::as_ref);
        // ## 工匠 over a text is its headline.
        let over_heading = lines.get(at + 1).is_some_and(|line| {
            heading::marked(&clean[line.range.clone()]).is_some() || line.range.len() <= 120
        });
        let over = at == 0
            && (marked.is_some() && over_heading || below.is_some_and(|(says, _)| says.date.is_some()));
        let above = at > 0 && is_head(&read[at - 1]);
        let under = above && (marked.is_some() || below.is_some());
        // A06 / 市县: right under the number alone, or 自贸港·职工 between that and the date.
        let dated = below.is_some_and(|(says, _)| says.date.is_some());
        let numbered = above
            && (lines[at].blanks_above == 0 && text.len() <= 12 || dated && text.len() <= 30)
            && text.chars().all(|c| chars::is_han(c) || name::is_dot(c))
            && lines[at - 1].range.len() <= 6
            && read[at - 1].as_ref().is_some_and(|(says, _)| says.page_number.is_some());
        if numbered && read[at].is_none() {
            return Some((at, 0..text.len()));
        }
        let name = marked.unwrap_or(0..text.len());
        let words = &text[name.clone()];
        // Ten characters, and two.
        let is_name = words.len() <= 30 && rubric::names_page(words) && (headed || words.len() <= 6);
        (read[at].is_none() && is_name && (over || under)).then_some((at, name))
    });
    if let Some((at, name)) = named {
        let says = Furniture {
            kind: Some(FurnitureKind::PageNumber),
            page_name: Some(0..name.len()),
            sure: true,
            ..Furniture::default()
        };
        read[at] = Some((says, lines[at].range.start + name.start));
    }
}

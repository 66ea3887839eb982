//! Which lines are the page's own and not an article's.

use super::column::Column;
use super::{End, end_of};
use crate::chars;
use crate::lines::Line;
use crate::rubric;
use crate::scan::furniture::{self, Furniture};
use crate::scan::{heading, jump};
use crate::words::Words;
use corpus::FurnitureKind;
use std::ops::Range;

/// So many lines from its edges a page says how it is reached.
const EDGE: usize = 8;

/// Which lines are the page's own. A line that might also be an article's (a bare date, a bare
/// name) is the page's only at its edges or beside another such line.
pub(super) fn own_lines(clean: &str, lines: &[Line]) -> Vec<Option<(Furniture, usize)>> {
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
    // **养生文摘** amid the page is sooner the name of a column.
    for (line, read) in lines.iter().zip(&mut read).skip(4) {
        let named_only = read.as_ref().is_some_and(|(says, _)| {
            says.kind == Some(FurnitureKind::Masthead) && says.date.is_none() && says.page_number.is_none()
        });
        if named_only && heading::marked(&clean[line.range.clone()]).is_some() {
            *read = None;
        }
    }
    leave_sentences_whole(clean, lines, &mut read);
    name_of_paper(clean, lines, &mut read);
    name_of_page(clean, lines, &mut read);
    name_by_itself(clean, lines, &mut read);
    contents(clean, lines, &mut read);
    let mut own = vec![false; lines.len()];
    let is_sure = |read: &Option<(Furniture, usize)>| read.as_ref().is_some_and(|(says, _)| says.sure);
    for (own, read) in own.iter_mut().zip(&read) {
        *own = is_sure(read);
    }
    let top = read.iter().take_while(|read| read.is_some()).count();
    own[..top].fill(true);
    let bottom = read.iter().rev().take_while(|read| read.is_some()).count();
    let says_so = read[lines.len() - bottom..].iter().any(is_sure);
    for at in lines.len() - bottom..lines.len() {
        // 地址：…… alone at the end is the last line of a notice.
        let turns = read[at].as_ref().is_some_and(|(says, _)| says.kind == Some(FurnitureKind::Contact));
        if turns && !says_so {
            continue;
        }
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
    // 投稿邮箱： far from the page's edges, with an article's lines around it, is the article's.
    for at in EDGE..lines.len().saturating_sub(EDGE) {
        let text = &clean[lines[at].range.clone()];
        let papers = ["新闻热线", "新闻报料", "编辑部", "发行热线", "广告热线", "本报"];
        let alone = read[at - 1].is_none()
            && read[at + 1].is_none()
            && !papers.iter().any(|begin| text.starts_with(begin))
            && !text.contains("邮编");
        own[at] &=
            !(alone && read[at].as_ref().is_some_and(|(says, _)| says.kind == Some(FurnitureKind::Contact)));
    }
    for (own, read) in own.iter().zip(&mut read) {
        if !own {
            *read = None;
        }
    }
    read
}

/// A line goes on with the sentence above it, whatever it says, where that fills its column: 全年走进44个工地,
/// 于2025年4月30日前. Amid text so do words that are the page's by little, wherever breaks of a column lie: 每逢 / 周末.
fn leave_sentences_whole(clean: &str, lines: &[Line], read: &mut [Option<(Furniture, usize)>]) {
    let column = Column::of(clean, lines);
    for at in 1..lines.len() {
        let Some((says, _)) = &read[at] else { continue };
        let above = &clean[lines[at - 1].range.clone()];
        let unfinished = read[at - 1].is_none() && matches!(end_of(above), End::Bare | End::Soft | End::Open);
        let by_looks = matches!(
            says.kind,
            Some(
                FurnitureKind::Masthead
                    | FurnitureKind::Date
                    | FurnitureKind::PageNumber
                    | FurnitureKind::Contact
                    | FurnitureKind::Other
            )
        );
        let filled = lines[at].blanks_above == 0
            && column.is_some_and(|column| column.is_filled_by(clean, &lines[at - 1]));
        let is_text = |at: usize| {
            let line = lines.get(at).map(|line| &clean[line.range.clone()]);
            line.is_some_and(|line| line.chars().nth(15).is_some()) && read[at].is_none()
        };
        let amid_text =
            is_text(at - 1) && is_text(at + 1) && says_little(says, &clean[lines[at].range.clone()]);
        // 投稿邮箱：……，请在标题 / 中注明“班组征文”字样: it fills its column, and is not ended.
        let text = &clean[lines[at].range.clone()];
        let goes_on = says.kind == Some(FurnitureKind::Contact)
            && (text.contains('，') || text.ends_with(|c: char| c.is_ascii_alphanumeric()))
            && matches!(end_of(text), End::Bare | End::Soft | End::Open)
            && lines.get(at + 1).is_some_and(|below| below.blanks_above == 0 && below.indent < 2)
            && read.get(at + 1).is_some_and(Option::is_none)
            && column.is_some_and(|column| column.is_filled_by(clean, &lines[at]));
        if by_looks && (unfinished && filled || amid_text || goes_on) {
            read[at] = None;
        }
    }
}

/// A few words without a day and a number, and no name that only papers have.
fn says_little(says: &Furniture, text: &str) -> bool {
    static PAPERS: Words =
        Words::new(&["日报", "晚报", "午报", "晨报", "时报", "工人报", "青年报", "商报", "周刊"]);
    text.chars().count() <= 16
        && says.date.is_none()
        && says.page_number.is_none()
        && says.staff.is_empty()
        && text.chars().filter(char::is_ascii_digit).count() < 5
        && !PAPERS.end(text)
}

/// A short line among the page's first ones, directly over its date or between lines of its head, is the paper's name
/// even where the name does not say so (珠江晚晴).
fn name_of_paper(clean: &str, lines: &[Line], read: &mut [Option<(Furniture, usize)>]) {
    if read.iter().take(4).flatten().any(|(says, _)| says.paper.is_some()) {
        return;
    }
    let says = |at: usize| read.get(at).and_then(Option::as_ref).map(|(says, _)| says);
    let dated = |at: usize| says(at).is_some_and(|says| says.date.is_some());
    let names = |at: &usize| {
        let text = &clean[lines[*at].range.clone()];
        let over = dated(at + 1) || says(at + 1).is_some() && dated(at + 2);
        let between = *at > 0 && is_head(&read[at - 1]) && read.get(at + 1).is_some_and(is_head);
        says(*at).is_none()
            && (over || between)
            && text.chars().count() <= 8
            && text.chars().all(chars::is_han)
    };
    if let Some(at) = (0..lines.len().min(3)).find(names) {
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
fn name_of_page(clean: &str, lines: &[Line], read: &mut [Option<(Furniture, usize)>]) {
    for at in 0..lines.len().min(5) {
        let beside = at > 0 && is_head(&read[at - 1]) || read.get(at + 1).is_some_and(is_head);
        if read[at].is_some() || !beside {
            continue;
        }
        let text = &clean[lines[at].range.clone()];
        let Some((number, name)) = numbered_name(text) else { continue };
        let says = Furniture {
            kind: Some(FurnitureKind::PageNumber),
            page_number: Some(number),
            page_name: Some(name),
            sure: true,
            ..Furniture::default()
        };
        read[at] = Some((says, lines[at].range.start));
    }
}

/// The places of a number of one or two digits, and of a few words that white space sets off from it.
fn numbered_name(text: &str) -> Option<(Range<usize>, Range<usize>)> {
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

/// 导　读 and the lines below that say on which page what stands: ▶民营快递为何挤进县城（第九版）.
fn contents(clean: &str, lines: &[Line], read: &mut [Option<(Furniture, usize)>]) {
    let text = |at: usize| &clean[lines[at].range.clone()];
    let points = |at: usize| {
        let words = text(at).trim_end_matches(['）', ')']);
        let open = words.rfind(['（', '(']).filter(|_| words.len() < text(at).len());
        open.is_some_and(|open| {
            let page = words[open..].trim_start_matches(['（', '(']).trim_start_matches('见');
            let numbered = page.starts_with(|c: char| c == '第' || c.is_ascii_alphanumeric());
            numbered && page.ends_with('版') && page.chars().count() <= 5
        })
    };
    let mut at = 0;
    while at < lines.len() {
        let name: String = text(at).chars().filter(|c| !c.is_whitespace()).collect();
        let named = ["导读", "今日导读", "本期导读", "要闻导读", "内容导读"].contains(&&name[..]);
        let from = if named { at + 1 } else { at };
        let length = (from..lines.len()).take_while(|at| read[*at].is_none() && points(*at)).count();
        let to = from + length;
        if length > usize::from(!named) {
            for at in at..to {
                let says = Furniture { kind: Some(FurnitureKind::Other), sure: true, ..Furniture::default() };
                read[at] = Some((says, lines[at].range.start));
            }
        }
        at = to.max(at + 1);
    }
}

/// # 体育, 光明文化周末·作品 over the page's date, # 要闻 under it: the name of the page.
fn name_by_itself(clean: &str, lines: &[Line], read: &mut [Option<(Furniture, usize)>]) {
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
        let over = at == 0 && (marked.is_some() || below.is_some_and(|(says, _)| says.date.is_some()));
        let above = at > 0 && is_head(&read[at - 1]);
        let under = above && (marked.is_some() || below.is_some());
        let name = marked.unwrap_or(0..text.len());
        let is_name = text[name.clone()].chars().count() <= 10 && rubric::names_page(&text[name.clone()]);
        let is_short = text[name.clone()].chars().count() == 2;
        (read[at].is_none() && is_name && (headed || is_short) && (over || under)).then_some((at, name))
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

fn is_head(read: &Option<(Furniture, usize)>) -> bool {
    read.as_ref().is_some_and(|(says, _)| {
        matches!(says.kind, Some(FurnitureKind::Masthead | FurnitureKind::Date | FurnitureKind::PageNumber))
    })
}

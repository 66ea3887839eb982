//! Which lines are the page's own and not an article's.

use super::column::Column;
use super::page_names::{name_by_itself, name_of_page, name_of_paper};
use super::{End, end_of};
use crate::chars;
use crate::lines::Line;
use crate::scan::furniture::{self, Furniture};
use crate::scan::{heading, jump};
use crate::words::{Words, words};
use corpus::FurnitureKind;

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
    // **养生文摘** and 一线快报 amid the page are sooner the names of columns.
    let last = lines.len().saturating_sub(1);
    for (at, (line, read)) in lines.iter().zip(&mut read).enumerate().skip(4) {
        let named_only = read.as_ref().is_some_and(|(says, _)| {
            says.kind == Some(FurnitureKind::Masthead) && says.date.is_none() && says.page_number.is_none()
        });
        let text = &clean[line.range.clone()];
        if named_only && (heading::marked(text).is_some() || text.ends_with("快报") && at != last) {
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
        own[at] |= !signs(clean, lines, &read, at);
    }
    // Under the paper's name at the head it is the page's.
    for at in (0..lines.len()).filter(|at| *at <= EDGE || !signs(clean, lines, &read, *at)) {
        let beside = at > 0 && own[at - 1] && is_head(&read[at - 1])
            || at + 1 < lines.len() && own[at + 1] && is_head(&read[at + 1]);
        own[at] |= read[at].is_some() && beside;
    }
    // 投稿邮箱： far from the page's edges, with an article's lines around it, is the article's.
    static PAPERS: Words = words!["新闻热线", "新闻报料", "编辑部", "发行热线", "广告热线", "本报", "本版"];
    let turns = |at: usize| {
        read[at].as_ref().is_some_and(|(says, _)| says.kind == Some(FurnitureKind::Contact))
            && read[at - 1].is_none()
            && read[at + 1].is_none()
    };
    for at in EDGE..lines.len().saturating_sub(EDGE) {
        let text = &clean[lines[at].range.clone()];
        own[at] &= !turns(at) || PAPERS.begin(text) || is_hotline(text) || text.contains("邮编");
    }
    for (own, read) in own.iter().zip(&mut read) {
        if !own {
            *read = None;
        }
    }
    read
}

/// 社区新闻热线：, ・抗洪热线：: whom the paper's readers call, but not 报名热线：.
fn is_hotline(text: &str) -> bool {
    static OF_NOTICES: Words =
        words!["联系", "报名", "咨询", "服务", "举报", "监督", "客服", "预约", "救援", "求助"];
    let name = text.split(chars::is_colon).next().unwrap_or_default();
    let name = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    name.ends_with("热线") && !OF_NOTICES.stand_in(name)
}

/// A date under a name without a full stop signs a letter or a notice.
fn signs(clean: &str, lines: &[Line], read: &[Option<(Furniture, usize)>], at: usize) -> bool {
    at > 0
        && read[at - 1].is_none()
        && lines[at - 1].range.len() <= 60
        && end_of(&clean[lines[at - 1].range.clone()]) == End::Bare
        && read[at].as_ref().is_some_and(|(says, _)| says.kind == Some(FurnitureKind::Date))
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
    static PAPERS: Words = words!["日报", "晚报", "午报", "晨报", "时报", "工人报", "青年报", "商报", "周刊"];
    text.chars().count() <= 16
        && says.date.is_none()
        && says.page_number.is_none()
        && says.staff.is_empty()
        && text.chars().filter(char::is_ascii_digit).count() < 5
        && !PAPERS.end(text)
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
    // Under their name they also stand so: 县政协委员热议“夜经济” 2版, 县中何以留住尖子生——第五版.
    let points_plainly = |at: usize| {
        let words = text(at).strip_suffix('版').unwrap_or_default();
        let title = words.trim_end_matches(|c: char| {
            c == '第' || c.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(c)
        });
        title.len() < words.len()
            && title.chars().nth(3).is_some()
            && title.ends_with(|c: char| c.is_whitespace() || chars::is_dash(c) || matches!(c, '…' | '·'))
    };
    let mut at = 0;
    while at < lines.len() {
        let words = Some(text(at)).filter(|text| text.len() <= 30).unwrap_or_default();
        let name: String = words.chars().filter(|c| !c.is_whitespace()).collect();
        let named = ["导读", "今日导读", "本期导读", "要闻导读", "内容导读"].contains(&&name[..]);
        let from = if named { at + 1 } else { at };
        let length = (from..lines.len())
            .take_while(|at| read[*at].is_none() && (points(*at) || named && points_plainly(*at)))
            .count();
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

pub(super) fn is_head(read: &Option<(Furniture, usize)>) -> bool {
    read.as_ref().is_some_and(|(says, _)| {
        matches!(says.kind, Some(FurnitureKind::Masthead | FurnitureKind::Date | FurnitureKind::PageNumber))
    })
}

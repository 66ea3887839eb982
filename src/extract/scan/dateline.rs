//! Datelines that open a report: 本报讯（记者 周美玉）, 新华社北京5月1日电（记者 …）, 中工网讯.

use super::byline;
use super::name;
use super::source::Agency;
use crate::chars;
use crate::words::{Words, one_of, words};
use corpus::Role;
use std::ops::Range;

/// A dateline at the start of a paragraph. Places are bytes of the scanned text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Dateline {
    /// Where the dateline ends and the report begins.
    pub(crate) end: usize,
    /// The names in it.
    pub(crate) names: Vec<(Role, Range<usize>)>,
    /// Where the name of the agency stands that it is taken from.
    pub(crate) agency: Option<Range<usize>>,
}

/// Reads the dateline that `text` begins with.
pub(crate) fn dateline(text: &str) -> Option<Dateline> {
    let start = text.len()
        - text
            .trim_start_matches(|c: char| {
                chars::is_bullet(c) || c.is_whitespace() || matches!(c, '*' | '【' | '[' | '〔')
            })
            .len();
    let rest = &text[start..];
    let first = rest.chars().next()?;
    if matches!(first, '（' | '(') {
        return bracket_alone(rest, start);
    }
    // A dateline is short: whatever does not end within 40 characters is none.
    let head = &rest[..rest.char_indices().nth(40).map_or(rest.len(), |(at, _)| at)];
    let mut dateline = label(head).or_else(|| reported_by(head))?.shifted(start);
    let after = text[dateline.end..]
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '】' | ']' | '〕' | '*'));
    let gap = text.len() - after.len();
    if dateline.agency.is_none() {
        dateline.agency = agency_in_bracket(text, gap);
    }
    if let Some((names, length)) = bracket(after) {
        dateline.names.extend(shift(names, gap));
        dateline.end = gap + length;
        // （记者 周美玉）（通讯员 李文）.
        if let Some((names, length)) = bracket(&text[dateline.end..]) {
            dateline.names.extend(shift(names, dateline.end));
            dateline.end += length;
        }
    } else if let Some((names, length)) = bare_reporters(after) {
        dateline.names.extend(shift(names, gap));
        dateline.end = gap + length;
    }
    Some(dateline)
}

impl Dateline {
    fn shifted(self, by: usize) -> Self {
        Self {
            end: self.end + by,
            names: shift(self.names, by),
            agency: self.agency.map(|place| place.start + by..place.end + by),
        }
    }
}

/// 本报讯, 本报北京5月1日电, 新华社…电, 中工网讯.
fn label(head: &str) -> Option<Dateline> {
    static OWN: Words = words!["本报", "本報", "本刊", "本台", "本网", "本網", "本社"];
    if let Some(own) = OWN.beginning(head) {
        return wire_end(head, own.len()).map(|end| Dateline { end, ..Dateline::default() });
    }
    if let Some(end) = quoted_paper(head) {
        return Some(Dateline { end, ..Dateline::default() });
    }
    if let Some(end) = before_names(head) {
        return Some(Dateline { end, ..Dateline::default() });
    }
    let lead = ["据", "據", "综合", "綜合"].into_iter().find(|lead| head.starts_with(lead));
    let offset = lead.map_or(0, str::len);
    let (agency, length) = Agency::at(&head[offset..])?;
    let end = wire_end(head, offset + length)?;
    let place = (agency == Agency::Named).then_some(offset..offset + length);
    Some(Dateline { end, agency: place, ..Dateline::default() })
}

/// 南方工友讯(记者 邝海珊): whatever the paper is called, 讯 and a bracket of names behind a few characters.
fn before_names(head: &str) -> Option<usize> {
    let at = head.find(['讯', '訊'])?;
    let end = at + '讯'.len_utf8();
    let bracket = head[end..].trim_start().strip_prefix(['（', '('])?.trim_start();
    let paper = head[..at].chars().count();
    let called =
        ["记者", "通讯员", "記者", "通訊員", "本报记者", "本报通讯员", "见习记者", "实习记者", "特约记者"];
    ((2..=8).contains(&paper)
        && head[..at].chars().all(chars::is_han)
        && Agency::at(head).is_none_or(|(agency, _)| agency == Agency::OwnPaper)
        && called.iter().any(|title| bracket.starts_with(title)))
    .then_some(end)
}

/// 据《工人日报》报道, 据《人民日报》消息: where it ends. Its source is read where sources are.
fn quoted_paper(head: &str) -> Option<usize> {
    let rest = head.strip_prefix(['据', '據']).filter(|rest| rest.starts_with('《'))?;
    let (_, rest) = rest.split_once('》')?;
    // 据《人民日报》5月1日报道.
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '月' | '日'));
    let word = ["报道", "消息", "报导", "報導", "報道"].into_iter().find(|word| rest.starts_with(word))?;
    // Only where the names follow it; else it may be any sentence.
    rest[word.len()..].starts_with(['（', '(']).then_some(head.len() - rest.len() + word.len())
}

/// Where 讯, 电 or 消息 ends a dateline that may name a place and a day first.
fn wire_end(head: &str, from: usize) -> Option<usize> {
    let mut han = 0;
    for (offset, c) in head[from..].char_indices() {
        let at = from + offset;
        match c {
            '讯' | '訊' | '电' | '電' => {
                let end = at + c.len_utf8();
                // 电视台, 电影, 讯问: a word that goes on is no dateline, unless a bracket,
                // white space or the report follows a day.
                let next = head[end..].chars().next();
                let plain =
                    next.is_none_or(|c| !"视影力子台话脑动器报梯邮池商网信息缆能源站气工".contains(c));
                return plain.then_some(end);
            }
            '消' if head[at..].starts_with("消息") => return Some(at + "消息".len()),
            c if chars::is_han(c)
                || c.is_ascii_digit()
                || c.is_whitespace()
                || ('０'..='９').contains(&c)
                || matches!(c, '·' | '/' | '－' | '-') =>
            {
                han += 1;
                if han > 18 {
                    return None;
                }
            }
            _ => return None,
        }
    }
    None
}

/// 本报记者 张三 北京报道 and 記者張三／台北報導 at the start of a paragraph.
fn reported_by(head: &str) -> Option<Dateline> {
    let starts = ["本報記者", "記者", "记者", "本刊记者"];
    // 本报驻沪记者, 本报特派记者.
    let own = head.strip_prefix("本报").is_some_and(|rest| {
        let at = rest.find("记者").or_else(|| rest.find("通讯员"));
        at.is_some_and(|at| at <= 18 && rest[..at].chars().all(chars::is_han))
    });
    if !own && !starts.iter().any(|start| head.starts_with(start)) {
        return None;
    }
    let end = ["报道", "報導", "报导", "報道"]
        .iter()
        .filter_map(|word| head.find(word).map(|at| at + word.len()))
        .min()?;
    let inner = &head[..end];
    if inner.chars().count() > 24 || inner.contains(['，', '。', ',', '；']) {
        return None;
    }
    Some(Dateline { end, names: names_of(inner)?, agency: None })
}

type Names = Vec<(Role, Range<usize>)>;

/// （记者 张三 通讯员 李四）: the names and the length of the bracket.
fn bracket(text: &str) -> Option<(Names, usize)> {
    let open = text.chars().next().filter(|c| matches!(c, '（' | '(' | '〔' | '【' | '[' | '［'))?;
    let inner = &text[open.len_utf8()..];
    let closes = |c: char| matches!(c, '）' | ')' | '〕' | '】' | ']' | '］');
    let length = inner.char_indices().take(120).find(|(_, c)| closes(*c))?.0;
    let close = inner[length..].chars().next().map_or(0, char::len_utf8);
    let whole = open.len_utf8() + length + close;
    // （炼钢厂 薛建军）: with its brackets a name behind a unit is one.
    let names = names_of(&inner[..length])
        .map(|names| shift(names, open.len_utf8()))
        .or_else(|| names_of(&text[..whole]))?;
    Some((names, whole))
}

/// （中央社記者黃明堂台東30日電）: the agency in the bracket at `at`.
fn agency_in_bracket(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at..];
    let open = rest.chars().next().filter(|c| matches!(c, '（' | '('))?;
    let inner = &rest[open.len_utf8()..];
    let close = inner.char_indices().take(60).find(|(_, c)| matches!(c, '）' | ')'))?.0;
    let (agency, length) = Agency::at(inner)?;
    let start = at + open.len_utf8();
    (agency == Agency::Named && inner[..close].ends_with(['电', '電'])).then_some(start..start + length)
}

/// 本报讯 记者 张三 李四 报道：…, 本报讯 通讯员 张三 近日…: names without a bracket.
fn bare_reporters(text: &str) -> Option<(Names, usize)> {
    if !one_of!["记者", "通讯员", "記者", "通訊員", "见习记者", "实习记者"].begin(text) {
        return None;
    }
    let window = &text[..text.char_indices().nth(40).map_or(text.len(), |(at, _)| at)];
    // The names end at 报道, or at the last white space before which everything reads as names.
    if let Some(end) =
        ["报道", "报导"].iter().filter_map(|word| window.find(word).map(|at| at + word.len())).min()
        && let Some(names) = names_of(&window[..end])
    {
        return Some((names, end));
    }
    let mut ends: Vec<usize> = window
        .char_indices()
        .filter(|(_, c)| c.is_whitespace() || matches!(c, '：' | ':' | '，' | ','))
        .map(|(at, _)| at)
        .collect();

    ends.sort_unstable();
    // 记者周美玉 昨天，: what stands behind the first name has to look like one.
    ends.into_iter().rev().find_map(|end| {
        let names = names_of(&window[..end])?;
        let plausible = names.iter().skip(1).all(|(_, place)| name::is_name(&window[place.clone()]));
        plausible.then_some((names, end))
    })
}

/// The paragraph opens with the bracket alone: （记者 张三）近日, …
fn bracket_alone(rest: &str, start: usize) -> Option<Dateline> {
    let (names, length) = bracket(rest)?;
    let titled = byline::credits(&rest[..length])
        .is_some_and(|credits| credits.shape == byline::Shape::Titled)
        || rest[..length].contains("记者")
        || rest[..length].contains("記者");
    (titled && !rest[length..].trim().is_empty()).then(|| Dateline {
        end: start + length,
        names: shift(names, start),
        agency: agency_in_bracket(rest, 0).map(|place| place.start + start..place.end + start),
    })
}

/// The names of a byline, and nothing else of it.
fn names_of(inner: &str) -> Option<Names> {
    byline::credits(inner).map(|credits| credits.names)
}

fn shift(names: Names, by: usize) -> Names {
    names.into_iter().map(|(role, place)| (role, place.start + by..place.end + by)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown = dateline(text).map_or("none".to_owned(), |dateline| {
            let names: Vec<String> = dateline
                .names
                .iter()
                .map(|(role, place)| format!("{role:?} {}", &text[place.clone()]))
                .collect();
            let agency = dateline.agency.map(|place| format!(" [{}]", &text[place])).unwrap_or_default();
            format!("{}{agency} | {}", names.join(", "), &text[dateline.end..])
        });
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn own_reports() {
        check("本报讯（记者 周美玉）近日", "Reporter 周美玉 | 近日");
        check("本报讯(记者 崔欣 通讯员 宋雅欣) 近日", "Reporter 崔欣, Correspondent 宋雅欣 |  近日");
        check("本报讯（通讯员 黄思亮）近日", "Correspondent 黄思亮 | 近日");
        check("本报讯(记者张三)近日", "Reporter 张三 | 近日");
        check("本报讯 记者 张三 李四 报道：近日", "Reporter 张三, Reporter 李四 | ：近日");
        check("本报上海5月1日讯（记者 李明）今天", "Reporter 李明 | 今天");
        check("本报讯 近日", " |  近日");
        check("（记者 张三）近日", "Reporter 张三 | 近日");
    }

    #[test]
    fn agencies() {
        check("新华社北京5月1日电（记者 王明、李丽）国家", "Reporter 王明, Reporter 李丽 [新华社] | 国家");
        check("据新华社电 国家", " [新华社] |  国家");
        check("据《工人日报》报道(记者 蒋菡)全国总工会", "Reporter 蒋菡 | 全国总工会");
        check("据《工人日报》报道，全国总工会", "none");
        check("南方工友讯(记者 邝海珊)近日", "Reporter 邝海珊 | 近日");
        check("中工网讯 近日", " [中工网] |  近日");
    }

    #[test]
    fn traditional() {
        check("（記者張三台北報導）昨日", "Reporter 張三 | 昨日");
        check("記者張三／台北報導 昨日", "Reporter 張三 |  昨日");
        check("〔記者蔡明宏／豐原報導〕豐原市公所", "Reporter 蔡明宏 | 〕豐原市公所");
        check("本報訊（記者 陳怡君）昨日", "Reporter 陳怡君 | 昨日");
    }

    #[test]
    fn what_is_none() {
        check("本报电视台", "none");
        check("近日，本报讯", "none");
        check("（图为现场）近日", "none");
    }
}

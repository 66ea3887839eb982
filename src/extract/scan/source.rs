//! Where an article was taken from: 转自《中工网》, 据《人民日报》, 新华社…电, 来源：央视新闻.

use crate::chars;
use crate::words::{Words, one_of, words};
use std::ops::Range;

/// A news agency or a site with a wire of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Agency {
    /// One whose name stands in the table below, or `……网`.
    Named,
    /// A paper that names itself instead of 本报: 劳动午报讯.
    OwnPaper,
}

static AGENCIES: Words = words![
    "新华社",
    "新華社",
    "中新社",
    "中国新闻社",
    "中央社",
    "中通社",
    "人民网",
    "新华网",
    "新華網",
    "光明网",
    "中工网",
    "央视网",
    "央广网",
    "中国网",
    "中新网",
    "国际在线",
    "央视新闻",
    "央视",
    "路透社",
    "法新社",
    "美联社",
    "共同社",
    "塔斯社",
    "人民日报",
    "工人日报",
];

impl Agency {
    /// The agency that `text` begins with and the length of its name.
    pub(crate) fn at(text: &str) -> Option<(Self, usize)> {
        if let Some(name) = AGENCIES.beginning(text) {
            return Some((Self::Named, name.len()));
        }
        if let Some(length) = paper_that_wires(text) {
            return Some((Self::Named, length));
        }
        // 北国网讯, 劳动午报讯: a name of a few characters with its ending directly before 讯.
        let head = &text[..text.char_indices().nth(10).map_or(text.len(), |(at, _)| at)];
        let at = head.find('讯').or_else(|| head.find('訊'))?;
        let name = &head[..at];
        if name.is_empty() || !name.chars().all(chars::is_han) {
            return None;
        }
        if name.ends_with(['网', '網', '社', '台']) {
            return Some((Self::Named, at));
        }
        name.ends_with(['报', '報', '刊']).then_some((Self::OwnPaper, at))
    }
}

/// 科技日报北京4月27日电: the length of a paper's name before a place, a day and 电.
fn paper_that_wires(text: &str) -> Option<usize> {
    // Ten characters, and twelve more.
    let head = &text[..text.floor_char_boundary(30)];
    let at = head.find('报').filter(|at| *at >= "科技日".len())?;
    let length = at + '报'.len_utf8();
    let name = &text[..length];
    let behind = &text[length..text.floor_char_boundary(length + 36)];
    let place = &behind[..behind.find(|c: char| c.is_ascii_digit())?];
    let day = &behind[place.len()..];
    let dated = day.find("日电").or_else(|| day.find("日讯"))?;
    let is_day = day[..dated].chars().all(|c| c.is_ascii_digit() || c == '月');
    (name.chars().all(chars::is_han)
        && place.chars().count() <= 6
        && place.chars().all(chars::is_han)
        && is_day)
        .then_some(length)
}

/// Reads the whole of `text` as a source line; the place is that of the name without 《》.
pub(crate) fn source_line(text: &str) -> Option<Range<usize>> {
    let is_dress = |c: char| {
        c.is_whitespace()
            || chars::is_bullet(c)
            || matches!(c, '（' | '）' | '(' | ')' | '【' | '】' | '[' | ']' | '。' | '*')
            || chars::is_dash(c)
    };
    let rest = text.trim_start_matches(is_dress);
    let start = text.len() - rest.len();
    let inner = rest.trim_end_matches(is_dress);
    static WORDS: Words = words![
        "本文转自",
        "转载自",
        "转自",
        "摘自",
        "选自",
        "原载",
        "原载于",
        "据",
        "來源",
        "资料来源",
        "稿件来源",
        "消息来源",
        "文章来源",
        "来源",
        "综合",
        "摘编自",
        "轉自",
    ];
    // （中新网）, （央视新闻客户端）: whose words they were, and nothing else.
    if text.trim().starts_with(['（', '(']) && text.trim().ends_with(['）', ')']) {
        let name = AGENCIES.beginning(inner).unwrap_or_default();
        if !name.is_empty()
            && matches!(&inner[name.len()..], "" | "客户端" | "微信" | "电" | "讯" | "发" | "供稿")
        {
            return Some(start..start + name.len());
        }
    }
    // （《经济日报》）.
    let quoted = inner.strip_prefix('《').and_then(|rest| rest.strip_suffix('》'));
    if let Some(name) = quoted
        && text.trim().starts_with(['（', '('])
        && name.ends_with(['报', '刊', '网', '報'])
    {
        return Some(start + '《'.len_utf8()..start + '《'.len_utf8() + name.len());
    }
    // （新华社北京5月4日电）.
    if text.trim().starts_with(['（', '('])
        && let Some((Agency::Named, length)) = Agency::at(inner)
        && inner.ends_with('电')
        && inner[length..].contains('日')
        && inner.chars().count() <= 20
    {
        return Some(start..start + length);
    }
    let word = WORDS.beginning(inner)?;
    if inner.chars().count() > 40 {
        return None;
    }
    let rest = &inner[word.len()..];
    let name = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || chars::is_colon(c) || matches!(c, '/' | '／' | '|')
    });
    let at = start + inner.len() - name.len();
    let colon = rest.trim_start().starts_with(chars::is_colon);
    // 据美国《时代》周刊, 原载1984年10月1日《北京日报》.
    let lead = name.find('《').filter(|lead| name[..*lead].chars().count() <= 10).unwrap_or_default();
    let plain_lead = name[..lead].chars().all(|c| chars::is_han(c) || c.is_ascii_digit());
    let (at, name) = if plain_lead { (at + lead, &name[lead..]) } else { (at, name) };
    if let Some(quoted) = name.strip_prefix('《') {
        let length = quoted.find('》')?;
        let tail = quoted[length + '》'.len_utf8()..].trim();
        let plain = tail.is_empty()
            || tail.chars().count() <= 20
                && (!tail.contains(['，', ',', '。']) || one_of!["，有删", ",有删"].begin(tail));
        // 据《…》报道 opens a sentence; nothing may follow it here but a date or another mark.
        return (plain && length > 0).then_some(at + '《'.len_utf8()..at + '《'.len_utf8() + length);
    }
    let is_plain = |name: &str| {
        !name.is_empty() && !name.contains(['，', ',', '。', '、', '“', '；']) && name.chars().count() <= 16
    };
    let agency = Agency::at(name).is_some_and(|(agency, _)| agency == Agency::Named);
    // 据媒体报 / 道，某地…….
    let broken = ["媒体报", "有关报", "相关报"].contains(&name);
    let ends_like_paper = !broken && name.ends_with(['网', '报', '社', '台', '刊', '号', '網', '報']);
    let sure = colon
        || matches!(word, "转自" | "转载自" | "本文转自" | "摘自" | "选自" | "原载" | "轉自")
        || ends_like_paper
        || agency;
    // 据新华社电 国家卫生健康委日前会同: behind the wire's name the sentence has begun.
    let goes_on = |behind: &str| {
        let behind = behind.strip_suffix(['电', '讯']).unwrap_or(behind).trim();
        behind.contains(char::is_whitespace)
            || behind.starts_with(['电', '讯'])
            || behind.contains(['(', '（'])
    };
    if let Some((Agency::Named, length)) = Agency::at(name)
        && !colon
        && goes_on(&name[length..])
    {
        return None;
    }
    // 来源：新华网 作者：周美玉.
    let name = name.split_once("作者").map_or(name, |(name, _)| name.trim_end());
    // 据新华社北京5月6日电.
    if let Some((Agency::Named, length)) = Agency::at(name)
        && name[length..].ends_with(['电', '讯'])
        && name[length..].contains("日")
    {
        return Some(at..at + length);
    }
    let name = name.strip_suffix("报道").or_else(|| name.strip_suffix('电')).unwrap_or(name).trim_end();
    (sure && is_plain(name)).then(|| at..at + name.len())
}

/// The source that a paragraph opens with: 据《工人日报》报道，…, 据新华社报道.
pub(crate) fn opening_source(text: &str) -> Option<Range<usize>> {
    let rest = text.strip_prefix('据').or_else(|| text.strip_prefix('據'))?;
    let at = '据'.len_utf8();
    if let Some(quoted) = rest.strip_prefix('《') {
        let length = quoted.find('》').filter(|length| *length <= 60)?;
        let after = quoted[length + '》'.len_utf8()..].trim_start();
        let reported = one_of!["报道", "消息", "讯", "電", "电", "报导", "報導", "近日报道", "日前报道"]
            .begin(after)
            || {
                let dated: String = after.chars().take(12).collect();
                dated.starts_with(|c: char| c.is_ascii_digit()) && dated.contains("报道")
            };
        return reported.then_some(at + '《'.len_utf8()..at + '《'.len_utf8() + length);
    }
    let (agency, length) = Agency::at(rest)?;
    let after = &rest[length..];
    (agency == Agency::Named && one_of!["报道", "消息", "报导", "報導"].begin(after))
        .then_some(at..at + length)
}

/// The agency's name in the form that a reader looks for.
pub(crate) fn agency_name(name: &str) -> String {
    match name {
        "新華社" => "新华社".to_owned(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(source_line(text).map(|place| &text[place]), expected, "{text}");
    }

    #[test]
    fn source_lines() {
        check("转自《中工网》", Some("中工网"));
        check("（据《北京日报》）", Some("北京日报"));
        check("（来源：央视新闻）", Some("央视新闻"));
        check("据新华社", Some("新华社"));
        check("（中新网）", Some("中新网"));
        check("中新网", None);
        check("（央视新闻客户端）", Some("央视新闻"));
        check("（新华社关注此事）", None);
        check("据了解", None);
        check("据《人民日报》报道，近日北京", None);
        check("综合素质明显提高", None);
    }

    #[test]
    fn opening_sources() {
        let text = "据《工人日报》报道，近日";
        assert_eq!(opening_source(text).map(|place| &text[place]), Some("工人日报"));
        assert_eq!(opening_source("据了解，今年"), None);
    }
}

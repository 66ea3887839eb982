//! How a paragraph opens: with the time of a report (近日，), or as one that goes on telling (据了解，).

use crate::chars;
use crate::notices;
use crate::scan::source;
use crate::words::{Words, words};

/// What the first words of a line say of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Opening {
    /// The time of the news: 近日, 5月11日, “五一”前夕. A report opens so.
    Lead,
    /// Whose words these are: 据《工人日报》报道. An article that was taken from elsewhere opens so.
    Attributed,
    /// 据了解, 活动现场, 会上: a later paragraph of a report opens so.
    Further,
    /// Nothing that tells.
    #[default]
    Plain,
}

static LEADS: Words = words![
    "近日",
    "日前",
    "昨天",
    "昨日",
    "今天",
    "今日",
    "前天",
    "连日来",
    "近年来",
    "即日起",
    "从即日起",
    "从本月起",
    "近期",
    "最近",
    "上周",
    "本周",
    "前不久",
    "不久前",
    "近来",
    "日來",
    "連日",
    "近几年",
    "新春",
    "春节",
    "清晨",
    "一大早",
    "入夏以来",
    "入冬以来",
    "今年以来",
    "今年年初",
    "记者从",
    "记者昨",
    "记者日前",
    "记者近日",
    "记者获悉",
    "記者",
    "时值",
    "正值",
    "盛夏",
    "金秋",
    "初春",
    "岁末",
];

static FURTHER: Words = words![
    "据了解",
    "据悉",
    "据介绍",
    "据统计",
    "活动中",
    "活动现场",
    "活动当天",
    "现场",
    "会上",
    "会后",
    "会议",
    "座谈会上",
    "同时",
    "此外",
    "另外",
    "目前",
    "下一步",
    "其中",
    "随后",
    "当天",
    "当日",
    "期间",
    "最后",
    "接下来",
    "与此同时",
    "截至",
    "未来",
    "今后",
    "他表示",
    "她表示",
    "他说",
    "她说",
    "仪式上",
    "比赛中",
    "培训中",
    "讲座中",
    "在随后",
    "在活动",
    "本次",
    "此次",
    "这次",
    "该",
    "为此",
    "对此",
    "因此",
    "然而",
    "但",
    "如今",
    "通过此次",
    "多年来",
    "一方面",
    "首先",
    "其次",
    "一直以来",
    "在此基础上",
    "近三年",
    "三年来",
    "启动仪式上",
    "表彰大会",
    "演出",
    "“",
];

/// What `text` opens with.
pub(crate) fn opening(text: &str) -> Opening {
    let text = text.trim_start_matches(['*', ' ', '　']);
    if source::opening_source(text).is_some() {
        return Opening::Attributed;
    }
    if notices::opens_letter(text) || LEADS.begin(text) || opens_with_date(text) || opens_with_season(text) {
        return Opening::Lead;
    }
    if FURTHER.begin(text) {
        return Opening::Further;
    }
    Opening::Plain
}

/// 今年6月, 5月11日, 2024年5月, 5月11日上午, 11日.
fn opens_with_date(text: &str) -> bool {
    let text = ["今年", "去年", "前年"].iter().find_map(|year| text.strip_prefix(year)).unwrap_or(text);
    let digits =
        text.find(|c: char| !(c.is_ascii_digit() || ('０'..='９').contains(&c))).unwrap_or(text.len());
    if digits == 0 || digits > 12 {
        return false;
    }
    let mark = text[digits..].chars().next();
    match mark {
        Some('月') => true,
        Some('日') => digits <= 2,
        Some('年') => {
            text[digits..].chars().nth(1).is_some_and(|c| c.is_ascii_digit() || c == '以' || c == '来')
        }
        _ => false,
    }
}

/// “五一”前夕, “五一”国际劳动节来临之际, 国庆期间.
fn opens_with_season(text: &str) -> bool {
    static SEASONS: Words = words!["前夕", "之际", "期间", "节前"];
    let clause = text
        .char_indices()
        .take(16)
        .find(|(_, c)| chars::is_soft_stop(*c))
        .map_or(text, |(at, _)| &text[..at]);
    clause.char_indices().nth(15).is_none() && SEASONS.stand_in(clause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings() {
        for lead in ["近日，由", "5月11日,", "“五一”前夕,朝阳区", "昨天,北京市", "近年来，福建省"]
        {
            assert_eq!(opening(lead), Opening::Lead, "{lead}");
        }
        assert_eq!(opening("据了解，此次"), Opening::Further);
        assert_eq!(opening("31名劳模"), Opening::Plain);
        assert_eq!(opening("武建光,大兴区"), Opening::Plain);
    }
}

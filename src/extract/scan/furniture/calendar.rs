//! What heads of pages say of a day beside its date: weekday, lunar date, 节气, feast, weather.

use super::date::{date, number_of};
use super::staff::staff;
use crate::chars;
use crate::words::{Words, words};

/// A weekday or a day of the lunar year at the start of `rest`: its length.
pub(super) fn weekday(rest: &str) -> Option<usize> {
    for word in ["星期", "周", "礼拜", "週"] {
        if let Some(behind) = rest.strip_prefix(word) {
            // 星期 一.
            let after = behind.trim_start();
            let day = after.chars().next().filter(|c| "一二三四五六日天".contains(*c))?;
            let end = rest.len() - after.len() + day.len_utf8();
            let behind = &rest[end..];
            let ends = behind
                .chars()
                .next()
                .is_none_or(|c| !chars::is_han(c) || matches!(c, '农' | '第' | '今' | '出'));
            return (ends || staff(behind).is_some()).then_some(end);
        }
    }
    // 农历甲辰年三月廿三, 甲辰年三月廿三.
    let lunar = rest.strip_prefix("农历").unwrap_or(rest);
    let prefix = rest.len() - lunar.len();
    let first = lunar.chars().next()?;
    let stems = "甲乙丙丁戊己庚辛壬癸";
    let length: usize = lunar.chars().take_while(|c| chars::is_han(*c)).map(char::len_utf8).sum();
    let short = lunar[..length].chars().count() <= 14;
    ((prefix > 0 || stems.contains(first) && lunar.contains('年')) && short && length > 0)
        .then_some(prefix + length)
}

/// 5月1日 星期三, 05.01 星期三 without a year: the length of the day, where a weekday follows.
pub(super) fn day_of_year(rest: &str) -> Option<usize> {
    let (first, month) = number_of(rest, 2)?;
    let mark = rest[first..].chars().next().filter(|c| matches!(c, '月' | '.' | '/'))?;
    let at = first + mark.len_utf8();
    let (second, day) = number_of(&rest[at..], 2)?;
    let behind = &rest[at + second..];
    let behind = if mark == '月' { behind.strip_prefix('日')? } else { behind };
    let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
    (valid && weekday(behind.trim_start()).is_some()).then_some(rest.len() - behind.len())
}

/// 谷雨, 今日立秋, 除夕: its length.
pub(super) fn feast(rest: &str) -> Option<usize> {
    static FEASTS: Words = words![
        "立春",
        "雨水",
        "惊蛰",
        "春分",
        "清明",
        "谷雨",
        "立夏",
        "小满",
        "芒种",
        "夏至",
        "小暑",
        "大暑",
        "立秋",
        "处暑",
        "白露",
        "秋分",
        "寒露",
        "霜降",
        "立冬",
        "小雪",
        "大雪",
        "冬至",
        "小寒",
        "大寒",
        "除夕",
        "春节",
        "元旦",
        "元宵节",
        "端午节",
        "中秋节",
        "重阳节",
        "国庆节",
        "劳动节",
        "国际劳动节",
        "记者节",
        "青年节",
        "建军节",
        "建党节",
        "妇女节",
        "儿童节",
        "教师节",
        "腊八节",
        "小年",
        "端午",
        "中秋",
        "重阳",
        "元宵",
    ];
    let day = ["今日", "明日", "今天"].iter().find_map(|when| rest.strip_prefix(when)).unwrap_or(rest);
    let feast = FEASTS.beginning(day)?;
    let behind = &day[feast.len()..];
    (!behind.starts_with(chars::is_han)).then_some(rest.len() - behind.len())
}

/// 多云转晴, 偏北风2-3级, 最高温度8℃, 18℃～27℃: its length.
pub(super) fn weather(rest: &str) -> Option<usize> {
    static SKIES: Words = words![
        "晴",
        "多云",
        "阴",
        "小雨",
        "中雨",
        "大雨",
        "阵雨",
        "雷阵雨",
        "小雪",
        "中雪",
        "雾",
        "霾",
        "北风",
        "南风",
        "东风",
        "西风",
        "偏北风",
        "偏南风",
        "偏东风",
        "偏西风",
        "东北风",
        "东南风",
        "西北风",
        "西南风",
        "微风",
        "最高",
        "最低",
        "气温",
    ];
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let word = &rest[..end];
    let measured =
        word.ends_with('℃') && word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '－'));
    let told = SKIES.begin(word)
        && word.chars().count() <= 12
        && (word.ends_with(['℃', '级', '晴', '云', '阴', '雨', '雪', '雾', '霾', '风']));
    (measured || told).then_some(end)
}

/// 日期：, 见报日期, 公元 before a date: the length.
pub(super) fn day_label(rest: &str) -> Option<usize> {
    static LABELS: Words = words!["出版日期", "见报日期", "出版时间", "日期", "公元"];
    let behind = &rest[LABELS.beginning(rest)?.len()..];
    let day = behind.trim_start_matches(|c: char| c.is_whitespace() || chars::is_colon(c));
    date(day).map(|_| rest.len() - day.len())
}

/// 1929年9月9日创刊, 创刊于1950年7月1日: the length. It is no date of the page.
pub(super) fn founding(rest: &str) -> Option<usize> {
    let founded = ["创刊", "创办", "復刊", "复刊"];
    if let Some(behind) = founded.iter().find_map(|word| rest.strip_prefix(word)) {
        let day = behind.strip_prefix('于').unwrap_or(behind);
        return date(day).map(|(length, _)| rest.len() - day.len() + length);
    }
    let year = || number_of(rest, 4).filter(|(length, _)| rest[*length..].starts_with('年'));
    let length = date(rest).map(|(length, _)| length).or_else(|| Some(year()?.0 + '年'.len_utf8()))?;
    let behind = rest[length..].trim_start();
    let word = founded.iter().find(|word| behind.starts_with(**word))?;
    Some(rest.len() - behind.len() + word.len())
}

/// FRI., SUNDAY.
pub(super) fn is_english_day(word: &str) -> bool {
    let day = word.trim_end_matches(['.', ',']).to_ascii_lowercase();
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    day.len() >= 3 && days.iter().any(|name| name.starts_with(&day))
}

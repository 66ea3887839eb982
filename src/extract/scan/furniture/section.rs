//! The name of a page, 版名, and how a page's number stands beside it.

use crate::chars;
use crate::scan::name;
use crate::words::{Words, words};
use std::ops::Range;

/// 要闻, 工会新闻: what pages are called.
pub(super) fn is_section_name(word: &str) -> bool {
    static NAMES: Words = words![
        "要闻",
        "综合",
        "副刊",
        "文化",
        "体育",
        "国际",
        "国内",
        "经济",
        "社会",
        "教育",
        "时政",
        "本市",
        "基层",
        "工会",
        "维权",
        "评论",
        "理论",
        "专题",
        "专版",
        "特刊",
        "民生",
        "法治",
        "健康",
        "科技",
        "财经",
        "广告",
        "新闻",
        "周末",
        "娱乐",
        "读书",
        "生活",
        "深度",
        "天下",
        "热点",
        "焦点",
        "聚焦",
        "图片故事",
        "说法",
        "服务",
        "对话",
        "关注",
        "一线",
        "职工",
        "劳模",
        "人物",
        "影像",
        "视觉",
        "头版",
        "綜合",
        "要聞",
        "北京",
    ];
    NAMES.has(word) || NAMES.end(word) && word.chars().count() <= 6
}

/// Whether the line sets its number off as pages do: 03｜职工之家, 02 要闻, T3 深度, 职工之家·06.
pub(super) fn tells_page(line: &str, name: &Range<usize>) -> bool {
    let (before, behind) = (line[..name.start].trim(), line[name.end..].trim());
    let number = if before.is_empty() { behind } else { before };
    let digits = number.trim_matches(|c: char| !c.is_alphanumeric());
    let marked = digits.len() < number.len();
    let paged =
        digits.starts_with(['0', '特']) || digits.starts_with(char::is_alphabetic) || digits.contains('-');
    (before.is_empty() || behind.is_empty()) && (marked || paged)
}

/// 版名：企业风采, 版面：综合新闻: the length and the place of the name.
pub(super) fn name_label(rest: &str) -> Option<(usize, Range<usize>)> {
    let behind = ["版名", "版面"].iter().find_map(|label| rest.strip_prefix(label))?;
    let name = behind.trim_start_matches(|c: char| c.is_whitespace() || chars::is_colon(c));
    let length = name.find(|c: char| !(chars::is_han(c) || name::is_dot(c))).unwrap_or(name.len());
    let start = rest.len() - name.len();
    ((2..=8).contains(&name[..length].chars().count()) && name.len() < behind.len())
        .then_some((start + length, start..start + length))
}

/// 要 闻, 工 会 新 闻: the length of single characters with blanks between them.
pub(super) fn spaced_word(rest: &str) -> Option<usize> {
    let (mut end, mut count) = (0, 0);
    for word in rest.split_whitespace() {
        let start = end + rest[end..].find(word)?;
        if word.chars().nth(1).is_some() || !word.chars().all(chars::is_han) || start - end > 4 {
            break;
        }
        end = start + word.len();
        count += 1;
    }
    (2..=6).contains(&count).then_some(end)
}

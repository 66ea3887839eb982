//! Who gave a photograph, which is no photographer: 受访者供图, 图/视觉中国, 摄（影像中国）; and who took one that was given.

use super::remarks::is_unit;
use super::words::is_slash;
use crate::chars;
use crate::scan::name;
use crate::words::{Words, one_of, words};
use std::ops::Range;

/// What is longer says more than that; in bytes.
const LONGEST: usize = 180;

/// A byline without those who gave its photograph: 卫晴/文 受访者供图, 本报记者 周美玉 文 受访单位/图,
/// 文/周美玉（市总工会供图）. None where nobody else is named.
pub(super) fn without_supplier(inner: &str) -> Option<&str> {
    let trimmed = inner.trim_end();
    if trimmed.len() > LONGEST {
        return Some(inner);
    }
    // 文/本报记者 揭旸 图/视觉中国.
    let pictured = ["图", "圖", "摄影"].iter().find_map(|word| {
        let at = trimmed.rfind(word).filter(|at| *at > 0)?;
        let unit = trimmed[at + word.len()..].trim_start().strip_prefix(is_slash)?.trim_start();
        is_unit(unit.strip_suffix("提供").unwrap_or(unit)).then_some(at)
    });
    if let Some(at) = pictured {
        return Some(trimmed[..at].trim_end_matches(is_gap)).filter(|others| !others.is_empty());
    }
    let bracket = trimmed.strip_suffix(['）', ')']).and_then(|rest| {
        let open = rest.rfind(['（', '('])?;
        Some((open, rest[open..].trim_start_matches(['（', '('])))
    });
    let (before, words) = bracket.unwrap_or((trimmed.len(), trimmed));
    // 翟永健 摄（影像中国）, 茅小燕摄/光明图片, 姚远 zy2008@163.com.
    if bracket.is_some() && before > 0 && AGENCIES.has(words) {
        return Some(trimmed[..before].trim_end());
    }
    if let Some(at) = trimmed.rfind(is_gap)
        && let tail = trimmed[at..].trim_start_matches(is_gap)
        && (AGENCIES.has(tail) || tail.contains('@') && tail.is_ascii())
    {
        return Some(trimmed[..at].trim_end_matches(is_gap)).filter(|others| !others.is_empty());
    }
    let gave = |word: &str| words.strip_suffix(word).map(|rest| rest.trim_end_matches(is_gap));
    let Some(rest) = ["供图", "提供", "图"].iter().find_map(|word| gave(word)) else {
        return Some(inner);
    };
    let start = rest
        .rfind(|c: char| !chars::is_han(c))
        .map_or(0, |at| at + rest[at..].chars().next().map_or(0, char::len_utf8));
    let unit = rest[start..].trim_start_matches("图片由").trim_start_matches("图由");
    if !is_unit(unit) {
        return Some(inner);
    }
    let others = if bracket.is_some() && start == 0 { &trimmed[..before] } else { &words[..start] };
    let others = others.trim_end_matches(is_gap);
    (!others.is_empty()).then_some(others)
}

/// 照片由本报通讯员宦 亮提供, 本组图片由武亦彬拍摄: where the name stands.
pub(super) fn photographed_by(inner: &str) -> Option<Range<usize>> {
    let (before, rest) = inner.split_once('由').filter(|_| inner.len() <= LONGEST)?;
    let who = ["提供", "拍摄"].iter().find_map(|end| rest.trim_end().strip_suffix(end))?.trim_end();
    let title = ["通讯员", "记者"].iter().find_map(|title| who.find(title).map(|at| at + title.len()));
    let name = &who[title.unwrap_or_default()..];
    let at = inner.len() - rest.len() + who.len() - name.len();
    let pictures = one_of!["照片", "图片", "摄影"].end(before);
    (pictures && name::is_name(&name::without_spaces(name))).then(|| at..at + name.len())
}

/// Who sells photographs.
static AGENCIES: Words =
    words!["影像中国", "光明图片", "视觉中国", "人民视觉", "中新图片", "新华社", "东方IC"];

/// What stands between the parts of a byline.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || is_slash(c) || matches!(c, '、' | '，' | '；')
}

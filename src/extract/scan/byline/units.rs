//! Names beside what somebody is: a unit, an office, a place of work.

use crate::chars;
use crate::lexicon::{TITLES, UNITS};
use crate::scan::name;
use crate::words::one_of;
use std::ops::Range;

/// The name in （市总工会宣教部 周美玉）.
pub(super) fn name_behind_unit(inner: &str) -> Option<Range<usize>> {
    let at = inner.rfind(char::is_whitespace)?;
    let (mut unit, mut name) = (inner[..at].trim_end(), inner[at..].trim_start());
    // （石矶中学高一（3）班　田　露）: of two characters set apart.
    let apart = unit.char_indices().next_back().filter(|(at, _)| unit[..*at].ends_with(char::is_whitespace));
    if let (Some((first, _)), None) = (apart, name.chars().nth(1)) {
        (unit, name) = (unit[..first].trim_end(), &inner[first..]);
    }
    let is_class = unit.ends_with(['班', '级']);
    let is_part = |c: char| {
        chars::is_han(c)
            || c.is_ascii_digit()
            || is_class && matches!(c, '（' | '）' | '(' | ')' | '０'..='９')
    };
    let is_unit = unit.chars().count() >= 2
        && unit.chars().all(is_part)
        && (UNITS.end(unit)
            || is_class
            || unit.ends_with("研究生")
            || unit.ends_with(['省', '市', '县', '区', '州', '乡', '镇', '村']));
    (is_unit && !unit.contains("记者") && !unit.contains("通讯员") && name::is_name(name))
        .then(|| inner.len() - name.len()..inner.len())
}

/// The names in （党委宣传部 周美玉 李文博）.
pub(super) fn names_behind_unit(inner: &str) -> Option<Vec<Range<usize>>> {
    let mut words = inner.split_whitespace();
    let unit =
        words.next().filter(|unit| UNITS.end(unit) && !unit.contains("记者") && !unit.contains("通讯员"))?;
    let mut at = inner.find(unit)? + unit.len();
    let mut names = Vec::new();
    for name in words {
        let start = at + inner[at..].find(name)?;
        at = start + name.len();
        names.push(start..at);
    }
    (names.len() > 1 && names.iter().all(|place| name::is_name(&inner[place.clone()]))).then_some(names)
}

/// The name in 杨学友 检察官.
pub(crate) fn name_before_office(inner: &str) -> Option<Range<usize>> {
    let at = inner.rfind(char::is_whitespace)?;
    let (name, office) = (inner[..at].trim_end(), inner[at..].trim_start());
    let is_office =
        one_of!["检察官", "法官", "律师", "教授", "医师", "医生", "工程师", "技师", "仲裁员"].end(office);
    (is_office && name::is_name(name)).then_some(0..name.len())
}

/// 作者冯 铁系首钢退休职工; 涂 伟，中国劳动关系学院副教授: where the name stands before what somebody is.
pub(super) fn author_among_words(inner: &str) -> Option<Range<usize>> {
    let called = inner.strip_prefix("作者");
    let words = called.unwrap_or(inner).trim_start_matches(|c: char| c.is_whitespace() || chars::is_colon(c));
    let end = words.find(|c| matches!(c, '，' | ',') || called.is_some() && matches!(c, '系' | '为'))?;
    let name = words[..end].trim_end();
    let is = called.is_some() || TITLES.end(words) || UNITS.end(words);
    let at = inner.len() - words.len();
    (is && name::is_name(&name::without_spaces(name))).then(|| at..at + name.len())
}

/// The name in 周知之（建筑学院2014级）: where in brackets stands whence somebody is.
pub(super) fn without_affiliation(inner: &str) -> usize {
    let trimmed = inner.trim_end();
    let inside = trimmed.strip_suffix(['）', ')']).and_then(|rest| rest.rsplit_once(['（', '(']));
    match inside {
        Some((name, whence))
            if name::is_name(name.trim())
                && (whence.chars().nth(2).is_some() || whence.ends_with('岁'))
                && (UNITS.end(whence)
                    || TITLES.end(whence)
                    || one_of!["职工", "工人", "教师", "医生"].end(whence)
                    || whence.ends_with([
                        '级', '班', '届', '团', '系', '社', '镇', '乡', '村', '工', '员', '师', '生', '岁',
                    ])) =>
        {
            name.trim_end().len()
        }
        _ => inner.len(),
    }
}

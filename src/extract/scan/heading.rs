//! What sets a line apart as a heading: `##`, `**…**`, ornaments (`>> <<`, `【】`, `■`), numbers.

use super::name;
use crate::chars;
use std::ops::Range;

/// The mark that a line carries as a heading. The smaller, the higher it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Level(u8);

impl Level {
    /// How many levels there are: six of `#` and bold type.
    pub(crate) const COUNT: usize = 7;

    /// The level as an index from 0.
    pub(crate) fn index(self) -> usize {
        usize::from(self.0) - 1
    }

    /// The level below this one: `# ■` under `#`.
    pub(crate) fn deeper(self) -> Self {
        Self((self.0 + 1).min(6).max(self.0))
    }

    const BOLD: Self = Self(7);
}

/// Takes a heading mark off: the level and the place of the words in `line`.
pub(crate) fn marked(line: &str) -> Option<(Level, Range<usize>)> {
    let first = line.chars().next()?;
    if matches!(first, '#' | '＃') {
        let rest = line.trim_start_matches(['#', '＃']);
        let count = line[..line.len() - rest.len()].chars().count();
        let words = rest.trim().trim_end_matches('#').trim_end();
        if count > 6 || words.is_empty() {
            return None;
        }
        let start = line.len() - rest.trim_start().len();
        let inner = start..start + words.len();
        // `## **标题**`: the bold marks say nothing more.
        if let Some((_, bold)) = bold(words) {
            return Some((Level(u8::try_from(count).unwrap_or(6)), start + bold.start..start + bold.end));
        }
        return Some((Level(u8::try_from(count).unwrap_or(6)), inner));
    }
    bold(line).or_else(|| tagged(line))
}

/// `<h2>标题</h2>`, `<center><b>标题</b></center>`: some recognizers write HTML.
fn tagged(line: &str) -> Option<(Level, Range<usize>)> {
    let (name, inner) = tag_around(line)?;
    let level = match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Level(name.as_bytes()[1] - b'0'),
        "b" | "strong" | "center" => Level::BOLD,
        _ => return None,
    };
    let words = &line[inner.clone()];
    let (level, place) = match marked(words) {
        Some((own, place)) if level == Level::BOLD => (own, place),
        Some((_, place)) => (level, place),
        None => (level, 0..words.len()),
    };
    Some((level, inner.start + place.start..inner.start + place.end))
}

/// The words in `<p>……</p>`, which says nothing of them.
pub(crate) fn in_paragraph(line: &str) -> Option<Range<usize>> {
    let (name, inner) = tag_around(line)?;
    matches!(name, "p" | "div" | "span" | "font").then_some(inner)
}

/// The tag that a line stands in, and the place of the words inside.
fn tag_around(line: &str) -> Option<(&str, Range<usize>)> {
    let (tag, rest) = line.strip_prefix('<')?.split_once('>')?;
    let name = tag.split(' ').next().filter(|name| !name.is_empty())?;
    let close = rest.strip_suffix('>')?.rfind("</")?;
    if name.len() > 6 || rest[close + 2..rest.len() - 1].trim() != name {
        return None;
    }
    let words = rest[..close].trim();
    let start = line.len() - rest.len() + rest[..close].len() - rest[..close].trim_start().len();
    (!words.is_empty()).then(|| (name, start..start + words.len()))
}

fn bold(line: &str) -> Option<(Level, Range<usize>)> {
    for mark in ["**", "__"] {
        let Some(inner) = line.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)) else { continue };
        if inner.is_empty() || inner.contains(mark) {
            continue;
        }
        let words = inner.trim_matches('*').trim();
        let start = line.find(words).unwrap_or(mark.len());
        return (!words.is_empty()).then_some((Level::BOLD, start..start + words.len()));
    }
    None
}

/// How a label or column is dressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ornament {
    /// `>> 北京经验 <<`.
    Arrows,
    /// 【基层动态】, 〔一事一议〕, ·长安旧事·.
    Lenticular,
    /// ■一线传真, ●简讯.
    Bullet,
}

/// Takes the ornaments of a label off: what they are and the place of the words in `line`.
/// The words may be long; whether they are a label is for the grammar to say.
pub(crate) fn ornamented(line: &str) -> Option<(Ornament, Range<usize>)> {
    let first = line.chars().next()?;
    let last = line.chars().next_back()?;
    if is_arrow(first) {
        let words = line.trim_matches(|c: char| is_arrow(c) || c.is_whitespace());
        let start = line.find(words)?;
        let closed = is_arrow(last);
        let doubled =
            line.chars().filter(|c| is_arrow(*c)).count() >= 2 || matches!(first, '»' | '《' | '≫' | '》');
        return (!words.is_empty() && (closed || doubled))
            .then_some((Ornament::Arrows, start..start + words.len()));
    }
    if matches!(first, '【' | '〖' | '［' | '〔') {
        let inner = line[first.len_utf8()..].strip_suffix(['】', '〗', '］', '〕'])?;
        let words = inner.trim();
        let start = line.find(words)?;
        return (!words.is_empty() && !words.contains(['】', '【']))
            .then_some((Ornament::Lenticular, start..start + words.len()));
    }
    // ·长安旧事·
    if name::is_dot(first) && name::is_dot(last) {
        let words = line.trim_matches(|c: char| name::is_dot(c) || c.is_whitespace());
        let start = line.find(words)?;
        return ((2..=10).contains(&words.chars().count()) && words.chars().all(chars::is_han))
            .then_some((Ornament::Lenticular, start..start + words.len()));
    }
    if chars::is_bullet(first) {
        let words = line.trim_matches(|c: char| chars::is_bullet(c) || c.is_whitespace());
        let start = line.find(words)?;
        return (!words.is_empty()).then_some((Ornament::Bullet, start..start + words.len()));
    }
    None
}

/// 【基层动态】 at the start of a longer line: the place of its words and where the rest begins.
pub(crate) fn leading_label(line: &str) -> Option<(Range<usize>, usize)> {
    let first = line.chars().next().filter(|c| matches!(c, '【' | '〖'))?;
    let close = line.find(['】', '〗'])?;
    let words = &line[first.len_utf8()..close];
    let length = words.chars().count();
    let rest = close + '】'.len_utf8();
    let gap = line[rest..].len() - line[rest..].trim_start().len();
    ((2..=10).contains(&length) && !line[rest..].trim().is_empty())
        .then(|| (first.len_utf8()..close, rest + gap))
}

fn is_arrow(c: char) -> bool {
    matches!(c, '>' | '<' | '»' | '«' | '＞' | '＜' | '≫' | '≪' | '〉' | '〈' | '›' | '‹' | '＝' | '=')
}

/// How a numbered crosshead counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    /// 一、
    Han,
    /// （一）
    Bracketed,
    /// 1. 1、 01
    Arabic,
    /// ① ❶
    Circled,
    /// 第一，第一章
    Ordinal,
}

/// The number that `text` begins with, and its length.
pub(crate) fn number(text: &str) -> Option<(Number, usize)> {
    let first = text.chars().next()?;
    if matches!(first, '①'..='⑳' | '❶'..='❿' | '⑴'..='⒇' | '⒈'..='⒛') {
        return Some((Number::Circled, first.len_utf8()));
    }
    if matches!(first, '（' | '(') {
        let inner = &text[first.len_utf8()..];
        let digits = digits_length(inner);
        let close = inner[digits..].chars().next().filter(|c| matches!(c, '）' | ')'))?;
        return (digits > 0 && digits <= 9)
            .then_some((Number::Bracketed, first.len_utf8() + digits + close.len_utf8()));
    }
    let digits = digits_length(text);
    if digits > 0 {
        let after = &text[digits..];
        let mark = after.chars().next()?;
        let is_han = chars::is_han_digit(first);
        let kind = if is_han { Number::Han } else { Number::Arabic };
        if digits > 9 {
            return None;
        }
        return match mark {
            '、' | '．' => Some((kind, digits + mark.len_utf8())),
            '.' if !after[1..].starts_with(|c: char| c.is_ascii_digit()) => Some((kind, digits + 1)),
            // 01 让服务更近: two digits with a leading zero need no mark.
            c if first == '0'
                && digits == 2
                && !text.starts_with("00")
                && (c.is_whitespace() || chars::is_han(c) && !"年月日周个万名点时".contains(c)) =>
            {
                Some((kind, digits))
            }
            _ => None,
        };
    }
    if let Some(rest) = text.strip_prefix('第') {
        let digits = digits_length(rest);
        let mark = rest[digits..].chars().next()?;
        return (digits > 0 && matches!(mark, '章' | '节' | '篇' | '部' | '站' | '幕' | '乐'))
            .then_some((Number::Ordinal, '第'.len_utf8() + digits));
    }
    None
}

fn digits_length(text: &str) -> usize {
    let arabic =
        text.find(|c: char| !(c.is_ascii_digit() || ('０'..='９').contains(&c))).unwrap_or(text.len());
    if arabic > 0 {
        return arabic;
    }
    text.find(|c: char| !chars::is_han_digit(c)).unwrap_or(text.len())
}

/// Whether two halves stand side by side with space between: 奋进新时代 劳动创未来.
pub(crate) fn is_couplet(text: &str) -> bool {
    let parts: Vec<usize> = text.split_whitespace().map(|part| part.chars().count()).collect();
    (2..=4).contains(&parts.len()) && parts.iter().all(|length| (3..=20).contains(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn words(line: &str, place: Option<Range<usize>>, expected: Option<&str>) {
        assert_eq!(place.map(|place| &line[place]), expected, "{line}");
    }

    #[test]
    fn marks_come_off() {
        for (line, expected) in [
            ("## 为女干警送健康", Some("为女干警送健康")),
            ("##为女干警送健康 ##", Some("为女干警送健康")),
            ("**走进车间**", Some("走进车间")),
            ("<h2>走进车间</h2>", Some("走进车间")),
            ("<center> <b>走进车间</b> </center>", Some("走进车间")),
            ("<h2>走进车间</h3>", None),
            ("<p>走进车间</p>", None),
            ("<b></b>", None),
            ("# **走进车间**", Some("走进车间")),
            ("**加强赋能。**福建省总工会", None),
            ("正文", None),
        ] {
            words(line, marked(line).map(|(_, place)| place), expected);
        }
    }

    #[test]
    fn ornaments_come_off() {
        for (line, expected) in [
            (">> 北京经验 <<", Some("北京经验")),
            ("【基层动态】", Some("基层动态")),
            ("■一线传真", Some("一线传真")),
            ("● 简讯 ●", Some("简讯")),
            ("【海淀】近日", None),
        ] {
            words(line, ornamented(line).map(|(_, place)| place), expected);
        }
    }

    #[test]
    fn numbers() {
        for (text, expected) in [
            ("一、强化组织", Some(Number::Han)),
            ("（二）强化组织", Some(Number::Bracketed)),
            ("3.强化组织", Some(Number::Arabic)),
            ("3.5亿元", None),
            ("01 让服务更近", Some(Number::Arabic)),
            ("2023年", None),
            ("一些职工", None),
            ("① 强化", Some(Number::Circled)),
        ] {
            assert_eq!(number(text).map(|(kind, _)| kind), expected, "{text}");
        }
    }
}

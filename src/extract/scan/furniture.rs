//! The page's own lines: masthead, date, 版次 and 版名, staff, hotlines.

use super::name;
use crate::chars;
use corpus::FurnitureKind;
use std::ops::Range;

/// What a line of furniture says. Places are bytes of the line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Furniture {
    /// Its main part.
    pub(crate) kind: Option<FurnitureKind>,
    /// The newspaper's name.
    pub(crate) paper: Option<Range<usize>>,
    /// ISO 8601.
    pub(crate) date: Option<String>,
    /// 版次 without 第 and 版.
    pub(crate) page_number: Option<Range<usize>>,
    /// 版名.
    pub(crate) page_name: Option<Range<usize>>,
    /// Role and name of each person, as places.
    pub(crate) staff: Vec<(Range<usize>, Range<usize>)>,
    /// Whether the line would be read so wherever it stands; otherwise only at the page's edges.
    pub(crate) sure: bool,
}

/// Reads a line as furniture; `None` when any part of it is something else.
pub(crate) fn furniture(line: &str) -> Option<Furniture> {
    if line.len() > 400 {
        return None;
    }
    if is_drawn(line) {
        return Some(Furniture { kind: Some(FurnitureKind::Ornament), sure: true, ..Furniture::default() });
    }
    if is_image(line) {
        return Some(Furniture { kind: Some(FurnitureKind::Ornament), sure: true, ..Furniture::default() });
    }
    if let Some(staff) = staff_line(line) {
        return Some(staff);
    }
    if is_contact(line) {
        return Some(Furniture { kind: Some(FurnitureKind::Contact), sure: true, ..Furniture::default() });
    }
    head_line(line)
}

/// Rules, rows of stars and ornaments alone on a line. A lone mark of a sentence is text: a column
/// break may have cut it off.
fn is_drawn(line: &str) -> bool {
    line.chars().all(|c| {
        chars::is_dash(c)
            || chars::is_bullet(c)
            || c.is_whitespace()
            || matches!(
                c,
                '*' | '='
                    | '_'
                    | '~'
                    | '～'
                    | '#'
                    | '|'
                    | '+'
                    | '^'
                    | '.'
                    | '…'
                    | '·'
                    | '＊'
                    | '＝'
                    | '<'
                    | '>'
                    | '\\'
                    | '/'
                    | ':'
            )
    }) && (line.chars().count() > 1 || line.starts_with(chars::is_bullet))
}

/// `![…](…)` and `<img …>`.
fn is_image(line: &str) -> bool {
    line.starts_with("![") && line.ends_with(')') || line.starts_with("<img") && line.ends_with('>')
}

const ROLES: &[&str] = &[
    "本版责任编辑",
    "本版责编",
    "本版编辑",
    "本版主编",
    "本版美编",
    "本版版式",
    "本版校对",
    "本版图片",
    "本版照片",
    "本版摄影",
    "责任编辑",
    "責任編輯",
    "执行主编",
    "执行编辑",
    "值班主任",
    "值班编委",
    "值班总编",
    "值班编辑",
    "值班副总编辑",
    "版式设计",
    "版面设计",
    "美术编辑",
    "图片编辑",
    "图文编辑",
    "视觉设计",
    "责任校对",
    "首席编辑",
    "见习编辑",
    "实习编辑",
    "总编辑",
    "副总编辑",
    "副主编",
    "责编",
    "責編",
    "美编",
    "美編",
    "图编",
    "主编",
    "主編",
    "编辑",
    "編輯",
    "版式",
    "版面",
    "设计",
    "校对",
    "校對",
    "校检",
    "检校",
    "审校",
    "审读",
    "编审",
    "组版",
    "排版",
    "制版",
    "制图",
    "统筹",
    "策划",
    "监制",
    "签发",
    "审核",
    "摄影",
    "电脑制作",
    "照排",
    "终审",
    "二审",
    "一审",
    "三审",
    "责校",
    "责任版式",
    "编务",
    "社长",
    "出品人",
];

/// 责任编辑：张三 版式：李四 校对：王五.
fn staff_line(line: &str) -> Option<Furniture> {
    let at = line.len() - line.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    role_at(&line[at..])?;
    let found = head_line(line)?;
    (!found.staff.is_empty()).then_some(found)
}

/// The staff at the start of `rest`: role and names, and the length of it all.
fn staff(rest: &str) -> Option<(Vec<(Range<usize>, Range<usize>)>, usize)> {
    let (role, mut at) = role_at(rest)?;
    let mut found = Vec::new();
    while let Some(name) = staff_name(rest, &mut at) {
        found.push((0..role, name));
    }
    if found.is_empty() {
        // 责编/版式：张三: two roles share one name.
        let second = rest[at..].trim_start_matches(['/', '／', '、', ' ']);
        let offset = rest.len() - second.len();
        let (_, after) = role_at(second)?;
        let mut at = offset + after;
        while let Some(name) = staff_name(rest, &mut at) {
            found.push((0..role, name));
        }
        return (!found.is_empty()).then_some((found, at));
    }
    Some((found, at))
}

/// The role at the start of `rest`: its length, and its length with the colon, slash, bar or white
/// space behind it.
fn role_at(rest: &str) -> Option<(usize, usize)> {
    let end = rest.find(|c: char| !chars::is_han(c)).unwrap_or(rest.len());
    let word = &rest[..end];
    let after = &rest[end..];
    let mark = after.len()
        - after
            .trim_start_matches(|c: char| {
                c.is_whitespace() || chars::is_colon(c) || matches!(c, '/' | '／' | '|' | '｜' | '丨' | '·')
            })
            .len();
    // 视觉编辑：, 见习编辑 ……: a role that no list holds ends like one that the list does.
    let is_role = ROLES.contains(&word)
        || word.chars().count() <= 7
            && ["编辑", "編輯", "校对", "校對", "责编", "美编", "設計", "版式"]
                .iter()
                .any(|role| word.ends_with(role));
    if mark > 0 && is_role {
        return Some((end, end + mark));
    }
    // 责编张三: set solid.
    let role = ROLES.iter().find(|role| word.starts_with(**role))?;
    let name = &word[role.len()..];
    ((2..=4).contains(&name.chars().count()) && name::is_name(name)).then_some((role.len(), role.len()))
}

/// The next name of a staff line: a word, or two single characters with space between.
fn staff_name(line: &str, at: &mut usize) -> Option<Range<usize>> {
    let rest = &line[*at..];
    let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '、' | '，' | ','));
    if role_at(trimmed).is_some() {
        return None;
    }
    let start = *at + rest.len() - trimmed.len();
    let word_end =
        |from: &str| from.find(|c: char| !(chars::is_han(c) || name::is_dot(c))).unwrap_or(from.len());
    let mut end = word_end(trimmed);
    let count = trimmed[..end].chars().count();
    if count == 1 {
        let after = trimmed[end..].trim_start();
        let second = word_end(after);
        if second > 0 && after[..second].chars().count() == 1 {
            end = trimmed.len() - after.len() + second;
        } else {
            return None;
        }
    }
    let word = &trimmed[..end];
    if !name::can_be_name(word) {
        return None;
    }
    *at = start + end;
    Some(start..start + end)
}

fn is_contact(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "新闻热线",
        "读者热线",
        "报料热线",
        "爆料热线",
        "热线电话",
        "广告热线",
        "发行热线",
        "订报热线",
        "投稿邮箱",
        "本报热线",
        "维权热线",
        "投稿信箱",
        "电子邮箱",
        "电子信箱",
        "本版邮箱",
        "编辑部电话",
        "本版电话",
        "本报网址",
        "官方网站",
        "官方微博",
        "官方微信",
        "微信公众号",
        "新闻报料",
        "网址：",
        "网址:",
        "网址 ",
        "E-mail",
        "e-mail",
        "Email",
        "email",
        "E-MAIL",
        "http://",
        "https://",
        "www.",
        "WWW.",
        "客服电话",
        "服务热线",
        "监督电话",
        "举报电话",
        "邮箱：",
        "邮箱:",
        "信箱：",
        "本报地址",
        "社址",
        "讀者熱線",
        "新聞熱線",
        "电话：",
        "电话:",
        "传真：",
    ];
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let starts = WORDS.iter().any(|word| bare.starts_with(word));
    let has_number = line.chars().filter(char::is_ascii_digit).count() >= 5
        || line.contains('@')
        || line.contains("www.")
        || line.contains("://");
    let length = line.chars().count();
    let sentence = line.contains('。') || line.contains('，') && length > 40;
    if sentence || length > 120 {
        return false;
    }
    starts && (has_number || length <= 24)
        || length <= 60
            && line.contains('@')
            && line.contains('.')
            && !line.contains(chars::is_soft_stop)
            && bare.len() > 3
        || bare.starts_with("本报")
            && has_number
            && ["热线", "电话", "邮箱", "网址"].iter().any(|word| bare.contains(word))
}

/// Masthead, date, 版次 and 版名 in any order, and nothing else.
fn head_line(line: &str) -> Option<Furniture> {
    let length = line.chars().count();
    if length > 110 || line.contains('。') {
        return None;
    }
    let mut found = Furniture::default();
    let mut kinds: Vec<FurnitureKind> = Vec::new();
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut sure = false;
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        let c = rest.chars().next()?;
        if chars::is_colon(c)
            || chars::is_soft_stop(c) && c != '、'
            || matches!(c, '！' | '？' | '!' | '?' | '…')
        {
            return None;
        }
        if c.is_whitespace() || !c.is_alphanumeric() && !matches!(c, '（' | '(' | '《' | '“') {
            at += c.len_utf8();
            continue;
        }
        if let Some((staff, length)) = staff(rest) {
            found.staff.extend(
                staff
                    .into_iter()
                    .map(|(role, name)| (at + role.start..at + role.end, at + name.start..at + name.end)),
            );
            kinds.push(FurnitureKind::Staff);
            sure = true;
            at += length;
            continue;
        }
        if !found.staff.is_empty() && is_contact(rest.trim()) {
            break;
        }
        if let Some((length, iso)) = date(rest) {
            found.date.get_or_insert(iso);
            kinds.push(FurnitureKind::Date);
            at += length;
            continue;
        }
        if let Some(length) = weekday(rest) {
            sure |= found.date.is_some();
            kinds.push(FurnitureKind::Date);
            at += length;
            continue;
        }
        if let Some((length, number)) = page_number(rest) {
            if found.page_number.is_none() {
                found.page_number = Some(at + number.start..at + number.end);
            }
            sure = true;
            kinds.push(FurnitureKind::PageNumber);
            at += length;
            continue;
        }
        if let Some(length) = masthead_words(rest) {
            kinds.push(FurnitureKind::Masthead);
            sure = true;
            at += length;
            continue;
        }
        // A bracket around a date or lunar year: （星期三）, （农历…）.
        if matches!(c, '（' | '(') {
            at += c.len_utf8();
            continue;
        }
        if matches!(c, '《' | '“') {
            return None;
        }
        // A word: the paper's name, the page's name, or something else.
        let end = rest.find(|c: char| !(chars::is_han(c) || name::is_dot(c))).unwrap_or(rest.len());
        if end == 0 {
            // Latin letters: LABOUR DAILY; digits alone: a folio.
            let end = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '\'' | '&' | ' ')))
                .unwrap_or(rest.len());
            if end == 0 {
                return None;
            }
            let word = rest[..end].trim();
            let glued = !rest[..end].ends_with(' ') && rest[end..].starts_with(chars::is_han);
            if glued {
                return None;
            }
            if word.chars().all(|c| c.is_ascii_digit()) && word.len() <= 3 {
                if found.page_number.is_none() {
                    found.page_number = Some(at..at + word.len());
                }
                kinds.push(FurnitureKind::PageNumber);
            } else if word
                .chars()
                .all(|c| c.is_ascii_uppercase() || matches!(c, ' ' | '.' | '-' | '\'' | '&'))
                && word.len() >= 4
            {
                kinds.push(FurnitureKind::Masthead);
            } else if is_folio(word) {
                if found.page_number.is_none() {
                    found.page_number = Some(at..at + word.len());
                }
                kinds.push(FurnitureKind::PageNumber);
            } else {
                return None;
            }
            at += end;
            continue;
        }
        names.push(at..at + end);
        at += end;
    }
    for place in names {
        let word = &line[place.clone()];
        let count = word.chars().count();
        let opens = line[..place.start].trim().is_empty();
        let dated = found.date.is_some();
        if found.paper.is_none() && (is_paper(word) || opens && dated && count <= 8 && !is_section_name(word))
        {
            found.paper = Some(place.clone());
            kinds.push(FurnitureKind::Masthead);
            if opens {
                kinds.insert(0, FurnitureKind::Masthead);
            }
        } else if count <= 8
            && found.page_name.is_none()
            && (sure && found.page_number.is_some()
                || found.page_number.is_some() && (is_section_name(word) || count <= 2)
                || dated && (found.paper.is_some() || is_section_name(word)))
        {
            found.page_name = Some(place);
            kinds.push(FurnitureKind::PageNumber);
        } else if count <= 4 && found.page_number.is_some() && found.page_name.is_some() {
            // A page name of two words: 要闻 综合.
        } else {
            return None;
        }
    }
    let named = found.page_name.as_ref().is_none_or(|place| is_section_name(&line[place.clone()]));
    found.sure = sure || kinds.len() >= 2 && (named || found.date.is_some() || found.paper.is_some());
    // The first part gives the line its kind; who prints the paper and for how much is no masthead.
    found.kind = kinds.first().copied();
    if ["印刷", "零售", "定价", "每份", "全年", "广告"].iter().any(|word| line.trim_start().starts_with(word))
    {
        found.kind = Some(FurnitureKind::Other);
    }
    found.kind?;
    // 摄影：李四 alone is a credit, not the page's staff.
    if kinds == [FurnitureKind::Staff] && found.staff.len() < 2 && line.trim_start().starts_with("摄影") {
        return None;
    }
    Some(found)
}

/// A name of a newspaper: 劳动午报, 北京日报.
pub(crate) fn is_paper(word: &str) -> bool {
    let count = word.chars().count();
    const NOT: &[&str] = &[
        "海报",
        "喜报",
        "捷报",
        "简报",
        "墙报",
        "板报",
        "黑板报",
        "情报",
        "申报",
        "举报",
        "上报",
        "播报",
        "战报",
        "年报",
        "月报",
        "公报",
        "通报",
        "预报",
        "汇报",
        "回报",
    ];
    const ENDS: &[&str] = &[
        "文摘",
        "周末",
        "诗刊",
        "周刊",
        "导刊",
        "画刊",
        "日报",
        "晚报",
        "早报",
        "晨报",
        "午报",
        "周报",
        "时报",
        "导报",
        "商报",
        "都市报",
        "工人报",
        "青年报",
        "日報",
        "晚報",
        "時報",
        "新报",
        "法治报",
        "教育报",
        "文摘报",
        "画报",
        "学报",
        "校报",
        "矿工报",
        "职工报",
        "工会报",
        "信报",
        "京报",
        "新京报",
        "电力报",
        "铁道报",
        "石油报",
        "农民报",
        "妇女报",
        "文汇报",
        "快讯报",
        "经济报",
        "科技报",
        "建设报",
        "交通报",
        "集团报",
        "大学报",
        "铁路报",
        "企业报",
        "自由報",
        "聯合報",
        "联合报",
        "报",
        "報",
    ];
    (3..=12).contains(&count)
        && ENDS.iter().any(|end| word.ends_with(end))
        && !NOT.iter().any(|not| word.ends_with(not))
        && word.chars().all(chars::is_han)
}

fn is_section_name(word: &str) -> bool {
    const NAMES: &[&str] = &[
        "要闻", "综合", "副刊", "文化", "体育", "国际", "国内", "经济", "社会", "教育", "时政", "本市",
        "基层", "工会", "维权", "评论", "理论", "专题", "专版", "特刊", "民生", "法治", "健康", "科技",
        "财经", "广告", "新闻", "周末", "娱乐", "读书", "生活", "深度", "天下", "热点", "焦点", "聚焦",
        "关注", "一线", "职工", "劳模", "人物", "影像", "视觉", "头版", "綜合", "要聞", "北京",
    ];
    NAMES.iter().any(|name| word == *name || word.ends_with(name) && word.chars().count() <= 6)
}

/// A date at the start of `rest`: its length and ISO form.
pub(crate) fn date(rest: &str) -> Option<(usize, String)> {
    // 中華民國113年: counted from 1911.
    let republic = ["中華民國", "民國", "中华民国"]
        .iter()
        .find(|era| rest.starts_with(**era))
        .map_or(0, |era| era.len());
    let (year_length, year) = number_of(&rest[republic..], 4)?;
    let (year_length, year) =
        if republic > 0 { (year_length + republic, year + 1911) } else { (year_length, year) };
    if !(1850..=2150).contains(&year) {
        return None;
    }
    let rest_after = &rest[year_length..];
    let separator = rest_after.trim_start().chars().next()?;
    let lead = rest_after.len() - rest_after.trim_start().len();
    if !matches!(separator, '年' | '-' | '.' | '/' | '－' | '．' | '·') {
        return None;
    }
    let mut at = year_length + lead + separator.len_utf8();
    at += spaces(&rest[at..]);
    let (month_length, month) = number_of(&rest[at..], 2)?;
    at += month_length;
    at += spaces(&rest[at..]);
    let second = rest[at..].chars().next()?;
    let matching = if separator == '年' { second == '月' } else { second == separator };
    if !matching {
        return None;
    }
    at += second.len_utf8();
    at += spaces(&rest[at..]);
    let (day_length, day) = number_of(&rest[at..], 2)?;
    at += day_length;
    if separator == '年' {
        at += spaces(&rest[at..]);
        at += rest[at..].strip_prefix(['日', '号']).map(|_| '日'.len_utf8())?;
    }
    let valid = (1..=12).contains(&month) && (1..=31).contains(&day);
    valid.then(|| (at, format!("{year:04}-{month:02}-{day:02}")))
}

fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '　']).len()
}

/// A number of at most `most` Arabic digits, or one in Chinese, at the start of `rest`.
fn number_of(rest: &str, most: usize) -> Option<(usize, u32)> {
    let mut length = 0;
    let mut value = 0;
    let mut count = 0;
    for c in rest.chars() {
        let digit = match c {
            '0'..='9' => c as u32 - '0' as u32,
            '０'..='９' => c as u32 - '０' as u32,
            _ => break,
        };
        count += 1;
        if count > most {
            return None;
        }
        value = value * 10 + digit;
        length += c.len_utf8();
    }
    if count > 0 {
        return Some((length, value));
    }
    han_number(rest, most)
}

/// 二〇二四, 十一, 二十三.
fn han_number(rest: &str, most: usize) -> Option<(usize, u32)> {
    let digit = |c: char| {
        "〇一二三四五六七八九".chars().position(|d| d == c).or(if matches!(c, '零' | '○' | 'Ｏ' | 'O') {
            Some(0)
        } else {
            None
        })
    };
    let word: Vec<char> =
        rest.chars().take_while(|c| digit(*c).is_some() || *c == '十' || *c == '廿').take(6).collect();
    let length = word.iter().map(|c| c.len_utf8()).sum();
    if word.is_empty() {
        return None;
    }
    if let Some(ten) = word.iter().position(|c| *c == '十') {
        let tens = if ten == 0 { 1 } else { digit(word[0])? as u32 };
        let ones = word.get(ten + 1).and_then(|c| digit(*c)).unwrap_or(0) as u32;
        return (word.len() <= 3).then_some((length, tens * 10 + ones));
    }
    if word.len() > most {
        return None;
    }
    let value = word.iter().try_fold(0, |value, c| Some(value * 10 + digit(*c)? as u32))?;
    Some((length, value))
}

fn weekday(rest: &str) -> Option<usize> {
    for word in ["星期", "周", "礼拜", "週"] {
        if let Some(after) = rest.strip_prefix(word) {
            let day = after.chars().next().filter(|c| "一二三四五六日天".contains(*c))?;
            let end = word.len() + day.len_utf8();
            return rest[end..]
                .chars()
                .next()
                .is_none_or(|c| !chars::is_han(c) || matches!(c, '农' | '第' | '今' | '出'))
                .then_some(end);
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

/// 第02版, A7版, 3版, 版次：02: its length and the place of the number.
fn page_number(rest: &str) -> Option<(usize, Range<usize>)> {
    let mut start = 0;
    let named = ["版次", "版面"].iter().find_map(|word| rest.strip_prefix(word).map(|_| word.len()));
    if let Some(length) = named {
        start = length;
        start += rest[start..].len()
            - rest[start..].trim_start_matches(|c: char| c.is_whitespace() || chars::is_colon(c)).len();
    }
    let ordinal = rest[start..].starts_with('第');
    if ordinal {
        start += '第'.len_utf8();
        start += spaces(&rest[start..]);
    }
    let letter = rest[start..].chars().next().filter(char::is_ascii_uppercase).map_or(0, char::len_utf8);
    let (length, value) = number_of(&rest[start + letter..], 3)?;
    let mut end = start + letter + length;
    if let Some((second, _)) = rest[end..].strip_prefix('-').and_then(|rest| number_of(rest, 3)) {
        end += 1 + second;
    }
    if value > 400 {
        return None;
    }
    let gap = spaces(&rest[end..]);
    let closed = rest[end + gap..].starts_with('版');
    if closed {
        let after = rest[end + gap + '版'.len_utf8()..].chars().next();
        if after.is_some_and(|c| matches!(c, '面' | '块' | '本' | '权' | '图' | '画' | '主')) {
            return None;
        }
        return Some((end + gap + '版'.len_utf8(), start..end));
    }
    (named.is_some()
        || letter > 0
            && length > 0
            && length <= 2
            && rest[end..].chars().next().is_none_or(|c| !c.is_ascii_alphanumeric()))
    .then_some((end, start..end))
}

fn is_folio(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_uppercase());
    word.len() - digits.len() <= 1
        && !digits.is_empty()
        && digits.len() <= 2
        && digits.chars().all(|c| c.is_ascii_digit())
}

/// Words that only a masthead holds; the length up to the next wide space or the line's end.
fn masthead_words(rest: &str) -> Option<usize> {
    const WORDS: &[&str] = &[
        "国内统一",
        "国际标准",
        "邮发代号",
        "国外代号",
        "国外发行",
        "国外邮发",
        "总第",
        "代号",
        "刊号",
        "统一刊号",
        "连续出版物",
        "今日",
        "零售价",
        "每份",
        "定价",
        "全年",
        "主管",
        "主办",
        "出版",
        "创刊",
        "CN",
        "ISSN",
        "第",
        "新闻出版",
        "广告经营",
        "广告许可",
        "印刷",
        "中共",
        "北京市总工会",
        "农历",
        "总编辑",
        "社长",
        "總第",
        "本期",
        "内部资料",
        "准印证",
        "免费",
    ];
    let word = WORDS.iter().find(|word| rest.starts_with(**word))?;
    let end =
        rest.find(|c: char| c.is_whitespace() && c != ' ' || matches!(c, '|' | '｜')).unwrap_or(rest.len());
    let part = &rest[..end];
    let has = |words: &[&str]| words.iter().any(|word| part.contains(word));
    let plain = match *word {
        "第" => has(&["期", "号"]) && part.chars().any(|c| c.is_ascii_digit()) && part.chars().count() <= 16,
        "今日" => part.ends_with('版') && part.chars().count() <= 10,
        "中共" | "北京市总工会" | "新闻出版" => has(&["主管", "主办", "机关报", "出版"]),
        "主管" | "主办" | "出版" | "印刷" | "创刊" | "全年" | "免费" | "每份" | "总编辑" | "社长" => {
            part.chars().count() <= 24
                && (part.contains(chars::is_colon)
                    || part.chars().any(|c| c.is_ascii_digit())
                    || part.ends_with("创刊"))
        }
        "CN" | "ISSN" => part.chars().any(|c| c.is_ascii_digit()),
        "本期" => part.ends_with('版') && part.chars().count() <= 10,
        _ => true,
    };
    plain.then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let shown = furniture(line).map_or("none".to_owned(), |found| {
            let mut parts = vec![found.kind.map_or("?", FurnitureKind::as_str).to_owned()];
            parts.extend(found.paper.map(|place| format!("paper={}", &line[place])));
            parts.extend(found.date.map(|date| format!("date={date}")));
            parts.extend(found.page_number.map(|place| format!("number={}", &line[place])));
            parts.extend(found.page_name.map(|place| format!("name={}", &line[place])));
            parts.extend(
                found.staff.into_iter().map(|(role, name)| format!("{}={}", &line[role], &line[name])),
            );
            parts.join(" ")
        });
        assert_eq!(shown, expected, "{line}");
    }

    #[test]
    fn dates_and_page_numbers() {
        check("2024年5月1日 星期三 第02版 要闻", "date date=2024-05-01 number=02 name=要闻");
        check("二〇二四年五月一日 星期三", "date date=2024-05-01");
        check("劳动午报 2023年5月5日 星期五", "masthead paper=劳动午报 date=2023-05-05");
        check("A7 文化", "page-number number=A7 name=文化");
        check("02版 要闻", "page-number number=02 name=要闻");
        check("3", "page-number number=3");
        check("2024-05-01", "date date=2024-05-01");
        check("国内统一连续出版物号 CN 11-0117", "masthead");
    }

    #[test]
    fn staff_lines() {
        check("责任编辑：张三 版式：李四 校对：王五", "staff 责任编辑=张三 版式=李四 校对=王五");
        check("□本版编辑 白 莹 美编 李 媛", "staff 本版编辑=白 莹 美编=李 媛");
        check("责编 张三 李四｜版式 王五", "staff 责编=张三 责编=李四 版式=王五");
        check("本版摄影 孙妍", "staff 本版摄影=孙妍");
    }

    #[test]
    fn contacts_and_what_is_none() {
        check("新闻热线：010-63523314", "contact");
        check("昌平区庆“五一”表彰大会展示劳动者风采", "none");
        check("3位劳模代表分享爱岗敬业、勇于创新、争创一流的奋斗历程", "none");
        check("500家北京链家暖心驿站“五一”送出爱心服务", "none");
        check("市总工会启动第三届职工文化节", "none");
        check("编辑部的故事", "none");
        check("设计师走进校园", "none");
        check("今日大暑 工会送清凉", "none");
    }
}

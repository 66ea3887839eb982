//! Lines and brackets that name who wrote, reported or photographed: 本报记者 孙妍 摄,
//! 记者 崔欣 通讯员 宋雅欣, 文/张三 图/李四, □张三, （张三）.

use super::name;
use crate::chars;
use corpus::Role;
use std::ops::Range;

/// Names with their roles, in the order of print, from one mark or bracket.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Credits {
    /// Role and place of each name; the place is in bytes of the scanned text.
    pub(crate) names: Vec<(Role, Range<usize>)>,
    /// What the print itself says of the mark.
    pub(crate) shape: Shape,
}

/// How sure a mark is to be one, wherever it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Names alone: 张三. Only its place can tell whether it is a byline.
    #[default]
    Bare,
    /// Names in brackets or behind an ornament: （张三）, ■张三.
    Dressed,
    /// Names with a word that says what they did: 记者, 摄, 文/.
    Titled,
}

impl Credits {
    /// Whether it speaks of photographs alone.
    pub(crate) fn is_photo_credit(&self) -> bool {
        !self.names.is_empty() && self.names.iter().all(|(role, _)| *role == Role::Photographer)
    }

    /// The photographers' places.
    pub(crate) fn photographers(&self) -> impl Iterator<Item = &Range<usize>> {
        self.names.iter().filter(|(role, _)| *role == Role::Photographer).map(|(_, place)| place)
    }
}

/// What a word of a byline does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    /// The names that follow have this role: 记者, 通讯员.
    Title(Role),
    /// The names before have photographed, and nothing else: 摄, 摄影报道.
    Photographed,
    /// The names before, or behind where none stand before, wrote and photographed: 文/摄.
    Both,
    /// The names before, or behind where none stand before, wrote: 文/, /文.
    Wrote,
    /// The names before, or behind, photographed: 图/, /图, 摄影：.
    Pictured,
    /// Says nothing of a role: 报道, 本报, 电.
    Filler,
}

/// The words, longest first where one begins another. `/` stands for any slash, colon or dot.
const WORDS: &[(&str, Word)] = &[
    ("文字整理", Word::Wrote),
    ("摄影报道", Word::Photographed),
    ("摄影报导", Word::Photographed),
    ("攝影報導", Word::Photographed),
    ("摄影记者", Word::Title(Role::Photographer)),
    ("图片报道", Word::Photographed),
    ("文并摄影", Word::Both),
    ("文并摄", Word::Both),
    ("文/摄影", Word::Both),
    ("文/摄", Word::Both),
    ("文/图", Word::Both),
    ("图/文", Word::Both),
    ("摄/文", Word::Both),
    ("文图/", Word::Both),
    ("图文/", Word::Both),
    ("文图", Word::Both),
    ("图文", Word::Both),
    ("/摄影", Word::Pictured),
    ("摄影/", Word::Pictured),
    ("攝影/", Word::Pictured),
    ("供图/", Word::Pictured),
    ("/供图", Word::Pictured),
    ("图片/", Word::Pictured),
    ("/图片", Word::Pictured),
    ("/圖", Word::Pictured),
    ("圖/", Word::Pictured),
    ("/图", Word::Pictured),
    ("图/", Word::Pictured),
    ("/攝", Word::Pictured),
    ("/摄", Word::Pictured),
    ("摄/", Word::Pictured),
    ("文字/", Word::Wrote),
    ("撰文/", Word::Wrote),
    ("/撰文", Word::Wrote),
    ("/文", Word::Wrote),
    ("文/", Word::Wrote),
    ("作者/", Word::Wrote),
    ("记者/", Word::Title(Role::Reporter)),
    ("通讯员/", Word::Title(Role::Correspondent)),
    ("供图", Word::Photographed),
    ("摄影", Word::Photographed),
    ("攝影", Word::Photographed),
    ("摄", Word::Photographed),
    ("攝", Word::Photographed),
    ("通讯员", Word::Title(Role::Correspondent)),
    ("通訊員", Word::Title(Role::Correspondent)),
    ("特约记者", Word::Title(Role::Reporter)),
    ("见习记者", Word::Title(Role::Reporter)),
    ("实习记者", Word::Title(Role::Reporter)),
    ("首席记者", Word::Title(Role::Reporter)),
    ("特派记者", Word::Title(Role::Reporter)),
    ("全媒体记者", Word::Title(Role::Reporter)),
    ("融媒体记者", Word::Title(Role::Reporter)),
    ("实习生", Word::Title(Role::Reporter)),
    ("记者", Word::Title(Role::Reporter)),
    ("記者", Word::Title(Role::Reporter)),
    ("评论员", Word::Title(Role::Author)),
    ("特约撰稿人", Word::Title(Role::Author)),
    ("撰稿人", Word::Title(Role::Author)),
    ("撰稿", Word::Title(Role::Author)),
    ("撰文", Word::Wrote),
    ("图为", Word::Filler),
    ("报道", Word::Filler),
    ("报导", Word::Filler),
    ("報導", Word::Filler),
    ("報道", Word::Filler),
    ("专电", Word::Filler),
    ("综合", Word::Filler),
];

/// Papers and agencies that stand before 记者.
const EMPLOYERS: &[&str] = &[
    "本报",
    "本報",
    "本刊",
    "本网",
    "本台",
    "新华社",
    "新華社",
    "中新社",
    "中工网",
    "人民网",
    "光明网",
    "央视",
    "新华网",
];

/// Reads the whole of `text` as a byline or credit; `None` when any word of it is something else.
pub(crate) fn credits(text: &str) -> Option<Credits> {
    if text.len() > 600 {
        return None;
    }
    let (inner, offset, dressed) = undress(text);
    let inner = &inner[..without_place(inner)];
    let mut reader = Reader {
        text: inner,
        at: 0,
        role: None,
        pending: Vec::new(),
        done: Vec::new(),
        titled: false,
        called: false,
    };
    reader.read()?;
    if reader.done.is_empty() {
        return None;
    }
    let shape = if reader.titled {
        Shape::Titled
    } else if dressed {
        Shape::Dressed
    } else {
        Shape::Bare
    };
    // Names without 记者 or 通讯员 must look like names, since nothing else says that they are.
    let set_off = |place: &Range<usize>| {
        let edge = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || is_slash(c));
        reader.titled
            && edge(inner[..place.start].chars().next_back())
            && edge(inner[place.end..].chars().next())
    };
    let plausible = |place: &Range<usize>| name::is_name(&inner[place.clone()]) || set_off(place);
    if !reader.called && !reader.done.iter().all(|(_, place)| plausible(place)) {
        return None;
    }
    let mut names = reader.done;
    for (_, place) in &mut names {
        *place = place.start + offset..place.end + offset;
    }
    names.sort_by_key(|(_, place)| place.start);
    Some(Credits { names, shape })
}

/// Places that close a byline: 記者張三台北報導, 记者 张三 北京报道.
const PLACES: &[&str] = &[
    "台北",
    "臺北",
    "台中",
    "臺中",
    "台南",
    "臺南",
    "高雄",
    "新北",
    "桃園",
    "新竹",
    "花蓮",
    "台東",
    "宜蘭",
    "基隆",
    "嘉義",
    "屏東",
    "台東",
    "彰化",
    "苗栗",
    "南投",
    "雲林",
    "澎湖",
    "金門",
    "香港",
    "澳門",
    "澳门",
    "北京",
    "上海",
    "天津",
    "重庆",
    "广州",
    "深圳",
    "南京",
    "杭州",
    "武汉",
    "成都",
    "西安",
    "沈阳",
    "大连",
    "青岛",
    "济南",
    "郑州",
    "长沙",
    "合肥",
    "福州",
    "厦门",
    "南昌",
    "昆明",
    "贵阳",
    "南宁",
    "海口",
    "兰州",
    "西宁",
    "银川",
    "太原",
    "石家庄",
    "长春",
    "哈尔滨",
    "呼和浩特",
    "拉萨",
    "乌鲁木齐",
    "雄安",
    "三亚",
    "苏州",
    "综合",
    "綜合",
    "現場",
    "现场",
];

/// Cuts a place and the word for reporting off the end of a byline; where the rest ends.
fn without_place(inner: &str) -> usize {
    let trimmed = inner.trim_end();
    for word in ["报道", "報導", "报导", "報道", "电", "電"] {
        let Some(head) = trimmed.strip_suffix(word) else { continue };
        let head = head
            .trim_end()
            .trim_end_matches('日')
            .trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
        for place in PLACES {
            if let Some(names) = head.strip_suffix(place) {
                return names
                    .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '／' | '/' | '、'))
                    .len();
            }
        }
    }
    inner.len()
}

/// Takes ornaments and one pair of brackets off; the rest, its offset and whether anything was off.
fn undress(text: &str) -> (&str, usize, bool) {
    let bare = text.trim_start_matches(|c: char| {
        chars::is_bullet(c)
            || c.is_whitespace()
            || chars::is_dash(c)
            || matches!(c, '*' | '◆' | '/' | '|' | '｜')
    });
    let bare = bare.trim_end_matches(|c: char| c.is_whitespace() || chars::is_bullet(c));
    let start = text.len()
        - text
            .trim_start_matches(|c: char| {
                chars::is_bullet(c)
                    || c.is_whitespace()
                    || chars::is_dash(c)
                    || matches!(c, '*' | '◆' | '/' | '|' | '｜')
            })
            .len();
    for (open, close) in
        [('（', '）'), ('(', ')'), ('（', ')'), ('(', '）'), ('【', '】'), ('[', ']'), ('［', '］')]
    {
        if let Some(inner) = bare.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) {
            if !inner.contains([open, close]) {
                return (inner, start + open.len_utf8(), true);
            }
        }
    }
    (bare, start, start > 0)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    role: Option<Role>,
    /// Names whose role may still change by a word behind them.
    pending: Vec<Range<usize>>,
    done: Vec<(Role, Range<usize>)>,
    titled: bool,
    /// A title such as 记者 stands before a name.
    called: bool,
}

impl<'a> Reader<'a> {
    fn read(&mut self) -> Option<()> {
        let mut prefix: Option<Word> = None;
        loop {
            self.skip_separators();
            if self.at >= self.text.len() {
                break;
            }
            if let Some((word, length)) = word_at(&self.text[self.at..]) {
                self.at += length;
                if word != Word::Filler {
                    self.titled = true;
                }
                match word {
                    Word::Title(role) => {
                        // 文/记者 张三 and 图/记者 李四: the slash word rules the picture alone.
                        if !self.pending.is_empty() {
                            self.settle(prefix.take());
                        }
                        self.role = Some(role);
                        self.called = true;
                    }
                    Word::Photographed => {
                        if self.pending.is_empty() {
                            // 摄影 李四, but not 摄影展.
                            if self.text[self.at..].starts_with(chars::is_han) {
                                return None;
                            }
                            prefix = Some(Word::Pictured);
                        } else {
                            self.settle(Some(Word::Pictured));
                            prefix = None;
                        }
                    }
                    Word::Both | Word::Wrote | Word::Pictured => {
                        if self.pending.is_empty() || self.word_leads(length) {
                            self.settle(prefix.take());
                            prefix = Some(word);
                            self.role = None;
                        } else {
                            self.settle(Some(word));
                            prefix = None;
                        }
                    }
                    Word::Filler => {}
                }
                continue;
            }
            if let Some(length) = employer_at(&self.text[self.at..]) {
                self.at += length;
                continue;
            }
            let name = self.name()?;
            self.pending.push(name);
        }
        self.settle(prefix);
        Some(())
    }

    /// Whether the word just read stands before its names (文/张三), not behind them (张三/文).
    fn word_leads(&self, length: usize) -> bool {
        let word = &self.text[self.at - length..self.at];
        !word.starts_with(is_slash)
            && word.ends_with(is_slash)
            && self.text[self.at..].trim_start().starts_with(|c: char| chars::is_han(c))
    }

    fn settle(&mut self, word: Option<Word>) {
        let role = self.role;
        for place in self.pending.drain(..) {
            match word {
                Some(Word::Pictured | Word::Photographed) => self.done.push((Role::Photographer, place)),
                Some(Word::Both) => {
                    let wrote = role.filter(|role| *role == Role::Correspondent).unwrap_or(Role::Reporter);
                    self.done.push((wrote, place.clone()));
                    self.done.push((Role::Photographer, place));
                }
                Some(Word::Wrote) => self.done.push((role.unwrap_or(Role::Author), place)),
                _ => self.done.push((role.unwrap_or(Role::Author), place)),
            }
        }
    }

    fn skip_separators(&mut self) {
        let rest = &self.text[self.at..];
        // A slash begins 张三/文; any other mark only separates.
        let skipped = rest
            .find(|c: char| {
                !(c.is_whitespace()
                    || chars::is_bullet(c)
                    || matches!(
                        c,
                        '、' | '，' | ',' | ';' | '；' | '|' | '｜' | '&' | '*' | '（' | '）' | '(' | ')'
                    )
                    || matches!(c, '：' | ':'))
            })
            .unwrap_or(rest.len());
        self.at += skipped;
        let rest = &self.text[self.at..];
        if rest.starts_with(is_slash) && word_at(rest).is_none() {
            self.at += rest.chars().next().map_or(0, char::len_utf8);
            self.skip_separators();
        }
    }

    /// The name at the reader's place: up to a separator or a word, inner space allowed (张　三).
    fn name(&mut self) -> Option<Range<usize>> {
        let rest = &self.text[self.at..];
        let mut end = 0;
        let mut count = 0;
        for (offset, c) in rest.char_indices() {
            let is_part = chars::is_han(c) || count > 0 && name::is_dot(c);
            if !is_part
                || offset > 0
                    && word_at(&rest[offset..])
                        .is_some_and(|(_, length)| ends_word(&rest[offset + length..], length))
            {
                break;
            }
            count += 1;
            end = offset + c.len_utf8();
            if count > 16 {
                return None;
            }
        }
        if count == 1 {
            // 张　三: a single character, white space, a single character.
            let after = rest[end..].trim_start();
            let gap = rest.len() - end - after.len();
            let second = after.chars().next().filter(|c| chars::is_han(*c))?;
            let beyond = after[second.len_utf8()..].chars().next();
            let stands_alone =
                beyond.is_none_or(|c| !chars::is_han(c)) || word_at(&after[second.len_utf8()..]).is_some();
            if gap == 0 || !stands_alone {
                return None;
            }
            end = end + gap + second.len_utf8();
        }
        let mut word = &rest[..end];
        // 本报驻沪记者, 劳动午报记者: an employer that no list can know.
        if let Some(at) = rest.find("记者").or_else(|| rest.find("記者")) {
            if at <= end
                && at > 0
                && at <= 24
                && rest[..at].chars().all(chars::is_han)
                && (rest[..at].ends_with(['报', '網', '网', '社', '台', '刊', '報', '体'])
                    || rest[..at].contains('驻'))
            {
                self.at += at;
                self.skip_separators();
                let (word, length) = word_at(&self.text[self.at..])?;
                self.at += length;
                if let Word::Title(role) = word {
                    let place = self.pending.len();
                    if place > 0 {
                        self.settle(None);
                    }
                    self.role = Some(role);
                    self.titled = true;
                    self.called = true;
                }
                self.skip_separators();
                return self.name();
            }
        }
        // 记者张三李四: two names set solid.
        if let Some(first) = two_names(word).filter(|_| self.called && !rest[..end].contains(name::is_dot)) {
            word = first;
        } else if !name::can_be_name(word) {
            return None;
        }
        let place = self.at..self.at + word.len();
        self.at += word.len();
        Some(place)
    }
}

/// The first of two or more names that are printed without space between them.
fn two_names(word: &str) -> Option<&str> {
    let ends: Vec<usize> = word.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    if ends.len() < 4 || name::begins_with_compound(word) {
        return None;
    }
    [3, 2].into_iter().find_map(|n| {
        let cut = *ends.get(n - 1)?;
        let (first, second) = word.split_at(cut);
        (name::is_name(first) && name::is_name(second)).then_some(first)
    })
}

/// A word that is a single character ends a name only where nothing of a name can follow.
fn ends_word(after: &str, length: usize) -> bool {
    length > 3 || after.chars().next().is_none_or(|c| !chars::is_han(c)) || after.starts_with("影报")
}

fn word_at(rest: &str) -> Option<(Word, usize)> {
    WORDS.iter().find_map(|(pattern, word)| Some((*word, match_word(rest, pattern)?)))
}

/// Length of `pattern` at the start of `rest`, where `/` matches any slash, colon or middle dot,
/// with white space around it.
fn match_word(rest: &str, pattern: &str) -> Option<usize> {
    let mut at = 0;
    for expected in pattern.chars() {
        if expected == '/' {
            let trimmed = rest[at..].trim_start();
            let slash = trimmed.chars().next().filter(|c| is_slash(*c))?;
            at = rest.len() - trimmed.len() + slash.len_utf8();
            at += rest[at..].len() - rest[at..].trim_start().len();
        } else {
            let found = rest[at..].chars().next()?;
            if found != expected {
                return None;
            }
            at += found.len_utf8();
        }
    }
    Some(at)
}

fn is_slash(c: char) -> bool {
    matches!(c, '/' | '／' | '∕' | '：' | ':' | '·' | '︱' | '|' | '｜')
}

fn employer_at(rest: &str) -> Option<usize> {
    EMPLOYERS.iter().find(|name| rest.starts_with(**name)).map(|name| name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown = credits(text).map_or("none".to_owned(), |credits| {
            let names: Vec<String> = credits
                .names
                .iter()
                .map(|(role, place)| format!("{role:?} {}", name::without_spaces(&text[place.clone()])))
                .collect();
            format!("{:?}: {}", credits.shape, names.join(", "))
        });
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn reporters_and_correspondents() {
        check("本报记者 张三 通讯员 李四", "Titled: Reporter 张三, Correspondent 李四");
        check("□本报记者 陈曦 刘欣欣 宗晓畅", "Titled: Reporter 陈曦, Reporter 刘欣欣, Reporter 宗晓畅");
        check(
            "（记者张三 通讯员李四、王五）",
            "Titled: Reporter 张三, Correspondent 李四, Correspondent 王五",
        );
        check("记者 张　三", "Titled: Reporter 张三");
        check("本报驻沪记者 李明", "Titled: Reporter 李明");
        check("劳动午报记者 李明", "Titled: Reporter 李明");
        check("新华社记者 王毓国 摄", "Titled: Photographer 王毓国");
    }

    #[test]
    fn photographers() {
        check("本报记者 孙妍 摄影报道", "Titled: Photographer 孙妍");
        check("本报记者 孙妍摄", "Titled: Photographer 孙妍");
        check("张三/摄", "Titled: Photographer 张三");
        check("图/张三", "Titled: Photographer 张三");
        check("摄影：李四", "Titled: Photographer 李四");
        check("（李四 摄）", "Titled: Photographer 李四");
    }

    #[test]
    fn who_wrote_and_photographed() {
        check("张三 文/摄", "Titled: Reporter 张三, Photographer 张三");
        check("文/张三 图/李四", "Titled: Author 张三, Photographer 李四");
        check("张三/文 李四/摄", "Titled: Author 张三, Photographer 李四");
        check("本报记者 张三 文/图", "Titled: Reporter 张三, Photographer 张三");
        check("文/图 张三", "Titled: Reporter 张三, Photographer 张三");
    }

    #[test]
    fn bare_names() {
        check("■张三", "Dressed: Author 张三");
        check("（张　三）", "Dressed: Author 张三");
        check("张三", "Bare: Author 张三");
        check("阿依努尔·买买提", "Bare: Author 阿依努尔·买买提");
        check("●简讯", "none");
        check("（见图）", "none");
        check("李文 王图", "Bare: Author 李文, Author 王图");
    }
}

//! The words of a byline and what each does to the names beside it.

use crate::words::{Edge, Words, words};
use corpus::Role;
use std::sync::OnceLock;

/// What a word of a byline does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
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
    /// The names that follow did something for the page and not for the article: 编辑, 制图.
    Aside,
    /// The names before drew something: /画.
    Drew,
    /// Says nothing of a role: 报道, 本报, 电.
    Filler,
}

/// The word that `rest` begins with, and its length.
pub(super) fn word_at(rest: &str) -> Option<(Word, usize)> {
    let slashed = rest.starts_with(|c: char| is_slash(c) || c.is_whitespace());
    // Nearly no place of a text begins with any of them, and one look tells.
    if !slashed && !first().may_begin(rest) {
        return None;
    }
    let mut longest: Option<(Word, usize)> = None;
    for (word, patterns) in WORDS.iter().filter(|(_, patterns)| slashed || patterns.may_begin(rest)) {
        for length in patterns.iter().filter_map(|pattern| match_word(rest, pattern)) {
            if longest.is_none_or(|(_, other)| length > other) {
                longest = Some((*word, length));
            }
        }
    }
    let spaced = || SPACED.iter().find_map(|(title, role)| Some((Word::Title(*role), spaced(rest, title)?)));
    longest.or_else(spaced)
}

/// How the words begin that do not begin with a slash.
fn first() -> &'static Edge {
    static FIRST: OnceLock<Edge> = OnceLock::new();
    FIRST.get_or_init(|| {
        let patterns = WORDS.iter().flat_map(|(_, patterns)| patterns.iter());
        patterns.filter(|pattern| !pattern.starts_with('/')).fold(Edge::none(), Edge::with_first_of)
    })
}

/// Titles that print sets wide: 记 者, 通　讯　员.
const SPACED: [(&str, Role); 2] = [("记者", Role::Reporter), ("通讯员", Role::Correspondent)];

/// Length of `word` at the start of `rest` with blanks between its characters.
fn spaced(rest: &str, word: &str) -> Option<usize> {
    let mut at = 0;
    for expected in word.chars() {
        let behind = rest[at..].trim_start();
        at = rest.len() - behind.strip_prefix(expected)?.len();
    }
    Some(at)
}

/// The word behind names that only blanks set apart, and its length: 詹炜 文 高明轩 图, 聂冰 著.
pub(super) fn word_alone(rest: &str) -> Option<(Word, usize)> {
    let c = rest.chars().next()?;
    let word = match c {
        '文' | '著' | '辑' => Word::Wrote,
        '图' | '圖' => Word::Pictured,
        _ => return None,
    };
    let after = &rest[c.len_utf8()..];
    // 图 / 本报记者 rules what stands behind it; 张三（文）.
    let alone = after.is_empty()
        || after.starts_with(['）', ')'])
        || after.starts_with(char::is_whitespace) && !after.trim_start().starts_with(is_slash);
    alone.then_some((word, c.len_utf8()))
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

/// The length of the employer that `rest` begins with.
pub(super) fn employer_at(rest: &str) -> Option<usize> {
    EMPLOYERS.beginning(rest).map(|name| name.len()).or_else(|| spaced(rest, "本报"))
}

/// A slash, or a mark that print sets for one.
pub(super) fn is_slash(c: char) -> bool {
    matches!(c, '/' | '／' | '∕' | '：' | ':' | '·' | '︱' | '|' | '｜')
}

/// The words, by what they do. `/` stands for any slash, colon or dot.
static WORDS: [(Word, Words); 11] = [
    (
        Word::Wrote,
        words![
            "文字整理",
            "采访整理",
            "整理",
            "采写",
            "采访/",
            "口述/",
            "编译",
            "诗/",
            "执笔/",
            "供稿/",
            "文字/",
            "撰文/",
            "/撰文",
            "/文",
            "文/",
            "作者/",
            "读者/",
            "撰文"
        ],
    ),
    (
        Word::Aside,
        words![
            "策划",
            "统筹",
            "编辑",
            "责编",
            "制图",
            "制表",
            "校对",
            "漫画/",
            "插图/",
            "视频/",
            "视频剪辑",
            "审核",
            "责任编辑",
            "图片来源"
        ],
    ),
    (
        Word::Photographed,
        words!["摄影报道", "摄影报导", "攝影報導", "图片报道", "供图", "摄影", "攝影", "摄", "攝"],
    ),
    (Word::Title(Role::Photographer), words!["特约摄影记者", "摄影记者"]),
    (
        Word::Title(Role::Reporter),
        words![
            "採訪/",
            "记者站",
            "记者/",
            "特约记者",
            "见习记者",
            "实习记者",
            "首席记者",
            "特派记者",
            "全媒体记者",
            "融媒体记者",
            "学生记者",
            "校园记者",
            "实习生",
            "记者",
            "記者"
        ],
    ),
    (
        Word::Filler,
        words![
            "供稿",
            "资料图",
            "压题照片",
            "题图",
            "网友",
            "图为",
            "报道",
            "报导",
            "報導",
            "報道",
            "专电",
            "综合"
        ],
    ),
    (
        Word::Both,
        words![
            "文并摄影",
            "文并摄",
            "文/摄影",
            "文/摄",
            "文/图",
            "图/文",
            "摄/文",
            "文图/",
            "图文/",
            "文图",
            "图文"
        ],
    ),
    (
        Word::Pictured,
        words![
            "/摄影", "摄影/", "攝影/", "供图/", "/供图", "图片/", "/图片", "/圖", "圖/", "/图", "图/", "/攝",
            "/摄", "摄/"
        ],
    ),
    (Word::Drew, words!["/漫画", "/画", "/绘"]),
    (Word::Title(Role::Correspondent), words!["通讯员/", "特约通讯员", "通讯员", "通訊員"]),
    (
        Word::Title(Role::Author),
        words!["特约评论员", "评论员", "作者 ", "作者　", "特约撰稿人", "撰稿人", "撰稿"],
    ),
];

/// Papers and agencies that stand before 记者.
static EMPLOYERS: Words = words![
    "本报",
    "本報",
    "本刊",
    "本网",
    "本台",
    "新华社发",
    "中新社发",
    "新华社",
    "新華社",
    "中新社",
    "中工网",
    "人民网",
    "光明网",
    "央视",
    "新华网",
];

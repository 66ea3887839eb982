//! The words of a byline and what each does to the names beside it.

use crate::words::{Edge, Words, words};
use corpus::Role;

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
    if !FIRST.may_begin(rest) && !rest.starts_with(|c: char| is_slash(c) || c.is_whitespace()) {
        return None;
    }
    let spaced = || SPACED.iter().find_map(|(title, role)| Some((Word::Title(*role), spaced(rest, title)?)));
    WORDS.iter().find_map(|(pattern, word)| Some((*word, match_word(rest, pattern)?))).or_else(spaced)
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

/// The words, longest first where one begins another. `/` stands for any slash, colon or dot.
const WORDS: &[(&str, Word)] = &[
    ("文字整理", Word::Wrote),
    ("采访整理", Word::Wrote),
    ("整理", Word::Wrote),
    ("采写", Word::Wrote),
    ("采访/", Word::Wrote),
    ("口述/", Word::Wrote),
    ("策划", Word::Aside),
    ("统筹", Word::Aside),
    ("编辑", Word::Aside),
    ("责编", Word::Aside),
    ("制图", Word::Aside),
    ("制表", Word::Aside),
    ("校对", Word::Aside),
    ("编译", Word::Wrote),
    ("摄影报道", Word::Photographed),
    ("摄影报导", Word::Photographed),
    ("攝影報導", Word::Photographed),
    ("特约摄影记者", Word::Title(Role::Photographer)),
    ("摄影记者", Word::Title(Role::Photographer)),
    ("漫画/", Word::Aside),
    ("插图/", Word::Aside),
    ("视频/", Word::Aside),
    ("视频剪辑", Word::Aside),
    ("审核", Word::Aside),
    ("责任编辑", Word::Aside),
    ("图片来源", Word::Aside),
    ("採訪/", Word::Title(Role::Reporter)),
    ("诗/", Word::Wrote),
    ("执笔/", Word::Wrote),
    ("供稿/", Word::Wrote),
    ("供稿", Word::Filler),
    ("资料图", Word::Filler),
    ("压题照片", Word::Filler),
    ("题图", Word::Filler),
    ("网友", Word::Filler),
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
    ("/漫画", Word::Drew),
    ("/画", Word::Drew),
    ("/绘", Word::Drew),
    ("/文", Word::Wrote),
    ("文/", Word::Wrote),
    ("作者/", Word::Wrote),
    ("读者/", Word::Wrote),
    ("记者站", Word::Title(Role::Reporter)),
    ("记者/", Word::Title(Role::Reporter)),
    ("通讯员/", Word::Title(Role::Correspondent)),
    ("供图", Word::Photographed),
    ("摄影", Word::Photographed),
    ("攝影", Word::Photographed),
    ("摄", Word::Photographed),
    ("攝", Word::Photographed),
    ("特约通讯员", Word::Title(Role::Correspondent)),
    ("通讯员", Word::Title(Role::Correspondent)),
    ("通訊員", Word::Title(Role::Correspondent)),
    ("特约记者", Word::Title(Role::Reporter)),
    ("见习记者", Word::Title(Role::Reporter)),
    ("实习记者", Word::Title(Role::Reporter)),
    ("首席记者", Word::Title(Role::Reporter)),
    ("特派记者", Word::Title(Role::Reporter)),
    ("全媒体记者", Word::Title(Role::Reporter)),
    ("融媒体记者", Word::Title(Role::Reporter)),
    ("学生记者", Word::Title(Role::Reporter)),
    ("校园记者", Word::Title(Role::Reporter)),
    ("实习生", Word::Title(Role::Reporter)),
    ("记者", Word::Title(Role::Reporter)),
    ("記者", Word::Title(Role::Reporter)),
    ("特约评论员", Word::Title(Role::Author)),
    ("评论员", Word::Title(Role::Author)),
    ("作者 ", Word::Title(Role::Author)),
    ("作者　", Word::Title(Role::Author)),
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

/// How the words begin that do not begin with a slash.
static FIRST: Edge = {
    let mut first = Edge::none();
    let mut at = 0;
    while at < WORDS.len() {
        if WORDS[at].0.as_bytes()[0] != b'/' {
            first = first.with_first_of(WORDS[at].0);
        }
        at += 1;
    }
    first
};

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

//! The words of the search: facets, hints, what was found, and the help.

use super::{Language, articles, kind, pick};
use corpus::Kind;
use search::facet::{LENGTHS, PHOTO, kind_value};
use search::query::{Field, HintKind};
use search::{Facet, Filter};
use std::ops::Range;

/// A number of articles, and how long finding them took.
#[must_use]
pub fn found(count: usize, milliseconds: u32, language: Language) -> String {
    let time = match language {
        Language::ZhHans => "毫秒",
        Language::ZhHant => "毫秒",
        Language::En => "ms",
    };
    let articles = articles(count, language);
    if milliseconds == 0 { articles } else { format!("{articles} · {milliseconds} {time}") }
}

/// How many hits there are.
#[must_use]
pub fn hits(count: usize, language: Language) -> String {
    match language {
        Language::ZhHans => format!("{count} 处"),
        Language::ZhHant => format!("{count} 處"),
        Language::En if count == 1 => "1 hit".to_owned(),
        Language::En => format!("{count} hits"),
    }
}

/// What a facet is about.
#[must_use]
pub fn facet(facet: Facet, language: Language) -> &'static str {
    pick(
        language,
        match facet {
            Facet::Page => ["版面", "版面", "Page"],
            Facet::Year => ["年份", "年份", "Year"],
            Facet::District => ["所写地区", "所寫地區", "About district"],
            Facet::Mention => ["提到地区", "提到地區", "Mentions district"],
            Facet::Reporter => ["记者", "記者", "Reporter"],
            Facet::Correspondent => ["通讯员", "通訊員", "Correspondent"],
            Facet::Photographer => ["摄影", "攝影", "Photographer"],
            Facet::Author => ["作者", "作者", "Author"],
            Facet::Kind => ["体裁", "體裁", "Kind"],
            Facet::Column => ["栏目", "欄目", "Column"],
            Facet::Photo => ["照片", "照片", "Photograph"],
            Facet::Length => ["篇幅", "篇幅", "Length"],
        },
    )
}

/// A value of a facet that the pages do not print themselves; `None` for names that they do.
#[must_use]
pub fn facet_value(filter: &Filter, language: Language) -> Option<&'static str> {
    let value = filter.value.as_str();
    match filter.facet {
        Facet::Kind => {
            let kinds = [Kind::News, Kind::Photo, Kind::Feature, Kind::Brief, Kind::Essay, Kind::Notice];
            kinds.into_iter().find(|kind| kind_value(*kind) == value).map(|found| kind(found, language))
        }
        Facet::Photo if value == PHOTO[0] => Some(pick(language, ["有", "有", "with"])),
        Facet::Photo => Some(pick(language, ["无", "無", "without"])),
        Facet::Length => {
            const HANT: [&str; 4] = ["200字以內", "200–500字", "500–1000字", "1000字以上"];
            const EN: [&str; 4] = ["up to 200", "200–500", "500–1000", "over 1000"];
            let at = LENGTHS.iter().position(|length| *length == value)?;
            Some(pick(language, [LENGTHS[at], HANT[at], EN[at]]))
        }
        _ => None,
    }
}

/// What there is to say of a query.
#[must_use]
pub fn hint(kind: &HintKind, language: Language) -> String {
    let (field, words) = match kind {
        HintKind::UnclosedQuote => (
            None,
            [
                "引号没有另一半，一直引到末尾",
                "引號沒有另一半，一直引到末尾",
                "The quote is not closed; taken as quoted to the end",
            ],
        ),
        HintKind::UnclosedParenthesis => (
            None,
            [
                "括号没有另一半，一直括到末尾",
                "括號沒有另一半，一直括到末尾",
                "The parenthesis is not closed; taken to reach the end",
            ],
        ),
        HintKind::UnmatchedParenthesis => (
            None,
            [
                "前面没有左括号；要找括号本身，请加引号",
                "前面沒有左括號；要找括號本身，請加引號",
                "Nothing was opened here; put it between quotes to find it",
            ],
        ),
        HintKind::UnknownField { did_you_mean: Some(field), .. } => (
            Some(*field),
            [
                "没有这一栏，已按原文检索。是不是 {}：",
                "沒有這一欄，已按原文檢索。是不是 {}：",
                "There is no such field; searched as text. Did you mean {}:",
            ],
        ),
        HintKind::UnknownField { did_you_mean: None, .. } => (
            None,
            [
                "没有这一栏，已按原文检索",
                "沒有這一欄，已按原文檢索",
                "There is no such field; searched as text",
            ],
        ),
        HintKind::EmptyField(field) => {
            (Some(*field), ["{}：后面还缺要找的词", "{}：後面還缺要找的詞", "{}: wants something to find"])
        }
        HintKind::StrayOperator => (
            None,
            [
                "这个运算符没有对象；要找它本身，请加引号",
                "這個運算子沒有對象；要找它本身，請加引號",
                "This operator has nothing to work on; put it between quotes to find it",
            ],
        ),
        HintKind::OnlyWildcards => (
            None,
            [
                "除了通配符，至少还要一个字",
                "除了萬用字元，至少還要一個字",
                "A term wants at least one character that is no wildcard",
            ],
        ),
        HintKind::NothingToFind => {
            (None, ["这里没有可找的字", "這裡沒有可找的字", "There is nothing to find in this term"])
        }
        HintKind::NearGroup => (
            None,
            [
                "NEAR 旁的一组词，有其中一个即可",
                "NEAR 旁的一組詞，有其中一個即可",
                "Beside NEAR a group stands for any of its terms",
            ],
        ),
        HintKind::NotUnderstood(field) => {
            (Some(*field), ["{}：没有这个值", "{}：沒有這個值", "{}: does not know this value"])
        }
        HintKind::TooLong => (
            None,
            ["太长，只读了前面一部分", "太長，只讀了前面一部分", "Too long; only the beginning was read"],
        ),
        HintKind::TooDeep => (
            None,
            [
                "括号套得太深，里面的略过了",
                "括號套得太深，裡面的略過了",
                "Too many parentheses inside one another; these were passed over",
            ],
        ),
        HintKind::TooManyTerms => (
            None,
            ["词太多，只读了前面一些", "詞太多，只讀了前面一些", "Too many terms; only the first were read"],
        ),
    };
    let words = pick(language, words);
    let name = |field: Field| field.names()[usize::from(language == Language::En)];
    field.map_or_else(|| words.to_owned(), |field| words.replace("{}", name(field)))
}

/// What a part of a search, once dropped, gives back.
#[must_use]
pub fn drop_part(part: &str, left: usize, language: Language) -> String {
    match language {
        Language::ZhHans => format!("去掉 {part}，有 {left} 篇"),
        Language::ZhHant => format!("去掉 {part}，有 {left} 篇"),
        Language::En => format!("Drop {part}: {left} found"),
    }
}

/// That a part of a search stands nowhere in the archive, and what there is without it.
#[must_use]
pub fn part_nowhere(part: &str, left: usize, language: Language) -> String {
    match language {
        Language::ZhHans => format!("全部文章里都没有 {part}；去掉它，有 {left} 篇"),
        Language::ZhHant => format!("全部文章裡都沒有 {part}；去掉它，有 {left} 篇"),
        Language::En => format!("{part} is in no article at all. Drop it: {left} found"),
    }
}

/// The name of the button that shuts a value out.
#[must_use]
pub fn exclude(value: &str, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("排除 {value}"),
        Language::En => format!("Exclude {value}"),
    }
}

/// The name of the link that takes a filter away.
#[must_use]
pub fn remove(value: &str, language: Language) -> String {
    match language {
        Language::ZhHans => format!("去掉筛选 {value}"),
        Language::ZhHant => format!("去掉篩選 {value}"),
        Language::En => format!("Remove the filter {value}"),
    }
}

/// Which lines of the concordance are listed, of how many.
#[must_use]
pub fn concordance(lines: Range<usize>, total: usize, language: Language) -> String {
    let Range { start, end } = lines;
    if end - start == total {
        return match language {
            Language::ZhHans => format!("逐处列出：共 {total} 处"),
            Language::ZhHant => format!("逐處列出：共 {total} 處"),
            Language::En => format!("Concordance: {total} hits"),
        };
    }
    let first = start + 1;
    match language {
        Language::ZhHans => format!("逐处列出：共 {total} 处，这里是第 {first}–{end} 处"),
        Language::ZhHant => format!("逐處列出：共 {total} 處，這裡是第 {first}–{end} 處"),
        Language::En => format!("Concordance: hits {first}–{end} of {total}"),
    }
}

/// Sorting by so many characters on one side.
#[must_use]
pub fn by_characters(count: u8, side: &str, language: Language) -> String {
    match language {
        Language::ZhHans => format!("按{side}{count}字排序"),
        Language::ZhHant => format!("按{side}{count}字排序"),
        Language::En => format!("Sort by {count} characters {side}"),
    }
}

/// The query language: what can be typed, and what it finds.
#[must_use]
pub fn help(language: Language) -> [(&'static str, &'static str); 12] {
    [
        ("劳模精神", ["这几个字连在一起", "這幾個字連在一起", "exactly these characters side by side"]),
        ("劳模 工匠", ["两个都有", "兩個都有", "both, anywhere"]),
        (
            "\"劳模 工匠\"",
            ["照原样，标点空格都算一种", "照原樣，標點空格都算一種", "this text, whatever signs are in it"],
        ),
        (
            "劳模 OR 工匠",
            [
                "有一个就行，也写作 劳模|工匠",
                "有一個就行，也寫作 劳模|工匠",
                "one of them, or both; | means the same",
            ],
        ),
        (
            "劳模 -工匠",
            [
                "有前一个，没有后一个，也写作 NOT",
                "有前一個，沒有後一個，也寫作 NOT",
                "the first and not the second; NOT means the same",
            ],
        ),
        ("(劳模 OR 工匠) 昌平", ["括号先算", "括號先算", "parentheses as in arithmetic"]),
        ("劳?精神", ["? 是任意一个字", "? 是任意一個字", "? is any one character"]),
        (
            "劳*精神",
            [
                "* 是同一句里的任意几个字",
                "* 是同一句裡的任意幾個字",
                "* is any characters within one sentence",
            ],
        ),
        (
            "劳模 NEAR/10 工匠",
            ["两个相隔不过十个字", "兩個相隔不過十個字", "at most ten characters between them"],
        ),
        (
            "标题:劳模 title:劳模",
            [
                "只找一栏：标题 小标题 正文 栏目 记者 来源 图片",
                "只找一欄：標題 小標題 正文 欄目 記者 來源 圖片",
                "in one field: title crosshead body column by source photo",
            ],
        ),
        (
            "区:昌平 年:2023-2025 版:2",
            [
                "按事实找：区 提及 年 版 体裁",
                "按事實找：區 提及 年 版 體裁",
                "by fact: district mention year page kind",
            ],
        ),
        (
            "laomo lmgj",
            [
                "拼音和首字母，会提示可选的词",
                "拼音和首字母，會提示可選的詞",
                "pinyin or its initials offers words to choose",
            ],
        ),
    ]
    .map(|(typed, words)| (typed, pick(language, words)))
}

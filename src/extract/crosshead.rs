//! Headings inside articles that tell themselves: 案情, 律师提醒, 首都劳动奖状（5个）; and the names of pieces under one
//! headline.

use crate::words::{Words, one_of, words};

/// Headings that part one article, whatever it is about: a case and what the court said.
pub(crate) static STOCK: Words = words![
    "案情",
    "基本案情",
    "案情回顾",
    "案情回放",
    "案情简介",
    "案例回放",
    "案件回顾",
    "案件回放",
    "争议焦点",
    "裁判",
    "裁判结果",
    "裁判要旨",
    "裁判理由",
    "判决",
    "判决结果",
    "法院判决",
    "法院裁判",
    "法院审理",
    "审理结果",
    "处理结果",
    "仲裁结果",
    "案例分析",
    "案件分析",
    "案件评析",
    "案例评析",
    "法理分析",
    "律师分析",
    "律师解答",
    "律师点评",
    "律师建议",
    "律师提醒",
    "律师说法",
    "法官说法",
    "法官释法",
    "法官提醒",
    "法官解读",
    "仲裁员说法",
    "评析",
    "说法",
    "提醒",
    "典型意义",
    "法条链接",
    "专家解读",
    "专家建议",
    "专家提醒",
    "专家支招",
];

/// How many pieces stand under one headline, each under a name of its own: 老街（外一首）, 秋日三题.
pub(crate) fn pieces(headline: &str) -> Option<usize> {
    const PIECES: &[char] = &['首', '题', '章', '则', '篇', '阕', '題', '則'];
    let words = headline.trim_end_matches(['）', ')']).strip_suffix(PIECES)?;
    let last = words.chars().next_back()?;
    let number = 1 + "一二三四五六七八九十".chars().position(|c| c == last || c == '二' && last == '两')?;
    let before = words.strip_suffix(last)?;
    if before.ends_with('外') && headline.ends_with(['）', ')']) {
        return Some(number + 1);
    }
    let named = !before.trim_end_matches(['（', '(']).is_empty();
    (named && number > 1 && headline.chars().count() <= 12).then_some(number)
}

/// 现场急救分三步 over 第一步，……: so many, and the first of them.
pub(crate) fn announces_steps(text: &str, below: &str) -> bool {
    let counted = text.strip_suffix(['步', '招', '点', '条', '法', '问']);
    let number = counted.and_then(|counted| counted.chars().next_back());
    number.is_some_and(|c| "二两三四五六七八九十".contains(c))
        && text.chars().count() <= 14
        && one_of!["第一", "首先", "一是", "一要"].begin(below)
}

/// 首都劳动奖状（5个）: a part of a list, and how many it has.
pub(crate) fn counts_its_items(text: &str) -> bool {
    let inner = text.strip_suffix(['）', ')']).and_then(|rest| rest.rsplit_once(['（', '(']));
    inner.is_some_and(|(name, count)| {
        let digits = count
            .strip_prefix('共')
            .unwrap_or(count)
            .trim_end_matches(['个', '名', '人', '项', '家', '件', '支', '户']);
        name.chars().count() >= 3
            && !digits.is_empty()
            && digits.len() < count.len()
            && digits.bytes().all(|c| c.is_ascii_digit())
    })
}

//! Lines that are no byline and yet no text: rare names in brackets, where an author works, who supplied a text, how it
//! goes on.

use super::{Credits, Shape, undress};
use crate::chars;
use crate::lexicon::UNITS;
use crate::scan::name;
use crate::words::{Words, one_of, words};
use corpus::Role;

/// What stands in brackets, if all does.
fn in_brackets(text: &str) -> Option<&str> {
    text.trim().strip_prefix(['（', '('])?.strip_suffix(['）', ')'])
}

/// （买玉琴）: three characters in brackets, behind a paragraph that has ended or alone, sign, whatever the family name.
pub(crate) fn rare_name(words: &str) -> Option<Credits> {
    const ENDS: &[char] = &[
        '网', '社', '报', '台', '刊', '处', '部', '科', '室', '院', '会', '局', '委', '办', '版', '图', '选',
        '续', '载', '稿', '者', '上', '中', '下', '一', '二', '三', '完', '略', '同', '名', '计', '元', '人',
        '编', '注', '供', '后', '节', '改', '法', '见', '首', '则', '题', '篇', '章', '奖', '市', '省', '区',
        '县', '镇', '乡', '村', '州', '盟', '旗', '港', '厅', '校', '园',
    ];
    const BEGINS: &[char] = &[
        '见', '据', '第', '本', '全', '未', '图', '下', '上', '续', '有', '均', '皆', '系', '为', '待', '摘',
        '另', '可', '限', '含', '外', '以', '已', '请', '非', '不', '节', '选', '注', '文', '共', '约', '如',
        '即',
    ];
    let inner = in_brackets(words)?;
    let is_name = inner.chars().count() == 3
        && inner.chars().all(chars::is_han)
        && !inner.ends_with(ENDS)
        && !inner.starts_with(BEGINS)
        && !UNITS.end(inner)
        && name::can_be_name(inner);
    let open = words.find(inner)?;
    let names = vec![(Role::Author, open..open + inner.len())];
    is_name.then_some(Credits { names, shape: Shape::Dressed })
}

/// （言实） alone on a line: a name of two characters, whatever the family name.
pub(crate) fn short_name(line: &str) -> Option<Credits> {
    static OTHERS: Words = words![
        "组诗", "综合", "待续", "节选", "摘编", "附图", "续完", "未完", "选登", "连载", "摘要", "全文",
        "小说", "散文", "下转", "上接", "整理", "外电", "通讯", "评论", "新华", "略去", "附后", "转载",
        "原载", "特写", "速写", "随笔", "杂文", "诗歌", "童话", "寓言", "完结", "大结", "结束", "下略",
        "有删", "有改",
    ];
    let inner = in_brackets(line)?;
    let is_name = inner.chars().count() == 2
        && inner.chars().all(chars::is_han)
        && !OTHERS.has(inner)
        && name::can_be_name(inner)
        && !inner.contains(|c: char| chars::is_han_digit(c) || "上中下图首篇章届版".contains(c));
    let open = line.find(inner)?;
    let names = vec![(Role::Author, open..open + inner.len())];
    is_name.then_some(Credits { names, shape: Shape::Dressed })
}

/// Whether a line says of whoever wrote where he works: （作者单位：首钢京唐公司）, （作者系退休教师）.
pub(crate) fn tells_employer(text: &str) -> bool {
    in_brackets(text).is_some_and(|inner| {
        !inner.contains(['（', '(', '）', ')', '。'])
            && one_of!["作者单位", "作者系", "作者为", "作者是", "作者工作单位"].begin(inner)
    })
}

/// （市总工会供稿）: who it came from, without a name.
pub(crate) fn is_supplied(text: &str) -> bool {
    in_brackets(text).is_some_and(|inner| {
        one_of!["供稿", "提供"].end(inner)
            && inner.chars().count() <= 16
            && inner.chars().all(|c| chars::is_han(c) || c.is_whitespace() || c == '、')
    })
}

/// What a paper says of a text in a few words.
pub(super) static REMARKS: Words = words![
    "未完待续",
    "待续",
    "全文完",
    "续完",
    "连载完",
    "本报综合",
    "本报综合报道",
    "综合",
    "未完",
    "本报综合整理",
];

/// （未完待续）, （本报综合）: what the paper says behind a text of how it goes on, or was put together.
pub(crate) fn is_remark(text: &str) -> bool {
    in_brackets(text).is_some_and(|inner| REMARKS.has(inner))
}

/// （教务处）: the unit that a report comes from, without a name.
pub(crate) fn is_unit_alone(text: &str) -> bool {
    in_brackets(text).is_some_and(|inner| {
        (2..=14).contains(&inner.chars().count()) && inner.chars().all(chars::is_han) && UNITS.end(inner)
    })
}

/// 房山区总工会供图, behind a text that has ended.
pub(crate) fn supplies(words: &str) -> bool {
    let unit = ["供图", "供稿"].iter().find_map(|end| words.strip_suffix(end));
    unit.is_some_and(|unit| {
        let unit = unit.trim_end();
        unit.chars().count() <= 16 && unit.chars().all(chars::is_han) && is_unit(unit)
    })
}

/// 市总工会, 受访单位, 受访者.
pub(super) fn is_unit(word: &str) -> bool {
    static GIVERS: Words = words![
        "单位",
        "受访者",
        "采访对象",
        "家属",
        "当事人",
        "主办方",
        "网络",
        "企业",
        "受訪者",
        "视觉中国",
        "资料"
    ];
    UNITS.end(word) || GIVERS.end(word)
}

/// Whether a line says that the paper itself speaks: □本报评论员.
pub(crate) fn is_the_paper(text: &str) -> bool {
    let (inner, _, _) = undress(text);
    ["本报评论员", "本报特约评论员", "本刊评论员", "新华社评论员", "本报编辑部", "本報評論員"]
        .contains(&inner.trim())
}

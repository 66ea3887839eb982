//! Lines and brackets that name who wrote, reported or photographed: 本报记者 孙妍 摄,
//! 记者 崔欣 通讯员 宋雅欣, 文/张三 图/李四, □张三, （张三）.

mod reader;
mod remarks;
mod suppliers;
mod units;
mod words;

use super::name;
use super::source::Agency;
use crate::chars;
use crate::lexicon::UNITS;
use crate::rubric::{COLUMN_ENDS, rubric};
use crate::words::{Words, one_of, words};
use corpus::Role;
use reader::Reader;
use remarks::is_unit;
pub(crate) use remarks::{
    is_remark, is_supplied, is_the_paper, is_unit_alone, rare_name, short_name, supplies, tells_employer,
};
use std::ops::Range;
use suppliers::{photographed_by, without_supplier};
pub(crate) use units::name_before_office;
use units::{author_among_words, name_behind_unit, names_behind_unit, without_affiliation};
use words::is_slash;

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

    /// The same names, in a text that begins `by` bytes earlier.
    pub(crate) fn shifted(mut self, by: usize) -> Self {
        for (_, place) in &mut self.names {
            *place = place.start + by..place.end + by;
        }
        self
    }

    /// The photographers' places.
    pub(crate) fn photographers(&self) -> impl Iterator<Item = &Range<usize>> {
        self.names.iter().filter(|(role, _)| *role == Role::Photographer).map(|(_, place)| place)
    }
}

/// Reads the whole of `text` as a byline or credit; `None` when any word of it is something else.
pub(crate) fn credits(text: &str) -> Option<Credits> {
    if text.len() > 600 {
        return None;
    }
    let (inner, offset, dressed) = undress(text);
    // (名 / 单附后): what closes a bracket that was opened elsewhere is the rest of something.
    let closes = |bracket: [char; 2]| inner.find(bracket).unwrap_or(inner.len());
    if closes(['）', ')']) < closes(['（', '(']) {
        return None;
    }
    // Nothing that ends a sentence ends a byline, and 记者手记 and 记者走基层 name nobody.
    if inner.ends_with(chars::is_full_stop)
        || inner.ends_with(chars::is_colon)
        || rubric(inner).is_some()
        || one_of!["记者", "通讯员"].begin(inner) && inner.chars().count() <= 6 && COLUMN_ENDS.end(inner)
        || remarks::REMARKS.has(inner)
    {
        return None;
    }
    // 晚报讯（通讯员 苏佳）再过不久: a dateline, and what the report begins with.
    if Agency::at(inner).is_some_and(|(_, length)| inner[length..].starts_with(['讯', '訊'])) {
        return None;
    }
    let inner = without_supplier(inner)?;
    let inner = &inner[..without_place(inner)];
    let inner = &inner[..without_affiliation(inner)];
    if let Some(place) = photographed_by(inner) {
        let place = place.start + offset..place.end + offset;
        return Some(Credits { names: vec![(Role::Photographer, place)], shape: Shape::Titled });
    }
    if dressed && let Some(place) = author_among_words(inner) {
        let place = place.start + offset..place.end + offset;
        return Some(Credits { names: vec![(Role::Author, place)], shape: Shape::Dressed });
    }
    if dressed && let Some(names) = names_behind_unit(inner) {
        let names = names.into_iter().map(|place| (Role::Author, place.start + offset..place.end + offset));
        return Some(Credits { names: names.collect(), shape: Shape::Dressed });
    }
    if dressed {
        // 作者：临河市实验小学 李若溪 指导教师：张海英.
        let pupil =
            ["指导教师", "指导老师", "辅导教师", "辅导老师"].iter().find_map(|who| inner.split_once(who));
        let words = pupil.map_or(inner, |(before, _)| before.trim_end());
        let named = words.strip_prefix("作者").and_then(|rest| rest.strip_prefix(chars::is_colon));
        let words = named.unwrap_or(words);
        // 作者单位：临沭县农业技术推广站 聂广田.
        let works = words.strip_prefix("作者单位").and_then(|rest| rest.strip_prefix(chars::is_colon));
        let words = works.unwrap_or(words);
        let name = name_behind_unit(words).or_else(|| name_before_office(words));
        if let Some(place) = name {
            let at = offset + inner.find(words).unwrap_or(0);
            let names = vec![(Role::Author, place.start + at..place.end + at)];
            return Some(Credits { names, shape: Shape::Dressed });
        }
    }
    // 昌平区总工会 供稿 霍达 摄: what the unit did is no name.
    if let Some((unit, rest)) = inner.split_once("供稿")
        && UNITS.end(unit.trim_end())
        && !rest.trim().is_empty()
    {
        let behind = inner.len() - rest.len();
        return credits(rest).map(|credits| credits.shifted(offset + behind));
    }
    // 文/外国语学院 何晓阳.
    if let Some(behind) = inner.strip_prefix('文').and_then(|rest| rest.strip_prefix(is_slash))
        && let Some(place) = name_behind_unit(behind)
    {
        let at = offset + inner.len() - behind.len();
        return Some(Credits {
            names: vec![(Role::Author, place.start + at..place.end + at)],
            shape: Shape::Titled,
        });
    }
    let mut reader = Reader::new(inner);
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
    // 市总工会 供图, 受访单位 供图.
    let plausible = |place: &Range<usize>| {
        let word = &inner[place.clone()];
        // （阿坤）
        let called =
            dressed && inner == word && word.starts_with('阿') && name::without_spaces(word).len() == 6;
        name::is_name(word) || called || set_off(place) && !is_unit(word)
    };
    // （禄兴 马艳）: beside a name in the same bracket stands another, however rare.
    let beside = |place: &Range<usize>| {
        dressed
            && (2..=3).contains(&inner[place.clone()].chars().count())
            && inner.split_whitespace().any(|word| word == &inner[place.clone()])
            && name::can_be_name(&inner[place.clone()])
            && reader.done.iter().any(|(_, place)| name::is_name(&inner[place.clone()]))
    };
    if !reader.called && !reader.done.iter().all(|(_, place)| plausible(place) || beside(place)) {
        return None;
    }
    // 记者在四 / 个省会城市采访时了解到, 记者 梳理发现: behind the title may stand what somebody did.
    static DEEDS: Words = words![
        "梳理", "追访", "追踪", "调查", "走访", "探访", "暗访", "回访", "直击", "了解", "发现", "观察"
    ];
    let did = |place: &Range<usize>| {
        let behind = &inner[place.start..];
        let doing = inner[..place.start].ends_with(chars::is_han)
            && behind.starts_with(|c| "在从近了还就对也又随再获采走发看问到刚现昨今日的".contains(c));
        !name::is_name(&inner[place.clone()]) && (doing || DEEDS.begin(behind))
    };
    if reader.done.iter().any(|(_, place)| did(place)) {
        return None;
    }
    // 入秋以来，记者走访: a comma parts names, and clauses.
    if inner.contains(['，', ','])
        && !reader.done.iter().all(|(_, place)| name::is_name(&inner[place.clone()]))
    {
        return None;
    }
    let mut names = reader.done;
    for (_, place) in &mut names {
        *place = place.start + offset..place.end + offset;
    }
    names.sort_by_key(|(_, place)| place.start);
    Some(Credits { names, shape })
}

/// Cuts a place and the word for reporting off the end of a byline; where the rest ends.
fn without_place(inner: &str) -> usize {
    let trimmed = inner.trim_end();
    // 本报记者 张三 发自上海.
    if let Some((names, place)) = trimmed.rsplit_once("发自")
        && (2..=8).contains(&place.trim().chars().count())
        && !names.trim().is_empty()
    {
        return names.trim_end().len();
    }
    for word in ["报道", "報導", "报导", "報道", "电", "電"] {
        let Some(head) = trimmed.strip_suffix(word) else { continue };
        let head = head
            .trim_end()
            .trim_end_matches('日')
            .trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
        // 記者蔡明宏／豐原報導: behind the slash any place.
        if let Some((names, place)) = head.rsplit_once(['／', '/'])
            && (2..=4).contains(&place.chars().count())
            && place.chars().all(chars::is_han)
        {
            return names.len();
        }
        for place in PLACES.iter().filter(|_| PLACES.end(head)) {
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
    // 口本报记者, as recognizers read □.
    let misread = ["口本报", "口记者", "口通讯员", "口文/"].iter().any(|begin| text.starts_with(begin));
    if misread {
        let (inner, offset, _) = undress(&text['口'.len_utf8()..]);
        return (inner, offset + '口'.len_utf8(), true);
    }
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
        if let Some(inner) = bare.strip_prefix(open).and_then(|rest| rest.strip_suffix(close))
            && (!inner.contains([open, close]) || holds_class(inner))
        {
            return (inner, start + open.len_utf8(), true);
        }
    }
    (bare, start, start > 0)
}

/// 高一（３）班, 四（2）班: a bracket that belongs to the name of a class.
fn holds_class(inner: &str) -> bool {
    let class = ["）班", ")班"].iter().find_map(|end| inner.split_once(end));
    let number = class.and_then(|(before, _)| before.rsplit_once(['（', '(']));
    number.is_some_and(|(_, number)| number.chars().count() <= 2 && number.chars().all(chars::is_digit))
        && inner.matches(['（', '(']).count() == 1
}

/// Whether a word is the name of a large city: 上海, but not 综合.
pub(crate) fn is_place(word: &str) -> bool {
    PLACES.has(word) && !word.ends_with(['合', '場', '场'])
}

/// Places that close a byline: 記者張三台北報導, 记者 张三 北京报道.
static PLACES: Words = words![
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
        check("学生记者 林可 吴梦瑶", "Titled: Reporter 林可, Reporter 吴梦瑶");
        check("本报记者 王路曼 整理", "Titled: Reporter 王路曼");
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
        check("■劳动报记者 裴云起 摄影 展越", "Titled: Reporter 裴云起, Photographer 展越");
        check("（教务处 石磊）", "Dressed: Author 石磊");
        check("晚报讯（通讯员 苏佳）再过不久", "none");
        check("（李四 摄）", "Titled: Photographer 李四");
    }

    #[test]
    fn who_wrote_and_photographed() {
        check("张三 文/摄", "Titled: Reporter 张三, Photographer 张三");
        check("文/张三 图/李四", "Titled: Author 张三, Photographer 李四");
        check("张三/文 李四/摄", "Titled: Author 张三, Photographer 李四");
        check("本报记者 张三 文/图", "Titled: Reporter 张三, Photographer 张三");
        check("文/图 张三", "Titled: Reporter 张三, Photographer 张三");
        check("本报记者 詹炜 白莹 文 高明轩 图", "Titled: Reporter 詹炜, Reporter 白莹, Photographer 高明轩");
        check("聂 冰 著", "Titled: Author 聂冰");
    }

    #[test]
    fn bare_names() {
        check("■张三", "Dressed: Author 张三");
        check("（张　三）", "Dressed: Author 张三");
        check("张三", "Bare: Author 张三");
        check("阿依努尔·买买提", "Bare: Author 阿依努尔·买买提");
        check("●简讯", "none");
        check("（见图）", "none");
        check("市总工会 供图", "none");
        check("受访单位 供图", "none");
        check("昌平区总工会 供稿 霍达 摄", "Titled: Photographer 霍达");
        check("周知之（建筑学院2014级）", "Bare: Author 周知之");
        check("□李春生（北京首钢股份有限公司）", "Dressed: Author 李春生");
        check("李文 王图", "Bare: Author 李文, Author 王图");
        check("入秋以来，记者走访", "none");
        check("记者手记", "none");
    }
}

//! Lines and brackets that name who wrote, reported or photographed: 本报记者 孙妍 摄,
//! 记者 崔欣 通讯员 宋雅欣, 文/张三 图/李四, □张三, （张三）.

mod reader;
mod remarks;
mod words;

use super::name;
use super::source::Agency;
use crate::chars;
use crate::lexicon::{TITLES, UNITS};
use crate::rubric::{COLUMN_ENDS, rubric};
use crate::words::{Words, one_of, words};
use corpus::Role;
use reader::Reader;
use remarks::is_unit;
pub(crate) use remarks::{
    is_remark, is_supplied, is_the_paper, is_unit_alone, rare_name, short_name, supplies, tells_employer,
};
use std::ops::Range;
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

/// 照片由本报通讯员宦 亮提供, 本组图片由武亦彬拍摄: where the name stands.
fn photographed_by(inner: &str) -> Option<Range<usize>> {
    let (before, rest) = inner.split_once('由')?;
    let who = ["提供", "拍摄"].iter().find_map(|end| rest.trim_end().strip_suffix(end))?.trim_end();
    let title = ["通讯员", "记者"].iter().find_map(|title| who.find(title).map(|at| at + title.len()));
    let name = &who[title.unwrap_or_default()..];
    let at = inner.len() - rest.len() + who.len() - name.len();
    let pictures = one_of!["照片", "图片", "摄影"].end(before);
    (pictures && name::is_name(&name::without_spaces(name))).then(|| at..at + name.len())
}

/// 作者冯 铁系首钢退休职工; 涂 伟，中国劳动关系学院副教授: where the name stands before what somebody is.
fn author_among_words(inner: &str) -> Option<Range<usize>> {
    let called = inner.strip_prefix("作者");
    let words = called.unwrap_or(inner).trim_start_matches(|c: char| c.is_whitespace() || chars::is_colon(c));
    let end = words.find(|c| matches!(c, '，' | ',') || called.is_some() && matches!(c, '系' | '为'))?;
    let name = words[..end].trim_end();
    let is = called.is_some() || TITLES.end(words) || UNITS.end(words);
    let at = inner.len() - words.len();
    (is && name::is_name(&name::without_spaces(name))).then(|| at..at + name.len())
}

/// A byline without those who gave its photograph: 卫晴/文 受访者供图, 本报记者 周美玉 文 受访单位/图,
/// 文/周美玉（市总工会供图）. None where nobody else is named.
fn without_supplier(inner: &str) -> Option<&str> {
    let trimmed = inner.trim_end();
    // 文/本报记者 揭旸 图/视觉中国.
    let pictured = ["图", "圖", "摄影"].iter().find_map(|word| {
        let at = trimmed.rfind(word).filter(|at| *at > 0)?;
        let unit = trimmed[at + word.len()..].trim_start().strip_prefix(is_slash)?.trim_start();
        is_unit(unit.strip_suffix("提供").unwrap_or(unit)).then_some(at)
    });
    if let Some(at) = pictured {
        return Some(trimmed[..at].trim_end_matches(is_gap)).filter(|others| !others.is_empty());
    }
    let bracket = trimmed.strip_suffix(['）', ')']).and_then(|rest| {
        let open = rest.rfind(['（', '('])?;
        Some((open, rest[open..].trim_start_matches(['（', '('])))
    });
    let (before, words) = bracket.unwrap_or((trimmed.len(), trimmed));
    // 翟永健 摄（影像中国）, 茅小燕摄/光明图片, 姚远 zy2008@163.com.
    if bracket.is_some() && before > 0 && AGENCIES.has(words) {
        return Some(trimmed[..before].trim_end());
    }
    if let Some(at) = trimmed.rfind(is_gap)
        && let tail = trimmed[at..].trim_start_matches(is_gap)
        && (AGENCIES.has(tail) || tail.contains('@') && tail.is_ascii())
    {
        return Some(trimmed[..at].trim_end_matches(is_gap)).filter(|others| !others.is_empty());
    }
    let gave = |word: &str| words.strip_suffix(word).map(|rest| rest.trim_end_matches(is_gap));
    let Some(rest) = ["供图", "提供", "图"].iter().find_map(|word| gave(word)) else {
        return Some(inner);
    };
    let start = rest
        .rfind(|c: char| !chars::is_han(c))
        .map_or(0, |at| at + rest[at..].chars().next().map_or(0, char::len_utf8));
    let unit = rest[start..].trim_start_matches("图片由").trim_start_matches("图由");
    if !is_unit(unit) {
        return Some(inner);
    }
    let others = if bracket.is_some() && start == 0 { &trimmed[..before] } else { &words[..start] };
    let others = others.trim_end_matches(is_gap);
    (!others.is_empty()).then_some(others)
}

/// Who sells photographs.
static AGENCIES: Words =
    words!["影像中国", "光明图片", "视觉中国", "人民视觉", "中新图片", "新华社", "东方IC"];

/// What stands between the parts of a byline.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || is_slash(c) || matches!(c, '、' | '，' | '；')
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

/// The names in （党委宣传部 周美玉 李文博）.
fn names_behind_unit(inner: &str) -> Option<Vec<Range<usize>>> {
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

/// The name in （市总工会宣教部 周美玉）.
fn name_behind_unit(inner: &str) -> Option<Range<usize>> {
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

/// The name in 杨学友 检察官.
pub(crate) fn name_before_office(inner: &str) -> Option<Range<usize>> {
    let at = inner.rfind(char::is_whitespace)?;
    let (name, office) = (inner[..at].trim_end(), inner[at..].trim_start());
    let is_office =
        one_of!["检察官", "法官", "律师", "教授", "医师", "医生", "工程师", "技师", "仲裁员"].end(office);
    (is_office && name::is_name(name)).then_some(0..name.len())
}

/// The name in 周知之（建筑学院2014级）: where in brackets stands whence somebody is.
fn without_affiliation(inner: &str) -> usize {
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

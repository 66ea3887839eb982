//! Names with a place or an office before them, where letters and essays are signed: 威海 仲崇海,
//! 宜昌市总工会副主席 鄢立群.
//!
//! Two words are many things. They sign where they stand alone under a text that has ended, or, with an office, between
//! a headline and its text.

use super::{Dress, End, Item, Token};
use crate::chars;
use crate::lexicon;
use crate::notices;
use crate::scan::byline::{self, Credits, Shape};
use crate::scan::name;
use crate::words::{Words, words};
use corpus::Role;
use std::ops::Range;

/// The longest such line, in characters.
const LONGEST: u32 = 18;

/// Who writes to papers, beside those who hold a title; 离休干部 and 退休干部 end alike.
static WRITERS: Words = words![
    "社员",
    "家属",
    "居民",
    "村民",
    "农民",
    "学生",
    "战士",
    "休干部",
    "律师",
    "法官",
    "检察官",
    "骑手",
    "护士",
    "医师",
    "研究员",
    "市民",
    "业主",
];

/// Gives the lines that sign so their names.
pub(super) fn sign(clean: &str, items: &mut [Item]) {
    for at in 1..items.len() {
        // □ 陈刚 / 戴上你 / 像戴上母亲的叮咛: of two lines in a row that could be names the second is verse.
        let under_byline = words(items, at - 1).is_some_and(|above| above.dress == Dress::Byline);
        let over_verse =
            words(items, at + 1).is_some_and(|below| below.chars <= LONGEST && below.blanks_above == 0);
        if let Item::Token(token) = &mut items[at]
            && token.credits.as_ref().is_some_and(|credits| credits.shape == Shape::Bare)
            && under_byline
            && over_verse
        {
            token.credits = None;
        }
        let Item::Token(token) = &items[at] else { continue };
        let Some(place) = signature(clean, token) else { continue };
        // 读者 丁玉霞 is the letter's own last line.
        if notices::signs_letter(token.text(clean)) {
            continue;
        }
        let (before, after) = (words(items, at - 1), words(items, at + 1));
        let is_row = |token: Option<&Token>| token.is_some_and(|token| signature(clean, token).is_some());
        if is_row(before) || is_row(after) {
            continue;
        }
        let text = token.text(clean);
        let under_text = before.is_some_and(|before| before.dress == Dress::Plain && before.end == End::Full);
        let asks = |token: &Token| token.text(clean).starts_with(['问', '答']);
        let over_text = after.is_some_and(|after| after.chars > 40 || asks(after))
            && before.is_some_and(|before| before.chars <= 30 && before.end != End::Full)
            && (is_office(&text[..place.start]) || byline::is_place(text[..place.start].trim_end()));
        if (under_text || over_text)
            && let Item::Token(token) = &mut items[at]
        {
            token.credits = Some(Credits { names: vec![(Role::Author, place)], shape: Shape::Bare });
        }
    }
}

/// Whether what stands before a name is an office, or a part of an enterprise with a wide gap behind it.
fn is_office(whence: &str) -> bool {
    let word = whence.trim_end();
    lexicon::TITLES.end(word)
        || word.ends_with('级')
        || WRITERS.end(word)
        || word.ends_with("医学科")
        || whence.ends_with('　') && lexicon::UNITS.end(word)
}

/// The words of the item at `at`, if it has any.
fn words(items: &[Item], at: usize) -> Option<&Token> {
    match items.get(at) {
        Some(Item::Token(token)) => Some(token),
        _ => None,
    }
}

/// The name behind an office or a workplace, which ends a paragraph: ……保膘过冬。 地区农科所　郑士元.
pub(super) fn name_behind_office(text: &str) -> Option<Range<usize>> {
    let place = name_behind_place(text).filter(|_| text.chars().count() <= LONGEST as usize)?;
    let whence = &text[..place.start];
    (is_office(whence) || lexicon::UNITS.end(whence.trim_end())).then_some(place)
}

/// The place of the name in a line that may sign.
fn signature(clean: &str, token: &Token) -> Option<Range<usize>> {
    let may = token.dress == Dress::Plain
        && token.credits.is_none()
        && token.chars <= LONGEST
        && token.parts.len() == 1
        && token.end == End::Bare;
    if !may {
        return None;
    }
    let text = token.text(clean);
    name_behind_place(text).or_else(|| byline::name_before_office(text))
}

fn name_behind_place(text: &str) -> Option<Range<usize>> {
    let at = text.rfind(char::is_whitespace)?;
    let (mut whence, mut signed) = (text[..at].trim_end(), text[at..].trim_start());
    // 炼铁厂　于　江: a name of two characters is set apart.
    let first =
        whence.char_indices().next_back().filter(|(at, _)| whence[..*at].ends_with(char::is_whitespace));
    if let Some((first, _)) = first
        && signed.chars().nth(1).is_none()
    {
        signed = &text[first..];
        whence = whence[..first].trim_end();
    }
    // 文学院2013级 白露.
    let is_class = whence.ends_with(['级', '班']);
    // 西城区 读者 马淑芬.
    let is_part = |c: char| chars::is_han(c) || is_class && c.is_ascii_digit();
    let in_two = whence.split_once(char::is_whitespace);
    let is_whence = whence.chars().nth(1).is_some() && whence.chars().all(is_part)
        || in_two
            .is_some_and(|(place, office)| is_region(place) && (office == "读者" || WRITERS.has(office)));
    (is_whence && name::is_name(signed)).then(|| text.len() - signed.len()..text.len())
}

/// 西城区, 威海.
fn is_region(word: &str) -> bool {
    byline::is_place(word)
        || (2..=8).contains(&word.chars().count())
            && word.chars().all(chars::is_han)
            && word.ends_with(['省', '市', '区', '县', '镇', '乡', '村', '州'])
}

#[cfg(test)]
mod tests {
    use crate::lines::lines;
    use crate::token::{Item, items};

    /// Whether the second line of three signs.
    #[track_caller]
    fn check(before: &str, line: &str, after: &str, expected: Option<&str>) {
        let page = [before, line, after].join("\n\n");
        let items = items(&page, &lines(&page));
        let Item::Token(token) = &items[1] else { panic!("{items:?}") };
        let signed = token.credits.as_ref().map(|credits| {
            let (_, place) = &credits.names[0];
            &page[token.extent.start + place.start..token.extent.start + place.end]
        });
        assert_eq!(signed, expected, "{line}");
    }

    const TEXT: &str =
        "我们常年在外的司机没有别的要求，只希望服务区多装几盏灯、几个看得清的探头，夜里能有保安转上几圈。";

    #[test]
    fn a_name_behind_a_place_signs_under_a_text() {
        check(TEXT, "威海 仲崇海", "来信回音", Some("仲崇海"));
        check(TEXT, "煤质中心职工家属　顾秀娥", "", Some("顾秀娥"));
        check(TEXT, "將軍澳居民　陳偉業", "郊野公園垃圾桶愈多愈髒？", Some("陳偉業"));
        check("只希望服务区多装几盏灯、几个看得清的", "威海 仲崇海", TEXT, None);
        check(TEXT, "西城区 读者 马淑芬", "“最后一百米”别再难为骑手", Some("马淑芬"));
        check(TEXT, "冠军 李明", "亚军 王芳", None);
        check(TEXT, "奋进新时代 劳动创未来", TEXT, None);
    }

    #[test]
    fn a_name_behind_an_office_signs_over_a_text() {
        check("厂务公开如何走到“心上”", "宜昌市总工会副主席 鄢立群", TEXT, Some("鄢立群"));
        check("厂务公开如何走到“心上”", "宜昌市总工会 鄢立群", TEXT, None);
        check("出钢的时刻", "炼铁厂　于　江", TEXT, Some("于　江"));
        check("借名买房，风险有哪些", "江苏正平律师事务所律师 蒋正源", TEXT, Some("蒋正源"));
        check("这三类药别掰开吃", "市中医院药剂科　顾晓岚", TEXT, Some("顾晓岚"));
    }
}

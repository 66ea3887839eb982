//! Captions that only the credit under them tells: 龙建国在猫道上检查缆索索夹。 / 本报记者 何宗平 摄.
//!
//! Some recognizers set what stands at a photograph between the paragraphs, or in the middle of one. One
//! sentence with a credit and running text before and behind it is such a caption. At the end of an article
//! it may as well be the article's own last words, unless it says who stands on which side. Over everything a page may
//! set photographs alone. And where who wrote took photographs as well, a few words of who does what where show one.

use super::{Caption, Dress, End, Item, Mark, Photograph, Signed, Token};
use crate::chars;
use crate::scan::byline::Credits;
use crate::scan::caption;
use crate::scan::name;
use crate::scan::opening::Opening;
use crate::words::{Words, one_of, words};
use corpus::Role;

/// Longer than this, a sentence is sooner a paragraph.
const LONGEST: u32 = 60;
/// Of this length on, a line is running text.
const TEXT: u32 = 30;

/// Makes captions of the sentences that are.
pub(super) fn captions_over_credits(clean: &str, items: Vec<Item>) -> Vec<Item> {
    let mut captions = captions(clean, &items).into_iter().peekable();
    let mut read = Vec::with_capacity(items.len());
    let mut credits = 0;
    for (at, item) in items.into_iter().enumerate() {
        if let Some(found) = captions.next_if(|found| found.at == at) {
            read.push(Item::Caption(found.caption));
            credits = found.credits;
        } else if credits > 0 {
            credits -= 1;
        } else {
            read.push(alone(clean, item));
        }
    }
    read
}

/// A credit with no photograph's words over it: 房山区总工会供图.
fn alone(clean: &str, item: Item) -> Item {
    match item {
        Item::Token(token) if token.dress == Dress::Plain && caption::is_provided(token.text(clean)) => {
            Item::Mark(Mark { range: token.extent, credits: Credits::default(), source: None })
        }
        item => item,
    }
}

/// A sentence that is a caption.
struct Found {
    /// Which item it is.
    at: usize,
    caption: Caption,
    /// How many items behind it are its credit.
    credits: usize,
}

fn captions(clean: &str, items: &[Item]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut before: Option<&Token> = None;
    let mut from = 0;
    // Whether who wrote took photographs as well, and what they show is said nowhere yet; and the last that shows one.
    let mut pictured = false;
    let mut scene: Option<usize> = None;
    for (at, item) in items.iter().enumerate() {
        let Item::Token(token) = item else { continue };
        if at < from {
            continue;
        }
        let behind = &items[at + 1..];
        let may_be = if before.is_none() { is_sentences(token) } else { is_sentence(clean, token) };
        let shown = may_be.then(|| credited(clean, token, behind)).flatten();
        // Over everything a page may set photographs alone.
        let opens_page = |credits: usize| {
            before.is_none()
                && next(&behind[credits..]).is_some_and(|next| !is_text(next) || next.dateline.is_none())
        };
        let amid_text = |credits: usize| {
            !speaks(token.text(clean))
                && before.is_some_and(|before| {
                    is_text(before) && stands_apart(before, token) && !ends_sentence(clean, before, token)
                })
                && (says_sides(clean, token)
                    || next(&behind[credits..]).is_some_and(|next| is_text(next) && next.dateline.is_none()))
        };
        // Of photographs without credits, whose writer took them.
        let is_first = || {
            pictured
                && (is_scene(clean, token) || is_numbered(clean, token))
                && before.is_some_and(|before| {
                    // 让职工在异地学到的每一个学时都能被承认。 ends a sentence; amid one, who is seen opens the words.
                    let whole = before.end == End::Full || name::begins_with_name(token.text(clean));
                    is_text(before) && stands_apart(before, token) && (whole || is_numbered(clean, token))
                })
        };
        let is_further = || {
            scene.is_some_and(|scene| scene + 1 == at)
                && (shows_more(clean, token) || is_numbered(clean, token))
        };
        // Behind an article that is signed, or at the end of one in words that only a photograph has.
        let is_news = is_sentences(token)
            && token.opening == Opening::Lead
            && (is_signed_before(items, at)
                || (is_sentence(clean, token) || says_when_and_where(token.text(clean)))
                    && before.is_some_and(|before| before.end == End::Full));
        if let Some((mut caption, credits)) = is_news.then(|| credited(clean, token, behind)).flatten()
            && next(&behind[credits..]).is_none_or(|next| !is_text(next))
        {
            caption.photograph = Photograph::ByItself;
            found.push(Found { at, caption, credits });
            from = at + 1 + credits;
        } else if let Some((caption, credits)) = shown
            && (opens_page(credits) || amid_text(credits))
        {
            found.push(Found { at, caption, credits });
            from = at + 1 + credits;
        } else if is_first() || is_further() {
            let caption =
                Caption { photograph: Photograph::OfArticle, parts: token.parts.clone(), credit: None };
            found.push(Found { at, caption, credits: 0 });
            pictured = false;
            scene = Some(at);
        } else {
            let told = token.dateline.as_ref().map(|dateline| &dateline.names);
            let signed = token.credits.as_ref().filter(|_| token.dress == Dress::Byline);
            if let Some(names) = told.or(signed.map(|credits| &credits.names)) {
                pictured = names.iter().any(|(role, _)| *role == Role::Photographer);
            }
            before = Some(token);
        }
    }
    found
}

/// Whether the words right before say who wrote what stands over them.
fn is_signed_before(items: &[Item], at: usize) -> bool {
    let signs = |credits: &Credits| !credits.names.is_empty() && !credits.is_photo_credit();
    match items[..at].last() {
        Some(Item::Mark(mark)) => signs(&mark.credits),
        Some(Item::Token(token)) => {
            let over = items[..at].iter().rev().skip(1).find_map(|item| match item {
                Item::Token(token) => Some(token),
                _ => None,
            });
            token.dress == Dress::Byline
                && token.credits.as_ref().is_some_and(signs)
                && over.is_some_and(is_text)
        }
        _ => false,
    }
}

/// 4月10日，北京奔驰发动机工厂内，……在进行缸盖装配。: the day, the place and what is seen.
fn says_when_and_where(text: &str) -> bool {
    let day = text.find(['日', '号']).filter(|at| *at <= 18 && text[..*at].contains('月'));
    let Some(rest) = day.map(|at| text[at..].trim_start_matches(['日', '号'])) else { return false };
    let Some(rest) = rest.strip_prefix(['，', ',']) else { return false };
    let sentence = rest.find(chars::is_full_stop).map_or(rest, |end| &rest[..end]);
    let place = sentence.find(chars::is_soft_stop).map_or("", |end| &sentence[..end]);
    let seen = &sentence[place.len()..];
    let placed = place.starts_with('在')
        || place.ends_with(['内', '上', '里', '中', '旁', '前', '场', '间', '站', '园', '区']);
    // 铜仁市松桃苗族自治县长坪乡.
    let far = place.ends_with(['乡', '镇', '村', '县', '市']) && place.chars().count() >= 5;
    far || placed && seen.contains(['在', '为'])
}

/// Running text, not a heading.
fn is_text(token: &Token) -> bool {
    token.dress == Dress::Plain
        && (token.chars >= TEXT || token.end == End::Full || token.inner_stops > 0 && token.chars * 2 >= TEXT)
}

/// Right under an unfinished line stands the rest of its sentence.
fn stands_apart(before: &Token, token: &Token) -> bool {
    before.end == End::Full || token.blanks_above > 0
}

/// ……报名通道开 / 通9分钟就被抢空。 over a credit: a few words that show nobody and no place are the rest of a sentence.
fn ends_sentence(clean: &str, before: &Token, token: &Token) -> bool {
    let text = token.text(clean);
    let shows = text.contains('在') || text.contains("现场") || name::begins_with_name(text);
    before.end == End::Bare && token.chars <= 14 && !shows
}

/// 郑国强说，他把操作手册翻烂了两本。: a photograph tells nothing of what somebody says.
fn speaks(text: &str) -> bool {
    one_of!["说，", "说：", "说,", "说:", "表示，", "告诉记者", "介绍，", "坦言"].stand_in(text)
}

/// 彭家贵（左）, 龙建国（右一）.
fn says_sides(clean: &str, token: &Token) -> bool {
    let mut brackets = token.text(clean).split(['（', '(']).skip(1);
    brackets.any(|inner| {
        inner.starts_with(['左', '右', '中', '前', '后'])
            && inner.find(['）', ')']).is_some_and(|end| end <= 6)
    })
}

/// A line of one sentence.
fn is_sentence(clean: &str, token: &Token) -> bool {
    let text = token.text(clean);
    let stops = text.chars().filter(|&c| chars::is_full_stop(c)).count();
    token.dress == Dress::Plain
        && token.parts.len() == 1
        && token.dateline.is_none()
        && token.credits.is_none()
        && !token.goes_on
        && (8..=LONGEST).contains(&token.chars)
        && stops <= 1
        && (token.end == End::Full || stops == 1)
}

/// 郭建林在换热站内检查设备运行情况。: who is where and does what, in a few words and without a comma.
fn is_scene(clean: &str, token: &Token) -> bool {
    let text = token.text(clean);
    is_sentence(clean, token)
        && token.chars <= 30
        && token.inner_stops == 0
        && text.ends_with('。')
        && !text.contains(chars::is_colon)
        && token.opening == Opening::Plain
        && token.signed == Signed::No
        && text.chars().skip(2).take(14).any(|c| c == '在')
        && !text.contains("正在")
        && !one_of!["说。", "道。", "了。", "呢。"].end(text)
}

/// ②4月24日凌晨4时25分，公交调度员郝敏在核对发车计划。
fn is_numbered(clean: &str, token: &Token) -> bool {
    token.text(clean).starts_with(|c| ('①'..='⑳').contains(&c))
        && token.end == End::Full
        && token.chars <= 2 * LONGEST
}

/// 夜里零点，夫妻俩在待检室匆匆吃一碗泡面。: beside a photograph another one, in a sentence as short.
fn shows_more(clean: &str, token: &Token) -> bool {
    is_sentence(clean, token)
        && token.chars <= 34
        && token.inner_stops <= 1
        && token.signed == Signed::No
        && !token.text(clean).starts_with('“')
        && !token.text(clean).contains(['：', ':'])
}

/// A line of a few sentences.
fn is_sentences(token: &Token) -> bool {
    token.dress == Dress::Plain
        && token.parts.len() == 1
        && token.dateline.is_none()
        && (8..=2 * LONGEST).contains(&token.chars)
        && token.end == End::Full
}

/// A sentence with the credit at its end or on the next line, and how many items that is.
fn credited(clean: &str, token: &Token, behind: &[Item]) -> Option<(Caption, usize)> {
    static REPORTS: Words = words!["报道", "報道", "报导", "報導"];
    let words = token.parts[0].clone();
    let caption = |words, credit| Caption {
        photograph: Photograph::OfArticle,
        parts: vec![words],
        credit: Some(credit),
    };
    match behind.first() {
        // 摄影报道: the words are the reporter's as well.
        Some(Item::Mark(mark))
            if token.end == End::Full
                && mark.credits.is_photo_credit()
                && !REPORTS.stand_in(&clean[mark.range.clone()]) =>
        {
            return Some((caption(words, (mark.range.clone(), mark.credits.clone())), 1));
        }
        Some(Item::Token(credit)) if token.end == End::Full && caption::is_provided(credit.text(clean)) => {
            return Some((caption(words, (credit.extent.clone(), Credits::default())), 1));
        }
        _ => {}
    }
    if token.signed != Signed::No {
        return None;
    }
    // 我市选手在比赛中。 （市游泳协会供图）
    let text = token.text(clean);
    let (stop, c) = text.char_indices().rev().find(|&(_, c)| chars::is_full_stop(c))?;
    let end = stop + c.len_utf8();
    let provided = text[end..].trim_start();
    let place = words.end - provided.len()..words.end;
    caption::is_provided(provided)
        .then(|| (caption(words.start..words.start + end, (place, Credits::default())), 0))
}

fn next(items: &[Item]) -> Option<&Token> {
    items.iter().find_map(|item| match item {
        Item::Token(token) => Some(token),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;
    use crate::token::items;

    /// What the lines between two halves of a paragraph are.
    #[track_caller]
    fn check(between: &str, behind: &str, expected: &[&str]) {
        let page = format!(
            "记者在江宁开发区一家电子厂看到，食堂门口贴出了春节菜单，职工们从手机里翻出一张\n\n{between}\n\n{behind}"
        );
        let items = items(&page, &lines(&page));
        let shown = items[1..].iter().filter_map(|item| match item {
            Item::Caption(caption) => Some(&page[caption.parts[0].clone()]),
            _ => None,
        });
        assert_eq!(shown.collect::<Vec<_>>(), expected, "{between}");
    }

    const REST: &str = "照片。这是她进厂六年来第一次不回家过年，她说心里并不孤单，因为车间里的姐妹都在。";
    const WORDS: &str = "留宁职工在厂区写春联、剪窗花。";

    #[test]
    fn one_sentence_and_a_credit_in_the_middle_of_text() {
        check(&format!("{WORDS}\n\n本报记者 樊小岚 摄"), REST, &[WORDS]);
        check(&format!("{WORDS} 本报记者 樊小岚 摄"), REST, &[WORDS]);
        check(&format!("{WORDS} （市总工会供图）"), REST, &[WORDS]);
        check(&format!("{WORDS}\n\n受访者供图\n\n{WORDS}\n\n受访者供图"), REST, &[WORDS, WORDS]);
    }

    #[test]
    fn the_last_words_of_a_report_are_its_own() {
        check(&format!("{WORDS}\n\n本报记者 樊小岚 摄"), "寄递物流企业今年全部建会", &[]);
        check(&format!("{WORDS}\n\n本报记者 樊小岚 摄影报道"), REST, &[]);
        check(
            "何小翠（左）收到女儿的来信。 樊小岚 摄",
            "寄递物流企业今年全部建会",
            &["何小翠（左）收到女儿的来信。"],
        );
    }

    #[test]
    fn what_is_no_sentence_or_has_no_credit_stays() {
        check(WORDS, REST, &[]);
        check("车间里的“爱心妈妈小屋”\n\n樊小岚 摄", REST, &[]);
        check("食堂门口排起了长队。记者看到，几名女工正\n\n樊小岚 摄", REST, &[]);
    }

    #[test]
    fn a_scene_shows_what_its_writer_photographed() {
        let scene = "郭建林在换热站内检查设备运行情况。";
        let captions = |byline: &str, line: &str| {
            let page = format!("二十七个冬天的“守温人”\n\n{byline}\n\n{REST}\n\n{line}\n\n{REST}");
            let items = items(&page, &lines(&page));
            items.iter().filter(|item| matches!(item, Item::Caption(_))).count()
        };
        assert_eq!(captions("□本报记者 边磊 文/摄", scene), 1);
        assert_eq!(captions("□本报记者 边磊", scene), 0);
        assert_eq!(captions("□本报记者 边磊 文/摄", "“我在换热站干了二十七年。”郭建林说。"), 0);
        assert_eq!(captions("□本报记者 边磊 文/摄", "目前，案件正在审理中。"), 0);
    }

    #[test]
    fn who_provided_a_photograph_is_no_text() {
        let page = format!("记者在江宁开发区一家电子厂看到，职工们翻出一张\n\n市总工会供图\n\n{REST}");
        let items = items(&page, &lines(&page));
        assert!(matches!(&items[1], Item::Mark(mark) if &page[mark.range.clone()] == "市总工会供图"));
    }
}

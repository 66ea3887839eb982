//! Crossheads that are built alike: 从人找箱到箱找人, 从单打到抱团, 从卖劳力到卖服务; 抓源头 斩断灰色利益链条, 强监管 让每一起
//! 投诉都有着落.
//!
//! Three of them in a row, behind running text and with nothing but plain text under each, part one article, though its
//! last words are signed. So do two headings, however they are built, where nobody is named before the words under the
//! second: 法律体检发现问题, 工会调解促成三方协议.

use super::Sheet;
use super::signs::is_heading_like;
use crate::lexicon;
use crate::scan::opening::Opening;
use crate::token::{Dress, End, Signed, Token};

/// Not longer than this is such a heading, in characters.
const LONGEST: u32 = 18;

/// Which lines are such headings, and over which articles that their last words sign.
#[derive(Debug, Default)]
pub(super) struct Parallels {
    pub(super) crossheads: Vec<usize>,
    pub(super) signed_heads: Vec<usize>,
}

/// Finds them.
pub(super) fn parallels(sheet: &Sheet<'_>) -> Parallels {
    let Sheet { clean, tokens, attached, layout } = *sheet;
    let may_be = |at: usize| {
        let (token, below) = (tokens[at], tokens.get(at + 1));
        let opens_text = below.is_some_and(|below| {
            below.dress == Dress::Plain && below.dateline.is_none() && below.chars > LONGEST
        });
        is_heading_like(token)
            && !matches!(token.dress, Dress::Label(_))
            && (4..=LONGEST).contains(&token.chars)
            && token.end == End::Bare
            && tokens[at - 1].dress == Dress::Plain
            && tokens[at - 1].end == End::Full
            && opens_text
    };
    let found: Vec<usize> = (1..tokens.len()).filter(|at| may_be(*at)).collect();
    // Between two of them is text, which nobody signs and which no photograph or rule parts.
    let follows = |first: usize, second: usize| {
        let between = first + 1..second;
        between.clone().all(|at| {
            let token = tokens[at];
            token.dress == Dress::Plain && token.signed == Signed::No && token.dateline.is_none()
        }) && !(between.start..=second).any(|at| attached[at].signed || attached[at].source)
            && tokens[first].dress == tokens[second].dress
    };
    // 山坳里的教室亮起来, 一根网线连起两头, 老师留得住才有根, where headlines are marked and nothing unfinished stands by
    // itself: breaks of a column do not fall so three times.
    let by_itself = |at: usize| {
        let (token, below) = (tokens[at], tokens[at + 1]);
        layout.marked >= 0.5
            && layout.wrap.is_none()
            && token.dress == Dress::Plain
            && token.chars <= 14
            && token.inner_stops == 0
            && token.blanks_above > 0
            && below.blanks_above > 0
            && below.chars > 40
            && !token.goes_on
            && !lexicon::must_go_on(token.text(clean))
    };
    // Where the last words are signed and no others: of 23 such headings 18 part one article.
    let closes = |at: usize| {
        let end = (at + 1..tokens.len()).find(|at| is_heading_like(tokens[*at])).unwrap_or(tokens.len());
        let last = tokens[end - 1];
        let writes = |token: &Token| token.credits.as_ref().is_some_and(|credits| !credits.is_photo_credit());
        end > at + 1
            && (last.signed == Signed::Name
                || attached.get(end).is_some_and(|below| below.signed || below.source))
            || end > at + 2 && writes(last)
    };
    let opens = |first: usize, second: usize| {
        let between = first + 1..second;
        !between.is_empty()
            && is_heading_like(tokens[first])
            && between.clone().all(|at| {
                let token = tokens[at];
                token.dress == Dress::Plain
                    && token.signed == Signed::No
                    && token.dateline.is_none()
                    && !is_heading_like(token)
            })
            && !(between.start..=second).any(|at| attached[at].signed || attached[at].source)
    };
    // Whoever is named where an article begins has written all of it.
    let named_above = |second: usize| {
        let tells = |at: usize| {
            let token = tokens[at];
            let opens = at > 0 && is_heading_like(tokens[at - 1]) && tokens[at - 1].dress != Dress::Byline;
            let names = token.dress == Dress::Byline || token.credits.is_some() || attached[at].signed;
            let closes = token.signed != Signed::No || attached[at].source;
            let reports = token.dateline.is_some();
            // Crossheads have nothing over them.
            let over_heading = is_heading_like(token) && is_heading_like(tokens[at + 1]);
            let begins = matches!(token.dress, Dress::Label(_)) || over_heading;
            (names || closes || reports || begins).then_some(names && opens || reports)
        };
        (0..second).rev().find_map(tells).unwrap_or_default()
    };
    let mut parallel = Parallels::default();
    for two in found.windows(2) {
        let (second, third) = (two[0], two[1]);
        let first = (0..second).rev().find(|at| is_heading_like(tokens[*at]));
        // 10月12日，…… opens a report of its own.
        let reports = tokens[third + 1].opening == Opening::Lead;
        let marked = |at: &usize| tokens[*at].dress != Dress::Plain || by_itself(*at);
        if let Some(first) = first
            && !named_above(second)
            && two.iter().all(marked)
            && opens(first, second)
            && follows(second, third)
            && closes(third)
            && !reports
        {
            parallel.crossheads.extend_from_slice(two);
            parallel.signed_heads.push(first);
        }
    }
    for three in found.windows(3) {
        let (first, second, third) = (three[0], three[1], three[2]);
        let alike = are_alike(tokens[first].text(clean), tokens[second].text(clean))
            && are_alike(tokens[second].text(clean), tokens[third].text(clean));
        if follows(first, second)
            && follows(second, third)
            && (alike || three.iter().all(|at| by_itself(*at)))
        {
            parallel.crossheads.extend_from_slice(three);
        }
    }
    parallel
}

/// Whether two headings are built alike: two parts, the first of one length, or one beginning and another word of both.
fn are_alike(first: &str, second: &str) -> bool {
    let parts = |text: &str| {
        let at = text.find(char::is_whitespace)?;
        let (front, back) = (&text[..at], text[at..].trim_start());
        (!back.contains(char::is_whitespace)).then(|| front.chars().count())
    };
    match (parts(first), parts(second)) {
        (Some(first), Some(second)) => first == second,
        (None, None) => {
            let shared = |c: char| second.chars().skip(1).any(|other| other == c);
            // 一个电话群, 一本错题集: a thing each.
            let counts = |text: &str| {
                let mut letters = text.chars();
                letters.next() == Some('一')
                    && letters
                        .next()
                        .is_some_and(|c| "个本张把场份条盏座间封次段句群种辆台支块根双颗碗通笔".contains(c))
            };
            counts(first) && counts(second) && first.chars().count() == second.chars().count()
                || first.chars().next() == second.chars().next()
                    && first.chars().skip(1).any(|c| "到让有是要为看不用把得出".contains(c) && shared(c))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::are_alike;

    #[test]
    fn headings_are_alike_by_their_parts_or_words() {
        for (first, second, expected) in [
            ("从人找箱到箱找人", "从单打到抱团", true),
            ("抓源头 斩断灰色利益链条", "强监管 让每一起投诉都有着落", true),
            ("检查在乡镇 诊断在县城", "编制在县里 人在村里干", true),
            ("一个电话群", "一本错题集", true),
            ("从人找箱到箱找人", "从严治党", false),
            ("一根网线连起两头", "老师留得住才有根", false),
        ] {
            assert_eq!(are_alike(first, second), expected, "{first} / {second}");
        }
    }
}

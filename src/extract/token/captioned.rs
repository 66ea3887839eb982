//! Captions that only the credit under them tells: 龙建国在猫道上检查缆索索夹。 / 本报记者 何宗平 摄.
//!
//! Some recognizers set what stands at a photograph between the paragraphs, or in the middle of one. One
//! sentence with a credit and running text before and behind it is such a caption. At the end of an article
//! it may as well be the article's own last words, unless it says who stands on which side.

use super::{Caption, Dress, End, Item, Signed, Token};
use crate::chars;
use crate::scan::byline::Credits;
use crate::scan::caption;
use crate::words::Words;
use std::ops::Range;

/// Longer than this, a sentence is sooner a paragraph.
const LONGEST: u32 = 60;
/// Of this length on, a line is running text.
const TEXT: u32 = 30;

/// Makes captions of the sentences that are.
pub(super) fn captions_over_credits(clean: &str, items: Vec<Item>) -> Vec<Item> {
    let mut read = Vec::with_capacity(items.len());
    let mut before: Option<&Token> = None;
    let mut at = 0;
    while let Some(item) = items.get(at) {
        at += 1;
        let Item::Token(token) = item else {
            read.push(item.clone());
            continue;
        };
        let credit = is_sentence(clean, token).then(|| credit(clean, token, &items[at..])).flatten();
        if let Some((words, credit, length)) = credit
            && before.is_some_and(|before| is_text(before) && stands_apart(before, token))
            && (says_sides(clean, token)
                || next(&items[at + length..]).is_some_and(|next| is_text(next) && next.dateline.is_none()))
        {
            read.push(Item::Caption(Caption { parts: vec![words], credit: Some(credit) }));
            at += length;
            continue;
        }
        before = Some(token);
        read.push(item.clone());
    }
    read
}

/// Running text, not a heading.
fn is_text(token: &Token) -> bool {
    token.dress == Dress::Plain && (token.chars >= TEXT || token.end == End::Full)
}

/// Right under an unfinished line stands the rest of its sentence.
fn stands_apart(before: &Token, token: &Token) -> bool {
    before.end == End::Full || token.blanks_above > 0
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

/// The credit of a sentence, at its end or on the next line: the words before it, the credit, and how many
/// items it is.
#[expect(clippy::type_complexity, reason = "it is the parts of a caption, for its one caller")]
fn credit(
    clean: &str,
    token: &Token,
    items: &[Item],
) -> Option<(Range<usize>, (Range<usize>, Credits), usize)> {
    static REPORTS: Words = Words::new(&["报道", "報道", "报导", "報導"]);
    let words = token.parts[0].clone();
    match items.first() {
        // 摄影报道: the words are the reporter's as well.
        Some(Item::Mark(mark))
            if mark.credits.is_photo_credit() && !REPORTS.stand_in(&clean[mark.range.clone()]) =>
        {
            return Some((words, (mark.range.clone(), mark.credits.clone()), 1));
        }
        Some(Item::Token(credit)) if caption::is_provided(credit.text(clean)) => {
            return Some((words, (credit.extent.clone(), Credits::default()), 1));
        }
        _ => {}
    }
    if token.signed != Signed::No {
        return None;
    }
    // …… 。 （市游泳协会供图）
    let text = token.text(clean);
    let stop = text.char_indices().rev().find(|&(_, c)| chars::is_full_stop(c))?;
    let end = stop.0 + stop.1.len_utf8();
    let provided = text[end..].trim_start();
    let place = words.end - provided.len()..words.end;
    caption::is_provided(provided).then(|| (words.start..words.start + end, (place, Credits::default()), 0))
}

fn next(items: &[Item]) -> Option<&Token> {
    items.iter().find_map(|item| match item {
        Item::Token(token) => Some(token),
        _ => None,
    })
}

//! What a line costs as the banner, the slogan across the page over everything.

use super::pairs::is_balanced;
use super::signs::is_heading_like;
use super::{NEVER, Sheet};
use crate::chars;
use crate::lexicon;
use crate::rubric;
use crate::token::{Dress, End, Token};

/// A slogan across the page, over everything.
pub(super) fn banner(text: &str, token: &Token, after: Option<&Token>) -> f32 {
    let mut cost = 2.5;
    if token.is_couplet {
        cost -= 2.3;
    } else {
        cost += if after.is_some_and(|after| after.is_couplet) { 2.0 } else { 1.0 };
    }
    // Over a marked headline an unmarked slogan is the page's, sooner than a kicker.
    if token.is_couplet
        && token.dress == Dress::Plain
        && (lexicon::SLOGAN.count_in(text) > 0 || is_balanced(text))
        && after.is_some_and(|after| matches!(after.dress, Dress::Heading(_)))
    {
        cost -= 2.2;
    }

    if token.chars > 50 {
        return NEVER;
    }
    let slogans = lexicon::SLOGAN.count_in(text);
    cost -= (slogans as f32 * 0.8).min(3.2);
    // 当好新时代主力军 is made of nothing else.
    if slogans >= 3 && token.chars <= 10 {
        cost -= 1.5;
    }
    let names_page = rubric::names_page(text);
    if studies(text) {
        cost -= 3.0;
    } else if names_page {
        cost -= 2.5;
    } else if slogans == 0 && !token.is_couplet {
        cost += 1.0;
    }
    // 有困难 找工会 要维权 拨12351.
    if token.is_couplet && text.split_whitespace().count() > 2 {
        cost -= 1.5;
    }
    cost += match token.chars {
        0..=8 if names_page => 0.0,
        0..=8 if token.is_couplet || slogans > 0 => 1.0,
        0..=8 => 3.0,
        9..=15 => 0.5,
        16..=50 => -0.5,
        _ => 6.0,
    };
    if token.end == End::Full || token.inner_stops > 1 {
        cost += 4.0;
    }
    if !after.is_some_and(is_heading_like) {
        cost += 6.0;
    }
    cost
}

/// 骑手送餐途中摔伤 平台合作商称“没有劳动关系”: three pairs of its characters or more are said in the text right below
/// the page's first line and nowhere else on the page, which is no slogan. Of 13 such kickers 6 are told so, and of 135
/// banners none.
pub(super) fn reports(sheet: &Sheet<'_>) -> bool {
    /// Bytes: some 600 characters.
    const BELOW: usize = 1800;
    let first = sheet.tokens[0].text(sheet.clean);
    let mut halves = first.split_whitespace().map(|half| half.chars().count());
    if lexicon::SLOGAN.count_in(first) > 0 || halves.next() == halves.next() || halves.next().is_some() {
        return false;
    }
    let rest = &sheet.clean[sheet.tokens[0].extent.end..];
    let (below, far) = rest.split_at(rest.floor_char_boundary(BELOW));
    let letters: Vec<(usize, char)> = first.char_indices().collect();
    let pairs = letters.windows(2).filter(|pair| pair.iter().all(|(_, c)| chars::is_han(*c)));
    let told = pairs.filter(|pair| {
        let words = &first[pair[0].0..pair[1].0 + pair[1].1.len_utf8()];
        below.contains(words) && !far.contains(words)
    });
    told.count() >= 3
}

/// Where the slogan across the page stands that a recognizer read behind headings of the first article: 深入学习贯彻党的
/// 二十大精神 奋力开拓首都工会工作新局面 under its kicker or headline.
pub(crate) fn strayed(clean: &str, tokens: &[&Token]) -> Option<usize> {
    let is_slogan = |token: &Token| {
        let (first, second) = token.text(clean).split_once(char::is_whitespace).unwrap_or_default();
        token.is_couplet
            && studies(first)
            && lexicon::SLOGAN.count_in(second) > 0
            // 深入学习贯彻党的十九届四中全会精神 为…… is what a session was for, in its subheadline.
            && !second.trim_start().starts_with('为')
    };
    let headings =
        tokens.iter().take(6).take_while(|token| is_heading_like(token) && token.dateline.is_none()).count();
    let at = tokens[..headings].iter().position(|token| is_slogan(token))?;
    (at > 0).then_some(at)
}

/// 学习贯彻党的二十届三中全会精神.
pub(super) fn studies(text: &str) -> bool {
    lexicon::STUDIES.begin(text) && lexicon::STUDIED.end(text)
}

//! Who wrote what stands under a heading: names of its own tell an article from a part of one.

use super::Sheet;
use super::runs::{Run, Under, can_begin};
use super::signs::is_heading_like;
use crate::chars;
use crate::scan::opening::Opening;
use crate::token::{Dress, End, Signed, Token};

/// Whether the paragraphs under a heading name people of their own.
pub(super) fn mark_own_names(sheet: &Sheet<'_>, runs: &mut [Run]) {
    let Sheet { clean, tokens, attached, layout } = *sheet;
    // Short news that stand under one name are each signed.
    let over_items =
        |at: usize| tokens.get(at + 1).is_some_and(|below| below.text(clean).starts_with(chars::is_bullet));
    // A line that fills its column goes on.
    let fills = |token: &Token| {
        let wrap = layout.wrap.filter(|_| token.dress == Dress::Plain);
        wrap.is_some_and(|wrap| wrap.is_filled_by(token) && !wrap.is_exceeded_by(token))
    };
    for at in 0..tokens.len() {
        if is_heading_like(tokens[at]) {
            runs[at].over_photo_news = tokens.get(at + 1).is_some_and(|only| {
                let below = attached.get(at + 2).copied().unwrap_or_default();
                // （孙大为 图/文） on a line of its own.
                let byline = tokens.get(at + 2).and_then(|next| next.credits.as_ref());
                let pictured = byline.is_some_and(|credits| credits.photographers().next().is_some());
                let next = tokens.get(at + 2 + usize::from(pictured));
                only.opening == Opening::Lead
                    && only.dateline.is_none()
                    && only.end == End::Full
                    && (only.signed == Signed::Photo || below.credit || pictured)
                    && !below.caption
                    && next.is_none_or(|next| is_heading_like(next))
            });
            // Where lines are wrapped an article has many; from what can open one each line is looked at once or twice.
            let reach = if can_begin(tokens, at) && !fills(tokens[at]) { usize::MAX } else { 12 };
            let body = (at + 1..tokens.len())
                .take(reach)
                .take_while(|next| *next == at + 1 || !can_begin(tokens, *next) || fills(tokens[*next]));
            for at_body in body.filter(|_| !over_items(at)) {
                let below = attached.get(at_body + 1).copied().unwrap_or_default();
                let token = tokens[at_body];
                runs[at].own_names |=
                    token.signed != Signed::No || token.dateline.is_some() || below.credit || below.signed;
                // Who reported opens an article or closes it; where it closes one, it opened none.
                // （张三） between the last paragraph and the next headline.
                let signs = at_body > at + 1
                    && (token.dress == Dress::Byline || token.credits.is_some())
                    && tokens.get(at_body + 1).is_none_or(|next| is_heading_like(next));
                runs[at].own_names |= signs;
                runs[at].closes_signed |= token.dateline.is_none()
                    && (token.signed == Signed::Name || below.signed || below.source || signs);
            }
        }
    }
}

/// Behind a byline headings that nobody signs, two of them or more, part one long article, also under the name of a
/// column, whose articles are mostly short.
pub(super) fn mark_long_articles(sheet: &Sheet<'_>, runs: &mut [Run]) {
    let Sheet { tokens, .. } = *sheet;
    let heads: Vec<usize> =
        (0..tokens.len()).filter(|at| can_begin(tokens, *at) && tokens[*at].dress != Dress::Byline).collect();
    let mut from = 0;
    while from < heads.len() {
        let signed = tokens.get(heads[from] + 1).is_some_and(|below| below.dress == Dress::Byline);
        let parts = heads[from + 1..].iter().take_while(|at| {
            !runs[**at].own_names
                && tokens[**at].end == End::Bare
                && tokens.get(**at + 1).is_some_and(|below| !is_heading_like(below))
        });
        let count = if signed { parts.count() } else { 0 };
        if count >= 2 {
            for at in &heads[from + 1..=from + count] {
                if runs[*at].under == Under::Column {
                    runs[*at].under = Under::Nothing;
                }
            }
        }
        from += 1 + count;
    }
}

/// An article says who wrote it where it begins or where it ends, and hardly in both places.
pub(super) fn mark_other_writers(sheet: &Sheet<'_>, runs: &mut [Run]) {
    let Sheet { tokens, attached, .. } = *sheet;
    let mut named = false;
    for at in 0..tokens.len() {
        let token = tokens[at];
        let under_heading = at.checked_sub(1).is_some_and(|above| is_heading_like(tokens[above]));
        if attached[at].signed || attached[at].source {
            named = under_heading;
        }
        if token.dress == Dress::Byline || token.credits.is_some() {
            named = under_heading;
        } else if token.dateline.as_ref().is_some_and(|dateline| !dateline.names.is_empty()) {
            named = true;
        } else if named && can_begin(tokens, at) {
            runs[at].another_writer = runs[at].closes_signed;
        }
        if token.signed == Signed::Name {
            named = false;
        }
    }
}

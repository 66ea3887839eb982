//! What running text costs with the line before it: joined to it, or not.

use super::NEVER;
use super::signs::{is_notice_alone, is_number_to_call, is_speaker};
use crate::layout::{Indent, Layout};
use crate::lexicon;
use crate::notices;
use crate::rubric;
use crate::scan::jump::Direction;
use crate::scan::name;
use crate::scan::opening::Opening;
use crate::token::{Dress, End, Signed, Token};
use crate::words::one_of;

/// Numbers with gaps between them, and nothing else.
fn is_numbers(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace()) && text.split_whitespace().count() > 2
}

/// Joined to the line before.
pub(super) fn join(clean: &str, before: &Token, token: &Token, layout: &Layout, verse: bool) -> f32 {
    if token.dress != Dress::Plain && !matches!(token.dress, Dress::Heading(_)) {
        return NEVER;
    }
    let left = before.last_text(clean);
    let right = token.text(clean);
    let wrapped_full = layout.wrap.is_some_and(|wrap| wrap.is_filled_by(before));
    let mut cost = match before.end {
        // A sentence that ends where its line is full goes on far more often than not.
        End::Full if wrapped_full => match layout.indent {
            Indent::Paragraph => 2.0,
            Indent::Silent if layout.blocks && token.blanks_above == 0 => -3.0,
            Indent::Silent if layout.blocks => 5.0,
            Indent::Silent => -0.5,
        },
        End::Full => 7.0,
        // “给景点写一张面单” / 等互动环节.
        End::Closing if lexicon::GOES_ON.begin(right) => -1.0,
        End::Closing if wrapped_full => 0.0,
        // 还有5名“90后” / 被评为段级技术能手。: prose ends with a stop.
        End::Closing if before.chars > 60 && token.end == End::Full => 0.5,
        End::Closing => 1.5,
        End::Soft => 0.0,
        End::Colon => 1.5,
        End::Open => -1.0,
        End::Bare => 0.5,
    };
    if let Some(wrap) = layout.wrap {
        // A line wider than its column, or one that is neither full nor the end of a sentence, is a
        // heading.
        if wrap.is_exceeded_by(token) {
            cost += 4.0;
        } else if !wrap.is_filled_by(token) && token.end == End::Bare && !token.goes_on {
            cost += 2.0;
        }
        // Nor does a sentence go on from a line that is not full.
        if before.end == End::Bare && before.jumps.is_empty() && !wrap.is_filled_by(before) {
            cost += 2.0;
        }
    }
    if token.goes_on {
        cost -= 6.0;
    }
    let quotes = before.face.open_quotes;
    if quotes > 0 {
        // The quotation is still open, and closes before another one opens.
        if token.face.closes_first {
            cost -= 4.5;
        }
    } else if token.face.closes_first {
        cost -= 1.5;
    }
    if token.dateline.is_some() {
        cost += 9.0;
    }
    // The dateline alone fills a line of its own.
    if before.dateline.as_ref().is_some_and(|dateline| dateline.end >= left.len()) {
        cost -= 6.0;
    }
    if layout.indent == Indent::Paragraph {
        // Verse is not indented.
        cost += if token.indent >= 2 {
            5.0
        } else if verse {
            0.0
        } else {
            -2.0
        };
    } else if layout.blocks && token.blanks_above == 0 && before.end != End::Full {
        cost -= 3.5;
    }
    match token.opening {
        Opening::Lead if before.end != End::Soft => cost += 1.5,
        Opening::Attributed => cost += 5.0,
        Opening::Lead | Opening::Further | Opening::Plain => {}
    }
    if before.end == End::Bare {
        let edge = left.chars().next_back().zip(right.chars().next());
        let met = edge.map_or(0, |(first, second)| layout.pairs.count(first, second));
        cost -= match met {
            0 => 0.0,
            1 => 0.8,
            _ => 1.6,
        };
        if edge.is_some_and(|(first, second)| {
            first.is_ascii_digit()
                && (second.is_ascii_digit() || "年月日名个万余多家次元人项届期位场条".contains(second))
        }) {
            cost -= 3.0;
        }
        if lexicon::TITLES.end(left) && name::begins_with_name(right) {
            cost -= 3.0;
        }
        if lexicon::GOES_ON.begin(right) {
            cost -= 1.5;
        }
        if lexicon::must_go_on(left) {
            cost -= 1.0;
        }
    }
    if token.face.is_date || before.face.is_date {
        cost += 5.0;
    }
    // 0317 0482 0655 / 1399 1462 1587: rows of numbers, and what stands behind the last.
    if is_numbers(left) && before.blanks_above + token.blanks_above > 0
        || is_numbers(left) && is_numbers(right)
    {
        cost += 7.0;
    }
    if token.number.is_some() && before.end != End::Open {
        // 团结统 / 一、众志成城: behind an unfinished line the number is the sentence's own.
        let unfinished = before.end == End::Bare
            && before.chars > 12
            && before.number.is_none()
            && !before.face.is_list
            && !before.face.is_row;
        cost += if unfinished { 0.5 } else { 3.0 };
    }
    // 累计培训上下游企业职工5. / 7万人次.
    let breaks_number =
        left.strip_suffix('.').is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()))
            && right.starts_with(|c: char| c.is_ascii_digit());
    if breaks_number {
        cost -= 5.0;
    }
    // “……始终坚持的标准。” / 该负责人说。
    if before.end == End::Closing && token.chars <= 12 && tells(right) {
        cost -= 3.0;
    }
    // “……哪个环节掉链子都不行。” / 梁场总工程师南宏斌说。: no paragraph says only that.
    if before.end == End::Full && left.ends_with(['”', '」']) && token.chars <= 16 && tells(right) {
        cost -= 8.0;
    }
    // 廉雪表示： / “我将始终牢记……: what is said follows.
    if before.end == End::Colon && before.chars > 16 && right.starts_with(['“', '「', '"']) {
        cost -= 1.5;
    }
    if token.face.is_entry && before.face.is_entry || notices::LETTER_LINES.has(right) {
        cost += 4.0;
    }
    if [left, right].iter().any(|text| is_number_to_call(text) || notices::tells_where_to_turn(text)) {
        cost += 4.0;
    }
    if is_notice_alone(left) || notices::signs_letter(left) || rubric::rubric(left).is_some() {
        cost += 4.0;
    }
    // 赵国强遗失身份证，声明作废。: the next loss is another line.
    if left.trim_end_matches(['。', '.']).ends_with("作废") {
        cost += 6.0;
    }
    // 田永芳(女) 天津市肿瘤医院检验科技师 / 于文斌 中建六局火神山援建项目部工长.
    if before.face.is_row && token.face.is_row && before.end == End::Bare {
        cost += 3.0;
    }
    // The last row of a list.
    if before.face.is_row && !before.is_couplet && !token.face.is_row && before.end == End::Bare {
        cost += 2.0;
    }
    // Nothing goes on from a label.
    if matches!(before.dress, Dress::Label(_)) {
        cost += 5.0;
    }
    // A name alone on its line signs; a salutation opens a letter.
    if before.credits.is_some() || token.end == End::Colon && token.chars <= 14 {
        cost += 3.0;
    }
    if is_speaker(right) {
        // 答： behind 问：…….
        cost += if is_speaker(before.text(clean)) { 7.0 } else { 3.0 };
    }
    if verse {
        cost += 3.0;
    }
    if points_on(before) {
        cost += 4.0;
    }
    cost
}

/// ……给室外作业的职工备足防寒(下转02版): it goes on elsewhere.
fn points_on(before: &Token) -> bool {
    let end = before.parts[before.parts.len() - 1].end;
    before.jumps.iter().any(|(direction, at)| *direction == Direction::To && *at >= end)
}

/// Whether it says who said what stands before: 该负责人说。
fn tells(text: &str) -> bool {
    one_of!["说。", "道。", "表示。", "介绍。", "告诉记者。", "回忆。", "感慨。"].end(text)
}

/// Running text that is not joined to the running text before it, or a heading after it.
pub(super) fn apart(clean: &str, before: &Token, token: &Token, layout: &Layout, verse: bool) -> f32 {
    let left = before.last_text(clean);
    if verse || notices::LETTER_LINES.has(left) || notices::signs_letter(left) || before.signed != Signed::No
    {
        return 0.0;
    }
    if points_on(before) {
        return 0.0;
    }
    if before.face.is_date || token.face.is_date && before.chars <= 24 {
        return 0.0;
    }
    let item = token.number.is_some() || before.number.is_some();
    let mut cost = match before.end {
        End::Full => 0.0,
        End::Closing => 1.0,
        End::Soft => {
            if item {
                0.5
            } else {
                6.0
            }
        }
        End::Colon => {
            if before.chars <= 16 || item {
                0.0
            } else {
                1.5
            }
        }
        End::Open => 6.0,
        End::Bare => {
            if item && before.chars > 12 && before.number.is_none() && !before.face.is_row {
                3.0
            } else if item {
                1.0
            } else {
                5.0
            }
        }
    };
    let quotes = before.face.open_quotes;
    if before.end == End::Full && quotes > 0 && token.face.closes_first {
        cost += 3.0;
    }
    if layout.indent == Indent::Paragraph && token.indent >= 2 && before.end == End::Bare {
        cost -= 2.0;
    }
    if before.chars <= 12 && before.end == End::Bare && before.face.is_list {
        cost = 0.0;
    }
    if before.face.is_list || is_number_to_call(left) || notices::tells_where_to_turn(left) {
        cost = f32::min(cost, 0.5);
    }
    cost
}

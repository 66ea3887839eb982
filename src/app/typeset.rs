//! Sets printed text for reading: half-width punctuation of a Chinese run becomes full-width, and
//! runs of Latin letters are told apart, so that each can carry its language.
//!
//! The data keeps what was printed. Every run knows the printed bytes it stands for, and a caller
//! may ask for cuts at byte offsets (a join, the edge of a search hit), so that marks always lie
//! on printed text.

use crate::script;
use crate::settings::{Punctuation, Settings};
use std::ops::Range;

/// A stretch of text in one script, without a cut inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words as they show.
    pub text: String,
    /// The script that they are in.
    pub script: Script,
    /// The printed bytes that they stand for.
    pub printed: Range<usize>,
}

/// The script of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Han characters, and all that stands between them.
    Han,
    /// Two or more Latin letters, with digits and spaces between them.
    Latin,
}

/// The runs of a printed text, cut at the given byte offsets too. An offset that is no character
/// boundary cuts behind the character that it lies in.
#[must_use]
pub fn typeset(printed: &str, settings: Settings, cuts: &[usize]) -> Vec<Run> {
    let chars: Vec<(usize, char)> = printed.char_indices().collect();
    let shown = shows(printed, settings);
    let latin = latin(&chars);
    let mut runs: Vec<Run> = Vec::new();
    for (index, (offset, c)) in chars.iter().enumerate() {
        let script = if latin[index] { Script::Latin } else { Script::Han };
        let end = offset + c.len_utf8();
        match runs.last_mut() {
            Some(run) if run.script == script && !cut_between(cuts, run.printed.end, *offset) => {
                run.printed.end = end;
                run.text.extend(shown[index]);
            }
            _ => runs.push(Run { text: shown[index].iter().collect(), script, printed: *offset..end }),
        }
    }
    runs
}

/// The same words as one string, in the script that they are printed in.
#[must_use]
pub fn plain(printed: &str, punctuation: Punctuation) -> String {
    typeset(printed, Settings { punctuation, ..Settings::default() }, &[])
        .into_iter()
        .map(|run| run.text)
        .collect()
}

/// The printed byte at which the character of this number begins, counted as they show, from 0. The
/// end of the text where it shows no more than that.
#[must_use]
pub fn printed_at(printed: &str, punctuation: Punctuation, shown: usize) -> usize {
    let settings = Settings { punctuation, ..Settings::default() };
    let chars = printed.char_indices().zip(shows(printed, settings));
    chars.filter(|(_, shows)| shows.is_some()).nth(shown).map_or(printed.len(), |((at, _), _)| at)
}

/// What shows for each printed character.
fn shows(printed: &str, settings: Settings) -> Vec<Option<char>> {
    let chars: Vec<char> = script::shown(printed, settings.script).chars().collect();
    match settings.punctuation {
        Punctuation::Printed => chars.into_iter().map(Some).collect(),
        Punctuation::Set => widened(&chars),
    }
}

fn cut_between(cuts: &[usize], end: usize, start: usize) -> bool {
    // The character before ends where this one starts; a cut inside it falls on its end.
    cuts.iter().any(|cut| *cut > end.saturating_sub(3) && *cut <= start && *cut > 0)
}

/// Which characters belong to a Latin run.
fn latin(chars: &[(usize, char)]) -> Vec<bool> {
    let mut latin = vec![false; chars.len()];
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].1.is_ascii_alphabetic() {
            at += 1;
            continue;
        }
        let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '\'' | '.' | '&' | '/');
        let stop = chars[at..].iter().position(|(_, c)| !inside(*c)).map_or(chars.len(), |n| at + n);
        let is_letter = |index: &usize| chars[*index].1.is_ascii_alphanumeric();
        let end = (at..stop).rev().find(is_letter).map_or(at + 1, |last| last + 1);
        let letters = chars[at..end].iter().filter(|(_, c)| c.is_ascii_alphabetic()).count();
        if letters >= 2 {
            latin[at..end].fill(true);
        }
        at = end;
    }
    latin
}

/// What shows for each printed character; `None` where a full-width neighbour takes its room.
fn widened(chars: &[char]) -> Vec<Option<char>> {
    let pairs = wide_pairs(chars);
    let mut shown: Vec<Option<char>> = Vec::with_capacity(chars.len());
    for (at, c) in chars.iter().copied().enumerate() {
        let wide = wide_before(chars, at) || wide_after(chars, at);
        let between_digits = digit(chars, at.wrapping_sub(1)) && digit(chars, at + 1);
        let set = match c {
            '(' if pairs[at] => '（',
            ')' if pairs[at] => '）',
            '"' if pairs[at] => {
                if opens(&pairs, chars, at) {
                    '“'
                } else {
                    '”'
                }
            }
            '\'' if pairs[at] => {
                if opens(&pairs, chars, at) {
                    '‘'
                } else {
                    '’'
                }
            }
            ',' if wide && !between_digits => '，',
            ';' if wide => '；',
            ':' if wide && !between_digits => '：',
            '!' if wide => '！',
            '?' if wide => '？',
            '.' if full_stop(chars, at) => '。',
            '-' if wide && doubled(chars, at) => '—',
            ' ' if at > 0 && shown[at - 1] != Some(chars[at - 1]) && gives_room(shown[at - 1]) => {
                shown.push(None);
                continue;
            }
            c => c,
        };
        shown.push(Some(set));
    }
    shown
}

/// Whether a full-width sign brings its own space behind it.
fn gives_room(shown: Option<char>) -> bool {
    matches!(shown, Some('，' | '；' | '：' | '！' | '？' | '。' | '）'))
}

/// Brackets and straight quotes that stand in Chinese text: their contents, or what is next to
/// them outside, are Chinese. Both of a pair decide alike; one without a partner stays as it is.
fn wide_pairs(chars: &[char]) -> Vec<bool> {
    let mut wide = vec![false; chars.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        let partner = match c {
            '(' => None,
            ')' => Some('('),
            '"' | '\'' => Some(*c),
            _ => continue,
        };
        let start = partner.and_then(|partner| open.iter().rposition(|start| chars[*start] == partner));
        let Some(start) = start else {
            let apostrophe = *c == '\'' && at > 0 && chars[at - 1].is_ascii_alphabetic();
            if *c != ')' && !apostrophe {
                open.push(at);
            }
            continue;
        };
        let begin = open[start];
        open.truncate(start);
        let inside = chars[begin + 1..at].iter().any(|c| is_wide(*c));
        if inside || wide_before(chars, begin) || wide_after(chars, at) {
            wide[begin] = true;
            wide[at] = true;
        }
    }
    wide
}

/// Whether the straight quote at `at` opens: an even number of its kind stands before it.
fn opens(pairs: &[bool], chars: &[char], at: usize) -> bool {
    (0..at).filter(|before| pairs[*before] && chars[*before] == chars[at]).count() % 2 == 0
}

/// A point that ends a Chinese sentence and is neither decimal nor behind a number.
fn full_stop(chars: &[char], at: usize) -> bool {
    let after = chars.get(at + 1);
    at > 0
        && is_wide(chars[at - 1])
        && after.is_none_or(|c| is_wide(*c) || matches!(c, ' ' | '"' | '\'' | ')'))
}

fn doubled(chars: &[char], at: usize) -> bool {
    let run = |c: &&char| **c == '-';
    let before = chars[..at].iter().rev().take_while(run).count();
    before + chars[at..].iter().take_while(run).count() == 2
}

fn digit(chars: &[char], at: usize) -> bool {
    chars.get(at).is_some_and(char::is_ascii_digit)
}

/// Whether Chinese text stands before `at`, over spaces and closing signs.
fn wide_before(chars: &[char], at: usize) -> bool {
    chars[..at].iter().rev().find(|c| !is_neutral(**c)).is_some_and(|c| is_wide(*c))
}

/// Whether Chinese text stands behind `at`, over spaces and opening signs.
fn wide_after(chars: &[char], at: usize) -> bool {
    chars[at + 1..].iter().find(|c| !is_neutral(**c)).is_some_and(|c| is_wide(*c))
}

fn is_neutral(c: char) -> bool {
    matches!(c, ' ' | '(' | ')' | '"' | '\'' | '-' | '%')
}

/// A character of a Chinese line: as wide as it is high.
#[must_use]
pub fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FF60}'
        | '\u{20000}'..='\u{3FFFF}' | '“' | '”' | '‘' | '’' | '…' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    #[track_caller]
    fn check(printed: &str, set: &str) {
        assert_eq!(plain(printed, Punctuation::Set), set);
        assert_eq!(plain(printed, Punctuation::Printed), printed);
        assert_eq!(plain(set, Punctuation::Set), set, "what is set stays set");
    }

    #[track_caller]
    fn check_runs(printed: &str, cuts: &[usize], expect: &Expect) {
        let runs = typeset(printed, Settings::default(), cuts);
        let mut out = String::new();
        for run in &runs {
            out.push_str(&format!("{:?} {} {:?}\n", run.script, run.text, run.printed));
        }
        expect.assert_eq(&out);
    }

    #[test]
    fn a_dateline_is_set_full_width_and_its_space_goes() {
        check("本报讯(记者 张晶) 5月11日,由全国总工会", "本报讯（记者 张晶）5月11日，由全国总工会");
        check("在北京市工会干部学院(草桥校区)举行。", "在北京市工会干部学院（草桥校区）举行。");
    }

    #[test]
    fn brackets_decide_together() {
        check("中共中央党校(国家行政学院)教授", "中共中央党校（国家行政学院）教授");
        check("f(x) = (a, b)", "f(x) = (a, b)");
        check("孟大鹏(右)说", "孟大鹏（右）说");
        check("没有另一半(的括号", "没有另一半(的括号");
        check("会议(WTO)之后", "会议（WTO）之后");
    }

    #[test]
    fn numbers_keep_their_points() {
        check("共1,400余家,11:30开始", "共1,400余家，11:30开始");
        check("增长3.5%,创新高", "增长3.5%，创新高");
        check("1.扎实推进", "1.扎实推进");
        check("7×24小时", "7×24小时");
    }

    #[test]
    fn latin_text_stays_as_it_is() {
        check("Hello, world! (1999)", "Hello, world! (1999)");
        check("https://example.org/a?b=c:1", "https://example.org/a?b=c:1");
        check("穿插VCR、小情景", "穿插VCR、小情景");
    }

    #[test]
    fn straight_quotes_open_and_close() {
        check("他说:\"好.\"然后走了", "他说：“好。”然后走了");
        check("所谓\"甲\"与\"乙\"", "所谓“甲”与“乙”");
        check("it's John's", "it's John's");
    }

    #[test]
    fn dashes_and_stops() {
        check("副题--之二", "副题——之二");
        check("说到这里.下一句.", "说到这里。下一句。");
    }

    #[test]
    fn latin_runs_are_told_apart() {
        check_runs(
            "AI以数字科技,VCR、A座与 OPEN DAY 活动",
            &[],
            &expect![[r#"
            Latin AI 0..2
            Han 以数字科技， 2..18
            Latin VCR 18..21
            Han 、A座与  21..32
            Latin OPEN DAY 32..40
            Han  活动 40..47
        "#]],
        );
    }

    #[test]
    fn cuts_fall_between_characters() {
        check_runs(
            "职工们洋洋溢着",
            &[12],
            &expect![[r#"
            Han 职工们洋 0..12
            Han 洋溢着 12..21
        "#]],
        );
        check_runs(
            "职工们",
            &[0, 4, 9],
            &expect![[r#"
            Han 职工 0..6
            Han 们 6..9
        "#]],
        );
    }

    #[test]
    fn what_is_selected_on_the_screen_is_found_in_print() {
        // The blank behind the bracket does not show.
        let printed = "本报讯(记者 张晶) 5月";
        let at = |shown| printed_at(printed, Punctuation::Set, shown);
        assert_eq!(&printed[at(3)..], "(记者 张晶) 5月");
        assert_eq!(&printed[at(10)..], "5月");
        assert_eq!(at(99), printed.len());
        assert_eq!(&printed[printed_at(printed, Punctuation::Printed, 10)..], " 5月");
    }

    #[test]
    fn marks_stay_on_what_is_printed_in_the_other_script() {
        let settings = Settings { script: crate::settings::Script::Traditional, ..Settings::default() };
        let runs = typeset("发展,劳模", settings, &[7]);
        let runs: Vec<(&str, Range<usize>)> =
            runs.iter().map(|run| (&*run.text, run.printed.clone())).collect();
        assert_eq!(runs, [("發展，", 0..7), ("勞模", 7..13)]);
    }

    #[test]
    fn no_text_is_no_run() {
        check_runs("", &[0], &expect![""]);
    }
}

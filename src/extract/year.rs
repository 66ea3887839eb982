//! The year that a page speaks of, where it prints no date.
//!
//! Reports name the year of what they tell (2023年“五一”, 2022年度): the latest year named is the
//! page's, years of plans (到2035年) and spans of years apart.

use crate::words::one_of;
use corpus::{Article, InferredYear, Span, Text};

/// Reads the year from the articles' paragraphs.
pub(crate) fn inferred_year(articles: &[Article]) -> Option<InferredYear> {
    let mut found: Vec<(u16, Text)> = Vec::new();
    for text in articles.iter().flat_map(|article| article.paragraphs()) {
        years(text, &mut found);
    }
    let year = found.iter().map(|(year, _)| *year).max()?;
    let evidence =
        found.into_iter().filter(|(found, _)| *found == year).map(|(_, text)| text).take(8).collect();
    Some(InferredYear { year, evidence })
}

/// The years that one paragraph names as its present or past.
fn years(text: &Text, found: &mut Vec<(u16, Text)>) {
    let words = text.as_str();
    for (at, _) in words.match_indices('年') {
        let Some(start) = at.checked_sub(4) else { continue };
        let Some(digits) = words.get(start..at) else { continue };
        let Ok(year) = digits.parse::<u16>() else { continue };
        let before = &words[..start];
        let after = &words[at + '年'.len_utf8()..];
        // 截至2023年10月底 tells what is, 截至2025年 what shall be.
        let reached = one_of!["截至", "截止"].end(before);
        let reached = reached && after.starts_with(|c: char| c.is_ascii_digit());
        let planned = ["到", "至", "力争", "预计", "截止", "规划", "—", "-", "～", "~", "—"]
            .iter()
            .any(|word| before.ends_with(word) && !reached)
            || before.ends_with(|c: char| c.is_ascii_digit())
            || one_of!["前", "底前", "末前"].begin(after);
        // 2021年以来, 一张1956年的底片.
        let gone = one_of!["以来", "起", "的"].begin(after);
        let is_present = (1949..=2100).contains(&year) && digits.bytes().all(|byte| byte.is_ascii_digit());
        if is_present && !planned && !gone {
            let shown = format!("{digits}年");
            let Some(span) = place(text, start, shown.len()) else { continue };
            found.push((year, Text::new(shown, vec![span])));
        }
    }
}

/// The place on the page of `length` bytes at `start` of a text, where they lie in one span.
fn place(text: &Text, start: usize, length: usize) -> Option<Span> {
    let mut offset = 0;
    for span in text.spans() {
        let size = span.end() - span.start();
        if start >= offset && start + length <= offset + size {
            let from = span.start() + start - offset;
            return Some(Span::new(from, from + length));
        }
        offset += size;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::years;
    use corpus::{Span, Text};

    #[track_caller]
    fn check(words: &str, expected: &[u16]) {
        let mut found = Vec::new();
        years(&Text::new(words, vec![Span::new(0, words.len())]), &mut found);
        assert_eq!(found.iter().map(|(year, _)| *year).collect::<Vec<_>>(), expected, "{words}");
    }

    #[test]
    fn years_of_plans_and_of_long_ago_are_not_the_pages() {
        check("2023年“五一”前夕，2022年度先进受表彰", &[2023, 2022]);
        check("截至2023年10月底，已建成驿站112家", &[2023]);
        check("截至2025年将建成300家，到2035年全覆盖", &[]);
        check("2021年以来，办理案件41件", &[]);
        check("一张1956年的底片里，几名女电车司机在笑", &[]);
    }
}

//! Captions that a narrow column broke over lines: 图为工会干部在现场为职工登 / 记心愿。 本报记者 黄洪涛 摄.

use super::column::Column;
use super::marks::{trailing_marks, whole_mark};
use super::{End, end_of};
use crate::lines::Line;
use crate::scan::{caption, dateline, heading};
use crate::steps;

/// A caption takes so many lines at most.
const LINES: usize = 6;

/// For how many lines the caption goes on that the first of `lines` opens; none of these is the page's own. They stand
/// together, and end where a sentence ends; where they do not fill a column, there stands a credit.
pub(super) fn further_lines(clean: &str, lines: &[Line], column: Option<Column>) -> usize {
    let words = |line: &Line| &clean[line.range.clone()];
    let credited = |line: &Line| {
        let (marks, _) = trailing_marks(clean, &line.range);
        marks.iter().any(|mark| mark.credits.is_photo_credit())
    };
    let Some(first) = lines.first().filter(|line| caption::is_caption(words(line))) else { return 0 };
    steps::count(words(first).len());
    if end_of(words(first)) == End::Full || credited(first) {
        return 0;
    }
    let mut filled = true;
    for (at, line) in lines.iter().enumerate().take(LINES).skip(1) {
        let text = words(line);
        steps::count(text.len());
        filled &= column.is_some_and(|column| column.is_filled_by(clean, &lines[at - 1]));
        let is_other = line.blanks_above > 0
            || line.indent >= 4
            || heading::marked(text).is_some()
            || caption::is_caption(text)
            || dateline::dateline(text).is_some()
            || whole_mark(text, &line.range, line.range.start).is_some();
        if is_other {
            return 0;
        }
        if credited(line) || filled && end_of(text) == End::Full {
            return at;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use crate::lines::lines;
    use crate::token::{Item, items};

    /// The pieces of the first caption, and how many items there are.
    #[track_caller]
    fn check(page: &str, expected: &[&str], count: usize) {
        let items = items(page, &lines(page));
        let caption = items.iter().find_map(|item| match item {
            Item::Caption(caption) => Some(caption.parts.iter().map(|part| &page[part.clone()]).collect()),
            _ => None,
        });
        assert_eq!(caption.unwrap_or(vec![]), expected, "{page}");
        assert_eq!(items.len(), count, "{items:?}");
    }

    const TEXT: &str = "据统计，活动开展半年来，全省各级\n工会共收集职工心愿九万六千余个，\n办结八万二千余个，投入资金三千一\n百余万元，受到基层职工普遍欢迎，\n也让工会工作者同职工走得更近了，\n彼此的心贴得更紧。\n";

    #[test]
    fn a_caption_goes_on_where_its_line_is_full() {
        let page = format!("[图] 图为工会干部在现场为职工登\n记心愿。 本报记者 黄洪涛 摄\n{TEXT}");
        check(&page, &["[图] 图为工会干部在现场为职工登", "记心愿。"], 7);
        let page = format!("(图为工会干部在现场为职工一一登\n记心愿。)\n\n本报记者 黄洪涛 摄\n\n{TEXT}");
        check(&page, &["(图为工会干部在现场为职工一一登", "记心愿。)"], 8);
    }

    #[test]
    fn without_a_column_a_credit_ends_it() {
        let rest = "记者在江宁开发区一家电子厂看到，食堂门口贴出了春节菜单，职工们从手机里翻出一张照片。";
        let page = format!("图为郝亚峰向参观者讲解\n当年轧钢的情景。 郝聚星 摄\n\n{rest}");
        check(&page, &["图为郝亚峰向参观者讲解", "当年轧钢的情景。"], 2);
        check(&format!("图为活动现场\n{rest}"), &["图为活动现场"], 2);
    }
}

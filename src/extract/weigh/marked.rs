//! What marked lines cost: headings with `##` or bold type, labels with ornaments, bylines.

use super::runs::{Roundup, Run, Under};
use super::signs::is_heading_like;
use super::{Costs, NEVER};
use crate::chars;
use crate::layout::Layout;
use crate::notices;
use crate::rubric::{self, Rubric};
use crate::scan::heading::{Level, Ornament};
use crate::scan::opening::Opening;
use crate::token::{Dress, End, Token};

/// A heading with a mark: a headline, a crosshead, or one of the lines over and under a headline.
pub(super) fn heading(
    clean: &str,
    token: &Token,
    level: Level,
    after: Option<&Token>,
    layout: &Layout,
    run: Run,
) -> Costs {
    let text = token.text(clean);
    let head_level = layout.head_level.unwrap_or(level);
    let opens = after.is_some_and(|after| after.dateline.is_some() || after.dress == Dress::Byline);
    let over_heading = after.is_none_or(is_heading_like);
    let couplet = token.is_couplet;
    let deeper = level > head_level;
    let higher = level < head_level;
    let mut costs = Costs { more: NEVER, cross_more: NEVER, ..Costs::default() };
    costs.head = if deeper {
        3.5
    } else if higher {
        0.5
    } else {
        0.0
    };
    costs.cross = if deeper {
        -0.5
    } else if higher {
        5.0
    } else {
        2.5
    };
    if opens {
        costs.cross += 5.0;
    }
    // Most lines with this mark stand over datelines and bylines: so this one is no crosshead, either.
    let used = layout.headings[level.index()];
    if !deeper && used.opens_article >= 3 && used.opens_article * 5 >= used.lines * 3 {
        costs.cross += 1.2;
    }
    let signed_below = after.is_some_and(|after| after.dress == Dress::Plain && after.credits.is_some());
    if (signed_below || after.is_some_and(|after| after.opening == Opening::Attributed)) && !deeper {
        costs.cross += 3.0;
    }
    // Short news stand a level under the name of their column.
    if deeper && run.under == Under::Briefs && !run.under_headline {
        costs.head = 0.5;
    }
    match run.roundup {
        Roundup::No => {}
        Roundup::Item => {
            costs.cross -= 3.5;
            costs.head += 2.0;
        }
        Roundup::Ends => costs.cross += 1.5,
    }
    if token.number.is_some() {
        costs.cross -= 2.5;
        costs.head += 1.5;
    }
    if run.own_names && !deeper {
        costs.head -= 1.0;
        costs.cross += 1.0;
    }
    if run.another_writer && !deeper && run.roundup != Roundup::Item {
        costs.cross += 3.0;
    }
    // **检查在乡镇 诊断在县城** where no headline is marked that a dateline shows to be one.
    let in_article = layout.marked == 0.0 && layout.datelines >= 3 && !opens && !over_heading;
    if in_article && !run.own_names && run.roundup == Roundup::No && token.number.is_none() {
        costs.head += 1.5;
        costs.cross -= 2.0;
    }
    if run.over_photo_news && deeper {
        costs.head -= 3.0;
        costs.cross += 2.5;
    }
    costs.kicker = if deeper || higher { 1.2 } else { 1.8 };
    costs.sub = if deeper {
        1.0
    } else if higher {
        5.0
    } else {
        1.8
    };
    let columnar = rubric::COLUMN_ENDS.end(text);
    costs.column = 3.0
        + if over_heading { 0.0 } else { 3.0 }
        + if columnar { -2.0 } else { 0.0 }
        + if token.chars > 14 { 3.0 } else { 0.0 };
    if after.is_some_and(|after| matches!(after.dress, Dress::Label(_))) {
        costs.column -= 3.0;
    }
    costs.label = costs.column + 1.5;
    if token.chars <= 5 {
        costs.kicker += 3.0;
        if columnar && over_heading {
            costs.head += 1.5;
        }
    }
    // **养生文摘** over headlines without marks.
    if layout.marked == 0.0
        && token.chars <= 5
        && token.end == End::Bare
        && after.is_some_and(|after| {
            after.dress == Dress::Plain && is_heading_like(after) && after.chars > token.chars
        })
    {
        costs.head += 3.0;
        costs.column = costs.column.min(1.0);
    }
    // ## 生活实验室 over **鸡蛋要不要放冰箱？**.
    let over_deeper = after.is_some_and(|after| {
        matches!(after.dress, Dress::Heading(below) if below > level) && after.chars > token.chars + 2
    });
    if over_deeper && token.chars <= 6 && token.end == End::Bare && !notices::announces(text) {
        costs.head += 3.0;
        costs.label = costs.label.min(1.0);
    }
    costs.prefer_rubric(text);
    // # 工会简讯 over items that have no headlines.
    if rubric::holds_briefs(text) && token.chars <= 10 || run.under == Under::Briefs && token.chars <= 6 {
        costs.column -= 2.0;
        if after.is_some_and(|after| after.text(clean).starts_with(chars::is_bullet)) {
            costs.column -= 3.0;
        }
    }
    costs.para =
        if token.dateline.is_some() || token.inner_stops >= 2 && token.end == End::Full { 0.5 } else { 8.0 };
    if token.dateline.is_some() || token.chars > 60 {
        costs.head += 4.0;
        costs.kicker += 4.0;
        costs.sub += 3.0;
    }
    if !run.under_headline {
        costs.cross += under_column(run.under);
    }
    costs.byline = if token.credits.is_some() { 0.5 } else { NEVER };
    costs.sign = costs.byline;
    if couplet {
        costs.cross += 0.5;
    }
    if notices::announces(text) && !run.under_headline {
        costs.cross += 3.0;
    }
    costs
}

/// A label with ornaments: the name of a column, of an article's kind, or a heading after all.
pub(super) fn label(
    clean: &str,
    token: &Token,
    ornament: Ornament,
    after: Option<&Token>,
    layout: &Layout,
    run: Run,
) -> Costs {
    let text = token.text(clean);
    let columnar = if rubric::COLUMN_ENDS.end(text) { 0.0 } else { 0.6 };
    let is_sort = rubric::rubric(text) == Some(Rubric::Sort);
    // ■弓志勇.
    let named = if token.credits.is_some() { 2.0 } else { 0.0 };
    let over_text = after.is_some_and(|after| {
        !matches!(after.dress, Dress::Label(_)) && (after.chars > 40 || after.end == End::Full)
    });
    // ●职工夜校开课了, with a report under it: no column is called so, and its articles have headlines.
    let named_so = columnar == 0.0 || rubric::rubric(text).is_some();
    let long = match token.chars {
        _ if !over_text || named_so => 0.0,
        0..=6 => 0.0,
        7..=8 => 0.8,
        9..=10 => 1.8,
        _ => 3.0,
    };
    let over_report =
        if !named_so && after.is_some_and(|after| after.dateline.is_some()) { 1.0 } else { 0.0 };
    let columnar = columnar + long + over_report;
    // Where headlines are marked otherwise, such a line over plain text parts an article.
    let parts =
        over_text && over_report == 0.0 && !named_so && run.under != Under::Briefs && layout.marked >= 0.5;
    let (heads, under) = if parts { (2.0, 0.0) } else { (0.0, under_column(run.under)) };
    match ornament {
        // >>校园速递<<
        Ornament::Arrows if rubric::holds_briefs(text) => {
            Costs { column: 0.0, label: 2.0, cross: 5.0, head: 6.0, ..never() }
        }
        Ornament::Arrows => Costs { label: 0.0, column: 2.0, cross: 5.0, head: 6.0, ..never() },
        Ornament::Lenticular => Costs {
            column: 0.3 + long + over_report,
            label: if is_sort { 0.1 } else { 1.0 + long },
            cross: 3.0,
            head: if over_text { 2.5 } else { 6.0 },
            kicker: 5.0,
            ..never()
        },
        Ornament::Bullet => Costs {
            column: 0.3 + columnar + named + if token.chars > 8 { 1.5 } else { 0.0 },
            label: if is_sort { 0.1 } else { 1.5 + columnar + named },
            cross: under + if token.chars <= 14 && over_text { 1.5 } else { 3.5 },
            head: heads + if over_text { 1.2 + if token.chars < 8 { 1.0 } else { 0.0 } } else { 4.0 },
            para: 5.0,
            byline: if token.credits.is_some() { 1.0 } else { NEVER },
            sign: if token.credits.is_some() { 1.0 } else { NEVER },
            ..never()
        },
    }
}

/// A line that its own words show to be a byline.
pub(super) fn byline() -> Costs {
    Costs { byline: 0.0, sign: 0.0, ..never() }
}

/// Articles under a column are short: a further heading begins another one sooner than a section.
pub(super) fn under_column(under: Under) -> f32 {
    match under {
        Under::Nothing => 0.0,
        Under::Column => 2.0,
        Under::Briefs => 4.0,
    }
}

/// Forbids every reading; what is allowed is filled in.
fn never() -> Costs {
    Costs {
        banner: NEVER,
        column: NEVER,
        label: NEVER,
        kicker: NEVER,
        head: NEVER,
        sub: NEVER,
        byline: NEVER,
        sign: NEVER,
        cross: NEVER,
        cross_more: NEVER,
        para: NEVER,
        more: NEVER,
        ..Costs::default()
    }
}

//! What a line without any mark costs: as a headline, beside one, as a crosshead or text.

use super::marked::under_column;
use super::runs::{Roundup, Run, Under, Verse};
use super::signs::{
    is_heading_like, is_notice_alone, is_number_to_call, is_speaker, opens_with_dash, stands_apart,
};
use super::{Costs, NEVER};
use crate::chars;
use crate::layout::{Indent, Layout};
use crate::lexicon;
use crate::notices;
use crate::rubric;
use crate::scan::byline::Shape;
use crate::scan::heading::Number;
use crate::scan::jump::Direction;
use crate::scan::opening::Opening;
use crate::token::{Dress, End, Token};

/// A line without any mark: heading, paragraph or the rest of one.
pub(super) fn plain(clean: &str, token: &Token, after: Option<&Token>, layout: &Layout, run: Run) -> Costs {
    let text = token.text(clean);
    let headline = headline_likeness(clean, token, layout);
    let mut costs = Costs::default();
    let notice = is_notice_alone(text);
    let unlike = if run.list && !notice { 5.0 } else { 0.0 };
    let mut head = 2.0 - headline;
    // Under the name of a column marks are sooner left out.
    head += if run.under == Under::Nothing { 5.0 } else { 3.0 } * layout.marked;
    if run.verse == Verse::Within && !notice {
        head += 3.0;
    }
    if run.own_names {
        head -= 1.0;
    }
    if token.face.is_date || after.is_some_and(|after| after.face.is_date) && token.chars <= 24 {
        head += 5.0;
    }
    if layout.indent == Indent::Paragraph {
        head += if token.indent < 2 {
            -0.5
        } else if token.indent > 5 {
            0.0
        } else {
            1.5
        };
    }
    costs.head = head.max(0.0);
    // Kickers and subheadlines may go unmarked where headlines are marked.
    let near_mark = 2.3 - 0.8 * layout.marked;
    let beside = beside_headline(text, token, headline);
    costs.kicker = near_mark + beside;
    costs.sub = near_mark - 0.3 + beside;
    if opens_with_dash(text) {
        costs.sub = -2.0;
        costs.head += 4.0;
    }
    costs.cross = crosshead(text, token, after, layout, run, headline);
    // Nothing over or under a headline has further lines of its kind beside it.
    if run.is_verse() {
        let is_unit = lexicon::UNITS.end(text) && after.is_some_and(|after| after.end == End::Bare);
        if token.face.is_row && !token.is_couplet || token.face.is_entry || is_unit {
            costs.head += 2.0;
            costs.kicker += 6.0;
            costs.sub += 6.0;
        } else if layout.marked >= 0.5 {
            costs.kicker += 3.5;
            costs.sub += 2.5;
        }
    }
    if run.heads_rows {
        costs.cross -= 2.5;
        costs.para += 3.0;
    }
    costs.head += unlike;
    costs.kicker += unlike;
    costs.sub += unlike;
    costs.cross += unlike + under_column(run.under);
    costs.cross_more = NEVER;
    let columnar = rubric::COLUMN_ENDS.end(text);
    let labelled = after.is_some_and(|after| matches!(after.dress, Dress::Label(_)));
    costs.column = 5.5
        + if columnar { -2.0 } else { 0.0 }
        + if token.chars > 12 { 4.0 } else { 0.0 }
        + if labelled { -2.5 } else { 0.0 }
        + if token.end == End::Bare { 0.0 } else { 5.0 };
    let is_question = |token: &Token| token.chars <= 30 && token.text(clean).ends_with(['？', '?']);
    if !after.is_some_and(|after| is_heading_like(after) || is_question(after)) {
        costs.column += 3.0;
    }
    // 简　讯 over ●……, which have no headlines.
    if (rubric::holds_briefs(text) || run.under == Under::Briefs && token.chars <= 6)
        && after.is_some_and(|after| after.text(clean).starts_with(chars::is_bullet))
    {
        costs.column -= 3.0;
    }
    costs.label = costs.column + 1.5;
    // 声音 / 技能补贴莫止于“拿证”; 画里有话 / “踢皮球”.
    let names_below = (2..=6).contains(&token.chars)
        && token.end == End::Bare
        && token.blanks_above > 0
        && after.is_some_and(|after| {
            let quoted = after.text(clean).starts_with('“');
            is_heading_like(after) && (after.chars >= token.chars + 3 || quoted && after.chars > token.chars)
        });
    if names_below {
        costs.label -= 1.0;
        costs.column -= 1.0;
    }
    // Of 69 kickers on the pages that were read so far the shortest has eight characters, of 70 labels 67 have five at most.
    if token.chars <= 5 {
        costs.kicker += 3.0;
        if after.is_some_and(is_heading_like) && token.end == End::Bare {
            let named = if columnar { &mut costs.column } else { &mut costs.label };
            *named -= if matches!(token.chars, 2 | 4) { 3.0 } else { 2.0 };
        }
    }
    costs.prefer_rubric(text);
    if notice {
        costs.para += 3.0;
    }
    if token.chars <= 40 && after.is_some_and(|after| notices::opens_letter(after.text(clean))) {
        costs.head -= 1.0;
        costs.para += 3.0;
        costs.more += 3.0;
    }
    // 关于开展创新成果征集的通知 over 各区总工会，各有关单位：.
    if notices::announces(text)
        && after.is_some_and(|after| after.end == End::Colon && after.text(clean).starts_with('各'))
    {
        costs.head -= 1.0;
        costs.para += 4.0;
        costs.more += 4.0;
    }
    // 离婚时说好归孩子的房，能反悔吗？ over 问：……, or over 【案情】.
    if token.chars <= 40
        && text.ends_with(['？', '?'])
        && after.is_some_and(|after| notices::opens_question(after.text(clean)))
    {
        costs.head -= 1.5;
        costs.para += 4.0;
        costs.more += 4.0;
    }
    // 工会干部将把防暑用品逐一送到（下转第3版）: it goes on, and not as a headline.
    let points_on =
        token.jumps.iter().any(|(direction, at)| *direction == Direction::To && *at >= token.parts[0].end);
    let enclosed = text.starts_with(['（', '(']) && text.ends_with(['）', ')']);
    // （以姓氏笔画为序）
    if enclosed && text.trim_end_matches(['）', ')']).ends_with('序') {
        costs.para = costs.para.min(0.5);
    }
    if notices::tells_where_to_turn(text) {
        costs.column += 6.0;
        costs.label += 6.0;
    }
    if notices::tells_where_to_turn(text)
        || enclosed
        || points_on
        || is_speaker(text)
        || notices::signs_letter(text)
    {
        costs.head += 6.0;
        costs.kicker += 6.0;
        costs.sub += 6.0;
        costs.cross += 6.0;
    }
    if notices::signs_letter(text) {
        costs.para = 0.5;
    }
    // 补习学校分日夜两班。日班: no heading goes on behind a sentence.
    if token.end == End::Bare && text.contains('。') {
        costs.head += 5.0;
        costs.kicker += 5.0;
        costs.sub += 5.0;
        costs.cross += 5.0;
    }
    let bare_name = token
        .credits
        .as_ref()
        .is_some_and(|credits| credits.shape == Shape::Bare || credits.shape == Shape::Dressed);
    let bare_name = bare_name && !run.list;
    if names_below && token.chars <= 5 {
        costs.kicker += 2.5;
    }
    if names_below && token.chars <= 3 && !run.is_verse() {
        costs.para += 5.0;
        costs.more += 5.0;
    }
    costs.byline = if bare_name { 0.3 } else { NEVER };
    costs.sign = if bare_name { 1.0 } else { NEVER };
    if bare_name {
        costs.head += 3.0;
        costs.kicker += 5.0;
        costs.sub += 3.0;
        costs.cross += 3.0;
        costs.para += 3.0;
    }
    // A short clean line is seldom the start of a paragraph.
    let short = matches!(token.end, End::Bare | End::Closing)
        && token.inner_stops == 0
        && (4..=34).contains(&token.chars);
    let signs_off = token.face.is_date || after.is_some_and(|after| after.face.is_date);
    // Where lines are wrapped, one that ends without a stop before the next paragraph is no text.
    let alone = layout.wrap.is_some()
        && after.is_some_and(|after| match layout.indent {
            Indent::Paragraph => {
                token.indent < 2 && (after.indent >= 2 || after.blanks_above > 0 && token.blanks_above > 0)
            }
            Indent::Silent => layout.blocks && after.blanks_above > 0 && token.blanks_above > 0,
        });
    if token.number.is_some() && token.end == End::Bare && token.chars <= 26 {
        costs.para += 2.0;
    }
    // “徒弟比我强，我才能放心”: said, and by nobody: a paragraph has a stop before its closing mark.
    if token.end == End::Closing && text.starts_with('“') && text.ends_with('”') && token.chars <= 24 {
        costs.para += 2.5;
    }
    // 记者走近四位女职工——: it leads over to a headline.
    if token.face.leads_on {
        costs.para += 3.0;
    }
    // 外卖柜成了摆设？ / 记者探访：不是不想用: a question set apart, with a line right under it.
    let asks = text.ends_with(['？', '?']) && token.chars <= 20 && token.blanks_above > 0;
    if layout.spaced && asks && after.is_some_and(|after| after.blanks_above == 0 && is_heading_like(after)) {
        costs.para += 3.0;
    }
    // 无人机下田，一天收了52亩: a headline may have a comma, and a piece of a sentence this short is rare.
    if token.inner_stops == 1
        && token.end == End::Bare
        && token.opening == Opening::Plain
        && (8..=22).contains(&token.chars)
        && layout.wrap.is_none()
        && !run.is_verse()
    {
        costs.para += 2.0;
    }
    if stands_apart(token, after, layout) && is_heading_like(token) && !run.is_verse() {
        costs.para += 5.0;
        costs.more += 5.0;
    }
    // 黑板的颜色 over a poem, behind an essay of somebody else.
    let names_poem = run.verse == Verse::Opens
        && run.another_writer
        && token.blanks_above > 0
        && after.is_some_and(|after| after.blanks_above > 0);
    if short && alone || names_poem || opens_list(clean, token, after, run) {
        costs.para += 4.0;
    } else if short && !run.is_verse() && !bare_name && !token.face.is_list && !signs_off {
        costs.para += 4.0 * short_share(token, layout);
    }
    if layout.indent == Indent::Paragraph && token.indent < 2 && !run.is_verse() {
        costs.para += 2.5;
    }
    if token.goes_on {
        costs.para += 5.0;
        costs.head += 6.0;
        costs.kicker += 6.0;
        costs.sub += 6.0;
        costs.cross += 6.0;
    }
    costs
}

/// Whether it says over a list or a table what that is, perhaps with the line under it: CBA常规赛积分榜.
fn opens_list(clean: &str, token: &Token, after: Option<&Token>, run: Run) -> bool {
    run.verse == Verse::Opens
        && (notices::announces(token.text(clean))
            || after.is_some_and(|after| after.blanks_above == 0 && notices::announces(after.text(clean))))
}

/// How well a line would do as a headline: 0 is neither here nor there, 2 is good, below 0 is poor.
fn headline_likeness(clean: &str, token: &Token, layout: &Layout) -> f32 {
    if token.chars > 60 {
        return -8.0;
    }
    let text = token.text(clean);
    let mut score = match token.chars {
        0..=2 => -3.0,
        3 => -1.5,
        4..=5 => -0.5,
        6..=7 => 0.3,
        8..=30 => 1.0,
        31..=40 => 0.0,
        41..=60 => -2.0,
        _ => -8.0,
    };
    let asks = text.ends_with(['！', '？', '!', '?', '…']) || text.ends_with("？”") || text.ends_with("！”");
    match token.end {
        End::Full if asks => score -= 0.8,
        End::Full => score -= 6.0,
        End::Soft | End::Open => score -= 5.0,
        End::Colon => score -= 4.0,
        End::Closing => score -= 0.2,
        End::Bare => {}
    }
    // One comma may part the halves of a headline; more of them make a sentence.
    score -= match token.inner_stops {
        0 => 0.0,
        1 if token.chars <= 26 => 0.8,
        1 => 2.0,
        count => 2.0 * count as f32,
    };
    // A row of titles or things is part of a sentence.
    let listed = text.chars().filter(|c| *c == '、').count();
    score -= listed.saturating_sub(1) as f32 * 0.8;
    if token.chars > 9 && text.ends_with('了') {
        score -= 1.5;
    }
    if token.dateline.is_some() {
        score -= 8.0;
    }
    match token.opening {
        Opening::Plain => {}
        Opening::Lead => score -= 2.5,
        Opening::Attributed => score -= 8.0,
        Opening::Further => score -= if text.starts_with('“') { 0.3 } else { 2.5 },
    }
    if token.end == End::Bare && token.number.is_none() && lexicon::must_go_on(text) {
        score -= 2.5;
    }
    if token.end == End::Bare && lexicon::TITLES.end(text) {
        score -= 1.0;
    }
    if text.ends_with(|c: char| c.is_ascii_digit()) {
        score -= 1.5;
    }
    if is_number_to_call(text) {
        score -= 5.0;
    }
    if token.face.open_marks != 0 {
        score -= 3.5;
    }
    if lexicon::HEADLINE_ENDS.end(text) {
        score += 0.8;
    }
    if lexicon::DEEDS.stand_in(text) {
        score += 0.5;
    }
    if token.is_couplet {
        score += 1.2;
    }
    if notices::announces(text) {
        score += 1.5;
    }
    if is_notice_alone(text) {
        score += 4.0;
    }
    if matches!(token.number, Some(Number::Han | Number::Bracketed | Number::Circled)) {
        score -= 2.5;
    }
    if let Some(wrap) = layout.wrap {
        // A line that fills its column is running text; one that is wider spans columns.
        if wrap.is_filled_by(token) && !wrap.is_exceeded_by(token) {
            score -= 2.0;
        }
    }
    score
}

/// How poorly a line would do as a kicker or subheadline: these may run longer than a headline,
/// and commas do not hurt them.
fn beside_headline(text: &str, token: &Token, headline: f32) -> f32 {
    if token.dateline.is_some() || token.chars > 60 {
        return 8.0;
    }
    let mut cost = (0.8 - headline).clamp(-0.5, 1.0);
    cost += match token.chars {
        0..=3 => 2.0,
        4..=5 => 0.5,
        6..=45 => 0.0,
        _ => 2.0,
    };
    cost += match token.end {
        End::Bare | End::Closing => 0.0,
        End::Full if text.ends_with(['！', '？', '!', '?']) => 0.5,
        End::Full => 4.0,
        End::Colon => 2.0,
        End::Open if token.face.leads_on => 0.0,
        End::Soft | End::Open => 4.0,
    };
    cost += match token.opening {
        Opening::Plain => 0.0,
        Opening::Lead | Opening::Attributed => 4.0,
        Opening::Further if text.starts_with('“') => 0.0,
        Opening::Further => 1.5,
    };
    if token.end == End::Bare && lexicon::must_go_on(text) {
        cost += 2.0;
    }
    if token.face.open_marks != 0 {
        cost += 3.0;
    }
    if is_number_to_call(text) {
        cost += 5.0;
    }
    cost + (token.inner_stops.saturating_sub(1)) as f32 * 0.7
}

/// A heading inside an article.
fn crosshead(
    text: &str,
    token: &Token,
    after: Option<&Token>,
    layout: &Layout,
    run: Run,
    headline: f32,
) -> f32 {
    let mut cost = 2.2 - headline.clamp(-1.2, 1.0) * 0.8;
    if matches!(token.end, End::Full | End::Soft | End::Open) || token.inner_stops > 1 || token.chars > 40 {
        cost += 5.0;
    }
    cost += match token.chars {
        0..=2 => 2.0,
        3..=14 => 0.0,
        15..=20 => 1.0,
        21..=26 => 1.8,
        _ => 3.0,
    };
    if token.number.is_some() && token.end != End::Full && token.chars <= 36 {
        cost -= 4.5;
    }
    if is_number_to_call(text) {
        cost += 5.0;
    }
    cost += match run.roundup {
        Roundup::No => 0.0,
        Roundup::Item => -3.0,
        Roundup::Ends => 2.5,
    };
    if run.own_names {
        cost += 1.0;
    }
    if run.another_writer && run.roundup != Roundup::Item {
        cost += 3.0;
    }
    if run.is_verse() {
        cost += 4.0;
    }
    if notices::announces(text) {
        cost += 2.0;
    }
    if token.number.is_none() {
        cost += 2.0 * layout.marked;
    }
    if text.contains(['，', ',']) {
        cost += 0.5;
    }
    if after.is_some_and(|after| after.dateline.is_some() || after.dress == Dress::Byline || after.goes_on) {
        cost += 5.0;
    }
    if after.is_some_and(|after| after.opening == Opening::Attributed) {
        cost += 3.0;
    }
    if after.is_none()
        || after.is_some_and(|after| matches!(after.dress, Dress::Heading(_) | Dress::Label(_)))
    {
        cost += 4.0;
    }
    cost
}

/// How much a short line of its own stands out: in wrapped text every line is short.
fn short_share(token: &Token, layout: &Layout) -> f32 {
    match layout.wrap {
        Some(wrap) if wrap.is_filled_by(token) => 0.0,
        _ => 1.0,
    }
}

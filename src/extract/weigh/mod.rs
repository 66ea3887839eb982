//! What each reading of a token costs: the judgement of the grammar, in one place.
//!
//! Costs are about the negative logarithm of how often print does so; 1 is a shrug, 3 is rare,
//! 6 is nearly never, and `NEVER` forbids. They were set by reading pages, and are held by the
//! goldens and the re-laid pages of the tests.

pub(crate) mod banner;
mod joins;
mod marked;
mod pairs;
mod parallels;
mod plain;
mod runs;
mod signs;
mod writers;

use crate::chars;
use crate::crosshead;
use crate::grammar::{Attached, Part, TextStep};
use crate::layout::{Indent, Layout};
use crate::lexicon;
use crate::notices;
use crate::rubric::{self, Rubric};
use crate::scan::opening::Opening;
use crate::token::{Dress, End, Signed, Token};
use runs::Under;
pub(crate) use runs::{Run, runs};

/// A reading that print does not know.
const NEVER: f32 = 40.0;

/// A page as the grammar sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet<'a> {
    /// The clean text.
    pub(crate) clean: &'a str,
    /// The lines whose parts are to be decided.
    pub(crate) tokens: &'a [&'a Token],
    /// What stands before each of them; one more for the page's end.
    pub(crate) attached: &'a [Attached],
    /// How the page is set.
    pub(crate) layout: &'a Layout,
}

/// The costs of one line in its place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Costs {
    banner: f32,
    column: f32,
    label: f32,
    kicker: f32,
    head: f32,
    sub: f32,
    byline: f32,
    sign: f32,
    cross: f32,
    cross_more: f32,
    para: f32,
    more: f32,
    /// As the first paragraph of an article without a dateline.
    first_plain: f32,
    /// As a paragraph that opens an article by its dateline.
    has_dateline: bool,
    /// Joined to the words before it.
    join: f32,
    /// Not joined to the words before it, though these are running text.
    apart: f32,
    /// As the headline under the kicker before it, and so on for the other pairs of heading lines.
    kicker_to_head: f32,
    head_to_sub: f32,
    heading_goes_on: f32,
    /// A headline with nothing but a photograph under it.
    over_photo: f32,
    /// After a paragraph that ends its article by a signature.
    after_signature: f32,
}

impl Costs {
    /// The cost of reading the token as `part` after `before`.
    pub(crate) fn part(&self, part: Part, before: Option<Part>) -> f32 {
        let own = match part {
            Part::Banner => self.banner,
            Part::Column => self.column,
            Part::Label => self.label,
            Part::Kicker => self.kicker,
            Part::KickerMore => self.kicker * 0.5 + self.heading_goes_on,
            Part::Head => {
                self.head
                    + if before == Some(Part::Kicker) || before == Some(Part::KickerMore) {
                        self.kicker_to_head
                    } else {
                        0.0
                    }
            }
            Part::HeadMore => self.head * 0.5 + self.heading_goes_on,
            Part::Sub => self.sub + if before.is_some() { self.head_to_sub } else { 0.0 },
            Part::SubMore => self.sub * 0.5 + self.heading_goes_on,
            Part::Byline => self.byline,
            Part::Sign => self.sign,
            Part::Cross => self.cross,
            Part::CrossMore => self.cross_more,
            Part::Para => self.para,
            Part::More => self.more + self.join,
        };
        let from_text = before.is_some_and(Part::is_text);
        let apart = if from_text && part != Part::More { self.apart } else { 0.0 };
        let over_photo = match (before, part) {
            (
                Some(Part::Head | Part::HeadMore | Part::Sub | Part::SubMore),
                Part::Head | Part::Kicker | Part::Label | Part::Column,
            ) => self.over_photo,
            _ => 0.0,
        };
        let signed =
            if from_text && matches!(part, Part::Para | Part::Cross) { self.after_signature } else { 0.0 };
        own + apart + over_photo + signed
    }

    /// The further cost of a paragraph by what it does for its article.
    pub(crate) fn text(&self, step: TextStep) -> f32 {
        match step {
            TextStep::None => 0.0,
            TextStep::FirstNews if self.has_dateline => 0.0,
            TextStep::FirstNews => NEVER,
            TextStep::FirstPlain => self.first_plain,
            // A dateline in the middle of an article opens another one.
            TextStep::FirstSigned => f32::from(u8::from(self.has_dateline)) * 0.5,
            TextStep::Further => f32::from(u8::from(self.has_dateline)) * 5.0,
            TextStep::UnderCross => f32::from(u8::from(self.has_dateline)) * 6.0,
        }
    }

    /// A line that names a column or a sort of article is hardly anything else.
    fn prefer_rubric(&mut self, text: &str) {
        let Some(rubric) = rubric::rubric(text) else { return };
        self.head += 2.5;
        self.kicker += 2.0;
        self.sub += 2.0;
        self.cross += 2.5;
        self.para += 3.0;
        self.more += 4.0;
        match rubric {
            Rubric::Column => self.column -= 3.0,
            Rubric::Sort => self.label -= 5.0,
        }
    }

    /// 案情, 律师提醒 and the names of several pieces under one headline part an article wherever they stand over text.
    fn prefer_crosshead(&mut self, clean: &str, token: &Token, after: Option<&Token>, run: Run) {
        let text = token.text(clean);
        let over_text =
            after.is_some_and(|after| !signs::is_heading_like(after) && after.dress == Dress::Plain);
        if run.names_piece || over_text && crosshead::STOCK.has(text) {
            self.cross -= 5.0;
            self.head += 3.0;
            self.label += 5.0;
            self.column += 5.0;
            self.para += 5.0;
            self.more += 5.0;
        }
        if crosshead::counts_its_items(text) {
            self.cross -= 2.0;
            self.head += 2.0;
            self.para += 2.0;
        } else if text.starts_with(['（', '(']) && text.ends_with(['）', ')']) {
            // （单位：元／公斤） over a table is a remark.
            self.cross += 4.0;
        }
        // 现场急救分三步 over 第一步，…….
        if over_text && after.is_some_and(|after| crosshead::announces_steps(text, after.text(clean))) {
            self.cross -= 3.0;
            self.more += 5.0;
        }
    }

    /// 把人和钱用到职工身边， over 县级工会才能“强起来” and a report: the first line of its headline.
    fn prefer_half(&mut self, sheet: &Sheet<'_>, at: usize) {
        let tokens = sheet.tokens;
        let (token, second, report) = (tokens[at], tokens.get(at + 1), tokens.get(at + 2));
        let is_half = token.dress == Dress::Plain
            && token.end == End::Soft
            && token.inner_stops == 0
            && (5..=18).contains(&token.chars)
            && at.checked_sub(1).is_none_or(|above| !matches!(tokens[above].end, End::Soft | End::Open));
        let opens = second.is_some_and(|second| {
            second.dress == Dress::Plain && signs::is_heading_like(second) && second.chars <= 20
        }) && report
            .is_some_and(|report| report.dateline.is_some() || report.dress == Dress::Byline);
        if is_half && opens {
            self.head = self.head.min(1.0);
            self.para += 4.0;
            self.more += 3.0;
        }
    }

    /// Weighs the line at `at`.
    pub(crate) fn of(sheet: &Sheet<'_>, runs: &[Run], at: usize) -> Self {
        let Sheet { clean, tokens, layout, .. } = *sheet;
        let token = tokens[at];
        let after = tokens.get(at + 1).copied();
        let mut costs = match token.dress {
            Dress::Heading(level) => marked::heading(clean, token, level, after, layout, runs[at]),
            Dress::Label(ornament) => marked::label(clean, token, ornament, after, layout, runs[at]),
            Dress::Byline => marked::byline(),
            Dress::Plain => plain::plain(clean, token, after, layout, runs[at]),
        };
        costs.prefer_crosshead(clean, token, after, runs[at]);
        costs.prefer_half(sheet, at);
        costs.banner = NEVER;
        if at == 0 {
            costs.weigh_first_line(sheet);
        }
        costs.has_dateline = token.dateline.is_some() && !matches!(token.dress, Dress::Label(_));
        costs.first_plain = first_plain(sheet, at, runs);
        if at > 0 {
            costs.weigh_with_line_before(sheet, runs, at);
        }
        costs
    }

    /// Over the first article stands the banner sooner than a kicker, unless the article itself
    /// says the words.
    fn weigh_first_line(&mut self, sheet: &Sheet<'_>) {
        let token = sheet.tokens[0];
        let first = token.text(sheet.clean);
        // Under a photograph nothing stands over everything.
        let is_first = !sheet.attached[0].caption;
        if is_first && matches!(token.dress, Dress::Plain | Dress::Heading(_)) {
            self.banner = banner::banner(first, token, sheet.tokens.get(1).copied());
        }
        if matches!((token.dress, sheet.layout.head_level), (Dress::Heading(level), Some(heads)) if level < heads)
        {
            self.banner -= 2.0;
        }
        // Halves side by side over a label are no name of a column.
        if token.is_couplet && sheet.tokens.get(1).is_some_and(|below| matches!(below.dress, Dress::Label(_)))
        {
            self.column += 2.5;
        }
        let below: String =
            sheet.tokens.iter().skip(2).take(12).map(|below| below.text(sheet.clean)).collect();
        if below.contains(first) {
            self.kicker -= 1.0;
            self.banner += 1.5;
        } else {
            self.kicker += 0.5;
        }
        // 线上提交材料 10个工作日内办结: no slogan counts.
        if first.contains(|c: char| c.is_ascii_digit()) && pairs::counts(first) {
            self.banner += 1.5;
        }
        if banner::studies(first) {
            self.kicker += 1.5;
        }
        if token.is_couplet && banner::reports(sheet) {
            self.banner += 2.5;
        }
        let below_dash =
            sheet.tokens.get(1).is_some_and(|below| signs::opens_with_dash(below.text(sheet.clean)));
        if below_dash || first.ends_with("——") {
            self.banner += 5.0;
        }
        // 市自来水集团500余名职工全天候值守取水口, which adds to the line over it: that is the headline.
        let adds = |below: &&Token| pairs::counts(below.text(sheet.clean)) && signs::is_heading_like(below);
        let plain = !pairs::counts(first) && lexicon::SLOGAN.count_in(first) == 0;
        if plain && sheet.tokens.get(1).is_some_and(adds) {
            self.banner += 0.6;
        }
    }

    fn weigh_with_line_before(&mut self, sheet: &Sheet<'_>, runs: &[Run], at: usize) {
        let Sheet { clean, tokens, attached, layout } = *sheet;
        let (before, token) = (tokens[at - 1], tokens[at]);
        let in_verse = runs[at - 1].is_line();
        self.join = joins::join(clean, before, token, layout, in_verse && runs[at].is_line());
        self.apart = joins::apart(clean, before, token, layout, in_verse);
        // Behind the last line of a poem nothing goes on.
        if in_verse && !runs[at].is_line() && token.blanks_above > 0 {
            self.join += 4.0;
        }
        // 菜地是老人的“病历” between a sentence's end and an indented paragraph: no paragraph ends so.
        let under_paragraph = layout.indent == Indent::Paragraph
            && before.end == End::Full
            && tokens.get(at + 1).is_some_and(|below| below.indent >= 2);
        if under_paragraph && token.indent < 2 && matches!(token.end, End::Bare | End::Closing) {
            self.join += 3.0;
        }
        if signs_notice(sheet, at) {
            self.head += 8.0;
            self.kicker += 8.0;
            self.label += 8.0;
            self.column += 8.0;
            self.para = self.para.min(0.5);
        }
        if signs_notice(sheet, at - 1) {
            self.apart = self.apart.min(0.5);
            self.join += 4.0;
        }
        // Nothing as long as a paragraph is one of two headings.
        if before.chars.max(token.chars) <= 80 {
            self.kicker_to_head = pairs::kicker_to_head(clean, before, token, at == 1);
            self.head_to_sub = pairs::head_to_sub(clean, before, token);
            self.heading_goes_on = pairs::heading_goes_on(clean, before, token, layout);
        }
        let between = attached[at];
        if between.caption || between.credit {
            self.over_photo = -5.0;
            self.kicker_to_head += 8.0;
            self.head_to_sub += 8.0;
            self.heading_goes_on += 8.0;
        }
        if between.rule {
            self.join += 7.0;
            self.apart = self.apart.min(1.0);
            self.kicker_to_head += 4.0;
            self.head_to_sub += 4.0;
            self.heading_goes_on += 8.0;
            self.head -= 1.0;
        }
        if between.signed || between.source || between.credit {
            self.after_signature = 1.5;
            self.head -= 0.7;
            self.kicker -= 0.7;
        }
        // 铜陵：集体协商“春季要约”覆盖千家企业 may fill its column, where a signature and a blank line stand above it.
        let signed = before.signed != Signed::No || between.signed;
        let filled = layout.wrap.is_some_and(|wrap| wrap.is_filled_by(token) && !wrap.is_exceeded_by(token));
        if signed && filled && token.blanks_above > 0 && token.end == End::Bare && token.inner_stops == 0 {
            self.head -= 2.5;
            self.para += 2.0;
        }
        // More space than between the lines of the page.
        if token.blanks_above > 1 && before.dress == Dress::Plain {
            self.head -= 0.3;
        }
    }
}

/// 后勤服务中心 under a notice.
fn signs_notice(sheet: &Sheet<'_>, at: usize) -> bool {
    let Sheet { clean, tokens, .. } = *sheet;
    let (Some(before), token) = (at.checked_sub(1).map(|before| tokens[before]), tokens[at]) else {
        return false;
    };
    let text = token.text(clean);
    let is_unit = token.chars <= 24
        && token.dress == Dress::Plain
        && token.end == End::Bare
        && before.end == End::Full
        && lexicon::UNITS.end(text)
        && text.chars().all(chars::is_han);
    is_unit && {
        let mut above = tokens[..at].iter().rev().take(6);
        above
            .find(|above| signs::is_heading_like(above))
            .is_some_and(|above| notices::announces(above.text(clean)))
    }
}

/// The first paragraph of an article without a dateline.
fn first_plain(sheet: &Sheet<'_>, at: usize, runs: &[Run]) -> f32 {
    let under = runs[at].under;
    let closes_signed = at.checked_sub(1).is_some_and(|heading| runs[heading].closes_signed);
    let Sheet { tokens, attached, layout, .. } = *sheet;
    let token = tokens[at];
    if token.dateline.is_some() {
        return 4.0;
    }
    let mut cost = match token.opening {
        Opening::Lead | Opening::Attributed => 0.0,
        Opening::Plain if layout.datelines >= 4 && under == Under::Nothing && !closes_signed => 1.2,
        Opening::Plain => 0.8,
        Opening::Further => 1.8,
    };
    // Where reports open with datelines, one that does not is the rarer the more there are.
    let habit = (layout.datelines as f32 * 0.5).min(2.0);
    // No announcement has a dateline, nor what was taken from elsewhere.
    let announced =
        at.checked_sub(1).is_some_and(|above| notices::announces(tokens[above].text(sheet.clean)));
    let habit = if announced || token.opening == Opening::Attributed { 0.0 } else { habit };
    cost += if layout.datelines >= 2 && under == Under::Nothing && !closes_signed { habit } else { 0.0 };
    let signed = token.signed != Signed::No
        || attached.get(at + 1).is_some_and(|attached| attached.credit || attached.signed);
    if signed {
        cost -= 1.8;
    }
    cost.max(0.0)
}

/// The costs of ending the page with its last token.
pub(crate) struct EndCosts {
    broken_off: f32,
}

impl EndCosts {
    pub(crate) fn part(&self, part: Part) -> f32 {
        if part.is_text() { self.broken_off } else { 0.0 }
    }
}

/// What it costs to end the page here.
pub(crate) fn end_costs(sheet: &Sheet<'_>, runs: &[Run]) -> EndCosts {
    let broken =
        sheet.tokens.last().is_some_and(|token| matches!(token.end, End::Bare | End::Soft | End::Open));
    let verse = runs.last().is_some_and(|run| run.is_verse());
    EndCosts { broken_off: if broken && !verse { 1.0 } else { 0.0 } }
}

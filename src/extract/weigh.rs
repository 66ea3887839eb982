//! What each reading of a token costs: the judgement of the grammar, in one place.
//!
//! Costs are about the negative logarithm of how often print does so; 1 is a shrug, 3 is rare,
//! 6 is nearly never, and `NEVER` forbids. They were set by reading pages, and are held by the
//! goldens and the re-laid pages of the tests.

use crate::chars;
use crate::grammar::{Attached, Part, TextStep};
use crate::layout::{Indent, Layout};
use crate::lexicon;
use crate::scan::byline::Shape;
use crate::scan::furniture;
use crate::scan::heading::{self, Ornament};
use crate::scan::name;
use crate::scan::opening::Opening;
use crate::token::{Dress, End, Signed, Token};

/// A reading that print does not know.
const NEVER: f32 = 40.0;

/// The costs of one token in its place.
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

/// What the lines around a token show: verse, lists, round-ups.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Run {
    /// One of several short lines that are not wrapped prose: verse, names, a table.
    pub(crate) verse: bool,
    /// The first of them, which may be their heading.
    pub(crate) opens_verse: bool,
    /// One of several headings of one pattern (西城：……) with plain text under each.
    pub(crate) roundup: bool,
    /// The first heading behind those that is not of the pattern.
    pub(crate) ends_roundup: bool,
    /// One of several lines of names.
    pub(crate) list: bool,
    /// What column the line stands under.
    pub(crate) under: Under,
    /// The paragraphs under this heading open or end with names of their own.
    pub(crate) own_names: bool,
}

/// The column that a line stands under, as far as its own words tell before the grammar has read it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Under {
    /// None.
    #[default]
    Nothing,
    /// An ornamented one, which may hold several articles.
    Column,
    /// One of short news.
    Briefs,
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

    /// Weighs the token at `at`.
    pub(crate) fn of(
        clean: &str,
        tokens: &[&Token],
        attached: &[Attached],
        layout: &Layout,
        runs: &[Run],
        at: usize,
    ) -> Self {
        let token = tokens[at];
        let before = at.checked_sub(1).map(|at| tokens[at]);
        let after = tokens.get(at + 1).copied();
        let mut costs = match token.dress {
            Dress::Heading(_) => heading_costs(clean, token, after, layout, runs[at]),
            Dress::Label(ornament) => label_costs(clean, token, ornament, after, runs[at]),
            Dress::Byline => byline_costs(),
            Dress::Plain => plain_costs(clean, token, after, layout, runs[at]),
        };
        if at > 0 {
            costs.banner = NEVER;
        } else {
            // Over the first article stands the banner sooner than a kicker, unless the article
            // itself says the words.
            let below: String = tokens.iter().skip(2).take(12).map(|below| below.text(clean)).collect();
            let quoted = below.contains(token.text(clean));
            costs.kicker += if quoted { -1.0 } else { 0.5 };
            costs.banner += if quoted { 1.5 } else { 0.0 };
            if tokens.get(1).is_some_and(|below| opens_with_dash(below.text(clean))) {
                costs.banner += 5.0;
            }
        }
        costs.has_dateline = token.dateline.is_some() && !matches!(token.dress, Dress::Label(_));
        costs.first_plain = first_plain(token, layout, attached, at, runs[at].under);
        if let Some(before) = before {
            costs.pair(clean, before, token, layout, runs, attached, at);
        }
        costs
    }

    fn pair(
        &mut self,
        clean: &str,
        before: &Token,
        token: &Token,
        layout: &Layout,
        runs: &[Run],
        attached: &[Attached],
        at: usize,
    ) {
        self.join = join(clean, before, token, layout, runs[at - 1].verse && runs[at].verse);
        self.apart = apart(clean, before, token, layout, runs[at - 1].verse);
        self.kicker_to_head = kicker_to_head(clean, before, token);
        self.head_to_sub = head_to_sub(clean, before, token);
        self.heading_goes_on = heading_goes_on(clean, before, token, layout);
        if attached[at].caption || attached[at].credit {
            self.over_photo = -5.0;
            self.kicker_to_head += 8.0;
            self.head_to_sub += 8.0;
            self.heading_goes_on += 8.0;
        }
        if attached[at].signed || attached[at].source || attached[at].credit {
            self.after_signature = 1.5;
            self.head -= 0.7;
            self.kicker -= 0.7;
        }
        // More space than between the lines of the page.
        if token.blanks_above > 1 && before.dress == Dress::Plain {
            self.head -= 0.3;
        }
    }
}

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

fn byline_costs() -> Costs {
    Costs { byline: 0.0, sign: 0.0, ..never() }
}

fn label_costs(clean: &str, token: &Token, ornament: Ornament, after: Option<&Token>, run: Run) -> Costs {
    let text = token.text(clean);
    let columnar = if lexicon::ends_with_any(text, lexicon::COLUMN_ENDS) { 0.0 } else { 0.6 };
    let over_text = after.is_some_and(|after| {
        !matches!(after.dress, Dress::Label(_)) && (after.chars > 40 || after.end == End::Full)
    });
    match ornament {
        Ornament::Arrows => Costs { label: 0.0, column: 2.0, cross: 5.0, head: 6.0, ..never() },
        Ornament::Lenticular => Costs {
            column: 0.3,
            label: 1.0,
            cross: 3.0,
            head: if over_text { 2.5 } else { 6.0 },
            kicker: 5.0,
            ..never()
        },
        Ornament::Bullet => Costs {
            column: 0.3 + columnar + if token.chars > 8 { 1.5 } else { 0.0 },
            label: 1.5 + columnar,
            cross: under_column(run.under) + if token.chars <= 14 && over_text { 1.5 } else { 3.5 },
            head: if over_text { 1.2 + if token.chars < 8 { 1.0 } else { 0.0 } } else { 4.0 },
            para: 3.0,
            byline: if token.credits.is_some() { 1.0 } else { NEVER },
            sign: if token.credits.is_some() { 1.0 } else { NEVER },
            ..never()
        },
    }
}

fn heading_costs(clean: &str, token: &Token, after: Option<&Token>, layout: &Layout, run: Run) -> Costs {
    let Dress::Heading(level) = token.dress else { return never() };
    let text = token.text(clean);
    let head_level = layout.head_level.unwrap_or(level);
    let opens = after.is_some_and(|after| after.dateline.is_some() || after.dress == Dress::Byline);
    let over_heading = after.is_none_or(|after| is_heading_like(after));
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
    if run.roundup {
        costs.cross -= 3.5;
        costs.head += 2.0;
    }
    if run.ends_roundup {
        costs.cross += 1.5;
    }
    if token.number.is_some() {
        costs.cross -= 2.5;
        costs.head += 1.5;
    }
    if run.own_names && !deeper {
        costs.head -= 1.0;
        costs.cross += 1.0;
    }
    costs.kicker = if deeper || higher { 1.2 } else { 1.8 };
    costs.sub = if deeper {
        1.0
    } else if higher {
        5.0
    } else {
        1.8
    };
    let columnar = lexicon::ends_with_any(text, lexicon::COLUMN_ENDS);
    costs.column = 3.0
        + if over_heading { 0.0 } else { 3.0 }
        + if columnar { -2.0 } else { 0.0 }
        + if token.chars > 14 { 3.0 } else { 0.0 };
    if after.is_some_and(|after| matches!(after.dress, Dress::Label(_))) {
        costs.column -= 3.0;
    }
    costs.label = costs.column + 1.5;
    costs.banner = banner(text, token, after) - if higher { 2.0 } else { 0.0 };
    costs.para =
        if token.dateline.is_some() || token.inner_stops >= 2 && token.end == End::Full { 0.5 } else { 8.0 };
    if token.dateline.is_some() || token.chars > 60 {
        costs.head += 4.0;
        costs.kicker += 4.0;
        costs.sub += 3.0;
    }
    costs.cross += under_column(run.under);
    costs.byline = if token.credits.is_some() { 0.5 } else { NEVER };
    costs.sign = costs.byline;
    if couplet {
        costs.cross += 0.5;
    }
    costs
}

/// Articles under a column are short: a further heading begins another one sooner than a section.
fn under_column(under: Under) -> f32 {
    match under {
        Under::Nothing => 0.0,
        Under::Column => 2.0,
        Under::Briefs => 4.0,
    }
}

/// A line without any mark: heading, paragraph or the rest of one.
fn plain_costs(clean: &str, token: &Token, after: Option<&Token>, layout: &Layout, run: Run) -> Costs {
    let text = token.text(clean);
    let headline = headline_likeness(clean, token, layout);
    let mut costs = Costs { banner: banner(text, token, after), ..Costs::default() };
    let unlike = if run.list { 5.0 } else { 0.0 };
    let mut head = 2.0 - headline;
    if layout.marks_heads() {
        head += 5.0;
    }
    if run.verse && !run.opens_verse {
        head += 3.0;
    }
    if run.own_names {
        head -= 1.0;
    }
    if is_date(text) || after.is_some_and(|after| is_date(after.text(clean))) && token.chars <= 24 {
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
    let near_mark = if layout.marks_heads() { 1.5 } else { 2.3 };
    let beside = beside_headline(text, token, headline);
    costs.kicker = near_mark + beside;
    costs.sub = near_mark - 0.3 + beside;
    if opens_with_dash(text) {
        costs.sub = -2.0;
        costs.head += 4.0;
    }
    costs.cross = crosshead(text, token, after, layout, run, headline);
    costs.head += unlike;
    costs.kicker += unlike;
    costs.sub += unlike;
    costs.cross += unlike + under_column(run.under);
    costs.cross_more = NEVER;
    let columnar = lexicon::ends_with_any(text, lexicon::COLUMN_ENDS);
    let labelled = after.is_some_and(|after| matches!(after.dress, Dress::Label(_)));
    costs.column = 5.5
        + if columnar { -2.0 } else { 0.0 }
        + if token.chars > 12 { 4.0 } else { 0.0 }
        + if labelled { -2.5 } else { 0.0 }
        + if token.end == End::Bare { 0.0 } else { 5.0 };
    if !after.is_some_and(is_heading_like) {
        costs.column += 3.0;
    }
    costs.label = costs.column + 1.5;
    let bare_name = token
        .credits
        .as_ref()
        .is_some_and(|credits| credits.shape == Shape::Bare || credits.shape == Shape::Dressed);
    let bare_name = bare_name && !run.list;
    costs.byline = if bare_name { 0.3 } else { NEVER };
    costs.sign = if bare_name { 1.0 } else { NEVER };
    if bare_name {
        costs.head += 3.0;
        costs.kicker += 3.0;
        costs.sub += 3.0;
        costs.cross += 3.0;
        costs.para += 3.0;
    }
    // A short clean line is seldom the start of a paragraph.
    let short = matches!(token.end, End::Bare | End::Closing)
        && token.inner_stops == 0
        && (4..=34).contains(&token.chars);
    let signs_off = is_date(text) || after.is_some_and(|after| is_date(after.text(clean)));
    // Where lines are wrapped, one that ends without a stop before the next paragraph is no text.
    let alone = layout.wrap.is_some()
        && after.is_some_and(|after| match layout.indent {
            Indent::Paragraph => after.indent >= 2 && token.indent < 2,
            Indent::Silent => layout.blocks && after.blanks_above > 0 && token.blanks_above > 0,
        });
    if short && alone {
        costs.para += 4.0;
    } else if short && !run.verse && !bare_name && !is_list_line(text) && !signs_off {
        costs.para += 4.0 * short_share(token, layout);
    }
    if layout.indent == Indent::Paragraph && token.indent < 2 {
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
        End::Soft | End::Open => 4.0,
    };
    cost += match token.opening {
        Opening::Plain => 0.0,
        Opening::Lead => 4.0,
        Opening::Further if text.starts_with('“') => 0.0,
        Opening::Further => 1.5,
    };
    if token.end == End::Bare && lexicon::ends_with_any(text, lexicon::MUST_GO_ON) {
        cost += 2.0;
    }
    if open_marks(text) != 0 {
        cost += 3.0;
    }
    cost + (token.inner_stops.saturating_sub(1)) as f32 * 0.7
}

/// How much a short line of its own stands out: in wrapped text every line is short.
fn short_share(token: &Token, layout: &Layout) -> f32 {
    match layout.wrap {
        Some(wrap) if wrap.is_filled_by(token) => 0.0,
        _ => 1.0,
    }
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
        Opening::Further => score -= if text.starts_with('“') { 0.3 } else { 2.5 },
    }
    if token.end == End::Bare && token.number.is_none() && lexicon::ends_with_any(text, lexicon::MUST_GO_ON) {
        score -= 2.5;
    }
    if token.end == End::Bare && lexicon::ends_with_any(text, lexicon::TITLES) {
        score -= 1.0;
    }
    if text.ends_with(|c: char| c.is_ascii_digit()) {
        score -= 1.5;
    }
    if open_marks(text) != 0 {
        score -= 3.5;
    }
    if lexicon::ends_with_any(text, lexicon::HEADLINE_ENDS) {
        score += 0.8;
    }
    if lexicon::has_any(text, lexicon::DEEDS) {
        score += 0.5;
    }
    if token.is_couplet {
        score += 1.2;
    }
    if lexicon::ends_with_any(text, lexicon::NOTICES) {
        score += 1.5;
    }
    if matches!(
        token.number,
        Some(heading::Number::Han | heading::Number::Bracketed | heading::Number::Circled)
    ) {
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

/// Opening marks without their closing ones (above zero) or the reverse (below).
pub(crate) fn open_marks(text: &str) -> i32 {
    let mut open = 0;
    for c in text.chars() {
        if chars::is_opening(c) {
            open += 1;
        } else if chars::is_closing(c) {
            open -= 1;
        }
    }
    open
}

fn banner(text: &str, token: &Token, after: Option<&Token>) -> f32 {
    let mut cost = 2.5;
    if token.is_couplet {
        cost -= 2.3;
    } else {
        cost += if after.is_some_and(|after| after.is_couplet) { 2.0 } else { 1.0 };
    }

    if token.chars > 50 {
        return NEVER;
    }
    let slogans = lexicon::SLOGAN.iter().filter(|word| text.contains(**word)).count();
    cost -= (slogans as f32 * 0.8).min(3.2);
    cost += match token.chars {
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

/// Whether a line can stand among headings: marked, a label, or short without a full stop.
fn is_heading_like(token: &Token) -> bool {
    match token.dress {
        Dress::Heading(_) | Dress::Label(_) => true,
        Dress::Byline => false,
        Dress::Plain => {
            token.chars <= 44
                && matches!(token.end, End::Bare | End::Closing)
                && token.inner_stops <= 1
                && token.dateline.is_none()
        }
    }
}

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
    if run.roundup {
        cost -= 3.0;
    }
    if run.ends_roundup {
        cost += 2.5;
    }
    if run.own_names {
        cost += 1.0;
    }
    if run.verse {
        cost += 4.0;
    }
    if lexicon::ends_with_any(text, lexicon::NOTICES) {
        cost += 2.0;
    }
    if layout.marks_heads() && token.number.is_none() {
        cost += 2.0;
    }
    if text.contains(['，', ',']) {
        cost += 0.5;
    }
    if after.is_some_and(|after| after.dateline.is_some() || after.dress == Dress::Byline || after.goes_on) {
        cost += 5.0;
    }
    if after.is_none()
        || after.is_some_and(|after| matches!(after.dress, Dress::Heading(_) | Dress::Label(_)))
    {
        cost += 4.0;
    }
    cost
}

/// The first paragraph of an article without a dateline.
fn first_plain(token: &Token, layout: &Layout, attached: &[Attached], at: usize, under: Under) -> f32 {
    if token.dateline.is_some() {
        return 4.0;
    }
    let mut cost = match token.opening {
        Opening::Lead => 0.0,
        Opening::Plain if layout.datelines >= 4 && under == Under::Nothing => 1.6,
        Opening::Plain => 0.8,
        Opening::Further => 1.8,
    };
    // Where reports open with datelines, one that does not is the rarer the more there are.
    let habit = (layout.datelines as f32 * 0.5).min(3.0);
    cost += if layout.datelines >= 2 && under == Under::Nothing { habit } else { 0.0 };
    let signed = token.signed != Signed::No
        || attached.get(at + 1).is_some_and(|attached| attached.credit || attached.signed);
    if signed {
        cost -= 1.8;
    }
    cost.max(0.0)
}

/// Joined to the line before.
fn join(clean: &str, before: &Token, token: &Token, layout: &Layout, verse: bool) -> f32 {
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
    }
    if token.goes_on {
        cost -= 6.0;
    }
    let quotes = open_quotes(left);
    if quotes > 0 {
        // The quotation is still open, and closes before another one opens.
        if closes_first(right) {
            cost -= 4.5;
        }
    } else if closes_first(right) {
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
        cost += if token.indent >= 2 { 5.0 } else { -2.0 };
    } else if layout.blocks && token.blanks_above == 0 && before.end != End::Full {
        cost -= 3.5;
    }
    if token.opening == Opening::Lead && before.end != End::Soft {
        cost += 1.5;
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
        if lexicon::ends_with_any(left, lexicon::TITLES) && name::begins_with_name(right) {
            cost -= 3.0;
        }
        if lexicon::starts_with_any(right, lexicon::GOES_ON) {
            cost -= 1.5;
        }
        if lexicon::ends_with_any(left, lexicon::MUST_GO_ON) {
            cost -= 1.0;
        }
    }
    if is_date(right) || is_date(left) {
        cost += 5.0;
    }
    if token.number.is_some() && before.end != End::Open && starts_item(token) {
        // 团结统 / 一、众志成城: behind an unfinished line the number is the sentence's own.
        let unfinished = before.end == End::Bare && before.chars > 12 && !starts_item(before);
        cost += if unfinished { 0.5 } else { 3.0 };
    }
    // 廉雪表示： / “我将始终牢记……: what is said follows.
    if before.end == End::Colon && before.chars > 16 && right.starts_with(['“', '「', '"']) {
        cost -= 1.5;
    }
    // A name alone on its line signs; a salutation opens a letter.
    if before.credits.is_some() || token.end == End::Colon && token.chars <= 14 {
        cost += 3.0;
    }
    if is_speaker(right) {
        cost += 3.0;
    }
    if verse {
        cost += 3.0;
    }
    cost
}

/// Running text that is not joined to the running text before it, or a heading after it.
fn apart(clean: &str, before: &Token, token: &Token, layout: &Layout, verse: bool) -> f32 {
    let left = before.last_text(clean);
    if verse || lexicon::LETTER_LINES.contains(&left) || before.signed != Signed::No {
        return 0.0;
    }
    if before.jumps.iter().any(|(direction, at)| {
        *direction == crate::scan::jump::Direction::To && *at >= before.parts[before.parts.len() - 1].end
    }) {
        return 0.0;
    }
    if is_date(left) || is_date(token.text(clean)) && before.chars <= 24 {
        return 0.0;
    }
    let item = starts_item(token) || starts_item(before);
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
            if item && before.chars > 12 && !starts_item(before) {
                3.0
            } else if item {
                1.0
            } else {
                5.0
            }
        }
    };
    let quotes = open_quotes(left);
    if before.end == End::Full && quotes > 0 && closes_first(token.text(clean)) {
        cost += 3.0;
    }
    if layout.indent == Indent::Paragraph && token.indent >= 2 && before.end == End::Bare {
        cost -= 2.0;
    }
    if before.chars <= 12 && before.end == End::Bare && is_list_line(left) {
        cost = 0.0;
    }
    if is_list_line(left) {
        cost = f32::min(cost, 0.5);
    }
    cost
}

/// Names with space or 、 between them, perhaps behind a heading and a colon; cells of a table.
fn is_list_line(text: &str) -> bool {
    if text.contains('|') || text.contains('\t') {
        return true;
    }
    let (labelled, names) = match text.char_indices().find(|(_, c)| chars::is_colon(*c)) {
        Some((at, c)) if text[..at].chars().count() <= 12 => (true, &text[at + c.len_utf8()..]),
        _ => (false, text),
    };
    let mut words = 0;
    let mut people = 0;
    for word in names.split(|c: char| c.is_whitespace() || c == '、') {
        let length = word.chars().count();
        if length > 6 {
            return false;
        }
        words += usize::from(length > 0);
        // 张　三: each half of a name stands alone.
        let half = length == 1 && !names.contains('、') && word.chars().all(chars::is_han);
        people += usize::from(half || length > 1 && name::is_name(word));
    }
    words > usize::from(!labelled) && people * 2 >= words
}

/// ——记…… and --记……, but not the hyphen of a list's item.
fn opens_with_dash(text: &str) -> bool {
    text.starts_with(chars::is_dash) && !text.starts_with("- ") && !text.starts_with("-　")
}

/// A date and nothing else, as under a letter or a notice.
fn is_date(text: &str) -> bool {
    furniture::date(text).is_some_and(|(length, _)| text[length..].trim().is_empty())
}

fn starts_item(token: &Token) -> bool {
    token.number.is_some()
}

/// 问：, 答：, 记者：, 李某：.
fn is_speaker(text: &str) -> bool {
    let head: String = text.chars().take(6).collect();
    head.char_indices().find(|(_, c)| chars::is_colon(*c)).is_some_and(|(at, _)| {
        at > 0
            && head[..at].chars().all(chars::is_han)
            && ["问", "答", "记者", "主持人", "問"].iter().any(|speaker| head[..at].ends_with(speaker))
    })
}

/// Quotations opened and not closed in `text`.
fn open_quotes(text: &str) -> i32 {
    let mut open = 0;
    for c in text.chars() {
        match c {
            '“' | '「' | '『' | '《' | '（' | '(' => open += 1,
            '”' | '」' | '』' | '》' | '）' | ')' => open = (open - 1).max(0),
            _ => {}
        }
    }
    open
}

/// Whether a closing mark comes before any opening one.
fn closes_first(text: &str) -> bool {
    text.chars()
        .find(|c| matches!(c, '“' | '”' | '「' | '」' | '『' | '』' | '《' | '》' | '（' | '）' | '(' | ')'))
        .is_some_and(chars::is_closing)
}

/// A kicker over its headline.
fn kicker_to_head(clean: &str, kicker: &Token, head: &Token) -> f32 {
    let (above, below) = (kicker.text(clean), head.text(clean));
    let mut cost = 0.0;
    match (kicker.is_couplet, head.is_couplet) {
        (true, false) => cost -= 0.8,
        (false, true) => cost -= 0.5,
        // Two plain lines are a headline and what it adds, sooner than a kicker; commas speak for one.
        (false, false) if kicker.inner_stops == 0 => cost += 0.6,
        _ => {}
    }
    if lexicon::ends_with_any(above, lexicon::HEADLINE_ENDS) && !kicker.is_couplet && !head.is_couplet {
        cost += 0.8;
    }
    if kicker.dress == Dress::Plain && matches!(head.dress, Dress::Heading(_)) {
        cost -= 2.5;
    }
    if opens_with_dash(below) {
        cost += 5.0;
    }
    if let (Dress::Heading(above), Dress::Heading(below)) = (kicker.dress, head.dress) {
        if above > below {
            cost -= 1.5;
        }
    }
    if above.ends_with("——") || above.ends_with("--") || above.ends_with('：') {
        cost -= 2.0;
    }
    cost
}

/// A subheadline under its headline.
fn head_to_sub(clean: &str, head: &Token, sub: &Token) -> f32 {
    let below = sub.text(clean);
    let mut cost = 0.0;
    if opens_with_dash(below) {
        cost -= 4.0;
    }
    if sub.chars > head.chars {
        cost -= 0.5;
    } else if sub.chars * 2 < head.chars {
        cost += 1.0;
    }
    if below.contains(['、', '，', ',', '；']) {
        cost -= 0.8;
    }
    if below.starts_with(|c: char| c.is_ascii_digit()) || below.starts_with("来自") {
        cost -= 0.4;
    }
    if head.is_couplet && !sub.is_couplet {
        cost += 1.2;
    }
    if matches!(head.dress, Dress::Heading(_)) && sub.dress == Dress::Plain {
        cost -= 1.5;
    }
    if let (Dress::Heading(above), Dress::Heading(below)) = (head.dress, sub.dress) {
        if below > above {
            cost -= 1.0;
        }
    }
    cost
}

/// A heading broken over two lines.
fn heading_goes_on(clean: &str, before: &Token, token: &Token, layout: &Layout) -> f32 {
    let (left, right) = (before.text(clean), token.text(clean));
    let mut cost: f32 = 3.0;
    if before.dress != token.dress {
        cost += if token.dress == Dress::Plain { 1.0 } else { 6.0 };
    }
    if open_marks(left) > 0 && open_marks(right) < 0 {
        cost -= 6.0;
    }
    if lexicon::ends_with_any(left, lexicon::MUST_GO_ON) || lexicon::starts_with_any(right, lexicon::GOES_ON)
    {
        cost -= 2.5;
    }
    if before.end == End::Soft || before.end == End::Open {
        cost -= 3.0;
    }
    if let Some((first, second)) = left.chars().next_back().zip(right.chars().next()) {
        if layout.pairs.count(first, second) > 0 {
            cost -= 1.0;
        }
    }
    if token.blanks_above == 0 {
        cost -= if layout.spaced { 1.8 } else { 0.3 };
    }
    if before.chars + token.chars > 40 {
        cost += 2.0;
    }
    if token.chars * 2 < before.chars {
        cost -= 0.8;
    }
    if opens_with_dash(right) {
        cost += 4.0;
    }
    if before.is_couplet || token.is_couplet {
        cost += 2.5;
    }
    if layout.wrap.is_some() {
        cost -= 0.8;
    }
    cost
}

/// What the lines around each token show.
pub(crate) fn runs(clean: &str, tokens: &[&Token], attached: &[Attached], layout: &Layout) -> Vec<Run> {
    let mut runs = vec![Run::default(); tokens.len()];
    mark_columns(clean, tokens, &mut runs);
    mark_lists(clean, tokens, &mut runs);
    mark_verse(clean, tokens, layout, &mut runs);
    mark_roundups(clean, tokens, &mut runs);
    mark_own_names(tokens, attached, &mut runs);
    runs
}

/// What column each line stands under.
fn mark_columns(clean: &str, tokens: &[&Token], runs: &mut [Run]) {
    let mut under = Under::Nothing;
    for (token, run) in tokens.iter().zip(runs) {
        let text = token.text(clean);
        let short = token.chars <= 10 && token.end == End::Bare;
        if short
            && lexicon::ends_with_any(text, lexicon::BRIEF_COLUMNS)
            && !matches!(token.dress, Dress::Byline)
        {
            under = Under::Briefs;
        } else if let Dress::Label(Ornament::Lenticular | Ornament::Bullet) = token.dress {
            let columnar = lexicon::ends_with_any(text, lexicon::COLUMN_ENDS);
            if under != Under::Briefs || columnar && token.chars <= 8 {
                under = Under::Column;
            }
        }
        run.under = under;
    }
}

/// Two or more lines of names in a row.
fn mark_lists(clean: &str, tokens: &[&Token], runs: &mut [Run]) {
    for at in 1..tokens.len() {
        let both = [at - 1, at]
            .iter()
            .all(|at| tokens[*at].dress == Dress::Plain && is_list_line(tokens[*at].text(clean)));
        if both {
            runs[at - 1].list = true;
            runs[at].list = true;
        }
    }
}

/// Four or more short lines in a row, unless the page wraps its lines.
fn mark_verse(clean: &str, tokens: &[&Token], layout: &Layout, runs: &mut [Run]) {
    let named = |at: usize| tokens.get(at).is_some_and(|token| token.credits.is_some());
    let short = |at: usize| {
        let token = tokens[at];
        let text = token.text(clean);
        // A title over a name, the name itself, and the last lines of a letter are no verse.
        let signs_off = is_date(text) || tokens.get(at + 1).is_some_and(|token| is_date(token.text(clean)));
        if named(at) || named(at + 1) || signs_off || lexicon::LETTER_LINES.contains(&text) {
            return false;
        }
        token.dress == Dress::Plain
            && token.chars <= 20
            && token.dateline.is_none()
            && token.inner_stops <= 1
            && token.number.is_none()
            || is_list_line(text)
    };
    let mut from = 0;
    while from < tokens.len() {
        let length = (from..tokens.len()).take_while(|at| short(*at)).count();
        if length >= 4 {
            let lines = &tokens[from..from + length];
            let opened = from.checked_sub(1).is_none_or(|at| {
                matches!(tokens[at].end, End::Full | End::Colon)
                    || can_begin(tokens, at)
                    || tokens[at].dress == Dress::Byline
                    || tokens[at].credits.is_some()
            });
            if opened && is_verse(clean, lines, layout) {
                for run in &mut runs[from..from + length] {
                    run.verse = true;
                }
                runs[from].opens_verse = true;
            }
        }
        from += length.max(1);
    }
}

/// Whether short lines are verse and not a sentence in pieces, nor the lines of a narrow column.
fn is_verse(clean: &str, lines: &[&Token], layout: &Layout) -> bool {
    if layout.wrap.is_some_and(|wrap| wrap.chars <= 26) {
        return false;
    }
    // A report's time, or a word that two lines share, is the mark of a sentence in pieces.
    let told = lines.iter().any(|token| token.opening == Opening::Lead && token.inner_stops > 0);
    let shared = lines
        .windows(2)
        .filter(|pair| pair[0].end == End::Bare)
        .filter_map(|pair| {
            pair[0].last_text(clean).chars().next_back().zip(pair[1].text(clean).chars().next())
        })
        .filter(|(first, second)| layout.pairs.count(*first, *second) > 0)
        .count();
    let enumerates = lines.iter().any(|token| {
        token.end == End::Bare && token.text(clean).contains('、') && !is_list_line(token.text(clean))
    });
    !told && !enumerates && shared * 4 <= lines.len()
}

/// Headings of the pattern 西城：…… that follow each other with only plain text between.
fn mark_roundups(clean: &str, tokens: &[&Token], runs: &mut [Run]) {
    let patterned = |at: usize| {
        let token = tokens[at];
        let text = token.text(clean);
        let colon =
            text.char_indices().find(|(_, c)| chars::is_colon(*c)).map(|(at, _)| text[..at].chars().count());
        let is_heading = matches!(token.dress, Dress::Heading(_))
            || token.dress == Dress::Plain
                && matches!(token.end, End::Bare | End::Closing)
                && token.chars <= 36;
        let opens =
            tokens.get(at + 1).is_some_and(|next| next.dateline.is_none() && next.dress == Dress::Plain);
        is_heading && opens && colon.is_some_and(|length| (2..=8).contains(&length))
    };
    let found: Vec<usize> = (0..tokens.len()).filter(|at| patterned(*at)).collect();
    for pair in found.windows(2) {
        let between = &tokens[pair[0] + 1..pair[1]];
        let plain = between.iter().all(|token| token.dress == Dress::Plain && token.dateline.is_none());
        if plain && between.len() <= 24 && tokens[pair[0]].dress == tokens[pair[1]].dress {
            runs[pair[0]].roundup = true;
            runs[pair[1]].roundup = true;
        }
    }
    // A heading without the pattern, behind one that has it, begins something else.
    for at in found {
        if runs[at].roundup {
            let next =
                (at + 1..tokens.len()).find(|at| can_begin(tokens, *at) && tokens[*at].end == End::Bare);
            if let Some(next) = next.filter(|next| !runs[*next].roundup) {
                runs[next].ends_roundup = true;
            }
        }
    }
}

/// Whether a heading can stand at `at`: it looks like one, and nothing unfinished stands before it.
fn can_begin(tokens: &[&Token], at: usize) -> bool {
    let finished = at.checked_sub(1).is_none_or(|before| {
        let before = tokens[before];
        before.end == End::Full || before.dress != Dress::Plain || before.signed != Signed::No
    });
    is_heading_like(tokens[at]) && (finished || tokens[at].dress != Dress::Plain)
}

/// Whether the paragraphs under a heading name people of their own.
fn mark_own_names(tokens: &[&Token], attached: &[Attached], runs: &mut [Run]) {
    for at in 0..tokens.len() {
        if is_heading_like(tokens[at]) {
            let body = (at + 1..tokens.len())
                .take(12)
                .take_while(|next| *next == at + 1 || !can_begin(tokens, *next));
            runs[at].own_names = body.into_iter().any(|at| {
                let below = attached.get(at + 1).copied().unwrap_or_default();
                tokens[at].signed != Signed::No
                    || tokens[at].dateline.is_some()
                    || below.credit
                    || below.signed
            });
        }
    }
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

pub(crate) fn end_costs(tokens: &[&Token], runs: &[Run]) -> EndCosts {
    let broken = tokens.last().is_some_and(|token| matches!(token.end, End::Bare | End::Soft | End::Open));
    let verse = runs.last().is_some_and(|run| run.verse);
    EndCosts { broken_off: if broken && !verse { 1.0 } else { 0.0 } }
}

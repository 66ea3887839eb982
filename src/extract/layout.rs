//! How a page is set: marks, indents, wrapped lines, datelines. Read once, before the grammar.

use crate::chars;
use crate::scan::heading::Level;
use crate::token::{Dress, End, Token};

/// What holds for the page as a whole.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layout {
    /// Whether white space before a line says that a paragraph begins there.
    pub(crate) indent: Indent,
    /// How long a full line is, where lines are wrapped.
    pub(crate) wrap: Option<Wrap>,
    /// Whether blank lines stand between most lines.
    pub(crate) spaced: bool,
    /// Whether blank lines stand between paragraphs of several lines.
    pub(crate) blocks: bool,
    /// Reports that open with a dateline.
    pub(crate) datelines: u32,
    /// Marked lines by level.
    pub(crate) headings: [LevelUse; Level::COUNT],
    /// The level that headlines carry, where headings are marked at all.
    pub(crate) head_level: Option<Level>,
    /// How many of the headlines are marked, from 0 to 1: some programs see only a few of them.
    pub(crate) marked: f32,
    /// Pairs of neighbouring characters met on the page.
    pub(crate) pairs: Pairs,
}

/// How long a full line is. Columns are as wide as so many halves of a Chinese character; some
/// programs that set text again count characters instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wrap {
    /// In halves of a Chinese character.
    pub(crate) width: u32,
    /// In characters.
    pub(crate) chars: u32,
}

impl Wrap {
    /// Whether a line reaches the end of its column, but for a mark that may not begin the next.
    pub(crate) fn is_filled_by(self, token: &Token) -> bool {
        token.width + token.indent.min(4) + 3 >= self.width
            || token.chars + token.indent.min(4) / 2 + 1 >= self.chars
    }

    /// Whether a line is longer than its column.
    pub(crate) fn is_exceeded_by(self, token: &Token) -> bool {
        token.width > self.width + 4 && token.chars > self.chars + 2
    }
}

/// What white space before a line says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Indent {
    /// Nothing: no line has it, or every line has it.
    #[default]
    Silent,
    /// A paragraph begins; a line without it goes on or is a heading.
    Paragraph,
}

/// How the page uses one level of heading marks.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct LevelUse {
    /// Lines with this mark.
    pub(crate) lines: u32,
    /// Those with a dateline or byline directly below.
    pub(crate) opens_article: u32,
}

impl Layout {
    /// Reads the layout of a page from its tokens.
    pub(crate) fn read(clean: &str, tokens: &[&Token]) -> Self {
        let mut layout = Self { pairs: Pairs::of(clean), ..Self::default() };
        layout.datelines = count(tokens, |token| token.dateline.is_some());
        for pair in tokens.windows(2) {
            if let Dress::Heading(level) = pair[0].dress {
                let opens = pair[1].dateline.is_some() || pair[1].dress == Dress::Byline;
                layout.headings[level.index()].opens_article += u32::from(opens);
            }
        }
        for token in tokens {
            if let Dress::Heading(level) = token.dress {
                layout.headings[level.index()].lines += 1;
            }
        }
        layout.head_level = layout.find_head_level(tokens);
        layout.marked = marked(tokens);
        let plain: Vec<&Token> = tokens.iter().copied().filter(|token| token.dress == Dress::Plain).collect();
        layout.spaced = count(&plain, |token| token.blanks_above > 0) * 2
            > u32::try_from(plain.len()).unwrap_or(u32::MAX);
        layout.indent = indent(&plain);
        layout.wrap = wrap(&plain, layout.spaced);
        layout.blocks =
            layout.wrap.is_some() && !layout.spaced && count(&plain, |token| token.blanks_above > 0) > 2;
        layout
    }

    fn find_head_level(&self, tokens: &[&Token]) -> Option<Level> {
        let used = |test: fn(&LevelUse) -> bool| {
            tokens
                .iter()
                .filter_map(|token| match token.dress {
                    Dress::Heading(level) if test(&self.headings[level.index()]) => Some(level),
                    _ => None,
                })
                .min()
        };
        used(|level| level.opens_article > 1)
            .or_else(|| used(|level| level.opens_article > 0))
            .or_else(|| used(|level| level.lines > 1))
            .or_else(|| used(|level| level.lines > 0))
    }
}

/// How many of the headlines are marked: of those that a dateline shows to be some, or where there are none, all if
/// anything is marked under the first line, which may be the banner.
fn marked(tokens: &[&Token]) -> f32 {
    let is_marked = |token: &Token| matches!(token.dress, Dress::Heading(_));
    let over_datelines =
        tokens.windows(2).filter(|pair| pair[1].dateline.is_some()).map(|pair| pair[0]).filter(|above| {
            is_marked(above) || above.dress == Dress::Plain && above.end == End::Bare && above.chars <= 40
        });
    let (mut marked, mut all) = (0.0, 0.0);
    for above in over_datelines {
        marked += f32::from(u8::from(is_marked(above)));
        all += 1.0;
    }
    if all > 0.0 {
        marked / all
    } else {
        // **职业健康** and no more are names of columns.
        f32::from(u8::from(tokens.iter().skip(1).any(|token| is_marked(token) && token.chars > 5)))
    }
}

fn count(tokens: &[&Token], test: impl Fn(&Token) -> bool) -> u32 {
    u32::try_from(tokens.iter().filter(|token| test(token)).count()).unwrap_or(u32::MAX)
}

/// Indents speak when some lines have them and some have not, and when they do not follow lines
/// that break off in mid-sentence.
fn indent(plain: &[&Token]) -> Indent {
    let with = plain.iter().filter(|token| token.indent >= 2).count();
    let without = plain.len() - with;
    if with < 2 || without == 0 {
        return Indent::Silent;
    }
    let mut after_break = [0_u32; 2];
    for pair in plain.windows(2) {
        if matches!(pair[0].end, End::Bare | End::Soft | End::Open)
            && pair[0].chars > 12
            && pair[0].inner_stops > 0
        {
            after_break[usize::from(pair[1].indent >= 2)] += 1;
        }
    }
    // Lines that go on are set in by mistake now and then; more than a third is a habit.
    if after_break[1] * 3 > after_break[0] + after_break[1] { Indent::Silent } else { Indent::Paragraph }
}

/// The width of a full line, when most lines that have a neighbour below are as wide.
fn wrap(plain: &[&Token], spaced: bool) -> Option<Wrap> {
    // A line that ends in mid-sentence shows where its column ends; one that ends a sentence may
    // have ended early.
    let mut widths: Vec<u32> = Vec::new();
    let mut counts: Vec<u32> = Vec::new();
    let mut neighbours = 0;
    for pair in plain.windows(2) {
        // Rows of a table end where their last cell does.
        let rows = pair.iter().all(|token| token.face.is_row);
        if (pair[1].blanks_above == 0 || spaced) && pair[0].chars >= 6 && !rows {
            neighbours += 1;
            if pair[0].end != End::Full {
                widths.push(pair[0].width + pair[0].indent.min(4));
                counts.push(pair[0].chars + pair[0].indent.min(4) / 2);
            }
        }
    }
    if widths.len() < 4 || widths.len() * 2 < neighbours {
        return None;
    }
    let (width, filled_by_width) = usual(&widths, 3);
    let (chars, filled_by_count) = usual(&counts, 1);
    // No column holds fewer than nine characters; lines of that length are verse.
    if !(18..=120).contains(&width) {
        return None;
    }
    // Where text runs on wider than that, the lines are not wrapped; they are verse or pieces.
    let wider = plain.iter().filter(|token| token.chars > chars + 4 && token.inner_stops > 0).count();
    if wider * 8 > plain.len() {
        return None;
    }
    let filled = filled_by_width.max(filled_by_count);
    (filled * 3 >= widths.len() * 2).then_some(Wrap { width, chars })
}

/// The length in the middle of all, and how many are as long within `slack`.
fn usual(lengths: &[u32], slack: u32) -> (u32, usize) {
    let mut sorted = lengths.to_vec();
    sorted.sort_unstable();
    let full = sorted[sorted.len() / 2];
    (full, lengths.iter().filter(|length| length.abs_diff(full) <= slack).count())
}

/// A small filter over neighbouring characters: it never forgets a pair, and rarely invents one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pairs {
    seen: Vec<u8>,
}

impl Pairs {
    fn of(clean: &str) -> Self {
        let size = (clean.len() * 2).next_power_of_two().clamp(1 << 12, 1 << 22);
        let mut seen = vec![0_u8; size];
        let mut previous = '\0';
        for c in clean.chars() {
            if chars::is_han(c) && chars::is_han(previous) {
                let slot = &mut seen[slot(previous, c, size)];
                *slot = slot.saturating_add(1);
            }
            previous = c;
        }
        Self { seen }
    }

    /// How often the two characters were met side by side; too many rather than too few.
    pub(crate) fn count(&self, first: char, second: char) -> u8 {
        if self.seen.is_empty() { 0 } else { self.seen[slot(first, second, self.seen.len())] }
    }
}

fn slot(first: char, second: char, size: usize) -> usize {
    let mixed =
        (u64::from(first as u32) << 21 | u64::from(second as u32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    usize::try_from(mixed >> 40).unwrap_or(0) & (size - 1)
}

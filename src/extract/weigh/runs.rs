//! What the lines around a line show: verse, lists, columns, round-ups.

use super::Sheet;
use super::parallels::parallels;
use super::signs::{is_heading_like, opens_with_dash, stands_apart};
use super::writers;
use crate::chars;
use crate::crosshead;
use crate::layout::{Indent, Layout, Wrap};
use crate::lexicon;
use crate::notices;
use crate::rubric::{self, Rubric};
use crate::scan::heading::{Level, Ornament};
use crate::scan::opening::Opening;
use crate::token::{Dress, End, Signed, Token};
use crate::words::{Words, words};

/// What the lines around a line show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Run {
    /// Its place among short lines that are not wrapped prose.
    pub(crate) verse: Verse,
    /// Its place among headings of one pattern.
    pub(crate) roundup: Roundup,
    /// A line without cells over lines of cells: 城市建设领域 over 王　凯　北京城建集团测量班班长.
    pub(crate) heads_rows: bool,
    /// One of several lines of names.
    pub(crate) list: bool,
    /// What column the line stands under.
    pub(crate) under: Under,
    /// The heading of a higher level above it has its text right below it, as headlines do and columns do not.
    pub(crate) under_headline: bool,
    /// The paragraphs under this heading open or end with names of their own.
    pub(crate) own_names: bool,
    /// The last of them is signed by who wrote it, or says where it was taken from.
    pub(crate) closes_signed: bool,
    /// Who wrote what stands before it was named where that began, and what stands under it is signed by somebody.
    pub(crate) another_writer: bool,
    /// All that stands under this heading is one paragraph that opens as a report does and names a photographer.
    pub(crate) over_photo_news: bool,
    /// The name of one of several pieces that stand under one headline: 渡口 under 老街（外一首）.
    pub(crate) names_piece: bool,
}

/// The place of a line among short lines that are verse, names or a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Verse {
    /// It is not among such lines.
    #[default]
    No,
    /// The first of them, which may be their heading.
    Opens,
    /// A further one.
    Within,
}

/// The place of a heading among several of one pattern (西城：……) with plain text under each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Roundup {
    /// It has nothing to do with such headings.
    #[default]
    No,
    /// It is one of them.
    Item,
    /// The first heading behind them that is not of the pattern.
    Ends,
}

impl Run {
    /// Whether the line is one of several short ones.
    pub(crate) fn is_verse(self) -> bool {
        self.verse != Verse::No
    }

    /// Whether it is a line by itself: of verse, of a list, or over one.
    pub(crate) fn is_line(self) -> bool {
        self.is_verse() || self.heads_rows
    }
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

/// What the lines around each token show.
pub(crate) fn runs(sheet: &Sheet<'_>) -> Vec<Run> {
    let mut runs = vec![Run::default(); sheet.tokens.len()];
    mark_columns(sheet, &mut runs);
    mark_lists(sheet, &mut runs);
    mark_pieces(sheet, &mut runs);
    mark_verse(sheet, &mut runs);
    mark_roundups(sheet, &mut runs);
    mark_answers(sheet, &mut runs);
    let parallels = parallels(sheet);
    for at in &parallels.crossheads {
        runs[*at].roundup = Roundup::Item;
    }
    writers::mark_own_names(sheet, &mut runs);
    for at in parallels.signed_heads {
        runs[at].own_names = true;
    }
    writers::mark_other_writers(sheet, &mut runs);
    writers::mark_long_articles(sheet, &mut runs);
    runs
}

/// What column each line stands under.
fn mark_columns(sheet: &Sheet<'_>, runs: &mut [Run]) {
    let Sheet { clean, tokens, .. } = *sheet;
    let mut under = Under::Nothing;
    // Of each level, whether its last heading has text below it.
    let mut heads = [None; Level::COUNT];
    for (at, (token, run)) in tokens.iter().zip(runs).enumerate() {
        if let Dress::Heading(level) = token.dress {
            let higher = &heads[..level.index()];
            run.under_headline = higher.iter().rev().find_map(|head| *head) == Some(true);
            heads[level.index()..].fill(None);
            heads[level.index()] = Some(tokens.get(at + 1).is_some_and(|below| !is_heading_like(below)));
        }
        let text = token.text(clean);
        let short = token.chars <= 10 && token.end == End::Bare;
        // Over another heading, a marked name of a column is one.
        let over_heading = matches!(token.dress, Dress::Heading(_))
            && token.chars <= 6
            && tokens.get(at + 1).is_some_and(|after| after.chars <= 30 && after.dateline.is_none());
        // 寰球医讯 over ◆……, ◆…….
        let item =
            |at: usize| tokens.get(at).is_some_and(|item| item.text(clean).starts_with(chars::is_bullet));
        let over_items = token.chars <= 6 && item(at + 1) && item(at + 2);
        if short && (rubric::holds_briefs(text) || over_items) && !matches!(token.dress, Dress::Byline) {
            under = Under::Briefs;
        } else if let Dress::Label(Ornament::Lenticular | Ornament::Bullet) = token.dress {
            let columnar = rubric::COLUMN_ENDS.end(text);
            if under != Under::Briefs || columnar && token.chars <= 8 {
                under = Under::Column;
            }
        } else if short && rubric::rubric(text) == Some(Rubric::Column) && token.dress != Dress::Byline {
            under = Under::Briefs;
        } else if over_heading && rubric::COLUMN_ENDS.end(text) {
            under = Under::Column;
        }
        // ——记全国五一劳动奖章获得者…… stands over a long article, whatever column it opens.
        if under == Under::Column && opens_with_dash(text) && token.chars > 6 {
            under = Under::Nothing;
        }
        run.under = under;
    }
}

/// Two or more lines of names in a row.
fn mark_lists(sheet: &Sheet<'_>, runs: &mut [Run]) {
    let Sheet { tokens, .. } = *sheet;
    for at in 1..tokens.len() {
        let both =
            [at - 1, at].iter().all(|at| tokens[*at].dress == Dress::Plain && tokens[*at].face.is_list);
        if both {
            runs[at - 1].list = true;
            runs[at].list = true;
        }
    }
}

/// Under 诗三首 the next three very short lines that stand apart.
fn mark_pieces(sheet: &Sheet<'_>, runs: &mut [Run]) {
    let Sheet { clean, tokens, .. } = *sheet;
    let mut left = 0;
    let mut above_is_title = false;
    for at in 0..tokens.len() {
        let token = tokens[at];
        let text = token.text(clean);
        let begins = token.chars <= 16 && token.dress != Dress::Byline && token.end == End::Bare
            || text.ends_with(['）', ')']);
        // What is announced is no poem.
        if notices::announces(text) || matches!(token.dress, Dress::Label(_)) {
            left = 0;
        }
        if let Some(count) = crosshead::pieces(text).filter(|_| begins && is_heading_like(token)) {
            left = count;
            above_is_title = true;
            continue;
        }
        // 安全帽 may be a name, but who wrote stands right under the headline.
        if left > 0
            && token.chars <= 8
            && matches!(token.dress, Dress::Plain | Dress::Heading(_))
            && (token.end == End::Bare || text.starts_with('《') && text.ends_with('》'))
            && (token.credits.is_none() || !above_is_title)
            && token.blanks_above > 0
            && token.inner_stops == 0
            && (matches!(token.dress, Dress::Heading(_)) || stands_over_piece(tokens, at))
        {
            runs[at].names_piece = true;
            left -= 1;
        }
        above_is_title = false;
    }
}

/// Whether a line stands apart over text, or over lines that stand together.
fn stands_over_piece(tokens: &[&Token], at: usize) -> bool {
    let Some(below) = tokens.get(at + 1) else { return false };
    let together = tokens.get(at + 2).is_some_and(|second| second.blanks_above == 0);
    below.dress == Dress::Plain
        && below.chars > tokens[at].chars
        && below.blanks_above > 0
        && (below.chars > 30 || together)
}

/// Four or more short lines in a row, unless the page wraps its lines.
fn mark_verse(sheet: &Sheet<'_>, runs: &mut [Run]) {
    let Sheet { clean, tokens, layout, .. } = *sheet;
    let mut from = 0;
    while from < tokens.len() {
        // A title stands over a name, and so does the last line of a stanza.
        let is_title = |at: usize| {
            let below = tokens.get(at + 1).copied();
            let counted = tokens[at].blanks_above > 0 && crosshead::counts_its_items(tokens[at].text(clean));
            // 云端“拜师” behind the last of a list, over a report.
            let ends_list = tokens[at].blanks_above > 1
                && at.checked_sub(1).is_some_and(|above| tokens[above].blanks_above == 0)
                && below.is_some_and(|below| below.blanks_above > 0 && below.chars > 20);
            counted
                || ends_list && tokens[at].end != End::Full
                || (stands_apart(tokens[at], below, layout) || parts_lists(tokens, at))
                    && tokens[at].end == End::Bare
                || tokens[at].blanks_above > 0
                    && tokens.get(at + 1).is_some_and(|below| below.credits.is_some())
                || runs[at].names_piece
        };
        let is_line = |at: usize| is_short(sheet, at) && !(at == from && ends_paragraph(sheet, at));
        let length = (from..tokens.len()).take_while(|at| is_line(*at) && !is_title(*at)).count();
        let is_unit = |at: usize| lexicon::UNITS.end(tokens[at].text(clean)) && tokens[at].end == End::Bare;
        let units = length > 1 && (from..from + length).all(is_unit) && tokens[from].blanks_above > 0;
        let under_piece = length > 1 && from.checked_sub(1).is_some_and(|at| runs[at].names_piece);
        if length >= 4 || units || under_piece {
            let lines = without_heads_below(&tokens[from..from + length]);
            let to = from + lines.len();
            let opened = from.checked_sub(1).is_none_or(|at| {
                runs[at].names_piece
                    || stands_apart(tokens[at], tokens.get(at + 1).copied(), layout)
                    || parts_lists(tokens, at)
                    || crosshead::counts_its_items(tokens[at].text(clean))
                    || matches!(tokens[at].end, End::Full | End::Colon)
                    || can_begin(tokens, at)
                    || tokens[at].dress == Dress::Byline
                    || tokens[at].credits.is_some()
            });
            if (opened || are_rows(lines)) && is_verse(clean, lines, layout) {
                for run in &mut runs[from..to] {
                    run.verse = Verse::Within;
                }
                // The name of a piece is no line of it.
                if !from.checked_sub(1).is_some_and(|at| runs[at].names_piece) {
                    runs[from].verse = Verse::Opens;
                }
                mark_heads_of_rows(lines, &mut runs[from..to]);
            }
        }
        from += length.max(1);
    }
}

/// 用完消毒归还。 under a line of prose that it ends.
fn ends_paragraph(sheet: &Sheet<'_>, at: usize) -> bool {
    let Sheet { tokens, layout, .. } = *sheet;
    let Some(before) = at.checked_sub(1).map(|above| tokens[above]) else { return false };
    let token = tokens[at];
    let fills = layout.wrap.is_some_and(|wrap| wrap.is_filled_by(before));
    let goes_on = fills && token.indent < 2 || matches!(before.end, End::Bare | End::Soft | End::Open);
    token.end == End::Full
        && token.blanks_above == 0
        && before.dress == Dress::Plain
        && !is_short(sheet, at - 1)
        && goes_on
}

/// 二、山东省五一劳动奖章, between blank lines, with lines above or below that have none between them.
fn parts_lists(tokens: &[&Token], at: usize) -> bool {
    let blank = |at: usize| tokens.get(at).is_some_and(|token| token.blanks_above > 0);
    let tight = |at: usize| tokens.get(at).is_some_and(|token| token.blanks_above == 0);
    tokens[at].number.is_some()
        && !(is_over_rows(tokens, at) && at.checked_sub(1).is_some_and(|above| is_cells(tokens[above])))
        && blank(at)
        && blank(at + 1)
        && (tight(at + 2) || at.checked_sub(1).is_some_and(tight))
}

/// Whether a line is short enough for verse, or one of a list or a table.
fn is_short(sheet: &Sheet<'_>, at: usize) -> bool {
    let Sheet { clean, tokens, .. } = *sheet;
    let token = tokens[at];
    let text = token.text(clean);
    let after = tokens.get(at + 1);
    // A name and the last lines of a letter are no verse.
    let signs_off = token.face.is_date || after.is_some_and(|after| after.face.is_date);
    if token.credits.is_some() || signs_off || notices::LETTER_LINES.has(text) {
        return false;
    }
    let is_line = token.chars <= if lexicon::UNITS.end(text) { 30 } else { 20 }
        && token.dateline.is_none()
        // 一盏，两盏，三百零六盏.
        && token.inner_stops <= if token.chars <= 14 { 2 } else { 1 }
        && (token.number.is_none() || is_item(tokens, at) || is_over_rows(tokens, at));
    token.face.is_list || token.dress == Dress::Plain && (is_line || token.face.is_row || token.face.is_entry)
}

/// 1. 延庆区康庄镇职工疗休养中心, with another item before or behind it.
fn is_item(tokens: &[&Token], at: usize) -> bool {
    let is_numbered =
        |token: &Token| token.dress == Dress::Plain && token.number.is_some() && token.end == End::Bare;
    let mut neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    is_numbered(tokens[at]) && neighbours.any(|at| tokens.get(at).is_some_and(|token| is_numbered(token)))
}

fn is_over_rows(tokens: &[&Token], at: usize) -> bool {
    let below = tokens.get(at + 1..at + 3);
    tokens[at].end == End::Bare && below.is_some_and(|rows| rows.iter().all(|token| is_cells(token)))
}

/// Rows without the short lines behind the last one, which stand over something else.
fn without_heads_below<'a, 't>(lines: &'a [&'t Token]) -> &'a [&'t Token] {
    let end = lines.iter().rposition(|token| is_cells(token)).map_or(lines.len(), |last| last + 1);
    if are_rows(lines) { &lines[..end] } else { lines }
}

/// Lines without cells among those that have some are their headings.
fn mark_heads_of_rows(lines: &[&Token], runs: &mut [Run]) {
    if !are_rows(lines) {
        return;
    }
    for at in 0..lines.len() - 1 {
        if !is_cells(lines[at]) && lines[at].chars <= 14 && is_cells(lines[at + 1]) {
            runs[at] = Run { verse: Verse::No, heads_rows: true, ..runs[at] };
        }
    }
}

/// Whether short lines are verse and not a sentence in pieces, nor the lines of a narrow column.
fn is_verse(clean: &str, lines: &[&Token], layout: &Layout) -> bool {
    // In a narrow column verse is what does not fill it.
    let filled = |wrap: Wrap| lines.iter().filter(|token| wrap.is_filled_by(token)).count();
    if layout.wrap.is_some_and(|wrap| wrap.chars <= 26 && filled(wrap) * 6 > lines.len()) && !are_rows(lines)
    {
        return false;
    }
    // A first line set in, and the others not, is a paragraph in pieces.
    let is_paragraph = lines[0].indent >= 2 && lines[1..].iter().all(|token| token.indent < 2);
    if layout.indent == Indent::Paragraph && is_paragraph && !are_rows(lines) {
        return false;
    }
    // 青岛地铁运营有限公司客运一部匠心班组 in a list of such names.
    let units = lines.iter().filter(|token| token.end == End::Bare && lexicon::UNITS.end(token.text(clean)));
    if units.count() * 5 >= lines.len() * 4 {
        return true;
    }
    // A report's time, or a word that two lines share, is the mark of a sentence in pieces.
    let told = lines.iter().any(|token| token.opening == Opening::Lead && token.inner_stops > 0);
    // So many so short lines are hardly a sentence, whatever stands at their edges.
    let brief = lines.len() >= 6
        && lines.iter().map(|token| token.chars).sum::<u32>() <= 12 * u32::try_from(lines.len()).unwrap_or(0);
    let shared = lines
        .windows(2)
        .filter(|pair| pair[0].end == End::Bare && !pair.iter().any(|token| is_cells(token)))
        .filter_map(|pair| {
            pair[0].last_text(clean).chars().next_back().zip(pair[1].text(clean).chars().next())
        })
        .filter(|(first, second)| layout.pairs.count(*first, *second) > 0)
        .count();
    let enumerating = lines
        .iter()
        .filter(|token| {
            token.end == End::Bare
                && token.number.is_none()
                && token.text(clean).contains('、')
                && !is_cells(token)
        })
        .count();
    !told && enumerating * 8 <= lines.len() && shared * if brief { 2 } else { 4 } <= lines.len()
}

/// Whether most of the lines have cells.
fn are_rows(lines: &[&Token]) -> bool {
    lines.iter().filter(|token| is_cells(token)).count() * 3 >= lines.len() * 2
}

fn is_cells(token: &Token) -> bool {
    token.face.is_list || token.face.is_row || token.face.is_entry
}

/// Headings of the pattern 西城：…… that follow each other with only plain text between.
fn mark_roundups(sheet: &Sheet<'_>, runs: &mut [Run]) {
    let Sheet { clean, tokens, .. } = *sheet;
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
        // 黄淮麦区：当前小麦陆续进入拔节期，对群 / 体偏大 is text.
        let in_text = token.dress == Dress::Plain && token.inner_stops > 0 && token.chars > 18;
        is_heading && !in_text && opens && colon.is_some_and(|length| (1..=8).contains(&length))
    };
    let found: Vec<usize> = (0..tokens.len()).filter(|at| patterned(*at)).collect();
    for pair in found.windows(2) {
        let between = &tokens[pair[0] + 1..pair[1]];
        let plain = between.iter().all(|token| token.dress == Dress::Plain && token.dateline.is_none());
        if plain && between.len() <= 24 && tokens[pair[0]].dress == tokens[pair[1]].dress {
            runs[pair[0]].roundup = Roundup::Item;
            runs[pair[1]].roundup = Roundup::Item;
        }
    }
    // A heading without the pattern, behind one that has it, begins something else.
    for at in found {
        if runs[at].roundup == Roundup::Item {
            let next =
                (at + 1..tokens.len()).find(|at| can_begin(tokens, *at) && tokens[*at].end == End::Bare);
            if let Some(next) = next.filter(|next| runs[*next].roundup != Roundup::Item) {
                runs[next].roundup = Roundup::Ends;
            }
        }
    }
}

/// 哪些人可以申请, 补贴标准怎么算: behind headings that ask, a longer one that does not begins something else.
fn mark_answers(sheet: &Sheet<'_>, runs: &mut [Run]) {
    static ASKS: Words = words!["怎么", "哪些", "如何", "什么", "为何", "怎样", "多少", "能否", "是否"];
    let Sheet { clean, tokens, .. } = *sheet;
    let (mut asked, mut longest) = (0, 0);
    for at in 0..tokens.len() {
        if !can_begin(tokens, at) {
            continue;
        }
        let text = tokens[at].text(clean);
        if ASKS.stand_in(text) || text.ends_with(['吗', '？', '?']) {
            asked += 1;
            longest = tokens[at].chars.max(longest);
        } else {
            if asked > 1 && tokens[at].chars > longest && runs[at].roundup == Roundup::No {
                runs[at].roundup = Roundup::Ends;
            }
            (asked, longest) = (0, 0);
        }
    }
}

/// Whether a heading can stand at `at`: it looks like one, and nothing unfinished stands before it.
pub(super) fn can_begin(tokens: &[&Token], at: usize) -> bool {
    let finished = at.checked_sub(1).is_none_or(|before| {
        let before = tokens[before];
        before.end == End::Full || before.dress != Dress::Plain || before.signed != Signed::No
    });
    is_heading_like(tokens[at]) && (finished || tokens[at].dress != Dress::Plain)
}

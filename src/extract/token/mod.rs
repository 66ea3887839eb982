//! What each line is by itself: words for the grammar, or a mark, a caption, furniture.
//!
//! One line may give several items: a label before a headline, a credit behind a paragraph, a
//! jump mark inside one.
mod caption_lines;
mod captioned;
mod column;
mod end;
mod face;
mod items;
mod marks;
mod own_lines;
mod page_names;
mod signatures;
mod wrapped;

use crate::chars;
use crate::lines::Line;
use crate::scan::byline::{self, Credits};
use crate::scan::dateline::{self, Dateline};
use crate::scan::furniture::Furniture;
use crate::scan::heading::{self, Level, Number, Ornament};
use crate::scan::jump::Direction;
use crate::scan::name;
use crate::scan::opening::{self, Opening};
use crate::steps;
use corpus::FurnitureKind;
pub(crate) use end::{End, end_of};
use face::Face;
pub(crate) use items::items;
use std::ops::Range;

/// A piece of a line, in the order of print.
#[derive(Debug, Clone)]
pub(crate) enum Item {
    /// Words whose part in an article the grammar decides.
    Token(Token),
    /// Names or a source on a line of their own or behind a paragraph.
    Mark(Mark),
    /// The words of a photograph.
    Caption(Caption),
    /// A line of the page itself, or a jump mark.
    Furniture(PageLine),
}

/// Words whose part in an article depends on their neighbours.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// The pieces of the words: one, or more where a jump mark was cut out. Never empty.
    pub(crate) parts: Vec<Range<usize>>,
    /// The whole extent with heading marks and ornaments.
    pub(crate) extent: Range<usize>,
    /// How the line is set apart.
    pub(crate) dress: Dress,
    /// Number of characters.
    pub(crate) chars: u32,
    /// Width in halves of a Chinese character.
    pub(crate) width: u32,
    /// White space before the line, in halves of a Chinese character.
    pub(crate) indent: u32,
    /// Blank lines above.
    pub(crate) blanks_above: u32,
    /// How the words end.
    pub(crate) end: End,
    /// Whether they begin with a character that only goes on.
    pub(crate) goes_on: bool,
    /// Commas and stops inside.
    pub(crate) inner_stops: u32,
    /// The dateline they open with.
    pub(crate) dateline: Option<Dateline>,
    /// How they open otherwise.
    pub(crate) opening: Opening,
    /// The number they open with.
    pub(crate) number: Option<Number>,
    /// Whether the words are halves side by side: 奋进新时代 劳动创未来.
    pub(crate) is_couplet: bool,
    /// The names, when the words can be a byline; places are relative to the extent.
    pub(crate) credits: Option<Credits>,
    /// What the lines beside it see.
    pub(crate) face: Face,
    /// Whether marks follow on the same line.
    pub(crate) signed: Signed,
    /// A jump mark points onward (下转) at the end, or back (上接) at the start.
    pub(crate) jumps: Vec<(Direction, usize)>,
}

/// How a line is set apart from running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dress {
    /// Not at all.
    Plain,
    /// `##` or bold.
    Heading(Level),
    /// Ornaments of a label.
    Label(Ornament),
    /// A byline that its own words show.
    Byline,
}

/// Whether marks follow the words on their line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signed {
    /// Nothing follows.
    No,
    /// A byline or source follows.
    Name,
    /// A photo credit follows.
    Photo,
}

/// A byline, a credit or a source.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub(crate) range: Range<usize>,
    /// The names; places are relative to the range's start.
    pub(crate) credits: Credits,
    /// The source's name; relative to the range's start.
    pub(crate) source: Option<Range<usize>>,
}

/// A caption, with the credit at its end.
#[derive(Debug, Clone)]
pub(crate) struct Caption {
    /// What its photograph belongs to.
    pub(crate) photograph: Photograph,
    pub(crate) parts: Vec<Range<usize>>,
    pub(crate) credit: Option<(Range<usize>, Credits)>,
}

/// Where a photograph belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Photograph {
    /// To the article that it stands in or behind.
    OfArticle,
    /// To none: it is news of its own.
    ByItself,
}

/// A line, or part of one, that belongs to no article.
#[derive(Debug, Clone)]
pub(crate) struct PageLine {
    pub(crate) range: Range<usize>,
    pub(crate) kind: FurnitureKind,
    /// What it says; places are relative to `base`.
    pub(crate) says: Furniture,
    pub(crate) base: usize,
}

impl Token {
    fn new(clean: &str, line: &Line, parts: Vec<Range<usize>>, extent: Range<usize>, dress: Dress) -> Self {
        let text = &clean[parts[0].clone()];
        let end = end_of(&clean[parts[parts.len() - 1].clone()]);
        let mut chars_count = 0;
        let mut width = 0;
        let mut inner_stops = 0;
        steps::count(extent.len());
        for part in &parts {
            for c in clean[part.clone()].chars() {
                chars_count += 1;
                if chars::is_common_han(c) {
                    width += 2;
                    continue;
                }
                width += chars::half_widths(c);
                inner_stops += u32::from(chars::is_full_stop(c) || chars::is_soft_stop(c) && c != '、');
            }
        }
        if matches!(end, End::Full | End::Soft) {
            inner_stops = inner_stops.saturating_sub(1);
        }
        let dateline = dateline::dateline(text)
            .filter(|dateline| dateline.end < text.len() || !dateline.names.is_empty() || parts.len() > 1);
        // 俞志明（浙江省宁波舟山港桥吊司机）.
        let says_whence = chars_count <= 30 && text.ends_with(['）', ')']) && name::begins_with_name(text);
        let may_sign = (chars_count <= 12 || says_whence) && parts.len() == 1;
        let credits = if may_sign { byline::credits(text) } else { None };
        // A heading mark stands before the words: `## 张三`.
        let lead = parts[0].start - extent.start;
        // A closing mark alone on its line is the end of what stands above.
        let goes_on = text.chars().next().is_some_and(chars::goes_on) || text == "\"";
        Self {
            opening: opening::opening(text),
            number: heading::number(text).map(|(number, _)| number),
            is_couplet: chars_count <= 60 && heading::is_couplet(text),
            credits: credits.map(|credits| credits.shifted(lead)),
            face: Face::of(clean, &parts),
            parts,
            extent,
            dress,
            chars: chars_count,
            width,
            indent: line.indent,
            blanks_above: line.blanks_above,
            end,
            goes_on,
            inner_stops,
            dateline,
            signed: Signed::No,
            jumps: Vec::new(),
        }
    }

    /// The words of the first piece.
    pub(crate) fn text<'a>(&self, clean: &'a str) -> &'a str {
        &clean[self.parts[0].clone()]
    }

    /// The words of the last piece.
    pub(crate) fn last_text<'a>(&self, clean: &'a str) -> &'a str {
        &clean[self.parts[self.parts.len() - 1].clone()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_behind_a_heading_mark_keeps_its_place() {
        let page = "## 张三";
        let items = items(page, &crate::lines::lines(page));
        let [Item::Token(token)] = &items[..] else { panic!("{items:?}") };
        let (_, place) = &token.credits.as_ref().unwrap().names[0];
        assert_eq!(&page[token.extent.start + place.start..token.extent.start + place.end], "张三");
    }
}

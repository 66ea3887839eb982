//! Decides what part of an article each run of words is.
//!
//! The grammar of a newspaper page is small: a banner, columns and labels over articles; kicker,
//! headline, subheadline and byline over paragraphs; crossheads between them. A line alone often
//! cannot tell which part it is (中国职工发展基金会理事长 may be a headline or the first half of a
//! sentence), so every reading of a line has a cost, so has every step from part to part, and the
//! reading of the page is the cheapest path through it. One pass, a fixed number of steps a line.

mod steps;

use crate::layout::Layout;
use crate::token::Token;
use crate::weigh::{self, Costs, Sheet};
pub(crate) use steps::TextStep;
use steps::{GRAMMAR, Grammar};

/// Reads a page's tokens: one reading for each.
pub(crate) fn parse(clean: &str, tokens: &[&Token], attached: &[Attached], layout: &Layout) -> Vec<Reading> {
    if tokens.is_empty() {
        return Vec::new();
    }
    if let Some(at) = weigh::banner::strayed(clean, tokens) {
        let others: Vec<&Token> = without(tokens, at);
        let mut readings = parse(clean, &others, &without(attached, at), layout);
        readings.insert(at, Reading { part: Part::Banner, opens: Opens::Nothing });
        return readings;
    }
    let grammar: &Grammar = &GRAMMAR;
    let width = grammar.states.len();
    crate::steps::count(grammar.edges.len() * tokens.len());
    let sheet = Sheet { clean, tokens, attached, layout };
    let runs = weigh::runs(&sheet);

    // What the cheapest path to each state costs, and for each line and state how it came there.
    // Arrays as long as an index can be need no check in the innermost loop.
    let mut reached = [f32::INFINITY; 256];
    let mut pair_costs = [0.0; 256];
    let mut came = vec![Came { from: 0, opens: Opens::Nothing }; width * tokens.len()];
    let costs = Costs::of(&sheet, &runs, 0);
    for start in &grammar.starts {
        reached[start.state] =
            start.cost + costs.part(grammar.states[start.state].part, None) + costs.text(start.text);
        came[start.state].opens = Opens::Article;
    }
    for at in 1..tokens.len() {
        let costs = Costs::of(&sheet, &runs, at);
        for (cost, (from, to)) in pair_costs.iter_mut().zip(&grammar.pairs) {
            *cost = costs.part(*to, Some(*from));
        }
        let text_costs = TextStep::ALL.map(|step| costs.text(step));
        let came = &mut came[at * width..(at + 1) * width];
        let mut next = [f32::INFINITY; 256];
        for edge in &grammar.edges {
            let (from, to) = (usize::from(edge.from), usize::from(edge.to));
            let cost = reached[from]
                + edge.cost
                + pair_costs[usize::from(edge.pair)]
                + text_costs[edge.text as usize];
            if cost < next[to] {
                next[to] = cost;
                came[to] = Came { from: edge.from, opens: edge.opens };
            }
        }
        reached = next;
    }

    let end_costs = weigh::end_costs(&sheet, &runs);
    let total = |state: usize| {
        let part = grammar.states[state].part;
        reached[state] + steps::end(part) + end_costs.part(part)
    };
    let mut state = (0..width).min_by(|a, b| total(*a).total_cmp(&total(*b))).unwrap_or(0);
    let mut readings = vec![Reading { part: Part::Para, opens: Opens::Nothing }; tokens.len()];
    for at in (0..tokens.len()).rev() {
        let Came { from, opens } = came[at * width + state];
        readings[at] = Reading { part: grammar.states[state].part, opens };
        state = usize::from(from);
    }
    readings
}

fn without<T: Copy>(all: &[T], at: usize) -> Vec<T> {
    [&all[..at], &all[at + 1..]].concat()
}

/// The part of an article that a token plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// 通栏标语.
    Banner,
    /// 栏目.
    Column,
    /// 栏题.
    Label,
    /// 引题.
    Kicker,
    /// A further line of the kicker.
    KickerMore,
    /// 主题.
    Head,
    /// A further line of the headline.
    HeadMore,
    /// 副题.
    Sub,
    /// A further line of the subheadline.
    SubMore,
    /// A byline under the headline.
    Byline,
    /// A paragraph, or the first piece of one.
    Para,
    /// A further piece of a paragraph.
    More,
    /// 小标题.
    Cross,
    /// A further line of a crosshead.
    CrossMore,
    /// A byline under the last paragraph.
    Sign,
}

impl Part {
    /// Whether the part belongs to a body's running text.
    pub(crate) fn is_text(self) -> bool {
        matches!(self, Self::Para | Self::More)
    }
}

/// The reading of one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Its part.
    pub(crate) part: Part,
    /// Whether a new article begins with this token.
    pub(crate) opens: Opens,
}

/// Whether a token begins an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opens {
    /// It does.
    Article,
    /// It belongs to what stands before it.
    Nothing,
}

/// How the cheapest path came to a state.
#[derive(Debug, Clone, Copy)]
struct Came {
    from: u8,
    opens: Opens,
}

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Attached {
    /// A caption.
    pub(crate) caption: bool,
    /// A photo credit on a line of its own.
    pub(crate) credit: bool,
    /// A source on a line of its own, or behind the paragraph.
    pub(crate) source: bool,
    /// A byline behind the paragraph.
    pub(crate) signed: bool,
    /// A rule across the column.
    pub(crate) rule: bool,
}

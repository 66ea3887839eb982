//! Decides what part of an article each run of words is.
//!
//! The grammar of a newspaper page is small: a banner, columns and labels over articles; kicker,
//! headline, subheadline and byline over paragraphs; crossheads between them. A line alone often
//! cannot tell which part it is (中国职工发展基金会理事长 may be a headline or the first half of a
//! sentence), so every reading of a line has a cost, so has every step from part to part, and the
//! reading of the page is the cheapest path through it. One pass, a fixed number of steps a line.

use crate::layout::Layout;
use crate::steps;
use crate::token::Token;
use crate::weigh::{self, Costs, Sheet};

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

/// A part and what the grammar remembers of the article so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct State {
    part: Part,
    body: Body,
}

/// What kind of body the article has: how it opened, and whether it has crossheads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Body {
    /// Not begun.
    None,
    /// Opened by a dateline.
    News,
    /// Opened by plain words.
    Plain,
    /// Opened by a byline line.
    Feature,
    /// Opened by a dateline, after a crosshead.
    CrossedNews,
    /// Opened otherwise, after a crosshead.
    Crossed,
}

const BODIES: [Body; 5] = [Body::News, Body::Plain, Body::Feature, Body::CrossedNews, Body::Crossed];

impl Body {
    /// The body after a crosshead.
    fn crossed(self) -> Self {
        match self {
            Self::News | Self::CrossedNews => Self::CrossedNews,
            Self::None | Self::Plain | Self::Feature | Self::Crossed => Self::Crossed,
        }
    }
}

/// One allowed step from a state to another.
struct Edge {
    from: usize,
    to: usize,
    cost: f32,
    opens: Opens,
    text: TextStep,
}

/// What a step to a paragraph means for its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextStep {
    /// The step does not lead to a paragraph.
    None,
    /// The first paragraph, with a dateline.
    FirstNews,
    /// The first paragraph, without one.
    FirstPlain,
    /// The first paragraph under a byline line.
    FirstSigned,
    /// A further paragraph.
    Further,
    /// The first paragraph under a crosshead.
    UnderCross,
}

/// The states, the steps between them and the steps out of the page's start.
struct Grammar {
    states: Vec<State>,
    edges: Vec<Edge>,
    starts: Vec<(usize, f32)>,
    ends: Vec<f32>,
}

/// Reads a page's tokens: one reading for each.
pub(crate) fn parse(clean: &str, tokens: &[&Token], attached: &[Attached], layout: &Layout) -> Vec<Reading> {
    if tokens.is_empty() {
        return Vec::new();
    }
    let grammar = Grammar::new();
    steps::count(grammar.edges.len() * tokens.len());
    let width = grammar.states.len();
    let sheet = Sheet { clean, tokens, attached, layout };
    let runs = weigh::runs(&sheet);
    let mut cost: Vec<f32> = vec![f32::INFINITY; width];
    let mut back: Vec<u8> = vec![0; width * tokens.len()];
    let mut opened: Vec<bool> = vec![false; width * tokens.len()];
    let mut costs = Costs::of(&sheet, &runs, 0);
    for &(state, start) in &grammar.starts {
        let text = match grammar.states[state] {
            State { part: Part::Para, body: Body::News } => TextStep::FirstNews,
            State { part: Part::Para, .. } => TextStep::FirstPlain,
            _ => TextStep::None,
        };
        cost[state] = start + costs.part(grammar.states[state].part, None) + costs.text(text);
        opened[state] = true;
    }
    for at in 1..tokens.len() {
        costs = Costs::of(&sheet, &runs, at);
        let mut next = vec![f32::INFINITY; width];
        for edge in &grammar.edges {
            let (from, to) = (grammar.states[edge.from], grammar.states[edge.to]);
            if cost[edge.from].is_infinite() {
                continue;
            }
            let step =
                cost[edge.from] + edge.cost + costs.part(to.part, Some(from.part)) + costs.text(edge.text);
            if step < next[edge.to] {
                next[edge.to] = step;
                back[at * width + edge.to] = u8::try_from(edge.from).unwrap_or(0);
                opened[at * width + edge.to] = edge.opens == Opens::Article;
            }
        }
        cost = next;
    }
    let last_costs = weigh::end_costs(&sheet, &runs);
    let mut state = (0..width)
        .min_by(|a, b| {
            let total = |state: usize| {
                cost[state] + grammar.ends[state] + last_costs.part(grammar.states[state].part)
            };
            total(*a).total_cmp(&total(*b))
        })
        .unwrap_or(0);
    let mut readings = vec![Reading { part: Part::Para, opens: Opens::Nothing }; tokens.len()];
    for at in (0..tokens.len()).rev() {
        let opens = if opened[at * width + state] { Opens::Article } else { Opens::Nothing };
        readings[at] = Reading { part: grammar.states[state].part, opens };
        state = usize::from(back[at * width + state]);
    }
    readings
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
}

impl Grammar {
    fn new() -> Self {
        let mut grammar =
            Self { states: Vec::new(), edges: Vec::new(), starts: Vec::new(), ends: Vec::new() };
        use Part::{
            Banner, Byline, Column, Cross, CrossMore, Head, HeadMore, Kicker, KickerMore, Label, More, Para,
            Sign, Sub, SubMore,
        };
        for part in [Banner, Column, Label, Kicker, KickerMore, Head, HeadMore, Sub, SubMore, Byline] {
            grammar.states.push(State { part, body: Body::None });
        }
        for body in BODIES {
            for part in [Para, More, Sign] {
                grammar.states.push(State { part, body });
            }
        }
        for body in [Body::CrossedNews, Body::Crossed] {
            grammar.states.push(State { part: Cross, body });
            grammar.states.push(State { part: CrossMore, body });
        }
        grammar.ends = grammar
            .states
            .iter()
            .map(|state| match state.part {
                Para | More | Sign => 0.0,
                _ => 5.0,
            })
            .collect();

        // The head of an article.
        for (part, cost) in [(Banner, 0.0), (Column, 0.0), (Label, 0.0), (Kicker, 0.0), (Head, 0.0)] {
            grammar.starts.push((grammar.state(part, Body::None), cost));
        }
        grammar.starts.push((grammar.state(Para, Body::News), 3.0));
        grammar.starts.push((grammar.state(Para, Body::Plain), 4.0));
        grammar.starts.push((grammar.state(Sign, Body::Plain), 8.0));
        for (part, cost) in [(Column, 0.0), (Label, 0.0), (Kicker, 0.0), (Head, 0.0)] {
            grammar.heads(Banner, part, cost);
        }
        for (from, to, cost) in [
            (Column, Label, 0.0),
            (Column, Kicker, 0.0),
            (Column, Head, 0.0),
            (Column, Column, 3.0),
            (Label, Kicker, 0.0),
            (Label, Head, 0.0),
            (Label, Label, 4.0),
            (Kicker, KickerMore, 0.0),
            (KickerMore, KickerMore, 2.0),
            (Kicker, Head, 0.0),
            (KickerMore, Head, 0.0),
            (Head, HeadMore, 0.0),
            (HeadMore, HeadMore, 2.0),
            (Head, Sub, 0.0),
            (HeadMore, Sub, 0.0),
            (Sub, SubMore, 0.0),
            (SubMore, SubMore, 1.5),
            (Sub, Sub, 3.0),
        ] {
            grammar.heads(from, to, cost);
        }
        for from in [Banner, Column, Label] {
            let cost = if from == Column { 1.0 } else { 3.0 };
            grammar.opens_body(from, cost);
        }
        for from in [Head, HeadMore, Sub, SubMore] {
            grammar.opens_body(from, 0.0);
            grammar.step(
                State { part: from, body: Body::None },
                State { part: Byline, body: Body::None },
                0.0,
                Opens::Nothing,
            );
            grammar.step(
                State { part: from, body: Body::None },
                State { part: Cross, body: Body::Crossed },
                2.5,
                Opens::Nothing,
            );
            // A headline over a photograph alone.
            for to in [Column, Label, Kicker, Head] {
                if from == Head && to == Head || to != Head || from != Head {
                    let cost = 6.0;
                    grammar.step(
                        State { part: from, body: Body::None },
                        State { part: to, body: Body::None },
                        cost,
                        Opens::Article,
                    );
                }
            }
        }
        let byline = State { part: Byline, body: Body::None };
        grammar.step(byline, byline, 0.3, Opens::Nothing);
        grammar.step(byline, State { part: Sub, body: Body::None }, 2.0, Opens::Nothing);
        grammar.step(byline, State { part: Para, body: Body::Feature }, 0.0, Opens::Nothing);
        grammar.step(byline, State { part: Cross, body: Body::Crossed }, 0.3, Opens::Nothing);

        // The body, and what may follow it.
        for body in BODIES {
            let first_cross = match body {
                Body::News => 4.0,
                Body::Plain => 3.0,
                Body::Feature => 1.0,
                Body::CrossedNews => 1.0,
                Body::Crossed | Body::None => 0.0,
            };
            for part in [Para, More] {
                let from = State { part, body };
                grammar.step(from, State { part: Para, body }, 0.0, Opens::Nothing);
                grammar.step(from, State { part: More, body }, 0.0, Opens::Nothing);
                grammar.step(from, State { part: Sign, body }, 0.0, Opens::Nothing);
                grammar.step(from, State { part: Cross, body: body.crossed() }, first_cross, Opens::Nothing);
                grammar.closes(from, 0.0);
            }
            let sign = State { part: Sign, body };
            grammar.step(sign, sign, 0.5, Opens::Nothing);
            grammar.step(sign, State { part: Para, body }, 3.0, Opens::Nothing);
            grammar.step(sign, State { part: More, body }, 3.0, Opens::Nothing);
            grammar.step(sign, State { part: Cross, body: Body::Crossed }, first_cross + 2.5, Opens::Nothing);
            grammar.closes(sign, 0.0);
        }
        for body in [Body::CrossedNews, Body::Crossed] {
            let cross = State { part: Cross, body };
            let cross_more = State { part: CrossMore, body };
            grammar.step(cross, cross_more, 1.0, Opens::Nothing);
            for from in [cross, cross_more] {
                grammar.step(from, State { part: Para, body }, 0.0, Opens::Nothing);
            }
            grammar.step(cross, State { part: Sign, body }, 1.0, Opens::Nothing);
            grammar.step(cross, cross, 4.0, Opens::Nothing);
        }
        grammar
    }

    fn state(&self, part: Part, body: Body) -> usize {
        self.states.iter().position(|state| *state == State { part, body }).unwrap_or(0)
    }

    fn step(&mut self, from: State, to: State, cost: f32, opens: Opens) {
        let text = match (from.part, to.part, to.body) {
            (Part::Cross | Part::CrossMore, Part::Para, _) => TextStep::UnderCross,
            (Part::Byline, Part::Para, _) => TextStep::FirstSigned,
            (Part::Para | Part::More | Part::Sign, Part::Para, Body::News) if opens == Opens::Article => {
                TextStep::FirstNews
            }
            (Part::Para | Part::More | Part::Sign, Part::Para, _) => TextStep::Further,
            (_, Part::Para, Body::News) => TextStep::FirstNews,
            (_, Part::Para, _) => TextStep::FirstPlain,
            _ => TextStep::None,
        };
        let edge = Edge {
            from: self.state(from.part, from.body),
            to: self.state(to.part, to.body),
            cost,
            opens,
            text,
        };
        self.edges.push(edge);
    }

    fn heads(&mut self, from: Part, to: Part, cost: f32) {
        // Over the first words of an article several lines may stand; only the first one opens it.
        let begins = matches!(from, Part::Banner);
        let opens = if begins { Opens::Article } else { Opens::Nothing };
        self.step(State { part: from, body: Body::None }, State { part: to, body: Body::None }, cost, opens);
    }

    fn opens_body(&mut self, from: Part, cost: f32) {
        let opens = if from == Part::Banner { Opens::Article } else { Opens::Nothing };
        let from = State { part: from, body: Body::None };
        self.step(from, State { part: Part::Para, body: Body::News }, cost, opens);
        self.step(from, State { part: Part::Para, body: Body::Plain }, cost + 1.0, opens);
    }

    /// The steps from an article's end to the next one.
    fn closes(&mut self, from: State, cost: f32) {
        for part in [Part::Column, Part::Label, Part::Kicker, Part::Head] {
            self.step(from, State { part, body: Body::None }, cost, Opens::Article);
        }
        self.step(from, State { part: Part::Para, body: Body::News }, cost + 3.0, Opens::Article);
    }
}

impl Part {
    /// Whether the part belongs to a body's running text.
    pub(crate) fn is_text(self) -> bool {
        matches!(self, Self::Para | Self::More)
    }
}

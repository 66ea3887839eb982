//! The grammar itself: the states that a page can be in, and the steps that print takes between them.

use super::{Opens, Part};
use std::sync::LazyLock;

/// The steps that print takes, made once.
pub(super) static GRAMMAR: LazyLock<Grammar> = LazyLock::new(Grammar::new);

/// The states, the steps between them and the steps out of the page's start.
pub(super) struct Grammar {
    pub(super) states: Vec<State>,
    pub(super) edges: Vec<Edge>,
    /// The pairs of parts that some edge joins.
    pub(super) pairs: Vec<(Part, Part)>,
    pub(super) starts: Vec<Start>,
}

/// A state that a page may begin with.
pub(super) struct Start {
    pub(super) state: usize,
    pub(super) cost: f32,
    pub(super) text: TextStep,
}

/// What it costs to end a page in this part: an article ends with its body.
pub(super) fn end(part: Part) -> f32 {
    match part {
        Part::Para | Part::More | Part::Sign => 0.0,
        _ => 5.0,
    }
}

impl Grammar {
    fn new() -> Self {
        let mut grammar =
            Self { states: Vec::new(), edges: Vec::new(), pairs: Vec::new(), starts: Vec::new() };
        use Part::{
            Banner, Byline, Column, Cross, CrossMore, Head, HeadMore, Kicker, KickerMore, Label, More, Para,
            Sign, Sub, SubMore,
        };
        for part in [Banner, Column, Label, Kicker, KickerMore, Head, HeadMore, Sub, SubMore, Byline] {
            grammar.states.push(State::head(part));
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

        // The head of an article.
        for part in [Banner, Column, Label, Kicker, Head] {
            grammar.start(part, Body::None, 0.0, TextStep::None);
        }
        grammar.start(Para, Body::News, 3.0, TextStep::FirstNews);
        grammar.start(Para, Body::Plain, 4.0, TextStep::FirstPlain);
        grammar.start(Sign, Body::Plain, 8.0, TextStep::None);
        for part in [Column, Label, Kicker, Head] {
            grammar.heads(Banner, part, 0.0);
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
            grammar.step(State::head(from), State::head(Byline), 0.0, Opens::Nothing);
            grammar.step(State::head(from), State { part: Cross, body: Body::Crossed }, 2.5, Opens::Nothing);
            // A headline over a photograph alone.
            for to in [Column, Label, Kicker, Head] {
                grammar.step(State::head(from), State::head(to), 6.0, Opens::Article);
            }
        }
        let byline = State::head(Byline);
        grammar.step(byline, byline, 0.3, Opens::Nothing);
        grammar.step(byline, State::head(Sub), 2.0, Opens::Nothing);
        grammar.step(byline, State { part: Para, body: Body::Feature }, 0.0, Opens::Nothing);
        grammar.step(byline, State { part: Cross, body: Body::Crossed }, 0.3, Opens::Nothing);

        // The body, and what may follow it.
        for body in BODIES {
            let first_cross = match body {
                Body::News => 4.0,
                Body::Plain => 3.0,
                Body::Feature => 0.5,
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

    fn state(&self, wanted: State) -> usize {
        self.states.iter().position(|state| *state == wanted).unwrap_or(0)
    }

    fn start(&mut self, part: Part, body: Body, cost: f32, text: TextStep) {
        let state = self.state(State { part, body });
        self.starts.push(Start { state, cost, text });
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
        let parts = (from.part, to.part);
        let pair = self.pairs.iter().position(|pair| *pair == parts).unwrap_or_else(|| {
            self.pairs.push(parts);
            self.pairs.len() - 1
        });
        let small = |index: usize| u8::try_from(index).unwrap_or(0);
        let (from, to) = (small(self.state(from)), small(self.state(to)));
        self.edges.push(Edge { from, to, cost, opens, text, pair: small(pair) });
    }

    fn heads(&mut self, from: Part, to: Part, cost: f32) {
        // Over the first words of an article several lines may stand; only the first one opens it.
        let begins = matches!(from, Part::Banner);
        let opens = if begins { Opens::Article } else { Opens::Nothing };
        self.step(State::head(from), State::head(to), cost, opens);
    }

    fn opens_body(&mut self, from: Part, cost: f32) {
        let opens = if from == Part::Banner { Opens::Article } else { Opens::Nothing };
        let from = State::head(from);
        self.step(from, State { part: Part::Para, body: Body::News }, cost, opens);
        self.step(from, State { part: Part::Para, body: Body::Plain }, cost + 1.0, opens);
    }

    /// The steps from an article's end to the next one.
    fn closes(&mut self, from: State, cost: f32) {
        for part in [Part::Column, Part::Label, Part::Kicker, Part::Head] {
            self.step(from, State::head(part), cost, Opens::Article);
        }
        self.step(from, State { part: Part::Para, body: Body::News }, cost + 3.0, Opens::Article);
    }
}

/// A part and what the grammar remembers of the article so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct State {
    pub(super) part: Part,
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

impl State {
    /// A part over the body of its article.
    fn head(part: Part) -> Self {
        Self { part, body: Body::None }
    }
}

/// One allowed step from a state to another.
pub(super) struct Edge {
    pub(super) from: u8,
    pub(super) to: u8,
    pub(super) cost: f32,
    pub(super) opens: Opens,
    pub(super) text: TextStep,
    /// The two parts, as an index into the grammar's pairs.
    pub(super) pair: u8,
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

impl TextStep {
    /// In the order of their declaration.
    pub(crate) const ALL: [Self; 6] =
        [Self::None, Self::FirstNews, Self::FirstPlain, Self::FirstSigned, Self::Further, Self::UnderCross];
}

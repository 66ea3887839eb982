//! From what was typed to what this index can look up.

use crate::document::Zone;
use crate::facet::Test;
use crate::find::{Finder, Pattern, Zones};
use crate::index::Facts;
use crate::query::{Field, Query, Term};

/// A query made ready for one index.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) root: Node,
    /// What has hits to be marked: everything that was asked for, nothing that was forbidden.
    pub(crate) finders: Vec<Finder>,
    /// Fields whose value was not understood.
    pub(crate) not_understood: Vec<Field>,
}

/// A condition on documents.
#[derive(Debug)]
pub(crate) enum Node {
    Everything,
    Find(Finder),
    Fact(Test),
    All { all: Vec<Node>, none: Vec<Node> },
    Any(Vec<Node>),
}

impl Plan {
    pub(crate) fn new(query: &Query, facts: &Facts) -> Self {
        let mut plan = Self { root: Node::Everything, finders: Vec::new(), not_understood: Vec::new() };
        plan.root = plan.node(query, None, facts, true);
        plan
    }

    fn node(&mut self, query: &Query, field: Option<Field>, facts: &Facts, wanted: bool) -> Node {
        match query {
            Query::Everything => Node::Everything,
            Query::Term(term) => match field.and_then(|field| Test::new(field, term, facts)) {
                Some(Ok(test)) => Node::Fact(test),
                Some(Err(field)) => {
                    self.not_understood.push(field);
                    Node::Any(Vec::new())
                }
                None => self.find(finder(term, zones(field)), wanted),
            },
            Query::All(parts) => {
                let (mut all, mut none) = (Vec::new(), Vec::new());
                for part in parts {
                    match part {
                        Query::Not(part) => none.push(self.node(part, field, facts, !wanted)),
                        part => all.push(self.node(part, field, facts, wanted)),
                    }
                }
                if all.is_empty() {
                    all.push(Node::Everything);
                }
                Node::All { all, none }
            }
            Query::Any(parts) => {
                Node::Any(parts.iter().map(|part| self.node(part, field, facts, wanted)).collect())
            }
            Query::Not(part) => {
                Node::All { all: vec![Node::Everything], none: vec![self.node(part, field, facts, !wanted)] }
            }
            Query::In(field, part) => self.node(part, Some(*field), facts, wanted),
            Query::Near(left, right, most) => {
                match near(left, right, *most, field) {
                    Some(finder) => self.find(finder, wanted),
                    // One side is a fact about the article: near it means nothing, beside it does.
                    None => {
                        let all = vec![
                            self.node(left, field, facts, wanted),
                            self.node(right, field, facts, wanted),
                        ];
                        Node::All { all, none: Vec::new() }
                    }
                }
            }
        }
    }

    fn find(&mut self, finder: Finder, wanted: bool) -> Node {
        if wanted {
            self.finders.push(finder.clone());
        }
        Node::Find(finder)
    }
}

fn near(left: &Query, right: &Query, most: u32, field: Option<Field>) -> Option<Finder> {
    let (left, right) = (operand(left, field)?, operand(right, field)?);
    Some(Finder::Near(Box::new(left), Box::new(right), most as usize))
}

/// What stands beside `NEAR`: a group stands for any of its terms.
fn operand(query: &Query, field: Option<Field>) -> Option<Finder> {
    match query {
        Query::Everything | Query::Not(_) => None,
        Query::Term(term) => (!field.is_some_and(is_fact)).then(|| finder(term, zones(field))),
        Query::All(parts) | Query::Any(parts) => {
            let finders: Vec<_> = parts.iter().filter_map(|part| operand(part, field)).collect();
            (!finders.is_empty()).then_some(Finder::Any(finders))
        }
        Query::In(field, part) => operand(part, Some(*field)),
        Query::Near(left, right, most) => near(left, right, *most, field),
    }
}

fn finder(term: &Term, zones: Zones) -> Finder {
    let pattern = match term {
        Term::Plain(text) => Pattern::of(text),
        Term::Literal(text) => {
            let units = crate::fold::fold(text);
            (!units.is_empty()).then(|| Err(crate::index::Needle::new(units)))
        }
    };
    match pattern {
        Some(Ok(pattern)) => Finder::Pattern(pattern, zones),
        Some(Err(needle)) => Finder::Literal(needle, zones),
        None => Finder::Any(Vec::new()),
    }
}

fn is_fact(field: Field) -> bool {
    matches!(field, Field::District | Field::Mention | Field::Year | Field::Page | Field::Kind)
}

fn zones(field: Option<Field>) -> Zones {
    match field {
        Some(Field::Title) => Zones::of(&[Zone::Headline, Zone::Kicker, Zone::Subheadline]),
        Some(Field::Crosshead) => Zones::of(&[Zone::Crosshead]),
        Some(Field::Body) => Zones::of(&[Zone::Body]),
        Some(Field::Column) => Zones::of(&[Zone::Column]),
        Some(Field::By) => Zones::of(&[Zone::Byline]),
        Some(Field::Source) => Zones::of(&[Zone::Source]),
        Some(Field::Photo) => Zones::of(&[Zone::Caption]),
        Some(Field::District | Field::Mention | Field::Year | Field::Page | Field::Kind) | None => Zones::ALL,
    }
}

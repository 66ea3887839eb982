//! Conditions on facts that a query makes: `年:2023`, `区:昌平`.

use super::facts::Facts;
use super::{Facet, KINDS, PHOTO, kind_value};
use crate::document::DocId;
use crate::query::{Field, Term};
use corpus::Kind;

/// A condition on one fact, from a field of the query such as `年:2023`.
#[derive(Debug, Clone)]
pub(crate) struct Test {
    /// For each value, whether it is asked for.
    wanted: Vec<bool>,
}

impl Test {
    /// The condition for a term in a field; `None` if the field is one of text, an error if it is
    /// one of facts and the term is no such fact.
    pub(crate) fn new(field: Field, term: &Term, facts: &Facts) -> Option<Result<Self, Field>> {
        let folded = crate::fold::folded(term.text());
        let wanted = match field {
            // In quotes it is the word that is asked for.
            Field::Photo if matches!(term, Term::Literal(_)) => return None,
            Field::Photo => {
                let value = match folded.as_str() {
                    "有" | "yes" => PHOTO[0],
                    "无" | "no" => PHOTO[1],
                    _ => return None,
                };
                facts.which(Facet::Photo, |name| name == value)
            }
            Field::Year => {
                let mut ends = folded.split(['—', '.', '~']).filter(|part| !part.is_empty());
                let year = |part: &str| part.trim_end_matches('年').parse::<u16>();
                let (Some(Ok(first)), last, None) =
                    (ends.next().map(year), ends.next().map(year), ends.next())
                else {
                    return Some(Err(field));
                };
                let last = match last {
                    None => first,
                    Some(Ok(last)) => last,
                    Some(Err(_)) => return Some(Err(field)),
                };
                let within = |name: &str| name.parse().is_ok_and(|year: u16| first <= year && year <= last);
                facts.which(Facet::Year, within)
            }
            Field::Kind => {
                let Some(kind) = kind_named(&folded) else { return Some(Err(field)) };
                facts.which(Facet::Kind, |name| name == kind)
            }
            Field::District | Field::Mention => {
                let Some(district) = crate::district::named(&folded) else { return Some(Err(field)) };
                let facet = if field == Field::District { Facet::District } else { Facet::Mention };
                facts.which(facet, |name| name == district)
            }
            Field::Page => {
                let number = |name: &str| name.trim_start_matches('0').to_owned();
                let asked = folded.trim_start_matches('第').trim_end_matches('版').to_owned();
                let same = |name: &String| {
                    let name = crate::fold::folded(name);
                    name == folded || !asked.is_empty() && number(&name) == number(&asked)
                };
                let mut wanted = vec![false; facts.values.len()];
                for (page, names) in &facts.pages {
                    wanted[*page as usize] = names.iter().any(same);
                }
                wanted
            }
            _ => return None,
        };
        Some(Ok(Self { wanted }))
    }

    pub(crate) fn holds(&self, facts: &Facts, doc: DocId) -> bool {
        facts.row(facts.docs[doc.index()]).any(|value| self.wanted.get(value).is_some_and(|&wanted| wanted))
    }
}

fn kind_named(name: &str) -> Option<&'static str> {
    let english = |kind| match kind {
        Kind::News => "news",
        Kind::Photo => "photo",
        Kind::Feature => "feature",
        Kind::Brief => "brief",
        Kind::Essay => "essay",
        Kind::Notice => "notice",
    };
    KINDS
        .into_iter()
        .find(|&kind| english(kind) == name || kind_value(kind).starts_with(name))
        .map(kind_value)
}

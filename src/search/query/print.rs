//! A query as a reader would type it. `parse(print(query))` is the same query.

use super::{Query, Term};
use std::fmt;

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everything => Ok(()),
            Self::Term(Term::Plain(text)) => f.write_str(text),
            Self::Term(Term::Literal(text)) => write!(f, "\"{text}\""),
            Self::All(parts) => list(f, parts, " ", |part| matches!(part, Self::Any(_) | Self::All(_))),
            Self::Any(parts) => list(f, parts, " OR ", |part| matches!(part, Self::Any(_))),
            Self::Not(query) => {
                f.write_str("-")?;
                enclosed(f, query, !query.is_atom())
            }
            Self::Near(left, right, characters) => {
                enclosed(f, left, !left.is_atom() && !matches!(**left, Self::Near(..)))?;
                write!(f, " NEAR/{characters} ")?;
                enclosed(f, right, !right.is_atom())
            }
            Self::In(field, query) => {
                write!(f, "{field}:")?;
                enclosed(f, query, !matches!(**query, Self::Term(_)))
            }
        }
    }
}

impl Query {
    /// Whether it stands without parentheses beside any operator.
    fn is_atom(&self) -> bool {
        matches!(self, Self::Term(_) | Self::In(..))
    }
}

fn list(
    f: &mut fmt::Formatter<'_>,
    parts: &[Query],
    between: &str,
    encloses: impl Fn(&Query) -> bool,
) -> fmt::Result {
    for (number, part) in parts.iter().enumerate() {
        if number > 0 {
            f.write_str(between)?;
        }
        enclosed(f, part, encloses(part))?;
    }
    Ok(())
}

fn enclosed(f: &mut fmt::Formatter<'_>, query: &Query, encloses: bool) -> fmt::Result {
    if encloses { write!(f, "({query})") } else { write!(f, "{query}") }
}

//! What the parser passed over, and where.

use super::Field;
use std::fmt;
use std::ops::Range;

/// A remark on a query, to be shown under the box at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The bytes of the query that it speaks of.
    pub range: Range<usize>,
    /// What there is to say.
    pub kind: HintKind,
}

/// What there is to say of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HintKind {
    /// A `"` without its partner; the rest was taken as quoted.
    UnclosedQuote,
    /// A `(` without its partner; the group was taken to reach the end.
    UnclosedParenthesis,
    /// A `)` without its partner; it was passed over.
    UnmatchedParenthesis,
    /// No field has this name; the whole was searched as text.
    UnknownField {
        /// The name as typed.
        name: String,
        /// The field that may have been meant.
        did_you_mean: Option<Field>,
    },
    /// A field without anything to find in it; it was passed over.
    EmptyField(Field),
    /// An operator with nothing to work on; it was passed over.
    StrayOperator,
    /// A term of wildcards alone; it was passed over.
    OnlyWildcards,
    /// A term in which nothing can be seen; it was passed over.
    NothingToFind,
    /// `NEAR` beside a group of `AND` or `NOT`: the group stands for any of its terms.
    NearGroup,
    /// What a fact such as `年:` was compared with is no such thing; nothing is found by it.
    NotUnderstood(Field),
    /// More characters than are read.
    TooLong,
    /// More parentheses inside one another than are read; those further in were passed over.
    TooDeep,
    /// More terms than are read.
    TooManyTerms,
}

impl fmt::Display for HintKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnclosedQuote => f.write_str("the quote is not closed; taken as quoted to the end"),
            Self::UnclosedParenthesis => f.write_str("the parenthesis is not closed; taken to reach the end"),
            Self::UnmatchedParenthesis => {
                f.write_str("nothing was opened here (put it between quotes to find it)")
            }
            Self::UnknownField { name, did_you_mean: Some(field) } => {
                write!(f, "there is no field `{name}`; did you mean `{field}:`? searched as text")
            }
            Self::UnknownField { name, did_you_mean: None } => {
                write!(f, "there is no field `{name}`; searched as text")
            }
            Self::EmptyField(field) => write!(f, "`{field}:` wants something to find"),
            Self::StrayOperator => {
                f.write_str("this operator has nothing to work on (put it between quotes to find it)")
            }
            Self::OnlyWildcards => f.write_str("a term wants at least one character that is no wildcard"),
            Self::NothingToFind => f.write_str("there is nothing to find in this term"),
            Self::NearGroup => f.write_str("beside NEAR a group stands for any of its terms"),
            Self::NotUnderstood(field) => write!(f, "`{field}:` does not know this value"),
            Self::TooLong => write!(f, "only the first {} characters were read", super::MOST_CHARACTERS),
            Self::TooDeep => f.write_str("too many parentheses inside one another; these were passed over"),
            Self::TooManyTerms => write!(f, "only the first {} terms were read", super::MOST_TERMS),
        }
    }
}

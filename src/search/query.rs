//! The query language: what a reader types into the box.
//!
//! [`parse()`] reads it and never fails; [`Query`] says what it means and prints itself again
//! (`parse(print(q)) == q`). The whole language is described on [`Query`].

mod field;
mod hint;
mod parse;
mod print;

pub use field::Field;
pub use hint::{Hint, HintKind};
pub use parse::{MOST_CHARACTERS, MOST_TERMS, parse};

/// A query, as it was meant.
///
/// # The language
///
/// | typed | finds articles that |
/// | --- | --- |
/// | `劳模精神` | hold exactly these characters side by side; no word is ever cut for you |
/// | `劳模 工匠` | hold both, anywhere (`AND` may stand between them) |
/// | `"劳动创造美 奋进新征程"` | hold this text, whatever signs are in it; `“…”` and `「…」` do the same when they enclose a whole term |
/// | `劳模 OR 工匠`, `劳模\|工匠` | hold one of them, or both; binds less than a blank |
/// | `劳模 -工匠`, `劳模 NOT 工匠` | hold the first and not the second |
/// | `(劳模 OR 工匠) 昌平` | parentheses as in arithmetic |
/// | `劳?精神` | `?` is any one character |
/// | `劳*精神` | `*` is any characters, or none, within one sentence (up to 。！？ or the end of the part); it takes as few as it can |
/// | `劳模 NEAR/10 工匠` | hold both in one part of the article with at most ten characters between them, in either order; `NEAR` alone is `NEAR/10`; of `a NEAR b NEAR c` the shortest stretches that hold `a` and `b` must lie near `c` |
/// | `标题:劳模`, `title:(劳模 工匠)` | hold it in the headline, kicker or subheadline |
///
/// Fields, in Chinese or English, with `:` or `：`; a quoted text or a group may follow:
///
/// | field | looks in |
/// | --- | --- |
/// | `标题:` `title:` | headline, kicker, subheadline |
/// | `小标题:` `crosshead:` | crossheads |
/// | `正文:` `body:` | paragraphs |
/// | `栏目:` `column:` | the column and the label over the article |
/// | `记者:` `by:` | bylines of every role, credits |
/// | `来源:` `source:` | the source |
/// | `图片:` `photo:` | captions; `图片:有` `photo:yes` and `图片:无` `photo:no` ask whether there is a photograph, `图片:"有"` for the word |
/// | `区:` `district:` | the districts or provinces that the article is about: `区:昌平` |
/// | `提及:` `mention:` | those that it mentions |
/// | `年:` `year:` | the year of the page, inferred ones too: `年:2023`, `年:2023-2025` |
/// | `版:` `page:` | the page's number, name or id: `版:2`, `版:要闻` |
/// | `体裁:` `kind:` | the kind: `体裁:通讯`, `kind:feature` |
///
/// Signs count only where they can be meant: a `-` inside a term, a bracket inside a term
/// (`本报讯（记者`) and lower-case `or` are text. Full-width `（`, `）`, `：`, `｜`, `－` work like
/// the half-width ones. Whatever is typed means something; a [`Hint`] tells what was passed over.
///
/// ```
/// use search::query::{parse, Query, Field};
///
/// let (query, hints) = parse("劳模 -(区:昌平 OR 区:怀柔)");
/// assert!(hints.is_empty());
/// assert_eq!(query.to_string(), "劳模 -(区:昌平 OR 区:怀柔)");
/// assert_eq!(parse("标题：劳模").0, Query::term("劳模").within(Field::Title));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Query {
    /// Nothing was asked: every article.
    Everything,
    /// A term.
    Term(Term),
    /// All of these, two or more; none of them is such a list itself.
    All(Vec<Query>),
    /// Any of these, two or more; none of them is such a list itself.
    Any(Vec<Query>),
    /// Not this.
    Not(Box<Query>),
    /// The two with at most so many characters between them. A group stands for any of its terms.
    Near(Box<Query>, Box<Query>, u32),
    /// Only in this field.
    In(Field, Box<Query>),
}

/// A term as typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Term {
    /// Without quotes: `*` and `?` are wildcards. Such a text has no blanks and begins with no sign.
    Plain(String),
    /// Between quotes: every sign is text.
    Literal(String),
}

impl Query {
    /// A term without quotes if it can be typed so, otherwise a literal one.
    #[must_use]
    pub fn term(text: &str) -> Self {
        Self::Term(if parse::is_plain(text) { Term::Plain(text.to_owned()) } else { Term::literal(text) })
    }

    /// A literal term.
    #[must_use]
    pub fn literal(text: &str) -> Self {
        Self::Term(Term::literal(text))
    }

    /// All of `parts`. What is asked twice is asked once.
    #[must_use]
    pub fn all(parts: Vec<Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::All(inner) => inner.into_iter().for_each(|part| add(&mut flat, part)),
                part => add(&mut flat, part),
            }
        }
        one_or(flat, Self::All)
    }

    /// Any of `parts`. What is asked twice is asked once.
    #[must_use]
    pub fn any(parts: Vec<Self>) -> Self {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Self::Any(inner) => inner.into_iter().for_each(|part| add(&mut flat, part)),
                part => add(&mut flat, part),
            }
        }
        one_or(flat, Self::Any)
    }

    /// Not this. Of nothing there is no opposite.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Everything => Self::Everything,
            Self::Not(inner) => *inner,
            query => Self::Not(Box::new(query)),
        }
    }

    /// This within `characters` of `other`.
    #[must_use]
    pub fn near(self, other: Self, characters: u32) -> Self {
        match (self, other) {
            (Self::Everything, query) | (query, Self::Everything) => query,
            (left, right) => Self::Near(Box::new(left), Box::new(right), characters),
        }
    }

    /// This in one field only; a field named inside wins.
    #[must_use]
    pub fn within(self, field: Field) -> Self {
        match self {
            Self::Everything | Self::In(..) => self,
            query => Self::In(field, Box::new(query)),
        }
    }

    /// The parts that must all hold: of a list each part, otherwise the query itself.
    #[must_use]
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::Everything => &[],
            Self::All(parts) => parts,
            query => std::slice::from_ref(query),
        }
    }
}

/// Adds a part that says anything and that no other one says.
fn add(parts: &mut Vec<Query>, part: Query) {
    if part != Query::Everything && !parts.contains(&part) {
        parts.push(part);
    }
}

fn one_or(mut parts: Vec<Query>, many: fn(Vec<Query>) -> Query) -> Query {
    match parts.len() {
        0 => Query::Everything,
        1 => parts.remove(0),
        _ => many(parts),
    }
}

impl Term {
    /// A literal. A straight quote cannot stand in one; a curved one means the same.
    fn literal(text: &str) -> Self {
        Self::Literal(text.replace('"', "“"))
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Literal(text) => text,
        }
    }
}

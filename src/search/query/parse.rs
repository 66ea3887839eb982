//! Reads a query. Never fails, never recurses deeper than [`MOST_DEPTH`].
//!
//! ```text
//! any   = all { ("OR" | "|") all }
//! all   = not { ["AND"] not }
//! not   = { "-" | "NOT" } near
//! near  = atom { "NEAR" ["/" number] atom }
//! atom  = "(" any ")" | field ":" atom | '"' text '"' | text
//! ```

use super::{Field, Hint, HintKind, Query};
use crate::fold::fold;

/// So many characters of a query are read.
pub const MOST_CHARACTERS: usize = 2000;

/// So many terms of a query are read.
pub const MOST_TERMS: usize = 64;

/// So many parentheses inside one another are read.
const MOST_DEPTH: usize = 32;

/// How near `NEAR` is.
const NEAR: u32 = 10;

/// What a query means, and what was passed over in it, from left to right.
#[must_use]
pub fn parse(text: &str) -> (Query, Vec<Hint>) {
    let end = text.char_indices().nth(MOST_CHARACTERS).map_or(text.len(), |(at, _)| at);
    let mut parser =
        Parser { text: &text[..end], at: 0, depth: 0, passed_over: 0, terms: 0, hints: Vec::new() };
    let mut parts = Vec::new();
    loop {
        parts.extend(parser.any());
        if parser.take(is_close).is_none() {
            break;
        }
        parser.hint(parser.at - 1, HintKind::UnmatchedParenthesis);
    }
    if end < text.len() {
        parser.hints.push(Hint { range: end..text.len(), kind: HintKind::TooLong });
    }
    crate::sort::sort_by_key(&mut parser.hints, |hint| (hint.range.start, hint.range.end));
    (Query::all(parts), parser.hints)
}

/// Whether `text` can be typed as a term without quotes wherever a term may stand.
pub(super) fn is_plain(text: &str) -> bool {
    let mut open = 0_usize;
    let balanced = text.chars().all(|c| {
        if is_open(c) {
            open += 1;
        } else if is_close(c) {
            let Some(fewer) = open.checked_sub(1) else { return false };
            open = fewer;
        }
        true
    });
    let sound = |c: char| !c.is_whitespace() && !matches!(c, '"' | '|' | '｜');
    balanced
        && open == 0
        && text.chars().all(sound)
        && text.starts_with(|c| !is_open(c) && !is_minus(c) && closing_quote(c).is_none())
        && Word::of(text) == Word::Text
        && field_prefix(text).is_none()
        && !is_only_wildcards(text)
        && !fold(text).is_empty()
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    /// Opening parentheses beyond the depth, whose partners are to be passed over too.
    passed_over: usize,
    terms: usize,
    hints: Vec<Hint>,
}

impl<'a> Parser<'a> {
    fn any(&mut self) -> Option<Query> {
        let mut parts: Vec<Query> = Vec::new();
        loop {
            let part = self.all();
            let missing = part.is_none();
            parts.extend(part);
            self.blanks();
            let begin = self.at;
            let found = self.take(is_bar).is_some() || self.word(Word::Or);
            if missing && (found || !parts.is_empty()) {
                // Nothing before this operator, or nothing after the last one.
                let place = if found { begin } else { self.text[..begin].trim_end().len().saturating_sub(1) };
                self.hint(place, HintKind::StrayOperator);
            }
            if !found {
                break;
            }
        }
        (!parts.is_empty()).then(|| Query::any(parts))
    }

    fn all(&mut self) -> Option<Query> {
        let mut parts: Vec<Query> = Vec::new();
        let mut and = None;
        loop {
            self.blanks();
            let begin = self.at;
            if self.word(Word::And) {
                if parts.is_empty() || and.is_some() {
                    self.hint_range(begin, self.at, HintKind::StrayOperator);
                }
                and = Some(begin);
                continue;
            }
            let Some(part) = self.not() else {
                if self.at == begin {
                    break;
                }
                continue;
            };
            and = None;
            parts.extend(part);
        }
        if let Some(begin) = and {
            self.hint_range(begin, begin + "AND".len(), HintKind::StrayOperator);
        }
        (!parts.is_empty()).then(|| Query::all(parts))
    }

    /// `None` when no operand stands here; `Some(None)` when one stood here and came to nothing.
    fn not(&mut self) -> Option<Option<Query>> {
        let mut negative = false;
        loop {
            self.blanks();
            let begin = self.at;
            let minus = self.take(is_minus).is_some();
            if !minus && !self.word(Word::Not) {
                break;
            }
            let rest = &self.text[self.at..];
            let nothing_follows = if minus {
                rest.starts_with(|c: char| c.is_whitespace() || is_close(c) || is_bar(c))
            } else {
                false
            };
            if nothing_follows || rest.trim_start().is_empty() {
                self.hint_range(begin, self.at, HintKind::StrayOperator);
                return Some(None);
            }
            negative = !negative;
        }
        let begin = self.at;
        match self.near() {
            Some(query) if negative => Some(query.map(Query::negated)),
            Some(query) => Some(query),
            None if negative => {
                self.hint(begin, HintKind::StrayOperator);
                None
            }
            None => None,
        }
    }

    fn near(&mut self) -> Option<Option<Query>> {
        self.blanks();
        let mut begin = self.at;
        let mut left = match self.near_operator() {
            Some(_) => {
                self.hint_range(begin, self.at, HintKind::StrayOperator);
                return Some(None);
            }
            None => self.atom()?,
        };
        loop {
            self.blanks();
            let operator = self.at;
            let Some(characters) = self.near_operator() else { return Some(left) };
            let operator_end = self.at;
            self.blanks();
            let right_begin = self.at;
            let Some(right) = self.atom() else {
                self.hint_range(operator, operator_end, HintKind::StrayOperator);
                return Some(left);
            };
            for (side, from, to) in [(&left, begin, operator), (&right, right_begin, self.at)] {
                if side.as_ref().is_some_and(is_mixed) {
                    let to = from + self.text[from..to].trim_end().len();
                    self.hint_range(from, to, HintKind::NearGroup);
                }
            }
            left = match (left, right) {
                (Some(left), Some(right)) => Some(left.near(right, characters)),
                (left, right) => left.or(right),
            };
            begin = right_begin;
        }
    }

    fn atom(&mut self) -> Option<Option<Query>> {
        let mut field = None;
        let begin = self.at;
        loop {
            self.blanks();
            let Some((name, length)) = field_prefix(&self.text[self.at..]) else { break };
            field = Some(name);
            self.at += length;
        }
        let Some(query) = self.value() else {
            let field = field?;
            let end = begin + self.text[begin..self.at].trim_end().len();
            self.hint_range(begin, end, HintKind::EmptyField(field));
            return Some(None);
        };
        Some(match field {
            Some(field) => query.map(|query| query.within(field)),
            None => query,
        })
    }

    fn value(&mut self) -> Option<Option<Query>> {
        self.blanks();
        let begin = self.at;
        let first = self.rest().chars().next()?;
        if is_close(first) && self.passed_over > 0 {
            self.passed_over -= 1;
            self.at += first.len_utf8();
            return Some(None);
        }
        if is_close(first) || is_bar(first) {
            return None;
        }
        if is_open(first) {
            self.at += first.len_utf8();
            return Some(self.group(begin));
        }
        if let Some(text) = self.quoted(first) {
            return Some(self.term(begin, text, Query::literal));
        }
        let text = self.run();
        if text.is_empty() || !matches!(Word::of(text), Word::Text) {
            self.at = begin;
            return None;
        }
        if let Some((name, _)) = text.split_once([':', '：'])
            && !name.is_empty()
            && name.chars().count() <= 12
            && !name.starts_with(|c: char| c.is_ascii_digit())
        {
            let kind = HintKind::UnknownField { name: name.to_owned(), did_you_mean: Field::like(name) };
            self.hint_range(begin, begin + name.len(), kind);
        }
        if is_only_wildcards(text) {
            self.hint_range(begin, self.at, HintKind::OnlyWildcards);
            return Some(None);
        }
        Some(self.term(begin, text, Query::term))
    }

    fn group(&mut self, begin: usize) -> Option<Query> {
        if self.depth == MOST_DEPTH {
            if self.passed_over == 0 {
                self.hint(begin, HintKind::TooDeep);
            }
            self.passed_over += 1;
            return None;
        }
        self.depth += 1;
        let query = self.any();
        self.depth -= 1;
        self.blanks();
        if self.take(is_close).is_none() {
            self.hint(begin, HintKind::UnclosedParenthesis);
        } else if query.is_none() {
            self.hint_range(begin, self.at, HintKind::NothingToFind);
        }
        query
    }

    /// A term, if there is anything to find in it.
    fn term(&mut self, begin: usize, text: &str, made: fn(&str) -> Query) -> Option<Query> {
        if fold(text).is_empty() {
            self.hint_range(begin, self.at, HintKind::NothingToFind);
            return None;
        }
        self.terms += 1;
        if self.terms > MOST_TERMS {
            if self.terms == MOST_TERMS + 1 {
                self.hint_range(begin, self.text.len(), HintKind::TooManyTerms);
            }
            return None;
        }
        Some(made(text))
    }

    /// The inside of a quoted text that begins here.
    fn quoted(&mut self, first: char) -> Option<&'a str> {
        let inside = &self.text[self.at + first.len_utf8()..];
        if first == '"' {
            let Some(length) = inside.find('"') else {
                self.hint(self.at, HintKind::UnclosedQuote);
                self.at = self.text.len();
                return Some(inside.trim());
            };
            self.at += 1 + length + 1;
            return Some(&inside[..length]);
        }
        let closing = closing_quote(first)?;
        let length = inside.find(closing)?;
        let after = &inside[length + closing.len_utf8()..];
        // Quotes of print are text unless they enclose a whole term.
        let whole = after.chars().next().is_none_or(|c| c.is_whitespace() || is_close(c) || is_bar(c));
        if !whole || inside[..length].contains('"') {
            return None;
        }
        self.at = self.text.len() - after.len();
        Some(&inside[..length])
    }

    /// The characters up to a blank or to a sign that ends a term.
    fn run(&mut self) -> &'a str {
        let rest = self.rest();
        let mut open = 0_usize;
        let mut end = rest.len();
        for (at, c) in rest.char_indices() {
            let after = &rest[at + c.len_utf8()..];
            if c.is_whitespace() || c == '"' || is_bar(c) {
                end = at;
                break;
            } else if is_open(c) {
                open += 1;
            } else if is_close(c) {
                // A bracket of the text itself, or the end of a group, or one too many.
                let last = after.chars().next().is_none_or(|c| c.is_whitespace() || is_close(c));
                match open.checked_sub(1) {
                    Some(fewer) => open = fewer,
                    None if self.depth > 0 || last => {
                        end = at;
                        break;
                    }
                    None => {}
                }
            }
        }
        self.at += end;
        &rest[..end]
    }

    fn near_operator(&mut self) -> Option<u32> {
        let (Word::Near(characters), end) = self.word_here() else { return None };
        self.at = end;
        Some(characters)
    }

    /// Takes the operator `word` if it stands here.
    fn word(&mut self, word: Word) -> bool {
        let (found, end) = self.word_here();
        if found == word {
            self.at = end;
        }
        found == word
    }

    /// What stands here, and where it ends.
    fn word_here(&self) -> (Word, usize) {
        // Looking for the end of whatever stands here, for each operator at each place, would take
        // the square of the query's length.
        if !self.rest().starts_with(['A', 'O', 'N']) {
            return (Word::Text, self.at);
        }
        let (text, at, depth) = (self.text, self.at, self.depth);
        let mut ahead = Parser { text, at, depth, passed_over: 0, terms: 0, hints: Vec::new() };
        let word = Word::of(ahead.run());
        (word, ahead.at)
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn blanks(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    fn take(&mut self, wanted: fn(char) -> bool) -> Option<char> {
        let c = self.rest().chars().next().filter(|&c| wanted(c))?;
        self.at += c.len_utf8();
        Some(c)
    }

    /// A hint on the one character at, or around, `at`.
    fn hint(&mut self, at: usize, kind: HintKind) {
        let at = (0..=at.min(self.text.len())).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or(0);
        let length = self.text[at..].chars().next().map_or(0, char::len_utf8);
        self.hint_range(at, at + length, kind);
    }

    fn hint_range(&mut self, from: usize, to: usize, kind: HintKind) {
        self.hints.push(Hint { range: from..to, kind });
    }
}

/// What a run of characters is.
#[derive(Debug, PartialEq, Eq)]
enum Word {
    And,
    Or,
    Not,
    Near(u32),
    Text,
}

impl Word {
    fn of(run: &str) -> Self {
        match run {
            "AND" => Self::And,
            "OR" => Self::Or,
            "NOT" => Self::Not,
            "NEAR" => Self::Near(NEAR),
            _ => match run.strip_prefix("NEAR/").map(str::parse) {
                Some(Ok(characters)) => Self::Near(characters),
                _ => Self::Text,
            },
        }
    }
}

/// The field that `text` begins with, and the length of its name and colon.
fn field_prefix(text: &str) -> Option<(Field, usize)> {
    // Names are short: looking further would only cost time.
    let (at, colon) = text.char_indices().take(12).find(|&(_, c)| c == ':' || c == '：')?;
    Some((Field::named(&text[..at])?, at + colon.len_utf8()))
}

fn is_mixed(query: &Query) -> bool {
    match query {
        Query::All(_) | Query::Not(_) => true,
        Query::Any(parts) => parts.iter().any(is_mixed),
        Query::In(_, query) => is_mixed(query),
        Query::Near(..) | Query::Term(_) | Query::Everything => false,
    }
}

fn is_only_wildcards(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '*' | '?' | '＊' | '？'))
}

fn is_open(c: char) -> bool {
    matches!(c, '(' | '（')
}

fn is_close(c: char) -> bool {
    matches!(c, ')' | '）')
}

fn is_bar(c: char) -> bool {
    matches!(c, '|' | '｜')
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '－')
}

/// The partner of a quote of print that may enclose a term.
fn closing_quote(c: char) -> Option<char> {
    match c {
        '“' => Some('”'),
        '「' => Some('」'),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

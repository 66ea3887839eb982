//! The page's text as a reader sees it: entities resolved and invisible characters dropped, with a
//! map back to the bytes of the page.
//!
//! Every later pass works on the clean text alone; only the finished texts are mapped back.

use crate::chars;
use crate::entities;
use crate::steps;
use corpus::Span;
use std::borrow::Cow;
use std::ops::Range;

/// A page's text and its clean form.
#[derive(Debug)]
pub(crate) struct PageText<'a> {
    raw: &'a str,
    clean: Cow<'a, str>,
    shifts: Vec<Shift>,
    /// How many invisible characters were dropped.
    pub(crate) invisible: usize,
}

/// From this place on, the clean text runs at a new distance from the raw one.
#[derive(Debug, Clone, Copy)]
struct Shift {
    clean: usize,
    raw: usize,
    /// Where the entity or invisible character began in the raw text.
    before: usize,
    /// Whether it prints nothing but white space.
    blank: bool,
}

impl<'a> PageText<'a> {
    /// Cleans a page's text.
    pub(crate) fn new(raw: &'a str) -> Self {
        let mut page = Self { raw, clean: Cow::Borrowed(raw), shifts: Vec::new(), invisible: 0 };
        steps::count(raw.len());
        let mut clean = String::new();
        let mut copied = 0;
        let mut at = 0;
        while let Some(found) = next_special(raw, at) {
            at = found;
            let Some((length, printed)) = special(&raw[at..]) else {
                at += 1;
                continue;
            };
            if clean.is_empty() {
                clean.reserve(raw.len());
            }
            clean.push_str(&raw[copied..at]);
            let blank = printed.as_ref().is_none_or(|printed| printed.trim().is_empty());
            match printed {
                Some(printed) => clean.push_str(&printed),
                None => page.invisible += 1,
            }
            let before = at;
            at += length;
            copied = at;
            page.shifts.push(Shift { clean: clean.len(), raw: at, before, blank });
        }
        if copied > 0 {
            clean.push_str(&raw[copied..]);
            page.clean = Cow::Owned(clean);
        }
        page
    }

    /// The clean text.
    pub(crate) fn clean(&self) -> &str {
        &self.clean
    }

    /// The text as it was given.
    pub(crate) fn raw(&self) -> &'a str {
        self.raw
    }

    /// The bytes of the page that a range of the clean text was made from. What prints nothing at
    /// the line's start before the range, or at its end behind it, belongs to the range.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        if self.shifts.is_empty() {
            return Span::new(range.start, range.end);
        }
        let clean = self.clean();
        let lead = clean[..range.start].trim_end_matches(is_blank_in_line).len();
        let first = self.shifts.partition_point(|shift| shift.clean < lead);
        let start = self.shifts[first..]
            .iter()
            .take_while(|shift| shift.clean <= range.start)
            .find(|shift| shift.blank)
            .map_or_else(|| self.raw_offset(range.start), |shift| shift.before);
        let rest = &clean[range.end..];
        let tail = range.end + rest.len() - rest.trim_start_matches(is_blank_in_line).len();
        let closes = clean[tail..].chars().next().is_none_or(|c| !is_blank_in_line(c) && c.is_whitespace());
        let last = self.shifts.partition_point(|shift| shift.clean <= tail);
        let end = self.shifts[..last]
            .iter()
            .rev()
            .take_while(|shift| shift.clean >= range.end)
            .find(|shift| shift.blank && closes)
            .map_or_else(|| self.raw_end(range.end), |shift| shift.raw);
        Span::new(start, end)
    }

    /// Where the character before `clean` ends.
    fn raw_end(&self, clean: usize) -> usize {
        let first = self.shifts.partition_point(|shift| shift.clean < clean);
        match self.shifts.get(first) {
            Some(shift) if shift.clean == clean && shift.blank => shift.before,
            _ => self.raw_offset(clean),
        }
    }

    fn raw_offset(&self, clean: usize) -> usize {
        match self.shifts.partition_point(|shift| shift.clean <= clean).checked_sub(1) {
            Some(at) => self.shifts[at].raw + (clean - self.shifts[at].clean),
            None => clean,
        }
    }
}

/// White space that does not end a line.
fn is_blank_in_line(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The next byte at or after `from` that may begin an entity or an invisible character.
fn next_special(raw: &str, from: usize) -> Option<usize> {
    let bytes = raw.as_bytes();
    let at = |place: usize| bytes.get(place).copied().unwrap_or(0);
    (from..bytes.len()).find(|&place| match bytes[place] {
        b'&' | 0x7f => true,
        b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => false,
        0..0x20 => true,
        // Soft hyphens and C1 controls; a joiner; a Mongolian separator.
        0xc2 | 0xcd | 0xe1 => true,
        // Zero-width marks, in the block of general punctuation; quotation marks and dashes are
        // its neighbours and stand in every line.
        0xe2 => match at(place + 1) {
            0x80 => !(0x90..0xaa).contains(&at(place + 2)),
            next => next == 0x81,
        },
        // Variation selectors and byte order marks, but not full-width punctuation.
        0xef => matches!(at(place + 1), 0xb8 | 0xbb | 0xbf),
        _ => false,
    })
}

/// Length in bytes of the entity or invisible character that `rest` begins with, and what it
/// prints, if it prints anything.
fn special(rest: &str) -> Option<(usize, Option<String>)> {
    let first = rest.chars().next()?;
    if first == '&' {
        let (length, printed) = entity(rest)?;
        return Some((length, Some(printed).filter(|printed| !printed.chars().all(chars::is_invisible))));
    }
    chars::is_invisible(first).then_some((first.len_utf8(), None))
}

/// An entity, also one that was escaped twice (`&amp;gt;`): its length and what it stands for.
fn entity(rest: &str) -> Option<(usize, String)> {
    let mut length = entity_length(rest)?;
    let mut printed = entities::printed(&rest[..length])?;
    // What an ampersand decodes to may begin an entity again; three rounds are more than any
    // page was seen to need.
    for _ in 0..3 {
        if printed != "&" {
            break;
        }
        let Some(tail) = entity_tail_length(&rest[length..]) else { break };
        let Some(again) = entities::printed(&format!("&{}", &rest[length..length + tail])) else { break };
        printed = again;
        length += tail;
    }
    Some((length, printed))
}

/// Length of `&name;` or `&#123;` at the start of `rest`.
fn entity_length(rest: &str) -> Option<usize> {
    entity_tail_length(rest.strip_prefix('&')?).map(|tail| tail + 1)
}

/// Length of `name;` at the start of `rest`. No name is longer than a dozen letters.
fn entity_tail_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let name =
        bytes.iter().take(12).take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#').count();
    (name > 1 && bytes.get(name) == Some(&b';')).then_some(name + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_resolved_once_or_twice_and_map_back() {
        let page = PageText::new("&gt;&gt; 经验 &amp;lt;&amp;lt;\n&quot;好&amp;好&quot;");
        assert_eq!(page.clean(), ">> 经验 <<\n\"好&好\"");
        assert_eq!(page.span(&(0..2)), Span::new(0, 8));
        let text = page.clean().find("经验").unwrap();
        assert_eq!(page.span(&(text..text + 6)).slice(page.raw()), "经验");
    }

    #[test]
    fn invisible_characters_are_dropped_and_stay_inside_the_span() {
        let page = PageText::new("劳\u{200b}模\u{feff}\n\u{ad}精神&nosuch; & 5");
        assert_eq!(page.clean(), "劳模\n精神&nosuch; & 5");
        assert_eq!(page.invisible, 3);
        assert_eq!(page.span(&(0..6)).slice(page.raw()), "劳\u{200b}模\u{feff}");
    }
}

//! As many lines of a concordance as are shown at a time.

use search::Kwic;
use search::kwic::Group;
use std::ops::Range;

/// A part of a concordance: a screen holds some hundred lines, and so does the document.
#[derive(Debug, Default, PartialEq)]
pub struct Sheet {
    /// The lines, grouped.
    pub groups: Vec<Group>,
    /// Which lines of all they are.
    pub lines: Range<usize>,
    /// How many there are in all.
    pub total: usize,
}

impl Sheet {
    /// What is left of the first lines of a concordance without those that come before `first`.
    #[must_use]
    pub fn of(mut kwic: Kwic, first: usize) -> Self {
        let mut end = 0;
        for group in &mut kwic.groups {
            let before = first.saturating_sub(end).min(group.lines.len());
            end += group.lines.len();
            group.lines.drain(..before);
        }
        kwic.groups.retain(|group| !group.lines.is_empty());
        Self { groups: kwic.groups, lines: first.min(end)..end, total: kwic.total }
    }
}

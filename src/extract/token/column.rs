//! How wide the column is in which a page's lines were broken, by the lines alone.

use crate::chars;
use crate::lines::Line;

/// The width of a full line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    /// In halves of a Chinese character.
    width: u32,
}

impl Column {
    /// The column that a quarter of the lines fill.
    pub(super) fn of(clean: &str, lines: &[Line]) -> Option<Self> {
        let mut met = [0_usize; 81];
        for line in lines {
            if let Some(met) = met.get_mut(width(clean, line) as usize) {
                *met += 1;
            }
        }
        // Marks that may not begin a line, and halves, make a full line a little wider or narrower.
        let near = |at: usize| met[at.saturating_sub(1)..(at + 2).min(met.len())].iter().sum::<usize>();
        let widest = (20..met.len()).max_by_key(|at| (near(*at), met[*at]))?;
        (near(widest) * 4 >= lines.len() && near(widest) >= 6)
            .then(|| Self { width: u32::try_from(widest).unwrap_or_default() })
    }

    /// Whether a line reaches its end. Columns are as wide as so many characters; some programs that set text again
    /// count characters instead.
    pub(super) fn is_filled_by(self, clean: &str, line: &Line) -> bool {
        let characters = clean[line.range.clone()].chars().count() + line.indent.min(4) as usize / 2;
        // Marks may hang over the end.
        (self.width - 3..=self.width + 5).contains(&width(clean, line))
            || (self.width as usize / 2 - 1..=self.width as usize / 2 + 2).contains(&characters)
    }
}

fn width(clean: &str, line: &Line) -> u32 {
    let words: u32 = clean[line.range.clone()].chars().map(chars::half_widths).sum();
    words + line.indent.min(4)
}

//! How a line ends: what its last marks say of whether it goes on.

use crate::chars;

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// With a full stop, perhaps inside closing marks.
    Full,
    /// With a closing mark that no stop stands before.
    Closing,
    /// With a comma, 、 or semicolon.
    Soft,
    /// With a colon.
    Colon,
    /// With an opening mark or a dash: something must follow.
    Open,
    /// In mid-sentence, or without punctuation as headings do.
    Bare,
}

/// How `text` ends.
pub(crate) fn end_of(text: &str) -> End {
    let mut closed = false;
    for c in text.trim_end().chars().rev() {
        if chars::is_closing(c) || c == '*' || c == '"' || c == '\'' {
            closed = true;
            continue;
        }
        return if chars::is_full_stop(c) {
            End::Full
        } else if c == '.' && text.chars().any(chars::is_han) && !closed {
            // A half-width stop behind Chinese words; behind a digit it is a number that goes on.
            let before = text.trim_end().trim_end_matches('.').chars().next_back();
            if before.is_some_and(|c| c.is_ascii_digit()) { End::Bare } else { End::Full }
        } else if c == '.' {
            End::Full
        } else if closed {
            // An empty bracket or 《…》: closing without a stop.
            End::Closing
        } else if chars::is_soft_stop(c) {
            End::Soft
        } else if chars::is_colon(c) {
            End::Colon
        } else if chars::is_opening(c) || chars::is_dash(c) {
            End::Open
        } else {
            End::Bare
        };
    }
    if closed { End::Closing } else { End::Bare }
}

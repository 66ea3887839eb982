//! Which key does what. Single letters are silent while somebody types or composes, and can be
//! switched off (WCAG 2.1.4).

use crate::settings::Shortcuts;

/// A key that was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPress {
    /// The key's name as browsers give it.
    pub key: String,
    /// Whether Ctrl, ⌘ or Alt was held.
    pub chord: Chord,
    /// Where the key went.
    pub focus: Focus,
}

/// The modifiers that were held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chord {
    /// None, or Shift alone.
    Plain,
    /// Ctrl or ⌘.
    Control,
    /// Alt, or several.
    Other,
}

/// Where a key goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The view.
    View,
    /// Something that takes text, or an input method that is composing.
    Typing,
    /// A control that uses the arrow keys itself: radio buttons, a list.
    Control,
    /// A sheet that lies over the view.
    Sheet,
}

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is named for what it does")]
pub enum Command {
    Search,
    PreviousArticle,
    NextArticle,
    Source,
    Cite,
    Keep,
    CopyLink,
    Aloud,
    Theme,
    Larger,
    Smaller,
    Print,
    Keys,
    Home,
    NextHit,
    PreviousHit,
    Filters,
    Kwic,
}

/// The command of a key press, if it is one.
#[must_use]
pub fn command(press: &KeyPress, shortcuts: Shortcuts) -> Option<Command> {
    match (press.chord, press.focus) {
        (Chord::Control, _) => (press.key == "k").then_some(Command::Search),
        (Chord::Other, _) | (_, Focus::Typing | Focus::Sheet) => None,
        (Chord::Plain, _) if shortcuts == Shortcuts::Off => None,
        (Chord::Plain, focus) => match press.key.as_str() {
            "ArrowLeft" if focus == Focus::View => Some(Command::PreviousArticle),
            "ArrowRight" if focus == Focus::View => Some(Command::NextArticle),
            key => TABLE.iter().find(|(keys, _)| keys.contains(&key)).map(|(_, command)| *command),
        },
    }
}

/// Every command with its keys, in the order of the sheet that `?` opens.
pub const TABLE: &[(&[&str], Command)] = &[
    (&["/"], Command::Search),
    (&["["], Command::PreviousArticle),
    (&["]"], Command::NextArticle),
    (&["r"], Command::Source),
    (&["c"], Command::Cite),
    (&["b"], Command::Keep),
    (&["l"], Command::CopyLink),
    (&["s"], Command::Aloud),
    (&["t"], Command::Theme),
    (&["+", "="], Command::Larger),
    (&["-"], Command::Smaller),
    (&["p"], Command::Print),
    (&["h"], Command::Home),
    (&["n"], Command::NextHit),
    (&["N"], Command::PreviousHit),
    (&["f"], Command::Filters),
    (&["k"], Command::Kwic),
    (&["?"], Command::Keys),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &str, chord: Chord, focus: Focus) -> KeyPress {
        KeyPress { key: key.to_owned(), chord, focus }
    }

    #[test]
    fn letters_are_commands_on_the_view_only() {
        let cite = |focus| command(&press("c", Chord::Plain, focus), Shortcuts::On);
        assert_eq!(cite(Focus::View), Some(Command::Cite));
        assert_eq!(cite(Focus::Control), Some(Command::Cite));
        assert_eq!(cite(Focus::Typing), None);
        assert_eq!(cite(Focus::Sheet), None);
    }

    #[test]
    fn letters_can_be_switched_off_but_the_chord_stays() {
        assert_eq!(command(&press("/", Chord::Plain, Focus::View), Shortcuts::Off), None);
        let chord = press("k", Chord::Control, Focus::Typing);
        assert_eq!(command(&chord, Shortcuts::Off), Some(Command::Search));
    }

    #[test]
    fn the_browsers_own_chords_stay_its_own() {
        assert_eq!(command(&press("c", Chord::Control, Focus::View), Shortcuts::On), None);
        assert_eq!(command(&press("p", Chord::Other, Focus::View), Shortcuts::On), None);
    }

    #[test]
    fn arrows_belong_to_a_control_that_has_the_focus() {
        let right = |focus| command(&press("ArrowRight", Chord::Plain, focus), Shortcuts::On);
        assert_eq!(right(Focus::View), Some(Command::NextArticle));
        assert_eq!(right(Focus::Control), None);
    }
}

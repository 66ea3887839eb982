//! Classes of characters that the reading of print depends on.

/// A character that no reader sees: controls, zero-width marks, soft hyphens, stray byte order marks.
pub(crate) fn is_invisible(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' => false,
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{180e}' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' => true,
        _ => false,
    }
}

/// A Chinese character.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{3007}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

/// A character of the block that nearly all words are written with: a quick no to every question
/// about marks.
pub(crate) fn is_common_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// How wide a character stands in a column, in halves of a Chinese character.
pub(crate) fn half_widths(c: char) -> u32 {
    if (c as u32) < 0x1100 && !matches!(c, '·' | '×' | '—') { 1 } else { 2 }
}

/// The end of a sentence.
pub(crate) fn is_full_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '…' | '｡' | '．')
}

/// A mark inside a sentence after which the sentence goes on.
pub(crate) fn is_soft_stop(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | ',' | ';' | '､')
}

/// A colon.
pub(crate) fn is_colon(c: char) -> bool {
    matches!(c, '：' | ':')
}

/// An opening quotation mark or bracket.
pub(crate) fn is_opening(c: char) -> bool {
    matches!(c, '“' | '‘' | '「' | '『' | '（' | '(' | '《' | '〈' | '【' | '〔' | '［')
}

/// A closing quotation mark or bracket.
pub(crate) fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | ')' | '》' | '〉' | '】' | '〕' | '］')
}

/// A character that can only stand after others of its sentence.
pub(crate) fn goes_on(c: char) -> bool {
    is_soft_stop(c) || is_closing(c) || is_colon(c) || matches!(c, '。' | '！' | '？' | '%' | '％' | '℃')
}

/// An ornament that print sets before a label, a byline or an item.
pub(crate) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '■' | '□'
            | '●'
            | '○'
            | '◆'
            | '◇'
            | '▲'
            | '△'
            | '▼'
            | '▽'
            | '★'
            | '☆'
            | '◎'
            | '※'
            | '▶'
            | '►'
            | '▷'
            | '◀'
            | '◄'
            | '◁'
            | '▪'
            | '•'
            | '▋'
            | '▌'
            | '█'
            | '❖'
            | '✦'
            | '⊙'
            | '◉'
            | '▍'
            | '▎'
            | '◤'
            | '◢'
            | '◥'
            | '◣'
            | '⬛'
            | '⬜'
            | '◼'
            | '◻'
    )
}

/// A dash of any length.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '—' | '-' | '–' | '－' | '─' | '━' | '―')
}

/// A Chinese or Arabic digit.
pub(crate) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９') || is_han_digit(c)
}

/// A digit or unit of a number written in Chinese.
pub(crate) fn is_han_digit(c: char) -> bool {
    matches!(
        c,
        '〇' | '零'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '廿'
            | '卅'
            | '○'
            | '百'
    )
}

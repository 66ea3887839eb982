//! Signs that several judgements look for.

use crate::chars;
use crate::layout::Layout;
use crate::notices;
use crate::token::{Dress, End, Token};
use crate::words::one_of;

/// Whether a line can stand among headings: marked, a label, or short without a full stop.
pub(super) fn is_heading_like(token: &Token) -> bool {
    match token.dress {
        Dress::Heading(_) | Dress::Label(_) => true,
        Dress::Byline => false,
        Dress::Plain => {
            token.chars <= 44
                && (matches!(token.end, End::Bare | End::Closing) || token.face.leads_on)
                && token.inner_stops <= 1
                && token.dateline.is_none()
        }
    }
}

/// Whether a line stands between blank lines where most lines have none.
pub(super) fn stands_apart(token: &Token, below: Option<&Token>, layout: &Layout) -> bool {
    !layout.spaced && token.blanks_above > 0 && below.is_some_and(|below| below.blanks_above > 0)
}

/// ——记…… and --记……, but not the hyphen of a list's item.
pub(super) fn opens_with_dash(text: &str) -> bool {
    text.starts_with(chars::is_dash) && !text.starts_with("- ") && !text.starts_with("-　")
}

/// 问：, 答：, 记者：, 李某：.
pub(super) fn is_speaker(text: &str) -> bool {
    text.char_indices().take(6).find(|(_, c)| chars::is_colon(*c)).is_some_and(|(at, _)| {
        let name = &text[..at];
        name.chars().all(chars::is_han) && one_of!["问", "答", "记者", "主持人", "問"].end(name)
    })
}

/// 讣　告, 启 事.
fn is_spaced_notice(text: &str) -> bool {
    // Four characters with three full-width gaps of two blanks.
    text.len() <= 30
        && text.contains(char::is_whitespace)
        && text.split_whitespace().all(|part| part.chars().nth(1).is_none())
        && notices::NOTICES.end(&text.split_whitespace().collect::<String>())
}

/// A line that says of an announcement what it is, and nothing else: 更正, 遗失声明, 招　聘.
pub(super) fn is_notice_alone(text: &str) -> bool {
    is_spaced_notice(text) || text.chars().count() <= 4 && notices::NOTICES.end(text)
}

/// 联系电话：010－5590××××: a few words, a colon and a number.
pub(super) fn is_number_to_call(text: &str) -> bool {
    // Ten characters, and what stands behind them.
    let head = &text[..text.floor_char_boundary(34)];
    let Some((name, _)) = head.split_once(['：', ':']) else { return false };
    let number = &text[name.len()..];
    name.chars().count() <= 10
        && number.chars().filter(char::is_ascii_digit).count() >= 5
        && !number.contains(chars::is_common_han)
}

//! Captions: 图为……, 上图：……, [图] ……, ▲……, 图①：…….

use crate::chars;
use crate::words::{Words, words};

/// Whether a line opens as a caption does.
pub(crate) fn is_caption(text: &str) -> bool {
    let bare = text.trim_start_matches(|c: char| {
        c.is_whitespace() || chars::is_bullet(c) || matches!(c, '↑' | '↓' | '←' | '→' | '（' | '(')
    });
    static STARTS: Words = words![
        "图为",
        "圖為",
        "图一",
        "图片说明",
        "图说",
        "上图为",
        "下图为",
        "左图为",
        "右图为",
        "上图：",
        "下图：",
        "左图：",
        "右图：",
        "上图:",
        "下图:",
        "左图:",
        "右图:",
        "圖說",
        "題圖",
        "题图",
        "主图为",
        "图中为",
        "上圖",
        "下圖",
        "左圖",
        "右圖",
        "小图为",
        "大图为",
    ];
    // What a recognizer writes where a photograph stands: [图], 【图】 or 图：.
    static SIGNS: Words =
        words!["[图]", "［图］", "【图】", "[图片]", "【图片】", "［图片］", "图：", "图:", "图片："];
    if SIGNS.beginning(bare).is_some_and(|sign| !bare[sign.len()..].trim().is_empty()) {
        return true;
    }
    // 图说 alone is what a column is called.
    if STARTS.begin(bare) && bare.chars().nth(3).is_some() {
        return true;
    }
    // 图①, 图1：, 上图 工人们…
    if let Some(rest) = bare.strip_prefix('图').or_else(|| bare.strip_prefix('圖')) {
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit() || ('①'..='⑳').contains(&c));
        return number.len() < rest.len();
    }
    let side = ["上图", "下图", "左图", "右图", "小图", "大图", "中图"]
        .iter()
        .find_map(|side| bare.strip_prefix(side));
    if side.is_some_and(|rest| rest.starts_with(char::is_whitespace)) {
        return true;
    }
    text.starts_with(['↑', '↓', '←', '→'])
}

/// Whether a line only says whose the photograph is, without a photographer: （市游泳协会供图）, 资料图片.
pub(crate) fn is_provided(text: &str) -> bool {
    static ENDS: Words = words!["供图", "供圖", "资料图片", "资料图", "資料圖片"];
    let bare = text.trim().trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
    ENDS.end(bare) && bare.chars().count() <= 20 && !bare.contains(|c: char| chars::is_full_stop(c))
}

/// Whether an ornament that print often sets at a photograph opens the line.
pub(crate) fn may_be_caption(text: &str) -> bool {
    text.starts_with(['▲', '△', '▼', '▽', '◀', '▶', '◤', '①', '②', '③', '④', '⑤', '⑥'])
}

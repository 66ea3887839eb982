//! Lines that are the page's own only at its edges: elsewhere an article may say the same.

use crate::chars;
use crate::words::{Words, one_of, words};
use corpus::FurnitureKind;

/// No such line is longer.
const LONGEST: usize = 60;

/// What the line is at the edge of a page.
pub(super) fn edge_line(line: &str) -> Option<FurnitureKind> {
    if line.contains('。') || line.chars().count() > LONGEST {
        return None;
    }
    static PUBLISHED: Words = words!["主管", "主办", "主辦", "出版"];
    static WHERE: Words = words!["地址：", "地址:", "通信地址", "通讯地址"];
    static OTHER: Words = words![
        "公益广告",
        "全年定价",
        "每份零售",
        "零售：",
        "零售价：",
        "开印时间",
        "承印",
        "版权所有",
        "未经本报",
        "本报用纸",
        "本报印刷",
        "本报常年法律顾问",
        "昨日本报开印",
        "今日本报开印",
        "投资有风险",
        "今日导读",
        "法律顾问",
        "本报法律顾问",
        "今日天气",
        "天气预报：",
        "本版图片",
        "本版照片",
        "本版稿件",
        "本版文图",
        "扫描二维码",
        "扫码",
        "扫一扫",
        "客户端：",
        "客户端:",
        "总编室：",
        "编辑部：",
        "微信号：",
        "公众号：",
        "视频号：",
        "微博：",
        "抖音号：",
        "抖音：",
    ];
    let line = line.trim_start_matches(chars::is_bullet);
    let is_name = |c: char| chars::is_han(c) || c.is_whitespace() || c == '、';
    if PUBLISHED.end(line) && line.chars().count() <= 30 && line.chars().all(is_name) {
        Some(FurnitureKind::Masthead)
    } else if WHERE.begin(line) || is_hotline(line) || is_call(line) {
        Some(FurnitureKind::Contact)
    } else if OTHER.begin(line) || line.contains('℃') && line.chars().count() <= 60 {
        Some(FurnitureKind::Other)
    } else if is_english_name(line) {
        Some(FurnitureKind::Masthead)
    } else {
        None
    }
}

/// 北京市总工会职工服务中心服务热线 12351.
fn is_hotline(line: &str) -> bool {
    let Some(digit) = line.find(|c: char| c.is_ascii_digit()) else { return false };
    let (name, number) = line.split_at(digit);
    let name = name.trim_end();
    name.ends_with("热线")
        && name.chars().all(chars::is_han)
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '—' | ' '))
}

/// 举报安全生产隐患请拨打12350.
fn is_call(line: &str) -> bool {
    let number = line.trim_start_matches(|c| !char::is_ascii_digit(&c));
    let says = &line[..line.len() - number.len()];
    one_of!["请拨打", "请致电"].end(says.trim_end())
        && says.trim_end().chars().all(chars::is_han)
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '—'))
        && number.len() >= 4
}

/// Labour Noon Daily.
fn is_english_name(line: &str) -> bool {
    static NAMES: Words = words!["Daily", "News", "Times", "Post", "Weekly", "Herald"];
    NAMES.end(line)
        && line.split(' ').count() > 1
        && line.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '\'' | '&' | '.'))
}

#[cfg(test)]
mod tests {
    use super::edge_line;
    use corpus::FurnitureKind;

    #[test]
    fn lines_at_the_edge_say_whose_the_page_is() {
        for (line, expected) in [
            ("中华全国总工会主管", Some(FurnitureKind::Masthead)),
            ("Labour Noon Daily", Some(FurnitureKind::Masthead)),
            ("地址：北京市西城区广安门内大街甲306号 邮编：100053", Some(FurnitureKind::Contact)),
            ("扫描二维码 关注劳动午报", Some(FurnitureKind::Other)),
            ("5月1日 星期三 晴 18℃～28℃", Some(FurnitureKind::Other)),
            ("展览由市总工会，市文化局主办", None),
            ("当天最高气温37℃，职工们仍在现场忙碌。", None),
            ("A Letter from the Daily reader: thanks", None),
        ] {
            assert_eq!(edge_line(line), expected, "{line}");
        }
    }
}

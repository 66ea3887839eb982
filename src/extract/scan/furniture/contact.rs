//! How to reach the paper: hotlines, letter boxes, addresses on the net.

use crate::chars;
use crate::words::{Words, one_of, words};

/// 法律援助热线：, 投稿电话：: whoever is called, what stands before the colon is how. Notices say whom to ask in
/// lines of their own (联系电话：, 报名电话：), which are their text.
fn is_named(line: &str) -> bool {
    static WAYS: Words = words!["热线", "電話", "电话", "邮箱", "信箱", "网址"];
    static NOTICES: Words = words!["联系", "报名", "咨询", "預約", "预约", "客服", "办公"];
    let Some(colon) = line.find(chars::is_colon).filter(|&colon| colon <= 48) else { return false };
    let name = &line[..colon];
    // 注销、遗失、公告类信息办理地址：.
    if one_of!["办理地址", "刊登地址", "办理电话", "刊登电话", "刊登热线"].end(name) {
        return true;
    }
    name.chars().all(chars::is_han) && WAYS.end(name) && !NOTICES.begin(name) && line.chars().count() <= 60
}

/// 总编室 63523300　采访中心 63581000: whom to call, and how, twice or more.
fn names_numbers(line: &str) -> bool {
    if !line.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    words.len() >= 4
        && words.chunks(2).all(|pair| match pair {
            [who, number] => {
                who.chars().count() <= 6
                    && who.chars().all(chars::is_han)
                    && number.len() >= 7
                    && number.chars().all(|c| c.is_ascii_digit() || c == '-')
            }
            _ => false,
        })
}

/// 热线 010-63523314, 联系电话 0351-4×××126, behind the staff.
pub(super) fn is_way(rest: &str) -> bool {
    static WAYS: Words = words!["热线", "电话", "传真", "熱線", "電話"];
    let word = &rest[..rest.find(|c: char| !chars::is_han(c)).unwrap_or(rest.len())];
    let number = rest[word.len()..].trim_start_matches(|c: char| c.is_whitespace() || chars::is_colon(c));
    let number = number.strip_prefix("内线").unwrap_or(number);
    WAYS.end(word)
        && word.chars().count() <= 6
        && number.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '(' | '（'))
}

/// 法律顾问:天津海信律师事务所, behind the staff.
pub(super) fn is_counsel(rest: &str) -> bool {
    rest.strip_prefix("法律顾问")
        .is_some_and(|rest| rest.starts_with(|c: char| chars::is_colon(c) || c.is_whitespace()))
}

/// 来稿请寄古城晚报副刊部, behind the staff.
pub(super) fn is_where_to_write(rest: &str) -> bool {
    one_of!["来稿请", "投稿请", "稿件请", "来信请"].begin(rest)
}

/// 投稿邮箱:wybjb@qq.com, behind the day or the staff.
pub(super) fn is_box(rest: &str) -> bool {
    static BOXES: Words = words!["邮箱", "信箱", "mail"];
    let Some(colon) = rest.find(chars::is_colon).filter(|colon| *colon <= 30) else { return false };
    let name = rest[..colon].trim();
    BOXES.end(name) && rest[colon..].contains('@')
}

/// Whether the line says no more than that.
pub(super) fn is_contact(line: &str) -> bool {
    static WORDS: Words = words![
        "新闻热线",
        "24小时新闻热线",
        "24小时热线",
        "来稿请寄",
        "爆料请拨",
        "报料请拨",
        "数字报：",
        "发行投诉",
        "订阅电话",
        "投稿请寄",
        "投稿热线",
        "编辑热线",
        "通联热线",
        "联系热线",
        "读者热线",
        "报料热线",
        "爆料热线",
        "热线电话",
        "广告热线",
        "发行热线",
        "订报热线",
        "投稿邮箱",
        "本报热线",
        "维权热线",
        "投稿信箱",
        "电子邮箱",
        "电子信箱",
        "本版邮箱",
        "编辑部电话",
        "本版电话",
        "本报网址",
        "官方网站",
        "官方微博",
        "官方微信",
        "微信公众号",
        "新闻报料",
        "网址：",
        "网址:",
        "网址 ",
        "E-mail",
        "e-mail",
        "Email",
        "email",
        "E-MAIL",
        "http://",
        "https://",
        "www.",
        "WWW.",
        "客服电话",
        "服务热线",
        "监督电话",
        "举报电话",
        "邮箱：",
        "邮箱:",
        "信箱：",
        "本报地址",
        "社址",
        "报社地址",
        "讀者熱線",
        "新聞熱線",
        "电话：",
        "电话:",
        "传真：",
    ];
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    // 珠江工友报社出版 广州市东园横路五号 新闻热线：020-83870012.
    if let Some((first, rest)) = bare.split_once(char::is_whitespace)
        && one_of!["报社出版", "报社主办", "编辑部", "编辑出版"].end(first)
        && rest.split_whitespace().any(is_contact)
        && !line.contains('。')
    {
        return true;
    }
    if names_numbers(bare) {
        return true;
    }
    let starts = WORDS.begin(bare) || is_named(bare);
    let own = bare.starts_with("本报");
    // 地址：…… 国内统一连续出版物号 CN 11-0176.
    let prints = one_of!["地址", "社址", "邮编", "电话"].begin(bare)
        && one_of!["出版物号", "刊号", "邮发代号", "零售", "广告经营"].stand_in(line)
        && !line.contains('。');
    if prints && line.chars().count() <= 120 {
        return true;
    }
    let is_address = line.contains('@');
    if !starts && !own && !is_address {
        return false;
    }
    let length = line.chars().count();
    let of_paper = one_of!["社址", "本报地址", "报社地址"].begin(bare);
    let sentence = line.contains('。') || line.contains('，') && length > 40 && !of_paper;
    if sentence || length > 120 {
        return false;
    }
    let has_number = is_address
        || line.chars().filter(char::is_ascii_digit).count() >= 5
        || line.contains("www.")
        || line.contains("://");
    // 官方微信公众号上发布消息: without a number the words are alone, or say what follows.
    let bare_words =
        length <= 24 && (bare.contains(chars::is_colon) || WORDS.has(bare) || bare.contains(' '));
    starts && (has_number || bare_words || of_paper && bare.contains(chars::is_colon))
        || length <= 60
            && is_address
            && line.contains('.')
            && !line.contains(chars::is_soft_stop)
            && !line.ends_with('.')
            && bare.len() > 3
        || own && has_number && one_of!["热线", "电话", "邮箱", "网址"].stand_in(bare)
}

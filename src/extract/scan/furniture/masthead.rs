//! What a masthead says: the paper's name, who prints it, its numbers and its price.

use super::date::date;
use super::staff::staff;
use crate::chars;
use crate::words::{Words, words};

/// A name of a newspaper: 劳动午报, 北京日报.
pub(super) fn is_paper(word: &str) -> bool {
    let count = word.chars().count();
    static NOT: Words = words![
        "海报", "喜报", "捷报", "简报", "墙报", "板报", "情报", "申报", "举报", "上报", "播报", "战报",
        "年报", "月报", "公报", "通报", "预报", "汇报", "回报",
    ];
    static ENDS: Words = words!["文摘", "周末", "诗刊", "周刊", "导刊", "画刊", "校刊", "报", "報",];
    (3..=12).contains(&count)
        && ENDS.end(word)
        && (!NOT.end(word) || word.ends_with("青年报"))
        && word.chars().all(chars::is_han)
}

/// Words that only a masthead holds; the length up to the next wide space or the line's end.
pub(super) fn masthead_words(rest: &str) -> Option<usize> {
    static WORDS: Words = words![
        "国内统一",
        "国际标准",
        "邮发代号",
        "国外代号",
        "国外发行",
        "国外邮发",
        "总第",
        "代号",
        "刊号",
        "统一刊号",
        "连续出版物",
        "今日",
        "零售价",
        "零售",
        "每份",
        "定价",
        "全年",
        "主管",
        "主办",
        "出版",
        "创刊",
        "CN",
        "ISSN",
        "第",
        "新闻出版",
        "广告经营",
        "广告许可",
        "印刷",
        "中共",
        "北京市总工会",
        "农历",
        "共",
        "总编辑",
        "社长",
        "總第",
        "本期",
        "内部资料",
        "内部发行",
        "准印证",
        "免费",
    ];
    let word = WORDS.beginning(rest)?;
    // 第12345期 2024年5月1日, 今日8版 星期三: these end where they are counted.
    let counted = match word {
        "第" | "总第" | "總第" => Some(['期', '号']),
        "今日" | "本期" | "共" => Some(['版', '版']),
        _ => None,
    };
    let counted = counted.and_then(|ends| {
        let (at, c) = rest.char_indices().take(14).find(|(_, c)| ends.contains(c))?;
        Some(at + c.len_utf8())
    });
    let end = counted.unwrap_or_else(|| {
        rest.find(|c: char| c.is_whitespace() && c != ' ' || matches!(c, '|' | '｜')).unwrap_or(rest.len())
    });
    // 北京市总工会主管主办 2025年4月30日: nor do they hold the day, or the staff.
    let says_more = |behind: &str| date(behind).is_some() || staff(behind).is_some();
    let more = rest[..end].match_indices(' ').find(|(at, _)| says_more(rest[*at..].trim_start()));
    let end = more.map_or(end, |(at, _)| at);
    let part = &rest[..end];
    let has = |words: &[&str]| words.iter().any(|word| part.contains(word));
    let digits = || part.chars().any(|c| matches!(c, '0'..='9' | '０'..='９'));
    // 第一二八期.
    let numbered =
        || digits() || part.trim_start_matches(['總', '总', '第']).starts_with(chars::is_han_digit);
    // A line of running text may begin with any of these words: 定价机制, 农历新年到来之际，.
    if part.contains(['，', '；', '“', '”', '「', '」']) {
        return None;
    }
    let plain = match word {
        "国内统一" | "国际标准" | "连续出版物" | "统一刊号" => {
            has(&["刊号", "出版物", "书号", "CN", "ISSN", "ＣＮ"])
        }
        "邮发代号" | "代号" | "刊号" | "零售价" | "定价" | "国外代号" | "国外邮发" | "国外发行" | "总第"
        | "總第" => numbered() || part.chars().count() <= 10 && has(&["：", ":", "期", "元", "角"]),
        "广告经营" | "广告许可" => digits() || has(&["证", "号"]),
        "农历" => part.chars().count() <= 14 && has(&["月", "初", "廿", "十", "年"]) && !part.contains(','),
        "第" => has(&["期", "号"]) && numbered() && part.chars().count() <= 16,
        "今日" => part.ends_with('版') && part.chars().count() <= 10,
        "共" => part.ends_with('版') && digits() && part.chars().count() <= 8,
        "中共" | "北京市总工会" | "新闻出版" => {
            has(&["主管", "主办", "机关报", "出版"]) && !part.contains('的')
        }
        "免费" => has(&["赠", "取阅", "派发", "发放", "交流"]) && part.chars().count() <= 10,
        "全年" | "每份" | "零售" => {
            has(&["元", "角", "分", "期"]) && digits() && part.chars().count() <= 16
        }
        "主管" | "主办" | "出版" | "印刷" | "创刊" | "总编辑" | "社长" => {
            // 出版社编辑王静.
            let spare = !part.starts_with("出版社")
                && !part.contains([',', '、', '的'])
                && part.chars().count() <= 24;
            let printer = word == "印刷" && part.contains(char::is_whitespace) && part.ends_with("公司");
            spare
                && (printer || part.contains(chars::is_colon) || digits() || matches!(part, "创刊" | "出版"))
        }
        "CN" | "ISSN" => digits(),
        "本期" => part.ends_with('版') && part.chars().count() <= 10,
        _ => true,
    };
    plain.then_some(end)
}

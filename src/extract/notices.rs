//! Announcements and letters: how they are headed, opened and signed, and what their lines say.

use crate::words::{Words, one_of, words};

/// Whether a headline is that of an announcement: 公示, 获奖名单（部分）.
pub(crate) fn announces(headline: &str) -> bool {
    let remark = headline.ends_with(['）', ')']).then(|| headline.rfind(['（', '('])).flatten();
    let headline = remark.map_or(headline, |at| headline[..at].trim_end());
    // 停 电 公 告, which is short.
    NOTICES.end(headline)
        || headline.starts_with("关于") && one_of!["的决定", "的通报", "的意见"].end(headline)
        || headline.len() <= 40
            && headline.split_whitespace().all(|part| part.chars().nth(1).is_none())
            && NOTICES.end(&headline.split_whitespace().collect::<String>())
}

/// Whether a line says where to write or to call: 联系电话：8357 0132.
pub(crate) fn tells_where_to_turn(text: &str) -> bool {
    static WHERE: Words = words![
        "电话",
        "热线",
        "邮箱",
        "地址",
        "联系人",
        "邮编",
        "邮政编码",
        "传真",
        "网址",
        "地点",
        "電話",
        "郵箱",
    ];
    // Eight characters, and what stands behind them.
    let text = &text[..text.floor_char_boundary(28)];
    text.split_once(['：', ':']).is_some_and(|(name, _)| WHERE.end(name.trim_end()))
}

/// Whether a paragraph opens a letter or a question to the paper, as the first of an article: 职工来电：我今年3月入职.
pub(crate) fn opens_letter(text: &str) -> bool {
    static OPENS: Words = words![
        "职工来电",
        "职工来信",
        "职工提问",
        "职工咨询",
        "职工问",
        "读者来电",
        "读者来信",
        "读者提问",
        "读者咨询",
        "读者问",
        "网友提问",
        "网友问",
        "来电咨询",
        "编辑同志",
        "编辑老师",
        "编辑先生",
        "編輯先生",
        "編輯小姐",
        "主编先生",
    ];
    OPENS.beginning(text).is_some_and(|word| text[word.len()..].starts_with(['：', ':', '，', ',']))
        || names_who_asks(text)
}

/// Whether a paragraph puts the question or the case that an article answers: 问：……, 【案情】…….
pub(crate) fn opens_question(text: &str) -> bool {
    let asked = text.strip_prefix('问').is_some_and(|rest| rest.starts_with(['：', ':']));
    let case = text
        .strip_prefix(['【', '[', '［'])
        .is_some_and(|rest| rest.starts_with('案') || rest.starts_with("基本案情"));
    asked || case
}

/// 读者于建民问：我在丰台区一家印刷公司工作.
fn names_who_asks(text: &str) -> bool {
    let head = &text[..text.floor_char_boundary(39)];
    head.split_once(['：', ':']).is_some_and(|(who, _)| {
        one_of!["读者", "职工", "网友", "工友", "市民"].begin(who)
            && one_of!["问", "来信", "来电", "咨询", "提问", "求助", "反映"].end(who)
    })
}

/// Whether a line says who wrote a letter: 读者：小靳, 读者 丁玉霞.
pub(crate) fn signs_letter(text: &str) -> bool {
    static WRITERS: Words = words!["读者", "职工", "网友", "来信人", "咨询人", "提问人", "写信人", "讀者"];
    // What may come of it is short.
    text.len() <= 60
        && text.split_once(['：', ':', ' ', '　']).is_some_and(|(who, name)| {
            WRITERS.has(who.trim_end()) && (1..=8).contains(&name.trim().chars().count())
        })
}

/// How these headlines end.
pub(crate) static NOTICES: Words = words![
    "公告",
    "通知",
    "启事",
    "声明",
    "公示",
    "通告",
    "讣告",
    "遗失",
    "招聘",
    "招标",
    "更正",
    "啟事",
    "啓事",
    "聲明",
    "致歉",
    "拍卖",
    "注销",
    "征稿",
    "征文启事",
    "名单",
    "积分榜",
    "奖牌榜",
    "排行榜",
    "一览表",
    "时间表",
    "安排表",
    "值班安排",
    "律师安排",
    "公报",
    "寻人",
    "減資",
];

/// Lines of letters and announcements that are paragraphs of their own.
pub(crate) static LETTER_LINES: Words = words![
    "特此公告。",
    "特此公示。",
    "特此通知。",
    "特此声明。",
    "特此公告",
    "特此通知",
    "此致",
    "敬礼",
    "敬礼！",
    "敬禮",
    "祝好",
    "顺祝",
    "即颂",
    "编安",
    "谨致",
];

//! Names of what the pages have, and sentences with numbers in them.

use super::{Language, pick};
use corpus::{FurnitureKind, Kind, Role};

/// What sort of article it is.
#[must_use]
pub fn kind(kind: Kind, language: Language) -> &'static str {
    pick(
        language,
        match kind {
            Kind::News => ["消息", "消息", "News"],
            Kind::Photo => ["图片新闻", "圖片新聞", "Photograph"],
            Kind::Feature => ["通讯", "通訊", "Feature"],
            Kind::Brief => ["简讯", "簡訊", "Brief"],
            Kind::Essay => ["言论", "言論", "Essay"],
            Kind::Notice => ["公告", "公告", "Notice"],
        },
    )
}

/// What somebody did for an article.
#[must_use]
pub fn role(role: Role, language: Language) -> &'static str {
    pick(
        language,
        match role {
            Role::Reporter => ["记者", "記者", "Reporter"],
            Role::Correspondent => ["通讯员", "通訊員", "Correspondent"],
            Role::Photographer => ["摄影", "攝影", "Photograph"],
            Role::Author => ["作者", "作者", "By"],
        },
    )
}

/// What a line of furniture is.
#[must_use]
pub fn furniture(kind: FurnitureKind, language: Language) -> &'static str {
    pick(
        language,
        match kind {
            FurnitureKind::Masthead => ["报头", "報頭", "Masthead"],
            FurnitureKind::Date => ["日期", "日期", "Date"],
            FurnitureKind::PageNumber => ["版次", "版次", "Page"],
            FurnitureKind::Staff => ["编辑", "編輯", "Staff"],
            FurnitureKind::Contact => ["联系", "聯絡", "Contact"],
            FurnitureKind::Jump => ["转接", "轉接", "Jump"],
            _ => ["版面其他文字", "版面其他文字", "Other"],
        },
    )
}

/// How many articles.
#[must_use]
pub fn articles(count: usize, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("{count} 篇"),
        Language::En if count == 1 => "1 article".to_owned(),
        Language::En => format!("{count} articles"),
    }
}

/// How many pages.
#[must_use]
pub fn pages(count: usize, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("{count} 版"),
        Language::En if count == 1 => "1 page".to_owned(),
        Language::En => format!("{count} pages"),
    }
}

/// How long an article is.
#[must_use]
pub fn characters(count: usize, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("{count} 字"),
        Language::En => format!("{count} characters"),
    }
}

/// That only so many articles are shown.
#[must_use]
pub fn only_the_first(count: usize, language: Language) -> String {
    match language {
        Language::ZhHans => format!("文章太多，只排出前 {count} 篇。"),
        Language::ZhHant => format!("文章太多，只排出前 {count} 篇。"),
        Language::En => format!("There are too many: these are the first {count}."),
    }
}

/// The place of a page in its collection, for one that prints no number.
#[must_use]
pub fn page_in_order(number: usize, language: Language) -> String {
    match language {
        Language::ZhHans => format!("第 {number} 份版面"),
        Language::ZhHant => format!("第 {number} 份版面"),
        Language::En => format!("Page {number} of this site"),
    }
}

/// A printed page number and name.
#[must_use]
pub fn page_number(number: &str, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("第 {number} 版"),
        Language::En => format!("Page {number}"),
    }
}

/// The lines of the page that a text lies on.
#[must_use]
pub fn lines(first: usize, last: usize, language: Language) -> String {
    match (first == last, language) {
        (true, Language::ZhHans | Language::ZhHant) => format!("原文第 {first} 行"),
        (false, Language::ZhHans | Language::ZhHant) => format!("原文第 {first}–{last} 行"),
        (true, Language::En) => format!("Source, line {first}"),
        (false, Language::En) => format!("Source, lines {first}–{last}"),
    }
}

/// The name of a paragraph's own link.
#[must_use]
pub fn paragraph(number: usize, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("第 {number} 段"),
        Language::En => format!("Paragraph {number}"),
    }
}

/// The name of the link to the page that an article stands on.
#[must_use]
pub fn place_on_page(place: usize, count: usize, language: Language) -> String {
    match language {
        Language::ZhHans | Language::ZhHant => format!("本版第 {place} 篇，共 {count} 篇"),
        Language::En => format!("Article {place} of {count} on its page"),
    }
}

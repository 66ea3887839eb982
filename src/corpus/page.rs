//! One page and what is printed on it beside the articles.

use crate::{Diagnostic, PageId, Span, Text};
use serde::{Deserialize, Serialize};

/// One page of a newspaper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The file's name without its extension, made safe for a URL.
    pub id: PageId,
    /// The file's name.
    pub file: String,
    /// What the bytes were: `UTF-8`, `GB18030`, `Big5`, `UTF-16LE`, `UTF-16BE`.
    pub encoding: String,
    /// The page's own text; all spans point into it.
    pub text: String,
    /// 通栏标语: the slogan or column line over the page.
    pub banner: Option<Text>,
    /// The newspaper's name, when printed or given.
    pub paper: Option<String>,
    /// ISO 8601, when printed on the page or given beside the file.
    pub date: Option<String>,
    /// 版次 as printed, without 第 and 版: `02`, `A7`.
    pub page_number: Option<String>,
    /// 版名: 要闻.
    pub page_name: Option<String>,
    /// 责任编辑.
    pub editors: Vec<String>,
    /// Every role in the page's furniture line, as printed.
    pub staff: Vec<Staff>,
    /// The year that the articles speak of, where the page prints none.
    pub inferred_year: Option<InferredYear>,
    /// Mastheads, date lines, hotlines, jump marks.
    pub furniture: Vec<Furniture>,
    /// What an editor may want to check.
    pub diagnostics: Vec<Diagnostic>,
}

/// One person in the page's furniture line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    /// The role as printed: 责任编辑, 版式, 校对.
    pub role: String,
    /// The name without inner spaces.
    pub name: String,
}

/// A year read from the articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InferredYear {
    /// The year.
    pub year: u16,
    /// The words that show it. They lie inside paragraphs.
    pub evidence: Vec<Text>,
}

/// A line, or a part of one, that belongs to the page and to no article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Furniture {
    /// What it is.
    pub kind: FurnitureKind,
    /// The words.
    pub text: String,
    /// Where they stand.
    pub spans: Vec<Span>,
}

/// The kinds of furniture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum FurnitureKind {
    /// 报头: the paper's name, its publisher, its numbers.
    Masthead,
    /// The date, with or without the weekday.
    Date,
    /// 版次、版名.
    PageNumber,
    /// 责任编辑、版式、校对.
    Staff,
    /// 热线、电话、邮箱、网址.
    Contact,
    /// 下转第3版、上接第1版.
    Jump,
    /// A rule, a row of stars, an image's place: drawn, not written.
    Ornament,
    /// Anything else that belongs to no article.
    Other,
}

impl FurnitureKind {
    /// The name that stands in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Masthead => "masthead",
            Self::Date => "date",
            Self::PageNumber => "page-number",
            Self::Staff => "staff",
            Self::Contact => "contact",
            Self::Jump => "jump",
            Self::Ornament => "ornament",
            Self::Other => "other",
        }
    }
}

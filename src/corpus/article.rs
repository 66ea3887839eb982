//! One article and its parts.

use crate::{ArticleId, Diagnostic, PageId, Span, Text};
use serde::{Deserialize, Serialize};

/// One article as its page prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Short and stable: made from the page's id and the headline.
    pub id: ArticleId,
    /// The page it stands on.
    pub page: PageId,
    /// Its place on that page, from 0.
    pub order: u32,
    /// What sort of article it is.
    pub kind: Kind,
    /// 栏目: the heading over a group of articles that this one belongs to.
    pub column: Option<Text>,
    /// 栏题: the heading directly over this article alone.
    pub label: Option<Text>,
    /// 引题（肩题）.
    pub kicker: Option<Text>,
    /// 主题; `None` only where none is printed.
    pub headline: Option<Text>,
    /// 副题.
    pub subheadline: Option<Text>,
    /// Who wrote, reported or photographed it; nobody twice in one role.
    pub bylines: Vec<Byline>,
    /// Where it was taken from.
    pub source: Option<Source>,
    /// The body. The first section's heading is `None` unless the article opens with a crosshead.
    pub sections: Vec<Section>,
    /// The photographs that belong to it.
    pub figures: Vec<Figure>,
    /// Lines that are only a byline, a credit or a source; they are no paragraphs.
    pub marks: Vec<Text>,
    /// What an editor may want to check.
    pub diagnostics: Vec<Diagnostic>,
    /// The article of another page that this one goes on with (上接).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continues: Option<ArticleId>,
    /// The article of another page that goes on with this one (下转).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continued_by: Option<ArticleId>,
}

impl Article {
    /// All paragraphs in reading order, without the crossheads.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Text> {
        self.sections.iter().flat_map(|section| &section.paragraphs)
    }

    /// Every text that the article owns, for laws such as "nothing is lost".
    /// A column belongs to several articles and is given with each of them.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let heads = [&self.column, &self.label, &self.kicker, &self.headline, &self.subheadline];
        let body = self.sections.iter().flat_map(|section| section.heading.iter().chain(&section.paragraphs));
        let figures = self.figures.iter().flat_map(|figure| figure.caption.iter().chain(&figure.credit));
        heads.into_iter().flatten().chain(body).chain(figures).chain(&self.marks)
    }
}

/// What sort of article it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// 消息: a report, usually opened by a dateline.
    #[default]
    News,
    /// 图片新闻: a photograph with its words.
    Photo,
    /// 通讯、综述: a longer piece, often with crossheads or a byline line.
    Feature,
    /// 简讯: one of several short items under a common heading.
    Brief,
    /// 言论、散文、诗歌: signed by an author.
    Essay,
    /// 公告、启事: announcements.
    Notice,
}

/// One name and what its bearer did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Byline {
    /// What the bearer did.
    pub role: Role,
    /// The name without inner spaces.
    pub name: String,
    /// Where it is printed.
    pub spans: Vec<Span>,
}

/// What somebody did for an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// 记者.
    Reporter,
    /// 通讯员.
    Correspondent,
    /// 摄影.
    Photographer,
    /// A bare name.
    Author,
}

/// Where an article was taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The name without 《》.
    pub name: String,
    /// Where it is printed.
    pub spans: Vec<Span>,
}

/// A crosshead and the paragraphs under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// 小标题.
    pub heading: Option<Text>,
    /// The paragraphs in order.
    pub paragraphs: Vec<Text>,
}

/// A photograph, as far as the page's words tell of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// 图片说明.
    pub caption: Option<Text>,
    /// The credit printed at the caption. A credit on a line of its own is one of the article's
    /// marks instead, and only its names stand here.
    pub credit: Option<Text>,
    /// Who took it.
    pub photographers: Vec<String>,
}

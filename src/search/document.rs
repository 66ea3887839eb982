//! What is searched: an article as a list of fields and a few facts.
//!
//! The index takes documents, not articles, so that other things made of words can be searched as
//! well (the benchmark feeds titles and bodies). [`Document::from_article`] says how an article of
//! the corpus becomes a document.

use corpus::{Article, Figure, Kind, Page, Role};

/// The number of a document in the order of being pushed. For an index made from a corpus it is the
/// article's place in `corpus.articles`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId(pub u32);

impl DocId {
    /// The number as an index.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The part of an article in which words stand. Numbers count from 0 in the article's own lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// 主题.
    Headline,
    /// 引题.
    Kicker,
    /// 副题.
    Subheadline,
    /// 栏目.
    Column,
    /// 栏题.
    Label,
    /// The name of one byline.
    Byline(u16),
    /// The name of the source.
    Source,
    /// 小标题: the heading of a section.
    Crosshead(u16),
    /// A paragraph.
    Paragraph {
        /// The section in the article.
        section: u16,
        /// The paragraph in its section.
        paragraph: u16,
    },
    /// 图片说明: the caption of a figure.
    Caption(u16),
    /// The credit of a figure.
    Credit(u16),
    /// A line that is only a byline, a credit or a source.
    Mark(u16),
}

/// What sort of part a place is, for field names and for ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Zone {
    /// 主题.
    Headline,
    /// 引题.
    Kicker,
    /// 副题.
    Subheadline,
    /// 小标题.
    Crosshead,
    /// 栏目 and 栏题.
    Column,
    /// Paragraphs.
    Body,
    /// Captions.
    Caption,
    /// Bylines, credits, and lines of nothing else.
    Byline,
    /// 来源.
    Source,
}

impl Place {
    /// What sort of part it is.
    #[must_use]
    pub fn zone(self) -> Zone {
        match self {
            Self::Headline => Zone::Headline,
            Self::Kicker => Zone::Kicker,
            Self::Subheadline => Zone::Subheadline,
            Self::Column | Self::Label => Zone::Column,
            Self::Crosshead(_) => Zone::Crosshead,
            Self::Paragraph { .. } => Zone::Body,
            Self::Caption(_) => Zone::Caption,
            Self::Byline(_) | Self::Credit(_) | Self::Mark(_) => Zone::Byline,
            Self::Source => Zone::Source,
        }
    }
}

/// A day, a month or a year, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month from 1; 0 when unknown.
    pub month: u8,
    /// The day from 1; 0 when unknown.
    pub day: u8,
}

impl Date {
    /// Reads `2023-05-08`, `2023-05` or `2023`; what follows is ignored.
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split(|c: char| !c.is_ascii_digit());
        let year = parts.next()?.parse().ok()?;
        let mut small = || parts.next().and_then(|part| part.parse().ok()).unwrap_or(0);
        Some(Self { year, month: small(), day: small() })
    }
}

/// Whether the page says so itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Certainty {
    /// Printed, or given beside the page.
    #[default]
    Printed,
    /// 推定: read from what the articles speak of.
    Inferred,
}

/// What is known of a document beside its words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts<'a> {
    /// The id of its page.
    pub page: &'a str,
    /// 版次 as printed: `02`, `A7`.
    pub page_number: Option<&'a str>,
    /// 版名: 要闻.
    pub page_name: Option<&'a str>,
    /// When its page appeared.
    pub date: Option<(Date, Certainty)>,
    /// What sort of article it is.
    pub kind: Kind,
    /// 栏目.
    pub column: Option<&'a str>,
    /// Who wrote, reported or photographed it.
    pub people: Vec<(Role, &'a str)>,
    /// How many photographs it has.
    pub photos: usize,
}

/// One document to be indexed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document<'a> {
    /// The words by place, in the order in which hits are stepped through.
    pub fields: Vec<(Place, &'a str)>,
    /// The rest.
    pub facts: Facts<'a>,
}

impl<'a> Document<'a> {
    /// An article of `page` as a document: everything that is printed, each part a field.
    #[must_use]
    pub fn from_article(article: &'a Article, page: Option<&'a Page>) -> Self {
        let mut fields = Vec::new();
        let heads = [
            (Place::Column, &article.column),
            (Place::Label, &article.label),
            (Place::Kicker, &article.kicker),
            (Place::Headline, &article.headline),
            (Place::Subheadline, &article.subheadline),
        ];
        for (place, text) in heads {
            fields.extend(text.as_ref().map(|text| (place, text.as_str())));
        }
        for (byline, number) in article.bylines.iter().zip(0..) {
            fields.push((Place::Byline(number), byline.name.as_str()));
        }
        fields.extend(article.source.as_ref().map(|source| (Place::Source, source.name.as_str())));
        for (content, section) in article.sections.iter().zip(0..) {
            fields.extend(content.heading.as_ref().map(|text| (Place::Crosshead(section), text.as_str())));
            for (text, paragraph) in content.paragraphs.iter().zip(0..) {
                fields.push((Place::Paragraph { section, paragraph }, text.as_str()));
            }
        }
        for (Figure { caption, credit, .. }, number) in article.figures.iter().zip(0..) {
            fields.extend(caption.as_ref().map(|text| (Place::Caption(number), text.as_str())));
            fields.extend(credit.as_ref().map(|text| (Place::Credit(number), text.as_str())));
        }
        for (text, number) in article.marks.iter().zip(0..) {
            fields.push((Place::Mark(number), text.as_str()));
        }
        Self { fields, facts: Facts::of(article, page) }
    }
}

impl<'a> Facts<'a> {
    fn of(article: &'a Article, page: Option<&'a Page>) -> Self {
        let mut people: Vec<(Role, &str)> =
            article.bylines.iter().map(|byline| (byline.role, byline.name.as_str())).collect();
        for name in article.figures.iter().flat_map(|figure| &figure.photographers) {
            people.push((Role::Photographer, name));
        }
        crate::sort::sort_by(&mut people, Ord::cmp);
        people.dedup();
        Self {
            page: article.page.as_str(),
            page_number: page.and_then(|page| page.page_number.as_deref()),
            page_name: page.and_then(|page| page.page_name.as_deref()),
            date: page.and_then(date),
            kind: article.kind,
            column: article.column.as_ref().map(corpus::Text::as_str),
            people,
            photos: article.figures.len(),
        }
    }
}

/// The printed date of a page, or else the year that its articles speak of.
fn date(page: &Page) -> Option<(Date, Certainty)> {
    let printed = page.date.as_deref().and_then(Date::from_iso).map(|date| (date, Certainty::Printed));
    let inferred = || {
        let year = page.inferred_year.as_ref()?.year;
        Some((Date { year, month: 0, day: 0 }, Certainty::Inferred))
    };
    printed.or_else(inferred)
}

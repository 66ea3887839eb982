//! References to newspaper articles: GB/T 7714—2025 and —2015, BibTeX, RIS and CSL-JSON.
//!
//! A [`Reference`] holds what is known. What is not known is printed as missing where a reader
//! sees it, left out where a program reads it, and named by [`Reference::missing`]; nothing is
//! ever guessed. No browser, no clock: who cites an address says when it was visited.

mod bibtex;
mod csl;
mod gbt;
mod ris;

/// What is known of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reference {
    /// A short name that stays, for use as a key: the article's id.
    pub key: String,
    /// Who wrote it, in the order of the bylines.
    pub authors: Vec<String>,
    /// The headline.
    pub title: Option<String>,
    /// The newspaper's name.
    pub paper: Option<String>,
    /// The day of issue, ISO 8601.
    pub date: Option<String>,
    /// 版次.
    pub page: Option<String>,
    /// Where it was read, when that is to be cited.
    pub online: Option<Online>,
}

/// Where and when an article was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Online {
    /// The address.
    pub address: String,
    /// The day, ISO 8601.
    pub visited: String,
}

/// A format of references.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Style {
    /// GB/T 7714—2025, in force since July 2026.
    #[default]
    Gbt2025,
    /// GB/T 7714—2015, still asked for by many journals.
    Gbt2015,
    /// BibTeX, in the form that BibLaTeX reads too.
    Bibtex,
    /// RIS, for reference managers.
    Ris,
    /// CSL-JSON, for Zotero, Pandoc and others.
    CslJson,
}

/// Something that a full reference has and this one has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is named for the field")]
pub enum Missing {
    Author,
    Title,
    Paper,
    Date,
    Page,
}

impl Style {
    /// All of them, in the order of a panel.
    pub const ALL: [Self; 5] = [Self::Gbt2025, Self::Gbt2015, Self::Bibtex, Self::Ris, Self::CslJson];

    /// The format's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Gbt2025 => "GB/T 7714—2025",
            Self::Gbt2015 => "GB/T 7714—2015",
            Self::Bibtex => "BibTeX",
            Self::Ris => "RIS",
            Self::CslJson => "CSL-JSON",
        }
    }
}

impl Reference {
    /// The reference in one format.
    #[must_use]
    pub fn cite(&self, style: Style) -> String {
        match style {
            Style::Gbt2025 => self.plainly(),
            Style::Gbt2015 => gbt::cite(self, gbt::Edition::Of2015),
            Style::Bibtex => bibtex::cite(self),
            Style::Ris => ris::cite(self),
            Style::CslJson => csl::cite(self),
        }
    }

    /// The reference for people to read, GB/T 7714—2025. Who wants nothing else need not carry the other formats.
    #[must_use]
    pub fn plainly(&self) -> String {
        gbt::cite(self, gbt::Edition::Of2025)
    }

    /// What a full reference would have.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let fields = [
            (Missing::Author, self.authors.is_empty()),
            (Missing::Title, self.title.is_none()),
            (Missing::Paper, self.paper.is_none()),
            (Missing::Date, self.date.is_none()),
            (Missing::Page, self.page.is_none()),
        ];
        fields.into_iter().filter(|(_, missing)| *missing).map(|(field, _)| field).collect()
    }
}

#[cfg(test)]
mod tests;

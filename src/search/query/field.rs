//! The names of fields.

use std::fmt;

/// Where a term is looked for, or which fact it speaks of. See [`Query`](super::Query).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Headline, kicker, subheadline.
    Title,
    /// Crossheads.
    Crosshead,
    /// Paragraphs.
    Body,
    /// The column and the label.
    Column,
    /// Bylines of every role.
    By,
    /// The source.
    Source,
    /// Captions, and whether there is a photograph.
    Photo,
    /// The districts or provinces that the article is about.
    District,
    /// The districts or provinces that it mentions.
    Mention,
    /// The year of the page.
    Year,
    /// The page.
    Page,
    /// The kind of article.
    Kind,
}

impl Field {
    /// All fields, in the order of the help panel.
    pub const ALL: [Self; 12] = [
        Self::Title,
        Self::Crosshead,
        Self::Body,
        Self::Column,
        Self::By,
        Self::Source,
        Self::Photo,
        Self::District,
        Self::Mention,
        Self::Year,
        Self::Page,
        Self::Kind,
    ];

    /// All names: Chinese, English, then others that are understood.
    #[must_use]
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self::Title => &["标题", "title", "headline", "題"],
            Self::Crosshead => &["小标题", "crosshead"],
            Self::Body => &["正文", "body", "text"],
            Self::Column => &["栏目", "column"],
            Self::By => &["记者", "by", "作者", "通讯员", "摄影", "author"],
            Self::Source => &["来源", "source"],
            Self::Photo => &["图片", "photo", "caption"],
            Self::District => &["区", "district", "地区"],
            Self::Mention => &["提及", "mention"],
            Self::Year => &["年", "year", "年份"],
            Self::Page => &["版", "page", "版面"],
            Self::Kind => &["体裁", "kind"],
        }
    }

    /// The Chinese name, in which the field is printed.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.names().first().copied().unwrap_or_default()
    }

    /// The field of this name, whatever its width, case and script.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = crate::fold::folded(name);
        Self::ALL
            .into_iter()
            .find(|field| field.names().iter().any(|known| crate::fold::folded(known) == name))
    }

    /// The field that was probably meant by a name that is none.
    pub(super) fn like(name: &str) -> Option<Self> {
        let name: Vec<char> = crate::fold::folded(name).chars().collect();
        let distance = |known: &str| mistakes(&name, &known.chars().collect::<Vec<_>>());
        let near = |field: &Self| field.names().iter().map(|known| (distance(known), known.len())).min();
        let best = Self::ALL.into_iter().min_by_key(near)?;
        let (mistakes, _) = near(&best)?;
        (mistakes <= 2 && mistakes < name.len()).then_some(best)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How many characters must be changed, added or dropped to make one name from the other.
fn mistakes(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_both_languages_and_widths() {
        assert_eq!(Field::named("標題"), Some(Field::Title));
        assert_eq!(Field::named("ＹＥＡＲ"), Some(Field::Year));
        assert_eq!(Field::named("时间"), None);
    }

    #[test]
    fn what_was_probably_meant() {
        assert_eq!(Field::like("tilte"), Some(Field::Title));
        assert_eq!(Field::like("标提"), Some(Field::Title));
        assert_eq!(Field::like("distrct"), Some(Field::District));
        assert_eq!(Field::like("http"), None);
        assert_eq!(Field::like("时间"), None);
    }
}

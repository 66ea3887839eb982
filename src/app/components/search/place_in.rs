//! Where in an article a place is that the index speaks of.

use corpus::{Article, Text};
use search::Place;

/// The number of the paragraph in the article that a place lies in or stands over.
#[must_use]
pub fn paragraph_at(article: &Article, place: Place) -> Option<usize> {
    let (section, paragraph) = match place {
        Place::Paragraph { section, paragraph } => (section, paragraph),
        Place::Crosshead(section) => (section, 0),
        _ => return None,
    };
    let before = article.sections.iter().take(usize::from(section)).map(|section| section.paragraphs.len());
    Some(before.sum::<usize>() + usize::from(paragraph) + 1)
}

/// The text of a place, where the article shows one. Names in bylines and the name of the source
/// are shown within the lines and paragraphs that print them.
#[must_use]
pub fn text_at(article: &Article, place: Place) -> Option<&Text> {
    let figure = |number: u16| article.figures.get(usize::from(number));
    match place {
        Place::Headline => article.headline.as_ref(),
        Place::Kicker => article.kicker.as_ref(),
        Place::Subheadline => article.subheadline.as_ref(),
        Place::Column => article.column.as_ref(),
        Place::Label => article.label.as_ref(),
        Place::Byline(_) | Place::Source => None,
        Place::Crosshead(section) => article.sections.get(usize::from(section))?.heading.as_ref(),
        Place::Paragraph { section, paragraph } => {
            article.sections.get(usize::from(section))?.paragraphs.get(usize::from(paragraph))
        }
        Place::Caption(number) => figure(number)?.caption.as_ref(),
        Place::Credit(number) => figure(number)?.credit.as_ref(),
        Place::Mark(number) => article.marks.get(usize::from(number)),
    }
}

//! What kind of article a draft is: news, a feature, an essay, a photograph, a brief, a notice.

use super::draft::Draft;
use crate::notices;
use crate::rubric;
use corpus::{Kind, Role};

impl Draft {
    /// Judges by the headline, the names and the shape of the body.
    pub(super) fn kind(&self, clean: &str) -> Kind {
        let head: String = self.head.iter().map(|range| &clean[range.clone()]).collect();
        // 讣　告.
        let head: String = head.split_whitespace().collect();
        let paragraphs: usize = self.sections.iter().map(|section| section.paragraphs.len()).sum();
        let crossheads = self.sections.iter().filter(|section| section.heading.is_some()).count();
        let has = |role: Role| self.bylines.iter().any(|byline| byline.role == role);
        let reporter = has(Role::Reporter) || has(Role::Correspondent);
        if notices::announces(&head) {
            return Kind::Notice;
        }
        if paragraphs == 0 && !self.figures.is_empty()
            || self.signals.photo_report && !self.signals.dateline && paragraphs <= 2
        {
            return Kind::Photo;
        }
        if self.signals.brief_column {
            return Kind::Brief;
        }
        // 孙妍 文/摄 wrote no more than what stands under the photograph.
        let names = |role: Role| {
            self.bylines.iter().filter(move |byline| byline.role == role).map(|byline| &byline.name)
        };
        let photo_story = has(Role::Photographer)
            && (!reporter || names(Role::Reporter).eq(names(Role::Photographer)))
            && !has(Role::Author)
            && !self.signals.dateline
            && paragraphs == 1
            && crossheads == 0;
        if photo_story {
            return Kind::Photo;
        }
        if has(Role::Author) && !reporter && !self.signals.dateline {
            return if crossheads > 0 && self.signals.byline_line { Kind::Feature } else { Kind::Essay };
        }
        let is_writing = self.label.as_ref().is_some_and(|label| rubric::is_writing(label.as_str()));
        if is_writing && !reporter && !self.signals.dateline {
            return Kind::Essay;
        }
        if self.signals.byline_line || crossheads > 0 {
            return Kind::Feature;
        }
        Kind::News
    }
}

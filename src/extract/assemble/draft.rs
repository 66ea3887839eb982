//! An article in the making.

use super::pieces::{Pieces, lines_of, places, text_of};
use crate::page_text::PageText;
use crate::scan::byline::Credits;
use crate::scan::{dateline, name, source};
use crate::token::{End, end_of};
use corpus::{
    Article, ArticleId, Byline, Diagnostic, DiagnosticKind, Figure, PageId, Role, Section, Source, Span, Text,
};
use std::collections::HashSet;
use std::ops::Range;

/// An article before it has its name and place.
pub(crate) struct Draft {
    pub(super) column: Option<Text>,
    pub(super) label: Option<Text>,
    pub(super) kicker: Vec<Range<usize>>,
    pub(super) head: Vec<Range<usize>>,
    pub(super) sub: Vec<Range<usize>>,
    /// Extents with marks and ornaments, for the spans of the three above.
    pub(super) extents: [Vec<Range<usize>>; 3],
    pub(super) bylines: Vec<Byline>,
    pub(super) source: Option<Source>,
    pub(super) sections: Vec<DraftSection>,
    pub(super) figures: Vec<Figure>,
    pub(super) marks: Vec<Text>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) signals: Signals,
}

#[derive(Default)]
/// A crosshead and the paragraphs under it.
pub(super) struct DraftSection {
    pub(super) heading: Option<Pieces>,
    pub(super) paragraphs: Vec<Pieces>,
}

/// What speaks for one kind of article or another.
#[derive(Default, Clone, Copy)]
pub(super) struct Signals {
    pub(super) dateline: bool,
    pub(super) byline_line: bool,
    pub(super) photo_report: bool,
    pub(super) brief_column: bool,
    pub(super) unmarked_head: bool,
    pub(super) continued_from: bool,
    pub(super) continued_to: bool,
}

impl Draft {
    pub(super) fn new(column: Option<Text>, label: Option<Text>) -> Self {
        Self {
            column,
            label,
            kicker: Vec::new(),
            head: Vec::new(),
            sub: Vec::new(),
            extents: [Vec::new(), Vec::new(), Vec::new()],
            bylines: Vec::new(),
            source: None,
            sections: Vec::new(),
            figures: Vec::new(),
            marks: Vec::new(),
            diagnostics: Vec::new(),
            signals: Signals::default(),
        }
    }

    pub(super) fn has_text(&self) -> bool {
        self.sections.iter().any(|section| !section.paragraphs.is_empty())
    }

    /// Whether it is nothing but photographs with their words.
    pub(super) fn is_photograph(&self) -> bool {
        self.head.is_empty() && self.sections.is_empty() && !self.figures.is_empty() && self.marks.is_empty()
    }

    pub(super) fn has_body(&self) -> bool {
        self.has_text() || !self.figures.is_empty() || !self.marks.is_empty() || !self.sections.is_empty()
    }

    pub(super) fn section(&mut self) -> &mut DraftSection {
        if self.sections.is_empty() {
            self.sections.push(DraftSection::default());
        }
        let last = self.sections.len() - 1;
        &mut self.sections[last]
    }

    pub(super) fn byline(&mut self, page: &PageText<'_>, role: Role, place: Range<usize>) {
        let name = name::without_spaces(&page.clean()[place.clone()]);
        let spans = lines_of(page.clean(), &place).iter().map(|range| page.span(range)).collect();
        self.named(role, name, spans);
    }

    fn named(&mut self, role: Role, name: String, spans: Vec<Span>) {
        let known = self.bylines.iter_mut().find(|byline| byline.role == role && byline.name == name);
        match known {
            // The first place counts, whichever was read first.
            Some(byline) if spans < byline.spans => byline.spans = spans,
            Some(_) => {}
            None if name.is_empty() => {}
            None => self.bylines.push(Byline { role, name, spans }),
        }
    }

    pub(super) fn set_source(&mut self, page: &PageText<'_>, name: String, place: Range<usize>) {
        if self.source.is_none() && !name.is_empty() {
            let spans = lines_of(page.clean(), &place).iter().map(|range| page.span(range)).collect();
            self.source = Some(Source { name, spans });
        }
    }

    /// The photographers of a credit that stands by itself: for the caption above it, if that has
    /// none, or for a photograph that the words do not describe.
    pub(super) fn photographers(&mut self, clean: &str, credits: &Credits, start: usize) {
        let names: Vec<String> = credits
            .photographers()
            .map(|place| name::without_spaces(&clean[start + place.start..start + place.end]))
            .collect();
        if names.is_empty() {
            return;
        }
        match self.figures.last_mut() {
            Some(figure) if figure.photographers.is_empty() => figure.photographers = names,
            _ => self.figures.push(Figure { caption: None, credit: None, photographers: names }),
        }
    }

    /// Whether the page says that the article goes on elsewhere, or came from elsewhere.
    pub(crate) fn continuation(&self) -> (bool, bool) {
        (self.signals.continued_from, self.signals.continued_to)
    }

    /// Reads the datelines of whole paragraphs, whose brackets a column break may have cut.
    fn read_datelines(&mut self, page: &PageText<'_>) {
        let opened: Vec<Vec<Range<usize>>> = self
            .sections
            .iter()
            .flat_map(|section| &section.paragraphs)
            .filter(|pieces| pieces.dateline)
            .map(|pieces| pieces.words.clone())
            .collect();
        for words in opened {
            let joined: String = words.iter().map(|range| &page.clean()[range.clone()]).collect();
            let Some(dateline) = dateline::dateline(&joined) else { continue };
            for (role, place) in dateline.names {
                let name = name::without_spaces(&joined[place.clone()]);
                let spans = places(&words, &place).iter().map(|range| page.span(range)).collect();
                self.named(role, name, spans);
            }
            if let Some(place) = dateline.agency {
                let spans = places(&words, &place).iter().map(|range| page.span(range)).collect();
                if self.source.is_none() {
                    self.source = Some(Source { name: source::agency_name(&joined[place]), spans });
                }
            }
        }
        self.bylines.sort_by_key(|byline| byline.spans.first().copied());
    }

    /// The finished article.
    pub(crate) fn finish(
        mut self,
        page: &PageText<'_>,
        id_of_page: &PageId,
        order: u32,
        taken: &HashSet<ArticleId>,
    ) -> Article {
        self.read_datelines(page);
        let kind = self.kind(page.clean());
        let line = |words: &[Range<usize>], extents: &[Range<usize>]| {
            (!words.is_empty()).then(|| text_of(page, words, extents))
        };
        let kicker = line(&self.kicker, &self.extents[0]);
        let headline = line(&self.head, &self.extents[1]);
        let subheadline = line(&self.sub, &self.extents[2]);
        let mut diagnostics = self.diagnostics;
        let mut sections: Vec<Section> = Vec::new();
        for section in self.sections {
            let paragraphs: Vec<Text> = section
                .paragraphs
                .iter()
                .map(|pieces| text_of(page, &pieces.words, &pieces.extents))
                .collect();
            sections.push(Section {
                heading: section.heading.map(|pieces| text_of(page, &pieces.words, &pieces.extents)),
                paragraphs,
            });
        }
        for paragraph in sections.iter().flat_map(|section| &section.paragraphs) {
            diagnose(paragraph, &mut diagnostics);
        }
        // A dateline or byline below shows that an unmarked line is the headline; nothing else does.
        if self.signals.unmarked_head && !self.signals.dateline && !self.signals.byline_line {
            diagnostics.push(Diagnostic {
                kind: DiagnosticKind::HeadlineGuessed,
                message: "未加标记的一行被认作标题".to_owned(),
                spans: headline.iter().flat_map(|headline| headline.spans().to_vec()).collect(),
            });
        }
        if headline.is_none() {
            let spans: Vec<Span> = sections
                .iter()
                .flat_map(|section| &section.paragraphs)
                .take(1)
                .flat_map(|text| text.spans().iter().take(1).copied())
                .collect();
            diagnostics.push(Diagnostic {
                kind: DiagnosticKind::HeadlineMissing,
                message: "版面上没有印标题".to_owned(),
                spans,
            });
        }
        let words = [&headline, &kicker]
            .into_iter()
            .flatten()
            .chain(sections.iter().flat_map(|section| section.heading.iter().chain(&section.paragraphs)))
            .chain(self.figures.iter().filter_map(|figure| figure.caption.as_ref()))
            .chain(&self.marks)
            .next()
            .map_or("", Text::as_str)
            .to_owned();
        let id = (0..)
            .map(|salt| ArticleId::new(id_of_page, &words, salt))
            .find(|id| !taken.contains(id))
            .unwrap_or_else(|| ArticleId::new(id_of_page, &words, 0));
        Article {
            id,
            page: id_of_page.clone(),
            order,
            kind,
            column: self.column,
            label: self.label,
            kicker,
            headline,
            subheadline,
            bylines: self.bylines,
            source: self.source,
            sections,
            figures: self.figures,
            marks: self.marks,
            diagnostics,
            continues: None,
            continued_by: None,
        }
    }
}

/// Remarks on one paragraph: it breaks off, or a quotation stays open.
fn diagnose(paragraph: &Text, diagnostics: &mut Vec<Diagnostic>) {
    let words = paragraph.as_str();
    let last = paragraph.spans().last().copied();
    if matches!(end_of(words), End::Soft | End::Open) {
        diagnostics.push(Diagnostic {
            kind: DiagnosticKind::BrokenOff,
            message: "段落没有收尾".to_owned(),
            spans: last.into_iter().collect(),
        });
    }
    let open = words.chars().filter(|c| *c == '“').count();
    let close = words.chars().filter(|c| *c == '”').count();
    if open > close {
        diagnostics.push(Diagnostic {
            kind: DiagnosticKind::UnclosedQuote,
            message: "引号没有闭合".to_owned(),
            spans: paragraph.spans().to_vec(),
        });
    }
}

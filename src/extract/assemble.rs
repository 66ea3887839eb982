//! Builds articles from a page's items and the grammar's readings of its tokens.

use crate::grammar::{Opens, Part, Reading};
use crate::lexicon;
use crate::page_text::PageText;
use crate::scan::byline::{Credits, Shape};
use crate::scan::jump::Direction;
use crate::scan::{dateline, name, source};
use crate::steps;
use crate::token::{Caption, Dress, End, Item, Mark, Token};
use corpus::{
    Article, ArticleId, Byline, Diagnostic, DiagnosticKind, Figure, Kind, PageId, Role, Section, Source,
    Span, Text,
};
use std::collections::HashSet;
use std::ops::Range;

/// The articles of a page, and its banner.
pub(crate) struct Assembled {
    pub(crate) banner: Option<Text>,
    pub(crate) articles: Vec<Draft>,
}

/// An article before it has its name and place.
pub(crate) struct Draft {
    column: Option<Text>,
    label: Option<Text>,
    kicker: Vec<Range<usize>>,
    head: Vec<Range<usize>>,
    sub: Vec<Range<usize>>,
    /// Extents with marks and ornaments, for the spans of the three above.
    extents: [Vec<Range<usize>>; 3],
    bylines: Vec<Byline>,
    source: Option<Source>,
    sections: Vec<DraftSection>,
    figures: Vec<Figure>,
    marks: Vec<Text>,
    diagnostics: Vec<Diagnostic>,
    signals: Signals,
}

#[derive(Default)]
struct DraftSection {
    heading: Option<Pieces>,
    paragraphs: Vec<Pieces>,
}

/// A text in the making: its words and, beside each, its extent on the page.
#[derive(Default, Clone)]
struct Pieces {
    words: Vec<Range<usize>>,
    extents: Vec<Range<usize>>,
    /// The first piece opens with a dateline.
    dateline: bool,
}

/// What speaks for one kind of article or another.
#[derive(Default, Clone, Copy)]
struct Signals {
    dateline: bool,
    byline_line: bool,
    photo_report: bool,
    brief_column: bool,
    unmarked_head: bool,
    continued_from: bool,
    continued_to: bool,
}

/// Builds the articles.
pub(crate) fn assemble(page: &PageText<'_>, items: &[Item], readings: &[Reading]) -> Assembled {
    let mut builder =
        Builder { page, banner: None, articles: Vec::new(), column: None, label: None, brief: false };
    let mut readings = readings.iter();
    let mut loose: Vec<&Item> = Vec::new();
    for item in items {
        match item {
            Item::Token(token) => {
                let Some(reading) = readings.next() else { continue };
                builder.token(token, *reading);
                for item in loose.drain(..) {
                    builder.attach(item);
                }
            }
            // A mark before the first article waits for it; a caption there is a photo of its own.
            Item::Mark(_) if builder.articles.is_empty() => loose.push(item),
            Item::Mark(_) | Item::Caption(_) => builder.attach(item),
            Item::Furniture(_) => {}
        }
    }
    for item in loose {
        builder.attach(item);
    }
    builder.finish()
}

struct Builder<'a> {
    page: &'a PageText<'a>,
    banner: Option<Text>,
    articles: Vec<Draft>,
    column: Option<Text>,
    label: Option<Text>,
    brief: bool,
}

impl Builder<'_> {
    fn token(&mut self, token: &Token, reading: Reading) {
        let opens = reading.opens == Opens::Article;
        match reading.part {
            Part::Banner => self.banner = Some(self.text(&Pieces::of(token))),
            Part::Column => {
                let column = self.text(&Pieces::of(token));
                self.brief = lexicon::ends_with_any(column.as_str(), lexicon::BRIEF_COLUMNS);
                self.column = Some(column);
                self.label = None;
            }
            Part::Label => self.label = Some(self.text(&Pieces::of(token))),
            Part::Kicker | Part::KickerMore | Part::Head | Part::HeadMore | Part::Sub | Part::SubMore => {
                self.heading(token, reading.part, opens)
            }
            Part::Byline => {
                if let Some(credits) = &token.credits {
                    let shape = credits.shape;
                    let mark = Mark { range: token.extent.clone(), credits: credits.clone(), source: None };
                    let draft = self.current();
                    draft.signals.byline_line |= shape == Shape::Titled || shape == Shape::Dressed;
                    self.mark(&mark);
                }
            }
            Part::Sign => {
                if let Some(credits) = &token.credits {
                    let mark = Mark { range: token.extent.clone(), credits: credits.clone(), source: None };
                    self.mark(&mark);
                }
            }
            Part::Para => self.paragraph(token, opens),
            Part::More => self.more(token),
            Part::Cross => {
                let pieces = Pieces::of(token);
                self.current().sections.push(DraftSection { heading: Some(pieces), paragraphs: Vec::new() });
            }
            Part::CrossMore => {
                let pieces = Pieces::of(token);
                if let Some(heading) =
                    self.current().sections.last_mut().and_then(|section| section.heading.as_mut())
                {
                    heading.extend(pieces);
                }
            }
        }
    }

    fn heading(&mut self, token: &Token, part: Part, opens: bool) {
        let starts = match part {
            Part::Kicker => true,
            Part::Head => {
                opens || self.articles.last().is_none_or(|draft| !draft.head.is_empty() || draft.has_body())
            }
            _ => false,
        };
        if starts {
            self.open();
        }
        let draft = self.current();
        let (line, extents) = match part {
            Part::Kicker | Part::KickerMore => (&mut draft.kicker, 0),
            Part::Head | Part::HeadMore => (&mut draft.head, 1),
            _ => (&mut draft.sub, 2),
        };
        line.extend(token.parts.iter().cloned());
        draft.extents[extents].extend(extents_of(token));
        self.jumps(token);
        if part == Part::Head && token.dress == Dress::Plain {
            self.current().signals.unmarked_head = true;
        }
    }

    fn paragraph(&mut self, token: &Token, opens: bool) {
        let brief_item = self.brief && self.is_next_brief(token);
        if opens || self.articles.is_empty() || self.label.is_some() || brief_item || self.column_is_new() {
            self.open();
        }
        self.dateline(token);
        let pieces = Pieces::of(token);
        self.jumps(token);
        let draft = self.current();
        draft.section().paragraphs.push(pieces);
    }

    /// Under a column of briefs, an item without a headline that opens or closed like a report.
    fn is_next_brief(&self, token: &Token) -> bool {
        self.articles.last().is_some_and(|draft| {
            draft.head.is_empty()
                && draft.has_body()
                && (token.dateline.is_some()
                    || !draft.marks.is_empty()
                    || matches!(token.opening, crate::scan::opening::Opening::Lead)
                    || starts_with_bullet(token.text(self.page.clean())))
        })
    }

    fn column_is_new(&self) -> bool {
        let last = self.articles.last();
        self.column.is_some() && last.is_none_or(|draft| draft.column != self.column && draft.has_body())
    }

    fn more(&mut self, token: &Token) {
        let page = self.page;
        let pieces = Pieces::of(token);
        self.dateline(token);
        self.jumps(token);
        let draft = self.current();
        let Some(paragraph) = draft.sections.last_mut().and_then(|section| section.paragraphs.last_mut())
        else {
            draft.section().paragraphs.push(pieces);
            return;
        };
        if let Some(last) = paragraph.words.last() {
            let (left, right) = (&page.clean()[last.clone()], token.text(page.clean()));
            let spans = vec![page.span(last), page.span(&token.parts[0])];
            let doubled =
                left.chars().next_back().is_some_and(|c| crate::chars::is_han(c) && right.starts_with(c));
            let (kind, message) = if doubled {
                (DiagnosticKind::DoubledCharacter, "断行处同一个字印了两次，照原样相接")
            } else {
                (DiagnosticKind::Joined, "断行处相接为一段")
            };
            draft.diagnostics.push(Diagnostic { kind, message: message.to_owned(), spans });
        }
        paragraph.extend(pieces);
    }

    fn dateline(&mut self, token: &Token) {
        let page = self.page;
        let clean = page.clean();
        let start = token.parts[0].start;
        let is_first = self.articles.last().is_none_or(|draft| !draft.has_text());
        self.current().signals.dateline |= token.dateline.is_some();
        if is_first {
            if let Some(place) = source::opening_source(token.text(clean)) {
                let place = start + place.start..start + place.end;
                let name = clean[place.clone()].to_owned();
                self.current().set_source(page, name, place);
            }
        }
    }

    fn jumps(&mut self, token: &Token) {
        for (direction, _) in &token.jumps {
            let signals = &mut self.current().signals;
            match direction {
                Direction::To => signals.continued_to = true,
                Direction::From => signals.continued_from = true,
            }
        }
    }

    fn attach(&mut self, item: &Item) {
        match item {
            Item::Mark(mark) => self.mark(mark),
            Item::Caption(caption) => self.caption(caption),
            Item::Token(_) | Item::Furniture(_) => {}
        }
    }

    fn mark(&mut self, mark: &Mark) {
        let page = self.page;
        let clean = page.clean();
        let draft = self.current();
        let words = clean[mark.range.clone()].trim();
        draft.signals.photo_report |= words.contains("摄影报道") || words.contains("图片报道");
        for (role, place) in &mark.credits.names {
            draft.byline(page, *role, mark.range.start + place.start..mark.range.start + place.end);
        }
        if let Some(place) = &mark.source {
            let place = mark.range.start + place.start..mark.range.start + place.end;
            let name = clean[place.clone()].trim().to_owned();
            draft.set_source(page, name, place);
        }
        draft.photographers(clean, &mark.credits, mark.range.start);
        let text = text_of(page, std::slice::from_ref(&mark.range), std::slice::from_ref(&mark.range));
        draft.marks.push(text);
    }

    fn caption(&mut self, caption: &Caption) {
        let page = self.page;
        let clean = page.clean();
        if self.articles.is_empty() {
            self.open();
        }
        let draft = self.current();
        let mut figure = Figure {
            caption: Some(text_of(page, &caption.parts, &caption.parts)),
            credit: None,
            photographers: Vec::new(),
        };
        if let Some((range, credits)) = &caption.credit {
            figure.credit = Some(text_of(page, std::slice::from_ref(range), std::slice::from_ref(range)));
            for (role, place) in &credits.names {
                draft.byline(page, *role, range.start + place.start..range.start + place.end);
            }
            figure.photographers = credits
                .photographers()
                .map(|place| name::without_spaces(&clean[range.start + place.start..range.start + place.end]))
                .collect();
        }
        draft.figures.push(figure);
    }

    /// Begins a new article under the column and label in force.
    fn open(&mut self) {
        let mut draft = Draft::new(self.column.clone(), self.label.take());
        draft.signals.brief_column = self.brief;
        self.articles.push(draft);
    }

    fn current(&mut self) -> &mut Draft {
        if self.articles.is_empty() {
            self.open();
        }
        let last = self.articles.len() - 1;
        &mut self.articles[last]
    }

    fn text(&self, pieces: &Pieces) -> Text {
        text_of(self.page, &pieces.words, &pieces.extents)
    }

    fn finish(mut self) -> Assembled {
        // A column or label that no article followed is still printed.
        let hanging = self.label.is_some()
            || self.column.is_some() && self.articles.last().is_none_or(|draft| draft.column != self.column);
        if hanging {
            self.open();
        }
        Assembled { banner: self.banner, articles: self.articles }
    }
}

impl Pieces {
    fn of(token: &Token) -> Self {
        Self { words: token.parts.clone(), extents: extents_of(token), dateline: token.dateline.is_some() }
    }

    fn extend(&mut self, other: Self) {
        self.words.extend(other.words);
        self.extents.extend(other.extents);
    }
}

/// The pieces of a token with its marks: the first begins and the last ends where the marks do.
fn extents_of(token: &Token) -> Vec<Range<usize>> {
    let mut extents = token.parts.clone();
    let last = extents.len() - 1;
    extents[0].start = token.extent.start;
    extents[last].end = token.extent.end.max(extents[last].end);
    extents
}

/// A text from its words; the spans are those of the extents.
fn text_of(page: &PageText<'_>, words: &[Range<usize>], extents: &[Range<usize>]) -> Text {
    steps::count(words.iter().map(|range| range.len() + 1).sum());
    let mut joined = String::with_capacity(words.iter().map(|range| range.len()).sum());
    for range in words {
        joined.push_str(&page.clean()[range.clone()]);
    }
    if joined.contains("**") {
        joined = joined.replace("**", "");
    }
    Text::new(joined.trim(), extents.iter().map(|range| page.span(range)).collect())
}

/// Where a range of the joined words lies on the page: one place, or two across a join.
fn places(words: &[Range<usize>], range: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut offset = 0;
    for word in words {
        let start = range.start.max(offset);
        let end = range.end.min(offset + word.len());
        if start < end {
            found.push(word.start + start - offset..word.start + end - offset);
        }
        offset += word.len();
    }
    found
}

fn starts_with_bullet(text: &str) -> bool {
    text.starts_with(crate::chars::is_bullet)
}

impl Draft {
    fn new(column: Option<Text>, label: Option<Text>) -> Self {
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

    fn has_text(&self) -> bool {
        self.sections.iter().any(|section| !section.paragraphs.is_empty())
    }

    fn has_body(&self) -> bool {
        self.has_text() || !self.figures.is_empty() || !self.marks.is_empty() || !self.sections.is_empty()
    }

    fn section(&mut self) -> &mut DraftSection {
        if self.sections.is_empty() {
            self.sections.push(DraftSection::default());
        }
        let last = self.sections.len() - 1;
        &mut self.sections[last]
    }

    fn byline(&mut self, page: &PageText<'_>, role: Role, place: Range<usize>) {
        let name = name::without_spaces(&page.clean()[place.clone()]);
        self.named(role, name, vec![page.span(&place)]);
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

    fn set_source(&mut self, page: &PageText<'_>, name: String, place: Range<usize>) {
        if self.source.is_none() && !name.is_empty() {
            self.source = Some(Source { name, spans: vec![page.span(&place)] });
        }
    }

    /// The photographers of a credit that stands by itself: for the caption above it, if that has
    /// none, or for a photograph that the words do not describe.
    fn photographers(&mut self, clean: &str, credits: &Credits, start: usize) {
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
            if let Some((_, place)) = dateline.agency {
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

    fn kind(&self, clean: &str) -> Kind {
        let head: String = self.head.iter().map(|range| &clean[range.clone()]).collect();
        let paragraphs: usize = self.sections.iter().map(|section| section.paragraphs.len()).sum();
        let crossheads = self.sections.iter().filter(|section| section.heading.is_some()).count();
        let has = |role: Role| self.bylines.iter().any(|byline| byline.role == role);
        let reporter = has(Role::Reporter) || has(Role::Correspondent);
        if lexicon::ends_with_any(&head, lexicon::NOTICES) {
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
        let photo_story = has(Role::Photographer)
            && !reporter
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
        if self.signals.byline_line || crossheads > 0 {
            return Kind::Feature;
        }
        Kind::News
    }
}

/// Remarks on one paragraph: it breaks off, or a quotation stays open.
fn diagnose(paragraph: &Text, diagnostics: &mut Vec<Diagnostic>) {
    let words = paragraph.as_str();
    let last = paragraph.spans().last().copied();
    if matches!(crate::token::end_of(words), End::Soft | End::Open) {
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

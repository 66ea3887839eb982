//! Builds articles from a page's items and the grammar's readings of its tokens.

mod columns;
mod draft;
mod kind;
mod pieces;

use crate::chars;
use crate::grammar::{Opens, Part, Reading};
use crate::page_text::PageText;
use crate::rubric;
use crate::scan::byline::Shape;
use crate::scan::heading::Ornament;
use crate::scan::jump::Direction;
use crate::scan::opening::Opening;
use crate::scan::{name, source};
use crate::token::{Caption, Dress, Item, Mark, Photograph, Token};
use columns::settle_columns;
use corpus::{Diagnostic, DiagnosticKind, Figure, Text};
pub(crate) use draft::Draft;
use draft::DraftSection;
use pieces::{Pieces, lines_of, text_of};

/// The articles of a page, and its banner.
pub(crate) struct Assembled {
    pub(crate) banner: Option<Text>,
    pub(crate) articles: Vec<Draft>,
}

/// Builds the articles.
pub(crate) fn assemble(page: &PageText<'_>, items: &[Item], readings: &[Reading]) -> Assembled {
    let mut builder = Builder {
        page,
        banner: None,
        articles: Vec::new(),
        column: None,
        ornament: None,
        label: None,
        brief: false,
    };
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

fn ornament(token: &Token) -> Option<Ornament> {
    match token.dress {
        Dress::Label(ornament) => Some(ornament),
        Dress::Plain | Dress::Heading(_) | Dress::Byline => None,
    }
}

struct Builder<'a> {
    page: &'a PageText<'a>,
    banner: Option<Text>,
    articles: Vec<Draft>,
    column: Option<Text>,
    /// What the column's name is dressed with, if with anything.
    ornament: Option<Ornament>,
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
                self.brief = rubric::holds_briefs(column.as_str());
                self.column = Some(column);
                self.ornament = ornament(token);
                self.label = None;
            }
            Part::Label => {
                // ■图片新闻 behind ■茶产业: what is set alike is of one rank.
                if self.ornament.is_some() && self.ornament == ornament(token) {
                    (self.column, self.ornament, self.brief) = (None, None, false);
                }
                self.label = Some(self.text(&Pieces::of(token)));
            }
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
                let pieces = Pieces::of_heading(token, self.page.clean());
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
        let clean = self.page.clean();
        let draft = self.current();
        let (line, extents) = match part {
            Part::Kicker | Part::KickerMore => (&mut draft.kicker, 0),
            Part::Head | Part::HeadMore => (&mut draft.head, 1),
            _ => (&mut draft.sub, 2),
        };
        let pieces = Pieces::of_heading(token, clean);
        line.extend(pieces.words);
        draft.extents[extents].extend(pieces.extents);
        self.jumps(token);
        if part == Part::Head && token.dress == Dress::Plain {
            self.current().signals.unmarked_head = true;
        }
    }

    fn paragraph(&mut self, token: &Token, opens: bool) {
        // Whatever such a column is called, its items are short news.
        self.brief |= self.column_is_new() && token.text(self.page.clean()).starts_with(chars::is_bullet);
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
                    || matches!(token.opening, Opening::Lead | Opening::Attributed)
                    || token.text(self.page.clean()).starts_with(chars::is_bullet))
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
            let doubled = left.chars().next_back().is_some_and(|c| chars::is_han(c) && right.starts_with(c));
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
        if is_first && let Some(place) = source::opening_source(token.text(clean)) {
            let place = start + place.start..start + place.end;
            let name = clean[place.clone()].to_owned();
            self.current().set_source(page, name, place);
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
            let name = lines_of(clean, &place).into_iter().map(|line| &clean[line]).collect();
            draft.set_source(page, name, place);
        }
        draft.photographers(clean, &mark.credits, mark.range.start);
        let lines = lines_of(clean, &mark.range);
        draft.marks.push(text_of(page, &lines, &lines));
    }

    fn caption(&mut self, caption: &Caption) {
        let page = self.page;
        let clean = page.clean();
        // A photograph with no article over it is one of its own.
        let by_itself = caption.photograph == Photograph::ByItself;
        // ■图片新闻 over it.
        let labelled =
            self.label.as_ref().is_some_and(|label| label.as_str().contains(['图', '影', '镜', '摄']));
        if by_itself || labelled || self.articles.last().is_none_or(Draft::is_photograph) {
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
        settle_columns(&mut self.articles);
        Assembled { banner: self.banner, articles: self.articles }
    }
}

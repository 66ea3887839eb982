//! Reads the text of a newspaper page into articles. Total: every string gives an [`Extraction`].
//!
//! The passes, in reading order: `page_text` resolves entities and drops invisible characters;
//! `lines` finds the physical lines; `token` says what each line is by itself, with the
//! scanners of `scan`; `layout` reads how the page is set; `grammar` decides the part that
//! each line plays, at the costs of `weigh`; `assemble` builds the articles; `page_lines`
//! and `year` read what the page says of itself; `coverage` sees that nothing is lost; and
//! `link` ties articles that go on on another page.
//!
//! No pass does IO, none can fail, and all of them take time in proportion to the text.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod assemble;
mod chars;
mod coverage;
mod crosshead;
mod entities;
mod grammar;
mod layout;
mod lexicon;
mod lines;
mod link;
mod notices;
mod page_lines;
mod page_text;
mod rubric;
mod scan;
mod steps;
mod token;
mod weigh;
mod words;
mod year;

use corpus::{Article, Corpus, Diagnostic, DiagnosticKind, Page, PageId};
use grammar::Attached;
use link::Way;
use page_text::PageText;
use std::collections::HashSet;
use token::{Item, Token};

/// What is known of a page before it is read: its text and what was given beside the file.
#[derive(Debug, Clone, Default)]
pub struct PageSource<'a> {
    /// The file's name, with its extension.
    pub file: &'a str,
    /// What the bytes were.
    pub encoding: &'a str,
    /// The page's text, without a byte order mark.
    pub text: &'a str,
    /// What was given beside the file.
    pub given: Given,
}

/// What `NAME.toml` beside a page says; it wins over what is printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// The newspaper's name.
    pub paper: Option<String>,
    /// ISO 8601.
    pub date: Option<String>,
    /// 版次.
    pub page_number: Option<String>,
    /// 版名.
    pub page_name: Option<String>,
}

/// One page read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extraction {
    /// The page with its furniture and remarks.
    pub page: Page,
    /// Its articles in order.
    pub articles: Vec<Article>,
    /// The articles whose jump marks point to or from another page.
    continued: Vec<(corpus::ArticleId, Way)>,
}

/// Reads one page.
#[must_use]
pub fn extract(source: &PageSource<'_>) -> Extraction {
    extract_as(PageId::from_file_name(source.file), source)
}

/// Reads one page and says how many steps that took. Doubling a page at most doubles them.
#[must_use]
pub fn extract_counting(source: &PageSource<'_>) -> (Extraction, u64) {
    let before = steps::taken();
    let extraction = extract(source);
    (extraction, steps::taken() - before)
}

/// Reads pages, in the order given, into one corpus. Two files whose names give the same id are
/// told apart by a number; articles that go on on another page are linked.
#[must_use]
pub fn corpus(sources: &[PageSource<'_>]) -> Corpus {
    let mut ids: Vec<PageId> = Vec::with_capacity(sources.len());
    let mut taken = HashSet::new();
    for source in sources {
        let id = PageId::from_file_name(source.file);
        let id = (1..)
            .map(|n| if n == 1 { id.clone() } else { id.numbered(n) })
            .find(|id| !taken.contains(id))
            .unwrap_or(id);
        taken.insert(id.clone());
        ids.push(id);
    }
    let mut pages: Vec<Extraction> =
        ids.into_iter().zip(sources).map(|(id, source)| extract_as(id, source)).collect();
    link::link(&mut pages);
    let articles = pages.iter_mut().flat_map(|page| std::mem::take(&mut page.articles)).collect();
    Corpus::new(pages.into_iter().map(|page| page.page).collect(), articles)
}

fn extract_as(id: PageId, source: &PageSource<'_>) -> Extraction {
    let text = PageText::new(source.text);
    let lines = lines::lines(text.clean());
    let items = token::items(text.clean(), &lines);
    let (tokens, attached) = sequence(text.clean(), &items);
    let layout = layout::Layout::read(text.clean(), &tokens);
    let readings = grammar::parse(text.clean(), &tokens, &attached, &layout);
    let assembled = assemble::assemble(&text, &items, &readings);

    let mut articles: Vec<Article> = Vec::with_capacity(assembled.articles.len());
    let mut continued = Vec::new();
    let mut taken = HashSet::new();
    for draft in assembled.articles {
        let (from, to) = draft.continuation();
        let order = u32::try_from(articles.len()).unwrap_or(u32::MAX);
        let article = draft.finish(&text, &id, order, &taken);
        taken.insert(article.id.clone());
        continued.extend(
            [(from, Way::From), (to, Way::To)]
                .into_iter()
                .filter(|(is, _)| *is)
                .map(|(_, way)| (article.id.clone(), way)),
        );
        articles.push(article);
    }
    let mut page =
        page_lines::page(id, source.file, source.encoding, &text, &items, assembled.banner, &source.given);
    coverage::keep_the_rest(&text, &mut page, &articles);
    if page.date.is_none() {
        page.inferred_year = year::inferred_year(&articles);
    }
    remark(&mut page, &text, &articles);
    Extraction { page, articles, continued }
}

/// The tokens of a page, and what stands between each and the one before it.
fn sequence<'a>(clean: &str, items: &'a [Item]) -> (Vec<&'a Token>, Vec<Attached>) {
    let mut tokens = Vec::with_capacity(items.len());
    let mut attached = Vec::with_capacity(items.len() + 1);
    let mut between = Attached::default();
    for item in items {
        match item {
            Item::Token(token) => {
                tokens.push(token);
                attached.push(between);
                between = Attached::default();
            }
            Item::Caption(_) => between.caption = true,
            Item::Mark(mark) => {
                between.credit |= mark.credits.is_photo_credit();
                between.source |= mark.source.is_some();
                between.signed |= !mark.credits.names.is_empty() && !mark.credits.is_photo_credit();
            }
            Item::Furniture(line) => between.rule |= scan::furniture::is_rule(&clean[line.range.clone()]),
        }
    }
    attached.push(between);
    (tokens, attached)
}

/// Remarks on the page as a whole.
fn remark(page: &mut Page, text: &PageText<'_>, articles: &[Article]) {
    if text.clean().trim().is_empty() {
        page.diagnostics.push(Diagnostic {
            kind: DiagnosticKind::EmptyPage,
            message: "此页没有文字".to_owned(),
            spans: Vec::new(),
        });
    } else if articles.is_empty() {
        page.diagnostics.push(Diagnostic {
            kind: DiagnosticKind::UnknownLayout,
            message: "此页没有读出文章".to_owned(),
            spans: Vec::new(),
        });
    }
    if text.invisible > 0 {
        page.diagnostics.push(Diagnostic {
            kind: DiagnosticKind::InvisibleCharacters,
            message: format!("略去了{}个不可见字符", text.invisible),
            spans: Vec::new(),
        });
    }
}

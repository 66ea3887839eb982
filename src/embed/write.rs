//! The corpus to JSON, at build time. The order of each list is the order in `read.rs`.

use crate::node::Node;
use crate::{FURNITURE, KINDS, REMARKS, ROLES, Site, VERSION, standing};
use corpus::{
    Article, Byline, Corpus, Diagnostic, Figure, Furniture, InferredYear, Page, Section, Source, Span, Staff,
    Text,
};

/// The corpus and the site as JSON. The same corpus gives the same bytes.
///
/// # Errors
///
/// When serialization itself fails, which for lists of strings and numbers it does not.
pub fn write(corpus: &Corpus, site: &Site) -> serde_json::Result<String> {
    let page_of = |article: &Article| corpus.page(&article.page).map_or("", |page| page.text.as_str());
    let pages = corpus.pages.iter().map(page).collect();
    let articles = corpus.articles.iter().map(|one| article(one, page_of(one))).collect();
    let site = [string(site.title.as_ref()), string(site.description.as_ref())].into();
    serde_json::to_string(&Node::from([VERSION.into(), site, pages, articles]))
}

fn page(page: &Page) -> Node {
    let printed = page.text.as_str();
    [
        page.id.as_str().into(),
        page.file.as_str().into(),
        page.encoding.as_str().into(),
        printed.into(),
        text(page.banner.as_ref(), printed),
        string(page.paper.as_ref()),
        string(page.date.as_ref()),
        string(page.page_number.as_ref()),
        string(page.page_name.as_ref()),
        strings(&page.editors),
        page.staff.iter().map(staff).collect(),
        page.inferred_year.as_ref().map_or(Node::Null, |year| inferred_year(year, printed)),
        page.furniture.iter().map(|item| furniture(item, printed)).collect(),
        page.diagnostics.iter().map(diagnostic).collect(),
    ]
    .into()
}

fn article(article: &Article, printed: &str) -> Node {
    [
        article.id.as_str().into(),
        article.page.as_str().into(),
        (article.order as usize).into(),
        index(&KINDS, &article.kind),
        text(article.column.as_ref(), printed),
        text(article.label.as_ref(), printed),
        text(article.kicker.as_ref(), printed),
        text(article.headline.as_ref(), printed),
        text(article.subheadline.as_ref(), printed),
        article.bylines.iter().map(|one| byline(one, printed)).collect(),
        article.source.as_ref().map_or(Node::Null, |one| source(one, printed)),
        article.sections.iter().map(|one| section(one, printed)).collect(),
        article.figures.iter().map(|one| figure(one, printed)).collect(),
        article.marks.iter().map(|mark| text(Some(mark), printed)).collect(),
        article.diagnostics.iter().map(diagnostic).collect(),
        article.continues.as_ref().map_or(Node::Null, |id| id.as_str().into()),
        article.continued_by.as_ref().map_or(Node::Null, |id| id.as_str().into()),
    ]
    .into()
}

fn staff(staff: &Staff) -> Node {
    [staff.role.as_str().into(), staff.name.as_str().into()].into()
}

fn inferred_year(year: &InferredYear, printed: &str) -> Node {
    let evidence = year.evidence.iter().map(|evidence| text(Some(evidence), printed)).collect();
    [usize::from(year.year).into(), evidence].into()
}

fn furniture(item: &Furniture, printed: &str) -> Node {
    [index(&FURNITURE, &item.kind), words(&item.text, &item.spans, printed)].into()
}

fn byline(byline: &Byline, printed: &str) -> Node {
    [index(&ROLES, &byline.role), words(&byline.name, &byline.spans, printed)].into()
}

fn source(source: &Source, printed: &str) -> Node {
    words(&source.name, &source.spans, printed)
}

fn section(section: &Section, printed: &str) -> Node {
    let paragraphs = section.paragraphs.iter().map(|paragraph| text(Some(paragraph), printed)).collect();
    [text(section.heading.as_ref(), printed), paragraphs].into()
}

fn figure(figure: &Figure, printed: &str) -> Node {
    [
        text(figure.caption.as_ref(), printed),
        text(figure.credit.as_ref(), printed),
        strings(&figure.photographers),
    ]
    .into()
}

fn diagnostic(remark: &Diagnostic) -> Node {
    // The spans of a remark point at a place; it has words of its own.
    [index(&REMARKS, &remark.kind), words(&remark.message, &remark.spans, "")].into()
}

fn text(text: Option<&Text>, printed: &str) -> Node {
    text.map_or(Node::Null, |text| words(text.as_str(), text.spans(), printed))
}

/// The places, behind the words where they are not what stands there.
fn words(words: &str, spans: &[Span], printed: &str) -> Node {
    let own = (words != standing(spans, printed)).then(|| words.into());
    let places = spans.iter().flat_map(|span| [span.start().into(), (span.end() - span.start()).into()]);
    own.into_iter().chain(places).collect()
}

fn string(string: Option<&String>) -> Node {
    string.map_or(Node::Null, |string| string.as_str().into())
}

fn strings(strings: &[String]) -> Node {
    strings.iter().map(|string| string.as_str().into()).collect()
}

fn index<T: PartialEq>(all: &[T], one: &T) -> Node {
    // A test walks the tables; a kind that is not in its table reads as the last one.
    all.iter().position(|other| other == one).unwrap_or(all.len() - 1).into()
}

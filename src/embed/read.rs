//! JSON to the corpus, in the browser. Small code counts here more than anywhere: every function
//! is plain, and what is not as it should be reads as empty. The tests hold that nothing ever is.

use crate::node::Node;
use crate::{FURNITURE, KINDS, REMARKS, ROLES, Site, VERSION, standing};
use corpus::{
    Article, ArticleId, Byline, Corpus, Diagnostic, Figure, Furniture, InferredYear, Page, PageId, Section,
    Source, Span, Staff, Text,
};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

/// The corpus and the site from what [`crate::write()`] made; `None` for anything else.
#[must_use]
pub fn read(json: &str) -> Option<(Corpus, Site)> {
    let root: Node = serde_json::from_str(json).ok()?;
    let [version, site, pages, articles] = root.list() else { return None };
    if version.text() != VERSION {
        return None;
    }
    let pages: Vec<Page> = pages.list().iter().filter_map(page).collect();
    let article = |node: &Node| {
        let printed = pages.iter().find(|page| page.id.as_str() == at(node, 1).text())?;
        article(node, &printed.text)
    };
    let articles = articles.list().iter().filter_map(article).collect();
    let site = Site { title: optional(at(site, 0)), description: optional(at(site, 1)) };
    Some((Corpus::new(pages, articles), site))
}

fn page(node: &Node) -> Option<Page> {
    let printed = at(node, 3).text();
    let inferred_year = at(node, 11);
    Some(Page {
        id: page_id(at(node, 0))?,
        file: string(at(node, 1)),
        encoding: string(at(node, 2)),
        text: printed.to_owned(),
        banner: text(at(node, 4), printed),
        paper: optional(at(node, 5)),
        date: optional(at(node, 6)),
        page_number: optional(at(node, 7)),
        page_name: optional(at(node, 8)),
        editors: all(at(node, 9), string),
        staff: all(at(node, 10), |node| Staff { role: string(at(node, 0)), name: string(at(node, 1)) }),
        inferred_year: (*inferred_year != Node::Null).then(|| InferredYear {
            year: at(inferred_year, 0).number() as u16,
            evidence: texts(at(inferred_year, 1), printed),
        }),
        furniture: all(at(node, 12), |node| {
            let (text, spans) = words(at(node, 1), printed);
            Furniture { kind: one_of(&FURNITURE, at(node, 0)), text, spans }
        }),
        diagnostics: all(at(node, 13), diagnostic),
    })
}

fn article(node: &Node, printed: &str) -> Option<Article> {
    let source = at(node, 10);
    Some(Article {
        id: article_id(at(node, 0))?,
        page: page_id(at(node, 1))?,
        order: at(node, 2).number() as u32,
        kind: one_of(&KINDS, at(node, 3)),
        column: text(at(node, 4), printed),
        label: text(at(node, 5), printed),
        kicker: text(at(node, 6), printed),
        headline: text(at(node, 7), printed),
        subheadline: text(at(node, 8), printed),
        bylines: all(at(node, 9), |node| {
            let (name, spans) = words(at(node, 1), printed);
            Byline { role: one_of(&ROLES, at(node, 0)), name, spans }
        }),
        source: (*source != Node::Null).then(|| {
            let (name, spans) = words(source, printed);
            Source { name, spans }
        }),
        sections: all(at(node, 11), |node| Section {
            heading: text(at(node, 0), printed),
            paragraphs: texts(at(node, 1), printed),
        }),
        figures: all(at(node, 12), |node| Figure {
            caption: text(at(node, 0), printed),
            credit: text(at(node, 1), printed),
            photographers: all(at(node, 2), string),
        }),
        marks: texts(at(node, 13), printed),
        diagnostics: all(at(node, 14), diagnostic),
        continues: article_id(at(node, 15)),
        continued_by: article_id(at(node, 16)),
    })
}

fn diagnostic(node: &Node) -> Diagnostic {
    let (message, spans) = words(at(node, 1), "");
    Diagnostic { kind: one_of(&REMARKS, at(node, 0)), message, spans }
}

fn at(node: &Node, index: usize) -> &Node {
    node.list().get(index).unwrap_or(&Node::Null)
}

fn all<T>(node: &Node, read: impl Fn(&Node) -> T) -> Vec<T> {
    node.list().iter().map(read).collect()
}

fn text(node: &Node, printed: &str) -> Option<Text> {
    (*node != Node::Null).then(|| {
        let (words, spans) = words(node, printed);
        Text::new(words, spans)
    })
}

fn texts(node: &Node, printed: &str) -> Vec<Text> {
    node.list().iter().filter_map(|node| text(node, printed)).collect()
}

fn words(node: &Node, printed: &str) -> (String, Vec<Span>) {
    let (own, places) = match node.list() {
        [Node::Text(own), places @ ..] => (Some(own), places),
        places => (None, places),
    };
    let spans: Vec<Span> = places
        .chunks_exact(2)
        .map(|place| Span::new(place[0].number(), place[0].number() + place[1].number()))
        .collect();
    (own.cloned().unwrap_or_else(|| standing(&spans, printed)), spans)
}

fn string(node: &Node) -> String {
    node.text().to_owned()
}

fn optional(node: &Node) -> Option<String> {
    (*node != Node::Null).then(|| string(node))
}

fn one_of<T: Copy>(all: &[T], node: &Node) -> T {
    all[node.number().min(all.len() - 1)]
}

// Ids are made from names and words alone; what was made before is taken as it is.

fn page_id(node: &Node) -> Option<PageId> {
    PageId::deserialize(as_string(node)).ok()
}

fn article_id(node: &Node) -> Option<ArticleId> {
    if *node == Node::Null { None } else { ArticleId::deserialize(as_string(node)).ok() }
}

fn as_string(node: &Node) -> StrDeserializer<'_, Error> {
    node.text().into_deserializer()
}

//! JSON to the corpus, in the browser. Small code counts here more than anywhere: every function
//! is plain, and what is not as it should be reads as empty. The tests hold that nothing ever is.

use crate::json;
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
    let mut reading = Reading::begin(json)?;
    while reading.go_on() {}
    reading.finish()
}

/// The same, a page or an article at a time: a large corpus takes as long as many frames.
#[derive(Debug)]
pub struct Reading<'a> {
    json: &'a str,
    at: usize,
    /// The list that `at` lies in: pages come first, then articles.
    list: Option<List>,
    site: Site,
    pages: Vec<Page>,
    articles: Vec<Article>,
    /// The page of the last article; the next one stands there, too, or on the page after it.
    page: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Pages,
    Articles,
}

impl<'a> Reading<'a> {
    /// Begins; `None` for anything but what [`crate::write()`] made.
    #[must_use]
    pub fn begin(json: &'a str) -> Option<Self> {
        let (pages, articles) = (Vec::new(), Vec::new());
        let site = Site::default();
        let mut reading = Self { json, at: 0, list: Some(List::Pages), site, pages, articles, page: 0 };
        reading.passes("[");
        if reading.node()?.text() != VERSION {
            return None;
        }
        reading.passes(",");
        let site = reading.node()?;
        reading.site = Site { title: optional(at(&site, 0)), description: optional(at(&site, 1)) };
        reading.passes(",[").then_some(reading)
    }

    /// Reads on; says whether anything is left. What is broken ends it.
    pub fn go_on(&mut self) -> bool {
        let Some(list) = self.list else { return false };
        let next = match list {
            _ if !self.passes("]") => {
                self.passes(",");
                match self.node() {
                    Some(node) => self.take(list, &node),
                    // Nothing else can be found behind it.
                    None => self.at = self.json.len(),
                }
                (self.at < self.json.len()).then_some(list)
            }
            List::Pages => self.passes(",[").then_some(List::Articles),
            List::Articles => None,
        };
        self.list = next;
        next.is_some()
    }

    /// The corpus and the site, once nothing is left; `None` when something was broken.
    #[must_use]
    pub fn finish(mut self) -> Option<(Corpus, Site)> {
        (self.list.is_none() && self.passes("]")).then(|| (Corpus::new(self.pages, self.articles), self.site))
    }

    fn take(&mut self, list: List, node: &Node) {
        if list == List::Pages {
            self.pages.extend(page(node));
            return;
        }
        let id = at(node, 1).text();
        let is_it = |number: &usize| self.pages.get(*number).is_some_and(|page| page.id.as_str() == id);
        let count = self.pages.len();
        let Some(number) = (0..count).map(|step| (self.page + step) % count).find(is_it) else { return };
        self.page = number;
        self.articles.extend(article(node, &self.pages[number].text));
    }

    /// Goes past some signs, if they come next.
    fn passes(&mut self, signs: &str) -> bool {
        let comes = self.json[self.at..].starts_with(signs);
        self.at += if comes { signs.len() } else { 0 };
        comes
    }

    fn node(&mut self) -> Option<Node> {
        let (node, length) = json::read(&self.json[self.at..])?;
        self.at += length;
        Some(node)
    }
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

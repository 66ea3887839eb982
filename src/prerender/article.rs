//! `a/<id>.html`: an article that needs no script, with what search engines and Zotero read.

use crate::address::{Base, From, article_file, link_documents};
use crate::head::{self, Style, escape, meta};
use crate::trouble::into_application;
use crate::view;
use corpus::{Article, Page, Role, Text};
use jianbao::aloud::Aloud;
use jianbao::archive::Archive;
use jianbao::reader::Reader;
use jianbao::reference::reference;
use jianbao::route::Route;
use jianbao::settings::Punctuation;
use jianbao::typeset::plain;
use jianbao::{pages, title};
use serde_json::{Map, Value, json};
use yew::Callback;

/// The document of an article.
pub(crate) fn document(archive: &Archive, article: &Article, style: &Style, base: Option<&Base>) -> String {
    let reader = Reader::default();
    let route = Route::article(article.id.as_str());
    let view = view::html(pages::article(
        archive,
        (None, None),
        &route,
        (Aloud::Absent, false),
        &Callback::noop(),
        reader,
    ));
    let view = link_documents(&view, From::Article(article.id.as_str()));
    let into = into_application(&format!("../index.html{route}"));
    let name = escape(archive.title());
    let body = format!(
        "<header class=\"masthead\"><a class=\"name\" href=\"../index.html\">{name}</a>{into}</header>\n<main>{view}</main>"
    );
    let mut lines =
        archive.page(article.page.as_str()).map(|page| citation(article, page)).unwrap_or_default();
    let canonical =
        base.map_or_else(|| format!("{}.html", article.id), |base| base.of(&article_file(article)));
    lines += &format!("<link rel=\"canonical\" href=\"{canonical}\">\n");
    if let Some(page) = archive.page(article.page.as_str()) {
        lines += &json_ld(&news_article(article, page, base));
    }
    head::document(style, "../", &title(archive, &route, reader), &lines, &body)
}

/// The tags that Zotero and others read: Highwire Press names, and Dublin Core for what those lack.
/// What is not known is left out.
fn citation(article: &Article, page: &Page) -> String {
    let reference = reference(article, page);
    let mut lines = String::new();
    let mut add = |name, value: Option<&String>| {
        lines += &value.map(|value| meta(name, value)).unwrap_or_default();
    };
    add("citation_title", reference.title.as_ref());
    for author in &reference.authors {
        add("citation_author", Some(author));
    }
    add("citation_publication_date", reference.date.as_ref());
    add("citation_newspaper_title", reference.paper.as_ref());
    add("citation_firstpage", reference.page.as_ref());
    add("citation_language", Some(&"zh-CN".to_owned()));
    add("DC.type", Some(&"newspaperArticle".to_owned()));
    add("DC.source", reference.paper.as_ref());
    lines
}

/// schema.org `NewsArticle`.
fn news_article(article: &Article, page: &Page, base: Option<&Base>) -> Value {
    let words = |text: &Text| Value::String(plain(text.as_str(), Punctuation::Set));
    let people = |roles: &[Role]| {
        let bylines = article.bylines.iter().filter(|byline| roles.contains(&byline.role));
        let people: Vec<Value> =
            bylines.map(|byline| json!({ "@type": "Person", "name": byline.name })).collect();
        (!people.is_empty()).then_some(Value::Array(people))
    };
    let others: Vec<Value> =
        [&article.kicker, &article.subheadline].into_iter().flatten().map(words).collect();
    let paper = page.paper.as_ref().map(|name| json!({ "@type": "Newspaper", "name": name }));
    let entries = [
        ("@context", Some(json!("https://schema.org"))),
        ("@type", Some(json!("NewsArticle"))),
        ("headline", article.headline.as_ref().map(words)),
        ("alternativeHeadline", (!others.is_empty()).then_some(Value::Array(others))),
        ("author", people(&[Role::Author, Role::Reporter])),
        ("contributor", people(&[Role::Correspondent, Role::Photographer])),
        ("articleSection", article.column.as_ref().map(words)),
        ("datePublished", page.date.as_ref().map(|date| json!(date))),
        ("printPage", page.page_number.as_ref().map(|number| json!(number))),
        ("printSection", page.page_name.as_ref().map(|name| json!(name))),
        ("isPartOf", paper),
        ("inLanguage", Some(json!("zh-Hans"))),
        ("url", base.map(|base| json!(base.of(&article_file(article))))),
    ];
    let entries = entries.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(entries.collect::<Map<_, _>>())
}

/// Data in a document. `<` cannot stand in it as it is: a headline could end the element.
fn json_ld(value: &Value) -> String {
    let text = value.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>\n")
}

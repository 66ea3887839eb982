//! `feed.json` (JSON Feed 1.1) and `sitemap.xml`, which need the site's full address.

use crate::Document;
use crate::address::{Base, article_file};
use jianbao::archive::Archive;
use jianbao::reader::Reader;
use jianbao::reference::reference;
use jianbao::route::Route;
use jianbao::settings::Punctuation;
use jianbao::title;
use jianbao::typeset::plain;
use serde_json::{Value, json};

/// Both.
pub(crate) fn documents(archive: &Archive, base: &Base) -> [Document; 2] {
    let feed = format!("{:#}\n", feed(archive, base));
    [
        Document { name: "feed.json".into(), text: feed },
        Document { name: "sitemap.xml".into(), text: sitemap(archive, base) },
    ]
}

/// Articles in the order of the site. Days are given where a page prints one, as its midnight in
/// Beijing, since the format wants a moment (RFC 3339).
fn feed(archive: &Archive, base: &Base) -> Value {
    let items: Vec<Value> = archive
        .articles()
        .iter()
        .filter_map(|article| {
            let page = archive.page(article.page.as_str())?;
            let reference = reference(article, page);
            let text: Vec<String> =
                article.paragraphs().map(|text| plain(text.as_str(), Punctuation::Set)).collect();
            let headline = title(archive, &Route::article(article.id.as_str()), Reader::default());
            let mut item = json!({
                "id": base.of(&article_file(article)),
                "url": base.of(&article_file(article)),
                "title": reference.title.unwrap_or(headline),
                "content_text": text.join("\n\n"),
                "language": "zh-Hans",
            });
            if !reference.authors.is_empty() {
                let authors: Vec<Value> =
                    reference.authors.iter().map(|name| json!({ "name": name })).collect();
                item["authors"] = Value::Array(authors);
            }
            if let Some(column) = &article.column {
                item["tags"] = json!([plain(column.as_str(), Punctuation::Set)]);
            }
            if let Some(date) = &reference.date {
                item["date_published"] = json!(format!("{date}T00:00:00+08:00"));
            }
            Some(item)
        })
        .collect();
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": archive.title(),
        "home_page_url": base.of(""),
        "feed_url": base.of("feed.json"),
        "language": "zh-Hans",
        "items": items,
    });
    if let Some(description) = archive.description() {
        feed["description"] = json!(description);
    }
    feed
}

fn sitemap(archive: &Archive, base: &Base) -> String {
    let files = archive.articles().iter().map(|article| article_file(article));
    let urls: String = std::iter::once(String::new())
        .chain(files)
        .map(|name| format!("<url><loc>{}</loc></url>\n", base.of(&name)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    )
}

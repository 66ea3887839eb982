//! Documents of small pages, hostile ones among them.

use super::{Base, Documents};
use extract::PageSource;
use jianbao::archive::Archive;

const INDEX: &str = "<!doctype html><html><head><script>early()</script><title>剪报</title><style>/* All\n   words. */\np { color: red }\n</style>\n\
    <style>\n  @media print {\n    p { color: black } /* Ink. */\n  }\n</style></head>\
    <body><div id=\"app\"></div></body></html>";

fn documents(page: &str, base: Option<&str>) -> Vec<super::Document> {
    let source =
        PageSource { file: "001.txt", encoding: "UTF-8", text: page, given: extract::Given::default() };
    let corpus = extract::corpus(&[source]);
    let site = embed::Site { title: Some("<b>报".into()), description: None };
    let base = base.map(|base| Base::parse(base).unwrap());
    Documents::render(Archive::new(corpus, site), INDEX, base.as_ref()).unwrap().0
}

fn named<'a>(documents: &'a [super::Document], name: &str) -> &'a str {
    let found = documents.iter().find(|document| document.name.ends_with(name));
    &found.unwrap_or_else(|| panic!("no {name}")).text
}

#[test]
fn of_many_pages_every_headline_can_be_reached_without_scripts() {
    let files: Vec<String> = (0..30).map(|number| format!("{number:02}.txt")).collect();
    let texts: Vec<String> =
        (0..30).map(|number| format!("## 第{number}份上的标题\n\n工会送去慰问。\n")).collect();
    let source =
        |(file, text)| PageSource { file, encoding: "UTF-8", text, given: extract::Given::default() };
    let sources: Vec<_> =
        files.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).map(source).collect();
    let archive = Archive::new(extract::corpus(&sources), embed::Site::default());
    let documents = Documents::render(archive, INDEX, None).unwrap().0;
    let index = named(&documents, "index.html");
    assert!(index.contains("href=\"contents.html\"") && !index.contains("第29份上的标题"), "{index}");
    let contents = named(&documents, "contents.html");
    for document in documents.iter().filter(|document| document.name.starts_with("a/")) {
        assert!(contents.contains(&format!("href=\"{}\"", document.name)), "{}", document.name);
    }
    assert_eq!(contents.matches("href=\"a/").count(), 30);
}

#[test]
fn documents_have_one_style_sheet_without_what_only_people_read() {
    let documents = documents(PAGE, None);
    let lean = "p { color: red }\n@media print {\np { color: black }\n}\n";
    assert_eq!(named(&documents, ".css"), lean);
    for name in ["index.html", "404.html"] {
        let document = named(&documents, name);
        assert!(document.contains(&format!("<style>{lean}</style>")), "{document}");
        assert_eq!(document.matches("<style>").count(), 1);
    }
}

const PAGE: &str = "## 甲乙丙丁戊己庚\n\n本报讯(记者 张晶) 今天上午，活动在昌平区举行。\n\n## 第二篇报道的标题\n\n本报讯(记者 李一) 昨天，工会送去慰问。\n";

#[test]
fn the_first_document_has_the_headlines_and_leads_to_documents() {
    let documents = documents(PAGE, None);
    let index = named(&documents, "index.html");
    assert!(index.contains("甲乙丙丁戊己庚"), "{index}");
    assert!(index.contains("<title>&lt;b&gt;报</title>"), "{index}");
    assert!(!index.contains("href=\"#/a/") && !index.contains("href=\"#/page/"), "{index}");
    let links = index.matches("href=\"a/").count();
    assert!(links >= 2, "{index}");
    for link in index.split("href=\"a/").skip(1) {
        named(&documents, &format!("a/{}", link.split_once('"').unwrap().0));
    }
}

#[test]
fn an_article_names_what_is_known_and_nothing_else() {
    let documents = documents(PAGE, None);
    let article = documents.iter().find(|document| document.text.contains("citation_title")).unwrap();
    assert!(article.text.contains("<meta name=\"citation_author\" content=\"张晶\">"), "{}", article.text);
    assert!(!article.text.contains("citation_publication_date"));
    assert!(article.text.contains("\"@type\":\"NewsArticle\""));
    assert!(!article.text.contains("datePublished"));
    assert_eq!(article.text.matches("<script").count(), 1, "only data");
}

#[test]
fn what_a_page_prints_ends_no_element() {
    let page = "## </script><script>alert(1)</script>报\n\n本报讯(记者 张晶) \"><img src=x onerror=alert(1)> 今天\u{202e}上午。\n";
    for document in documents(page, Some("https://example.org/a")) {
        if document.name.ends_with(".html") {
            if document.name == "jianbao.html" {
                assert!(!document.text.contains("alert"), "it carries no page yet");
            }
            let text = document.text.replace("<script type=\"application/ld+json\">", "");
            assert!(!text.contains("<script>alert"), "{text}");
            assert!(!text.contains("<img"), "{text}");
        }
    }
}

#[test]
fn with_a_base_there_are_a_feed_and_a_sitemap() {
    let documents = documents(PAGE, Some("https://example.org/jianbao"));
    let feed: serde_json::Value = serde_json::from_str(named(&documents, "feed.json")).unwrap();
    assert_eq!(feed["items"].as_array().unwrap().len(), 2);
    assert!(feed["items"][0].get("date_published").is_none());
    let sitemap = named(&documents, "sitemap.xml");
    assert_eq!(sitemap.matches("<loc>https://example.org/jianbao/").count(), 3, "{sitemap}");
}

#[test]
fn a_base_must_be_an_address() {
    for base in ["example.org", "javascript:alert(1)", "https://example.org/\"><script>", "https://a/?b"] {
        assert!(Base::parse(base).is_err(), "{base}");
    }
}

#[test]
fn the_scout_knows_every_article_and_what_is_compared() {
    let documents =
        documents("## 三个月的培训,今天结束\n\n本报讯(记者 张晶) 今天上午，活动在昌平区举行。\n", None);
    let scout: serde_json::Value = serde_json::from_str(named(&documents, "scout.json")).unwrap();
    let articles = scout["articles"].as_array().unwrap();
    assert_eq!(articles.len(), 1);
    let parts: Vec<&str> = articles[0][2].as_str().unwrap().split('\u{3}').collect();
    assert!(parts.contains(&"800 三个月的培训，今天结束"), "{parts:?}");
    assert!(
        parts.iter().any(|part| part.starts_with("231 ") && part.contains("记者\u{1} 张晶")),
        "{parts:?}"
    );
    assert!(scout["view"].as_str().unwrap().contains("q=\u{e000}"));
}

#[test]
fn a_large_site_has_no_scout() {
    let text = format!("## 第二篇报道的标题\n\n{}\n", "昨天，工会送去慰问。".repeat(7_000));
    assert!(documents(&text, None).iter().all(|document| document.name != "scout.json"));
}

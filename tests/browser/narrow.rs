//! At 320 px, which is also a laptop's window at 400 %: everything is there and nothing makes the view scroll
//! sideways (WCAG 1.4.10). The concordance is a table and may.

use crate::printed::corpus;
use crate::reader::{Reader, Role};
use crate::site::Mount;
use crate::views::{OUTDATED, SELECT};
use crate::visit::visit;
use corpus::Article;

/// How much wider than the window the document, or the sheet over it, is.
const EXCESS: &str = "
    const sheet = document.querySelector('dialog[open]');
    const excess = element => element.scrollWidth - element.clientWidth;
    return Math.max(excess(document.documentElement), sheet ? excess(sheet) : 0);
";

#[tokio::test]
async fn nothing_scrolls_sideways_at_320_px() {
    visit(Mount::Root, reads_on_a_small_phone).await;
}

async fn reads_on_a_small_phone(reader: Reader) {
    let corpus = corpus();
    let longest = |article: &&Article| article.paragraphs().map(|text| text.as_str().len()).sum::<usize>();
    let article = corpus.articles.iter().max_by_key(longest).expect("an article");
    let (id, page) = (&article.id, &article.page);
    reader.looks_through(320, 640).await;
    reader.script("localStorage.setItem('jianbao.settings', 'size=largest joins=shown')", "").await;
    let routes = [
        "/".to_owned(),
        format!("/page/{page}"),
        format!("/a/{id}"),
        format!("/a/{id}?p=2"),
        format!("/a/{id}?with=source"),
        format!("/a/{id}?q=%E5%8A%B3%E6%A8%A1"),
        "/s?q=%E5%8A%B3%E6%A8%A1".to_owned(),
        "/doubts".to_owned(),
        "/kept".to_owned(),
        format!("/print/page/{page}"),
        "/no/such/view".to_owned(),
    ];
    for route in routes {
        reader.opens("/doubts").await;
        reader.opens(&route).await;
        reader.reloads().await;
        reader.reads("#title").await;
        let excess = reader.script(EXCESS, "").await;
        assert_eq!(excess.as_f64(), Some(0.0), "{route} is too wide");
    }
    for sheet in ["阅读设置", "引用"] {
        reader.opens(&format!("/a/{id}")).await;
        reader.reloads().await;
        reader.presses(Role::Button, sheet).await;
        reader.reads("dialog[open] h2").await;
        let excess = reader.script(EXCESS, "").await;
        assert_eq!(excess.as_f64(), Some(0.0), "the sheet {sheet} is too wide");
    }
}

/// How many of a bar's buttons can be pressed where they are, and how many there are.
const IN_REACH: &str = "
    const buttons = [...document.querySelectorAll('.bar button')];
    const reached = buttons.filter((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === button;
    });
    return [reached.length, buttons.length];
";

#[tokio::test]
async fn nothing_lies_upon_a_bar() {
    visit(Mount::Root, copies_while_a_newer_version_waits).await;
}

async fn copies_while_a_newer_version_waits(reader: Reader) {
    reader.looks_through(360, 640).await;
    reader.opens(&format!("/a/{}", corpus().articles[0].id)).await;
    // Before that it would be overwritten.
    reader.is_told("html", "data-offline", "ready").await;
    reader.script(OUTDATED, "").await;
    reader.has(".update .tool").await;
    reader.script(SELECT, "").await;
    reader.has(".bar button").await;
    assert_eq!(reader.script(IN_REACH, "").await, serde_json::json!([2, 2]));
    reader.has(".update .tool").await;
    // Nor do the words about what was done there.
    reader.presses(Role::Button, "复制这段的链接").await;
    reader.has(".notice:not(:empty)").await;
    assert_eq!(reader.script(IN_REACH, "").await, serde_json::json!([2, 2]));
}

/// How many hits of the concordance are wider than their place, and how many there are.
const CUT: &str = "
    const hits = [...document.querySelectorAll('.kwic td:nth-child(2)')];
    return [hits.filter((hit) => hit.scrollWidth > hit.clientWidth).length, hits.length];
";

#[tokio::test]
async fn no_hit_of_the_concordance_is_cut() {
    visit(Mount::Root, looks_at_a_long_term).await;
}

async fn looks_at_a_long_term(reader: Reader) {
    let corpus = corpus();
    let headline = corpus.articles.iter().find_map(|article| article.headline.as_ref()).expect("a headline");
    for width in [360, 1440] {
        reader.looks_through(width, 640).await;
        reader.opens(&format!("/s?q=%22{}%22&view=kwic", headline.as_str())).await;
        reader.has(".kwic td mark").await;
        let shown = reader.script(CUT, "").await;
        assert_eq!(shown[0], 0, "{shown} at {width}");
        assert_ne!(shown[1], 0);
    }
}

//! Searching: typing, narrowing, going back, reloading, stepping through hits, with keys alone.

use crate::printed::{corpus, headline};
use crate::reader::{Reader, Role};
use crate::site::Mount;
use crate::stage::Stage;
use crate::visit::visit;
use corpus::{Article, Corpus};
use thirtyfour::Key;

/// A word of the pages, and the articles that print it.
const WORD: &str = "劳模";

fn holding<'a>(corpus: &'a Corpus, word: &str) -> Vec<&'a Article> {
    let holds = |article: &&Article| {
        let headline = article.headline.iter();
        headline.chain(article.paragraphs()).any(|text| text.as_str().contains(word))
    };
    corpus.articles.iter().filter(holds).collect()
}

#[tokio::test]
async fn types_narrows_goes_back_and_reloads() {
    visit(Mount::SubPath, types_and_narrows).await;
}

pub(crate) async fn types_and_narrows(reader: Reader) {
    let corpus = corpus();
    let found = holding(&corpus, WORD).len();
    assert!(found > 2, "the pages speak of {WORD}");

    reader.types("/").await;
    reader.types(WORD).await;
    reader.sees(&format!("{found} 篇")).await;
    let searched = reader.address().await;
    assert!(searched.contains("#/s?q="), "{searched}");

    reader.presses(Role::Box, "图片新闻").await;
    reader.is_told(".chips a", "aria-label", "去掉筛选 体裁 图片新闻").await;
    let narrowed = reader.address().await;
    assert_ne!(narrowed, searched);

    reader.reloads().await;
    reader.is_told(".chips a", "aria-label", "去掉筛选 体裁 图片新闻").await;
    assert_eq!(reader.address().await, narrowed);

    reader.goes_back().await;
    reader.sees(&format!("{found} 篇")).await;
    assert_eq!(reader.address().await, searched);

    reader.presses(Role::Button, "排除 图片新闻").await;
    reader.is_told(".chips a", "aria-label", "去掉筛选 不含 体裁 图片新闻").await;
    reader.goes_back().await;
    // All that was typed is one step.
    reader.goes_back().await;
    reader.sees(headline(&corpus.articles[0])).await;
}

#[tokio::test]
async fn a_whole_journey_with_keys_alone() {
    visit(Mount::Root, uses_keys_alone).await;
}

pub(crate) async fn uses_keys_alone(reader: Reader) {
    reader.types("/").await;
    reader.types("laomo").await;
    reader.is_told("[role=option]", "aria-selected", "false").await;
    reader.types(Key::Down).await;
    reader.is_told("#q", "aria-activedescendant", "suggestion-0").await;
    reader.types(Key::Enter).await;
    reader.is_told(".found article h2", "lang", "zh-Hans").await;

    // Out of the box, to the filters, and one of them set.
    let searched = reader.address().await;
    reader.types(Key::Tab).await;
    reader.types("f").await;
    reader.reaches("#facets input[type=checkbox]").await;
    reader.types(" ").await;
    reader.moves_on_from(&searched).await;
    let narrowed = reader.address().await;

    // On to the first article that was found, and from hit to hit.
    reader.reaches(".found h2 a").await;
    reader.types(Key::Enter).await;
    reader.sees("不再标出").await;
    reader.types("n").await;
    reader.is_told("mark.current", "class", "current").await;
    let first = reader.address().await;
    reader.types("n").await;
    reader.moves_on_from(&first).await;
    reader.types("N").await;
    reader.arrives_at(&first).await;

    // Compared with its source, and cited.
    reader.types("r").await;
    reader.is_told(".source", "role", "group").await;
    reader.types("c").await;
    reader.sees("缺项如实印作不详").await;
    reader.types(Key::Escape).await;
    reader.is_told(".source", "role", "group").await;

    // Back to the search as it was left: narrowed, and at the article that was opened.
    reader.goes_back().await;
    reader.goes_back().await;
    reader.sees_view_of("检索").await;
    reader.is_told("a#at", "id", "at").await;
    assert!(reader.address().await.starts_with(&narrowed), "{narrowed}");
    reader.types("k").await;
    reader.is_told(".kwic th:last-child", "scope", "col").await;
    reader.types("k").await;
    reader.is_told(".found article h2", "lang", "zh-Hans").await;
}

#[tokio::test]
async fn a_bar_of_the_chart_narrows_the_search() {
    visit(Mount::Root, presses_a_bar).await;
}

pub(crate) async fn presses_a_bar(reader: Reader) {
    reader.opens("/s?q=%E5%8A%B3%E6%A8%A1&view=chart").await;
    let before = reader.address().await;
    reader.is_told(".chart svg", "role", "img").await;
    reader.follows("昌平").await;
    reader.moves_on_from(&before).await;
    reader.is_told(".chart rect.in", "class", "in").await;
    reader.goes_back().await;
    reader.arrives_at(&before).await;
}

#[tokio::test]
async fn nothing_found_says_what_to_drop() {
    visit(Mount::Root, finds_nothing).await;
}

pub(crate) async fn finds_nothing(reader: Reader) {
    let found = holding(&corpus(), WORD).len();
    reader.opens("/s?q=%E5%8A%B3%E6%A8%A1%20%E5%9D%A6%E5%85%8B%E5%A4%A7%E6%88%98").await;
    reader.sees("没有找到").await;
    reader.follows("坦克大战").await;
    reader.sees(&format!("{found} 篇")).await;
}

#[tokio::test]
async fn every_line_of_the_concordance_leads_to_its_hit() {
    visit(Mount::Root, follows_the_concordance).await;
}

pub(crate) async fn follows_the_concordance(reader: Reader) {
    reader.opens("/s?q=%E5%8A%B3%E6%A8%A1&view=kwic&left=3").await;
    reader.is_told("th[aria-sort]", "aria-sort", "ascending").await;
    reader.follows(WORD).await;
    reader.is_told("mark.current", "class", "current").await;
}

#[tokio::test]
async fn nothing_is_searched_while_an_input_method_composes() {
    visit(Mount::Root, composes).await;
}

async fn composes(reader: Reader) {
    let corpus = corpus();
    let found = holding(&corpus, WORD).len();
    reader.types("/").await;
    reader.focuses("#q").await;
    let before = reader.address().await;
    // As a browser tells of pinyin being composed: the letters stand in the box, and are no words yet.
    let composing = "
        const box = document.querySelector('#q');
        const tell = (type, data) => box.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
        tell('compositionstart', '');
        box.value = 'lao mo';
        tell('compositionupdate', 'lao mo');
        box.dispatchEvent(new InputEvent('input', { data: 'lao mo', isComposing: true, bubbles: true }));
        const enter = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
        box.dispatchEvent(new KeyboardEvent('keydown', enter));
        await new Promise((done) => setTimeout(done, 500));
        return [location.href, document.querySelectorAll('[role=option]').length];";
    let stage = Stage { reader };
    let (address, offers): (String, usize) = stage.runs(composing).await;
    assert_eq!((address, offers), (before, 0), "what is being composed was searched for");
    let composed = "
        const box = document.querySelector('#q');
        box.value = '劳模';
        box.dispatchEvent(new InputEvent('input', { data: '劳模', isComposing: true, bubbles: true }));
        box.dispatchEvent(new CompositionEvent('compositionend', { data: '劳模', bubbles: true }));
        return null;";
    let () = stage.runs(composed).await;
    stage.reader.sees(&format!("{found} 篇")).await;
}

#[tokio::test]
async fn searches_are_kept_and_found_again_and_forgotten() {
    visit(Mount::Root, keeps_searches).await;
}

async fn keeps_searches(reader: Reader) {
    reader.types("/").await;
    reader.types(WORD).await;
    reader.types(Key::Enter).await;
    reader.presses(Role::Button, "收藏这次检索").await;
    let searched = reader.address().await;
    reader.opens("/s").await;
    reader.moves_on_from(&searched).await;
    reader.types("/").await;
    reader.types("工匠").await;
    reader.types(Key::Enter).await;
    reader.is_told(".found article h2", "lang", "zh-Hans").await;

    // Both were made lately, the latest first; one was saved. A reload forgets neither.
    reader.opens("/s").await;
    reader.reloads().await;
    let kept = "section:nth-of-type(1) li:only-child a";
    let latest = "section:nth-of-type(2) li:first-child a";
    reader.is_told(&format!(".keepsakes {kept}"), "lang", "zh-Hans").await;
    reader.is_told(&format!(".keepsakes {latest}"), "href", "#/s?q=工匠").await;
    reader.presses_if_shown(&format!(".keepsakes {kept}")).await;
    reader.arrives_at(&searched).await;

    reader.opens("/s").await;
    reader.presses(Role::Button, "删去 工匠").await;
    reader.has_no(".keepsakes section:nth-of-type(2) li:nth-child(2)").await;
    reader.presses_if_shown(".keepsakes section:nth-of-type(1) > button").await;
    reader.has_no(".keepsakes section:nth-of-type(2)").await;
    reader.reloads().await;
    reader.has(".keepsakes section:only-of-type li:only-child").await;
    reader.presses_if_shown(".keepsakes section > button").await;
    reader.has_no(".keepsakes section").await;
}

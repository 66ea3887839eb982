//! A site of hundreds of articles: lists that are scrolled to their end and back, and come back to.

use crate::chrome::Chrome;
use crate::printed;
use crate::reader::Reader;
use crate::site::{Host, Mount, Site, dist};
use crate::stage::Stage;
use corpus::{Article, ArticleId, Corpus, Section, Text};
use serde_json::json;
use std::fs;
use tempfile::TempDir;

const COUNT: usize = 300;

#[tokio::test]
async fn a_long_list_keeps_its_place_and_the_focus() {
    let folder = larger_site();
    let site = Site::of(folder.path().to_owned(), Host::Local, Mount::Root);
    let chrome = Chrome::start().await.expect("Chromium starts");
    let reader = Reader::new(chrome.driver.clone());
    let stage = Stage { reader: reader.clone() };
    chrome.driver.goto(format!("{}#/s?sort=page", site.address())).await.expect("the site opens");
    reader.waits_until_it_runs().await;

    // To the end and back: all of it can be reached, little of it is in the document, and whoever had the
    // focus has it still.
    let third = ".found li[aria-posinset='3'] a";
    reader.is_told(".found li", "aria-setsize", &COUNT.to_string()).await;
    let () = stage.runs(&format!("document.querySelector({third:?}).focus(); return null;")).await;
    to_the_end(&stage, ".found li[aria-posinset='300']").await;
    reader.focuses(third).await;
    let items: usize = stage.runs("return document.querySelectorAll('.found li').length").await;
    assert!(items < 100, "{items} items of {COUNT} are in the document");
    let () = stage.runs("scrollTo(0, 0); return null;").await;
    reader.has(".found li[aria-posinset='1']").await;
    reader.focuses(third).await;

    // From the middle to another view and back.
    let middle = "
        const turn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
        scrollTo(0, document.documentElement.scrollHeight / 2);
        for (let turns = 0; turns < 20; turns += 1) await turn();
        return null;";
    let () = stage.runs(middle).await;
    let before = in_the_middle(&stage).await;
    assert!((100..200).contains(&before), "{before} is not in the middle");
    let () = stage.runs("location.hash = '#/kept'; return null;").await;
    reader.sees_view_of("收藏").await;
    reader.goes_back().await;
    reader.has(&format!(".found li[aria-posinset='{before}']")).await;
    assert_eq!(in_the_middle(&stage).await, before);

    // Into an article and back to its place.
    reader.presses_if_shown(&format!(".found li[aria-posinset='{before}'] h2 a")).await;
    reader.has(".reading h1").await;
    reader.goes_back().await;
    reader.has(&format!(".found li[aria-posinset='{before}'] a#at")).await;
    stays_at_the_one_opened(&stage).await;
    reader.reloads().await;
    stays_at_the_one_opened(&stage).await;

    // And so for somebody who turns back before a slow machine is done with the article.
    let slow = json!({ "rate": 20 });
    reader.driver().cdp().send_raw("Emulation.setCPUThrottlingRate", slow).await.expect("a slow machine");
    let () = stage.runs(TURNS_BACK).await;
    reader.has(&format!(".found li[aria-posinset='{before}'] a#at")).await;
    stays_at_the_one_opened(&stage).await;
    chrome.quit().await.expect("Chromium ends");
}

/// The focus is on the article that was opened last, and so are the eyes.
async fn stays_at_the_one_opened(stage: &Stage) {
    stage.reader.focuses("#at").await;
    let seen = "
        const turn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
        for (let turns = 0; turns < 20; turns += 1) await turn();
        const at = document.querySelector('#at').getBoundingClientRect();
        return at.bottom > 0 && at.top < innerHeight && document.activeElement.id === 'at';";
    let seen: bool = stage.runs(seen).await;
    assert!(seen, "the article that was opened last is not on the screen");
}

/// Opens the article again and turns back as soon as its heading stands in the document.
const TURNS_BACK: &str = "
    const opened = new Promise((done) => {
        const look = () => document.querySelector('.reading h1') && done();
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    });
    document.querySelector('#at').click();
    await opened;
    history.back();
    return null;";

/// Scrolls down as long as there is anything below, as a reader does who wants the end.
async fn to_the_end(stage: &Stage, last: &str) {
    let scroll = format!(
        "const end = performance.now() + 15000;
         while (!document.querySelector({last:?}) && performance.now() < end) {{
             scrollTo(0, document.documentElement.scrollHeight);
             await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
         }}
         return null;"
    );
    let () = stage.runs(&scroll).await;
    stage.reader.has(last).await;
}

/// The number of the item in the middle of the screen.
async fn in_the_middle(stage: &Stage) -> usize {
    let item = "
        const seen = [...document.querySelectorAll('.found li[aria-posinset]')];
        const middle = innerHeight / 2;
        const at = seen.find((item) => item.getBoundingClientRect().bottom > middle);
        return Number(at?.getAttribute('aria-posinset'));";
    stage.runs(item).await
}

/// A copy of the packed site with another corpus written over the one in its WebAssembly, as 打包所选 does.
/// That must not be longer; so its articles are short, and all lie on one page.
fn larger_site() -> TempDir {
    let (seeds, site) = printed::corpus_and_site();
    let page = seeds.pages[0].clone();
    let template = &seeds.articles[0];
    let paragraph: Text = template.paragraphs().next().expect("a paragraph").clone();
    let article = |number: usize| {
        let headline = format!("第{}件事", number + 1);
        Article {
            id: ArticleId::new(&page.id, &headline, 0),
            order: u32::try_from(number).expect("there are few"),
            headline: Some(Text::new(headline, Vec::new())),
            sections: vec![Section { heading: None, paragraphs: vec![paragraph.clone()] }],
            kicker: None,
            subheadline: None,
            figures: Vec::new(),
            marks: Vec::new(),
            diagnostics: Vec::new(),
            ..template.clone()
        }
    };
    let larger = Corpus::new(vec![page.clone()], (0..COUNT).map(article).collect());
    let before = embed::write(&seeds, &site).expect("a corpus is JSON");
    let after = embed::write(&larger, &site).expect("a corpus is JSON");
    assert!(after.len() <= before.len(), "{} bytes in the room of {}", after.len(), before.len());
    let after = format!("{after:width$}", width = before.len() - after.len() + after.chars().count());

    let folder = tempfile::tempdir().expect("a temporary folder");
    for file in fs::read_dir(dist()).expect("the packed site").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let mut bytes = if file.path().is_file() { fs::read(file.path()).expect("a file") } else { continue };
        let place = bytes.windows(before.len()).position(|bytes| bytes == before.as_bytes());
        if let Some(at) = place.filter(|_| name.ends_with(".wasm")) {
            bytes[at..at + after.len()].copy_from_slice(after.as_bytes());
        }
        // The worker names all files by what they hold, and the compressed copies hold something else now.
        if !name.ends_with(".br") && !name.ends_with(".gz") && name != "sw.js" {
            fs::write(folder.path().join(name), bytes).expect("a file");
        }
    }
    folder
}

//! What a search in the address shows before the application runs: what that will show, where it will be.

use crate::printed::corpus;
use crate::site::{Mount, Site};
use crate::visit::{Visit, watch};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Gives what the scout and the application make of each of `terms`: how many articles each of them finds,
/// and the first ones as HTML.
const BOTH: &str = "
    const name = document.documentElement.innerHTML.match(/scout-[0-9a-f]+\\.js/)[0];
    const script = Object.assign(document.createElement('script'), { src: name });
    await new Promise((done) => document.head.append(Object.assign(script, { onload: done })));
    const search = await scouted;
    const html = (items) => [...items].map((item) => {
        const copy = item.cloneNode(true);
        copy.normalize();
        return copy.outerHTML;
    });
    const soon = () => new Promise((done) => setTimeout(done, 10));
    const both = [];
    for (const term of terms) {
        const list = document.createElement('ol');
        const { total, results } = search(term);
        list.innerHTML = results(0, Infinity);
        location.hash = `#/s?q=${term}`;
        while (!document.title.startsWith(`${term} · `) || !document.querySelector('.results')) await soon();
        const count = parseInt(document.querySelector('.summary .about').textContent);
        const items = [...document.querySelectorAll('.found > li:not(.gap)')].slice(0, 10);
        both.push([term, total, count, html(list.children), html(items)]);
    }
    return both;";

/// Terms of one to four characters from all over the corpus, and some that it does not hold.
fn terms() -> Vec<String> {
    let corpus = corpus();
    let mut terms = BTreeSet::new();
    let is_han = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c);
    for (article, number) in corpus.articles.iter().zip(0..) {
        for text in article.paragraphs().chain(&article.headline) {
            let chars: Vec<char> = text.as_str().chars().collect();
            let runs = chars.split(|c| !is_han(c)).filter(|run| run.len() > 4);
            for run in runs.skip(number % 3).step_by(4) {
                terms.insert(run[..1 + terms.len() % 4].iter().collect());
            }
        }
    }
    terms.extend(["劳模", "工会", "的", "记者", "干", "乾", "勞模", "人人", "龘"].map(str::to_owned));
    terms.into_iter().collect()
}

#[tokio::test]
async fn finds_what_the_application_finds() {
    watch(Site::serve(Mount::SubPath), async |visit| {
        let terms = terms();
        assert!(terms.len() > 250, "{}", terms.len());
        let both = visit.runs(&format!("const terms = {}; {BOTH}", json!(terms))).await;
        let mut items = 0;
        for found in both.as_array().expect("a list") {
            let [term, scouted, found, before, after] = [0, 1, 2, 3, 4].map(|at| &found[at]);
            // What is found under another character is left to the application.
            if *scouted == 0 && (*found == 0 || ["乾", "勞模"].contains(&term.as_str().unwrap_or_default()))
            {
                continue;
            }
            assert_eq!((scouted, alike(before)), (found, alike(after)), "{term}");
            items += before.as_array().map_or(0, Vec::len);
        }
        assert!(items > 1_000, "{items}");
    })
    .await;
}

/// The items, with brackets of one width: those whose other half is cut off are set by what is left.
fn alike(items: &Value) -> Vec<String> {
    let items = items.as_array().expect("a list").iter();
    items.map(|item| item.as_str().unwrap_or_default().replace('（', "(").replace('）', ")")).collect()
}

/// Notes where the first hits stand when they are first in the document, with and without the application.
const NOTES: &str = "
    const where = (root) => ['h1', '.switches', '#filters', '.found a', '.found mark', '.found .kind', '#q'].map((name) => {
        const { left, top } = root.querySelector(name)?.getBoundingClientRect() ?? {};
        return [Math.round(left), Math.round(top)];
    }).concat(root.querySelector('#q').value);
    new MutationObserver(() => {
        for (const [name, root] of [['application', '#app'], ['scout', 'body > div:not(#app)']]) {
            const there = document.querySelector(`${root} .found li`) && document.querySelector(root);
            if (there) globalThis[name] ??= where(there);
        }
    }).observe(document, { childList: true, subtree: true });";

/// Opens an address anew, and gives what was noted once the application shows it.
async fn noted(visit: &Visit, address: &str) -> [Value; 2] {
    let driver = &visit.chrome.driver;
    driver.goto("about:blank").await.expect("an empty page");
    driver.goto(format!("{}{address}", visit.site.address())).await.expect("the site opens");
    let noted = visit
        .runs(
            "while (!document.querySelector('#app .results')) await new Promise((done) => setTimeout(done, 20));
             await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
             if (document.querySelectorAll('.results').length !== 1) throw 'two lists';
             return [globalThis.scout ?? null, globalThis.application ?? null];",
        )
        .await;
    [noted[0].clone(), noted[1].clone()]
}

#[tokio::test]
async fn the_application_shows_it_in_the_same_place() {
    watch(Site::serve(Mount::SubPath), async |visit| {
        visit.tells_chrome("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTES })).await;
        for width in [1280, 360] {
            let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
            visit.tells_chrome("Emulation.setDeviceMetricsOverride", size).await;
            for address in ["#/s?q=劳模", "#/s?q=%E5%B7%A5%E4%BC%9A"] {
                let [scout, application] = noted(visit, address).await;
                assert!(scout.is_array(), "{address} shows nothing before the application");
                assert_eq!(scout, application, "{address} at {width}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_not_its_own_to_answer_is_left_to_the_application() {
    watch(Site::serve(Mount::SubPath), async |visit| {
        visit.tells_chrome("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTES })).await;
        let others =
            ["q=劳模&sort=page", "q=劳模&view=kwic", "q=-劳模", "q=劳?", "q=勞模", "q=劳模%20工会", "q=%"];
        for other in others.into_iter().chain(["q=<img src=x onerror=alert(1)>", "q=%3Cmark%3E劳模", "q=vcr"])
        {
            let [scout, _] = noted(visit, &format!("#/s?{other}")).await;
            assert_eq!(scout, Value::Null, "{other}");
        }
        for settings in ["lang=zh-Hans script=hant", "punctuation=printed", "lang=en"] {
            visit.runs(&format!("localStorage.setItem('jianbao.settings', '{settings}');")).await;
            let [scout, _] = noted(visit, "#/s?q=劳模").await;
            assert_eq!(scout, Value::Null, "{settings}");
        }
        visit.runs("localStorage.removeItem('jianbao.settings');").await;
        let [scout, _] = noted(visit, "#/s?q=劳模").await;
        assert!(scout.is_array());
    })
    .await;
}

#[tokio::test]
async fn it_steps_aside_for_what_the_reader_has_to_be_told() {
    watch(Site::serve(Mount::SubPath), async |visit| {
        let refuse = "const ask = fetch;
            globalThis.fetch = (name) => name.endsWith('.wasm') ? Promise.reject(new TypeError()) : ask(name);";
        visit.tells_chrome("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refuse })).await;
        visit.chrome.driver.goto("about:blank").await.expect("an empty page");
        let address = format!("{}#/s?q=劳模", visit.site.address());
        visit.chrome.driver.goto(address).await.expect("the site opens");
        visit.reader().is_told("html", "data-trouble", "load").await;
        visit.reader().sees("没有载入完整").await;
        assert_eq!(visit.runs("return document.querySelectorAll('.found').length").await, 0);
    })
    .await;
}

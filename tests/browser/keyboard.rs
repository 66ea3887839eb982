//! Reading with keys alone, and where the focus is meanwhile: never lost, never hidden.

use crate::printed::{corpus, headline};
use crate::reader::Reader;
use crate::site::Mount;
use crate::stage::{Stage, Width};
use crate::views::{WORD, holding, views};
use crate::visit::visit;
use thirtyfour::Key;

#[tokio::test]
async fn reads_compares_and_cites_with_keys_alone() {
    visit(Mount::Root, reads_with_keys).await;
}

pub(crate) async fn reads_with_keys(reader: Reader) {
    let corpus = corpus();

    // Past the masthead, into the first article.
    reader.types(Key::Tab).await;
    reader.focuses(".skip").await;
    reader.types(Key::Enter).await;
    reader.focuses("h1").await;
    reader.reaches(".headlines h3 a").await;
    reader.types(Key::Enter).await;
    reader.sees_view_of(headline(&corpus.articles[0])).await;
    reader.focuses("h1").await;

    // The page's own lines come and go, and the focus stays.
    reader.types("r").await;
    reader.has(".comparing .source").await;
    reader.focuses("h1").await;
    reader.types("r").await;
    reader.has(".reading:not(.comparing)").await;

    // A sheet keeps the focus, and gives it back to where it was.
    reader.types("c").await;
    reader.focuses("dialog *").await;
    reader.types(Key::Escape).await;
    reader.focuses("h1").await;
    reader.reaches(".article-tools button").await;
    reader.types(Key::Enter).await;
    reader.focuses("dialog *").await;
    reader.types(Key::Escape).await;
    reader.focuses(".article-tools button").await;

    // On to the next article and home again.
    reader.types("]").await;
    reader.sees_view_of(headline(&corpus.articles[1])).await;
    reader.focuses("h1").await;
    reader.types("h").await;
    reader.has(".home").await;
    reader.focuses("h1").await;
}

#[tokio::test]
async fn steps_through_hits_with_keys_alone() {
    visit(Mount::Root, steps_through_hits).await;
}

async fn steps_through_hits(reader: Reader) {
    reader.opens(&format!("/a/{}?q={WORD}", holding(&corpus()).id)).await;
    reader.has("mark").await;
    reader.types("n").await;
    reader.has("mark#hit-1.current").await;
    reader.types("n").await;
    reader.has("mark#hit-2.current").await;
    reader.types("N").await;
    reader.has("mark#hit-1.current").await;
}

#[tokio::test]
async fn single_keys_can_be_switched_off() {
    visit(Mount::Root, switches_keys_off).await;
}

async fn switches_keys_off(reader: Reader) {
    reader.types("?").await;
    reader.focuses("dialog *").await;
    reader.reaches("[name=shortcuts]").await;
    reader.types(Key::Right).await;
    reader.is_told("html", "data-shortcuts", "off").await;
    reader.types(Key::Escape).await;
    // What is pressed next is nobody's command; the chord still is.
    reader.types("h/?").await;
    reader.holds(Key::Control, "k").await;
    reader.focuses("#q").await;
    reader.has("#q:placeholder-shown").await;
    reader.has_no("dialog").await;
}

#[tokio::test]
async fn the_focus_is_never_hidden() {
    visit(Mount::Root, walks_through_every_view).await;
}

async fn walks_through_every_view(reader: Reader) {
    let stage = Stage::new(reader).await;
    let mut findings = Vec::new();
    for width in [Width::Narrowest, Width::Laptop] {
        stage.widens(width).await;
        for view in views(&corpus()) {
            stage.shows(&view).await;
            let found: Vec<String> = stage.runs(WALK).await;
            findings.extend(found.into_iter().map(|finding| format!("{} {width:?}: {finding}", view.name)));
        }
    }
    assert!(findings.is_empty(), "{} findings\n{}", findings.len(), findings.join("\n"));
}

/// Gives the focus to everything that takes it, forwards and backwards, as Tab does, and looks whether
/// some of it can be seen (2.4.11).
const WALK: &str = "
    const within = document.querySelector('dialog[open]') ?? document.body;
    const takers = 'a[href], button, summary, input, [tabindex=\"0\"]';
    const stops = [...within.querySelectorAll(takers)].filter(stop => stop.tabIndex >= 0 && stop.checkVisibility());
    if (stops.length == 0) return ['nothing takes the focus'];
    const findings = new Set();
    for (const stop of [...stops, ...stops.toReversed()]) {
        if (!stop.isConnected) continue;
        stop.focus();
        if (document.activeElement != stop) findings.add(`${stop.outerHTML.slice(0, 100)} takes no focus`);
        const seen = () => {
            const { left, top, width, height } = stop.getBoundingClientRect();
            return [0.1, 0.5, 0.9].some(down => [0.1, 0.5, 0.9].some(along => {
                const there = document.elementFromPoint(left + along * width, top + down * height);
                return there && (stop.contains(there) || there.contains(stop) || there.closest('label')?.contains(stop));
            }));
        };
        // What opened for the stop before closes first, and what comes into view is drawn.
        for (let i = 0; i < 20 && !seen(); i++) await new Promise(requestAnimationFrame);
        if (!seen()) findings.add(`${stop.outerHTML.slice(0, 100)} is hidden when it has the focus`);
    }
    return [...findings];
";

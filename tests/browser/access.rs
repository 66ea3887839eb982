//! Whether everybody can read: axe-core on every view, and what axe-core does not ask.

use crate::printed::corpus;
use crate::reader::Reader;
use crate::site::Mount;
use crate::stage::{Stage, System, Width};
use crate::views::views;
use crate::visit::visit;
use serde_json::json;
use std::fs;
use std::path::Path;

#[tokio::test]
async fn nothing_is_in_the_way_on_a_phone() {
    visit(Mount::Root, |reader| inspect_every_view(reader, Width::Phone)).await;
}

#[tokio::test]
async fn nothing_is_in_the_way_on_a_laptop() {
    visit(Mount::Root, |reader| inspect_every_view(reader, Width::Laptop)).await;
}

/// Every view in every language and in every theme. What a theme changes are colours, and these are the
/// same in every language: contrast is looked at in one.
async fn inspect_every_view(reader: Reader, width: Width) {
    let stage = Stage::new(reader).await;
    bring_axe(&stage).await;
    stage.widens(width).await;
    let views = views(&corpus());
    let mut findings = Vec::new();
    let mut note = |place: String, found: Vec<String>| {
        findings.extend(found.into_iter().map(|finding| format!("{place}: {finding}")));
    };
    for (language, themes) in [("zh-Hans", &["light", "dark", "sepia"][..]), ("zh-Hant", &[]), ("en", &[])] {
        stage.settles(&format!("theme=light lang={language}")).await;
        for view in &views {
            stage.shows(view).await;
            for check in [AXE, LANGUAGES, TARGETS] {
                note(format!("{} {language}", view.name), stage.runs(check).await);
            }
            for theme in themes {
                stage.paints(theme).await;
                note(format!("{} {theme}", view.name), stage.runs(CONTRAST).await);
            }
        }
    }
    assert!(findings.is_empty(), "{} findings\n{}", findings.len(), findings.join("\n"));
}

#[tokio::test]
async fn the_systems_own_colours_are_legible() {
    visit(Mount::Root, inspect_forced_colours).await;
}

async fn inspect_forced_colours(reader: Reader) {
    let stage = Stage::new(reader).await;
    bring_axe(&stage).await;
    stage.tells(System::ForcedColors).await;
    stage.settles("theme=system lang=zh-Hans").await;
    for view in views(&corpus()) {
        stage.shows(&view).await;
        let found: Vec<String> = stage.runs(CONTRAST).await;
        assert_eq!(found, [""; 0], "{}", view.name);
    }
}

#[tokio::test]
async fn nothing_is_in_the_way_where_no_script_runs() {
    visit(Mount::Root, inspect_documents).await;
}

/// The documents that stand beside the application, each opened from the site's first one.
async fn inspect_documents(reader: Reader) {
    let stage = Stage::new(reader).await;
    bring_axe(&stage).await;
    stage.widens(Width::Phone).await;
    let article = format!("a/{}.html", corpus().articles[0].id);
    for document in [&*article, "404.html", "open.html", "open.html#no-text"] {
        stage.opens_document(document).await;
        for check in [AXE, CONTRAST, LANGUAGES, TARGETS] {
            let found: Vec<String> = stage.runs(check).await;
            assert_eq!(found, [""; 0], "{document}");
        }
        stage.reader.goes_back().await;
    }
}

/// Puts axe-core into every document from now on. It comes from the browser and not from the page, so
/// that no policy of the page stands against it.
async fn bring_axe(stage: &Stage) {
    let axe =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/tools/npm/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).expect("axe-core; `cargo xtask test` installs it");
    stage.asks("Page.addScriptToEvaluateOnNewDocument", json!({ "source": axe })).await;
}

/// Every rule of WCAG 2.2 A and AA but contrast, and what axe-core holds to be good practice.
const AXE: &str = "
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const rules = { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } };
    const options = { rules, resultTypes: ['violations'] };
    const { violations, passes } = await axe.run({ runOnly: tags, ...options });
    if (passes.length < 10) return ['axe-core looked at next to nothing'];
    return violations.flatMap(({ id, nodes }) =>
        nodes.map(node => [id, node.target, ...node.failureSummary.split('\\n').slice(1)].join(' ')));
";

/// Contrast alone.
const CONTRAST: &str = "
    const { violations, passes } = await axe.run({ runOnly: ['color-contrast'], resultTypes: ['violations'] });
    if (passes.length + violations.length == 0) return ['axe-core saw no colours'];
    return violations.flatMap(({ nodes }) =>
        nodes.map(node => [node.target, ...node.failureSummary.split('\\n').slice(1)].join(' ')));
";

/// Chinese words stand in an element that says so, and English sentences in one that says that (3.1.2).
const LANGUAGES: &str = "
    const findings = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
        const { data, parentElement } = nodes.currentNode;
        if (!parentElement.checkVisibility() || parentElement.closest('svg, [aria-hidden=true]')) continue;
        const language = parentElement.closest('[lang]').lang;
        const chinese = /\\p{Script=Han}/u.test(data);
        // A Chinese name within an English sentence may stand as it is, and so may what can be typed.
        const english = /[a-z]{2}/.test(data) && !parentElement.closest('code, kbd');
        if (chinese && !english && !language.startsWith('zh') || english && !chinese && language != 'en')
            findings.push(`in the language ${language}: ${data}`);
    }
    return findings;
";

/// What is pressed is at least 24 pixels high and wide, unless it is a word in a sentence (2.5.8).
const TARGETS: &str = "
    const targets = 'a[href], button, summary, label, input:not(label input), [role=option]';
    return [...document.querySelectorAll(targets)].filter(target => {
        if (!target.checkVisibility() || target.closest('.hidden, .skip')) return false;
        const { width, height } = target.getBoundingClientRect();
        const inline = getComputedStyle(target).display == 'inline';
        return !inline && (width < 24 || height < 24);
    }).map(target => `${target.outerHTML.slice(0, 120)} is smaller than 24 pixels`);
";

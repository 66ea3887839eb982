//! Colours and motion as the reader wants them, from the first moment on.

use crate::printed::corpus;
use crate::reader::Reader;
use crate::site::Mount;
use crate::stage::Stage;
use crate::views::views;
use crate::visit::visit;
use serde_json::json;

#[tokio::test]
async fn no_other_theme_flashes_before_the_chosen_one() {
    visit(Mount::Root, looks_at_the_first_moment).await;
}

async fn looks_at_the_first_moment(reader: Reader) {
    let stage = Stage::new(reader).await;
    // The document is read and nothing of the application has run: what is painted then is seen first.
    let note = "document.addEventListener('readystatechange', () => {
        const { dataset, lang } = document.documentElement;
        window.first ??= [dataset.theme, lang, getComputedStyle(document.documentElement).backgroundColor];
    })";
    stage.asks("Page.addScriptToEvaluateOnNewDocument", json!({ "source": note })).await;
    for (theme, language) in [("dark", "en"), ("sepia", "zh-Hant"), ("light", "zh-Hans")] {
        stage.settles(&format!("theme={theme} lang={language}")).await;
        stage.reader.has("h1").await;
        let first: [String; 3] = stage.runs("return window.first;").await;
        let now: [String; 3] = stage
            .runs(
                "const { dataset, lang } = document.documentElement;
                   return [dataset.theme, lang, getComputedStyle(document.documentElement).backgroundColor];",
            )
            .await;
        assert_eq!(first, now);
        assert_eq!(first[..2], [theme, language]);
    }
}

#[tokio::test]
async fn nothing_moves_for_those_who_want_stillness() {
    visit(Mount::Root, looks_for_motion).await;
}

async fn looks_for_motion(reader: Reader) {
    let stage = Stage::new(reader).await;
    for view in views(&corpus()) {
        stage.shows(&view).await;
        let moving: Vec<String> = stage
            .runs("const moves = ({ transitionDuration, animationName, scrollBehavior }) =>
                       transitionDuration != '0s' || animationName != 'none' || scrollBehavior == 'smooth';
                   return [...document.querySelectorAll('*')]
                       .filter(element => ['', '::before', '::after'].some(part => moves(getComputedStyle(element, part))))
                       .map(element => element.outerHTML.slice(0, 80));")
            .await;
        assert_eq!(moving, [""; 0], "{}", view.name);
    }
}

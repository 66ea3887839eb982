//! Every view at every width: nothing reaches out of the window, and on request a picture is taken.
//!
//! `cargo xtask screenshots` asks for the pictures, by naming a folder in `SCREENSHOTS`.

use crate::printed::corpus;
use crate::reader::Reader;
use crate::site::Mount;
use crate::stage::{Stage, Width};
use crate::views::{View, views};
use crate::visit::visit;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

#[tokio::test]
async fn every_view_fits_its_window() {
    visit(Mount::Root, look_at_every_view).await;
}

async fn look_at_every_view(reader: Reader) {
    let folder = std::env::var_os("SCREENSHOTS").map(PathBuf::from);
    let stage = Stage::new(reader).await;
    let views = views(&corpus());
    let mut findings = Vec::new();
    for width in [Width::Narrowest, Width::Phone, Width::Tablet, Width::Laptop] {
        stage.widens(width).await;
        // Also ends what the last views began.
        stage.settles("theme=light lang=zh-Hans").await;
        for view in &views {
            stage.shows(view).await;
            let found: Vec<String> = stage.runs(OUTSIDE).await;
            findings.extend(found.into_iter().map(|finding| format!("{} {width:?}: {finding}", view.name)));
            if let Some(folder) = folder.as_ref().filter(|_| width != Width::Narrowest) {
                picture(&stage, view, width, folder).await;
            }
            if let Some(folder) = folder.as_ref().filter(|_| view.name == INVITES) {
                window(&stage, width, folder).await;
            }
        }
    }
    assert!(findings.is_empty(), "{} findings\n{}", findings.len(), findings.join("\n"));
}

/// The view that a browser shows with its offer to install the site.
const INVITES: &str = "home";

/// What reaches over the edge of the window and is not held by something that scrolls or cuts it off.
const OUTSIDE: &str = "
    const room = document.documentElement.clientWidth;
    const held = element => {
        for (let outer = element.parentElement; outer && outer != document.body; outer = outer.parentElement)
            if (getComputedStyle(outer).overflowX != 'visible') return true;
    };
    const out = [...document.querySelectorAll('body *')].filter(element => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -1 || right > room + 1) && element.checkVisibility() && !held(element);
    });
    const findings = out.slice(0, 5).map(element => `${element.outerHTML.slice(0, 100)} reaches out`);
    if (document.documentElement.scrollWidth > room) findings.push('the view scrolls sideways');
    return findings;
";

/// Pictures of the whole view in light and dark, and of one width in sepia.
async fn picture(stage: &Stage, view: &View, width: Width, folder: &Path) {
    fs::create_dir_all(folder).expect("a folder for the pictures");
    // A sheet is as high as the window; of a view without one the window is made to show all.
    let height: u32 = stage
        .runs(
            "scrollTo(0, 0);
             return document.querySelector('dialog') ? innerHeight : document.documentElement.scrollHeight;",
        )
        .await;
    stage.stretches(width, height.min(8_000)).await;
    let themes = ["light", "dark", "sepia"];
    for theme in &themes[..if width == Width::Tablet { 3 } else { 2 }] {
        stage.paints(theme).await;
        let picture = stage.reader.driver().screenshot_as_png().await.expect("a picture");
        fs::write(folder.join(format!("{}-{}-{theme}.png", view.name, width as u32)), picture)
            .expect("the picture is written");
    }
    stage.paints("light").await;
    stage.widens(width).await;
}

/// A picture of the window as it is, small enough to travel.
async fn window(stage: &Stage, width: Width, folder: &Path) {
    let picture = stage.asks("Page.captureScreenshot", json!({ "format": "webp", "quality": 80 })).await;
    let bytes = picture["data"].as_str().and_then(|data| STANDARD.decode(data).ok()).expect("a picture");
    fs::create_dir_all(folder).expect("a folder for the pictures");
    fs::write(folder.join(format!("window-{}.webp", width as u32)), bytes).expect("the picture is written");
}

//! `manifest.webmanifest`, by which a browser installs the site, and its icons.
//!
//! Web Application Manifest, <https://www.w3.org/TR/appmanifest/>. Addresses in it are relative to itself, so
//! that it holds at any path.

use super::pictures;
use crate::site::Site;
use anyhow::{Context as _, Result};
use intake::Intake;
use serde_json::{Value, json};

const NAME: &str = "manifest.webmanifest";

/// Where the colours are.
const TOKENS: &str = include_str!("../../app/style/tokens.css");

/// Pictures of `src/app/static/icon.svg`, whose folder has the command that makes them. The maskable one
/// has more room around it, since systems cut their own shapes out of it.
const ICONS: [(&str, &[u8]); 3] = [
    ("icon-192.png", include_bytes!("../../app/static/icons/icon-192.png")),
    ("icon-512.png", include_bytes!("../../app/static/icons/icon-512.png")),
    ("icon-maskable.png", include_bytes!("../../app/static/icons/icon-maskable.png")),
];

/// Writes the manifest with its icons and pictures, and names the manifest in `index.html`.
pub(crate) fn write(site: &Site, pages: &Intake) -> Result<()> {
    for (name, bytes) in ICONS {
        site.write(name, bytes)?;
    }
    let drawn =
        site.files().iter().find(|file| file.name.starts_with("icon-") && file.name.ends_with(".svg"));
    let drawn = drawn.context("the site has no icon-….svg")?;
    let paper = paper(TOKENS).context("tokens.css has no --paper")?;
    let mut manifest = manifest(&pages.site, &drawn.name, paper);
    let pictures = pictures::write(site, pages)?;
    if !pictures.is_empty() {
        manifest["screenshots"] = pictures.into();
    }
    site.write(NAME, format!("{manifest:#}\n").as_bytes())?;
    let index = std::str::from_utf8(site.bytes("index.html")?)?;
    let (head, body) = index.split_once("</head>").context("index.html has no head")?;
    site.write("index.html", format!("{head}<link rel=\"manifest\" href=\"{NAME}\"></head>{body}").as_bytes())
}

fn manifest(about: &intake::Site, drawn: &str, paper: &str) -> Value {
    let name = about.title.as_deref().unwrap_or("剪报");
    let icon = |src: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": src, "sizes": sizes, "type": kind, "purpose": purpose });
    let mut manifest = json!({
        "id": "./",
        "name": name,
        "short_name": name,
        "lang": "zh-CN",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": paper,
        "background_color": paper,
        "categories": ["news", "books", "education"],
        "icons": [
            icon("icon-192.png", "192x192", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "any"),
            icon("icon-maskable.png", "512x512", "image/png", "maskable"),
            icon(drawn, "any", "image/svg+xml", "any"),
        ],
        "launch_handler": { "client_mode": "navigate-new" },
        "file_handlers": [{ "action": "./open.html", "accept": { "text/plain": [".txt"] } }],
        "shortcuts": [
            { "name": "检索", "url": "./#/s" },
            { "name": "勘误线索", "url": "./#/doubts" },
        ],
    });
    if let Some(description) = &about.description {
        manifest["description"] = json!(description);
    }
    manifest
}

/// The colour of the paper by day: a manifest knows no night.
fn paper(tokens: &str) -> Option<&str> {
    let (_, colours) = tokens.split_once("--paper: light-dark(")?;
    Some(colours.split_once(',')?.0)
}

#[cfg(test)]
mod tests {
    use super::{ICONS, TOKENS, manifest, paper};

    #[test]
    fn is_called_as_the_site_is() {
        let about = intake::Site { title: Some("五一专版".into()), ..Default::default() };
        let manifest = manifest(&about, "icon-1.svg", "#fff");
        assert_eq!((&manifest["name"], &manifest["lang"]), (&"五一专版".into(), &"zh-CN".into()));
        assert!(manifest.get("description").is_none(), "nobody described it");
        for (name, _) in ICONS {
            assert!(manifest.to_string().contains(name), "{name} is in the site and not in the manifest");
        }
    }

    #[test]
    fn is_of_the_colour_of_the_paper() {
        assert_eq!(paper("--ink: #000; --paper: light-dark(#faf7f0, #171513);"), Some("#faf7f0"));
        assert!(paper(TOKENS).is_some_and(|colour| colour.starts_with('#')), "{:?}", paper(TOKENS));
    }
}

//! Puts `static/start.js` where Trunk's own loader stands, which says nothing when it fails.

use crate::site::Site;
use anyhow::{Context as _, Result};

const START: &str = include_str!("../../app/static/start.js");

/// 打包所选: a file of its own in the site, and inside the one file.
pub(crate) const TAKE_ALONG: &str = include_str!("../../app/static/take_along.js");

/// The script and the WebAssembly of the application, by their names in the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Application {
    pub(crate) script: String,
    pub(crate) wasm: String,
}

impl Application {
    /// Finds them in the site.
    pub(crate) fn of(site: &Site) -> Result<Self> {
        let name = |end: &str| {
            let mut found = site.files().iter().filter(|file| file.name.ends_with(end));
            let file = found.next().with_context(|| format!("the site has no file *{end}"))?;
            anyhow::ensure!(found.next().is_none(), "the site has two files *{end}; build it again");
            Ok(file.name.clone())
        };
        let wasm = name("_bg.wasm")?;
        let script = wasm.replace("_bg.wasm", ".js");
        Ok(Self { script, wasm })
    }
}

/// What is fetched when somebody first wants it, by its name in the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Later {
    /// The part of the application that reading does not need.
    pub(crate) second: String,
    /// 打包所选.
    pub(crate) take_along: String,
    /// 打开自己的版面.
    pub(crate) open_pages: String,
    /// The first hits of a search; of some sites, there is none.
    pub(crate) scout: Option<String>,
}

/// The document with our loader in the stead of Trunk's, and of the links by which that one asks for
/// its files early.
pub(crate) fn with_start(document: &str, application: &Application, later: &Later) -> Result<String> {
    const MODULE: &str = "<script type=\"module\">";
    let (before, rest) = document.split_once(MODULE).context("index.html has no loader of Trunk's")?;
    let (_, after) = rest.split_once("</script>").context("Trunk's loader has no end")?;
    // It is asked for in one line, without which nothing is waited for.
    let scouted = |line: &&str| later.scout.is_some() || !line.contains("JIANBAO_SCOUT");
    let start: Vec<&str> = START.lines().filter(scouted).collect();
    let start = start
        .join("\n")
        .replace("JIANBAO_SCRIPT", &format!("./{}", application.script))
        .replace("JIANBAO_WASM", &format!("./{}", application.wasm))
        .replace("JIANBAO_SECOND", &format!("./{}", later.second))
        .replace("JIANBAO_TAKE_ALONG", &format!("./{}", later.take_along))
        .replace("JIANBAO_OPEN_PAGES", &format!("./{}", later.open_pages))
        .replace("JIANBAO_SCOUT", &format!("./{}", later.scout.as_deref().unwrap_or_default()));
    let mut document = with_one_script(&format!("{before}<script>{start}</script>{after}"));
    // There is an open.html beside this document, and none beside one that is carried, or built in a hurry.
    document = document.replacen("<html ", "<html data-opens ", 1);
    for kind in ["modulepreload", "preload"] {
        while let Some(at) = document.find(&format!("<link rel=\"{kind}\"")) {
            let end = document[at..].find('>').context("a link has no end")?;
            document.replace_range(at..=at + end, "");
        }
    }
    Ok(document)
}

/// The document with all scripts in it [`lean`].
pub(super) fn with_lean_scripts(document: &str) -> String {
    let (text, scripts) = apart(document);
    let mut text = text.into_iter();
    let before = text.next().unwrap_or_default().to_owned();
    scripts.iter().zip(text).fold(before, |out, (script, text)| out + &element(script) + text)
}

/// The document with one script, [`lean`], where the first one stood, which does what all did, in turn. To stop
/// for each takes a browser longer than to run them. None may need what stands before it in the document.
fn with_one_script(document: &str) -> String {
    let (text, scripts) = apart(document);
    let (before, after) = text.split_first().unwrap_or((&"", &[]));
    [before, element(&scripts.concat()).as_str(), &after.concat()].concat()
}

/// What stands before, between and behind the scripts, and these, [`lean`].
fn apart(document: &str) -> (Vec<&str>, Vec<String>) {
    let mut parts = document.split("<script>");
    let mut text = vec![parts.next().unwrap_or_default()];
    let mut scripts = Vec::new();
    for part in parts {
        let (script, rest) = part.split_once("</script>").unwrap_or((part, ""));
        scripts.push(lean(script));
        text.push(rest);
    }
    (text, scripts)
}

fn element(script: &str) -> String {
    ["<script>", script, "</script>"].concat()
}

/// A script without indentation and without lines that are comments, which are for people; they have it in
/// its repository. Nothing stands behind a comment in its last line, and no string goes over several lines.
pub(crate) fn lean(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/**");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Application, Later, with_start};

    #[test]
    fn the_loader_is_ours_and_asks_for_the_real_files() {
        const DOCUMENT: &str = "<html lang=zh><head><script>\n  // First.\n  early();</script>\n<script type=\"module\">\nimport init from './a-1.js';\n</script>\n  \
            <link rel=\"modulepreload\" href=\"./a-1.js\"><link rel=\"preload\" href=\"./a-1_bg.wasm\"><script>late();</script></head>";
        let application = Application { script: "a-1.js".into(), wasm: "a-1_bg.wasm".into() };
        let later = Later {
            second: "second-2.wasm".into(),
            take_along: "take-3.js".into(),
            open_pages: "open-4.js".into(),
            scout: Some("scout-5.js".into()),
        };
        let document = with_start(DOCUMENT, &application, &later).unwrap();
        assert!(document.contains("import('./a-1.js')") && document.contains("fetch('./a-1_bg.wasm')"));
        assert!(document.contains("fetch('./second-2.wasm')") && document.contains("import('./take-3.js')"));
        assert!(document.contains("import('./open-4.js')"));
        assert!(document.contains("src: './scout-5.js'"));
        assert!(
            document.contains("<head><script>early();\n(async") && document.contains("\nlate();\n</script>")
        );
        assert_eq!(document.matches("<script").count(), 1, "{document}");
        assert!(document.starts_with("<html data-opens lang=zh>"), "{document}");
        assert!(!document.contains("<link") && !document.contains("JIANBAO"));
        let unscouted = with_start(DOCUMENT, &application, &Later { scout: None, ..later.clone() }).unwrap();
        assert!(!unscouted.contains("blocking") && !unscouted.contains("'./'"), "{unscouted}");
        assert!(
            with_start(&document, &application, &later).is_err(),
            "a second time there is nothing to replace"
        );
    }
}

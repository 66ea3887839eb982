//! What documents say where the application does not run, and the way into it where it may.
//!
//! Shown by the style sheets, since the application itself cannot say that it does not run; in Simplified
//! Chinese and in English, since the reader's choice is not known then. These words are not among the
//! application's own, where they would only weigh.

/// A sentence in Simplified Chinese and in English.
pub(crate) struct Said {
    pub(crate) hans: &'static str,
    pub(crate) english: &'static str,
}

impl Said {
    /// As HTML.
    pub(crate) fn html(&self) -> String {
        let Self { hans, english } = self;
        format!("{hans} <span lang=\"en\">{english}</span>")
    }
}

const NO_WASM: Said = Said {
    hans: "这个浏览器没有运行 WebAssembly：文章可以逐篇阅读，检索、对照原文和引用用不了。",
    english: "This browser did not run WebAssembly: you can read every article, but not search, compare or cite.",
};
const NOT_LOADED: Said = Said {
    hans: "没有载入完整，请看看网络，再刷新一次。文章可以逐篇阅读。",
    english: "Not everything has loaded. Check your connection and reload; every article can be read meanwhile.",
};
const FROM_DISK: Said = Said {
    hans: "从磁盘直接打开时，浏览器不让这一页运行。请打开同一个文件夹里的",
    english: "Opened from a disk, this page is not allowed to run. In the same folder, open",
};
const NO_SCRIPTS: Said = Said {
    hans: "没有脚本，文章也可以逐篇阅读；检索、对照原文和引用要打开脚本。",
    english: "Every article can be read without scripts; searching, comparing and citing need them.",
};
const FILE_NEEDS_SCRIPTS: Said = Said {
    hans: "这个文件要打开脚本才能阅读。",
    english: "This file needs scripts to be read.",
};
const FILE_NEEDS_WASM: Said = Said {
    hans: "这个文件要用较新的浏览器打开：它靠 WebAssembly 和 DecompressionStream 运行。",
    english: "This file needs a newer browser: it runs on WebAssembly and DecompressionStream.",
};
const INTO_APPLICATION: Said = Said { hans: "检索、对照、引用", english: "Search, compare, cite" };

/// Everything that may be the matter. `start.js` says what is, by `data-trouble` on the root.
pub(crate) fn trouble() -> String {
    let [wasm, load, disk, scripts] = [NO_WASM, NOT_LOADED, FROM_DISK, NO_SCRIPTS].map(|said| said.html());
    let one_file = "<a href=\"jianbao.html\">jianbao.html</a>";
    format!(
        "<aside class=\"trouble\" lang=\"zh-Hans\"><p class=\"wasm\">{wasm}</p><p class=\"load\">{load}</p>\
         <p class=\"disk\">{disk} {one_file}</p><noscript><p>{scripts}</p></noscript></aside>"
    )
}

/// The same for the one file, which has no documents beside it.
pub(crate) fn one_file_trouble() -> String {
    let [wasm, scripts] = [FILE_NEEDS_WASM, FILE_NEEDS_SCRIPTS].map(|said| said.html());
    format!(
        "<aside class=\"trouble\" lang=\"zh-Hans\"><p class=\"wasm\">{wasm}</p><noscript><p>{scripts}</p></noscript></aside>"
    )
}

/// The way from an article's document to the same article in the application. What is the matter with the
/// application stands beside it when it was the application that led here.
pub(crate) fn into_application(href: &str) -> String {
    format!(
        "<p class=\"tools\"><a href=\"{href}\">{}</a></p>\n<aside class=\"trouble\" lang=\"zh-Hans\"><p id=\"no-wasm\">{}</p></aside>",
        INTO_APPLICATION.html(),
        NO_WASM.html()
    )
}

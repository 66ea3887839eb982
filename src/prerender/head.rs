//! What stands in the heads of documents.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// The style sheets of `index.html` without what only people read, as a file for all other documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Style {
    /// The file's name, which tells its content.
    pub(crate) name: String,
    /// The sheets, one after the other.
    pub(crate) text: String,
}

impl Style {
    pub(crate) fn of(index: &str) -> Option<Self> {
        let sheets = index.split("<style>").skip(1).filter_map(|rest| Some(rest.split_once("</style>")?.0));
        let text = sheets.map(lean).collect::<String>();
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        let name = format!("style-{:016x}.css", hasher.finish());
        (!text.is_empty()).then_some(Self { name, text })
    }
}

/// `index.html` with all of its sheets in one element. For each one its policy would have to name a hash.
pub(crate) fn with_one_style(index: &str, style: &Style) -> Option<String> {
    let (before, rest) = index.split_once("<style>")?;
    let (_, after) = rest.rsplit_once("</style>")?;
    Some(format!("{before}<style>{}</style>{after}", style.text))
}

/// The script of `index.html` that runs before the first paint.
pub(crate) fn early(index: &str) -> Option<&str> {
    let (_, rest) = index.split_once("<script>")?;
    Some(rest.split_once("</script>")?.0)
}

/// A sheet without comments, indentation and empty lines. No string in ours holds a comment.
fn lean(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    let code = parts.fold(first, |code, part| code + part.split_once("*/").map_or("", |(_, rest)| rest));
    code.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

/// Text as HTML, in an element or between quotes.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A `meta` element.
pub(crate) fn meta(name: &str, content: &str) -> String {
    format!("<meta name=\"{name}\" content=\"{}\">\n", escape(content))
}

/// Puts lines before the end of the head.
pub(crate) fn add_to_head(document: &str, lines: &str) -> Option<String> {
    let (head, rest) = document.split_once("</head>")?;
    Some(format!("{head}{lines}</head>{rest}"))
}

/// A document without scripts, and without an icon, which a browser would otherwise ask the server's root
/// for. `title` and `lines` of the head are HTML, and so is the body; `up` leads to
/// the folder that holds the style sheets.
pub(crate) fn document(style: &Style, up: &str, title: &str, lines: &str, body: &str) -> String {
    let title = escape(title);
    format!(
        "<!doctype html>
<html lang=\"zh-Hans\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"referrer\" content=\"no-referrer\">
<link rel=\"icon\" href=\"data:,\">
<title>{title}</title>
{lines}<link rel=\"stylesheet\" href=\"{up}{style}\">
</head>
<body>
{body}
</body>
</html>
",
        style = style.name
    )
}

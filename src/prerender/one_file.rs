//! `jianbao.html` without its application: the document that carries everything, before packing fills it.

use crate::head::{Style, escape};
use crate::trouble::one_file_trouble;
use jianbao::archive::Archive;

/// Where the packed application goes, and the script that unpacks it.
const PLACES: &str = "<script type=\"application/octet-stream\" id=\"packed\" data-bytes=\"JIANBAO_BYTES\">JIANBAO_PACKED</script>\n<script type=\"module\">JIANBAO_START</script>";

/// The document. `index` gives the script that runs before the first paint.
pub(crate) fn document(archive: &Archive, index: &str, style: &Style) -> Option<String> {
    let (_, rest) = index.split_once("<script>")?;
    let (early, _) = rest.split_once("</script>")?;
    let (title, trouble, style) = (escape(archive.title()), one_file_trouble(), &style.text);
    Some(format!(
        "<!doctype html>
<html lang=\"zh-Hans\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"referrer\" content=\"no-referrer\">
<title>{title}</title>
<script>{early}</script>
<style>{style}</style>
</head>
<body>
{trouble}<div id=\"app\"></div>
{PLACES}
</body>
</html>
"
    ))
}

//! `jianbao.html` without its application: the document that carries everything, before packing fills it.

use crate::head::escape;
use crate::trouble::one_file_trouble;
use jianbao::archive::Archive;

/// Where the packed application goes, and the script that unpacks it.
const PLACES: &str = "<script type=\"application/octet-stream\" id=\"packed\" data-bytes=\"JIANBAO_BYTES\">JIANBAO_PACKED</script>\n<script>JIANBAO_START</script>";

/// All that is styled before the styles are unpacked: nothing flashes, and what is the matter can be read.
const FIRST: &str = ":root{color-scheme:light dark;background:light-dark(#faf7f0,#171513)}\
    :root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}\
    :root[data-theme=sepia]{color-scheme:light;background:#f3e7cf}\
    .trouble>p{display:none}[data-trouble] .wasm{display:block}";

/// The document, with the script that runs before the first paint.
pub(crate) fn document(archive: &Archive, early: &str) -> String {
    let (title, trouble) = (escape(archive.title()), one_file_trouble());
    format!(
        "<!doctype html>
<html lang=\"zh-Hans\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"referrer\" content=\"no-referrer\">
<title>{title}</title>
<script>{early}</script>
<style>{FIRST}</style>
</head>
<body>
{trouble}<div id=\"app\"></div>
{PLACES}
</body>
</html>
"
    )
}

//! `404.html`: what a server shows for an address that it does not know.

use crate::head::{self, Style, escape};
use jianbao::archive::Archive;
use jianbao::reader::Reader;
use jianbao::text::Message;

/// The document. A server may show it at any depth, where no relative address holds: it carries its
/// styles, and its script leads up from the address that was asked for.
pub(crate) fn document(archive: &Archive, style: &Style) -> String {
    let reader = Reader::default();
    let title = reader.say(Message::PageNotFound);
    let name = escape(archive.title());
    let body = format!(
        "<main class=\"missing\">
<h1>{title}</h1>
<p>{}</p>
<p lang=\"en\">{}</p>
<p><a id=\"home\" href=\"./\">{name}</a></p>
</main>
<script>{}</script>",
        reader.say(Message::NotHere),
        Message::NotHere.to(jianbao::text::Language::En),
        include_str!("lost.js"),
    );
    let document = head::document(style, "", title, "<meta name=\"robots\" content=\"noindex\">\n", &body);
    let link = format!("<link rel=\"stylesheet\" href=\"{}\">", style.name);
    document.replacen(&link, &format!("<style>{}</style>", style.text), 1)
}

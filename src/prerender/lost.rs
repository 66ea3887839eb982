//! `404.html`: what a server shows for an address that it does not know.

use crate::head::{self, Style};
use jianbao::reader::Reader;
use jianbao::text::{Language, Message};

/// The document. A server may show it at any depth, where no relative address holds: it carries its
/// styles, and its script leads up from the address that was asked for.
pub(crate) fn document(style: &Style) -> String {
    let reader = Reader::default();
    let title = reader.say(Message::PageNotFound);
    let body = format!(
        "<main class=\"missing\">
<h1>{title}</h1>
<p>{}</p>
<p lang=\"en\">{}</p>
<p><a id=\"home\" href=\"./\">{} <span lang=\"en\">{}</span></a></p>
</main>
<script>{}</script>",
        reader.say(Message::NotHere),
        Message::NotHere.to(Language::En),
        reader.say(Message::GoHome),
        Message::GoHome.to(Language::En),
        include_str!("lost.js"),
    );
    let document = head::document(style, "", title, "<meta name=\"robots\" content=\"noindex\">\n", &body);
    let link = format!("<link rel=\"stylesheet\" href=\"{}\">", style.name);
    document.replacen(&link, &format!("<style>{}</style>", style.text), 1)
}

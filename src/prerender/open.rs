//! `open.html`: where a reader opens pages of his own, which then take the place of the site's in that window.
//!
//! A document and not a view of the application, which it would only make heavier. What is the matter with
//! files that cannot be opened is shown by its address, to which `app/static/open_pages.js` leads.

use crate::head::{self, Style};
use crate::trouble::Said;
use jianbao::reader::Reader;
use jianbao::text::Message;

/// The file's name.
pub(crate) const NAME: &str = "open.html";

/// Where packing puts the name of `app/static/open_pages.js`.
const SCRIPT: &str = "<script src=\"JIANBAO_OPEN_PAGES\" defer></script>\n";

const ABOUT: Said = Said {
    hans: "把报纸版面的文本文件（.txt，一个文件一个版面）拖到这里，或者选出来。它们会变成文章，和本站的一样阅读、检索、对照、引用。",
    english: "Drop text files of newspaper pages here (.txt, one page a file), or choose them. They become articles to read, search, compare and cite, like those of this site.",
};
const PRIVATE: Said = Said {
    hans: "文件只在这台机器上读，不发送到任何地方；只在这个窗口里，关上就放下了。",
    english: "They are read on this machine and sent nowhere, and are put away when this window is closed.",
};
const CHOOSE: Said = Said { hans: "选择文件", english: "Choose files" };
const CHOOSE_FOLDER: Said = Said { hans: "选择文件夹", english: "Choose a folder" };
const READING: Said = Said { hans: "正在读……", english: "Reading…" };
const OPENED: Said =
    Said { hans: "这个窗口里有打开的版面。", english: "This window has pages open." };
const SAVE: Said = Said { hans: "存为 JSON", english: "Save as JSON" };
const DATA: Said =
    Said { hans: "本站全部版面的数据：", english: "The data of all pages of this site:" };
const PUT_AWAY: Said = Said { hans: "放下它们，回到本站", english: "Put them away" };
const NEEDS_SCRIPTS: Said =
    Said { hans: "打开文件要用脚本。", english: "Opening files needs scripts." };
/// What may be the matter, by the name that the address has for it.
const TROUBLES: [(&str, Said); 3] = [
    (
        "no-text",
        Said {
            hans: "选的文件都没有打开：不是文本，或超过 16 MB。请把版面的文字存成 .txt 再试。",
            english: "None of the files was opened: they are no text, or larger than 16 MB. Save the words of the pages as .txt and try again.",
        },
    ),
    (
        "no-room",
        Said {
            hans: "这些版面太多，浏览器的一个窗口放不下。请分几次打开，或者用 cargo xtask dist 建一个站。",
            english: "These are more pages than the browser keeps for a window. Open fewer at a time, or build a site of them with cargo xtask dist.",
        },
    ),
    (
        "unread",
        Said {
            hans: "没有读成：需要的部分没有载入，或者浏览器不让运行。请看看网络，刷新再试。",
            english: "They could not be read: something that this needs was not loaded, or the browser did not run it. Check the network, reload and try again.",
        },
    ),
];

/// The document.
pub(crate) fn document(style: &Style, early: &str) -> String {
    let reader = Reader::default();
    let title = reader.say(Message::OpenPages);
    let paragraphs = |said: &Said| format!("<p>{}</p>\n<p lang=\"en\">{}</p>", said.hans, said.english);
    let button =
        |id: &str, said: &Said| format!("<button id=\"{id}\" type=\"button\">{}</button>", said.html());
    let troubles: String = TROUBLES
        .iter()
        .map(|(id, said)| format!("<p id=\"{id}\" tabindex=\"-1\">{}</p>", said.html()))
        .collect();
    let body = format!(
        "<header class=\"masthead\"><a class=\"name\" href=\"./\">{home}</a></header>
<main class=\"missing opening\">
<h1>{title}</h1>
<div class=\"about-opening\">{about}</div>
<div class=\"area\">
<p>{choose} {choose_folder}</p>
<div role=\"status\"><p id=\"reading\" hidden>{reading}</p></div>
</div>
<aside class=\"trouble\">{troubles}<noscript><p>{needs_scripts}</p></noscript></aside>
<div class=\"about-opening\">{private}</div>
<div id=\"opened\" hidden>{opened}<p>{save} {put_away}</p></div>
<p>{data} <a href=\"corpus.json\" lang=\"en\">corpus.json</a></p>
<input id=\"files\" type=\"file\" multiple accept=\".txt,text/plain\" hidden>
</main>
<script>{script}</script>",
        home = reader.say(Message::GoHome),
        about = paragraphs(&ABOUT),
        private = paragraphs(&PRIVATE),
        choose = button("choose", &CHOOSE),
        choose_folder = button("choose-folder", &CHOOSE_FOLDER),
        reading = READING.html(),
        opened = paragraphs(&OPENED),
        save = button("save", &SAVE),
        data = DATA.html(),
        put_away = button("put-away", &PUT_AWAY),
        needs_scripts = NEEDS_SCRIPTS.html(),
        script = include_str!("../app/static/open.js"),
    );
    let lines = format!(
        "<script>{early}</script>\n{SCRIPT}<style>{}</style>\n<meta name=\"robots\" content=\"noindex\">\n",
        include_str!("open.css")
    );
    head::document(style, "", title, &lines, &body)
}

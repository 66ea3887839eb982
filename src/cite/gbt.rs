//! GB/T 7714, numeric style, as Zotero's Chinese styles print it.
//!
//! 2025: `丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.`
//! 2015: `丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).`

use crate::Reference;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edition {
    Of2025,
    Of2015,
}

pub(crate) fn cite(reference: &Reference, edition: Edition) -> String {
    let (comma, open, close) = match edition {
        Edition::Of2025 => ("，", "（", "）"),
        Edition::Of2015 => (", ", "(", ")"),
    };
    let known = |field: &Option<String>, missing: &str| field.clone().unwrap_or_else(|| missing.to_owned());
    let mut out = authors(&reference.authors);
    if !out.is_empty() {
        out.push_str(". ");
    }
    out += &known(&reference.title, "[无题]");
    out += if reference.online.is_some() { "[N/OL]. " } else { "[N]. " };
    out += &known(&reference.paper, "[报名不详]");
    out += comma;
    out += &known(&reference.date, "[日期不详]");
    out += open;
    out += &known(&reference.page, "[版次不详]");
    out += close;
    if let Some(online) = &reference.online {
        out += &format!("[{}]. {}", online.visited, online.address);
    }
    out.push('.');
    out
}

/// Up to three authors; more are 等.
fn authors(authors: &[String]) -> String {
    match authors.get(3) {
        None => authors.join(", "),
        Some(_) => format!("{}, 等", authors[..3].join(", ")),
    }
}

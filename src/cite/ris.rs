//! RIS: one tag a line, `ER` at the end.

use crate::Reference;

pub(crate) fn cite(reference: &Reference) -> String {
    let mut out = String::from("TY  - NEWS\r\n");
    let mut line = |tag: &str, value: &str| {
        // A line break inside a value would begin another tag.
        let value: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        out += &format!("{tag}  - {value}\r\n");
    };
    for author in &reference.authors {
        line("AU", author);
    }
    let online = reference.online.as_ref();
    let date = reference.date.as_ref().map(|date| date.replace('-', "/"));
    let visited = online.map(|online| online.visited.replace('-', "/"));
    let fields = [
        ("TI", reference.title.as_deref()),
        ("T2", reference.paper.as_deref()),
        ("DA", date.as_deref()),
        ("PY", reference.date.as_deref().and_then(|date| date.get(..4))),
        ("SP", reference.page.as_deref()),
        ("UR", online.map(|online| online.address.as_str())),
        ("Y2", visited.as_deref()),
        ("LA", Some("zh-CN")),
    ];
    for (tag, value) in fields {
        if let Some(value) = value {
            line(tag, value);
        }
    }
    out += "ER  - ";
    out
}

//! CSL-JSON: one item in an array, as reference managers import it.

use crate::Reference;

pub(crate) fn cite(reference: &Reference) -> String {
    let online = reference.online.as_ref();
    let authors: Vec<String> =
        reference.authors.iter().map(|name| format!("{{ \"literal\": {} }}", quoted(name))).collect();
    let text = |field: &Option<String>| field.as_deref().map(quoted);
    let fields = [
        ("id", Some(quoted(&reference.key))),
        ("type", Some(quoted("article-newspaper"))),
        ("title", text(&reference.title)),
        ("author", (!authors.is_empty()).then(|| format!("[{}]", authors.join(", ")))),
        ("container-title", text(&reference.paper)),
        ("issued", reference.date.as_deref().and_then(date_parts)),
        ("page", text(&reference.page)),
        ("URL", online.map(|online| quoted(&online.address))),
        ("accessed", online.and_then(|online| date_parts(&online.visited))),
        ("language", Some(quoted("zh-CN"))),
    ];
    let known =
        fields.into_iter().filter_map(|(name, value)| value.map(|value| format!("    \"{name}\": {value}")));
    format!("[\n  {{\n{}\n  }}\n]", known.collect::<Vec<_>>().join(",\n"))
}

fn date_parts(date: &str) -> Option<String> {
    let parts: Option<Vec<String>> =
        date.split('-').map(|part| part.parse::<u16>().ok().map(|part| part.to_string())).collect();
    parts.map(|parts| format!("{{ \"date-parts\": [[{}]] }}", parts.join(", ")))
}

/// A JSON string. Written here so that the crate needs no dependency for five escapes.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => {
                out += &format!("\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

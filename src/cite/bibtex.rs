//! BibTeX: an `@article` with BibLaTeX's `entrysubtype`, which older styles pass over.

use crate::Reference;

pub(crate) fn cite(reference: &Reference) -> String {
    let mut out = format!("@article{{{},\n", reference.key);
    let authors = (!reference.authors.is_empty()).then(|| {
        // Braces keep a Chinese name in one piece.
        let names: Vec<String> =
            reference.authors.iter().map(|name| format!("{{{}}}", escaped(name))).collect();
        names.join(" and ")
    });
    let plain = |field: &Option<String>| field.as_deref().map(escaped);
    let online = reference.online.as_ref();
    let fields = [
        ("author", authors),
        ("title", reference.title.as_deref().map(|title| format!("{{{}}}", escaped(title)))),
        ("journal", plain(&reference.paper)),
        ("date", plain(&reference.date)),
        ("year", reference.date.as_deref().and_then(|date| date.get(..4)).map(str::to_owned)),
        ("pages", plain(&reference.page)),
        ("url", online.map(|online| online.address.clone())),
        ("urldate", online.map(|online| online.visited.clone())),
        ("entrysubtype", Some("newspaper".to_owned())),
        ("langid", Some("chinese".to_owned())),
    ];
    for (name, value) in fields {
        if let Some(value) = value {
            out += &format!("  {name} = {{{value}}},\n");
        }
    }
    out.push('}');
    out
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

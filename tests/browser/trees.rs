//! What a screen reader is told: the accessibility tree of every view against a reviewed golden.
//!
//! `UPDATE_EXPECT=1 cargo xtask test` writes the trees in `goldens/` anew. Review them as somebody who
//! hears them: is every control named, does every heading lead to what stands under it, is nothing
//! said twice, is every run in its language?

use crate::printed::corpus;
use crate::reader::Reader;
use crate::site::Mount;
use crate::stage::{Stage, Width};
use crate::views::views;
use crate::visit::visit;
use expect_test::expect_file;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fmt::{self, Write as _};
use std::path::Path;

#[tokio::test]
async fn every_view_is_told_as_its_golden() {
    visit(Mount::Root, listen_to_every_view).await;
}

async fn listen_to_every_view(reader: Reader) {
    let stage = Stage::new(reader).await;
    stage.widens(Width::Laptop).await;
    stage.settles("theme=light lang=zh-Hans").await;
    // That the site can be read offline is said on the settings sheet, once it is so.
    stage.reader.is_told("html", "data-offline", "ready").await;
    let goldens = Path::new(env!("CARGO_MANIFEST_DIR")).join("goldens");
    for view in views(&corpus()) {
        stage.shows(&view).await;
        // How much was found is said a moment after it is shown.
        let unsaid = "document.querySelector('main [role=status]:empty')";
        let () = stage
            .runs(&format!("while ({unsaid}) await new Promise(requestAnimationFrame); return null;"))
            .await;
        let told = Tree::of(&stage).await.to_string();
        expect_file![goldens.join(view.name).with_extension("aria")].assert_eq(&told);
    }
}

/// The accessibility tree of what is on the screen.
struct Tree {
    nodes: HashMap<String, Value>,
    root: String,
    /// What the document says of an element and the tree does not, by the browser's number for it.
    elements: HashMap<u64, Element>,
}

/// What the document says of an element.
#[derive(Default)]
struct Element {
    language: String,
    /// `aria-current` and `aria-sort`, as they are written.
    states: Vec<String>,
}

/// Whose name is all that they say when nothing but text stands inside.
const NAMED: [&str; 13] = [
    "button",
    "caption",
    "cell",
    "code",
    "columnheader",
    "combobox",
    "heading",
    "link",
    "mark",
    "option",
    "rowheader",
    "searchbox",
    "DisclosureTriangle",
];

/// What only holds other things, or repeats the name of what it labels.
const SILENT: [&str; 8] =
    ["generic", "none", "RootWebArea", "LabelText", "Legend", "ListMarker", "InlineTextBox", "small"];

impl Tree {
    async fn of(stage: &Stage) -> Self {
        let told = stage.asks("Accessibility.getFullAXTree", json!({})).await;
        let document = stage.asks("DOM.getDocument", json!({ "depth": -1 })).await;
        let nodes = told["nodes"].as_array().expect("nodes");
        let mut elements = HashMap::new();
        note_elements(&document["root"], "", &mut elements);
        Self {
            root: text(&nodes[0]["nodeId"]),
            nodes: nodes.iter().map(|node| (text(&node["nodeId"]), node.clone())).collect(),
            elements,
        }
    }

    fn children(&self, node: &Value) -> impl Iterator<Item = &Value> {
        node["childIds"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|id| self.nodes.get(id.as_str()?))
            .collect::<Vec<_>>()
            .into_iter()
    }

    /// One line for each node that says something, those inside it under it and further in. The words
    /// of a label are left out: they are said with the box, the button or the group that they name.
    fn outline(&self, node: &Value, depth: usize, language: &str, label: bool, out: &mut String) {
        let (role, name) = (text(&node["role"]["value"]), shortened(&text(&node["name"]["value"])));
        let element = node["backendDOMNodeId"].as_u64().and_then(|id| self.elements.get(&id));
        let own = element.map_or(language, |element| &element.language);
        let ignored = node["ignored"] == true || SILENT.contains(&role.as_str());
        if ignored {
            let label = label || matches!(role.as_str(), "LabelText" | "Legend");
            for child in self.children(node) {
                self.outline(child, depth, language, label, out);
            }
            return;
        }
        if role == "StaticText" && (label || name.is_empty()) {
            return;
        }
        let _ = write!(out, "{:width$}{role}", "", width = depth * 2);
        if !name.is_empty() {
            let _ = write!(out, " {name:?}");
        }
        for state in states(node).iter().chain(element.map(|element| &element.states).into_iter().flatten()) {
            let _ = write!(out, " [{state}]");
        }
        if own != language {
            let _ = write!(out, " ({own})");
        }
        out.push('\n');
        if !(role == "StaticText" || NAMED.contains(&role.as_str()) && self.is_plain(node)) {
            for child in self.children(node) {
                self.outline(child, depth + 1, own, false, out);
            }
        }
    }

    /// Whether there is nothing but text inside.
    fn is_plain(&self, node: &Value) -> bool {
        self.children(node).all(|child| {
            let role = text(&child["role"]["value"]);
            let quiet = child["ignored"] == true || role == "StaticText" || role == "code" || role == "mark";
            (quiet || SILENT.contains(&role.as_str())) && self.is_plain(child)
        })
    }
}

impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        self.outline(&self.nodes[&self.root], 0, "", false, &mut out);
        f.write_str(&out)
    }
}

/// What else is said of a node.
fn states(node: &Value) -> Vec<String> {
    let mut states = Vec::new();
    for property in node["properties"].as_array().into_iter().flatten() {
        let value = text(&property["value"]["value"]);
        match (property["name"].as_str().unwrap_or_default(), value.as_str()) {
            (name @ ("pressed" | "expanded" | "checked" | "selected"), value) => {
                states.push(format!("{name} {value}"));
            }
            (_, "false" | "none" | "") => {}
            ("level", _) if node["role"]["value"] == "listitem" => {}
            (name @ ("level" | "hasPopup" | "live" | "autocomplete" | "roledescription"), value) => {
                states.push(format!("{name} {value}"));
            }
            (name @ ("disabled" | "required" | "invalid" | "readonly" | "modal" | "focused"), _) => {
                states.push(name.to_owned());
            }
            _ => {}
        }
    }
    for (name, value) in [("value", &node["value"]), ("described", &node["description"])] {
        let said = text(&value["value"]);
        if !said.is_empty() {
            states.push(format!("{name} {said:?}"));
        }
    }
    states
}

/// A text or a number or a truth as it is written.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

/// Enough of a text to tell it from others.
fn shortened(text: &str) -> String {
    const ENOUGH: usize = 40;
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(ENOUGH) {
        words.truncate(end);
        words.push('…');
    }
    words
}

fn note_elements(node: &Value, language: &str, elements: &mut HashMap<u64, Element>) {
    let attributes: Vec<&str> =
        node["attributes"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut element = Element { language: language.to_owned(), states: Vec::new() };
    for pair in attributes.chunks(2) {
        match *pair {
            ["lang", language] => language.clone_into(&mut element.language),
            ["aria-current", value] => element.states.push(format!("current {value}")),
            ["aria-sort", value] => element.states.push(format!("sort {value}")),
            _ => {}
        }
    }
    for child in node["children"].as_array().into_iter().flatten() {
        note_elements(child, &element.language, elements);
    }
    elements.insert(node["backendNodeId"].as_u64().unwrap_or_default(), element);
}

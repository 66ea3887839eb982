//! One setting: its name and its values, of which one is chosen.

use super::element::{On, el};
use yew::prelude::*;

/// One value of a setting.
pub struct Value {
    /// What it is called.
    pub label: &'static str,
    /// The language of its name, where it is not the interface's.
    pub lang: Option<&'static str>,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// It was chosen.
    pub onchoose: Callback<Event>,
}

/// A group of radio buttons.
pub fn choice_group(name: &'static str, legend: &'static str, values: Vec<Value>) -> Html {
    let value = |value: Value| {
        let input = el("input").with("type", "radio").with("name", name).checked(value.chosen);
        el("label")
            .with_any("lang", value.lang)
            .has(input.on(On::Change, value.onchoose))
            .has(el("span").says(value.label))
            .html()
    };
    el("fieldset")
        .class("choice")
        .has(el("legend").says(legend))
        .has(el("div").holds_all(values.into_iter().map(value).collect()))
        .html()
}

//! One setting: its name and its values, of which one is chosen.

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
        html! {
            <label lang={value.lang}>
                <input type="radio" {name} checked={value.chosen} onchange={value.onchoose} />
                <span>{ value.label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="choice">
            <legend>{ legend }</legend>
            <div>{ for values.into_iter().map(value) }</div>
        </fieldset>
    }
}

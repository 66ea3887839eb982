//! A list of any length, of which only what is near stands in the document: see `window.rs`.

use super::element::{Element, el};
use crate::hooks::use_window;
use crate::window::{Piece, Shape};
use std::rc::Rc;
use yew::prelude::*;

/// Makes the items of a part, given its number: one element for each.
pub type Make = Rc<dyn Fn(usize) -> Html>;

/// A list and how its parts are made.
#[derive(Properties, Clone)]
pub struct Props {
    /// How long it is.
    pub shape: Shape,
    /// `ol`, or what else holds the items.
    pub tag: &'static str,
    /// The list's class.
    pub class: &'static str,
    /// The id of what is to be seen first in the part that the list begins with, and has the focus then.
    #[prop_or_default]
    pub begins_at: Option<&'static str>,
    /// Makes a part. Parts are made again when this is another function.
    pub make: Make,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.shape == other.shape && Rc::ptr_eq(&self.make, &other.make)
    }
}

/// The list.
#[component]
pub fn LongList(props: &Props) -> Html {
    let node = use_node_ref();
    let pieces = use_window(props.shape.clone(), props.begins_at, &node);
    let piece = |piece: Piece| match piece {
        Piece::Part(number) => html! { <Part key={number} {number} make={props.make.clone()} /> },
        Piece::Gap { before, height } => gap(props.tag, before, height).html(),
    };
    let list = el(props.tag).class(props.class).node(node);
    list.holds_all(pieces.into_iter().map(piece).collect()).html()
}

/// A gap says nothing. An attribute makes it as high as it is, since no policy of ours allows a style in one.
fn gap(list: &str, before: usize, height: f64) -> Element {
    // A whole number: the code that prints others is large.
    let high = el("svg").with("width", "1").set("height", (height.round() as u32).to_string());
    let gap = el(if list == "ol" { "li" } else { "div" });
    gap.key(&["gap-", &before.to_string()].concat()).class("gap").with("aria-hidden", "true").has(high)
}

#[derive(Properties)]
struct PartProps {
    number: usize,
    make: Make,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && Rc::ptr_eq(&self.make, &other.make)
    }
}

/// A component of its own, so that a part stays as it is while others come and go.
#[component]
fn Part(props: &PartProps) -> Html {
    (props.make)(props.number)
}

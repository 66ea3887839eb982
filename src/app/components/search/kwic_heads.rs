//! The heads of the concordance, by which its lines are sorted.

use super::chips::address;
use crate::components::element::{Element, all, el, plain};
use crate::reader::Reader;
use crate::text::{self, Message};
use search::{Order, SearchParams};
use yew::prelude::*;

/// The row of heads.
pub fn heads(params: &SearchParams, reader: Reader) -> Element {
    let side = |side: Message, sorted: bool| {
        el("th")
            .with("scope", "col")
            .with("aria-label", reader.say(side))
            .with_any("aria-sort", sorted.then_some("ascending"))
            .holds(sorting(side, params, reader))
    };
    el("tr")
        .has(side(Message::Before, matches!(params.order, Order::Left(_))))
        .has(el("th").with("scope", "col").says(reader.say(Message::Hit)))
        .has(side(Message::After, matches!(params.order, Order::Right(_))))
}

/// The name of a side, and links that sort by its characters.
fn sorting(side: Message, params: &SearchParams, reader: Reader) -> Html {
    let order = |count| if side == Message::Before { Order::left(count) } else { Order::right(count) };
    let link = |count: u8| {
        let chosen = params.order == order(count);
        // Pressing what is chosen goes back to the order of the text.
        let other = SearchParams { order: order(if chosen { 0 } else { count }), ..params.clone() };
        el("a")
            .set("href", address(other))
            .set("aria-label", text::by_characters(count, reader.say(side), reader.language()))
            .with_any("aria-current", chosen.then_some("true"))
            .says(&count.to_string())
            .html()
    };
    let steps = el("span").class("steps").holds_all((1..=Order::MOST).map(link).collect());
    all(vec![plain(reader.say(side)), steps.html()])
}

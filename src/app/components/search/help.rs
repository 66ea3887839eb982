//! What can be typed into the box.

use crate::reader::Reader;
use crate::text::{self, Message};
use yew::prelude::*;

/// The panel, closed at first.
pub fn help(reader: Reader) -> Html {
    let rows = text::help(reader.language());
    let row = |(typed, finds): &(&'static str, &'static str)| {
        html! { <tr><th scope="row" lang="zh-Hans"><code>{ *typed }</code></th><td>{ *finds }</td></tr> }
    };
    html! {
        <details class="search-help">
            <summary>{ reader.say(Message::HelpTitle) }</summary>
            <table><tbody>{ for rows.iter().map(row) }</tbody></table>
        </details>
    }
}

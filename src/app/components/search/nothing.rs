//! Nothing was found: which part of the search removed everything, and one press to drop it.

use super::chips::address;
use super::values::filter_name;
use crate::archive::Archive;
use crate::reader::Reader;
use crate::text::{self, Message};
use search::{Culprit, Part};
use yew::prelude::*;

/// The parts that can be dropped.
pub fn nothing(archive: &Archive, removed_by: &[Culprit], reader: Reader) -> Html {
    let language = reader.language();
    let item = |culprit: &Culprit| {
        let part = match &culprit.part {
            Part::Query(query) => ["“", &query.to_string(), "”"].concat(),
            Part::Included(filter) => filter_name(archive, filter, reader),
            Part::Excluded(filter) => {
                [reader.say(Message::Without), " ", &filter_name(archive, filter, reader)].concat()
            }
        };
        let words = if culprit.alone == 0 {
            text::part_nowhere(&part, culprit.left, language)
        } else {
            text::drop_part(&part, culprit.left, language)
        };
        html! { <li><a class="tool" href={address(&culprit.without)}>{ words }</a></li> }
    };
    let together = removed_by.is_empty().then(|| reader.say(Message::NothingTogether));
    html! {
        <div class="nothing">
            <h2>{ reader.say(Message::NothingFound) }</h2>
            { together }
            <ul>{ for removed_by.iter().map(item) }</ul>
        </div>
    }
}

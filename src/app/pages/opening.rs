//! What a view that searches shows until it can.

use crate::components::element::{On, button, el, heading};
use crate::reader::Reader;
use crate::state::{Action, SearchPart};
use crate::text::Message;
use yew::prelude::*;

/// That it will soon, or that what it needs could not be had. `class` and `title` are the view's.
pub fn opening(
    class: &'static str,
    title: Message,
    part: SearchPart,
    send: &Callback<Action>,
    reader: Reader,
) -> Html {
    let view = el("div").class(class).has(heading().says(reader.say(title)));
    if part != SearchPart::Refused {
        return view.has(el("p").class("empty").says(reader.say(Message::SearchOpening))).html();
    }
    let again = button("tool").sends(On::Click, send, Action::SearchWanted);
    view.has(el("p").class("empty").says(reader.say(Message::SearchRefused)))
        .has(el("p").class("empty").has(again.says(reader.say(Message::TryAgain))))
        .html()
}

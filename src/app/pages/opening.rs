//! What a view of the second part shows until that is here.

use crate::components::element::{On, button, el, heading};
use crate::reader::Reader;
use crate::state::{Action, SecondPart};
use crate::text::Message;
use yew::prelude::*;

/// What is being waited for, or that it could not be had. `class` and `title` are the view's.
pub fn opening(
    (class, title): (&'static str, Message),
    meanwhile: Message,
    part: SecondPart,
    send: &Callback<Action>,
    reader: Reader,
) -> Html {
    let view = el("div").class(class).has(heading().says(reader.say(title)));
    if part != SecondPart::Refused {
        return view.has(el("p").class("empty").says(reader.say(meanwhile))).html();
    }
    let again = button("tool").sends(On::Click, send, Action::SecondPartWanted);
    view.has(el("p").class("empty").says(reader.say(Message::SecondPartRefused)))
        .has(el("p").class("empty").has(again.says(reader.say(Message::TryAgain))))
        .html()
}

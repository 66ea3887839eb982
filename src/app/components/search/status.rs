//! Says to screen readers how much was found, once typing has paused.

use crate::platform;
use yew::prelude::*;

/// How long the words must have stood, in milliseconds.
const PAUSE: u32 = 500;

/// What to say.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words.
    pub words: AttrValue,
}

/// The line, for screen readers alone: everybody else sees the count above the list.
#[component]
pub fn Status(props: &Props) -> Html {
    let said = use_state(AttrValue::default);
    let set = said.setter();
    use_effect_with(props.words.clone(), move |words| {
        let words = words.clone();
        let timer = platform::after(PAUSE, Callback::from(move |()| set.set(words.clone())));
        move || drop(timer)
    });
    html! { <p class="hidden" role="status">{ (*said).clone() }</p> }
}

//! How to cite an article.

use super::choice_group::{Value, choice_group};
use super::sheet::SheetFrame;
use crate::platform;
use crate::reader::Reader;
use crate::route::Route;
use crate::state::{Action, Notice};
use crate::text::Message;
use cite::{Missing, Online, Reference, Style};
use yew::prelude::*;

/// What the sheet needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What to cite.
    pub reference: Reference,
    /// Who cites it.
    pub reader: Reader,
    /// Where actions go.
    pub send: Callback<Action>,
}

/// The sheet.
#[component]
pub fn CitationSheet(props: &Props) -> Html {
    let reader = props.reader;
    let style = use_state(Style::default);
    let online = use_state(|| None::<Online>);
    let shown = use_node_ref();
    let reference = Reference { online: (*online).clone(), ..props.reference.clone() };
    let citation = reference.cite(*style);
    let values = Style::ALL.map(|choice| Value {
        label: choice.name(),
        lang: Some("en"),
        chosen: *style == choice,
        onchoose: {
            let style = style.clone();
            Callback::from(move |_| style.set(choice))
        },
    });
    let onaddress = {
        let (online, id) = (online.clone(), props.reference.key.clone());
        Callback::from(move |_: Event| {
            online.set(match *online {
                Some(_) => None,
                None => Some(Online {
                    address: platform::address(&Route::article(&id).to_string()),
                    visited: platform::today(),
                }),
            });
        })
    };
    let oncopy = {
        let (citation, shown, send) = (citation.clone(), shown.clone(), props.send.clone());
        Callback::from(move |_: MouseEvent| {
            let (shown, send) = (shown.clone(), send.clone());
            platform::copy(
                citation.clone(),
                Callback::from(move |copied: Result<(), _>| {
                    if copied.is_err() {
                        platform::select(&shown);
                    }
                    send.emit(Action::Noticed(Notice::of_copying(copied)));
                }),
            );
        })
    };
    let missing = reference.missing();
    let warning = (!missing.is_empty()).then(|| {
        let items = missing.iter().map(|field| html! { <li>{ reader.say(warning(*field)) }</li> });
        html! { <div class="warning"><ul>{ for items }</ul><p>{ reader.say(Message::MissingPrinted) }</p></div> }
    });
    html! {
        <SheetFrame title={reader.say(Message::Cite)} close={reader.say(Message::Close)} onclose={props.send.reform(|()| Action::SheetClosed)}>
            { choice_group("style", reader.say(Message::CitationStyle), values.into()) }
            <label class="check">
                <input type="checkbox" checked={online.is_some()} onchange={onaddress} />
                <span>{ reader.say(Message::WithAddress) }</span>
            </label>
            <pre ref={shown} class="citation" lang="zh-Hans" tabindex="0" role="group" aria-label={reader.say(Message::Cite)}>{ citation }</pre>
            <button type="button" class="tool" onclick={oncopy}>{ reader.say(Message::CopyCitation) }</button>
            { warning }
        </SheetFrame>
    }
}

fn warning(field: Missing) -> Message {
    match field {
        Missing::Author => Message::AuthorMissing,
        Missing::Title => Message::TitleMissing,
        Missing::Paper => Message::PaperMissing,
        Missing::Date => Message::DateMissingLong,
        Missing::Page => Message::PageMissing,
    }
}

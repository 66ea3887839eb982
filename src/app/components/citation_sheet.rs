//! How to cite an article.

use super::choice_group::{Value, choice_group};
use super::sheet::SheetFrame;
use crate::hooks::use_reader;
use crate::platform;
use crate::reference::reference;
use crate::route::Route;
use crate::state::Notice;
use crate::text::Message;
use cite::{Missing, Online, Style};
use corpus::{Article, Page};
use std::rc::Rc;
use yew::prelude::*;

/// What the sheet needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The article.
    pub article: Rc<Article>,
    /// Its page.
    pub page: Rc<Page>,
    /// The reference was copied, or could not be.
    pub onnotice: Callback<Notice>,
    /// The sheet was closed.
    pub onclose: Callback<()>,
}

/// The sheet.
#[component]
pub fn CitationSheet(props: &Props) -> Html {
    let reader = use_reader();
    let style = use_state(Style::default);
    let online = use_state(|| None::<Online>);
    let shown = use_node_ref();
    let reference = reference(&props.article, &props.page, (*online).clone());
    let citation = reference.cite(*style);
    let values = Style::ALL.map(|choice| Value {
        label: choice.name(),
        lang: Some("en"),
        chosen: *style == choice,
        onchoose: { let style = style.clone(); Callback::from(move |_| style.set(choice)) },
    });
    let onaddress = {
        let (online, id) = (online.clone(), props.article.id.to_string());
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
        let (citation, shown, onnotice) = (citation.clone(), shown.clone(), props.onnotice.clone());
        Callback::from(move |_: MouseEvent| {
            let (shown, onnotice) = (shown.clone(), onnotice.clone());
            platform::copy(citation.clone(), Callback::from(move |copied: Result<(), _>| {
                if copied.is_err() {
                    platform::select(&shown);
                }
                onnotice.emit(if copied.is_ok() { Notice::Copied } else { Notice::CopyRefused });
            }));
        })
    };
    let missing = reference.missing();
    let warning = (!missing.is_empty()).then(|| {
        let items = missing.iter().map(|field| html! { <li>{ reader.say(warning(*field)) }</li> });
        html! { <div class="warning"><ul>{ for items }</ul><p>{ reader.say(Message::MissingPrinted) }</p></div> }
    });
    html! {
        <SheetFrame title={reader.say(Message::Cite)} onclose={props.onclose.clone()}>
            { choice_group("style", reader.say(Message::CitationStyle), values.into()) }
            <label class="check">
                <input type="checkbox" checked={online.is_some()} onchange={onaddress} />
                <span>{ reader.say(Message::WithAddress) }</span>
            </label>
            <pre ref={shown} class="citation" lang="zh-Hans" tabindex="0" aria-label={reader.say(Message::Cite)}>{ citation }</pre>
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

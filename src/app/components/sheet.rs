//! A sheet over the view: a `<dialog>` that keeps the focus inside and gives it back.

use crate::platform;
use yew::prelude::*;

/// What a sheet needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its heading.
    pub title: AttrValue,
    /// What its closing button says.
    pub close: AttrValue,
    /// It was closed, by the button, by Escape or by a press beside it.
    pub onclose: Callback<()>,
    /// What stands on it.
    pub children: Html,
}

/// The sheet.
#[component]
pub fn SheetFrame(props: &Props) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            platform::open_dialog(&dialog);
            move || platform::close_dialog(&dialog)
        });
    }
    let onclose = props.onclose.reform(|_: Event| ());
    let beside = {
        let (dialog, onclose) = (dialog.clone(), props.onclose.clone());
        Callback::from(move |event: MouseEvent| {
            if platform::is_target(&event, &dialog) {
                onclose.emit(());
            }
        })
    };
    html! {
        <dialog ref={dialog} class="sheet" aria-labelledby="sheet-title" {onclose} onclick={beside}>
            <div class="sheet-body">
                // No `<header>`: in a dialog that would be a second banner of the page.
                <div class="sheet-head">
                    <h2 id="sheet-title">{ props.title.clone() }</h2>
                    <button type="button" class="quiet" onclick={props.onclose.reform(|_: MouseEvent| ())}>
                        { props.close.clone() }
                    </button>
                </div>
                { props.children.clone() }
            </div>
        </dialog>
    }
}

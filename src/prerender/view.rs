//! Views as HTML.

use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

#[derive(Properties, PartialEq)]
struct Shown {
    html: Html,
}

#[component]
fn Show(props: &Shown) -> Html {
    props.html.clone()
}

/// A component as HTML. Rendering waits for nothing, so that one thread is enough.
pub(crate) fn component<C: BaseComponent>(props: C::Properties) -> String {
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    #[expect(clippy::expect_used, reason = "without a runtime there is nothing to be done")]
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime for one thread");
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

/// A piece of a view as HTML.
pub(crate) fn html(html: Html) -> String {
    component::<Show>(Shown { html })
}

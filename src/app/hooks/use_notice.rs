//! Takes back what was said in passing, after a while.

use crate::platform;
use crate::state::{Action, Notice};
use yew::prelude::*;

/// How long a notice stays, in milliseconds.
const STAYS: u32 = 4_000;

/// Lets a notice fade.
#[hook]
pub fn use_notice(notice: Option<Notice>, send: Callback<Action>) {
    use_effect_with(notice, move |notice| {
        let timer = notice.map(|_| platform::after(STAYS, send.reform(|()| Action::NoticeFaded)));
        move || drop(timer)
    });
}

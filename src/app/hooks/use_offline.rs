//! Follows what is found out about offline use.

use crate::platform;
use crate::state::Action;
use yew::prelude::*;

/// Sends what is known now and each time that this changes.
#[hook]
pub fn use_offline(send: Callback<Action>) {
    use_effect_with((), move |()| {
        let tell = send.reform(|()| Action::OfflineChanged(platform::offline()));
        tell.emit(());
        let listening = platform::on_offline_change(tell);
        move || drop(listening)
    });
}

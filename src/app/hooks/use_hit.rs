//! Brings the hit into view that the reader has stepped to.

use crate::components::search::article_hits::hit_id;
use crate::platform;
use crate::route::{Hits, Route};
use yew::prelude::*;

/// After each step, and once the hits are `ready` to be marked.
#[hook]
pub fn use_hit(route: &Route, ready: bool) {
    let hit = match route {
        Route::Article { id, hits: Some(Hits { q, at: Some(at) }), .. } => Some((id.clone(), q.clone(), *at)),
        _ => None,
    };
    use_effect_with((hit, ready), |(hit, _)| {
        if let Some((_, _, number)) = hit {
            platform::show(&hit_id(*number));
        }
    });
}

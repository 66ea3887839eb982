//! Addresses that somebody sends with bad intent: what they say is text, and nothing of it runs.

use crate::reader::Reader;
use crate::site::Mount;
use crate::visit::visit;
use serde_json::Value;

/// Markup, a script, other schemes, letters that turn the direction of the text, and too much of anything.
const BAIT: [&str; 7] = [
    "<img src=x onerror=hostile=1>",
    "\"><script>hostile=1</script>",
    "javascript:hostile=1",
    "data:text/html,<script>hostile=1</script>",
    "{{constructor.constructor('hostile=1')()}}",
    "\u{202e}模劳\u{202d}\u{2066}",
    "%00%E0%A4%A%FF<svg/onload=hostile=1>",
];

#[tokio::test]
async fn nothing_that_an_address_says_runs() {
    visit(Mount::Root, opens_bait).await;
}

async fn opens_bait(reader: Reader) {
    let elements =
        "return document.querySelectorAll('img,iframe,object,embed,script,base,form[action]').length";
    let before = answer(&reader, elements).await;
    for bait in BAIT {
        let encoded: String = bait.bytes().map(|byte| format!("%{byte:02X}")).collect();
        for address in [
            format!("/{encoded}"),
            format!("/a/{encoded}"),
            format!("/page/{encoded}"),
            format!("/s?q={encoded}&f={encoded}&x={encoded}&sort={encoded}&view={encoded}"),
            format!("/a/x?p={encoded}&with={encoded}&q={encoded}&t={encoded}"),
            bait.to_owned(),
        ] {
            reader.opens(&address).await;
            reader.sees_view_of("").await;
            assert_eq!(answer(&reader, "return typeof hostile").await, "undefined", "{address}");
            assert_eq!(answer(&reader, elements).await, before, "{address} made an element");
            let links = "return [...document.links].every(a => /^https?:$/.test(a.protocol))";
            assert_eq!(answer(&reader, links).await, true, "{address} made a link that runs");
        }
    }
    // The same when the site begins there.
    reader.reloads().await;
    assert_eq!(answer(&reader, "return typeof hostile").await, "undefined");
    // Nothing of it stays, and the site goes on.
    reader.opens("/").await;
    reader.sees_view_of("").await;
}

async fn answer(reader: &Reader, script: &str) -> Value {
    let answer = reader.driver().execute(script, Vec::new()).await.expect("the script runs");
    answer.json().clone()
}

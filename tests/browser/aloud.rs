//! Reading aloud: sentence by sentence, with a voice that a script plays, since Chromium without a
//! screen has none.

use crate::printed::{corpus, essence, headline, two_neighbours};
use crate::reader::{Reader, Role};
use crate::site::Mount;
use crate::visit::visit;
use serde_json::json;

/// Voices of several kinds, and one that notes what it is given to say.
const VOICES: &str = "
    const voices = new EventTarget();
    voices.getVoices = () => [
        { name: 'other', lang: 'en-US', localService: true },
        { name: 'far', lang: 'zh-CN', localService: false },
        { name: 'island', lang: 'zh-TW', localService: true },
        { name: 'near', lang: 'zh-CN', localService: true },
    ];
    voices.speak = saying => { window.saying = saying };
    voices.cancel = () => { window.saying = null };
    Object.defineProperty(window, 'speechSynthesis', { value: voices });
    window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) { super(); this.text = text }
    };
";

/// What is being said, and by whom.
const SAYING: &str = "return window.saying ? [window.saying.text, window.saying.voice.name] : null";

/// The voice is done with what it is saying.
const DONE: &str = "window.saying.dispatchEvent(new Event('end'))";

#[tokio::test]
async fn reads_an_article_aloud() {
    visit(Mount::Root, listens).await;
}

pub(crate) async fn listens(reader: Reader) {
    let corpus = corpus();
    let (article, _) = two_neighbours(&corpus);
    let route = format!("/a/{}", article.id);
    reader.opens(&route).await;
    reader.sees_view_of(headline(article)).await;
    let tools = reader.reads(".article-tools").await;
    assert!(!tools.contains("朗读"), "a browser without a voice offers nothing: {tools}");

    reader.loads_everything_with(VOICES).await;
    reader.reloads().await;
    reader.presses(Role::Button, "朗读").await;
    let first = reader.reads(".aloud").await;
    assert_eq!(essence(&first), essence(headline(article)));
    assert_eq!(reader.script(SAYING, "").await, json!([first, "near"]));

    reader.script(DONE, "").await;
    let paragraph = article.paragraphs().next().expect("a paragraph").as_str();
    reader.is_told(".part .aloud", "class", "aloud").await;
    let second = reader.reads(".aloud").await;
    assert!(essence(paragraph).starts_with(&essence(&second)), "{second}");

    // The key pauses, and goes on with the same sentence.
    reader.types("s").await;
    reader.presses(Role::Button, "继续朗读").await;
    reader.presses(Role::Button, "暂停朗读").await;
    assert_eq!(reader.script(SAYING, "").await, json!(null));
    reader.types("s").await;
    reader.finds_nothing_of(Role::Button, "继续朗读").await;
    let again = reader.script(SAYING, "").await;
    assert_eq!(again[0].as_str().map(essence), Some(essence(&second)));

    reader.opens("/").await;
    reader.finds_nothing_of(Role::Button, "停止朗读").await;
    assert_eq!(reader.script(SAYING, "").await, json!(null), "it stops when the reader leaves");
}

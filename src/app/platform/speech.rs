//! Reading aloud, with voices of the reader's machine.

use super::{Listening, Refused, window};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};
use yew::Callback;

/// Tells whether the browser has a Chinese voice of its own, now and whenever that changes.
pub fn on_voices(callback: Callback<bool>) -> Listening {
    let Some(speech) = speech() else { return Listening(Vec::new()) };
    callback.emit(chinese_voice(&speech).is_some());
    let asked = speech.clone();
    let listener = EventListener::new(&speech, "voiceschanged", move |_| {
        callback.emit(chinese_voice(&asked).is_some());
    });
    Listening(vec![listener])
}

/// Speaks some words and tells when they are spoken, or that they could not be.
pub fn speak(words: &str, spoken: Callback<Result<(), Refused>>) -> Option<Speaking> {
    let speech = speech()?;
    let voice = chinese_voice(&speech)?;
    let utterance = SpeechSynthesisUtterance::new_with_text(words).ok()?;
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(&voice));
    let failed = spoken.clone();
    let listening = vec![
        EventListener::new(&utterance, "end", move |_| spoken.emit(Ok(()))),
        EventListener::new(&utterance, "error", move |_| failed.emit(Err(Refused))),
    ];
    speech.speak(&utterance);
    Some(Speaking { speech, listening })
}

/// Something that is being spoken. Dropping it silences it.
#[must_use = "it is silenced when this is dropped"]
pub struct Speaking {
    speech: SpeechSynthesis,
    listening: Vec<EventListener>,
}

impl Drop for Speaking {
    fn drop(&mut self) {
        // What is cut off ends in an error, of which nobody wants to hear.
        self.listening.clear();
        self.speech.cancel();
    }
}

fn speech() -> Option<SpeechSynthesis> {
    let window = window()?;
    let speech = js_sys::Reflect::get(&window, &"speechSynthesis".into()).ok()?;
    if speech.is_object() { Some(speech.unchecked_into()) } else { None }
}

/// A Chinese voice, that of the mainland first. Only voices of this machine count: the others send
/// what they read to somebody's servers.
fn chinese_voice(speech: &SpeechSynthesis) -> Option<SpeechSynthesisVoice> {
    let voices = speech.get_voices();
    let voices = voices.iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>);
    let chinese = voices.filter(|voice| voice.local_service() && voice.lang().starts_with("zh"));
    chinese.min_by_key(|voice| !matches!(voice.lang().as_str(), "zh-CN" | "zh_CN" | "zh-Hans-CN"))
}

//! The browser. The only module that names `web_sys`: everything the application asks of a
//! browser goes through here, may be refused, and then says so or does nothing.

use crate::keys::{Chord, Focus, KeyPress};
use crate::offline::Offline;
use crate::window::Sight;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent, Node,
    ScrollIntoViewOptions, ScrollLogicalPosition, SpeechSynthesis, SpeechSynthesisUtterance,
    SpeechSynthesisVoice, Window,
};
use yew::{Callback, NodeRef};

/// The browser would not do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Something the application listens to for as long as this value lives.
#[must_use = "listening stops when this is dropped"]
pub struct Listening(#[expect(dead_code, reason = "held to be dropped")] Vec<EventListener>);

fn on_window(event: &'static str, callback: Callback<()>) -> Listening {
    let listener = window().map(|window| EventListener::new(&window, event, move |_| callback.emit(())));
    Listening(listener.into_iter().collect())
}

/// None where there is no browser: views can be rendered natively.
fn window() -> Option<Window> {
    if cfg!(target_family = "wasm") { web_sys::window() } else { None }
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The part of the address from `#` on.
#[must_use]
pub fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to an address that begins with `#`.
pub fn go(hash: &str) {
    // Setting a hash of our own making cannot be refused.
    let _ = window().map(|window| window.location().set_hash(hash));
}

/// Goes to an address that begins with `#` in the stead of this one: Back leads past it. Nothing is
/// told of it; the caller knows where it goes.
pub fn replace(hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let state = history.state().unwrap_or_default();
        let _ = history.replace_state_with_url(&state, "", Some(hash));
    }
}

/// The address of another view in full, for links that people send.
#[must_use]
pub fn address(hash: &str) -> String {
    let here = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let base = here.split_once('#').map_or(here.as_str(), |(base, _)| base);
    let address = [base, hash].concat();
    // Percent-encoded as browsers do it: programs that find addresses in text stop at other letters.
    if window().is_none() {
        return address;
    }
    web_sys::Url::new(&address).map_or(address, |url| url.href())
}

/// Calls back whenever the address changes behind `#`.
pub fn on_hash_change(callback: Callback<()>) -> Listening {
    on_window("hashchange", callback)
}

/// The number that we wrote on this entry of the browser's history, if we have been here before.
#[must_use]
pub fn history_entry() -> Option<u32> {
    let state = window()?.history().ok()?.state().ok()?.as_f64()?;
    // Only whole numbers of our own are ever written.
    Some(state as u32)
}

/// Writes a number on this entry of the history.
pub fn number_history_entry(number: u32) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state(&JsValue::from(number), "");
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// How far the view is scrolled.
#[must_use]
pub fn scrolled() -> u32 {
    window().and_then(|window| window.scroll_y().ok()).map_or(0, |y| y.max(0.0) as u32)
}

/// Scrolls the view.
pub fn scroll_to(y: u32) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, f64::from(y));
    }
}

/// Brings the element with this id into view and gives it the focus. Says whether there is one.
pub fn show(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let found = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = &found {
        element.scroll_into_view();
        let _ = element.focus();
    }
    found.is_some()
}

/// Brings the first element under a selector into view, if it is not.
pub fn reveal(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Whether the element with this id has the focus.
#[must_use]
pub fn has_focus(id: &str) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|element| element.id() == id)
}

/// Takes the focus away from the element with this id.
pub fn leave(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// The name in the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// An attribute of the document's root, where the style sheets look.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// How offline use stands, as `static/offline.js` says it.
#[must_use]
pub fn offline() -> Offline {
    let root = document().and_then(|document| document.document_element());
    let word = root.and_then(|root| root.get_attribute("data-offline"));
    word.map_or(Offline::Unknown, |word| Offline::from_word(&word))
}

/// Calls back when that has changed.
pub fn on_offline_change(callback: Callback<()>) -> Listening {
    on_window("jianbao.offline", callback)
}

/// Asks `static/offline.js` for the version that waits. The page then loads again.
pub fn update() {
    if let (Some(window), Ok(event)) = (window(), Event::new("jianbao.update")) {
        let _ = window.dispatch_event(&event);
    }
}

/// What was kept under a name before. Several sites may share an origin: names begin with `jianbao.`.
#[must_use]
pub fn kept(name: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(name).ok()?
}

/// Keeps something under a name.
///
/// # Errors
///
/// When the browser keeps nothing: private windows, full disks, cookies refused.
pub fn keep(name: &str, text: &str) -> Result<(), Refused> {
    let storage = window().and_then(|window| window.local_storage().ok().flatten()).ok_or(Refused)?;
    storage.set_item(name, text).map_err(|_| Refused)
}

/// The language that the reader's browser asks for.
#[must_use]
pub fn preferred_language() -> String {
    window().and_then(|window| window.navigator().language()).unwrap_or_default()
}

/// The day, ISO 8601, where the reader is.
#[must_use]
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Copies a text and tells how that went.
pub fn copy(text: String, done: Callback<Result<(), Refused>>) {
    let clipboard = window().map(|window| window.navigator()).filter(|navigator| {
        // There is none outside a secure context, such as a file opened by a double click.
        js_sys::Reflect::get(navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object())
    });
    let Some(navigator) = clipboard else { return done.emit(Err(Refused)) };
    settle(Ok(navigator.clipboard().write_text(&text).into()), done);
}

/// Selects what an element holds, so that it can be copied by hand.
pub fn select(node: &NodeRef) {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    if let (Some(selection), Some(node)) = (selection, node.get()) {
        let _ = selection.select_all_children(&node);
    }
}

/// Saves the articles with these ids as one file, and tells how that went. `static/take_along.js` does it,
/// which a quick build has not.
pub fn take_along(corpus: &str, ids: &str, name: &str, done: Callback<Result<(), Refused>>) {
    let Some(take) = function("takeAlong") else { return done.emit(Err(Refused)) };
    settle(take.call3(&JsValue::NULL, &corpus.into(), &ids.into(), &name.into()), done);
}

/// Fetches the part of the site that reading does not need, and tells when it is here. `static/start.js` does
/// it; where there is no such function, the site is in one piece.
pub fn second_part(done: Callback<Result<(), Refused>>) {
    let Some(fetch) = function("secondPart") else { return done.emit(Ok(())) };
    settle(fetch.call0(&JsValue::NULL), done);
}

/// A function that the document's own scripts define.
fn function(name: &str) -> Option<js_sys::Function> {
    js_sys::Reflect::get(&window()?.into(), &name.into()).ok()?.dyn_into().ok()
}

/// Tells how a promise ended.
fn settle(promise: Result<JsValue, JsValue>, done: Callback<Result<(), Refused>>) {
    let promise = promise.ok().and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok());
    let Some(promise) = promise else { return done.emit(Err(Refused)) };
    wasm_bindgen_futures::spawn_local(async move {
        let settled = wasm_bindgen_futures::JsFuture::from(promise).await;
        done.emit(settled.map(|_| ()).map_err(|_| Refused));
    });
}

/// A place in the text of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPlace {
    /// The element's id.
    pub id: String,
    /// How many characters of it stand before the place.
    pub characters: usize,
}

/// Where the selection begins and ends, if it begins in an element under this selector. One that
/// ends in none has no end here.
#[must_use]
pub fn selection(selector: &str) -> Option<(TextPlace, Option<TextPlace>)> {
    let selection = window()?.get_selection().ok()??;
    let range = selection.get_range_at(0).ok().filter(|range| !range.collapsed())?;
    let place = |node: Node, offset: u32| {
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
        let element = element?.closest(selector).ok()??;
        let before = document()?.create_range().ok()?;
        before.set_start(&element, 0).ok()?;
        before.set_end(&node, offset).ok()?;
        Some(TextPlace { id: element.id(), characters: String::from(before.to_string()).chars().count() })
    };
    let start = place(range.start_container().ok()?, range.start_offset().ok()?)?;
    Some((start, place(range.end_container().ok()?, range.end_offset().ok()?)))
}

/// Calls back some time after the selection has changed and rests.
pub fn on_selection(callback: Callback<()>) -> Listening {
    let waiting = Cell::new(None);
    let listener = document().map(|document| {
        EventListener::new(&document, "selectionchange", move |_| {
            let callback = callback.clone();
            // The timer before, if any, is dropped and never rings.
            waiting.set(Some(Timeout::new(200, move || callback.emit(()))));
        })
    });
    Listening(listener.into_iter().collect())
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

/// Opens the browser's print dialogue.
pub fn print() {
    let _ = window().map(|window| window.print());
}

/// Lays a `<dialog>` over the view. The browser keeps the focus inside and brings it back after.
pub fn open_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a `<dialog>`, which brings the focus back.
pub fn close_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>().filter(HtmlDialogElement::open) {
        dialog.close();
    }
}

/// Whether an event fell on the element itself and not on something inside.
#[must_use]
pub fn is_target(event: &yew::Event, node: &NodeRef) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some() && target == node.cast::<Element>()
}

/// What stands in the input with this id.
#[must_use]
pub fn input_value(id: &str) -> String {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let input = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// Calls back after some time, unless the returned value is dropped before.
#[must_use = "nothing is called when this is dropped"]
pub fn after(milliseconds: u32, callback: Callback<()>) -> impl Sized {
    Timeout::new(milliseconds, move || callback.emit(()))
}

/// Calls back when what was asked for so far has been done and shown.
pub fn soon(callback: impl FnOnce() + 'static) {
    Timeout::new(0, callback).forget();
}

/// Calls back when the next frame has been painted, with all that was done until then.
pub fn after_paint(callback: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(move || soon(callback));
    // Only a window that is gone refuses, and then nobody waits.
    let _ = window().map(|window| window.request_animation_frame(then.unchecked_ref()));
}

/// So many milliseconds of a frame are taken for what nobody waits for.
const SLICE: f64 = 8.0;

/// Does something that takes long in slices, now and later: keys, scrolling and painting come in
/// between. `step` does a little of it and says whether anything is left.
pub fn in_slices(step: impl FnMut() -> bool + 'static) {
    slice(Box::new(step));
}

fn slice(mut step: Box<dyn FnMut() -> bool>) {
    let begun = now();
    while step() {
        if now() - begun > SLICE {
            return soon(move || slice(step));
        }
    }
}

/// Milliseconds since some moment; differences are what counts.
#[must_use]
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// What stands in the input that an event comes from.
#[must_use]
pub fn value_of(event: &yew::Event) -> String {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    target.map(|input| input.value()).unwrap_or_default()
}

/// The key of an event, unless an input method has the use of it.
#[must_use]
pub fn key_of(event: &yew::Event) -> Option<String> {
    event.dyn_ref::<KeyboardEvent>().filter(|event| !event.is_composing()).map(KeyboardEvent::key)
}

/// Why a list has to look again which of its parts are seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    /// The view was scrolled, or the window has another size.
    Moved,
    /// It is going to be printed, or was.
    Printing(bool),
}

/// Calls back whenever something else may be seen.
pub fn on_look(callback: Callback<Looked>) -> Listening {
    let looked = [
        ("scroll", Looked::Moved),
        ("resize", Looked::Moved),
        ("beforeprint", Looked::Printing(true)),
        ("afterprint", Looked::Printing(false)),
    ];
    let listeners = looked.into_iter().flat_map(|(event, looked)| {
        let callback = callback.clone();
        let listener = move |_: &Event| callback.emit(looked);
        window().map(|window| EventListener::new(&window, event, listener))
    });
    Listening(listeners.collect())
}

/// What of a list is on the screen.
#[must_use]
pub fn sight(list: &NodeRef) -> Option<Sight> {
    let (window, list) = (window()?, list.cast::<Element>()?);
    let place = list.get_bounding_client_rect();
    let focused = document()?.active_element().filter(|element| list.contains(Some(element)));
    let holds = |at: &u32| list.children().item(*at).is_some_and(|child| child.contains(focused.as_deref()));
    let focus = focused.as_ref().and_then(|_| (0..list.child_element_count()).find(holds));
    Some(Sight {
        top: -place.top(),
        screen: window.inner_height().ok()?.as_f64()?,
        width: place.width(),
        focus: focus.map(|at| at as usize),
    })
}

/// The tops of a list's children and, last, its bottom; and how broad the list is.
#[must_use]
pub fn edges(list: &NodeRef) -> Option<(Vec<f64>, f64)> {
    let list = list.cast::<Element>()?;
    let place = list.get_bounding_client_rect();
    let mut edges = Vec::new();
    let mut child = list.first_element_child();
    while let Some(element) = child {
        edges.push(element.get_bounding_client_rect().top());
        child = element.next_element_sibling();
    }
    edges.push(place.bottom());
    Some((edges, place.width()))
}

/// Calls back for every key. The callback says whether the key was meant for us.
pub fn on_key(callback: Callback<KeyPress, bool>) -> Listening {
    let Some(document) = document() else { return Listening(Vec::new()) };
    // `isComposing` alone is not enough: some input methods send the key that ends a composition
    // after they have said that it is over.
    let composing = Rc::new(Cell::new(false));
    let begun = composing.clone();
    let start = EventListener::new(&document, "compositionstart", move |_| begun.set(true));
    let ended = composing.clone();
    let end = EventListener::new(&document, "compositionend", move |_| {
        let ended = ended.clone();
        Timeout::new(0, move || ended.set(false)).forget();
    });
    let options = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let composes = event.is_composing() || composing.get();
        if callback.emit(key_press(event, composes)) {
            event.prevent_default();
        }
    });
    Listening(vec![start, end, keys])
}

fn key_press(event: &KeyboardEvent, composing: bool) -> KeyPress {
    let chord = match (event.ctrl_key() || event.meta_key(), event.alt_key()) {
        (false, false) => Chord::Plain,
        (true, false) => Chord::Control,
        _ => Chord::Other,
    };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within = |selector| {
        target
            .as_ref()
            .is_some_and(|element: &Element| element.closest(selector).is_ok_and(|found| found.is_some()))
    };
    let focus =
        if composing || within("input:not([type=radio],[type=checkbox]),textarea,select,[contenteditable]") {
            Focus::Typing
        } else if within("dialog") {
            Focus::Sheet
        } else if within("input,[role=listbox],[role=tablist]") {
            Focus::Control
        } else {
            Focus::View
        };
    KeyPress { key: event.key(), chord, focus }
}

/// Puts a component where `index.html` has its place for it, in the stead of what stands there.
pub fn render<C>(props: C::Properties)
where
    C: yew::BaseComponent,
{
    let root = document().and_then(|document| document.get_element_by_id("app"));
    match root {
        Some(root) => yew::Renderer::<C>::with_root_and_props(root, props).render(),
        None => yew::Renderer::<C>::with_props(props).render(),
    };
}

//! Elements, made step by step.
//!
//! `html!` writes out some 300 bytes of code wherever an element stands, all of which travel to every
//! reader. Here each step is one small function, called from everywhere, and a call takes ten bytes:
//! `el("p").class("about").says("…").html()`. Views that a visit always needs are made this way;
//! components stand in `html!`.

use super::words::words;
use crate::hooks::HEADING;
use crate::reader::Reader;
use crate::text::Message;
use corpus::{Page, Text};
use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind, VTag};

/// An element that is being made.
#[must_use = "an element shows nothing until it is made `html` and held by another"]
pub struct Element(Rc<VTag>);

/// Begins an element.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Rc::new(VTag::new(tag)))
}

/// Begins the heading of a view, where the focus goes when a reader arrives.
pub fn heading() -> Element {
    el("h1").with("id", HEADING).with("tabindex", "-1")
}

impl Element {
    #[inline(never)]
    fn tag(&mut self) -> &mut VTag {
        Rc::make_mut(&mut self.0)
    }

    /// With an attribute.
    #[inline(never)]
    pub fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.tag().add_attribute(name, value);
        self
    }

    /// With an attribute of computed words.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: String) -> Self {
        self.tag().add_attribute(name, value);
        self
    }

    /// With an attribute where there are words for it.
    pub fn with_any(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With a class, or with none where it is empty.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        if class.is_empty() { self } else { self.with("class", class) }
    }

    /// With an attribute that says `true` or `false`.
    #[inline(never)]
    pub fn is(self, name: &'static str, value: bool) -> Self {
        self.with(name, if value { "true" } else { "false" })
    }

    /// Known among its siblings by a key.
    #[inline(never)]
    pub fn key(mut self, key: &str) -> Self {
        self.tag().key = Some(key.into());
        self
    }

    /// Can be found in the document by others.
    #[inline(never)]
    pub fn node(mut self, node: NodeRef) -> Self {
        self.tag().node_ref = node;
        self
    }

    /// An input that is ticked or not.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.tag().set_checked(checked);
        self
    }

    /// An input in which this stands.
    #[inline(never)]
    pub fn value(mut self, value: String) -> Self {
        self.tag().set_value(AttrValue::from(value));
        self
    }

    /// Calls back when something happens to it.
    #[inline(never)]
    pub fn on(mut self, what: On, then: Callback<Event>) -> Self {
        self.tag().add_listener(Rc::new(Heard { what, then }));
        self
    }

    /// Sends a message when something happens to it.
    pub fn sends<M: Clone + 'static>(self, what: On, to: &Callback<M>, message: M) -> Self {
        let to = to.clone();
        self.on(what, Callback::from(move |_| to.emit(message.clone())))
    }

    /// Holds something more.
    #[inline(never)]
    pub fn holds(mut self, child: Html) -> Self {
        self.tag().add_child(child);
        self
    }

    /// Holds another element.
    #[inline(never)]
    pub fn has(self, child: Self) -> Self {
        self.holds(child.html())
    }

    /// Holds something, where there is anything to hold.
    #[inline(never)]
    pub fn may_hold(self, child: Option<Html>) -> Self {
        // An empty child and not none: children are told apart from the end, and one more of them
        // would put new elements in the places of those before it.
        self.holds(child.unwrap_or_default())
    }

    /// Holds a list.
    #[inline(never)]
    pub fn holds_all(self, children: Vec<Html>) -> Self {
        self.holds(Html::from_iter(children))
    }

    /// Says something.
    #[inline(never)]
    pub fn says(self, words: &str) -> Self {
        self.holds(plain(words))
    }

    /// It is made.
    #[inline(never)]
    pub fn html(self) -> Html {
        Html::VTag(self.0)
    }
}

/// What can happen to an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// It was pressed.
    Click,
    /// A pointer went down on it.
    Down,
    /// Another value was chosen.
    Change,
    /// Something was typed into it.
    Input,
    /// A key went down in it.
    Key,
    /// A form was sent.
    Submit,
    /// It got the focus.
    Reach,
    /// It lost the focus.
    Leave,
    /// A dialog was closed.
    Close,
    /// An input method begins to compose in it.
    ComposeBegin,
    /// An input method is done.
    ComposeEnd,
}

struct Heard {
    what: On,
    then: Callback<Event>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        match self.what {
            On::Click => ListenerKind::onclick,
            On::Down => ListenerKind::onmousedown,
            On::Change => ListenerKind::onchange,
            On::Input => ListenerKind::oninput,
            On::Key => ListenerKind::onkeydown,
            On::Submit => ListenerKind::onsubmit,
            On::Reach => ListenerKind::onfocus,
            On::Leave => ListenerKind::onblur,
            On::Close => ListenerKind::onclose,
            On::ComposeBegin => ListenerKind::other("compositionstart".into()),
            On::ComposeEnd => ListenerKind::other("compositionend".into()),
        }
    }

    fn handle(&self, event: Event) {
        self.then.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// An element with a class, or with none where it is empty, that holds one thing.
pub fn element(tag: &'static str, class: &'static str, child: Html) -> Html {
    el(tag).class(class).holds(child).html()
}

/// A button that does something and looks quiet, or like a tool.
pub fn button(class: &'static str) -> Element {
    el("button").with("type", "button").class(class)
}

/// A printed text as an element, or nothing where the page prints none.
pub fn printed(
    tag: &'static str,
    class: &'static str,
    text: Option<&Text>,
    page: &Page,
    reader: Reader,
) -> Html {
    text.map_or_else(Html::default, |text| element(tag, class, words(text, page, reader)))
}

/// Words as they are: of the interface, or of an address.
#[inline(never)]
pub fn plain(words: &str) -> Html {
    Html::from(words.to_owned())
}

/// A span of Chinese content among words of the interface.
pub fn chinese(words: Html, reader: Reader) -> Html {
    el("span").with("lang", reader.content()).holds(words).html()
}

/// A link.
pub fn link(href: String, words: Html) -> Html {
    el("a").set("href", href).holds(words).html()
}

/// Several things side by side.
#[inline(never)]
pub fn all(children: Vec<Html>) -> Html {
    Html::from_iter(children)
}

/// A line of the interface among Chinese content.
pub fn says(class: &'static str, message: Message, reader: Reader) -> Html {
    el("p").class(class).with("lang", reader.language().tag()).says(reader.say(message)).html()
}

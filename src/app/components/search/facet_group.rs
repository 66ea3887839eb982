//! One facet: its values with their counts, each in, out or off.

use super::looking::{Change, Looking};
use super::values::{value_lang, value_name};
use crate::archive::Archive;
use crate::components::element::{Element, On, button, el};
use crate::platform;
use crate::reader::Reader;
use crate::text::{self, Message};
use search::{Count, Facet, FacetCounts, Filter, State, folded};
use yew::prelude::*;

/// So many values stand there at first; a facet with many more has a field to find one in.
const FEW: usize = 6;
const MANY: usize = 12;

/// The facet.
pub fn facet_group(
    archive: &Archive,
    counts: &FacetCounts,
    looking: &Looking,
    change: &Callback<Change>,
    reader: Reader,
) -> Html {
    let facet = counts.facet;
    let all = looking.unfolds(facet);
    let sought = folded(looking.sought(facet));
    let mut rows = Vec::new();
    for (at, count) in counts.values.iter().enumerate() {
        let shown = all || !sought.is_empty() || at < FEW || count.state != State::Off;
        if !shown {
            continue;
        }
        let filter = Filter::new(facet, count.value.clone());
        let name = value_name(archive, &filter, reader);
        if folded(&name).contains(&sought) {
            rows.push(value(count, &filter, &name, change, reader));
        }
    }
    let mut group =
        el("fieldset").key(facet.names()[1]).has(el("legend").says(text::facet(facet, reader.language())));
    if counts.values.len() > MANY {
        group = group.has(finder(facet, looking.sought(facet), change, reader));
    }
    group = group.has(el("ul").holds_all(rows));
    if counts.values.len() > FEW && sought.is_empty() {
        let words = reader.say(if all { Message::FewerValues } else { Message::AllValues });
        let fold = button("quiet").is("aria-expanded", all).says(words);
        group = group.has(fold.sends(On::Click, change, Change::FacetToggled(facet)));
    }
    group.html()
}

/// The field to find a value in.
fn finder(facet: Facet, sought: &str, change: &Callback<Change>, reader: Reader) -> Element {
    let change = change.clone();
    let typed = move |event: Event| change.emit(Change::ValueSought(facet, platform::value_of(&event)));
    el("input")
        .with("type", "search")
        .class("find")
        .with("placeholder", reader.say(Message::FindValue))
        .with("aria-label", reader.say(Message::FindValue))
        .value(sought.to_owned())
        .on(On::Input, Callback::from(typed))
}

/// A value: a box to let it in, a button to shut it out.
fn value(count: &Count, filter: &Filter, name: &str, change: &Callback<Change>, reader: Reader) -> Html {
    let state = count.state;
    let set =
        |other: State| Change::FilterSet(filter.clone(), if state == other { State::Off } else { other });
    let words = el("span").with_any("lang", value_lang(filter, reader)).says(name);
    let mut shown = el("span").class("value").has(words);
    if count.inferred > 0 {
        shown = shown.says(" ").has(el("small").class("inferred").says(reader.say(Message::Inferred)));
    }
    let tick = el("input").with("type", "checkbox").checked(state == State::In).sends(
        On::Change,
        change,
        set(State::In),
    );
    let number = el("span").class("count").says(&count.count.to_string());
    let out = button("")
        .is("aria-pressed", state == State::Out)
        .set("title", text::exclude(name, reader.language()))
        .sends(On::Click, change, set(State::Out))
        .has(el("span").with("aria-hidden", "true").says("−"));
    el("li")
        .key(&count.value)
        .class(if state == State::Out { "out" } else { "" })
        .has(el("label").has(tick).has(shown).says(" ").has(number))
        .has(out)
        .html()
}

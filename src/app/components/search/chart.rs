//! 分布: how many articles there are of each year, district and page; each bar sets the filter.

use super::chips::address;
use super::looking::Change;
use super::values::{value_lang, value_name};
use crate::archive::Archive;
use crate::components::element::{On, el};
use crate::reader::Reader;
use crate::text::{self, Message};
use search::{Answer, Facet, FacetCounts, Filter, SearchParams, State};
use yew::prelude::*;

/// What is shown, in this order.
const SHOWN: [Facet; 3] = [Facet::Year, Facet::District, Facet::Page];

/// A bar is eight high and stands in a row of ten; the longest is a hundred long.
const ROW: usize = 10;
const BAR: usize = 8;
const LONGEST: usize = 100;

/// One chart for each facet that is shown, with the same numbers as a table.
pub fn chart(
    archive: &Archive,
    answer: &Answer,
    params: &SearchParams,
    change: &Callback<Change>,
    reader: Reader,
) -> Html {
    let shown = SHOWN.into_iter().filter_map(|facet| {
        let counts = answer.facets.iter().find(|counts| counts.facet == facet)?;
        (!counts.values.is_empty()).then(|| of_facet(archive, counts, params, change, reader))
    });
    el("div").class("chart").holds_all(shown.collect()).html()
}

fn of_facet(
    archive: &Archive,
    counts: &FacetCounts,
    params: &SearchParams,
    change: &Callback<Change>,
    reader: Reader,
) -> Html {
    let language = reader.language();
    let name = text::facet(counts.facet, language);
    let most = counts.values.iter().map(|count| count.count).max().unwrap_or_default().max(1);
    let (mut bars, mut rows) = (Vec::new(), Vec::new());
    for (at, count) in counts.values.iter().enumerate() {
        let filter = Filter::new(counts.facet, count.value.clone());
        let value = value_name(archive, &filter, reader);
        let chosen = count.state == State::In;
        let pressed = if chosen { State::Off } else { State::In };
        let link = el("a")
            .set("href", address(params.with(&filter, pressed)))
            .with_any("aria-current", chosen.then_some("true"))
            .with_any("lang", value_lang(&filter, reader))
            .says(&value);
        let articles = text::articles(count.count, language);
        let row = el("tr").key(&count.value).has(el("th").with("scope", "row").has(link));
        rows.push(row.has(el("td").says(&articles)).html());
        let bar = el("rect")
            .class(if chosen { "in" } else { "" })
            .set("y", (at * ROW + (ROW - BAR) / 2).to_string())
            .set("width", (count.count * LONGEST / most).to_string())
            .set("height", BAR.to_string())
            .sends(On::Click, change, Change::FilterSet(filter, pressed));
        bars.push(bar.has(el("title").says(&[&value, " ", &articles].concat())).html());
    }
    let view = format!("0 0 {LONGEST} {}", bars.len() * ROW);
    let drawn = el("svg")
        .with("role", "img")
        .set("aria-label", [name, "：", reader.say(Message::ChartOf)].concat())
        .set("viewBox", view)
        .with("preserveAspectRatio", "none")
        .holds_all(bars);
    let table = el("table").with("aria-label", name).has(el("tbody").holds_all(rows));
    el("section").has(el("h2").says(name)).has(table).has(drawn).html()
}

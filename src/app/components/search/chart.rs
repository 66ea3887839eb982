//! 分布: how many articles there are of each year, district and page; each bar sets the filter.

use super::chips::address;
use super::looking::Change;
use super::values::value_name;
use crate::archive::Archive;
use crate::components::element::{On, el};
use crate::reader::Reader;
use crate::text::{self, Message};
use search::{Answer, Facet, FacetCounts, Filter, SearchParams, State};
use yew::prelude::*;

/// What is shown, in this order.
const SHOWN: [Facet; 3] = [Facet::Year, Facet::District, Facet::Page];

/// The width of a bar with the gap beside it, and of the bar alone; a chart is a hundred high.
const STEP: usize = 10;
const WIDTH: usize = 8;

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
    let name = text::facet(counts.facet, reader.language());
    let most = counts.values.iter().map(|count| count.count).max().unwrap_or_default().max(1);
    let (mut bars, mut rows) = (Vec::new(), Vec::new());
    for (at, count) in counts.values.iter().enumerate() {
        let filter = Filter::new(counts.facet, count.value.clone());
        let value = value_name(archive, &filter, reader);
        let height = count.count * 100 / most;
        let pressed = if count.state == State::In { State::Off } else { State::In };
        let class = if count.state == State::In { "in" } else { "" };
        let link = el("a").set("href", address(params.with(&filter, pressed))).says(&value);
        let link = link.with_any("aria-current", (count.state == State::In).then_some("true"));
        let articles = text::articles(count.count, reader.language());
        rows.push(
            el("tr")
                .key(&count.value)
                .has(el("th").with("scope", "row").has(link))
                .has(el("td").says(&articles))
                .html(),
        );
        bars.push(
            el("rect")
                .class(class)
                .set("x", (at * STEP).to_string())
                .set("y", (100 - height).to_string())
                .set("width", WIDTH.to_string())
                .set("height", height.to_string())
                .sends(On::Click, change, Change::FilterSet(filter, pressed))
                .has(el("title").says(&[&value, " ", &articles].concat()))
                .html(),
        );
    }
    let view = ["0 0 ", &(bars.len() * STEP).to_string(), " 100"].concat();
    let label = [name, "：", reader.say(Message::ChartOf)].concat();
    el("section")
        .has(
            el("svg")
                .with("role", "img")
                .set("aria-label", label)
                .set("viewBox", view)
                .with("preserveAspectRatio", "none")
                .holds_all(bars),
        )
        .has(el("table").has(el("caption").says(name)).has(el("tbody").holds_all(rows)))
        .html()
}

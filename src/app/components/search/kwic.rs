//! 逐处: one line for each hit, the hit in the middle.

use super::chips::address;
use super::found::more_button;
use super::result::paragraph_at;
use crate::archive::Archive;
use crate::components::words::plain_words;
use crate::reader::Reader;
use crate::route::{Hits, Route};
use crate::text::{self, Message};
use search::kwic::Group;
use search::{Grouping, Kwic, Line, Order, SearchParams};
use yew::prelude::*;

/// The table.
pub fn kwic(
    archive: &Archive,
    kwic: &Kwic,
    params: &SearchParams,
    more: Callback<()>,
    reader: Reader,
) -> Html {
    let shown = kwic.groups.iter().map(|group| group.lines.len()).sum();
    let language = reader.language();
    let left = sorting(Message::Before, params, reader);
    let right = sorting(Message::After, params, reader);
    let sort = |side: bool| side.then_some("ascending");
    html! {
        <>
            <div class="kwic" role="region" tabindex="0" aria-labelledby="kwic">
                <table>
                    <caption id="kwic">{ text::concordance(shown, kwic.total, language) }</caption>
                    <thead><tr>
                        <th scope="col" aria-sort={sort(matches!(params.order, Order::Left(_)))}>{ left }</th>
                        <th scope="col">{ reader.say(Message::Hit) }</th>
                        <th scope="col" aria-sort={sort(matches!(params.order, Order::Right(_)))}>{ right }</th>
                    </tr></thead>
                    { for kwic.groups.iter().map(|group| body(archive, group, params, reader)) }
                </table>
            </div>
            { (shown < kwic.total).then(|| more_button(more, reader)) }
        </>
    }
}

/// The name of a side, and links that sort by its characters.
fn sorting(side: Message, params: &SearchParams, reader: Reader) -> Html {
    let order = |count| if side == Message::Before { Order::left(count) } else { Order::right(count) };
    let link = |count| {
        let chosen = params.order == order(count);
        // Pressing what is chosen goes back to the order of the text.
        let other = SearchParams { order: order(if chosen { 0 } else { count }), at: None, ..params.clone() };
        let label = text::by_characters(count, reader.say(side), reader.language());
        html! { <a href={address(&other)} aria-label={label} aria-current={chosen.then_some("true")}>{ count }</a> }
    };
    html! { <>{ reader.say(side) }<span class="steps">{ for (1..=Order::MOST).map(link) }</span></> }
}

fn body(archive: &Archive, group: &Group, params: &SearchParams, reader: Reader) -> Html {
    let first = group.lines.first().and_then(|line| archive.articles().get(line.doc.index()));
    let name = match (params.grouping, &group.value) {
        (Grouping::None, _) => None,
        (Grouping::Article, _) => first.map(|article| match &article.headline {
            Some(headline) => plain_words(headline.as_str(), reader),
            None => html! { reader.say(Message::Untitled) },
        }),
        (_, Some(value)) => Some(html! { value.clone() }),
        (_, None) => Some(html! { reader.say(Message::Unknown) }),
    };
    let name =
        name.map(|name| html! { <tr><th colspan="3" scope="rowgroup" lang="zh-Hans">{ name }</th></tr> });
    html! { <tbody>{ name }{ for group.lines.iter().map(|line| row(archive, line, params, reader)) }</tbody> }
}

fn row(archive: &Archive, line: &Line, params: &SearchParams, reader: Reader) -> Html {
    let Some(article) = archive.articles().get(line.doc.index()) else { return html! {} };
    let hits = Hits::of(&params.q).map(|hits| hits.at(line.number + 1));
    let href =
        Route::article(article.id.as_str()).with_hits(hits, paragraph_at(article, line.place)).to_string();
    let headline = article.headline.as_ref().map(|headline| headline.as_str().to_owned());
    html! {
        <tr lang="zh-Hans">
            <td><bdi>{ plain_words(&line.left, reader) }</bdi></td>
            <td><a {href} title={headline}><mark>{ plain_words(&line.hit, reader) }</mark></a></td>
            <td>{ plain_words(&line.right, reader) }</td>
        </tr>
    }
}

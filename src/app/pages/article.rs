//! One article.

use super::missing::missing;
use crate::aloud::{Aloud, sentences};
use crate::archive::Archive;
use crate::components::article_body::article_body;
use crate::components::article_head::article_head;
use crate::components::article_tools::article_tools;
use crate::components::article_view::ArticleView;
use crate::components::doubt_list::{doubt_list, is_doubt};
use crate::components::element::{chinese, el, element, link, plain, says};
use crate::components::folio::folio_title;
use crate::components::headline::headline_link;
use crate::components::neighbours::neighbours;
use crate::components::page_rail::page_rail;
use crate::components::passage_bar::{copy, copy_link};
use crate::components::search::stepper::stepper;
use crate::components::speech_bar::{speech_bar, speech_button};
use crate::components::words::words;
use crate::hooks::HEADING;
use crate::later::Later;
use crate::platform;
use crate::reader::Reader;
use crate::reference::quotation;
use crate::route::{Beside, Route};
use crate::searching::Searching;
use crate::state::Action;
use crate::text::Message;
use corpus::{Article, ArticleId, Page};
use yew::prelude::*;

/// The article that an address shows, with the hits of the search that led there.
pub fn article(
    archive: &Archive,
    (later, catalogue): (Option<&dyn Later>, Option<&dyn Searching>),
    route: &Route,
    (aloud, kept): (Aloud, bool),
    send: &Callback<Action>,
    reader: Reader,
) -> Html {
    let Route::Article { id, paragraph, passage, beside, hits } = route else { return Html::default() };
    let found = archive.article(id).and_then(|article| Some((article, archive.page(article.page.as_str())?)));
    let Some((article, page)) = found else { return missing(id, reader) };
    let hits = hits.as_ref().zip(catalogue);
    let hits = hits.map(|(hits, catalogue)| catalogue.hits(archive, article, hits, *paragraph));
    let paragraphs: Vec<&str> = article.paragraphs().map(|text| text.as_str()).collect();
    let found = passage.as_ref().map(|passage| passage.find(&paragraphs, *paragraph));
    let lost = found.as_ref().is_some_and(Vec::is_empty);
    let stepper = hits.as_ref().map(|hits| stepper(hits, route, send, reader));
    let sentences = sentences(article);
    let view = ArticleView {
        article,
        page,
        chosen: *paragraph,
        passage: &found.unwrap_or_default(),
        aloud: aloud.sentence().and_then(|number| sentences.get(number)),
        beside: *beside,
        hits: &hits.unwrap_or_default(),
        route,
        reader,
    };
    let oncopy = {
        let (article, page, send) = (article.clone(), page.clone(), send.clone());
        Callback::from(move |_: Event| {
            let address = platform::address(&Route::article(article.id.as_str()).to_string());
            copy(quotation(&article, &page, reader.settings.punctuation, &address), &send);
        })
    };
    let onlink = {
        let (article, route, send) = (article.clone(), route.clone(), send.clone());
        Callback::from(move |_: Event| copy_link(&article, &route, &send, reader))
    };
    let own = |tag| el(tag).with("lang", reader.language().tag());
    let aloud_button = speech_button(aloud, article, *paragraph, send, reader);
    let tools = own("div")
        .holds(article_tools(&view, [oncopy, onlink], aloud_button, kept, send))
        .holds(outline(&view));
    let footer = own("footer")
        .may_hold(continuation(archive, article.continues.as_ref(), Message::Continues, reader))
        .may_hold(continuation(archive, article.continued_by.as_ref(), Message::ContinuedBy, reader))
        .holds(doubts(article, page, reader))
        .holds(neighbours(archive, article, page, reader));
    let whole = el("article")
        .with("lang", reader.content())
        .with("aria-labelledby", HEADING)
        .holds(article_head(&view))
        .has(tools)
        .may_hold(stepper)
        .may_hold(lost.then(|| says("warning", Message::PassageLost, reader)))
        .holds(article_body(&view))
        .has(footer);
    let bars = own("div")
        .class("bars")
        .holds(speech_bar(aloud, article, sentences.len(), send, reader))
        .may_hold(later.map(|later| later.passage_bar((article, page), send, reader)));
    el("div")
        .class(if *beside == Beside::Source { "reading comparing" } else { "reading" })
        .has(whole)
        .holds(page_rail(archive, article, page, reader))
        .has(bars)
        .html()
}

/// The crossheads of a long article, as links.
fn outline(view: &ArticleView<'_>) -> Html {
    let &ArticleView { article, page, reader, .. } = view;
    let mut number = 1;
    let mut items = Vec::new();
    for section in &article.sections {
        if let Some(heading) = &section.heading {
            let href = view.at_paragraph(number);
            items.push(element("li", "", link(href, words(heading, page, reader))));
        }
        number += section.paragraphs.len();
    }
    if items.len() < 3 {
        return Html::default();
    }
    let name = [reader.say(Message::Outline), " ", &items.len().to_string()].concat();
    el("details")
        .class("outline")
        .has(el("summary").says(&name))
        .has(el("ol").with("lang", reader.content()).holds_all(items))
        .html()
}

/// The article of another page that this one goes on with.
fn continuation(archive: &Archive, id: Option<&ArticleId>, message: Message, reader: Reader) -> Option<Html> {
    let other = archive.article(id?.as_str())?;
    let page = archive.page(other.page.as_str())?;
    let place = format!("（{}）", folio_title(archive, page, reader));
    let parts = [
        plain(reader.say(message)),
        plain(" "),
        chinese(headline_link(other, page, reader), reader),
        plain(&place),
    ];
    Some(element("p", "", parts.into_iter().collect()))
}

fn doubts(article: &Article, page: &Page, reader: Reader) -> Html {
    if !article.diagnostics.iter().any(is_doubt) {
        return Html::default();
    }
    el("section")
        .with("aria-labelledby", "doubts")
        .has(el("h2").with("id", "doubts").says(reader.say(Message::Doubts)))
        .holds(doubt_list(&article.diagnostics, page, reader))
        .html()
}

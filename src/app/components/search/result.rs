//! One article that was found.

use super::marked::marked;
use crate::archive::Archive;
use crate::components::folio::folio;
use crate::components::words::plain_words;
use crate::platform;
use crate::reader::Reader;
use crate::route::{Hits, Route};
use crate::text::{self, Message};
use corpus::Article;
use search::{Hit, Place, SearchParams};
use yew::prelude::*;

/// The id of the result that the reader opened last.
pub const LAST_OPENED: &str = "at";

/// The article with its hits.
pub fn result(
    archive: &Archive,
    article: &Article,
    hit: &Hit,
    params: &SearchParams,
    reader: Reader,
) -> Html {
    let language = reader.language();
    let Some(page) = archive.page(article.page.as_str()) else { return html! {} };
    let id = article.id.as_str();
    let hits = Hits::of(&params.q);
    let paragraph = hit.snippet.place.filter(|_| !hit.snippet.marks.is_empty());
    let paragraph = paragraph.and_then(|place| paragraph_at(article, place));
    let href = Route::article(id).with_hits(hits, paragraph).to_string();
    let here = SearchParams { at: Some(id.to_owned()), ..params.clone() };
    // Back then leads to this place in the list.
    let onclick = move |_: MouseEvent| platform::replace(&super::chips::address(&here));
    let headline = match &article.headline {
        Some(headline) => marked(headline.as_str(), &hit.headline, reader),
        None => html! { reader.say(Message::Untitled) },
    };
    let snippet = &hit.snippet;
    let before = (snippet.range.start > 0).then_some("……");
    let after = (snippet.range.end < snippet.whole).then_some("……");
    let count = (hit.count > 0).then(|| html! { <span>{ text::hits(hit.count as usize, language) }</span> });
    let mut names: Vec<&str> = article.bylines.iter().map(|byline| byline.name.as_str()).take(3).collect();
    names.dedup();
    let names = (!names.is_empty())
        .then(|| html! { <span lang="zh-Hans">{ plain_words(&names.join("、"), reader) }</span> });
    let last = params.at.as_deref() == Some(id);
    let anchor = last.then_some(LAST_OPENED);
    html! {
        <li key={id}>
            <article aria-labelledby={["r-", id].concat()}>
                <h2 id={["r-", id].concat()} lang="zh-Hans"><a id={anchor} {href} {onclick}>{ headline }</a></h2>
                <p class="snippet" lang="zh-Hans">{ before }{ marked(&snippet.text, &snippet.marks, reader) }{ after }</p>
                <p class="about"><span class="run">
                    <span class="kind">{ text::kind(article.kind, language) }</span>
                    { names }
                    <span class="folio">{ folio(archive, page, reader) }</span>
                    { count }
                </span></p>
            </article>
        </li>
    }
}

/// The number of the paragraph in the article that a place lies in or stands over.
#[must_use]
pub fn paragraph_at(article: &Article, place: Place) -> Option<usize> {
    let (section, paragraph) = match place {
        Place::Paragraph { section, paragraph } => (section, paragraph),
        Place::Crosshead(section) => (section, 0),
        _ => return None,
    };
    let before = article.sections.iter().take(usize::from(section)).map(|section| section.paragraphs.len());
    Some(before.sum::<usize>() + usize::from(paragraph) + 1)
}

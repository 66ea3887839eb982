//! `scout.json`: what `app/static/scout.js` searches and shows before the application runs. Packing puts it
//! into that script.
//!
//! Only of an archive that is small; any other has none, since that would take longer than the application.

use crate::view;
use jianbao::archive::Archive;
use jianbao::catalogue::Catalogue;
use jianbao::components::element::{all, el};
use jianbao::components::masthead::masthead;
use jianbao::components::search::place_in::paragraph_at;
use jianbao::components::search::result::about;
use jianbao::components::search::search_box::{Props as BoxProps, SearchBox};
use jianbao::pages::{Search, SearchProps};
use jianbao::reader::Reader;
use jianbao::route::Route;
use jianbao::settings::Settings;
use jianbao::text::{self, Message};
use jianbao::typeset::typeset;
use search::{DocId, Document, Hit, Plain, SearchParams, Snippet, Sort, is_han, plain};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// The file's name.
pub(crate) const NAME: &str = "scout.json";

/// So many characters at most. These pages have some 18,000 in their paragraphs, and their scout takes a tenth of
/// what the application takes.
const MOST_CHARACTERS: usize = 60_000;

/// Before a character that is passed over in searching.
const DROPPED: char = '\u{1}';

/// Before a character that is found as another one, and that one.
const AS: char = '\u{2}';

/// Between the parts of an article.
const NEXT: char = '\u{3}';

/// Where the scout puts what is searched for.
const TERM: char = '\u{e000}';

/// All that the scout has to know; `None` where there should be none.
pub(crate) fn data(archive: &Rc<Archive>) -> Option<String> {
    let paragraphs = archive.articles().iter().flat_map(|article| article.paragraphs());
    if paragraphs.map(|text| text.as_str().chars().count()).sum::<usize>() > MOST_CHARACTERS {
        return None;
    }
    let mut catalogue = Catalogue::default();
    while catalogue.take_in(archive) {}
    let newest_first = SearchParams { sort: Sort::Newest, ..SearchParams::default() };
    let mut stops = BTreeSet::new();
    let order = catalogue.index().matching(&newest_first).into_iter();
    let articles: Option<Vec<Value>> = order.map(|doc| article(archive, doc, &mut stops)).collect();
    let articles = articles?;
    let reader = Reader::default();
    let data = json!({
        "view": around(archive, catalogue)?,
        "untitled": reader.say(Message::Untitled),
        "hits": counted(text::hits),
        "found": counted(text::articles),
        "took": took()?,
        "stops": stops.into_iter().collect::<String>(),
        "articles": articles,
    });
    Some(data.to_string())
}

/// How one thing and how several are counted, with a sign for the number.
fn counted(say: fn(usize, text::Language) -> String) -> [String; 2] {
    let language = Reader::default().language();
    [say(1, language), say(2, language).replace('2', &TERM.to_string())]
}

/// What says how long it took, with a sign for the milliseconds.
fn took() -> Option<String> {
    let language = Reader::default().language();
    let whole = text::found(1, 1, language);
    Some(whole.strip_prefix(&text::articles(1, language))?.replace('1', &TERM.to_string()))
}

/// An article: its id, what is said under its hits, and its parts in one string, since few of them will be
/// looked at: of each its weight and its preference, a digit each, the number of its paragraph or 0, and its
/// words behind a blank.
fn article(archive: &Archive, doc: DocId, stops: &mut BTreeSet<char>) -> Option<Value> {
    let article = archive.articles().get(doc.index())?;
    let page = archive.page(article.page.as_str())?;
    let hit = Hit { doc, count: 0, headline: Vec::new(), snippet: Snippet::default() };
    let about = view::html(about(archive, article, page, &hit, Reader::default()).html());
    let fields = Document::from_article(article, Some(page)).fields;
    let parts = fields.into_iter().map(|(place, printed)| {
        let paragraph = paragraph_at(article, place).unwrap_or_default();
        let (weight, preference) = (place.weight(), place.preference());
        Some(format!("{weight}{preference}{paragraph} {}", part(printed, stops)?))
    });
    let parts: Option<Vec<String>> = parts.collect();
    Some(json!([article.id.as_str(), about, parts?.join(&NEXT.to_string())]))
}

/// The words as they show, with signs where another thing is compared. `None` where that cannot be said.
fn part(printed: &str, stops: &mut BTreeSet<char>) -> Option<String> {
    let cuts: Vec<usize> = printed.char_indices().map(|(at, _)| at).collect();
    let mut part = String::with_capacity(printed.len());
    for (shown, plain) in typeset(printed, Settings::default(), &cuts).iter().zip(plain(printed)?) {
        let Some(c) = shown.text.chars().next() else {
            if plain == Plain::Dropped { continue } else { return None }
        };
        match plain {
            _ if [DROPPED, AS, NEXT, TERM].contains(&c) => return None,
            Plain::Dropped => part.push(DROPPED),
            Plain::As(found) => part.extend([AS, found]),
            Plain::Stop => {
                stops.insert(c);
            }
            Plain::Itself => {}
        }
        part.push(c);
    }
    Some(part)
}

/// The view of a search, without the list, and with [`TERM`] for what is searched for.
fn around(archive: &Rc<Archive>, catalogue: Catalogue) -> Option<String> {
    const BEGIN: &str = "<ol class=\"found\">";
    // Any term that finds something gives the same view.
    let term = archive
        .articles()
        .iter()
        .find_map(|article| article.headline.as_ref()?.as_str().chars().find(|c| is_han(*c)))?;
    let query = SearchParams::query(term).to_url();
    let route = Route::Search { query: query.clone() };
    let (reader, send) = (Reader::default(), Callback::noop());
    let at_box = BoxProps {
        route: route.clone(),
        catalogue: None,
        open: Callback::noop(),
        send: send.clone(),
        reader,
    };
    let (archive, name) = (archive.clone(), archive.title());
    let top = masthead(name, &route, html! { <SearchBox ..at_box /> }, &send, reader);
    let view = SearchProps {
        archive: archive.clone(),
        catalogue: Rc::new(catalogue),
        query: query.clone().into(),
        send,
        reader,
    };
    let view = view::html(all(vec![top, el("main").holds(html! { <Search ..view /> }).html()]));
    let (before, rest) = view.split_once(BEGIN)?;
    let (_, after) = rest.split_once("</ol>")?;
    // Nobody unfolds what can be typed before the application runs.
    let (before_help, rest) = before.split_once("<table")?;
    let (_, after_help) = rest.split_once("</table>")?;
    let view = format!("{before_help}{after_help}{BEGIN}</ol>{after}");
    let view = view.replace(&query, &format!("q={TERM}"));
    Some(view.replacen(&format!("value=\"{term}\""), &format!("value=\"{TERM}\""), 1))
}

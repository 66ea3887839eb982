//! What can be searched: the index over the archive, and the words that are offered while typing.

use crate::archive::Archive;
use corpus::Article;
use search::query::{Field, Query};
use search::{Document, Index, SearchParams, Suggester, Suggestion, SuggestionKind};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::Callback;

/// The index of an archive. The documents stand in the order of its articles.
#[derive(Debug, Default)]
pub struct Catalogue {
    index: Index,
    taken: usize,
    suggester: RefCell<Suggester>,
    /// Who asked for suggestions before there were any.
    waiting: RefCell<Option<Callback<()>>>,
    /// Whether any search was shown: of the first one, the counts come later.
    was_shown: Cell<bool>,
}

/// There is one catalogue in an application.
impl PartialEq for Catalogue {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Catalogue {
    /// The whole archive at once, for who does not mind to wait for all of what is shown.
    #[must_use]
    pub fn of(archive: &Archive) -> Self {
        let mut catalogue = Self::default();
        catalogue.note_shown();
        while catalogue.take_in(archive) {}
        while catalogue.take_in_words() {}
        catalogue
    }

    /// Takes in more articles, of one page at most, which is a few milliseconds; says whether any are
    /// left. What was taken in can be found when none is.
    pub fn take_in(&mut self, archive: &Archive) -> bool {
        let articles = &archive.articles()[self.taken..];
        let Some(of_page) = articles.chunk_by(|one, other| one.page == other.page).next() else {
            self.index.seal();
            return false;
        };
        let page = archive.page(of_page[0].page.as_str());
        for article in of_page {
            self.index.push(&Document::from_article(article, page.map(AsRef::as_ref)));
        }
        self.taken += of_page.len();
        true
    }

    /// Whether any search was shown.
    #[must_use]
    pub fn was_shown(&self) -> bool {
        self.was_shown.get()
    }

    /// Notes that a search was shown.
    pub fn note_shown(&self) {
        self.was_shown.set(true);
    }

    /// The index.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// All articles that match, in the order of the search.
    #[must_use]
    pub fn articles(&self, archive: &Archive, params: &SearchParams) -> Vec<Rc<Article>> {
        let found = self.index.matching(params).into_iter();
        found.filter_map(|doc| archive.articles().get(doc.index()).cloned()).collect()
    }

    /// Makes ready a little more of what is offered while typing; says whether any is left.
    pub fn take_in_words(&self) -> bool {
        let more = self.suggester.borrow_mut().take_in(&self.index);
        if let Some(waiting) = (!more).then(|| self.waiting.take()).flatten() {
            waiting.emit(());
        }
        more
    }

    /// What to offer for the part of `typed` that is being typed. `None` until all words are taken in;
    /// who asked last is told of that by `ready`.
    #[must_use]
    pub fn offer(&self, typed: &str, most: usize, ready: &Callback<()>) -> Option<Vec<Suggestion>> {
        let (_, part) = typed.split_at(part_begins(typed));
        let suggester = self.suggester.borrow();
        if !suggester.is_done() {
            self.waiting.replace(Some(ready.clone()));
            return None;
        }
        Some(if part.is_empty() { Vec::new() } else { suggester.suggest(part, most) })
    }
}

/// Where the part begins that is being typed: behind the last blank or sign.
fn part_begins(typed: &str) -> usize {
    let sign =
        |c: char| c.is_whitespace() || matches!(c, ':' | '：' | '(' | '（' | '|' | '｜' | '-' | '"' | '“');
    typed.char_indices().rfind(|(_, c)| sign(*c)).map_or(0, |(at, c)| at + c.len_utf8())
}

/// What was typed, with the suggestion in the place of the part that was being typed.
#[must_use]
pub fn completed(typed: &str, suggestion: &Suggestion) -> String {
    let (before, _) = typed.split_at(part_begins(typed));
    let term = Query::term(&suggestion.text);
    let field = match suggestion.kind {
        // A field was named already, or a quote begun.
        _ if before.ends_with([':', '：', '"', '“']) => None,
        SuggestionKind::Person => Some(Field::By),
        SuggestionKind::District => Some(Field::Mention),
        SuggestionKind::Column => Some(Field::Column),
        SuggestionKind::Word | SuggestionKind::Headline(_) => None,
    };
    let part = field.map_or_else(|| term.to_string(), |field| term.clone().within(field).to_string());
    before.trim_end_matches(['"', '“']).to_owned() + &part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, kind: SuggestionKind, text: &str, completed_to: &str) {
        let suggestion = Suggestion { text: text.to_owned(), kind, count: 1 };
        assert_eq!(completed(typed, &suggestion), completed_to);
    }

    #[test]
    fn a_suggestion_takes_the_place_of_what_is_being_typed() {
        check("laomo", SuggestionKind::Word, "劳模", "劳模");
        check("工匠 zhangj", SuggestionKind::Person, "张晶", "工匠 记者:张晶");
        check("记者:zhangj", SuggestionKind::Person, "张晶", "记者:张晶");
        check("工匠 -chang", SuggestionKind::District, "昌平", "工匠 -提及:昌平");
        check("", SuggestionKind::Column, "工会 动态", "栏目:\"工会 动态\"");
    }
}

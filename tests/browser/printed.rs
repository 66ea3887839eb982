//! What the pages in `seeds/` print, read the same way as the site reads it.

use corpus::{Article, Corpus};
use embed::Site;
use std::path::PathBuf;

/// The corpus that the site was built from.
pub(crate) fn corpus() -> Corpus {
    corpus_and_site().0
}

/// The same, and what the site is called.
pub(crate) fn corpus_and_site() -> (Corpus, Site) {
    let seeds = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let intake = intake::read(&[seeds]);
    assert!(intake.failures.is_empty(), "{:?}", intake.failures);
    let corpus = extract::corpus(&intake.sources());
    (corpus, Site { title: intake.site.title, description: intake.site.description })
}

/// An article with a headline that another one with a headline follows on its page, and that one.
pub(crate) fn two_neighbours(corpus: &Corpus) -> (&Article, &Article) {
    corpus
        .articles
        .windows(2)
        .find_map(|pair| match pair {
            [first, second] if first.page == second.page && first.order > 0 => {
                let readable =
                    |article: &Article| article.headline.is_some() && article.paragraphs().next().is_some();
                (readable(first) && readable(second)).then_some((first, second))
            }
            _ => None,
        })
        .expect("a page with three articles")
}

/// The headline of an article that has one.
pub(crate) fn headline(article: &Article) -> &str {
    article.headline.as_ref().expect("a headline").as_str()
}

/// The first paragraph of an article that has one.
pub(crate) fn first_paragraph(article: &Article) -> &str {
    article.paragraphs().next().expect("a paragraph").as_str()
}

/// The letters and digits of a text: neither white space nor punctuation, which the site sets
/// in its own way.
pub(crate) fn essence(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

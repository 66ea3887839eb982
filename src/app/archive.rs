//! The pages and articles that the application carries, in memory.

use crate::carried;
use corpus::{Article, Corpus, Page, PageId};
use embed::{Reading, Site};
use std::ops::Range;
use std::rc::Rc;

/// What the application carries.
#[derive(Debug)]
pub struct Archive {
    site: Site,
    pages: Vec<Rc<Page>>,
    /// By page and place.
    articles: Vec<Rc<Article>>,
    /// For each page, where its articles stand among all.
    of_pages: Vec<Range<usize>>,
}

/// There is one archive in an application; comparing its words would only cost time and code.
impl PartialEq for Archive {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The articles before and after one on its page.
#[derive(Debug, Clone)]
pub struct Neighbours {
    /// The one before.
    pub previous: Option<Rc<Article>>,
    /// The one after.
    pub next: Option<Rc<Article>>,
}

impl Archive {
    /// All of it; `None` when it and this code do not agree on the form, which is a broken build.
    #[must_use]
    pub fn embedded() -> Option<Self> {
        let mut reading = Self::begin();
        while reading.as_mut().is_some_and(Reading::go_on) {}
        Self::read(reading)
    }

    /// Begins to read that.
    #[must_use]
    pub fn begin() -> Option<Reading<'static>> {
        search::carry_traditional(carried::traditional());
        Reading::begin(carried::corpus())
    }

    /// The archive, once it is read to its end.
    #[must_use]
    pub fn read(reading: Option<Reading<'_>>) -> Option<Self> {
        let (corpus, site) = reading?.finish()?;
        Some(Self::new(corpus, site))
    }

    /// An archive from its parts.
    #[must_use]
    pub fn new(corpus: Corpus, site: Site) -> Self {
        let mut end = 0;
        let mut articles_of = |page: &Page| {
            let begin = end;
            end += corpus.articles[begin..].iter().take_while(|article| article.page == page.id).count();
            begin..end
        };
        let of_pages = corpus.pages.iter().map(&mut articles_of).collect();
        Self {
            site,
            of_pages,
            pages: corpus.pages.into_iter().map(Rc::new).collect(),
            articles: corpus.articles.into_iter().map(Rc::new).collect(),
        }
    }

    /// The site's name.
    #[must_use]
    pub fn title(&self) -> &str {
        self.site.title.as_deref().unwrap_or("剪报")
    }

    /// One sentence under the name, where there is one.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.site.description.as_deref()
    }

    /// All pages in name order.
    #[must_use]
    pub fn pages(&self) -> &[Rc<Page>] {
        &self.pages
    }

    /// All articles, by page and place.
    #[must_use]
    pub fn articles(&self) -> &[Rc<Article>] {
        &self.articles
    }

    /// The page with this id.
    #[must_use]
    pub fn page(&self, id: &str) -> Option<&Rc<Page>> {
        self.pages.iter().find(|page| page.id.as_str() == id)
    }

    /// The article with this id.
    #[must_use]
    pub fn article(&self, id: &str) -> Option<&Rc<Article>> {
        self.articles.iter().find(|article| article.id.as_str() == id)
    }

    /// The articles of one page, in order.
    #[must_use]
    pub fn articles_of(&self, page: &PageId) -> &[Rc<Article>] {
        self.by_page().find(|(other, _)| other.id == *page).map_or(&[], |(_, articles)| articles)
    }

    /// Every page with its articles.
    pub fn by_page(&self) -> impl Iterator<Item = (&Rc<Page>, &[Rc<Article>])> {
        let articles = |of_page: &Range<usize>| &self.articles[of_page.clone()];
        self.pages.iter().zip(self.of_pages.iter().map(articles))
    }

    /// The articles before and after this one on its page.
    #[must_use]
    pub fn neighbours(&self, article: &Article) -> Neighbours {
        let on_page = self.articles_of(&article.page);
        let at = on_page.iter().position(|other| other.id == article.id);
        let at = |step| at.and_then(|at: usize| at.checked_add_signed(step)).and_then(|at| on_page.get(at));
        Neighbours { previous: at(-1).cloned(), next: at(1).cloned() }
    }
}

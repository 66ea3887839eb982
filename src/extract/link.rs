//! Ties an article to the one on another page that goes on with it (下转第3版, 上接第1版).

use crate::Extraction;
use corpus::{Article, ArticleId};

/// Links continued articles of several pages: one that came from elsewhere to the one with the
/// same headline, or the same column of words at its head.
pub(crate) fn link(pages: &mut [Extraction]) {
    let mut links: Vec<(ArticleId, ArticleId)> = Vec::new();
    for (at, page) in pages.iter().enumerate() {
        for later in
            page.articles.iter().filter(|article| page.continued.contains(&(article.id.clone(), Way::From)))
        {
            let earlier = pages
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .flat_map(|(_, page)| page.articles.iter().map(move |article| (page, article)))
                .find(|(page, article)| {
                    page.continued.contains(&(article.id.clone(), Way::To)) && same_headline(article, later)
                });
            if let Some((_, earlier)) = earlier {
                links.push((earlier.id.clone(), later.id.clone()));
            }
        }
    }
    for article in pages.iter_mut().flat_map(|page| &mut page.articles) {
        for (earlier, later) in &links {
            if article.id == *earlier {
                article.continued_by = Some(later.clone());
            }
            if article.id == *later {
                article.continues = Some(earlier.clone());
            }
        }
    }
}

/// Which way a jump mark in an article points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// To another page.
    To,
    /// From another page.
    From,
}

fn same_headline(one: &Article, other: &Article) -> bool {
    let words = |article: &Article| -> Option<String> {
        let headline = article.headline.as_ref()?;
        Some(headline.as_str().chars().filter(|c| c.is_alphanumeric()).collect())
    };
    match (words(one), words(other)) {
        (Some(one), Some(other)) => {
            one == other
                || one.len() > 12 && other.len() > 12 && (one.contains(&other) || other.contains(&one))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::{PageSource, corpus};

    /// Whether two pages with these marks are linked, each way.
    fn linked(to: &str, from: &str) -> (bool, bool) {
        let report =
            "本报讯（记者 李明）昨天，市总工会启动了今年的送清凉活动，首批慰问品已经送到了职工手中。";
        let first = format!(
            "# 市总工会启动送清凉活动\n\n{report}\n\n活动将持续到九月底，工会干部将把防暑用品送到{to}"
        );
        let second = format!(
            "# 市总工会启动送清凉活动\n\n{from}职工手中，让大家安心度过夏天。\n\n# 职工夜校开课了\n\n{report}"
        );
        let page = |file, text| PageSource { file, encoding: "UTF-8", text, ..PageSource::default() };
        let corpus = corpus(&[page("1.txt", &first[..]), page("3.txt", &second[..])]);
        let [begins, goes_on, ..] = &corpus.articles[..] else { panic!("{corpus:?}") };
        (begins.continued_by.as_ref() == Some(&goes_on.id), goes_on.continues.as_ref() == Some(&begins.id))
    }

    #[test]
    fn marks_in_a_line_and_on_lines_of_their_own_link() {
        assert_eq!(linked("（下转第3版）", "（上接第1版）"), (true, true));
        assert_eq!(linked("\n\n（下转第3版）", "（上接第1版）\n\n"), (true, true));
        assert_eq!(linked("\n\n▶下转第3版", "◀上接第1版\n"), (true, true));
        assert_eq!(linked("职工手中。", "（上接第1版）"), (false, false));
    }
}

//! What stands over one article alone is its label (栏题); what stands over several is their column (栏目).
//!
//! Print sets both alike, so that only the articles under them tell: of 44 columns on the pages in `tests/pages/ok`,
//! one holds a single article, the last one of its page. And what stands over somebody's own words does not stand over
//! the reports behind them.

use super::Draft;
use corpus::Role;

/// Ends columns where reports follow somebody's own words. Makes labels of the columns that then end after one
/// article; where there are such, of the last one too.
pub(super) fn settle_columns(articles: &mut [Draft]) {
    let mut found = false;
    let mut from = 0;
    while from < articles.len() {
        let column = articles[from].column.clone();
        let length = articles[from..].iter().take_while(|article| article.column == column).count();
        let told = |article: &Draft| article.signals.dateline || article.signals.photo_report;
        let pictured =
            |article: &Draft| article.bylines.iter().any(|byline| byline.role == Role::Photographer);
        let labelled = articles[from..from + length].iter().any(|article| article.label.is_some());
        let holds_more = labelled || told(&articles[from]) || articles[from].signals.brief_column;
        let mut behind = articles[from + 1..from + length].iter();
        let ends_at_report =
            length > 1 && !holds_more && behind.all(|article| told(article) || pictured(article));
        if ends_at_report {
            for article in &mut articles[from + 1..from + length] {
                article.column = None;
            }
        }
        let length = if ends_at_report { 1 } else { length };
        let is_last = from + length == articles.len();
        let article = &mut articles[from];
        let may = length == 1 && article.label.is_none() && !article.signals.brief_column;
        if column.is_some() && may && (found || !is_last) {
            article.label = article.column.take();
            found = true;
        }
        from += length;
    }
}

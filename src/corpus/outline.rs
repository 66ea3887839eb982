//! A page and its articles as a plain outline that a newspaper reader can check.
//!
//! One line for each part, its name first. A join inside a text (a column break) shows as `‖`.
//! Keys: `page banner paper date page-number page-name editor staff year furniture` for the page;
//! `article` (its kind) `column label kicker headline subheadline reporter correspondent
//! photographer author source ## ¶ caption credit figure-by mark` for an article, where `##` is a
//! crosshead, `¶` a paragraph and `!` a remark that is not merely a join.

use crate::{Article, DiagnosticKind, Page, Role, Text};
use std::fmt::Write as _;

/// The mark of a join.
pub const JOIN: char = '‖';

/// The outline of a page and of its articles.
#[must_use]
pub fn outline(page: &Page, articles: &[Article]) -> String {
    let mut out = Outline { page: &page.text, out: String::new() };
    out.line("page", page.id.as_str());
    out.text("banner", page.banner.as_ref());
    for (key, value) in [
        ("paper", &page.paper),
        ("date", &page.date),
        ("page-number", &page.page_number),
        ("page-name", &page.page_name),
    ] {
        if let Some(value) = value {
            out.line(key, value);
        }
    }
    for editor in &page.editors {
        out.line("editor", editor);
    }
    for staff in &page.staff {
        out.line("staff", &format!("{} {}", staff.role, staff.name));
    }
    if let Some(inferred) = &page.inferred_year {
        out.line("year", &inferred.year.to_string());
    }
    for furniture in &page.furniture {
        out.line("furniture", &format!("{} {}", furniture.kind.as_str(), furniture.text));
    }
    for diagnostic in &page.diagnostics {
        out.line("!", diagnostic.kind.as_str());
    }
    for article in articles {
        out.article(article);
    }
    out.out
}

struct Outline<'a> {
    page: &'a str,
    out: String,
}

impl Outline<'_> {
    fn article(&mut self, article: &Article) {
        self.out.push('\n');
        self.line("article", kind(article));
        self.text("column", article.column.as_ref());
        self.text("label", article.label.as_ref());
        self.text("kicker", article.kicker.as_ref());
        self.text("headline", article.headline.as_ref());
        self.text("subheadline", article.subheadline.as_ref());
        for byline in &article.bylines {
            self.line(role(byline.role), &byline.name);
        }
        if let Some(source) = &article.source {
            self.line("source", &source.name);
        }
        for section in &article.sections {
            self.text("##", section.heading.as_ref());
            for paragraph in &section.paragraphs {
                self.text("¶", Some(paragraph));
            }
        }
        for figure in &article.figures {
            self.text("caption", figure.caption.as_ref());
            self.text("credit", figure.credit.as_ref());
            if !figure.photographers.is_empty() {
                self.line("figure-by", &figure.photographers.join(" "));
            }
        }
        for mark in &article.marks {
            self.text("mark", Some(mark));
        }
        for diagnostic in &article.diagnostics {
            if diagnostic.kind != DiagnosticKind::Joined {
                self.line("!", diagnostic.kind.as_str());
            }
        }
    }

    fn line(&mut self, key: &str, value: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.out, "{key} {value}");
    }

    fn text(&mut self, key: &str, text: Option<&Text>) {
        if let Some(text) = text {
            let shown = with_joins(self.page, text);
            self.line(key, &shown);
        }
    }
}

/// The words of a text with a mark at each join.
fn with_joins(page: &str, text: &Text) -> String {
    let mut rest = text.as_str();
    let mut out = String::with_capacity(rest.len());
    let Some((_, spans)) = text.spans().split_last() else { return rest.to_owned() };
    for span in spans {
        // Every part is found again by its last visible characters, so that marks and entities
        // that the text left out do not matter.
        let part = span.slice(page).trim();
        let cut = match rest.strip_prefix(part) {
            Some(after) => rest.len() - after.len(),
            None => {
                let tail: String = last_chars(part, 6);
                rest.find(&tail).map_or(0, |at| at + tail.len())
            }
        };
        out.push_str(&rest[..cut]);
        out.push(JOIN);
        rest = &rest[cut..];
    }
    out.push_str(rest);
    out
}

fn last_chars(text: &str, count: usize) -> String {
    let skip = text.chars().count().saturating_sub(count);
    text.chars().skip(skip).collect()
}

fn kind(article: &Article) -> &'static str {
    use crate::Kind::{Brief, Essay, Feature, News, Notice, Photo};
    match article.kind {
        News => "news",
        Photo => "photo",
        Feature => "feature",
        Brief => "brief",
        Essay => "essay",
        Notice => "notice",
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Reporter => "reporter",
        Role::Correspondent => "correspondent",
        Role::Photographer => "photographer",
        Role::Author => "author",
    }
}

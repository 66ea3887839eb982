//! What the page says of itself: its banner, paper, date, number, name and staff.

use crate::Given;
use crate::page_text::PageText;
use crate::scan::name;
use crate::token::{Item, PageLine};
use crate::words::{Words, words};
use corpus::{Diagnostic, DiagnosticKind, Furniture, Page, PageId, Staff, Text};

/// The roles that edit.
static EDITORS: Words =
    words!["责任编辑", "责编", "编辑", "本版编辑", "本版责编", "本版责任编辑", "責任編輯", "責編", "編輯"];

/// The page without its articles.
pub(crate) fn page(
    id: PageId,
    file: &str,
    encoding: &str,
    text: &PageText<'_>,
    items: &[Item],
    banner: Option<Text>,
    given: &Given,
) -> Page {
    let mut page = Page {
        id,
        file: file.to_owned(),
        encoding: encoding.to_owned(),
        text: text.raw().to_owned(),
        banner,
        paper: None,
        date: None,
        page_number: None,
        page_name: None,
        editors: Vec::new(),
        staff: Vec::new(),
        inferred_year: None,
        furniture: Vec::new(),
        diagnostics: Vec::new(),
    };
    for item in items {
        if let Item::Furniture(line) = item {
            page.read(text, line);
        }
    }
    page.give(given);
    page
}

/// The steps of reading a page's own lines.
trait ReadLines {
    fn read(&mut self, text: &PageText<'_>, line: &PageLine);
    fn give(&mut self, given: &Given);
}

impl ReadLines for Page {
    fn read(&mut self, text: &PageText<'_>, line: &PageLine) {
        let clean = text.clean();
        let words = |place: &std::ops::Range<usize>| {
            clean[line.base + place.start..line.base + place.end].trim().to_owned()
        };
        self.furniture.push(Furniture {
            kind: line.kind,
            text: clean[line.base..line.range.end].trim_end_matches(['*', '#', ' ']).trim().to_owned(),
            spans: vec![text.span(&line.range)],
        });
        let says = &line.says;
        fill(&mut self.paper, says.paper.as_ref().map(words).map(|paper| name::without_spaces(&paper)));
        fill(&mut self.date, says.date.clone());
        fill(&mut self.page_number, says.page_number.as_ref().map(words));
        fill(&mut self.page_name, says.page_name.as_ref().map(words).map(closed_up));
        for person in &says.staff {
            let staff = Staff { role: words(&person.role), name: name::without_spaces(&words(&person.name)) };
            if EDITORS.has(&staff.role) && !self.editors.contains(&staff.name) {
                self.editors.push(staff.name.clone());
            }
            self.staff.push(staff);
        }
    }

    fn give(&mut self, given: &Given) {
        for (printed, given, what) in [
            (&mut self.paper, &given.paper, "报名"),
            (&mut self.date, &given.date, "日期"),
            (&mut self.page_number, &given.page_number, "版次"),
            (&mut self.page_name, &given.page_name, "版名"),
        ] {
            let Some(given) = given else { continue };
            if printed.as_ref().is_some_and(|printed| printed != given) {
                self.diagnostics.push(Diagnostic {
                    kind: DiagnosticKind::GivenDiffers,
                    message: format!(
                        "{what}：版面印作“{}”，随附文件给出“{given}”",
                        printed.as_deref().unwrap_or_default()
                    ),
                    spans: Vec::new(),
                });
            }
            *printed = Some(given.clone());
        }
    }
}

/// 要 闻: 要闻.
fn closed_up(name: String) -> String {
    let spaced = name.split_whitespace().all(|word| word.chars().nth(1).is_none());
    if spaced { name::without_spaces(&name) } else { name }
}

fn fill(slot: &mut Option<String>, value: Option<String>) {
    if slot.is_none() {
        *slot = value.filter(|value| !value.is_empty());
    }
}

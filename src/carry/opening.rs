//! Pages that a reader opens: files in the order in which they come, to what an application carries of them.

use crate::Carried;
use embed::Site;
use intake::{Intake, PageFile};

/// Files taken in so far.
#[derive(Debug, Default)]
pub struct Opening {
    intake: Intake,
    refused: Vec<String>,
}

/// What became of them.
#[derive(Debug)]
pub struct Opened {
    /// What an application carries of the pages; `None` where no file was a page.
    pub carried: Option<Carried>,
    /// The names of the files that are none: too long for a page, or no text.
    pub refused: Vec<String>,
}

impl Opening {
    /// Takes a file in. Hidden files are passed over, as in a folder of pages.
    pub fn take(&mut self, name: &str, bytes: Vec<u8>) {
        if name.starts_with('.') {
            return;
        }
        match PageFile::read(name, bytes) {
            Ok(page) => self.intake.pages.push(page),
            Err(_) => self.refuse(name),
        }
    }

    /// Notes a file that could not be had.
    pub fn refuse(&mut self, name: &str) {
        self.refused.push(name.to_owned());
    }

    /// Reads the pages, in the order of their names. What the site is then called tells whoever sees it that
    /// it is none.
    #[must_use]
    pub fn finish(mut self) -> Opened {
        self.intake.pages.sort_by(|one, other| one.file().cmp(other.file()));
        let corpus = extract::corpus(&self.intake.sources());
        let site = Site { title: Some(TITLE.to_owned()), description: Some(self.description()) };
        let carried = if corpus.pages.is_empty() { None } else { Carried::of(&corpus, &site).ok() };
        Opened { carried, refused: self.refused }
    }

    fn description(&self) -> String {
        let said = format!(
            "从这台机器打开的{}个文件，没有发送到任何地方，关上这个窗口就放下了。",
            self.intake.pages.len()
        );
        match self.refused.as_slice() {
            [] => said,
            refused => format!("{said}没有打开（不是文本，或太长）：{}。", refused.join("、")),
        }
    }
}

/// Content and not interface: the titles of sites are Chinese, like their pages.
const TITLE: &str = "打开的版面";

#[cfg(test)]
mod tests {
    use super::Opening;

    #[test]
    fn pages_are_read_in_name_order_and_others_are_named() {
        let mut opening = Opening::default();
        opening.take("b.txt", "# 乙市职工技能大赛落幕\n本报讯（记者 王一）昨天，大赛落幕。\n".into());
        opening.take(".b.txt.swp", b"x".into());
        opening.take("c.pdf", b"%PDF-1.7".into());
        opening.take("a.txt", "# 甲区劳模座谈\n本报讯（记者 李二）今天，座谈会举行。\n".into());
        opening.refuse("d.txt");
        let opened = opening.finish();
        assert_eq!(opened.refused, ["c.pdf", "d.txt"]);
        let carried = opened.carried.unwrap();
        let (corpus, site) = embed::read(&carried.corpus).unwrap();
        let files: Vec<_> = corpus.pages.iter().map(|page| page.file.as_str()).collect();
        assert_eq!(files, ["a.txt", "b.txt"]);
        assert_eq!(corpus.articles[1].bylines[0].name, "王一");
        let description = site.description.unwrap();
        assert!(description.contains("2个文件") && description.contains("c.pdf、d.txt"), "{description}");
        assert!(!carried.tables.traditional.is_empty() && !carried.tables.readings.is_empty());
    }

    #[test]
    fn without_a_page_there_is_nothing_to_carry() {
        let mut opening = Opening::default();
        assert!(Opening::default().finish().carried.is_none());
        opening.take("a.png", b"\x89PNG\r\n\x1a\n".into());
        let opened = opening.finish();
        assert!(opened.carried.is_none());
        assert_eq!(opened.refused, ["a.png"]);
    }
}

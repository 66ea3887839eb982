//! 收藏: the articles that the reader keeps, by their ids, the newest first.

use std::rc::Rc;

/// Where the browser keeps them, as one line.
pub const STORED: &str = "jianbao.kept";

/// The ids of what is kept. A site built anew may lack some of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept(Rc<Vec<String>>);

impl Kept {
    /// Reads a saved line.
    #[must_use]
    pub fn read_line(line: &str) -> Self {
        Self(Rc::new(line.split_whitespace().map(str::to_owned).collect()))
    }

    /// The line to save.
    #[must_use]
    pub fn to_line(&self) -> String {
        self.0.join(" ")
    }

    /// The ids.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether an article is kept.
    #[must_use]
    pub fn holds(&self, id: &str) -> bool {
        self.ids().any(|other| other == id)
    }

    /// With an article that was not kept, or without one that was.
    #[must_use]
    pub fn toggled(&self, id: &str) -> Self {
        let others = self.ids().filter(|other| *other != id);
        let added = (!self.holds(id)).then_some(id);
        Self(Rc::new(added.into_iter().chain(others).map(str::to_owned).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_from_a_saved_line_the_newest_first() {
        let kept = Kept::default().toggled("a").toggled("b");
        assert_eq!(kept.to_line(), "b a");
        assert_eq!(Kept::read_line(&kept.to_line()), kept);
        assert!(kept.holds("a") && !kept.holds("c"));
    }

    #[test]
    fn keeping_twice_is_letting_go() {
        let kept = Kept::default().toggled("a").toggled("b").toggled("a");
        assert_eq!(kept.to_line(), "b");
        assert_eq!(Kept::read_line(""), Kept::default());
    }
}

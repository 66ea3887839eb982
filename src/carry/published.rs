//! The way back: what an application carries, to the public format.

/// The corpus in the public format, version 1, from [`crate::Carried::corpus`]; `None` for anything else.
#[must_use]
pub fn published(carried: &str) -> Option<String> {
    let (corpus, _) = embed::read(carried)?;
    Some(serde_json::to_string(&corpus).ok()? + "\n")
}

#[cfg(test)]
mod tests {
    use super::published;
    use crate::Opening;
    use intake::PageFile;

    #[test]
    fn what_was_opened_is_published_as_the_command_prints_it() {
        let page =
            "# 甲区劳模座谈\n本报讯（记者 李二）今天，座谈会举\n\n行。会上说：“好。\n（转自《工人日报》）\n";
        let mut opening = Opening::default();
        opening.take("a.txt", page.into());
        let carried = opening.finish().carried.unwrap();
        let file = PageFile::read("a.txt", page.into()).unwrap();
        let corpus = extract::corpus(&[file.source()]);
        assert!(!corpus.articles[0].diagnostics.is_empty());
        assert_eq!(published(&carried.corpus).unwrap(), serde_json::to_string(&corpus).unwrap() + "\n");
        assert_eq!(published("[]"), None);
    }
}

//! What may be given beside the pages: `NAME.toml` for `NAME.txt`, and `site.toml` for all.

use crate::{Error, ErrorKind};
use extract::Given;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::io::ErrorKind::NotFound;
use std::path::Path;

/// What `site.toml` in the folder of the pages says. All of it is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// The name of the site.
    pub title: Option<String>,
    /// One sentence about it.
    pub description: Option<String>,
    /// The newspaper that pages come from unless they say otherwise.
    pub paper: Option<String>,
}

/// `site.toml` of this folder.
pub(crate) fn site(folder: &Path) -> Result<Site, Error> {
    parse(&folder.join("site.toml"), "title, description or paper")
}

/// `NAME.toml` beside the page `NAME.txt`.
pub(crate) fn given(page: &Path) -> Result<Given, Error> {
    let path = page.with_extension("toml");
    let beside: Beside = parse(&path, "paper, date, page_number or page_name")?;
    if let Some(date) = &beside.date
        && !is_date(&date.0)
    {
        let what = format!("{:?} is no date; write year, month and day as date = \"2021-05-01\"", date.0);
        return Err(Error::new(&path, ErrorKind::Beside(what)));
    }
    Ok(Given {
        paper: beside.paper,
        date: beside.date.map(|date| date.0),
        page_number: beside.page_number,
        page_name: beside.page_name,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Beside {
    paper: Option<String>,
    date: Option<Date>,
    page_number: Option<String>,
    page_name: Option<String>,
}

/// A date as TOML's own kind or in quotes: people write both.
#[derive(Debug)]
struct Date(String);

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match toml::Value::deserialize(deserializer)? {
            toml::Value::String(date) => Ok(Self(date)),
            toml::Value::Datetime(date) => Ok(Self(date.to_string())),
            other => Err(serde::de::Error::custom(format!(
                "a date is needed here, not {}; write date = \"2021-05-01\"",
                other.type_str()
            ))),
        }
    }
}

/// Whether this is a day of the calendar as ISO 8601 writes it.
fn is_date(date: &str) -> bool {
    let shape = date.len() == 10
        && date
            .bytes()
            .enumerate()
            .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    let number =
        |range: std::ops::Range<usize>| date.get(range).and_then(|digits| digits.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (number(0..4), number(5..7), number(8..10)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    shape && (1..=days).contains(&day)
}

/// A file of `keys`, or the default when there is no such file.
fn parse<T: DeserializeOwned + Default>(path: &Path, keys: &str) -> Result<T, Error> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == NotFound => return Ok(T::default()),
        Err(error) => return Err(Error::new(path, ErrorKind::Unreadable(error))),
    };
    // Some editors put a byte order mark before the first key.
    let text = text.trim_start_matches('\u{feff}');
    toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(1, |span| 1 + text[..span.start].matches('\n').count());
        let what = error.message().trim().replace('\n', " ");
        Error::new(
            path,
            ErrorKind::Beside(format!("line {line}: {what}; it may give {keys}, each in quotes")),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{given, is_date, site};
    use std::fs;

    /// What `a.toml` with this content gives or why not.
    fn check(toml: &str) -> Result<extract::Given, String> {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.toml"), toml).unwrap();
        let prefix = format!("{}/", folder.path().display());
        given(&folder.path().join("a.txt")).map_err(|error| error.to_string().replace(&prefix, ""))
    }

    #[test]
    fn gives_what_it_says() {
        let given =
            check("paper = \"劳动午报\"\ndate = \"2021-04-29\"\npage_number = \"02\"\npage_name = \"要闻\"");
        let given = given.unwrap();
        assert_eq!(given.paper.as_deref(), Some("劳动午报"));
        assert_eq!(given.date.as_deref(), Some("2021-04-29"));
        assert_eq!(given.page_number.as_deref(), Some("02"));
        assert_eq!(given.page_name.as_deref(), Some("要闻"));
    }

    #[test]
    fn a_date_needs_no_quotes() {
        assert_eq!(check("date = 2021-04-29").unwrap().date.as_deref(), Some("2021-04-29"));
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        let wrong = |toml| check(toml).unwrap_err();
        assert_eq!(
            wrong("paper = \"劳动午报\"\npapr = \"x\""),
            "a.toml: line 2: unknown field `papr`, expected one of `paper`, `date`, `page_number`, `page_name`; \
             it may give paper, date, page_number or page_name, each in quotes"
        );
        assert!(
            wrong("page_number = 2")
                .starts_with("a.toml: line 1: invalid type: integer `2`, expected a string")
        );
        assert!(wrong("paper = ").starts_with("a.toml: line 1: "));
        assert_eq!(
            wrong("date = \"2021年4月29日\""),
            "a.toml: \"2021年4月29日\" is no date; write year, month and day as date = \"2021-05-01\""
        );
        assert!(wrong("date = 2021-04-29T10:00:00").contains("is no date"));
        assert!(wrong("date = 2021").contains("a date is needed here, not integer"));
    }

    #[test]
    fn a_folder_without_a_site_gives_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(site(folder.path()).unwrap(), super::Site::default());
    }

    #[test]
    fn dates_are_days_of_the_calendar() {
        for date in ["2021-05-01", "2000-02-29", "2024-02-29"] {
            assert!(is_date(date), "{date}");
        }
        for date in [
            "2021-02-29",
            "1900-02-29",
            "2021-13-01",
            "2021-00-10",
            "2021-04-31",
            "2021-5-1",
            "20210501",
            "+021-05-01",
        ] {
            assert!(!is_date(date), "{date}");
        }
    }
}

//! Articles out of JSON that comes piece by piece, so that it is never in memory as a whole.

use serde::Deserialize;
use std::borrow::Cow;

/// An article as its JSON writes it.
#[derive(Debug, Deserialize)]
pub struct Written<'a> {
    /// Its number; 0 if none is written.
    #[serde(default)]
    pub id: u32,
    /// The headline.
    #[serde(borrow)]
    pub title: Cow<'a, str>,
    /// The text.
    #[serde(borrow)]
    pub body: Cow<'a, str>,
}

/// Reads `[{"id": 0, "title": "…", "body": "…"}, …]`.
#[derive(Debug, Default)]
pub struct Pieces {
    /// What is left of the pieces so far: an article that has not ended.
    rest: String,
}

impl Pieces {
    /// Reads as many articles as have ended with the next piece.
    ///
    /// # Errors
    ///
    /// When it is no such JSON.
    pub fn read(&mut self, piece: &str, mut each: impl FnMut(&Written<'_>)) -> Result<(), serde_json::Error> {
        self.rest.push_str(piece);
        let mut at = 0;
        loop {
            let rest =
                self.rest[at..].trim_start_matches(|c: char| "[,]".contains(c) || c.is_ascii_whitespace());
            at = self.rest.len() - rest.len();
            let mut articles = serde_json::Deserializer::from_str(rest).into_iter();
            match articles.next() {
                Some(Ok(article)) => each(&article),
                Some(Err(error)) if !error.is_eof() => return Err(error),
                _ => break,
            }
            at += articles.byte_offset();
        }
        self.rest.drain(..at);
        Ok(())
    }

    /// How many bytes are left that have not ended.
    #[must_use]
    pub fn left(&self) -> usize {
        self.rest.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    #[test]
    fn articles_come_whole_wherever_the_pieces_end() {
        let json =
            r#" [ {"id":7,"title":"劳模\"a\"","body":"]},{\n"} , {"title":"","more":[{}],"body":"𠀀"}]"#;
        for length in 1..json.chars().count() {
            let chars: Vec<char> = json.chars().collect();
            let (mut pieces, mut found) = (Pieces::default(), String::new());
            for piece in chars.chunks(length) {
                let piece: String = piece.iter().collect();
                pieces
                    .read(&piece, |a| write!(found, "{} {} {:?};", a.id, a.title, a.body).unwrap())
                    .unwrap();
            }
            assert_eq!((found.as_str(), pieces.left()), ("7 劳模\"a\" \"]},{\\n\";0  \"𠀀\";", 0));
        }
    }

    #[test]
    fn what_is_no_article_is_an_error() {
        assert!(Pieces::default().read(r#"[{"title":1,"body":""}]"#, |_| ()).is_err());
        assert!(Pieces::default().read("x", |_| ()).is_err());
    }
}

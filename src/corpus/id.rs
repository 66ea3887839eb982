//! Names that stay the same from build to build.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The name of a page: its file's name without the extension, made safe for a URL.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PageId(String);

impl PageId {
    /// The id of the page in the file `name`. Letters and digits of any script, `-`, `_` and `.`
    /// stay; everything else becomes `-`. Never empty.
    #[must_use]
    pub fn from_file_name(name: &str) -> Self {
        let stem = match name.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => name,
        };
        let safe: String = stem
            .chars()
            .map(|c| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' })
            .collect();
        Self(if safe.is_empty() { "page".to_owned() } else { safe })
    }

    /// The same id with a counter behind it, for a second file whose name gives the same id.
    #[must_use]
    pub fn numbered(&self, n: usize) -> Self {
        Self(format!("{}-{n}", self.0))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of an article: short, made from its page's id and its words, never from its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleId(String);

impl ArticleId {
    /// Makes the id from the page and the words that name the article (its headline, or its first
    /// words where no headline is printed). White space and the width of characters do not count.
    /// `salt` tells apart two articles of one page with the same words; the first one has salt 0.
    #[must_use]
    pub fn new(page: &PageId, words: &str, salt: u32) -> Self {
        // 64-bit FNV-1a: stable, tiny, and good enough to tell the articles of one corpus apart.
        let mut hash = Fnv::default();
        hash.write(page.as_str().as_bytes());
        hash.write(&[0]);
        let mut buffer = [0; 4];
        for c in words.chars().filter(|c| !c.is_whitespace()).map(narrow) {
            hash.write(c.encode_utf8(&mut buffer).as_bytes());
        }
        if salt > 0 {
            hash.write(&salt.to_le_bytes());
        }
        // Eight digits of five bits, lower case only, without the letters that look like digits.
        const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let id = (0..8).map(|i| DIGITS[(hash.0 >> (59 - 5 * i)) as usize & 31] as char).collect();
        Self(id)
    }

    /// An id that somebody typed or that stood in a URL; it may name no article at all.
    #[must_use]
    pub fn from_url(id: &str) -> Self {
        Self(id.to_owned())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The half-width form of a full-width ASCII character; any other character as it is.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c => c,
    }
}

struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

impl fmt::Display for PageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

//! The engine's answers as other engines give them, in JSON.

use search::{Document, Index, Place, SearchParams};
use serde::Serialize;

/// What a search found.
#[derive(Debug, Serialize)]
pub struct Reply {
    total: usize,
    hits: Vec<Hit>,
}

#[derive(Debug, Serialize)]
struct Hit {
    id: u32,
    snippet: String,
    /// UTF-16 code units of the snippet.
    marks: Vec<[usize; 2]>,
}

/// Adds an article to an index.
pub fn push(index: &mut Index, title: &str, body: &str) {
    let fields = vec![(Place::Headline, title), (Place::Paragraph { section: 0, paragraph: 0 }, body)];
    index.push(&Document { fields, ..Document::default() });
}

/// Searches: everything is worked out, the counts of all facets too.
#[must_use]
pub fn search(index: &Index, ids: &[u32], query: &str, limit: usize) -> Reply {
    let answer = index.search(&SearchParams::query(query), limit);
    let hits = answer.hits.into_iter().map(|hit| {
        let text = hit.snippet.text;
        // Marks come in order and never overlap: every character is counted once.
        let (mut at, mut unit) = (0, 0);
        let mut units = |bytes: usize| {
            unit += text[at..bytes].encode_utf16().count();
            at = bytes;
            unit
        };
        let marks = hit.snippet.marks.iter().map(|mark| [units(mark.start), units(mark.end)]).collect();
        let id = ids.get(hit.doc.index()).copied().unwrap_or(hit.doc.0);
        Hit { id, marks, snippet: text }
    });
    Reply { total: answer.total, hits: hits.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_utf16_units_of_the_snippet() {
        let mut index = Index::new();
        push(&mut index, "表彰", "𠀀𠮷(勞模,劳　模)𠀀劳模");
        index.seal();
        let reply = search(&index, &[7], "劳模", 20);
        let hit = &reply.hits[0];
        let units: Vec<u16> = hit.snippet.encode_utf16().collect();
        let marked = hit.marks.iter().map(|&[begin, end]| String::from_utf16_lossy(&units[begin..end]));
        assert_eq!((reply.total, hit.id), (1, 7));
        assert_eq!(marked.collect::<Vec<_>>(), ["勞模", "劳　模", "劳模"]);
    }
}

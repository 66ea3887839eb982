//! The engine for JavaScript: `Engine.load(json)`, `search(query, limit)`, `memory()`.

use crate::pieces::Pieces;
use js_sys::JsString;
use search::Index;
use wasm_bindgen::prelude::*;

/// Articles, ready to be searched.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    index: Index,
    ids: Vec<u32>,
}

#[wasm_bindgen]
impl Engine {
    /// Reads `[{"id": 0, "title": "…", "body": "…"}, …]`. Only pieces of the JSON enter this memory.
    ///
    /// # Errors
    ///
    /// When it is no such JSON.
    pub fn load(json: &JsString) -> Result<Engine, JsValue> {
        let mut engine = Self::empty();
        let (units, articles) = estimate(json);
        engine.reserve(units, articles);
        let (mut pieces, mut at) = (Pieces::default(), 0);
        while at < json.length() {
            let piece = piece(json, &mut at, PIECE);
            pieces
                .read(&piece, |article| engine.push(article.id, &article.title, &article.body))
                .map_err(JsError::from)?;
        }
        if pieces.left() > 0 {
            return Err(JsError::new("an article does not end").into());
        }
        engine.seal();
        Ok(engine)
    }

    /// An engine of nothing, to be filled in slices.
    pub fn empty() -> Engine {
        Self { index: Index::new(), ids: Vec::new() }
    }

    /// Makes room.
    pub fn reserve(&mut self, units: usize, articles: usize) {
        self.index.reserve(articles, units);
        self.ids.reserve_exact(articles);
    }

    /// Adds an article.
    pub fn push(&mut self, id: u32, title: &str, body: &str) {
        crate::reply::push(&mut self.index, title, body);
        self.ids.push(id);
    }

    /// Lets everything be found.
    pub fn seal(&mut self) {
        self.index.seal();
    }

    /// `{"total":N,"hits":[{"id":0,"snippet":"…","marks":[[start,end],…]}]}`, offsets in UTF-16
    /// code units of the snippet.
    pub fn search(&self, query: &str, limit: usize) -> String {
        serde_json::to_string(&crate::reply::search(&self.index, &self.ids, query, limit)).unwrap_or_default()
    }

    /// All memory of this module, in bytes.
    pub fn memory(&self) -> f64 {
        core::arch::wasm32::memory_size::<0>() as f64 * 65536.0
    }

    /// What the index says of itself, in bytes.
    pub fn index_memory(&self) -> f64 {
        self.index.memory() as f64
    }
}

/// So many units of JSON are read at a time: few calls, and little memory.
const PIECE: u32 = 1 << 14;

/// From so many places of the JSON, so many units tell how much text there is.
const SAMPLES: u32 = 32;
const SAMPLE: u32 = 1 << 13;

/// The next piece, of about so many units, and where the one after it begins. No character is cut.
fn piece(json: &JsString, at: &mut u32, length: u32) -> String {
    let begin = *at;
    let mut end = json.length().min(begin + length);
    if end < json.length() && (0xd800..0xdc00).contains(&(json.char_code_at(end - 1) as u32)) {
        end += 1;
    }
    *at = end;
    json.slice(begin, end).into()
}

/// About how many units of text, and articles, there are: counting them would take as long as reading. It is
/// seldom off by a hundredth, and nothing but memory hangs on it.
fn estimate(json: &JsString) -> (usize, usize) {
    let (mut seen, mut units, mut articles) = (0, 0, 0);
    for sample in 0..SAMPLES {
        let piece = piece(json, &mut (json.length() / SAMPLES * sample), SAMPLE);
        let Some(begin) = piece.find("{\"") else { continue };
        let mut pieces = Pieces::default();
        let mut here = (0, 0);
        let read = pieces.read(&piece[begin..], |article| {
            here.0 += article.title.encode_utf16().count() + article.body.encode_utf16().count();
            here.1 += 1;
        });
        // These two signs stood inside a text.
        if read.is_err() {
            continue;
        }
        units += here.0;
        articles += here.1;
        seen += piece[begin..piece.len() - pieces.left()].encode_utf16().count();
    }
    let all =
        |part: usize| (part as f64 * f64::from(json.length()) / seen.max(1) as f64 * 1.01) as usize + 64;
    (all(units), all(articles))
}

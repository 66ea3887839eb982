//! The engine for JavaScript: `Engine.load(json)`, `search(query, limit)`, `memory()`.

use js_sys::{Array, JsString, Reflect};
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
    /// Reads `[{"id": 0, "title": "…", "body": "…"}, …]`. The JSON itself never enters this memory.
    ///
    /// # Errors
    ///
    /// When it is no such JSON.
    pub fn load(json: &JsString) -> Result<Engine, JsValue> {
        let articles: Array = parse(json)?.dyn_into()?;
        let mut engine = Self::empty();
        let (title, body) = (JsValue::from_str("title"), JsValue::from_str("body"));
        let text = |article: &JsValue, key: &JsValue| -> Result<JsString, JsValue> {
            Reflect::get(article, key)?.dyn_into()
        };
        let mut units = 0;
        for article in articles.iter() {
            units += text(&article, &title)?.length() + text(&article, &body)?.length();
        }
        engine.reserve(units as usize, articles.length() as usize);
        let id = JsValue::from_str("id");
        for article in articles.iter() {
            let number = Reflect::get(&article, &id)?.as_f64().unwrap_or_default() as u32;
            engine.push(
                number,
                &String::from(text(&article, &title)?),
                &String::from(text(&article, &body)?),
            );
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

/// `JSON.parse` on a string that stays in JavaScript.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    fn parse(json: &JsString) -> Result<JsValue, JsValue>;
}

//! The two encodings that take large tables, decoded as the Encoding Standard says: here by `encoding_rs`, in a
//! browser by its own `TextDecoder`.

/// Which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Table {
    Gb18030,
    Big5,
}

#[cfg(not(target_family = "wasm"))]
impl Table {
    pub(crate) fn read(self, bytes: &[u8]) -> String {
        let encoding = match self {
            Self::Gb18030 => encoding_rs::GB18030,
            Self::Big5 => encoding_rs::BIG5,
        };
        encoding.decode_without_bom_handling(bytes).0.into_owned()
    }
}

#[cfg(target_family = "wasm")]
impl Table {
    pub(crate) fn read(self, bytes: &[u8]) -> String {
        let decoder = TextDecoder::new(match self {
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
        });
        decoder.decode(bytes)
    }
}

#[cfg(target_family = "wasm")]
#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    type TextDecoder;

    #[wasm_bindgen(constructor)]
    fn new(label: &str) -> TextDecoder;

    #[wasm_bindgen(method)]
    fn decode(this: &TextDecoder, bytes: &[u8]) -> String;
}

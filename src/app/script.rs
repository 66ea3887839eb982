//! The script that printed words show in: as printed, or turned into the other one.

use crate::carried;
use crate::settings::Script;
use search::traditional::{Converter, to_simplified};
use std::borrow::Cow;
use std::sync::OnceLock;

/// The words in the script that the reader chose, with as many characters as were printed.
#[must_use]
pub fn shown(printed: &str, script: Script) -> Cow<'_, str> {
    match script {
        Script::Printed => Cow::Borrowed(printed),
        Script::Simplified => Cow::Owned(to_simplified(printed)),
        Script::Traditional => Cow::Owned(converter().convert(printed)),
    }
}

/// The converter with the words that stand on the pages.
fn converter() -> &'static Converter<'static> {
    static CONVERTER: OnceLock<Converter<'static>> = OnceLock::new();
    CONVERTER.get_or_init(|| Converter::new(carried::phrases()))
}

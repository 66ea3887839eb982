//! What a filter and a part of a query are called.

use crate::archive::Archive;
use crate::components::folio::folio_title;
use crate::reader::Reader;
use crate::text;
use search::{Facet, Filter};

/// The value of a filter as the reader knows it.
#[must_use]
pub fn value_name(archive: &Archive, filter: &Filter, reader: Reader) -> String {
    let page = || archive.page(&filter.value).map(|page| folio_title(archive, page, reader));
    let own = || text::facet_value(filter, reader.language()).map(str::to_owned);
    let name = if filter.facet == Facet::Page { page() } else { own() };
    name.unwrap_or_else(|| filter.value.clone())
}

/// The language of a value that the pages print. What the interface calls a value needs none, nor does
/// a year.
#[must_use]
pub fn value_lang(filter: &Filter, reader: Reader) -> Option<&'static str> {
    let named_here = text::facet_value(filter, reader.language()).is_some();
    (!named_here && !matches!(filter.facet, Facet::Page | Facet::Year)).then_some("zh-Hans")
}

/// The facet and the value.
#[must_use]
pub fn filter_name(archive: &Archive, filter: &Filter, reader: Reader) -> String {
    [text::facet(filter.facet, reader.language()), " ", &value_name(archive, filter, reader)].concat()
}

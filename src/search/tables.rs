//! The two tables of characters: what folds to what, and how it is read.
//!
//! Whole, they are 13.5 KB under brotli, of which an application with one corpus needs a third. It
//! leaves the feature `whole-tables` out, packs at build time what [`Tables::needed`] says, and hands
//! it over with [`carry_traditional`] and [`carry_readings`]. With the feature the whole ones are used, whatever is carried.
//!
//! What is carried is enough for [`traditional`](crate::traditional) as well, on the words of that corpus.

use std::sync::OnceLock;
#[cfg(any(test, feature = "whole-tables"))]
use {
    crate::query::Field,
    crate::{Index, Suggester, district, facet, fold, pack, pinyin},
    std::collections::BTreeSet,
};

/// Both tables, packed.
#[cfg(any(test, feature = "whole-tables"))]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tables {
    /// Traditional characters and variants.
    pub traditional: Vec<u8>,
    /// Readings in pinyin.
    pub readings: Vec<u8>,
}

#[cfg(any(test, feature = "whole-tables"))]
impl Tables {
    /// What an index needs, and the queries that can find anything in it: the characters that fold to
    /// one of its own or of a name that the query language knows, and the readings of all that is
    /// suggested. What else is to be shown in the other script is given as `texts`. Only with the
    /// feature `whole-tables`.
    #[must_use]
    pub fn needed<'a>(index: &Index, texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut folded: BTreeSet<u16> = index.store.units().iter().copied().collect();
        let fields = Field::ALL.iter().flat_map(|field| field.names()).copied();
        let names =
            fields.chain(district::names()).chain(facet::KINDS.map(facet::kind_value)).chain(facet::PHOTO);
        folded.extend(names.flat_map(fold::fold));
        folded.extend(texts.into_iter().flat_map(fold::fold));
        let pairs = fold::traditional(whole().0).map(|(traditional, simplified)| (simplified, traditional));
        let pairs: Vec<_> = pairs.filter(|(simplified, _)| folded.contains(simplified)).collect();
        let suggested: BTreeSet<u16> = Suggester::new(index).units().collect();
        let mut syllables: Vec<(Vec<u8>, Vec<u16>)> = Vec::new();
        pinyin::each_reading(whole().1, |letters, characters| {
            let characters: Vec<u16> =
                characters.iter().copied().filter(|unit| suggested.contains(unit)).collect();
            if !characters.is_empty() {
                syllables.push((letters.to_vec(), characters));
            }
        });
        Self { traditional: pack::traditional(&pairs), readings: pack::readings(&syllables) }
    }
}

/// The Traditional characters, then the readings.
type Packed = (&'static [u8], &'static [u8]);

static TRADITIONAL: OnceLock<&[u8]> = OnceLock::new();
static READINGS: OnceLock<&[u8]> = OnceLock::new();

/// Sets the Traditional characters of this program, as `Tables` packs them. Comes before everything else:
/// what was folded before has used none.
pub fn carry_traditional(traditional: &'static [u8]) {
    // Whoever comes second brings the same.
    let _ = TRADITIONAL.set(traditional);
}

/// Sets the readings likewise, before any [`Suggester`](crate::Suggester) is made: nothing else has a use for them.
pub fn carry_readings(readings: &'static [u8]) {
    let _ = READINGS.set(readings);
}

/// The packed tables in use.
#[cfg(any(test, feature = "whole-tables"))]
pub(crate) fn packed() -> Packed {
    whole()
}

/// The packed tables in use.
#[cfg(not(any(test, feature = "whole-tables")))]
pub(crate) fn packed() -> Packed {
    let carried = |table: &OnceLock<&'static [u8]>| table.get().copied().unwrap_or_default();
    (carried(&TRADITIONAL), carried(&READINGS))
}

#[cfg(any(test, feature = "whole-tables"))]
fn whole() -> Packed {
    (
        include_bytes!(concat!(env!("OUT_DIR"), "/traditional.bin")),
        include_bytes!(concat!(env!("OUT_DIR"), "/readings.bin")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Document, Place};

    #[test]
    fn what_one_corpus_needs_is_little_and_enough() {
        let mut index = Index::new();
        index.push(&Document { fields: vec![(Place::Headline, "勞模發言")], ..Document::default() });
        index.seal();
        let tables = Tables::needed(&index, ["後"]);
        let tables = (tables.traditional.leak() as &[u8], tables.readings.leak() as &[u8]);
        let pairs: Vec<_> = fold::traditional(tables.0).collect();
        assert!(pairs.len() < 200, "{}", pairs.len());
        for pair in fold::traditional(whole().0) {
            let needed = "劳模发言标题后".encode_utf16().any(|unit| unit == pair.1);
            assert!(!needed || pairs.contains(&pair), "{pair:?}");
        }
        let mut read = Vec::new();
        pinyin::each_reading(tables.1, |letters, characters| {
            read.push((String::from_utf8_lossy(letters), String::from_utf16_lossy(characters)));
        });
        let read: Vec<String> =
            read.iter().map(|(letters, characters)| format!("{letters} {characters}")).collect();
        assert_eq!(read.join(", "), "fa 发, lao 劳, mo 模, mu 模, yan 言");
    }
}

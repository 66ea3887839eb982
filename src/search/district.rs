//! Districts and provinces: which of them an article is about, and which it only mentions.
//!
//! The sixteen districts of Beijing, its development area, and the provinces are looked for as
//! plain text, under every name that papers use. An article is about those that its headline,
//! kicker, subheadline or crossheads name, all of them. Where none does, it is about the one
//! that its first paragraph names, the most often named in the article if there are several.
//! Otherwise it is about none, and merely mentions what its text holds. Beijing itself is left out:
//! every article speaks of it.

use crate::document::Zone;
use crate::index::Needle;

/// Names, the printed value first. Short names come last; they find the long ones too.
const NAMES: &[&[&str]] = &[
    &["东城"],
    &["西城"],
    &["朝阳"],
    &["海淀"],
    &["丰台"],
    &["石景山"],
    &["门头沟"],
    &["房山"],
    &["通州"],
    &["顺义"],
    &["昌平"],
    &["大兴"],
    &["怀柔"],
    &["平谷"],
    &["密云"],
    &["延庆"],
    &["北京经济技术开发区", "经开区", "亦庄"],
    &["天津"],
    &["河北"],
    &["山西"],
    &["内蒙古"],
    &["辽宁"],
    &["吉林"],
    &["黑龙江"],
    &["上海"],
    &["江苏"],
    &["浙江"],
    &["安徽"],
    &["福建"],
    &["江西"],
    &["山东"],
    &["河南"],
    &["湖北"],
    &["湖南"],
    &["广东"],
    &["广西"],
    &["海南"],
    &["重庆"],
    &["四川"],
    &["贵州"],
    &["云南"],
    &["西藏"],
    &["陕西"],
    &["甘肃"],
    &["青海"],
    &["宁夏"],
    &["新疆"],
    &["香港"],
    &["澳门"],
    &["台湾"],
];

/// All names, for the tables of characters that an application carries.
#[cfg(any(test, feature = "whole-tables"))]
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    NAMES.iter().copied().flatten().copied()
}

/// The value of a district or province by any name that a reader may type: `昌平`, `昌平区`, `福建省`.
pub(crate) fn named(folded: &str) -> Option<&'static str> {
    let short = ["区", "省", "市", "自治区", "特别行政区"].iter().fold(folded, |name, end| {
        name.strip_suffix(end).filter(|short| short.chars().count() >= 2).unwrap_or(name)
    });
    NAMES.iter().find(|names| names.iter().any(|&name| name == folded || name == short)).map(|names| names[0])
}

/// The names made ready for looking up.
#[derive(Debug)]
pub(crate) struct Districts {
    needles: Vec<(usize, Needle)>,
}

/// What one document says of one district.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named {
    /// The document.
    pub(crate) doc: u32,
    /// Which district.
    pub(crate) district: usize,
    /// How often.
    pub(crate) count: u32,
    /// Whether a heading names it.
    pub(crate) heads: bool,
}

impl Districts {
    pub(crate) fn new() -> Self {
        let names = NAMES
            .iter()
            .enumerate()
            .flat_map(|(district, names)| names.iter().map(move |name| (district, name)));
        Self {
            needles: names.map(|(district, name)| (district, Needle::new(crate::fold::fold(name)))).collect(),
        }
    }

    pub(crate) fn needles(&self) -> impl Iterator<Item = (usize, &Needle)> {
        self.needles.iter().map(|(district, needle)| (*district, needle))
    }

    /// What a document is about, and all that it mentions. `named` is not empty and speaks of one
    /// document; `lead` is its first paragraph.
    pub(crate) fn decide(
        &self,
        named: &mut Vec<Named>,
        lead: &[u16],
    ) -> (Vec<&'static str>, Vec<&'static str>) {
        crate::sort::sort_by_key(named, |named| named.district);
        named.dedup_by(|later, kept| {
            let same = later.district == kept.district;
            if same {
                kept.count += later.count;
                kept.heads |= later.heads;
            }
            same
        });
        let value = |named: &Named| NAMES[named.district][0];
        let mut about: Vec<_> = named.iter().filter(|named| named.heads).map(value).collect();
        if about.is_empty() {
            let in_lead = |named: &&Named| {
                let mut needles = self.needles.iter().filter(|(district, _)| *district == named.district);
                needles.any(|(_, needle)| crate::find::find(lead, needle.units()).is_some())
            };
            let most = named.iter().filter(in_lead).min_by_key(|named| std::cmp::Reverse(named.count));
            about.extend(most.map(value));
        }
        (about, named.iter().map(value).collect())
    }
}

/// Whether a district named in this zone is what the article is about.
pub(crate) fn heads(zone: Zone) -> bool {
    matches!(zone, Zone::Headline | Zone::Kicker | Zone::Subheadline | Zone::Crosshead)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_readers_type() {
        for (typed, value) in
            [("昌平", "昌平"), ("昌平区", "昌平"), ("福建省", "福建"), ("经开区", "北京经济技术开发区")]
        {
            assert_eq!(named(typed), Some(value));
        }
        assert_eq!(named("北京"), None);
        assert_eq!(named("区"), None);
    }
}

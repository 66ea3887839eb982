//! Facets: ways to narrow a search by facts, with exact counts.
//!
//! Each value of a facet is off, in or out. A document passes a facet if it carries one of the
//! values that are in (when any is), and none that is out. It must pass all facets.
//!
//! The count beside a value answers "how many would I see of it?": the documents that match the
//! query, pass all *other* facets, carry the value, and carry none of this facet's *other* values
//! that are out. What is in within the same facet does not matter, since values of one facet are
//! alternatives; so the counts beside values that are in or off say what each of them brings.

mod counter;
mod facts;
mod test;

pub(crate) use counter::Counter;
pub(crate) use facts::Facts;
pub(crate) use test::Test;

use corpus::Kind;

/// One way to narrow a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// 版面: the page's id.
    Page,
    /// 年份: the year of the page.
    Year,
    /// 地区: a district or province that the article is about.
    District,
    /// 提及: a district or province that stands anywhere in it.
    Mention,
    /// 记者.
    Reporter,
    /// 通讯员.
    Correspondent,
    /// 摄影.
    Photographer,
    /// 作者: a bare name.
    Author,
    /// 体裁.
    Kind,
    /// 栏目.
    Column,
    /// 图片: with or without.
    Photo,
    /// 篇幅.
    Length,
}

impl Facet {
    /// All facets, in the order of the panel.
    pub const ALL: [Self; 12] = [
        Self::Page,
        Self::Year,
        Self::District,
        Self::Mention,
        Self::Reporter,
        Self::Correspondent,
        Self::Photographer,
        Self::Author,
        Self::Kind,
        Self::Column,
        Self::Photo,
        Self::Length,
    ];

    /// The name in a URL, and the English one that is understood there too.
    #[must_use]
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Self::Page => ["版面", "page"],
            Self::Year => ["年", "year"],
            Self::District => ["区", "district"],
            Self::Mention => ["提及", "mention"],
            Self::Reporter => ["记者", "reporter"],
            Self::Correspondent => ["通讯员", "correspondent"],
            Self::Photographer => ["摄影", "photographer"],
            Self::Author => ["作者", "author"],
            Self::Kind => ["体裁", "kind"],
            Self::Column => ["栏目", "column"],
            Self::Photo => ["图片", "photo"],
            Self::Length => ["篇幅", "length"],
        }
    }

    /// The facet of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.names().contains(&name))
    }
}

/// One value of one facet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Filter {
    /// The facet.
    pub facet: Facet,
    /// The value, as in [`Count::value`].
    pub value: String,
}

impl Filter {
    /// A value of a facet.
    #[must_use]
    pub fn new(facet: Facet, value: impl Into<String>) -> Self {
        Self { facet, value: value.into() }
    }
}

/// How a value of a facet is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum State {
    /// It does not matter.
    #[default]
    Off,
    /// One of those that an article must carry.
    In,
    /// An article must not carry it.
    Out,
}

/// A value of a facet and how many articles there are of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The value: a page's id, a year, a name, or one of the words of [`kind_value`], [`PHOTO`] and
    /// [`LENGTHS`].
    pub value: String,
    /// How many articles; see the module.
    pub count: usize,
    /// For how many of all articles that carry it, it is 推定. Only years can be.
    pub inferred: usize,
    /// How the value is set.
    pub state: State,
}

/// The counts of one facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCounts {
    /// The facet.
    pub facet: Facet,
    /// Every value that any article carries or that is set. Years, pages and lengths in their own
    /// order, all others the most frequent first.
    pub values: Vec<Count>,
}

/// The values of [`Facet::Photo`]: with and without.
pub const PHOTO: [&str; 2] = ["有", "无"];

/// The values of [`Facet::Length`]: up to 200, 500, 1000 characters of text, and more.
pub const LENGTHS: [&str; 4] = ["200字以内", "200–500字", "500–1000字", "1000字以上"];

/// The value of [`Facet::Kind`].
#[must_use]
pub fn kind_value(kind: Kind) -> &'static str {
    match kind {
        Kind::News => "消息",
        Kind::Photo => "图片新闻",
        Kind::Feature => "通讯",
        Kind::Brief => "简讯",
        Kind::Essay => "言论",
        Kind::Notice => "公告",
    }
}

/// All kinds.
pub(crate) const KINDS: [Kind; 6] =
    [Kind::News, Kind::Photo, Kind::Feature, Kind::Brief, Kind::Essay, Kind::Notice];

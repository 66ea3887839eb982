//! The one shape that everything is written in.

use serde::ser::{Serialize, Serializer};

/// A piece of the embedded JSON. There are no objects: their keys would only cost room.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Node {
    #[default]
    Null,
    Number(u64),
    Text(String),
    List(Vec<Node>),
}

impl Node {
    pub(crate) fn list(&self) -> &[Self] {
        match self {
            Self::List(list) => list,
            _ => &[],
        }
    }

    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }

    pub(crate) fn number(&self) -> usize {
        match self {
            // Offsets into pages of at most 16 MiB.
            Self::Number(number) => *number as usize,
            _ => 0,
        }
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Node {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl FromIterator<Node> for Node {
    fn from_iter<I: IntoIterator<Item = Self>>(nodes: I) -> Self {
        Self::List(nodes.into_iter().collect())
    }
}

impl<const N: usize> From<[Node; N]> for Node {
    fn from(nodes: [Self; N]) -> Self {
        Self::List(nodes.into())
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => list.serialize(serializer),
        }
    }
}

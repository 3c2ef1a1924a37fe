//! The tree every document is read into: order kept, numbers as they were written.

use crate::pointer;
use std::fmt;

use indexmap::IndexMap;

/// A mapping in the document's order; its keys are unique.
pub type Map = IndexMap<String, Node>;

/// One value of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, of any size.
    Number(Number),
    /// Text.
    Text(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping.
    Map(Map),
}

/// A number that keeps what a 64-bit type would round.
#[derive(Clone, Debug, PartialEq)]
pub enum Number {
    /// Fits `i64`.
    Int(i64),
    /// Fits `u64` but not `i64`.
    UInt(u64),
    /// Has a fraction or an exponent.
    Float(f64),
    /// An integer beyond 64 bits, as it was written.
    Big(String),
    /// One of these that is not written as usual, where it may stand for text: `1.10`, `0x10`.
    Spelled(Box<Self>, String),
}

impl Number {
    /// The number, however it is written.
    pub fn plain(&self) -> &Self {
        match self {
            Self::Spelled(number, _) => number.plain(),
            number => number,
        }
    }
}

impl fmt::Display for Number {
    /// As it is written, or as usual where that is not kept.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(value) => value.fmt(f),
            Self::UInt(value) => value.fmt(f),
            Self::Float(value) => serde_json::Value::from(*value).fmt(f),
            Self::Big(text) | Self::Spelled(_, text) => f.write_str(text),
        }
    }
}

impl Node {
    /// The entry `key` of a mapping.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_map()?.get(key)
    }

    /// The value of that RFC 6901 pointer, this one for the empty pointer.
    pub fn find(&self, pointer: &str) -> Option<&Self> {
        tokens(pointer)?.try_fold(self, |node, token| match node {
            Self::Map(map) => map.get(&token),
            Self::List(list) => list.get(token.parse::<usize>().ok()?),
            _ => None,
        })
    }

    pub(super) fn find_mut(&mut self, pointer: &str) -> Option<&mut Self> {
        tokens(pointer)?.try_fold(self, |node, token| match node {
            Self::Map(map) => map.get_mut(&token),
            Self::List(list) => list.get_mut(token.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// The mapping, if this is one.
    pub fn as_map(&self) -> Option<&Map> {
        match self {
            Self::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The sequence, if this is one.
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(list) => Some(list),
            _ => None,
        }
    }

    /// The text, if this is text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value, if this is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }
}

/// The tokens of a pointer, unescaped; `None` if it is not one.
fn tokens(pointer: &str) -> Option<impl Iterator<Item = String>> {
    let is_pointer = pointer.is_empty() || pointer.starts_with('/');
    let tokens = pointer.split('/').skip(1);
    is_pointer.then(|| tokens.map(pointer::unescaped))
}

impl From<serde_json::Value> for Node {
    fn from(value: serde_json::Value) -> Self {
        use serde_json::Value;
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(value),
            Value::Number(number) => Self::Number(number.into()),
            Value::String(text) => Self::Text(text),
            Value::Array(list) => Self::List(list.into_iter().map(Self::from).collect()),
            Value::Object(map) => Self::Map(
                map.into_iter()
                    .map(|(key, value)| (key, value.into()))
                    .collect(),
            ),
        }
    }
}

impl From<serde_json::Number> for Number {
    fn from(number: serde_json::Number) -> Self {
        if let Some(value) = number.as_i64() {
            Self::Int(value)
        } else if let Some(value) = number.as_u64() {
            Self::UInt(value)
        } else {
            Self::Float(number.as_f64().unwrap_or(f64::MAX))
        }
    }
}

impl From<&Node> for serde_json::Value {
    fn from(node: &Node) -> Self {
        match node {
            Node::Null => Self::Null,
            Node::Bool(value) => Self::Bool(*value),
            Node::Number(number) => number.into(),
            Node::Text(text) => Self::String(text.clone()),
            Node::List(list) => Self::Array(list.iter().map(Self::from).collect()),
            Node::Map(map) => Self::Object(
                map.iter()
                    .map(|(key, value)| (key.clone(), value.into()))
                    .collect(),
            ),
        }
    }
}

impl From<&Number> for serde_json::Value {
    /// An integer beyond 64 bits becomes the nearest float.
    fn from(number: &Number) -> Self {
        match number {
            Number::Int(value) => (*value).into(),
            Number::UInt(value) => (*value).into(),
            Number::Float(value) => (*value).into(),
            Number::Big(text) => text.parse::<f64>().unwrap_or(f64::MAX).into(),
            Number::Spelled(number, _) => number.as_ref().into(),
        }
    }
}

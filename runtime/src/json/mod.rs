//! JSON as a tree that borrows from its bytes, and reading types from it.

mod decimal;
pub(crate) mod decode;
mod digits;
mod equal;
mod look;
pub(crate) mod place;
mod read;
mod typed;
mod written;

use std::borrow::Cow;

use serde::de::Error as _;
use serde_json::Value;

use crate::text;

pub use decimal::Decimal;
pub use decode::{DecodeError, decode_body};
pub(crate) use look::look;
pub(crate) use typed::OUT_OF_RANGE;

/// JSON as it was sent: numbers as written, and every member of an object even if its name stands twice.
#[derive(Clone, Debug)]
pub enum JsonTree<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(Decimal<'a>),
    /// A string.
    String(Cow<'a, str>),
    /// An array.
    Array(Vec<JsonTree<'a>>),
    /// An object.
    Object(Members<'a>),
}

/// The members of an object, in the order they stand.
#[derive(Clone, Debug)]
pub struct Members<'a> {
    list: Vec<Member<'a>>,
    repeated: bool,
}

/// A name and its value.
pub(crate) type Member<'a> = (Cow<'a, str>, JsonTree<'a>);

impl<'a> JsonTree<'a> {
    /// Reads JSON text; a byte order mark before it is skipped.
    ///
    /// # Errors
    ///
    /// When it is not JSON, or nested deeper than 128 levels. What [`Self`] reads, a type may still refuse.
    pub fn from_slice(bytes: &'a [u8]) -> Result<Self, serde_json::Error> {
        let text =
            std::str::from_utf8(text::without_bom(bytes)).map_err(serde_json::Error::custom)?;
        Self::from_text(text)
    }

    /// Reads JSON text without a byte order mark.
    ///
    /// # Errors
    ///
    /// As of [`from_slice`](Self::from_slice).
    pub fn from_text(text: &'a str) -> Result<Self, serde_json::Error> {
        match read::read(text) {
            Ok(read) => Ok(read.written_in(text)),
            Err(error) if written::is_out_of_range(&error) => {
                let replaced = written::without_huge(text);
                let read = read::read(&replaced)?;
                Ok(read.into_owned().written_in(text))
            }
            Err(error) => Err(error),
        }
    }

    /// An object of these members, no two of one name.
    pub(crate) const fn object(list: Vec<Member<'a>>) -> Self {
        let repeated = false;
        Self::Object(Members { list, repeated })
    }

    /// Owns its texts.
    pub(crate) fn into_owned(self) -> JsonTree<'static> {
        match self {
            Self::Null => JsonTree::Null,
            Self::Bool(value) => JsonTree::Bool(value),
            Self::Number(number) => JsonTree::Number(number.into_owned()),
            Self::String(text) => JsonTree::String(text.into_owned().into()),
            Self::Array(items) => {
                JsonTree::Array(items.into_iter().map(Self::into_owned).collect())
            }
            Self::Object(members) => {
                let list = members
                    .list
                    .into_iter()
                    .map(|(name, value)| (name.into_owned().into(), value.into_owned()));
                JsonTree::Object(Members {
                    list: list.collect(),
                    repeated: members.repeated,
                })
            }
        }
    }
}

impl From<Value> for JsonTree<'_> {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(value) => Self::Bool(value),
            Value::Number(number) => Self::Number((&number).into()),
            Value::String(text) => Self::String(text.into()),
            Value::Array(items) => Self::Array(items.into_iter().map(Self::from).collect()),
            Value::Object(map) => {
                let members = map.into_iter();
                Self::object(
                    members
                        .map(|(name, value)| (name.into(), value.into()))
                        .collect(),
                )
            }
        }
    }
}

impl<'a> Members<'a> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The value of that name; of several, the last.
    pub fn get(&self, name: &str) -> Option<&JsonTree<'a>> {
        let mut later = self.list.iter().rev();
        later
            .find(|(given, _)| given == name)
            .map(|(_, value)| value)
    }

    /// Names and values, in the order they stand.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &JsonTree<'a>)> {
        self.list.iter().map(|(name, value)| (&**name, value))
    }

    /// Whether a name stands twice.
    pub const fn has_repeated(&self) -> bool {
        self.repeated
    }
}

/// What checks and parameters look at.
#[cfg(feature = "rest")]
impl<'a> Members<'a> {
    /// The members themselves.
    pub(crate) fn into_list(self) -> Vec<Member<'a>> {
        self.list
    }

    /// The member at a position.
    pub(crate) fn at(&self, position: usize) -> Option<&Member<'a>> {
        self.list.get(position)
    }

    /// Where the member of that name stands; looked for from `hint` on, since members mostly come in the expected order.
    pub(crate) fn find(&self, name: &str, hint: usize) -> Option<usize> {
        let hint = if self.repeated {
            0
        } else {
            hint.min(self.len())
        };
        let (before, after) = self.list.split_at(hint);
        let found = |(given, _): &Member<'_>| given == name;
        after
            .iter()
            .position(found)
            .map(|position| position + hint)
            .or_else(|| before.iter().position(found))
    }
}

//! Reading the tree through serde.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Decimal, JsonTree, Member, Members, written};

/// A tree in which numbers that are not 64-bit integers have yet to get their text.
pub(super) struct Read<'a> {
    json: JsonTree<'a>,
    unwritten: bool,
}

impl<'a> Read<'a> {
    pub(super) fn into_owned(self) -> Read<'static> {
        Read {
            json: self.json.into_owned(),
            unwritten: self.unwritten,
        }
    }

    pub(super) fn written_in<'b>(self, text: &'b str) -> JsonTree<'b>
    where
        'a: 'b,
    {
        let mut json: JsonTree<'b> = self.json;
        if self.unwritten {
            written::fill(&mut json, &mut written::numbers(text));
        }
        json
    }
}

pub(super) fn read(text: &str) -> Result<Read<'_>, serde_json::Error> {
    let unwritten = Cell::new(false);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let json = Tree(Floats::Unwritten(&unwritten)).deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(Read {
        json,
        unwritten: unwritten.get(),
    })
}

/// Reads a tree from whatever serde reads from, numbers as they are there.
pub(super) fn from_any<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<JsonTree<'de>, D::Error> {
    Tree(Floats::Rounded).deserialize(deserializer)
}

/// A visitor that makes a tree as [`from_any`] does.
pub(super) const fn any() -> Tree<'static> {
    Tree(Floats::Rounded)
}

/// Reads any JSON.
#[derive(Clone, Copy)]
pub(super) struct Tree<'c>(Floats<'c>);

/// What becomes of a number that is not a 64-bit integer.
#[derive(Clone, Copy)]
enum Floats<'c> {
    /// It gets its text later; the flag says that one is missing.
    Unwritten(&'c Cell<bool>),
    /// There is not text to have.
    Rounded,
}

impl Floats<'_> {
    fn json(self, value: f64) -> JsonTree<'static> {
        let text = match self {
            Self::Unwritten(flag) => {
                flag.set(true);
                Cow::Borrowed("0.0")
            }
            Self::Rounded if !value.is_finite() => return JsonTree::Null,
            Self::Rounded => Cow::Owned(rounded(value)),
        };
        JsonTree::Number(Decimal::Written(text))
    }
}

/// The text of a float. One that may have been another integer before it was rounded has a fraction that is too small
/// to change it, so that nobody takes it for an integer.
fn rounded(value: f64) -> String {
    /// Up to here a float stands for one integer only.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.abs() < EXACT {
        format!("{value:?}")
    } else {
        format!("{value}.1")
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = JsonTree<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<JsonTree<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = JsonTree<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<JsonTree<'de>, E> {
        Ok(JsonTree::Null)
    }

    fn visit_none<E>(self) -> Result<JsonTree<'de>, E> {
        Ok(JsonTree::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<JsonTree<'de>, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<JsonTree<'de>, E> {
        Ok(JsonTree::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<JsonTree<'de>, E> {
        Ok(JsonTree::Number(Decimal::Unsigned(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<JsonTree<'de>, E> {
        Ok(JsonTree::Number(Decimal::Signed(value)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<JsonTree<'de>, E> {
        Ok(self.0.json(value))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<JsonTree<'de>, E> {
        Ok(JsonTree::String(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<JsonTree<'de>, E> {
        Ok(JsonTree::String(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<JsonTree<'de>, E> {
        Ok(JsonTree::String(Cow::Owned(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<JsonTree<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        Ok(JsonTree::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<JsonTree<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(Name(name)) = members.next_key()? {
            list.push((name, members.next_value_seed(self)?));
        }
        let repeated = has_repeated(&list);
        Ok(JsonTree::Object(Members { list, repeated }))
    }
}

/// Up to so many names are compared one by one.
const FEW: usize = 16;

fn has_repeated(list: &[Member<'_>]) -> bool {
    if list.len() <= FEW {
        let mut names = list.iter().map(|(name, _)| name).enumerate();
        return names.any(|(at, name)| list[..at].iter().any(|(earlier, _)| earlier == name));
    }
    let mut seen = HashSet::with_capacity(list.len());
    list.iter().any(|(name, _)| !seen.insert(&**name))
}

/// The name of a member, borrowed where it holds no escape.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<Name<'de>, E> {
        Ok(Name(Cow::Owned(text)))
    }
}

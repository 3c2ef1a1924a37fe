//! Reading types from a tree, so that its text is read once.
//!
//! Each type reads what it would read from the text, and besides that `3.0` where it wants an integer: to JSON Schema it
//! is one.

use std::borrow::Cow;
use std::slice;

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, SeqDeserializer};
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::Error;

use super::{Decimal, JsonTree, Member, look};

macro_rules! integers {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self {
                JsonTree::Number(number) => integer(number, visitor),
                other => other.deserialize_any(visitor),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for &JsonTree<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            JsonTree::Null => visitor.visit_unit(),
            JsonTree::Bool(value) => visitor.visit_bool(*value),
            JsonTree::Number(number) => as_written(number, visitor),
            JsonTree::String(text) => self::text(text, visitor),
            JsonTree::Array(items) => {
                let mut items = SeqDeserializer::new(items.iter());
                let value = visitor.visit_seq(&mut items)?;
                items.end().map(|()| value)
            }
            JsonTree::Object(members) => {
                let mut members = Reading::new(&members.list);
                let value = visitor.visit_map(&mut members)?;
                members.end().map(|()| value)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            JsonTree::Null => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if look::is_shown(name, self) {
            visitor.visit_unit()
        } else {
            visitor.visit_newtype_struct(self)
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let expected = &"a string or an object with one member";
        match self {
            JsonTree::String(variant) => visitor.visit_enum((**variant).into_deserializer()),
            JsonTree::Object(members) if members.len() == 1 => {
                visitor.visit_enum(MapAccessDeserializer::new(Reading::new(&members.list)))
            }
            JsonTree::Object(_) => Err(Error::invalid_value(Unexpected::Map, expected)),
            other => Err(Error::invalid_type(other.unexpected(), expected)),
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            // Rounded once, not to an `f64` first.
            JsonTree::Number(Decimal::Written(text)) => match text.parse::<f32>() {
                Ok(value) if value.is_finite() => visitor.visit_f32(value),
                _ => Err(out_of_range()),
            },
            other => other.deserialize_any(visitor),
        }
    }

    integers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    }

    forward_to_deserialize_any! {
        bool f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier
    }
}

/// An integer however it is written; another number as it is.
fn integer<'de, V: Visitor<'de>>(number: &Decimal<'_>, visitor: V) -> Result<V::Value, Error> {
    match number.to_i128() {
        Some(value) => match (u64::try_from(value), i64::try_from(value)) {
            (Ok(value), _) => visitor.visit_u64(value),
            (_, Ok(value)) => visitor.visit_i64(value),
            _ => visitor.visit_i128(value),
        },
        None if number.is_integer() => Err(out_of_range()),
        None => as_written(number, visitor),
    }
}

/// An integer if it is written so, without fraction or exponent.
fn as_written<'de, V: Visitor<'de>>(number: &Decimal<'_>, visitor: V) -> Result<V::Value, Error> {
    match number {
        Decimal::Unsigned(value) => visitor.visit_u64(*value),
        Decimal::Signed(value) => visitor.visit_i64(*value),
        Decimal::Written(text) => match text.parse::<f64>() {
            Ok(value) if value.is_finite() => visitor.visit_f64(value),
            _ => Err(out_of_range()),
        },
    }
}

fn text<'de, V: Visitor<'de>>(text: &Cow<'de, str>, visitor: V) -> Result<V::Value, Error> {
    match text {
        Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
        Cow::Owned(text) => visitor.visit_str(text),
    }
}

impl<'de> IntoDeserializer<'de, Error> for &JsonTree<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The members of an object that are still to be read.
struct Reading<'t, 'de> {
    left: slice::Iter<'t, Member<'de>>,
    value: Option<&'t JsonTree<'de>>,
}

impl<'t, 'de> Reading<'t, 'de> {
    fn new(members: &'t [Member<'de>]) -> Self {
        Self {
            left: members.iter(),
            value: None,
        }
    }

    fn end(&self) -> Result<(), Error> {
        match self.left.len() {
            0 => Ok(()),
            left => Err(Error::invalid_length(left, &"no more members")),
        }
    }
}

impl<'de> MapAccess<'de> for Reading<'_, 'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some((name, value)) = self.left.next() else {
            return Ok(None);
        };
        self.value = Some(value);
        let key = match name {
            Cow::Borrowed(name) => seed.deserialize(BorrowedStrDeserializer::new(name)),
            Cow::Owned(name) => seed.deserialize(name.as_str().into_deserializer()),
        };
        key.map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let value = self.value.take();
        seed.deserialize(value.ok_or_else(|| Error::custom("no member was begun"))?)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// What is told of a number that its type does not hold, in the words of the JSON library.
pub(crate) const OUT_OF_RANGE: &str = "number out of range";

fn out_of_range() -> Error {
    Error::custom(OUT_OF_RANGE)
}

impl JsonTree<'_> {
    fn unexpected(&self) -> Unexpected<'_> {
        match self {
            Self::Null => Unexpected::Unit,
            Self::Bool(value) => Unexpected::Bool(*value),
            Self::Number(Decimal::Unsigned(value)) => Unexpected::Unsigned(*value),
            Self::Number(Decimal::Signed(value)) => Unexpected::Signed(*value),
            Self::Number(Decimal::Written(_)) => Unexpected::Other("number"),
            Self::String(text) => Unexpected::Str(text),
            Self::Array(_) => Unexpected::Seq,
            Self::Object(_) => Unexpected::Map,
        }
    }
}

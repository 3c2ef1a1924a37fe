//! What generated unions are read with.
//!
//! A union [reads](read) its JSON as a tree, looks at it, and reads the alternative from that same tree. A union within
//! one is read from the tree that is there.

use serde::Deserialize as _;
use serde::de::{DeserializeOwned, Deserializer, Error as _};
use serde_json::{Error, Result, Value};

use crate::json::{Decimal, JsonTree, look, place};
use crate::observe;

/// Looks at a value, and reads the alternative that it is.
pub type Choose<U> = fn(&JsonTree<'_>) -> Result<U>;

/// Reads a union.
///
/// # Errors
///
/// When it is not JSON, or when `choose` fails.
pub fn read<'de, U: 'static, D: Deserializer<'de>>(
    deserializer: D,
    choose: Choose<U>,
) -> std::result::Result<U, D::Error> {
    look(deserializer, choose)
}

/// What a JSON value is, as far as alternatives are told apart by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// A number without fraction or exponent.
    Integer,
    /// Another number.
    Number,
    /// Text.
    String,
    /// An array.
    Array,
    /// An object.
    Object(Keys),
}

/// Which of the properties that tell alternatives apart an object has, and whether it has any at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    telling: Vec<&'static str>,
    empty: bool,
}

impl JsonKind {
    /// The kind of `value`; `telling` are the properties by which its object alternatives are told apart.
    pub fn of(value: &JsonTree<'_>, telling: &[&'static str]) -> Self {
        match value {
            JsonTree::Null => Self::Null,
            JsonTree::Bool(_) => Self::Bool,
            JsonTree::Number(Decimal::Written(_)) => Self::Number,
            JsonTree::Number(_) => Self::Integer,
            JsonTree::String(_) => Self::String,
            JsonTree::Array(_) => Self::Array,
            JsonTree::Object(members) => {
                let present = telling.iter().filter(|name| members.get(name).is_some());
                Self::Object(Keys {
                    telling: present.copied().collect(),
                    empty: members.is_empty(),
                })
            }
        }
    }

    /// The kind of an object's property, where it has it.
    pub fn of_property(value: &JsonTree<'_>, name: &str) -> Option<Self> {
        property(value, name).map(|value| Self::of(value, &[]))
    }

    /// The kind of an array's first item, where it has one.
    pub fn of_first_item(value: &JsonTree<'_>) -> Option<Self> {
        match value {
            JsonTree::Array(items) => items.first().map(|item| Self::of(item, &[])),
            _ => None,
        }
    }

    /// Whether it is an object that has all of `required` and, of the telling properties, nothing but these and
    /// `optional`.
    pub fn has(&self, required: &[&str], optional: &[&str]) -> bool {
        let Self::Object(keys) = self else {
            return false;
        };
        let fits = |name: &&str| required.contains(name) || optional.contains(name);
        required.iter().all(|name| keys.telling.contains(name)) && keys.telling.iter().all(fits)
    }

    /// Whether it is an object without members.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Object(keys) if keys.empty)
    }
}

/// What a path of properties leads to; `null` where it leads nowhere.
pub fn within<'t, 'v>(value: &'t JsonTree<'v>, path: &[&str]) -> &'t JsonTree<'v> {
    let found = path
        .iter()
        .try_fold(value, |value, name| property(value, name));
    found.unwrap_or(&JsonTree::Null)
}

/// The text of a property that names the alternative.
pub fn tag<'t>(value: &'t JsonTree<'_>, name: &str) -> Option<&'t str> {
    match property(value, name)? {
        JsonTree::String(text) => Some(text),
        _ => None,
    }
}

/// The integer of a property that names the alternative; `1.0` is 1.
pub fn integer_tag(value: &JsonTree<'_>, name: &str) -> Option<i64> {
    match property(value, name)? {
        JsonTree::Number(number) => number.to_i128()?.try_into().ok(),
        _ => None,
    }
}

/// The `true` or `false` of a property that names the alternative.
pub fn bool_tag(value: &JsonTree<'_>, name: &str) -> Option<bool> {
    match property(value, name)? {
        JsonTree::Bool(value) => Some(*value),
        _ => None,
    }
}

fn property<'t, 'v>(value: &'t JsonTree<'v>, name: &str) -> Option<&'t JsonTree<'v>> {
    match value {
        JsonTree::Object(members) => members.get(name),
        _ => None,
    }
}

/// Refuses a value that has something else than an alternative's constant at a path of properties.
///
/// # Errors
///
/// When there is another value.
pub fn expect(value: &Value, path: &[&str], constant: impl Into<Value>) -> Result<()> {
    let constant = constant.into();
    let found = path.iter().try_fold(value, |value, name| value.get(name));
    if found.is_none_or(|found| is_same(found, &constant)) {
        return Ok(());
    }
    let path = path.join(".");
    Err(Error::custom(match &constant {
        Value::String(text) => format!("`{path}` is not `{text}`"),
        constant => format!("`{path}` is not `{constant}`"),
    }))
}

/// Whether two scalars are the same value: `1.0` is 1.
fn is_same(value: &Value, constant: &Value) -> bool {
    match (value, constant) {
        (Value::Number(value), Value::Number(constant)) => {
            Decimal::from(value) == Decimal::from(constant)
        }
        (value, constant) => value == constant,
    }
}

/// Reads `value` as the alternative that `wrap` makes.
///
/// # Errors
///
/// When it does not fit.
pub fn decode<T: DeserializeOwned, U>(
    value: &JsonTree<'_>,
    wrap: impl FnOnce(T) -> U,
) -> Result<U> {
    let read = T::deserialize(value);
    if read.is_err() {
        place::close();
    }
    read.map(wrap)
}

/// Reads `value` as the alternative that `wrap` makes, or keeps it whole.
///
/// # Errors
///
/// As of [`keep`].
pub fn decode_or<T: DeserializeOwned, U>(
    value: &JsonTree<'_>,
    wrap: impl FnOnce(T) -> U,
    unknown: impl FnOnce(Value) -> U,
) -> Result<U> {
    if let Ok(alternative) = T::deserialize(value) {
        return Ok(wrap(alternative));
    }
    place::forget();
    self::unknown(value, unknown)
}

/// Keeps a value that is none of the alternatives, and tells the observer.
///
/// # Errors
///
/// As of [`keep`].
pub fn unknown<U>(value: &JsonTree<'_>, wrap: impl FnOnce(Value) -> U) -> Result<U> {
    let value = Value::deserialize(value)?;
    observe::unknown_value(short_name::<U>(), || value.to_string());
    Ok(wrap(value))
}

/// Keeps a value whole.
///
/// # Errors
///
/// When it holds a number beyond all floats.
pub fn keep<U>(value: &JsonTree<'_>, wrap: impl FnOnce(Value) -> U) -> Result<U> {
    Value::deserialize(value).map(wrap)
}

fn short_name<T>() -> &'static str {
    let name = std::any::type_name::<T>();
    name.rsplit("::").next().unwrap_or(name)
}

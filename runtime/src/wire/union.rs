//! What generated unions are read with.

use serde::de::{self, DeserializeOwned};
use serde_json::Value;

use crate::observe;
use crate::rest::check::Json;

/// What a JSON value is, as far as alternatives are told apart by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
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

impl Kind {
    /// The kind of `value`; `telling` are the properties by which its object alternatives are told apart.
    pub fn of(value: &Value, telling: &[&'static str]) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Bool,
            Value::Number(number) if number.is_f64() => Self::Number,
            Value::Number(_) => Self::Integer,
            Value::String(_) => Self::String,
            Value::Array(_) => Self::Array,
            Value::Object(members) => {
                let present = telling.iter().filter(|name| members.contains_key(**name));
                Self::Object(Keys {
                    telling: present.copied().collect(),
                    empty: members.is_empty(),
                })
            }
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

/// The text of a property that names the alternative.
pub fn tag<'a>(value: &'a Value, property: &str) -> Option<&'a str> {
    value.get(property)?.as_str()
}

/// Reads `value` as the alternative that `wrap` makes.
///
/// # Errors
///
/// When it does not fit.
#[expect(
    clippy::needless_pass_by_value,
    reason = "called as `decode_or` is, which keeps the value"
)]
pub fn decode<T, U, E>(value: Value, wrap: impl FnOnce(T) -> U) -> Result<U, E>
where
    T: DeserializeOwned,
    E: de::Error,
{
    read(&value).map(wrap).map_err(E::custom)
}

/// Reads `value` as the alternative that `wrap` makes, or keeps it whole.
///
/// # Errors
///
/// None; the result is one so that every arm of a union is of one type.
pub fn decode_or<T, U, E>(
    value: Value,
    wrap: impl FnOnce(T) -> U,
    keep: impl FnOnce(Value) -> U,
) -> Result<U, E>
where
    T: DeserializeOwned,
{
    match read(&value) {
        Ok(alternative) => Ok(wrap(alternative)),
        Err(_) => unknown(value, keep),
    }
}

/// `3.0` is read where an integer belongs, unless the float may have been another integer before it was rounded.
fn read<T: DeserializeOwned>(value: &Value) -> serde_json::Result<T> {
    T::deserialize(value).or_else(|error| {
        if is_exact(value) {
            T::deserialize(&Json::from_value(value))
        } else {
            Err(error)
        }
    })
}

fn is_exact(value: &Value) -> bool {
    /// Up to here a float stands for one integer only.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match value {
        Value::Number(number) if number.is_f64() => {
            number.as_f64().is_some_and(|float| float.abs() < EXACT)
        }
        Value::Array(items) => items.iter().all(is_exact),
        Value::Object(members) => members.values().all(is_exact),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => true,
    }
}

/// Keeps a value that is none of the alternatives, and tells the observer.
///
/// # Errors
///
/// None, as above.
pub fn unknown<U, E>(value: Value, keep: impl FnOnce(Value) -> U) -> Result<U, E> {
    observe::unknown_value(short_name::<U>(), || value.to_string());
    Ok(keep(value))
}

fn short_name<T>() -> &'static str {
    let name = std::any::type_name::<T>();
    name.rsplit("::").next().unwrap_or(name)
}

//! Numbers as they were written.

use std::cmp::Ordering;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

/// A JSON number that is written as it was read: `3` stays `3`, and `3.0` stays `3.0`.
///
/// Integers of 64 bits, signed or not, are exact; everything else is an `f64`. Numbers compare by value, so `3` equals
/// `3.0`. A number that is not finite has no JSON and is written as `null`.
///
/// ```
/// # use atoms_runtime::Number;
/// let number: Number = serde_json::from_str("49.5").unwrap();
/// assert_eq!(f64::from(number), 49.5);
/// assert_eq!(serde_json::to_string(&Number::from(3.0)).unwrap(), "3.0");
/// ```
#[derive(Clone, Copy)]
pub struct Number(Repr);

#[derive(Clone, Copy)]
enum Repr {
    Signed(i64),
    Unsigned(u64),
    Float(f64),
}

impl Number {
    /// The number, if it is an integer that fits.
    pub fn as_i64(self) -> Option<i64> {
        match self.0 {
            Repr::Signed(value) => Some(value),
            Repr::Unsigned(value) => i64::try_from(value).ok(),
            Repr::Float(_) => None,
        }
    }

    /// The number, if it is an integer that fits and is not negative.
    pub fn as_u64(self) -> Option<u64> {
        match self.0 {
            Repr::Signed(value) => u64::try_from(value).ok(),
            Repr::Unsigned(value) => Some(value),
            Repr::Float(_) => None,
        }
    }

    /// Whether it was written without a fraction or exponent.
    pub const fn is_integer(self) -> bool {
        !matches!(self.0, Repr::Float(_))
    }

    fn integer(self) -> Result<i128, f64> {
        match self.0 {
            Repr::Signed(value) => Ok(value.into()),
            Repr::Unsigned(value) => Ok(value.into()),
            Repr::Float(value) => Err(value),
        }
    }
}

/// Compares without rounding the integer.
fn compare(integer: i128, float: f64) -> Option<Ordering> {
    // Beyond 2^100 a float is beyond every integer held here.
    let bound = 2_f64.powi(100);
    if float >= bound {
        return Some(Ordering::Less);
    }
    if float <= -bound {
        return Some(Ordering::Greater);
    }
    let whole = float.trunc();
    #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^100")]
    let order = integer.cmp(&(whole as i128));
    0.0.partial_cmp(&(float - whole))
        .map(|fraction| order.then(fraction))
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (self.integer(), other.integer()) {
            (Ok(left), Ok(right)) => Some(left.cmp(&right)),
            (Ok(left), Err(right)) => compare(left, right),
            (Err(left), Ok(right)) => compare(right, left).map(Ordering::reverse),
            (Err(left), Err(right)) => left.partial_cmp(&right),
        }
    }
}

impl From<i32> for Number {
    fn from(value: i32) -> Self {
        Self(Repr::Signed(value.into()))
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(Repr::Signed(value))
    }
}

impl From<u64> for Number {
    fn from(value: u64) -> Self {
        Self(Repr::Unsigned(value))
    }
}

impl From<f64> for Number {
    fn from(value: f64) -> Self {
        Self(Repr::Float(value))
    }
}

impl From<Number> for f64 {
    /// Integers beyond 2^53 are rounded.
    #[expect(clippy::cast_precision_loss, reason = "documented")]
    fn from(number: Number) -> Self {
        match number.0 {
            Repr::Signed(value) => value as Self,
            Repr::Unsigned(value) => value as Self,
            Repr::Float(value) => value,
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Repr::Signed(value) => value.fmt(f),
            Repr::Unsigned(value) => value.fmt(f),
            // As JSON writes it, with its fraction.
            Repr::Float(value) => fmt::Debug::fmt(&value, f),
        }
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Repr::Signed(value) => serializer.serialize_i64(value),
            Repr::Unsigned(value) => serializer.serialize_u64(value),
            Repr::Float(value) => serializer.serialize_f64(value),
        }
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Numeric)
    }
}

struct Numeric;

impl Visitor<'_> for Numeric {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E>(self, value: i64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Number, E> {
        Ok(value.into())
    }
}

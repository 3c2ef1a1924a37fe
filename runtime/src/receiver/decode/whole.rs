//! Integers that are written with a fraction of zero.

use std::collections::HashSet;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};

use super::DecodeError;
use super::locate::pointer_of;

/// How many numbers of a payload are looked at.
const MOST: usize = 64;

/// Decodes once more if `49.0` stood where an integer belongs: to JSON Schema it is one. Only that number is read
/// anew, and a payload that has a property twice stays refused: `None`, as for one that has no such number. The error
/// is of what is wrong apart from that.
pub(super) fn decode<T: DeserializeOwned>(
    text: &str,
    error: &serde_json::Error,
) -> Option<Result<T, DecodeError>> {
    if !is_fraction(error) || serde_json::from_str::<Unique>(text).is_err() {
        return None;
    }
    let mut value: Value = serde_json::from_str(text).ok()?;
    for _ in 0..MOST {
        let (pointer, error) = match T::deserialize(&value) {
            Ok(payload) => return Some(Ok(payload)),
            Err(_) => pointer_of::<T, _>(&value)?,
        };
        let number = value.pointer_mut(&pointer).filter(|_| is_fraction(&error));
        match number.and_then(|number| Some((integer(number)?, number))) {
            Some((integer, number)) => *number = integer.into(),
            None => return Some(Err(DecodeError::new(pointer, &error))),
        }
    }
    None
}

fn is_fraction(error: &serde_json::Error) -> bool {
    error
        .to_string()
        .starts_with("invalid type: floating point")
}

#[allow(clippy::cast_possible_truncation, reason = "the bounds are checked")]
fn integer(value: &Value) -> Option<Number> {
    /// Up to here a float stands for one integer only.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let float = value.as_f64().filter(|_| value.is_f64())?;
    let whole = float.fract() == 0.0 && float.abs() <= EXACT;
    whole.then(|| Number::from(float as i64))
}

/// Any JSON in which no object has a member twice.
struct Unique;

impl<'de> Deserialize<'de> for Unique {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Unique {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
        let mut seen = HashSet::new();
        while let Some(name) = members.next_key::<String>()? {
            members.next_value::<Self>()?;
            if !seen.insert(name) {
                return Err(A::Error::custom("a member stands twice"));
            }
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::Value;

    use super::super::decode;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Report {
        seconds: i64,
        analysis: Value,
    }

    #[test]
    fn a_whole_number_is_an_integer_however_it_is_written() {
        assert_eq!(decode::<Vec<i64>>("[49.0, 5e1, -3]").unwrap(), [49, 50, -3]);
        assert!(decode::<Vec<i64>>("[49.5]").is_err());
        assert!(decode::<Vec<i64>>("[1e300]").is_err());
    }

    #[test]
    fn the_place_that_is_told_is_of_what_no_integer_can_be() {
        let error = decode::<Vec<i64>>("[49.0, 1e300]").unwrap_err();
        assert_eq!(error.pointer(), "/1");
        let error = decode::<Vec<i64>>(r#"[49.0, "a"]"#).unwrap_err();
        assert_eq!(error.pointer(), "/1");
    }

    #[test]
    fn no_other_number_changes_and_no_member_may_stand_twice() {
        let report: Report = decode(r#"{"seconds": 42.0, "analysis": {"score": 3.0}}"#).unwrap();
        assert_eq!(report.seconds, 42);
        assert_eq!(report.analysis.to_string(), r#"{"score":3.0}"#);
        let twice = r#"{"seconds": 42.0, "seconds": 43, "analysis": null}"#;
        assert!(decode::<Report>(twice).is_err());
    }
}

//! Integers that are written with a fraction of zero.

use serde::de::DeserializeOwned;
use serde_json::{Number, Value};

/// Decodes once more if `49.0` stood where an integer belongs: to JSON Schema it is one.
pub(super) fn decode<T: DeserializeOwned>(text: &str, error: &serde_json::Error) -> Option<T> {
    if !error
        .to_string()
        .starts_with("invalid type: floating point")
    {
        return None;
    }
    let mut value = serde_json::from_str(text).ok()?;
    make_whole(&mut value);
    T::deserialize(value).ok()
}

fn make_whole(value: &mut Value) {
    match value {
        Value::Number(number) => *number = integer(number).unwrap_or_else(|| number.clone()),
        Value::Array(items) => items.iter_mut().for_each(make_whole),
        Value::Object(members) => members.values_mut().for_each(make_whole),
        _ => {}
    }
}

#[allow(clippy::cast_possible_truncation, reason = "the bounds are checked")]
fn integer(number: &Number) -> Option<Number> {
    /// Up to here a float stands for one integer only.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let float = number.as_f64().filter(|_| number.is_f64())?;
    let whole = float.fract() == 0.0 && float.abs() <= EXACT;
    whole.then(|| Number::from(float as i64))
}

#[cfg(test)]
mod tests {
    use super::super::decode;

    #[test]
    fn a_whole_number_is_an_integer_however_it_is_written() {
        assert_eq!(decode::<Vec<i64>>("[49.0, 5e1, -3]").unwrap(), [49, 50, -3]);
        assert!(decode::<Vec<i64>>("[49.5]").is_err());
        assert!(decode::<Vec<i64>>("[1e300]").is_err());
    }
}

//! What two keywords about the value itself come to.

use std::cmp::Ordering;

use serde_json::{Number, Value};

use crate::wire::{Bound, JsonType};

/// The type of what is of both: every integer is a number. `None` where nothing is.
pub(crate) fn narrower(a: JsonType, b: JsonType) -> Option<JsonType> {
    match (a, b) {
        (a, b) if a == b => Some(a),
        (JsonType::Integer, JsonType::Number) | (JsonType::Number, JsonType::Integer) => {
            Some(JsonType::Integer)
        }
        _ => None,
    }
}

/// The values that both list, in the order of the first.
pub(crate) fn common(a: &[Value], b: &[Value]) -> Vec<Value> {
    let is_listed = |value: &&Value| b.iter().any(|other| equal(value, other));
    a.iter().filter(is_listed).cloned().collect()
}

/// Whether two values are one: `1.0` is 1 (JSON Schema Core 2020-12, 4.2.2).
pub(crate) fn equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => compare(a, b) == Ordering::Equal,
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            let same = |(key, a)| b.get(key).is_some_and(|b| equal(a, b));
            a.len() == b.len() && a.iter().all(same)
        }
        (a, b) => a == b,
    }
}

/// The bound that allows less, which is the one that is `beyond` the other; of equal ones the exclusive one.
pub(crate) fn stricter(a: Option<Bound>, b: Option<Bound>, beyond: Ordering) -> Option<Bound> {
    let (Some(a), Some(b)) = (&a, &b) else {
        return a.or(b);
    };
    let order = compare(&b.value, &a.value);
    let (stricter, exclusive) = match order {
        Ordering::Equal => (a, a.exclusive || b.exclusive),
        order if order == beyond => (b, b.exclusive),
        _ => (a, a.exclusive),
    };
    Some(Bound {
        value: stricter.value.clone(),
        exclusive,
    })
}

/// Which number is less: exact, unless one is not an integer.
pub(crate) fn compare(a: &Number, b: &Number) -> Ordering {
    if let (Some(a), Some(b)) = (whole(a), whole(b)) {
        return a.cmp(&b);
    }
    let float = |number: &Number| number.as_f64().unwrap_or_default();
    float(a).total_cmp(&float(b))
}

/// The integer that a number is.
#[allow(
    clippy::cast_possible_truncation,
    reason = "it is an integer within the range"
)]
fn whole(number: &Number) -> Option<i128> {
    const MOST: f64 = 1e36;
    let signed = number.as_i64().map(i128::from);
    let integer = signed.or_else(|| number.as_u64().map(i128::from));
    let float = || {
        let float = number.as_f64()?;
        (float.fract() == 0.0 && float.abs() < MOST).then_some(float as i128)
    };
    integer.or_else(float)
}

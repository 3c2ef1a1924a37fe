//! Ranges of numbers.

use std::cmp::Ordering;

use serde_json::Number;

use crate::wire::{Bound, JsonType, Schema, compare};

/// The lower end of what a schema allows of numbers; of integers an integer that is in.
pub(super) fn lower(schema: &Schema) -> Option<Bound> {
    let bound = schema.minimum.clone()?;
    Some(if is_integer(schema) {
        tight(&bound, 1).unwrap_or(bound)
    } else {
        bound
    })
}

/// The upper end.
pub(super) fn upper(schema: &Schema) -> Option<Bound> {
    let bound = schema.maximum.clone()?;
    Some(if is_integer(schema) {
        tight(&bound, -1).unwrap_or(bound)
    } else {
        bound
    })
}

fn is_integer(schema: &Schema) -> bool {
    schema.json_type == Some(JsonType::Integer)
}

/// The first integer that a bound allows, going `step` from it.
fn tight(bound: &Bound, step: i128) -> Option<Bound> {
    let integer = match whole(&bound.value) {
        Some(integer) if bound.exclusive => integer.checked_add(step)?,
        Some(integer) => integer,
        None => {
            let float = bound.value.as_f64()?;
            integer_of(if step > 0 {
                float.ceil()
            } else {
                float.floor()
            })?
        }
    };
    Some(Bound {
        value: number(integer)?,
        exclusive: false,
    })
}

/// Whether everything behind `sent`, on the side that is `beyond`, is behind `read` too.
pub(super) fn is_within(sent: Option<&Bound>, read: &Bound, beyond: Ordering) -> bool {
    sent.is_some_and(|sent| match compare(&sent.value, &read.value) {
        Ordering::Equal => sent.exclusive || !read.exclusive,
        order => order == beyond,
    })
}

/// Whether the range up to `upper` ends before the one from `lower` on begins.
pub(super) fn is_apart(upper: Option<&Bound>, lower: Option<&Bound>) -> bool {
    let (Some(upper), Some(lower)) = (upper, lower) else {
        return false;
    };
    match compare(&upper.value, &lower.value) {
        Ordering::Less => true,
        Ordering::Equal => upper.exclusive || lower.exclusive,
        Ordering::Greater => false,
    }
}

/// Whether a number is within a bound.
pub(crate) fn holds(bound: &Bound, number: &Number, beyond: Ordering) -> bool {
    match compare(number, &bound.value) {
        Ordering::Equal => !bound.exclusive,
        order => order == beyond,
    }
}

/// The integer that a number is.
pub(super) fn whole(number: &Number) -> Option<i128> {
    let signed = number.as_i64().map(i128::from);
    let integer = signed.or_else(|| number.as_u64().map(i128::from));
    integer.or_else(|| {
        let float = number.as_f64()?;
        if float.fract() == 0.0 {
            integer_of(float)
        } else {
            None
        }
    })
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "it is an integer within the range"
)]
fn integer_of(float: f64) -> Option<i128> {
    const MOST: f64 = 1e36;
    (float.abs() < MOST).then_some(float as i128)
}

/// An integer as JSON has it.
pub(super) fn number(integer: i128) -> Option<Number> {
    let signed = i64::try_from(integer).map(Number::from).ok();
    signed.or_else(|| u64::try_from(integer).map(Number::from).ok())
}

/// The integers of a schema, where there are few.
pub(super) fn integers(schema: &Schema, most: i128) -> Option<Vec<Number>> {
    if !is_integer(schema) {
        return None;
    }
    let first = whole(&lower(schema)?.value)?;
    let end = whole(&upper(schema)?.value)?;
    if end.checked_sub(first)? >= most {
        return None;
    }
    (first..=end).map(number).collect()
}

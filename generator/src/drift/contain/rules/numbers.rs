//! Ranges of numbers, and `multipleOf`.

use std::cmp::Ordering;

use serde_json::Number;

use crate::drift::contain::multiple::is_multiple;
use crate::drift::contain::range::{is_within, lower, upper};
use crate::wire::{Bound, JsonType, Schema};

/// Whether every number that is sent is an integer.
pub(super) fn is_whole(sent: &Schema) -> bool {
    let one = Number::from(1);
    let multiple = sent.multiple_of.as_ref();
    sent.json_type == Some(JsonType::Integer)
        || multiple.is_some_and(|of| is_multiple(of, &one) == Some(true))
}

/// The keyword of the reader that does not hold for every number that is sent.
pub(super) fn blocked(sent: &Schema, read: &Schema) -> Option<&'static str> {
    let least = lower(sent).or_else(|| implied(sent, i64::MIN));
    let most = upper(sent).or_else(|| implied(sent, i64::MAX));
    let is_low = |bound| is_within(least.as_ref(), bound, Ordering::Greater);
    let is_high = |bound| is_within(most.as_ref(), bound, Ordering::Less);
    if !read.minimum.as_ref().is_none_or(is_low) {
        return Some("minimum");
    }
    if !read.maximum.as_ref().is_none_or(is_high) {
        return Some("maximum");
    }
    if !read.multiple_of.as_ref().is_none_or(|of| is_even(sent, of)) {
        return Some("multipleOf");
    }
    (read.format.is_some() && read.format != sent.format).then_some("format")
}

/// An integer of which nothing else is said has 64 bits, as in every program that sends one.
fn implied(sent: &Schema, end: i64) -> Option<Bound> {
    let is_integer = sent.json_type == Some(JsonType::Integer);
    is_integer.then(|| Bound {
        value: end.into(),
        exclusive: false,
    })
}

fn is_even(sent: &Schema, of: &Number) -> bool {
    let one = Number::from(1);
    let is_integer = sent.json_type == Some(JsonType::Integer);
    let implied = is_integer.then_some(&one);
    let known = sent.multiple_of.iter().chain(implied);
    known
        .into_iter()
        .any(|known| is_multiple(known, of) == Some(true))
}

//! The keywords of numbers and of text.

use std::cmp::Ordering;

use std::ops::RangeInclusive;

use serde_json::Number;

use super::{all, is_format};
use crate::drift::contain::multiple::is_multiple;
use crate::drift::contain::range::{holds, whole};
use crate::drift::contain::side::Side;
use crate::wire::{Format, Schema};

pub(super) fn number(schema: &Schema, number: &Number) -> Option<bool> {
    let minimum = schema.minimum.as_ref();
    let maximum = schema.maximum.as_ref();
    let multiple = schema.multiple_of.as_ref();
    all([
        Some(minimum.is_none_or(|bound| holds(bound, number, Ordering::Greater))),
        Some(maximum.is_none_or(|bound| holds(bound, number, Ordering::Less))),
        multiple.map_or(Some(true), |of| is_multiple(number, of)),
        Some(is_integer_format(schema, number)),
    ])
}

/// The `format` of an integer, where no type says that it is one.
fn is_integer_format(schema: &Schema, number: &Number) -> bool {
    let range = schema
        .format
        .as_deref()
        .and_then(Format::of)
        .and_then(Format::range);
    let within =
        |range: RangeInclusive<i128>| whole(number).is_none_or(|whole| range.contains(&whole));
    range.is_none_or(within)
}

pub(super) fn text(side: &Side, schema: &Schema, text: &str) -> Option<bool> {
    let length = || u64::try_from(text.chars().count()).unwrap_or(u64::MAX);
    let pattern = schema.pattern.as_ref();
    let format = schema.format.as_ref();
    all([
        Some(schema.min_length.is_none_or(|least| least <= length())),
        Some(schema.max_length.is_none_or(|most| most >= length())),
        pattern.map_or(Some(true), |pattern| side.matches(pattern, text)),
        format.map_or(Some(true), |format| is_format(format, text)),
    ])
}

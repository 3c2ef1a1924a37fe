//! The keywords of one schema that are about the value itself.

use serde_json::{Number, Value};

use crate::model::contract::Check;
use crate::wire::{Bound, Format, JsonType, Schema};

/// Kinds, values and bounds: those that are about the schema's type, where it has one.
pub(super) fn own_check(schema: &Schema) -> Check {
    let kind = schema.json_type;
    let is = |kinds: &[JsonType]| kinds.iter().any(|kind| schema.concerns(*kind));
    let mut check = Check {
        kinds: kind.map(JsonType::name).into_iter().collect(),
        values: values(schema.values.as_deref()),
        ..Check::default()
    };
    if is(&[JsonType::String, JsonType::Integer]) {
        check.format = schema
            .format
            .as_deref()
            .and_then(Format::of)
            .filter(|format| kind.is_none_or(|kind| kind == format.json_type()));
    }
    if is(&[JsonType::String]) {
        check.min_length = schema.min_length;
        check.max_length = schema.max_length;
        check.pattern.clone_from(&schema.pattern);
    }
    if is(&[JsonType::Integer, JsonType::Number]) {
        check.minimum = bound(schema.minimum.as_ref());
        check.maximum = bound(schema.maximum.as_ref());
        check.multiple_of = schema.multiple_of.as_ref().map(plain);
    }
    if is(&[JsonType::Array]) {
        check.min_items = schema.min_items;
        check.max_items = schema.max_items;
        check.unique_items = schema.unique_items;
    }
    if is(&[JsonType::Object]) {
        check.min_properties = schema.min_properties;
        check.max_properties = schema.max_properties;
    }
    check
}

fn bound(bound: Option<&Bound>) -> Option<(Number, bool)> {
    bound.map(|bound| (plain(&bound.value), bound.exclusive))
}

/// A number as the document most likely means it: `10`, not `10.0`.
fn plain(number: &Number) -> Number {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let float = number.as_f64().filter(|_| number.is_f64());
    let whole = float.filter(|value| value.fract() == 0.0 && value.abs() <= EXACT);
    let whole: Option<i64> = whole.and_then(|value| format!("{value:.0}").parse().ok());
    whole.map_or_else(|| number.clone(), Number::from)
}

fn values(values: Option<&[Value]>) -> Option<Vec<Value>> {
    let plain = |value: &Value| match value {
        Value::Number(number) => Value::Number(plain(number)),
        value => value.clone(),
    };
    let values = values.filter(|values| !values.is_empty())?;
    Some(values.iter().map(plain).collect())
}

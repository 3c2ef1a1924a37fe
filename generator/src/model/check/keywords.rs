//! The keywords of one schema that are about the value itself.

use openapiv3::{ReferenceOr, Schema, SchemaKind, Type};
use serde_json::{Number, Value};

use crate::model::contract::{Check, CheckedFormat};
use crate::model::schema::facts::{format_name, listed};
use crate::model::schema::part::Part;

/// What the schema is put together from.
#[derive(Default)]
pub(super) struct Parts<'s> {
    pub(super) all: Vec<Part<'s>>,
    pub(super) one: Vec<Part<'s>>,
    pub(super) any: Vec<Part<'s>>,
    pub(super) not: Option<Part<'s>>,
}

pub(super) fn parts(kind: &SchemaKind) -> Parts<'_> {
    let mut parts = Parts::default();
    match kind {
        SchemaKind::Type(_) => {}
        SchemaKind::AllOf { all_of } => parts.all = list(all_of),
        SchemaKind::OneOf { one_of } => parts.one = list(one_of),
        SchemaKind::AnyOf { any_of } => parts.any = list(any_of),
        SchemaKind::Not { not } => parts.not = Some(not.as_ref().into()),
        SchemaKind::Any(any) => {
            parts.all = list(&any.all_of);
            parts.one = list(&any.one_of);
            parts.any = list(&any.any_of);
            parts.not = any.not.as_deref().map(Part::from);
        }
    }
    parts
}

fn list(parts: &[ReferenceOr<Schema>]) -> Vec<Part<'_>> {
    parts.iter().map(Part::from).collect()
}

/// Kinds, values and bounds.
pub(super) fn of(schema: &Schema) -> Check {
    let mut check = match &schema.schema_kind {
        SchemaKind::Type(kind) => typed(kind),
        SchemaKind::Any(any) => untyped(any),
        _ => Check::default(),
    };
    let exact = |keyword: &str| match schema.schema_data.extensions.get(keyword) {
        Some(Value::Number(number)) => Some(number.clone()),
        _ => None,
    };
    for (bound, keyword) in [
        (&mut check.minimum, "x-minimum"),
        (&mut check.maximum, "x-maximum"),
    ] {
        if let (Some((bound, _)), Some(exact)) = (bound, exact(keyword)) {
            *bound = exact;
        }
    }
    if let (Some(bound), Some(exact)) = (&mut check.multiple_of, exact("x-multiple-of")) {
        *bound = exact;
    }
    check
}

fn typed(kind: &Type) -> Check {
    let check = Check::default();
    match kind {
        Type::String(text) => Check {
            kinds: vec!["string"],
            values: values(listed(&text.enumeration)),
            min_length: count(text.min_length),
            max_length: count(text.max_length),
            pattern: text.pattern.clone(),
            format: format_name(&text.format)
                .and_then(|format| CheckedFormat::of(Some("string"), &format)),
            ..check
        },
        Type::Number(number) => Check {
            kinds: vec!["number"],
            values: values(listed(&number.enumeration)),
            minimum: float(number.minimum).map(|bound| (bound, number.exclusive_minimum)),
            maximum: float(number.maximum).map(|bound| (bound, number.exclusive_maximum)),
            multiple_of: float(number.multiple_of),
            ..check
        },
        Type::Integer(integer) => Check {
            kinds: vec!["integer"],
            values: values(listed(&integer.enumeration)),
            minimum: integer
                .minimum
                .map(|bound| (bound.into(), integer.exclusive_minimum)),
            maximum: integer
                .maximum
                .map(|bound| (bound.into(), integer.exclusive_maximum)),
            multiple_of: integer.multiple_of.map(Number::from),
            format: format_name(&integer.format)
                .and_then(|format| CheckedFormat::of(Some("integer"), &format)),
            ..check
        },
        Type::Boolean(boolean) => Check {
            kinds: vec!["boolean"],
            values: values(listed(&boolean.enumeration)),
            ..check
        },
        Type::Object(object) => Check {
            kinds: vec!["object"],
            min_properties: count(object.min_properties),
            max_properties: count(object.max_properties),
            ..check
        },
        Type::Array(array) => Check {
            kinds: vec!["array"],
            min_items: count(array.min_items),
            max_items: count(array.max_items),
            unique_items: array.unique_items,
            ..check
        },
    }
}

fn untyped(any: &openapiv3::AnySchema) -> Check {
    let kind = any.typ.as_deref().and_then(kind_of);
    Check {
        kinds: kind.into_iter().collect(),
        values: values((!any.enumeration.is_empty()).then(|| any.enumeration.clone())),
        min_length: count(any.min_length),
        max_length: count(any.max_length),
        pattern: any.pattern.clone(),
        format: any
            .format
            .as_deref()
            .and_then(|format| CheckedFormat::of(kind, format)),
        minimum: float(any.minimum).map(|bound| (bound, any.exclusive_minimum == Some(true))),
        maximum: float(any.maximum).map(|bound| (bound, any.exclusive_maximum == Some(true))),
        multiple_of: float(any.multiple_of),
        min_items: count(any.min_items),
        max_items: count(any.max_items),
        unique_items: any.unique_items == Some(true),
        min_properties: count(any.min_properties),
        max_properties: count(any.max_properties),
        ..Check::default()
    }
}

/// The JSON type of that name.
pub(super) fn kind_of(name: &str) -> Option<&'static str> {
    const KINDS: [&str; 7] = [
        "null", "boolean", "integer", "number", "string", "array", "object",
    ];
    KINDS.into_iter().find(|kind| *kind == name)
}

fn count(count: Option<usize>) -> Option<u64> {
    count.and_then(|count| u64::try_from(count).ok())
}

/// A float as the document most likely has it: `10`, not `10.0`.
fn float(value: Option<f64>) -> Option<Number> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let value = value?;
    if value.fract() == 0.0 && value.abs() <= EXACT {
        let whole: i64 = format!("{value:.0}").parse().ok()?;
        return Some(whole.into());
    }
    Number::from_f64(value)
}

fn values(values: Option<Vec<Value>>) -> Option<Vec<Value>> {
    let plain = |value: Value| match &value {
        Value::Number(number) if number.is_f64() => {
            float(number.as_f64()).map_or(value, Value::Number)
        }
        _ => value,
    };
    values.map(|values| values.into_iter().map(plain).collect())
}

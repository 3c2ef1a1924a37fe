//! Types that need no name of their own: scalars, lists, maps.

use serde_json::Value;

use crate::model::contract::{TextView, Type};
use crate::model::schema::resolved::ResolvedSchema;
use crate::model::schema::view::SchemaView;
use crate::wire::{Format, JsonType};

/// A type without a name of its own.
pub(in crate::model::types) enum Plain<'a> {
    Is(Type),
    /// Any JSON, and why its schema says no more to Rust.
    Any(&'static str),
    Array {
        items: Option<SchemaView<'a>>,
        /// Whether its items differ by their position.
        mixed: bool,
    },
    Map(SchemaView<'a>),
}

/// The type of a schema that needs no name.
pub(in crate::model::types) fn plain<'a>(resolved: &ResolvedSchema<'a>) -> Plain<'a> {
    let null = |values: &[Value]| values.iter().all(Value::is_null);
    match resolved.kind {
        Some(JsonType::String) if resolved.bytes => Plain::Is(Type::Text(TextView::Base64)),
        Some(JsonType::String) => Plain::Is(text(resolved.format.as_deref())),
        Some(JsonType::Boolean) => Plain::Is(Type::Bool),
        Some(JsonType::Number) => Plain::Is(Type::Number),
        Some(JsonType::Integer) => Plain::Is(integer(resolved)),
        Some(JsonType::Array) => array(resolved),
        Some(JsonType::Object) => map(resolved),
        _ if resolved.items.is_some() || resolved.mixed => array(resolved),
        _ if resolved.additional.typed().is_some() => map(resolved),
        _ => match resolved.values.as_deref() {
            Some(values) if null(values) => Plain::Any("`null` is its only value"),
            Some(_) => Plain::Any("its values are of several types"),
            None => Plain::Is(Type::Any),
        },
    }
}

fn array<'a>(resolved: &ResolvedSchema<'a>) -> Plain<'a> {
    Plain::Array {
        items: resolved.items.clone(),
        mixed: resolved.mixed,
    }
}

fn map<'a>(resolved: &ResolvedSchema<'a>) -> Plain<'a> {
    let values = resolved.additional.typed().cloned();
    values.map_or(Plain::Is(Type::Object), Plain::Map)
}

fn text(format: Option<&str>) -> Type {
    let view = format.and_then(Format::of).and_then(TextView::of);
    view.map_or(Type::String, Type::Text)
}

/// The type that holds every integer which a schema lets in, as far as it says which. A bound may be that of a type,
/// rounded.
pub(in crate::model) fn integer(resolved: &ResolvedSchema) -> Type {
    /// 2⁶³
    const SIGNED: f64 = 9_223_372_036_854_775_808.0;
    match resolved.format.as_deref().and_then(Format::of) {
        Some(Format::Uint64) => return Type::Unsigned,
        Some(format) if format.json_type() == JsonType::Integer => return Type::Integer,
        _ => {}
    }
    let values = resolved
        .values
        .iter()
        .flatten()
        .filter(|one| one.is_number());
    let [least, most] =
        [&resolved.minimum, &resolved.maximum].map(|bound| bound.as_ref()?.value.as_f64());
    let is_float = values.clone().any(Value::is_f64);
    let is_below = values
        .clone()
        .any(|one| one.as_i64().is_some_and(i64::is_negative));
    let is_above = values.clone().any(|one| one.as_i64().is_none());
    let negative = is_below || least.is_some_and(|least| least < 0.0);
    let large = is_above || [least, most].iter().flatten().any(|bound| *bound > SIGNED);
    let beyond = is_float
        || least.is_some_and(|least| least < -SIGNED)
        || most.is_some_and(|most| most > 2.0 * SIGNED);
    match (negative, large) {
        _ if beyond => Type::Number,
        (true, true) => Type::Number,
        (false, true) => Type::Unsigned,
        (_, false) => Type::Integer,
    }
}

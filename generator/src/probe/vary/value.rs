//! A value of a schema that differs from another.

use serde_json::{Map, Number, Value, json};

use crate::drift::contain::{Fill, is_sent, sample};
use crate::probe::api::Api;
use crate::wire::{Bound, Format, JsonType, Schema, SchemaRef, equal};

/// How deep values are made.
const DEPTH: usize = 5;

/// A value that a schema allows and that none of the others is.
pub fn other(api: &Api<'_>, schema: &SchemaRef, name: &str, others: &[&Value]) -> Option<Value> {
    let differs = |value: &Value| !others.iter().any(|other| equal(other, value));
    let mut all = candidates(api, schema, name, 0).into_iter();
    all.find(|value| differs(value) && is_sent(&api.side, schema, value))
}

/// Values to choose from, those first that mean something.
fn candidates(api: &Api<'_>, schema: &SchemaRef, name: &str, depth: usize) -> Vec<Value> {
    let Some(merged) = api.all_of.merged(schema).filter(|_| depth < DEPTH) else {
        return Vec::new();
    };
    let mut all: Vec<Value> = merged.values.iter().flatten().cloned().collect();
    if all.is_empty() {
        all.extend(merged.prose.examples.first().cloned());
        all.extend(typed(api, &merged, name, depth));
        let choices = merged.one_of.iter().chain(&merged.any_of);
        all.extend(choices.flat_map(|one| candidates(api, one, name, depth + 1)));
    }
    let samples = [Fill::Most, Fill::Least].into_iter();
    all.extend(samples.filter_map(|fill| sample(&api.side, schema, fill)));
    all.retain(|value| !value.is_null());
    all
}

fn typed(api: &Api<'_>, schema: &Schema, name: &str, depth: usize) -> Vec<Value> {
    match schema.json_type {
        Some(JsonType::Boolean) => vec![true.into(), false.into()],
        Some(JsonType::Integer) => numbers(schema, true),
        Some(JsonType::Number) => numbers(schema, false),
        Some(JsonType::String) => texts(schema, name),
        Some(JsonType::Array) => lists(api, schema, name, depth),
        Some(JsonType::Object) => vec![object(api, schema, depth)],
        Some(JsonType::Null) => Vec::new(),
        None => vec![format!("Probe of {name}").into()],
    }
}

/// Numbers within the bounds: about the middle, the ends, small ones.
fn numbers(schema: &Schema, is_integer: bool) -> Vec<Value> {
    let bound = |bound: &Option<Bound>| bound.as_ref().and_then(|bound| bound.value.as_f64());
    let (least, most) = (bound(&schema.minimum), bound(&schema.maximum));
    let low = least.unwrap_or_else(|| most.map_or(0.0, |most| most.min(0.0)));
    let high = most.unwrap_or(low + 10.0);
    let step = schema.multiple_of.as_ref().and_then(Number::as_f64);
    let rounded = |value: f64| match step {
        Some(step) if step > 0.0 => (value / step).round() * step,
        _ if is_integer => value.round(),
        _ => (value * 100.0).round() / 100.0,
    };
    let all = [0.5, 0.25, 0.75, 1.0, 0.0].map(|part| rounded(low + (high - low) * part));
    let all = all.into_iter().filter_map(whole_or_float);
    all.map(Value::Number).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "it is within the range")]
fn whole_or_float(value: f64) -> Option<Number> {
    if value.fract() == 0.0 && value.abs() < 9e15 {
        Some((value as i64).into())
    } else {
        Number::from_f64(value)
    }
}

fn texts(schema: &Schema, name: &str) -> Vec<Value> {
    let format = schema.format.as_deref();
    let own: &[&str] = match format.and_then(Format::of) {
        Some(Format::DateTime) => &["2031-05-06T07:08:09Z", "2032-01-02T03:04:05Z"],
        Some(Format::Date) => &["2031-05-06", "2032-01-02"],
        Some(Format::Uri) => &["https://example.com/probe", "https://example.com/probe2"],
        Some(Format::Email) => &["probe@example.com", "other@example.com"],
        Some(Format::Uuid) => &[
            "7d444840-9dc0-41d1-b245-5ffdce74fad2",
            "00000000-0000-4000-8000-000000000000",
        ],
        Some(known) => {
            return known.example().into_iter().map(Value::from).collect();
        }
        None => &[],
    };
    if !own.is_empty() {
        return own.iter().map(|text| Value::from(*text)).collect();
    }
    let most = schema
        .max_length
        .and_then(|most| usize::try_from(most).ok());
    let most = most.unwrap_or(usize::MAX);
    let least = schema
        .min_length
        .and_then(|least| usize::try_from(least).ok());
    let least = least.unwrap_or(0).min(10_000);
    let fitted = |text: &str| {
        let text: String = text.chars().take(most).collect();
        let lacks = least.saturating_sub(text.chars().count());
        Value::from(text + &"x".repeat(lacks))
    };
    vec![
        fitted(&format!("Probe of {name}")),
        fitted(&format!("Another probe of {name}")),
    ]
}

/// Two items where that is allowed, so that one that gets lost is seen.
fn lists(api: &Api<'_>, schema: &Schema, name: &str, depth: usize) -> Vec<Value> {
    let Some(item) = &schema.items else {
        return vec![json!(["probe", "another probe"])];
    };
    let items = candidates(api, item, name, depth + 1);
    let items = items.into_iter();
    let mut items = items.filter(|value| is_sent(&api.side, item, value));
    let first = items.next();
    let second = items.find(|value| Some(value) != first.as_ref());
    let pair: Vec<Value> = first.clone().into_iter().chain(second).collect();
    let one: Vec<Value> = first.into_iter().collect();
    vec![pair.into(), one.into()]
}

/// Every property that has a value; where none is declared, one of our own.
fn object(api: &Api<'_>, schema: &Schema, depth: usize) -> Value {
    if schema.properties.is_empty() {
        return json!({"probe": "value"});
    }
    let mut members = Map::new();
    for (name, own) in &*schema.properties {
        let all = candidates(api, own, name, depth + 1).into_iter();
        let mut all = all.filter(|value| is_sent(&api.side, own, value));
        if let Some(value) = all.next() {
            members.insert(name.clone(), value);
        }
    }
    members.into()
}

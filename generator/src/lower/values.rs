//! What a plain value has to do with the keywords of its schema.

use std::cell::Cell;
use std::cmp::Ordering;
use std::net::{Ipv4Addr, Ipv6Addr};

use serde_json::{Number, Value};

use super::key;
use super::tree::{Map, Tree};
use crate::wire::Format;

/// How deep schemas are followed.
const MAX_DEPTH: usize = 16;

/// How many schemas one value is held against: alternatives of alternatives have no end.
const MAX_STEPS: usize = 10_000;

/// Compares two numbers: exactly among integers.
pub(super) fn compare(a: &Value, b: &Value) -> Option<Ordering> {
    match (whole(a), whole(b)) {
        (Some(a), Some(b)) => Some(a.cmp(&b)),
        _ => a.as_f64()?.partial_cmp(&b.as_f64()?),
    }
}

fn whole(value: &Value) -> Option<i128> {
    let signed = value.as_i64().map(i128::from);
    signed.or_else(|| value.as_u64().map(i128::from))
}

/// The schemas that values are held against, in the spelling of 3.0.
pub(super) struct Schemas<'t> {
    components: Option<&'t Map>,
    steps: Cell<usize>,
}

impl<'t> Schemas<'t> {
    pub(super) fn new(components: Option<&'t Map>) -> Self {
        Self {
            components,
            steps: Cell::new(0),
        }
    }

    /// The component that a reference leads to.
    pub(super) fn target(&self, schema: &'t Tree) -> Option<&'t Tree> {
        self.components?.get(key(schema.reference()?))
    }

    /// The first keyword that a value breaks, where it stands; `null` is not looked at.
    pub(super) fn broken(&self, value: &Value, schema: &'t Tree) -> Option<(String, &'t Tree)> {
        self.steps.set(0);
        self.at(value, schema, 0)
    }

    fn at(&self, value: &Value, schema: &'t Tree, depth: usize) -> Option<(String, &'t Tree)> {
        let steps = self.steps.get();
        if depth == MAX_DEPTH || steps == MAX_STEPS || value.is_null() {
            return None;
        }
        self.steps.set(steps + 1);
        if let Some(target) = self.target(schema) {
            return self.at(value, target, depth + 1);
        }
        let own = || {
            let mut keywords = schema.map()?.iter();
            let (key, tree) = keywords.find(|(key, limit)| breaks(value, key, limit, schema))?;
            Some((key.clone(), tree))
        };
        own().or_else(|| self.below(value, schema, depth + 1))
    }

    /// In the parts of the schema, its items, and its properties.
    fn below(&self, value: &Value, schema: &'t Tree, depth: usize) -> Option<(String, &'t Tree)> {
        let parts = |key: &str| schema.get(key).and_then(Tree::list).unwrap_or_default();
        if let Some(found) = parts("allOf")
            .iter()
            .find_map(|part| self.at(value, part, depth))
        {
            return Some(found);
        }
        for key in ["oneOf", "anyOf"] {
            let choice = parts(key);
            let breaks = |part: &Tree| self.at(value, part, depth).is_some();
            if !choice.is_empty() && choice.iter().all(breaks) {
                return Some((key.to_owned(), schema.get(key)?));
            }
        }
        match value {
            Value::Array(list) => {
                let items = schema.get("items")?;
                list.iter().find_map(|item| self.at(item, items, depth))
            }
            Value::Object(map) => {
                let properties = schema.get("properties")?;
                map.iter()
                    .find_map(|(name, value)| self.at(value, properties.get(name)?, depth))
            }
            _ => None,
        }
    }
}

/// Whether a value breaks one keyword of a schema.
fn breaks(value: &Value, key: &str, limit: &Tree, schema: &Tree) -> bool {
    let is_open = |key: &str| schema.get(key).is_some_and(Tree::is_true);
    let order = || compare(value, &limit.into()).filter(|_| value.is_number());
    match key {
        "type" => limit.text().is_some_and(|name| !is(value, name)),
        "enum" => !allows(value, limit),
        "minimum" if is_open("exclusiveMinimum") => order().is_some_and(Ordering::is_le),
        "minimum" => order().is_some_and(Ordering::is_lt),
        "maximum" if is_open("exclusiveMaximum") => order().is_some_and(Ordering::is_ge),
        "maximum" => order().is_some_and(Ordering::is_gt),
        "multipleOf" => !is_multiple(value, &limit.into()),
        "pattern" => limit.text().is_some_and(|pattern| misses(value, pattern)),
        "format" => limit
            .text()
            .is_some_and(|format| is_malformed(value, format)),
        "uniqueItems" => limit.is_true() && repeats(value),
        "minLength" | "minItems" | "minProperties" => {
            size(value, key).is_some_and(|size| size_order(size, limit) == Some(Ordering::Less))
        }
        "maxLength" | "maxItems" | "maxProperties" => {
            size(value, key).is_some_and(|size| size_order(size, limit) == Some(Ordering::Greater))
        }
        _ => false,
    }
}

fn is(value: &Value, name: &str) -> bool {
    match name {
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => whole(value).is_some() || value.as_f64().is_some_and(|it| it.fract() == 0.0),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

fn allows(value: &Value, list: &Tree) -> bool {
    let same = |one: &Tree| {
        let one = Value::from(one);
        one == *value || compare(&one, value) == Some(Ordering::Equal)
    };
    list.list().is_none_or(|list| list.iter().any(same))
}

fn is_multiple(value: &Value, of: &Value) -> bool {
    if let (Some(value), Some(of)) = (whole(value), whole(of)) {
        return of == 0 || value % of == 0;
    }
    let (Some(value), Some(of)) = (value.as_f64(), of.as_f64()) else {
        return true;
    };
    let times = value / of;
    !times.is_finite() || (times - times.round()).abs() <= 1e-9 * times.abs().max(1.0)
}

/// A regular expression of ECMAScript. Without the flag `u` it is laxer about escapes; many documents count on it.
pub(crate) fn regex(pattern: &str) -> Result<regress::Regex, regress::Error> {
    regress::Regex::with_flags(pattern, "u")
        .or_else(|error| regress::Regex::new(pattern).map_err(|_| error))
}

fn misses(value: &Value, pattern: &str) -> bool {
    let (Ok(regex), Some(text)) = (regex(pattern), value.as_str()) else {
        return false;
    };
    regex.find(text).is_none()
}

/// By its looks: what no value of the format can be.
fn is_malformed(value: &Value, format: &str) -> bool {
    let Some(format) = Format::of(format) else {
        return false;
    };
    let text = value.as_str();
    match format {
        Format::Ipv4 => text.is_some_and(|text| text.parse::<Ipv4Addr>().is_err()),
        Format::Ipv6 => text.is_some_and(|text| text.parse::<Ipv6Addr>().is_err()),
        _ => match (format.range(), format.pattern()) {
            (Some(range), _) => whole(value).is_some_and(|value| !range.contains(&value)),
            (_, Some(pattern)) => misses(value, pattern),
            (None, None) => false,
        },
    }
}

fn repeats(value: &Value) -> bool {
    let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
    (1..list.len()).any(|index| list[..index].contains(&list[index]))
}

/// How many characters, items or members, as the keyword counts.
fn size(value: &Value, key: &str) -> Option<usize> {
    match value {
        Value::String(text) if key.ends_with("Length") => Some(text.chars().count()),
        Value::Array(list) if key.ends_with("Items") => Some(list.len()),
        Value::Object(map) if key.ends_with("Properties") => Some(map.len()),
        _ => None,
    }
}

fn size_order(size: usize, bound: &Tree) -> Option<Ordering> {
    compare(&Value::Number(Number::from(size)), &bound.into())
}

//! What a closed producer means by a schema, as JSON Schema says it.

use serde_json::{Map, Value, json};

use super::{contract, document};
use crate::wire::random::written;

/// Closes schemas that hold at once.
pub(super) type Close = fn(Vec<Value>) -> Value;

/// A schema as a closed producer means it: besides the schema itself, one of its alternatives, with the properties that
/// this declares and no others. An object that declares no property is free in its form.
pub(super) fn closed(schema: &Value, close: Close) -> Value {
    let alternatives = alternatives(schema, close).into_iter();
    let alternatives: Vec<Value> = alternatives.map(close).collect();
    json!({"allOf": [schema], "anyOf": alternatives})
}

/// The alternatives of a schema, each as the schemas that hold at once.
fn alternatives(schema: &Value, close: Close) -> Vec<Vec<Value>> {
    let Some(keywords) = schema.as_object() else {
        return vec![vec![schema.clone()]];
    };
    let mut own = keywords.clone();
    let mut all = vec![Vec::new()];
    for (keyword, is_choice) in [("allOf", false), ("oneOf", true), ("anyOf", true)] {
        let list = own.remove(keyword);
        let list = list.as_ref().and_then(Value::as_array);
        let parts = list
            .into_iter()
            .flatten()
            .map(|part| alternatives(part, close));
        if is_choice && list.is_some() {
            all = product(&all, &parts.flatten().collect::<Vec<_>>());
        } else {
            all = parts.fold(all, |all, part| product(&all, &part));
        }
    }
    let own = vec![vec![below(own, close)]];
    product(&all, &own)
}

fn product(a: &[Vec<Value>], b: &[Vec<Value>]) -> Vec<Vec<Value>> {
    let each = a
        .iter()
        .flat_map(|a| b.iter().map(move |b| [a.clone(), b.clone()].concat()));
    each.take(200).collect()
}

/// A schema with everything closed that lies deeper.
fn below(mut keywords: Map<String, Value>, close: Close) -> Value {
    for (keyword, schema) in &mut keywords {
        match (keyword.as_str(), schema) {
            ("items" | "additionalProperties" | "unevaluatedProperties", schema) => {
                *schema = closed_unless_boolean(schema, close);
            }
            ("properties" | "patternProperties", Value::Object(schemas)) => {
                for schema in schemas.values_mut() {
                    *schema = closed(schema, close);
                }
            }
            ("prefixItems", Value::Array(schemas)) => {
                for schema in schemas.iter_mut() {
                    *schema = closed(schema, close);
                }
            }
            _ => {}
        }
    }
    keywords.into()
}

fn closed_unless_boolean(schema: &Value, close: Close) -> Value {
    if schema.is_boolean() || *schema == empty() {
        schema.clone()
    } else {
        closed(schema, close)
    }
}

/// Schemas at once, without properties that none of them declares.
pub(super) fn close(mut parts: Vec<Value>) -> Value {
    let mut names = Names::default();
    for part in &parts {
        names.of(part, false);
    }
    if !names.declares {
        return json!({"allOf": parts});
    }
    for part in &mut parts {
        let is_any = |others: &Value| *others == json!(true) || *others == empty();
        if let Some(keywords) = part.as_object_mut() {
            let is_open =
                |keyword: &str| matches!(keyword, "additionalProperties" | "unevaluatedProperties");
            keywords.retain(|keyword, others| !is_open(keyword) || !is_any(others));
        }
    }
    let (names, patterns) = (names.known, names.patterns);
    json!({"allOf": parts, "properties": names, "patternProperties": patterns, "unevaluatedProperties": false})
}

/// The same without `unevaluatedProperties`, which not everyone models, where it can be said in other words.
pub(super) fn close_plainly(parts: Vec<Value>) -> Value {
    const FURTHER: [&str; 7] = [
        "additionalProperties",
        "unevaluatedProperties",
        "dependentSchemas",
        "if",
        "then",
        "else",
        "anyOf",
    ];
    let closed = close(parts);
    let says_more = |part: &Value| {
        let said = part.as_object().into_iter().flatten();
        let mut said = said.filter(|(_, said)| **said != json!(false) && **said != json!({}));
        said.any(|(keyword, _)| FURTHER.contains(&keyword.as_str()))
    };
    let parts = closed["allOf"].as_array().into_iter().flatten();
    if closed.get("unevaluatedProperties").is_none() || parts.clone().any(says_more) {
        return closed;
    }
    let mut named = json!({"additionalProperties": false});
    for keyword in ["properties", "patternProperties"] {
        let all = parts.clone().chain([&closed]);
        let all = all.filter_map(|part| part.get(keyword)?.as_object());
        let entries = all.flat_map(|all| all.keys().map(|name| (name.clone(), json!(true))));
        named[keyword] = entries.collect::<Map<_, _>>().into();
    }
    json!({"allOf": parts.chain([&named]).collect::<Vec<_>>()})
}

fn empty() -> Value {
    let contract = contract(0, document(&json!({"S": {}})), None);
    written(&contract.schemas["S"])
}

/// The names that count as declared though `properties` of the schema itself does not have them: those that are required,
/// and those of schemas that hold under a condition.
#[derive(Default)]
struct Names {
    declares: bool,
    known: Map<String, Value>,
    patterns: Map<String, Value>,
}

impl Names {
    fn of(&mut self, part: &Value, is_conditional: bool) {
        for (keyword, below) in part.as_object().into_iter().flatten() {
            match (keyword.as_str(), below) {
                ("properties", Value::Object(named)) => {
                    self.declares |= !named.is_empty();
                    let keys = named.keys().filter(|_| is_conditional);
                    self.known
                        .extend(keys.map(|key| (key.clone(), json!(true))));
                }
                ("patternProperties", Value::Object(named)) => {
                    self.declares |= !named.is_empty();
                    let keys = named.keys().filter(|_| is_conditional);
                    self.patterns
                        .extend(keys.map(|key| (key.clone(), json!(true))));
                }
                ("required", Value::Array(names)) => {
                    let names = names.iter().filter_map(Value::as_str);
                    self.known
                        .extend(names.map(|name| (name.to_owned(), json!(true))));
                }
                ("if" | "then" | "else", below) => self.of(below, true),
                ("dependentSchemas", Value::Object(schemas)) => {
                    for below in schemas.values() {
                        self.of(below, true);
                    }
                }
                ("allOf" | "oneOf" | "anyOf", Value::Array(schemas)) => {
                    for below in schemas {
                        self.of(below, is_conditional);
                    }
                }
                _ => {}
            }
        }
    }
}

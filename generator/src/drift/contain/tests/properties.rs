//! Pairs of schemas by chance, held against the crate `jsonschema`.

use jsonschema::Validator;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{Answer, Contain, Reader, Side, contract, document};
use crate::diagnostic::Diagnostics;
use crate::wire::Directed;
use crate::wire::random::{keyword, object, schema, value, written};

/// A schema as a closed producer means it: besides the schema itself, one of its alternatives, with the properties that
/// this declares and no others. An object that declares no property is free in its form.
fn closed(schema: &Value) -> Value {
    let alternatives: Vec<Value> = alternatives(schema).into_iter().map(close).collect();
    json!({"allOf": [schema], "anyOf": alternatives})
}

/// The alternatives of a schema, each as the schemas that hold at once.
fn alternatives(schema: &Value) -> Vec<Vec<Value>> {
    let Some(keywords) = schema.as_object() else {
        return vec![vec![schema.clone()]];
    };
    let mut own = keywords.clone();
    let mut all = vec![Vec::new()];
    for (keyword, is_choice) in [("allOf", false), ("oneOf", true), ("anyOf", true)] {
        let list = own.remove(keyword);
        let list = list.as_ref().and_then(Value::as_array);
        let parts = list.into_iter().flatten().map(alternatives);
        if is_choice && list.is_some() {
            all = product(&all, &parts.flatten().collect::<Vec<_>>());
        } else {
            all = parts.fold(all, |all, part| product(&all, &part));
        }
    }
    let own = vec![vec![below(own)]];
    product(&all, &own)
}

fn product(a: &[Vec<Value>], b: &[Vec<Value>]) -> Vec<Vec<Value>> {
    let each = a
        .iter()
        .flat_map(|a| b.iter().map(move |b| [a.clone(), b.clone()].concat()));
    each.take(200).collect()
}

/// A schema with everything closed that lies deeper.
fn below(mut keywords: Map<String, Value>) -> Value {
    for (keyword, schema) in &mut keywords {
        match (keyword.as_str(), schema) {
            ("items" | "additionalProperties" | "unevaluatedProperties", schema) => {
                *schema = closed_unless_boolean(schema);
            }
            ("properties" | "patternProperties", Value::Object(schemas)) => {
                for schema in schemas.values_mut() {
                    *schema = closed(schema);
                }
            }
            ("prefixItems", Value::Array(schemas)) => {
                for schema in schemas.iter_mut() {
                    *schema = closed(schema);
                }
            }
            _ => {}
        }
    }
    keywords.into()
}

fn closed_unless_boolean(schema: &Value) -> Value {
    if schema.is_boolean() || *schema == empty() {
        schema.clone()
    } else {
        closed(schema)
    }
}

/// Schemas at once, without properties that none of them declares.
fn close(mut parts: Vec<Value>) -> Value {
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

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).expect("it is a schema")
}

/// Two schemas that have much in common.
fn pair() -> impl Strategy<Value = (Value, Value)> {
    let few = || vec(keyword(schema().boxed()), 0..3);
    let alike = (vec(keyword(schema().boxed()), 0..4), few(), few()).prop_map(|(base, a, b)| {
        let with = |more: Vec<_>| object(base.iter().cloned().chain(more).collect());
        (with(a), with(b))
    });
    prop_oneof![3 => alike, 1 => (schema(), schema())]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_hold_of_every_message((sent, read) in pair(), values in vec(value(), 48)) {
        let [sender, reader] = [&sent, &read].map(|schema| contract(0, document(&json!({"S": schema})), None));
        let mut diagnostics = Diagnostics::default();
        let sender = Directed::of(&sender, &mut diagnostics);
        let reader = Directed::of(&reader, &mut diagnostics);
        let (from, to) = (Side::of(&sender), Side::of(&reader));
        let [sent, read] = [&sender, &reader].map(|side| &side.contract.schemas["S"]);
        let answer = Contain::new(&from, &to).takes(sent, read, Reader::Exact);
        let (sent, read) = (closed(&written(sent)), written(read));
        let (sends, takes) = (validator(&sent), validator(&read));
        match answer {
            Answer::Yes => for value in values {
                let is_lost = sends.is_valid(&value) && !takes.is_valid(&value);
                prop_assert!(!is_lost, "{value} of {sent} by {read}");
            },
            Answer::No(witness) => {
                let message = &witness.message;
                prop_assert!(sends.is_valid(message), "{message} of {sent}");
                prop_assert!(!takes.is_valid(message), "{message} by {read}");
                prop_assert!(message.pointer(&witness.at).is_some());
            }
            Answer::Undecided(_) => {}
        }
    }
}

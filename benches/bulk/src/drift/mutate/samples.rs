//! What is added where a keyword is not there.

use std::sync::LazyLock;

use atoms_codegen::lower::KeywordRow;
use fastrand::Rng;
use serde_json::{Value, json};

/// Values by object and keyword, for what needs to know no more of its object.
static SAMPLES: LazyLock<Value> = LazyLock::new(|| {
    let samples = include_str!("../../../drift/samples.yaml");
    serde_yaml::from_str(samples).expect("the samples are YAML")
});

/// What `type` may be.
pub(super) const KINDS_OF_VALUE: &[&str] =
    &["string", "integer", "number", "boolean", "array", "object"];

/// A value that fits there; `None` where the keyword would say nothing of such an object.
pub(super) fn sample(
    row: &KeywordRow,
    owner: &Value,
    document: &Value,
    rng: &mut Rng,
) -> Option<Value> {
    match &*row.object {
        "Schema" => of_schema(row, owner, document, rng),
        "SecurityScheme" => of_scheme(row, owner),
        "Parameter" | "Header" if row.keyword == "explode" => {
            let is_form = matches!(owner["style"].as_str(), Some("form"));
            let is_form = is_form || matches!(owner["in"].as_str(), Some("query" | "cookie"));
            Some(json!(!is_form))
        }
        // An empty requirement beside no requirement says the same.
        "Operation" if row.keyword == "security" => document["components"]["securitySchemes"]
            .as_object()
            .and_then(|schemes| schemes.keys().next())
            .map(|name| json!([{ name: [] }])),
        _ => stored(row),
    }
}

fn stored(row: &KeywordRow) -> Option<Value> {
    SAMPLES.get(&row.object)?.get(row.keyword).cloned()
}

/// One more entry of a list or mapping.
pub(super) fn entry(row: &KeywordRow) -> Option<Value> {
    match stored(row)? {
        Value::Array(list) => list.into_iter().next(),
        Value::Object(map) => map.into_iter().next().map(|(_, value)| value),
        _ => None,
    }
}

fn of_schema(row: &KeywordRow, owner: &Value, document: &Value, rng: &mut Rng) -> Option<Value> {
    let kind = kind(owner);
    if concerned(row.keyword).is_some_and(|kinds| !kind.is_some_and(|kind| kinds.contains(&kind))) {
        return None;
    }
    let value = || Some(value_of(kind?));
    match row.keyword {
        "default" | "example" | "const" => value(),
        "examples" | "enum" => Some(json!([value()?])),
        "type" => owner.get("$ref").is_none().then(|| json!("string")),
        "nullable" => is_3_0(document).then(|| json!(true)),
        "format" => match kind? {
            "string" => Some(json!("uuid")),
            "integer" => Some(json!("int32")),
            "number" => Some(json!("float")),
            _ => None,
        },
        "allOf" => Some(json!([bound(kind?)])),
        "oneOf" | "anyOf" => Some(json!([bound(kind?), {"title": "Added", "type": kind?}])),
        "not" => Some(bound(kind?)),
        "exclusiveMinimum" | "exclusiveMaximum" => {
            let bound = if row.keyword == "exclusiveMinimum" {
                json!(3)
            } else {
                json!(1000)
            };
            Some(if is_3_0(document) { json!(true) } else { bound })
        }
        "required" => Some(json!([property(owner, &[], rng)])),
        "minContains" | "maxContains" => owner.get("contains").and_then(|_| stored(row)),
        "then" | "else" => owner.get("if").and_then(|_| stored(row)),
        "readOnly" | "writeOnly" => {
            let both = owner.get("readOnly").or(owner.get("writeOnly"));
            both.is_none().then(|| json!(true))
        }
        _ => stored(row),
    }
}

fn of_scheme(row: &KeywordRow, owner: &Value) -> Option<Value> {
    let kind = owner["type"].as_str()?;
    match (row.keyword, kind) {
        ("bearerFormat", "http") => Some(json!("JWT")),
        ("bearerFormat", _) => None,
        ("oauth2MetadataUrl", kind) if kind != "oauth2" => None,
        _ => stored(row),
    }
}

/// The kinds of value that a keyword says something of; `None` for those of any.
pub(super) fn concerned(keyword: &str) -> Option<&'static [&'static str]> {
    Some(match keyword {
        "multipleOf" | "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" => {
            &["integer", "number"]
        }
        "pattern" | "minLength" | "maxLength" | "contentEncoding" | "contentMediaType"
        | "contentSchema" => &["string"],
        "items" | "minItems" | "maxItems" | "uniqueItems" | "prefixItems" | "additionalItems"
        | "contains" | "minContains" | "maxContains" | "unevaluatedItems" => &["array"],
        "properties"
        | "required"
        | "additionalProperties"
        | "minProperties"
        | "maxProperties"
        | "patternProperties"
        | "propertyNames"
        | "unevaluatedProperties"
        | "dependentRequired"
        | "dependentSchemas"
        | "dependencies"
        | "if" => &["object"],
        _ => return None,
    })
}

/// The `type` of a schema that has one beside `null`.
fn kind(owner: &Value) -> Option<&str> {
    match owner.get("type")? {
        Value::String(kind) => (kind != "null").then_some(kind),
        Value::Array(kinds) => kinds
            .iter()
            .filter_map(Value::as_str)
            .find(|kind| *kind != "null"),
        _ => None,
    }
}

/// A value of that kind.
pub(super) fn value_of(kind: &str) -> Value {
    match kind {
        "string" => json!("added"),
        "integer" => json!(7),
        "number" => json!(7.5),
        "boolean" => json!(true),
        "array" => json!([]),
        "null" => Value::Null,
        _ => json!({}),
    }
}

/// A schema that asks something of values of that kind.
fn bound(kind: &str) -> Value {
    match kind {
        "string" => json!({"maxLength": 2}),
        "integer" | "number" => json!({"maximum": 2}),
        "array" => json!({"maxItems": 2}),
        "boolean" => json!({"enum": [true]}),
        _ => json!({"maxProperties": 2}),
    }
}

/// A property that is not among those.
pub(super) fn property(owner: &Value, but: &[Value], rng: &mut Rng) -> String {
    let own = owner["properties"].as_object();
    let names = own.into_iter().flat_map(|map| map.keys());
    let names: Vec<&String> = names
        .filter(|name| but.iter().all(|one| one != *name))
        .collect();
    rng.choice(names)
        .map_or_else(|| "added".to_owned(), Clone::clone)
}

/// Whether the document is of OpenAPI 3.0.
pub(super) fn is_3_0(document: &Value) -> bool {
    let version = document["openapi"].as_str();
    version.is_some_and(|version| version.starts_with("3.0"))
}

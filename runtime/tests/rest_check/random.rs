//! The same answer as a validator of JSON Schema, for schemas of any keywords in any nesting.

use std::cell::RefCell;
use std::rc::Rc;

use atoms_runtime::codegen::check::{At, CheckFn, anything};
use atoms_runtime::codegen::pattern;
use jsonschema::Draft;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::oracle::value;
use crate::{fits, told};

/// A schema whose parts are checks already.
#[derive(Default)]
struct Schema {
    keywords: Map<String, Value>,
    properties: Vec<(String, CheckFn)>,
    lists: [Vec<CheckFn>; 4],
    parts: Map<String, Value>,
}

thread_local!(static SCHEMAS: RefCell<Vec<Rc<Schema>>> = const { RefCell::new(Vec::new()) });

/// What follows `$schema`, in the order of [`Schema::lists`].
const LISTS: [&str; 4] = ["prefixItems", "allOf", "anyOf", "oneOf"];

/// Keywords that hold one schema.
const PARTS: [&str; 10] = [
    "additionalProperties",
    "propertyNames",
    "items",
    "contains",
    "not",
    "if",
    "then",
    "else",
    "unevaluatedProperties",
    "unevaluatedItems",
];

/// A check is a function and holds nothing, so the schema of each is found by its number.
fn whole<const N: usize>(value: At<'_>) {
    let schema = of(N);
    let properties = schema.part("unevaluatedProperties");
    let items = schema.part("unevaluatedItems");
    if properties.is_none() && items.is_none() {
        return apply(&schema, value);
    }
    let left = value.evaluate(evaluated::<N>);
    if let Some(check) = properties {
        left.properties(check);
    }
    if let Some(check) = items {
        left.items(check);
    }
}

fn evaluated<const N: usize>(value: At<'_>) {
    apply(&of(N), value);
}

fn of(number: usize) -> Rc<Schema> {
    SCHEMAS.with(|schemas| Rc::clone(&schemas.borrow()[number]))
}

macro_rules! numbered {
    ($($tens:literal)*) => {
        [$(
            whole::<{ $tens * 8 }>, whole::<{ $tens * 8 + 1 }>, whole::<{ $tens * 8 + 2 }>, whole::<{ $tens * 8 + 3 }>,
            whole::<{ $tens * 8 + 4 }>, whole::<{ $tens * 8 + 5 }>, whole::<{ $tens * 8 + 6 }>,
            whole::<{ $tens * 8 + 7 }>,
        )*]
    };
}

const CHECKS: [CheckFn; 128] = numbered!(0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15);

impl Schema {
    fn part(&self, keyword: &str) -> Option<CheckFn> {
        let number = self.parts.get(keyword)?.as_u64()?;
        CHECKS.get(usize::try_from(number).ok()?).copied()
    }

    fn count(&self, keyword: &str) -> Option<u64> {
        self.keywords.get(keyword)?.as_u64()
    }
}

/// Keeps a schema and all below it; `None` where there are more than there are checks.
fn plant(schema: &Value) -> Option<usize> {
    let mut planted = Schema::default();
    match schema {
        Value::Bool(true) => {}
        Value::Object(keywords) => planted.keywords.clone_from(keywords),
        _ => planted.lists[3].push(none),
    }
    for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
        let check = CHECKS[plant(schema)?];
        planted.properties.push((name.clone(), check));
    }
    for (list, keyword) in planted.lists.iter_mut().zip(LISTS) {
        for schema in schema[keyword].as_array().into_iter().flatten() {
            list.push(CHECKS[plant(schema)?]);
        }
    }
    for keyword in PARTS {
        if let Some(schema) = schema.get(keyword) {
            planted.parts.insert(keyword.into(), plant(schema)?.into());
        }
    }
    if let Some(schema) = schema.get("patternProperties") {
        let number = plant(&schema["^[ab]"])?;
        planted
            .parts
            .insert("patternProperties".into(), number.into());
    }
    SCHEMAS.with(|schemas| {
        let mut schemas = schemas.borrow_mut();
        schemas.push(Rc::new(planted));
        (schemas.len() < CHECKS.len()).then(|| schemas.len() - 1)
    })
}

fn none(value: At<'_>) {
    value.not(anything);
}

fn apply(schema: &Schema, value: At<'_>) {
    if let Some(kind) = schema.keywords.get("type").and_then(Value::as_str) {
        let kinds = ["string", "integer", "number", "array", "object"];
        value.kinds(&[kinds[kinds
            .iter()
            .position(|one| *one == kind)
            .unwrap_or_default()]]);
    }
    if let Some(least) = schema.count("minimum") {
        value
            .if_number()
            .minimum(i64::try_from(least).unwrap_or_default());
    }
    if let Some(most) = schema.count("maxLength") {
        value.if_string().max_length(most);
    }
    of_arrays(schema, value);
    of_objects(schema, value);
    let [_, all, any, one] = &schema.lists;
    for check in all {
        value.check(*check);
    }
    if !any.is_empty() {
        value.any(any);
    }
    if !one.is_empty() {
        value.one(one);
    }
    if let Some(check) = schema.part("not") {
        value.not(check);
    }
    if let Some(stated) = schema.part("if") {
        let [then, other] = ["then", "else"].map(|part| schema.part(part).unwrap_or(anything));
        value.if_then_else(stated, then, other);
    }
}

fn of_arrays(schema: &Schema, value: At<'_>) {
    let array = value.if_array();
    let prefix = &schema.lists[0];
    array.prefix(prefix);
    if let Some(check) = schema.part("items") {
        array.items_from(prefix.len(), check);
    }
    if let Some(check) = schema.part("contains") {
        let least = schema.count("minContains").unwrap_or(1);
        match schema.count("maxContains") {
            Some(most) => array.contains(least..=most, check),
            None => array.contains(least.., check),
        };
    }
}

fn of_objects(schema: &Schema, value: At<'_>) {
    let object = value.if_object();
    let required = schema.keywords.get("required").and_then(Value::as_array);
    let required = required.into_iter().flatten().filter_map(Value::as_str);
    object.required(&required.collect::<Vec<_>>());
    if let Some(check) = schema.part("propertyNames") {
        object.names(check);
    }
    for (name, check) in &schema.properties {
        object.property(name).check(*check);
    }
    if let Some(check) = schema.part("patternProperties") {
        object.matching(pattern!("^[ab]"), check);
    }
    if let Some(check) = schema.part("additionalProperties") {
        object.rest(check);
    }
}

/// A schema of a few keywords.
fn schema() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        prop_oneof![
            Just("string"),
            Just("integer"),
            Just("array"),
            Just("object")
        ]
        .prop_map(|kind| json!({"type": kind})),
        Just(json!({"minimum": 1})),
        Just(json!({"maxLength": 1})),
        "[abc]".prop_map(|name| json!({"required": [name]})),
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        let name = prop_oneof![
            Just("properties"),
            Just("patternProperties"),
            prop::sample::select(&LISTS[..]),
            prop::sample::select(&PARTS[..]),
            Just("unevaluatedProperties"),
            Just("unevaluatedItems"),
        ];
        let keyword = (name, prop::collection::vec(inner, 1..3), 0_u64..3);
        prop::collection::vec(keyword, 1..5).prop_map(|keywords| {
            let keywords = keywords.into_iter().flat_map(|(keyword, parts, count)| {
                let first = parts[0].clone();
                let value = match keyword {
                    "properties" => ["a", "b"]
                        .into_iter()
                        .zip(parts)
                        .map(|(name, part)| (name.to_owned(), part))
                        .collect::<Map<_, _>>()
                        .into(),
                    "patternProperties" => json!({"^[ab]": first}),
                    keyword if LISTS.contains(&keyword) => parts.into(),
                    _ => first,
                };
                let limit = match (keyword, count) {
                    ("contains", 0) => Some(("minContains".to_owned(), 0.into())),
                    ("contains", 1) => Some(("minContains".to_owned(), 2.into())),
                    ("contains", _) => Some(("maxContains".to_owned(), 1.into())),
                    _ => None,
                };
                [(keyword.to_owned(), value)].into_iter().chain(limit)
            });
            Value::Object(keywords.collect())
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(3000) })]

    #[test]
    fn any_schema_takes_what_a_validator_takes(schema in schema(), values in prop::collection::vec(value(), 8)) {
        SCHEMAS.with(|schemas| schemas.borrow_mut().clear());
        let root = plant(&schema);
        prop_assume!(root.is_some());
        let check = CHECKS[root.unwrap_or_default()];
        let options = jsonschema::options().with_draft(Draft::Draft202012);
        let validator = options.build(&schema).expect("the schema is fine");
        for value in values {
            let json = value.to_string();
            prop_assert_eq!(fits(check, &json), validator.is_valid(&value), "{} {}: {:?}", schema, json, told(check, &json));
        }
    }
}

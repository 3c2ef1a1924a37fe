//! What is merged takes what all parts take: held against the crate `jsonschema`.

use jsonschema::Validator;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map as Json, Value, json};

use super::super::tests::{contract, document};
use super::{AllOf, both, merged_in_place};
use crate::wire::{Schema, SchemaOrBool, SchemaRef};

const NAMES: [&str; 3] = ["a", "b", "c"];

const TYPES: [&str; 7] = [
    "string", "integer", "number", "array", "object", "boolean", "null",
];

fn scalar() -> impl Strategy<Value = Value> {
    select(vec![
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(1.0),
        json!(2.5),
        json!(3),
        json!(""),
        json!("a"),
        json!("ab"),
        json!("abc"),
    ])
}

pub(crate) fn value() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(2, 12, 3, |inner| {
        let object = btree_map(select(&NAMES[..]), inner.clone(), 0..4);
        prop_oneof![
            vec(inner, 0..4).prop_map(Value::from),
            object.prop_map(|object| object
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect()),
        ]
    })
}

/// Keywords, few enough of each kind to meet in two schemas.
pub(crate) fn schema() -> impl Strategy<Value = Value> {
    let flat = vec(keyword(Just(json!({})).boxed()), 0..3).prop_map(object);
    flat.prop_recursive(2, 24, 3, |inner| {
        vec(keyword(inner.boxed()), 0..5).prop_map(object)
    })
}

pub(crate) fn object(keywords: Vec<(&'static str, Value)>) -> Value {
    let keywords = keywords.into_iter();
    keywords
        .map(|(keyword, value)| (keyword.to_owned(), value))
        .collect()
}

pub(crate) fn keyword(inner: BoxedStrategy<Value>) -> impl Strategy<Value = (&'static str, Value)> {
    let named = btree_map(select(&NAMES[..]), inner.clone(), 1..3).prop_map(|map| json!(map));
    let list = vec(inner.clone(), 1..3).prop_map(Value::from);
    let required = subsequence(&NAMES[..], 0..3).prop_map(|names| json!(names));
    let count =
        |keywords: &'static [&'static str]| (select(keywords), (0..3_u8).prop_map(Value::from));
    prop_oneof![
        4 => (Just("type"), select(&TYPES[..]).prop_map(Value::from)),
        1 => (Just("nullable"), Just(json!(true))),
        2 => (Just("enum"), vec(scalar(), 1..4).prop_map(Value::from)),
        2 => count(&["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]),
        2 => count(&["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"]),
        1 => (Just("multipleOf"), (1..4_u8).prop_map(Value::from)),
        1 => (Just("pattern"), select(vec!["^a", "b$"]).prop_map(Value::from)),
        2 => (select(&["properties", "dependentSchemas"][..]), named.clone()),
        1 => (Just("patternProperties"), inner.clone().prop_map(|inner| json!({"^[ab]$": inner}))),
        2 => (Just("required"), required.clone()),
        1 => (Just("dependentRequired"), required.prop_map(|names| json!({"a": names}))),
        2 => (select(&["additionalProperties", "items", "not", "contains", "propertyNames", "unevaluatedProperties", "unevaluatedItems"][..]), inner.clone()),
        1 => (Just("additionalProperties"), any::<bool>().prop_map(Value::from)),
        1 => (Just("uniqueItems"), Just(json!(true))),
        1 => (Just("prefixItems"), list.clone()),
        1 => count(&["minContains", "maxContains"]),
        2 => (select(&["oneOf", "anyOf", "allOf"][..]), list),
        1 => (select(&["if", "then", "else"][..]), inner),
    ]
}

/// The schema as JSON Schema has it.
pub(crate) fn written(schema: &SchemaRef) -> Value {
    match schema {
        SchemaRef::Component(key) => json!({"$ref": format!("#/$defs/{key}")}),
        SchemaRef::Inline(schema) => keywords(schema),
    }
}

fn keywords(schema: &Schema) -> Value {
    let mut out = Json::new();
    let mut put = |keyword: &str, value: Option<Value>| {
        out.extend(value.map(|value| (keyword.to_owned(), value)));
    };
    let one = |schema: &Option<SchemaRef>| schema.as_ref().map(written);
    let list = |list: &[SchemaRef]| (!list.is_empty()).then(|| list.iter().map(written).collect());
    let map = |map: &crate::wire::Map<SchemaRef>| -> Option<Value> {
        let entries = map
            .iter()
            .map(|(name, schema)| (name.clone(), written(schema)));
        Some(entries.collect())
    };
    let switch = |switch: &Option<SchemaOrBool>| match switch {
        Some(SchemaOrBool::Schema(schema)) => Some(written(schema)),
        Some(SchemaOrBool::Bool(any)) => Some(json!(any)),
        None => None,
    };
    for (bound, inclusive, exclusive) in [
        (&schema.minimum, "minimum", "exclusiveMinimum"),
        (&schema.maximum, "maximum", "exclusiveMaximum"),
    ] {
        if let Some(bound) = bound {
            let keyword = if bound.exclusive {
                exclusive
            } else {
                inclusive
            };
            put(keyword, Some(json!(bound.value)));
        }
    }
    put("type", schema.json_type.map(|kind| json!(kind.name())));
    put("enum", schema.values.as_ref().map(|values| json!(values)));
    put(
        "multipleOf",
        schema.multiple_of.as_ref().map(|of| json!(of)),
    );
    put("pattern", schema.pattern.as_ref().map(|it| json!(it)));
    let counts = [
        ("minLength", schema.min_length),
        ("maxLength", schema.max_length),
        ("minItems", schema.min_items),
        ("maxItems", schema.max_items),
        ("minContains", schema.min_contains),
        ("maxContains", schema.max_contains),
        ("minProperties", schema.min_properties),
        ("maxProperties", schema.max_properties),
    ];
    for (keyword, count) in counts {
        put(keyword, count.map(Value::from));
    }
    put("uniqueItems", Some(json!(schema.unique_items)));
    put("required", Some(json!(schema.required)));
    let dependent = schema.dependent_required.iter();
    let dependent = dependent.map(|(name, names)| (name.clone(), json!(names)));
    put("dependentRequired", Some(dependent.collect()));
    put("properties", map(&schema.properties));
    put("patternProperties", map(&schema.pattern_properties));
    put("dependentSchemas", map(&schema.dependent_schemas));
    put(
        "additionalProperties",
        switch(&schema.additional_properties),
    );
    put(
        "unevaluatedProperties",
        switch(&schema.unevaluated_properties),
    );
    put("unevaluatedItems", switch(&schema.unevaluated_items));
    put("propertyNames", one(&schema.property_names));
    put("items", one(&schema.items));
    put("prefixItems", list(&schema.prefix_items));
    put("contains", one(&schema.contains));
    put("not", one(&schema.not));
    put("allOf", list(&schema.all_of));
    put("oneOf", list(&schema.one_of));
    put("anyOf", list(&schema.any_of));
    if let Some(conditional) = &schema.condition {
        put("if", Some(written(&conditional.condition)));
        put("then", one(&conditional.then));
        put("else", one(&conditional.otherwise));
    }
    let said = Value::Object(out);
    if schema.nullable {
        json!({"anyOf": [{"type": "null"}, said]})
    } else {
        said
    }
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).expect("it is a schema")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_schemas_at_once_take_what_both_take(a in schema(), b in schema(), values in vec(value(), 24)) {
        let contract = contract(0, document(&json!({"S": a, "T": b})), None);
        let [a, b] = ["S", "T"].map(|key| contract.schemas[key].inline().expect("it is in place"));
        let merged = keywords(&both(a.clone(), b.clone()));
        let one = validator(&merged);
        let parts = validator(&json!({"allOf": [keywords(a), keywords(b)]}));
        for value in values {
            prop_assert_eq!(one.is_valid(&value), parts.is_valid(&value), "{} by {}", value, merged);
        }
    }

    #[test]
    fn what_is_merged_takes_what_its_parts_take(a in schema(), b in schema(), own in schema(), values in vec(value(), 24)) {
        let parts = ["A", "B", "S"].map(|key| json!({"$ref": format!("#/components/schemas/{key}")}));
        let mut own = own;
        own["allOf"] = json!(parts);
        let schemas = json!({"A": {"allOf": [a, parts[1].clone()]}, "B": b, "S": own});
        let contract = contract(0, document(&schemas), None);
        // What names itself in `allOf` says nothing by that; to the crate it has no end.
        let named = |key: &str| {
            let mut schema = contract.schemas[key].inline().expect("it is in place").clone();
            schema.all_of.retain(|part| part.component() != Some("S"));
            keywords(&schema)
        };
        let known = json!({"A": named("A"), "B": named("B")});
        let mut stated = named("S");
        let merged = AllOf::of(&contract).merged(&contract.schemas["S"]).expect("it is there");
        prop_assert!(merged.children().all(|part| part.component().is_none()));
        let mut own = contract.schemas["S"].inline().expect("it is in place").clone();
        own.all_of.retain(|part| part.component() != Some("S"));
        let mut merged = [keywords(&merged), keywords(&merged_in_place(&own))];
        for schema in merged.iter_mut().chain([&mut stated]) {
            schema["$defs"] = known.clone();
        }
        let parts = validator(&stated);
        for merged in &merged {
            let one = validator(merged);
            for value in &values {
                prop_assert_eq!(one.is_valid(value), parts.is_valid(value), "{} by {}", value, merged);
            }
        }
    }
}

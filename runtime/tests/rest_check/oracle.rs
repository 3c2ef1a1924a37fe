//! The same answer as a validator of JSON Schema.

use atoms_runtime::codegen::check::{At, CheckFn};
use atoms_runtime::codegen::{pattern, values};
use jsonschema::{Draft, Validator};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{fits, told};

fn texts(value: At<'_>) {
    value
        .string()
        .min_length(1)
        .max_length(3)
        .pattern(pattern!("^[ab]+$"));
}

fn numbers(value: At<'_>) {
    value
        .number()
        .minimum(-1)
        .exclusive_maximum("2.5")
        .multiple_of("0.5");
}

fn mixed(value: At<'_>) {
    value.kinds(&["string", "integer", "array", "null"]);
    value.if_string().max_length(1);
    value.if_number().exclusive_minimum(0);
    value.if_array().min_items(1).max_items(2).unique();
}

fn tree(value: At<'_>) {
    let object = value.object();
    object.required(&["a"]);
    object.property("a").integer().minimum(0);
    object.property("b").array().unique().items(tree);
    object.property("c").or_null().check(tree);
    object.closed();
}

fn choice(value: At<'_>) {
    value.one(&[
        |value| {
            value.object().required(&["a"]);
        },
        |value| {
            value.object().required(&["b"]);
        },
        |value| {
            value.number().minimum(1);
        },
        |value| {
            value.integer();
        },
    ]);
}

fn some(value: At<'_>) {
    value.any(&[texts, numbers]);
    value.not(|value| value.one_of(values!(r#"["a", 1, {"a": 1}]"#)));
}

fn listed(value: At<'_>) {
    value.one_of(values!(
        r#"[null, "a", 1, 0.5, [1], {"a": 1}, {"a": [], "b": null}]"#
    ));
}

fn map(value: At<'_>) {
    let object = value.if_object();
    object.min_properties(1);
    object.max_properties(2);
    object.property("a");
    object.rest(|value| {
        value.string();
    });
}

/// Checks beside the schemas that they are written from.
fn pairs() -> Vec<(CheckFn, Validator)> {
    let pairs: Vec<(CheckFn, Value)> = vec![
        (
            texts,
            json!({"type": "string", "minLength": 1, "maxLength": 3, "pattern": "^[ab]+$"}),
        ),
        (
            numbers,
            json!({"type": "number", "minimum": -1, "exclusiveMaximum": 2.5, "multipleOf": 0.5}),
        ),
        (
            mixed,
            json!({
                "type": ["string", "integer", "array", "null"], "maxLength": 1, "exclusiveMinimum": 0,
                "minItems": 1, "maxItems": 2, "uniqueItems": true
            }),
        ),
        (
            tree,
            json!({
                "type": "object", "required": ["a"], "additionalProperties": false,
                "properties": {
                    "a": {"type": "integer", "minimum": 0},
                    "b": {"type": "array", "uniqueItems": true, "items": {"$ref": "#"}},
                    "c": {"anyOf": [{"type": "null"}, {"$ref": "#"}]}
                }
            }),
        ),
        (
            choice,
            json!({"oneOf": [
                {"type": "object", "required": ["a"]}, {"type": "object", "required": ["b"]},
                {"type": "number", "minimum": 1}, {"type": "integer"}
            ]}),
        ),
        (
            some,
            json!({
                "anyOf": [
                    {"type": "string", "minLength": 1, "maxLength": 3, "pattern": "^[ab]+$"},
                    {"type": "number", "minimum": -1, "exclusiveMaximum": 2.5, "multipleOf": 0.5}
                ],
                "not": {"enum": ["a", 1, {"a": 1}]}
            }),
        ),
        (
            listed,
            json!({"enum": [null, "a", 1, 0.5, [1], {"a": 1}, {"a": [], "b": null}]}),
        ),
        (
            map,
            json!({
                "minProperties": 1, "maxProperties": 2, "properties": {"a": true},
                "additionalProperties": {"type": "string"}
            }),
        ),
    ];
    let build = |schema| {
        let options = jsonschema::options().with_draft(Draft::Draft202012);
        options.build(&schema).expect("the schema is fine")
    };
    pairs
        .into_iter()
        .map(|(check, schema)| (check, build(schema)))
        .collect()
}

/// JSON of few words, so that it often nearly fits.
pub(crate) fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-2_i32..4).prop_map(Value::from),
        (-4_i32..8).prop_map(|half| Value::from(f64::from(half) / 2.0)),
        "[abc]{0,4}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let item = inner.clone();
        prop_oneof![
            prop::collection::vec(item, 0..4).prop_map(Value::from),
            prop::collection::hash_map("[abcd]", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Trees as the check of the same name takes them, some of them not.
fn near_tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(json!({"a": 1})),
        Just(json!({"a": 2.0})),
        Just(json!({})),
        Just(json!({"a": 1.5}))
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let next = prop_oneof![inner.clone(), Just(Value::Null)];
        (prop::collection::vec(inner, 0..3), next)
            .prop_map(|(b, c)| json!({"a": 1, "b": b, "c": c}))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn the_answer_is_that_of_a_validator(value in prop_oneof![3 => value(), 1 => near_tree()]) {
        thread_local!(static PAIRS: Vec<(CheckFn, Validator)> = pairs());
        let json = value.to_string();
        PAIRS.with(|pairs| {
            for (check, validator) in pairs {
                let expected = validator.is_valid(&value);
                prop_assert_eq!(fits(*check, &json), expected, "{}: {:?}", json, told(*check, &json));
            }
            Ok(())
        })?;
    }

    #[test]
    fn no_text_breaks_a_check(text in r#"([\[\]{},: "\\abu019.eE+-]|"a":|null|\{|\}){0,40}"#) {
        if let Ok(json) = atoms_runtime::codegen::check::JsonTree::from_slice(text.as_bytes()) {
            for (check, _) in pairs() {
                atoms_runtime::codegen::check::check(check, atoms_runtime::In::Body, &json);
            }
        }
    }

    /// Text is JSON to the tree exactly if it is to serde.
    #[test]
    fn reading_agrees_with_serde(text in r#"([\[\],: "\\a019.eE+-]|\{"a":|\}){0,20}"#) {
        let theirs = serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok();
        let ours = atoms_runtime::codegen::check::JsonTree::from_slice(text.as_bytes()).is_ok();
        prop_assert_eq!(ours, theirs);
    }
}

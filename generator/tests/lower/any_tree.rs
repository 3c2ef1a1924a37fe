//! Whatever a tree holds, lowering it ends.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::support::{Case, one};

/// Keys that mean something, so that odd values stand in places that count.
const KEYS: [&str; 24] = [
    "openapi",
    "info",
    "paths",
    "/a",
    "get",
    "parameters",
    "responses",
    "200",
    "content",
    "schema",
    "components",
    "schemas",
    "A",
    "$ref",
    "type",
    "properties",
    "allOf",
    "items",
    "enum",
    "webhooks",
    "callbacks",
    "required",
    "discriminator",
    "$defs",
];

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|value| json!(value)),
        prop::sample::select(
            &[
                "string",
                "null",
                "object",
                "#/components/schemas/A",
                "#/paths/~1a",
                "#",
                "a"
            ][..]
        )
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(8, 64, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((prop::sample::select(&KEYS[..]), inner), 0..6).prop_map(
                |entries| {
                    let map: Map<String, Value> = entries
                        .into_iter()
                        .map(|(key, value)| (key.to_owned(), value))
                        .collect();
                    Value::Object(map)
                }
            ),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_tree_ends_in_a_report(root in values(), part in values()) {
        let said = Case::of(root).said();
        prop_assert!(said.iter().all(|said| !said.message.is_empty()));
        let (_, said) = Case::of(json!({"openapi": "3.1.0", "paths": part.clone(), "components": {"schemas": {"A": part}}})).run();
        prop_assert!(said.iter().all(|said| said.code != "document-unreadable"), "{said:?}");
    }
}

#[test]
fn depth_is_no_danger() {
    let mut schema = json!({"type": "string"});
    for level in 0..126 {
        schema = if level % 2 == 0 {
            json!({"items": schema})
        } else {
            json!({"anyOf": [schema]})
        };
    }
    let (lowered, said) = Case::of(one(schema)).run();
    assert!(said.is_empty());
    assert!(lowered.schemas.contains_key("S"));
}

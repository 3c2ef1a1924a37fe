//! Whatever an operation holds, a model comes of it, and its names are apart.

use std::collections::HashSet;

use atoms_codegen::diagnostic::Diagnostics;
use atoms_codegen::lower::{LowerInput, lower};
use atoms_codegen::model::{Contract, Names, model};
use atoms_codegen::read::SourceId;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Keys that mean something, so that odd values stand in places that count.
const KEYS: [&str; 36] = [
    "get",
    "post",
    "head",
    "parameters",
    "requestBody",
    "responses",
    "security",
    "servers",
    "tags",
    "operationId",
    "200",
    "204",
    "4XX",
    "default",
    "content",
    "headers",
    "application/json",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
    "text/event-stream",
    "*/*",
    "schema",
    "itemSchema",
    "encoding",
    "style",
    "explode",
    "contentType",
    "name",
    "in",
    "required",
    "type",
    "properties",
    "items",
    "oneOf",
    "enum",
    "url",
];

const TEXTS: [&str; 20] = [
    "query",
    "path",
    "header",
    "cookie",
    "id",
    "*",
    "string",
    "integer",
    "array",
    "object",
    "binary",
    "form",
    "deepObject",
    "#/components/schemas/S",
    "#/components/parameters/P",
    "https://example.com",
    "a b",
    "",
    "types",
    "new",
];

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i8>().prop_map(Value::from),
        prop::sample::select(&TEXTS[..]).prop_map(Value::from),
        prop::sample::select(&TEXTS[..]).prop_map(|text| json!({"$ref": text})),
    ];
    leaf.prop_recursive(8, 96, 6, |inner| {
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

fn contract(document: Value) -> Contract {
    let mut diagnostics = Diagnostics::default();
    let input = LowerInput {
        documents: vec![(SourceId(0), document.into())],
        overlays: Vec::new(),
        overrides: Vec::new(),
        files: &mut (),
    };
    let lowered = lower(input, &mut diagnostics).expect("there is a document");
    let names = Names::default();
    model(&lowered, "odd", Vec::new(), &names, &mut diagnostics)
}

fn all_apart<'n>(names: impl Iterator<Item = &'n str>) -> bool {
    let mut seen = HashSet::new();
    let mut names = names;
    names.all(|name| seen.insert(name))
}

proptest! {
    #[test]
    fn any_operation_has_a_model(
        item in values(), responses in values(), body in values(), parameters in values(), path in "/[a{}b*:.]{0,8}"
    ) {
        let operation = json!({"parameters": parameters, "requestBody": body, "responses": responses});
        let document = json!({
            "openapi": "3.1.0", "info": {"title": "t", "version": "1"},
            "paths": {"/a/{id}": item, path: {"put": operation}},
            "components": {"schemas": {"S": {"type": "object", "properties": {"s": {"$ref": "#/components/schemas/S"}}}},
                "parameters": {"P": {"name": "p", "in": "query", "schema": {"enum": ["a"]}}}}});
        let contract = contract(document);
        prop_assert!(all_apart(contract.types.iter().map(|def| def.name.as_str())));
        prop_assert!(all_apart(contract.operations().map(|operation| operation.function.as_str())));
        for operation in contract.operations() {
            prop_assert!(!operation.answers.list.is_empty());
            let variants = operation.answers.list.iter().map(|answer| answer.variant.as_str());
            prop_assert!(all_apart(variants));
            if let Some(params) = &operation.params {
                prop_assert!(all_apart(params.list.iter().map(|param| param.key.as_str())));
            }
        }
    }
}

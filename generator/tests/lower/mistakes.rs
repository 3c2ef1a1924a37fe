//! Mistakes that would change what is made without a word are told.

use serde_json::{Value, json};

use crate::support::{Case, brief, components, one, quiet, schema};

/// What is said of a document with one operation and these entries at its root.
fn said(operation: Value, root: &Value) -> Vec<String> {
    let mut document = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}});
    document["paths"] = json!({"/a": {}});
    document["paths"]["/a"]["get"] = operation;
    for (key, value) in root.as_object().into_iter().flatten() {
        document[key] = value.clone();
    }
    brief(&Case::of(document).run().1)
}

#[test]
fn a_misspelt_extension_finds_its_like() {
    assert_eq!(
        schema(json!({"type": "string", "x-sensitve": true})).1,
        ["extension-unknown 0#/components/schemas/S/x-sensitve (did you mean `x-sensitive`?)"]
    );
    assert_eq!(
        said(
            json!({"responses": {}, "x-deadline-secnds": 3}),
            &json!({"x-fern-webhook-signatur": {"header": "h"}})
        ),
        [
            "extension-unknown 0#/paths/~1a/get/x-deadline-secnds (did you mean `x-deadline-seconds`?)",
            "extension-unknown 0#/x-fern-webhook-signatur (did you mean `x-fern-webhook-signature`?)",
        ]
    );
}

#[test]
fn extensions_of_others_are_nobodys_concern() {
    let others = json!({"type": "string", "x-internal": true, "x-stainless-const": 1, "x-nullable": true, "x-order": 2});
    quiet(others);
    let operation = json!({"responses": {}, "x-fern-audiences": ["all"], "x-fern-sdk-return-value": "a", "x-codeSamples": []});
    let root = json!({"x-tagGroups": [], "x-fern-groups": {}, "x-webhook-info": 1});
    assert_eq!(said(operation, &root), Vec::<String>::new());
}

#[test]
fn what_is_marked_sensitive_stays_so_whatever_is_written_there() {
    for odd in [json!("yes"), json!(1), json!(null), json!("no")] {
        let (after, said) = schema(json!({"type": "string", "x-sensitive": odd}));
        assert_eq!(after, json!({"type": "string", "x-sensitive": true}));
        assert_eq!(said, ["extension-form 0#/components/schemas/S/x-sensitive"]);
    }
    let plain = quiet(json!({"type": "string", "x-sensitive": "false"}));
    assert_eq!(plain["x-sensitive"], false);
}

#[test]
fn a_parameter_and_a_header_marked_sensitive_stay_so() {
    let parts = json!({
        "parameters": {"P": {"name": "p", "in": "query", "schema": {}, "x-sensitive": "yes"}},
        "headers": {"H": {"schema": {}, "x-sensitive": "yes"}},
    });
    let (document, said) = Case::of(components(parts)).document();
    let after = &document["components"];
    assert_eq!(after["parameters"]["P"]["x-sensitive"], true);
    assert_eq!(after["headers"]["H"]["x-sensitive"], true);
    assert_eq!(
        brief(&said),
        [
            "extension-form 0#/components/parameters/P/x-sensitive",
            "extension-form 0#/components/headers/H/x-sensitive",
        ]
    );
}

#[test]
fn a_default_beyond_its_own_bounds_is_said_and_left_out() {
    let cases = [
        json!({"type": "integer", "minimum": 5, "default": 1}),
        json!({"type": "integer", "exclusiveMaximum": 5, "default": 5}),
        json!({"type": "number", "multipleOf": 0.5, "default": 0.7}),
        json!({"type": "string", "minLength": 2, "default": "é"}),
        json!({"type": "string", "maxLength": 2, "default": "abc"}),
        json!({"type": "string", "pattern": "^a", "default": "b"}),
        json!({"type": "string", "format": "uuid", "default": "b"}),
        json!({"type": "integer", "format": "int32", "default": 3_000_000_000_u64}),
        json!({"type": "string", "enum": ["a", "b"], "default": "c"}),
        json!({"type": "array", "items": {"type": "integer", "maximum": 3}, "default": [1, 4]}),
        json!({"type": "array", "items": {"type": "integer"}, "uniqueItems": true, "default": [1, 1]}),
        json!({"type": "array", "items": {}, "maxItems": 1, "default": [1, 2]}),
        json!({"type": "object", "properties": {"a": {"type": "integer", "minimum": 2}}, "default": {"a": 1}}),
        json!({"allOf": [{"type": "integer", "minimum": 5}], "default": 1}),
        json!({"anyOf": [{"type": "integer", "minimum": 5}, {"type": "string"}], "default": 1}),
    ];
    for before in cases {
        let (after, said) = schema(before.clone());
        assert_eq!(
            said,
            ["default-unfit 0#/components/schemas/S/default"],
            "{before}"
        );
        assert_eq!(after.get("default"), None, "{before}");
        let contract = Case::of(one(before.clone())).run().0;
        let schema = contract.schemas["S"].inline().expect("it is in place");
        assert_eq!(schema.default.as_ref(), Some(&before["default"]));
        assert!(schema.default_unfit, "{before}");
    }
}

#[test]
fn a_default_within_its_bounds_stays() {
    for before in [
        json!({"type": "integer", "minimum": 5, "default": 5}),
        json!({"type": "number", "multipleOf": 0.1, "default": 0.7}),
        json!({"type": "string", "maxLength": 1, "default": "é"}),
        json!({"type": "string", "format": "date", "default": "2026-01-31"}),
        json!({"type": "number", "enum": [1, 2], "default": 1.0}),
        json!({"anyOf": [{"type": "integer", "minimum": 5}, {"type": "string"}], "default": "a"}),
    ] {
        assert_eq!(quiet(before.clone())["default"], before["default"]);
    }
}

#[test]
fn a_default_from_elsewhere_is_left_out_where_it_does_not_fit() {
    let schemas = json!({"schemas": {
        "Page": {"type": "integer", "default": 1},
        "Later": {"allOf": [{"$ref": "#/components/schemas/Page"}], "minimum": 5},
    }});
    let (_, said) = Case::of(components(schemas)).run();
    assert_eq!(
        brief(&said),
        ["default-unfit 0#/components/schemas/Page/default"]
    );
}

#[test]
fn a_range_that_nothing_is_in_is_said() {
    for (before, most) in [
        (
            json!({"type": "integer", "minimum": 3, "maximum": 2}),
            "maximum",
        ),
        (
            json!({"type": "integer", "minimum": 9_007_199_254_740_993_u64, "maximum": 9_007_199_254_740_992_u64}),
            "maximum",
        ),
        (
            json!({"type": "number", "minimum": 2, "exclusiveMaximum": 2}),
            "exclusiveMaximum",
        ),
        (
            json!({"type": "string", "minLength": 3, "maxLength": 2}),
            "maxLength",
        ),
        (
            json!({"type": "array", "items": {}, "minItems": 3, "maxItems": 2}),
            "maxItems",
        ),
        (
            json!({"type": "object", "minProperties": 3, "maxProperties": 2}),
            "maxProperties",
        ),
    ] {
        let place = format!("range-empty 0#/components/schemas/S/{most}");
        assert_eq!(schema(before.clone()).1, [place], "{before}");
    }
    quiet(json!({"type": "integer", "minimum": 2, "maximum": 2}));
    quiet(json!({"type": "integer", "exclusiveMinimum": 2, "maximum": 3}));
}

#[test]
fn a_misspelt_scheme_of_http_finds_its_like() {
    let told = |scheme: &str| {
        let schemes = json!({"securitySchemes": {"A": {"type": "http", "scheme": scheme}}});
        brief(&Case::of(components(schemes)).run().1)
    };
    assert_eq!(
        told("baerer"),
        ["security-scheme 0#/components/securitySchemes/A/scheme (did you mean `bearer`?)"]
    );
    for known in ["Bearer", "basic", "DPoP", "SCRAM-SHA-256", "hawk", "token"] {
        assert_eq!(told(known), Vec::<String>::new(), "{known}");
    }
}

#[test]
fn alternatives_without_end_are_not_followed_for_a_default() {
    let mut schemas = json!({});
    for level in 0..20 {
        let next = json!({"$ref": format!("#/components/schemas/S{}", level + 1)});
        schemas[format!("S{level}")] = json!({"anyOf": vec![next; 8]});
    }
    schemas["S20"] = json!({"type": "integer"});
    schemas["S"] = json!({"allOf": [{"$ref": "#/components/schemas/S0"}], "default": "a"});
    let (_, said) = Case::of(components(json!({"schemas": schemas}))).run();
    assert_eq!(brief(&said), Vec::<String>::new());
}

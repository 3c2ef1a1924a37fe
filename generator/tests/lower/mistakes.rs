//! Mistakes that would change what is made without a word are told.

use serde_json::{Value, json};

use crate::support::{Case, brief, components, quiet, schema};

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
    let (lowered, said) = Case::of(components(parts)).run();
    let after = json!(lowered.openapi.components);
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

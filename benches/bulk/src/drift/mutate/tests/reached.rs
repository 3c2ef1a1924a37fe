//! What no message is made of.

use serde_json::{Value, json};

use super::same::{document, edited};
use crate::drift::mutate::reason::Reason;

#[test]
fn what_no_message_is_made_of() {
    let whole = document(&json!({"$ref": "#/components/schemas/A"}));
    let operation = "/paths/~1a/post";
    let of = |object: &str, owner: &str, keyword, after: &Value| {
        edited(&whole, object, owner, keyword, after)
    };
    let unreached = [
        of(
            "Schema",
            "/paths/~1a/parameters/0/schema",
            "maxLength",
            &json!(3),
        ),
        of(
            "Schema",
            &format!("{operation}/parameters/1/schema"),
            "type",
            &json!("string"),
        ),
        of(
            "Schema",
            &format!("{operation}/parameters/2/schema"),
            "type",
            &json!("string"),
        ),
        of(
            "Response",
            &format!("{operation}/responses/XX"),
            "description",
            &json!("Some."),
        ),
        of(
            "Operation",
            "/webhooks/told/post",
            "servers",
            &json!([{"url": "https://b.example"}]),
        ),
        of(
            "Components",
            "/components",
            "headers",
            &json!({"X-A": {"schema": {}}}),
        ),
        of(
            "PathItem",
            "/paths/~1a",
            "parameters",
            &json!(
                whole["paths"]["/a"]["parameters"]
                    .as_array()
                    .expect("a list")[1..]
            ),
        ),
    ];
    assert_eq!(unreached, [Some(Reason::Unreached); 7]);
    let told = [
        of(
            "Schema",
            "/paths/~1a/parameters/1/schema",
            "maxLength",
            &json!(3),
        ),
        of(
            "Schema",
            &format!("{operation}/parameters/0/schema"),
            "type",
            &json!("string"),
        ),
        of(
            "Response",
            &format!("{operation}/responses/200"),
            "description",
            &json!("Some."),
        ),
        of(
            "Operation",
            operation,
            "servers",
            &json!([{"url": "https://b.example"}]),
        ),
        of("PathItem", "/paths/~1a", "parameters", &json!([])),
        // Answers carry what requests do not.
        of(
            "Schema",
            "/components/schemas/A/properties/id",
            "maxLength",
            &json!(3),
        ),
    ];
    assert_eq!(told, [None; 6]);
    let mut sent_only = whole.clone();
    sent_only["paths"]["/a"]["post"]["responses"] = json!({});
    let id = "/components/schemas/A/properties/id";
    assert_eq!(
        edited(&sent_only, "Schema", id, "maxLength", &json!(3)),
        Some(Reason::Unreached)
    );
    assert_eq!(
        edited(&sent_only, "Schema", id, "readOnly", &Value::Null),
        None
    );
}

/// Path items that are each other, and a long row of schemas, end.
#[test]
fn circles_and_long_rows_of_references() {
    let mut whole = document(&json!({"$ref": "#/components/schemas/S0"}));
    for index in 0..5_000 {
        let next = format!("#/components/schemas/S{}", index + 1);
        whole["components"]["schemas"][format!("S{index}")] = json!({"items": {"$ref": next}});
    }
    whole["components"]["schemas"]["S5000"] = json!({"type": "string"});
    whole["paths"]["/b"] = json!({"$ref": "#/paths/~1c"});
    whole["paths"]["/c"] = json!({"$ref": "#/paths/~1b"});
    let last = "/components/schemas/S5000";
    assert_eq!(edited(&whole, "Schema", last, "maxLength", &json!(3)), None);
    let reason = edited(&whole, "PathItem", "/paths/~1b", "$ref", &Value::Null);
    assert_eq!(reason, None);
}

//! Document in, model out: which answers can hold a refusal, and how.

use atoms_codegen::model::{Contract, Fill, Status};
use serde_json::{Value, json};

use crate::sketch::{Modelled, read, said};

/// The model of one operation with these responses, and what its document says at the root.
fn with(responses: &Value, root: &[(&str, Value)]) -> Modelled {
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {"title": "Test", "version": "1"},
        "paths": {"/thing": {"post": {"operationId": "makeThing", "responses": responses}}},
    });
    for (key, value) in root {
        document[*key] = value.clone();
    }
    read(document)
}

fn json_body(schema: &Value) -> Value {
    json!({"description": "", "content": {"application/json": {"schema": schema}}})
}

/// What stands where in the answer 400 with a body of this schema; empty where it can hold no refusal.
fn held(schema: &Value) -> String {
    let modelled = with(&json!({"400": json_body(schema)}), &[]);
    let forms = modelled.contract.refusals.iter();
    forms
        .filter_map(|form| form.fill.as_ref())
        .map(shown)
        .collect()
}

fn shown(fill: &Fill) -> String {
    match fill {
        Fill::Json(value) => value.to_string(),
        Fill::Each(each) => format!("[{}]", shown(each)),
        Fill::Object(members) => {
            let members = members.iter();
            let members: Vec<_> = members
                .map(|(name, fill)| format!("{name}: {}", shown(fill)))
                .collect();
            format!("{{{}}}", members.join(", "))
        }
        other => format!("{other:?}"),
    }
}

/// The statuses of the operation's answers, by the form that they have.
fn statuses(contract: &Contract) -> Vec<(&str, Vec<u16>)> {
    let refused = contract
        .operations()
        .flat_map(|operation| &operation.refused);
    let number = |status: &Status| match *status {
        Status::Code(code) => code,
        Status::Range(digit) => digit.into(),
        Status::Default => 0,
    };
    refused
        .map(|one| {
            let statuses = one.statuses.iter().map(number).collect();
            (contract.refusals[one.form].name.as_str(), statuses)
        })
        .collect()
}

fn object(properties: &Value, required: &[&str]) -> Value {
    json!({"type": "object", "properties": properties, "required": required})
}

#[test]
fn bodies_in_use_are_filled() {
    let text = json!({"type": "string"});
    let texts = json!({"type": "array", "items": text});
    let number = json!({"type": "integer"});
    for (schema, filled) in [
        (
            object(
                &json!({"status": {"type": "boolean"}, "errors": texts}),
                &[],
            ),
            "{status: false, errors: Messages}",
        ),
        // RFC 9457.
        (
            object(
                &json!({"type": {"type": "string", "format": "uri"}, "title": text, "status": number,
                    "detail": text, "instance": text}),
                &["type", "title"],
            ),
            r#"{type: "about:blank", title: Title, status: Status, detail: Message}"#,
        ),
        // FastAPI.
        (
            object(
                &json!({"detail": {"type": "array", "items": object(
                    &json!({"loc": {"type": "array", "items": {"anyOf": [text, number]}}, "msg": text, "type": text}),
                    &["loc", "msg", "type"],
                )}}),
                &[],
            ),
            "{detail: [{loc: Steps, msg: Message, type: Code}]}",
        ),
        // Nest, Spring.
        (
            object(
                &json!({"statusCode": number, "message": texts, "error": text}),
                &["statusCode", "message", "error"],
            ),
            "{statusCode: Status, message: Messages, error: Title}",
        ),
        // An object around it.
        (
            object(
                &json!({"error": object(&json!({"code": text, "message": text}), &["code", "message"]),
                    "data": {"type": ["object", "null"]}}),
                &["error", "data"],
            ),
            "{error: {code: Code, message: Message}, data: null}",
        ),
        // JSON:API.
        (
            object(
                &json!({"errors": {"type": "array", "minItems": 1, "items": object(&json!({"title": text,
                    "source": object(&json!({"pointer": text}), &[])}), &["title"])}}),
                &["errors"],
            ),
            "{errors: [{title: Message, source: {pointer: Pointer}}]}",
        ),
        (
            json!({"allOf": [object(&json!({"ok": {"const": false}}), &["ok"]),
                object(&json!({"message": text}), &["message"])]}),
            "{ok: false, message: Message}",
        ),
    ] {
        assert_eq!(held(&schema), filled, "{schema}");
    }
}

#[test]
fn what_a_refusal_does_not_have_is_not_made_up() {
    let text = json!({"type": "string"});
    for (properties, required) in [
        // No room for what is wrong.
        (json!({"status": {"type": "boolean"}}), &["status"][..]),
        // Nobody knows the value of what has to be there.
        (
            json!({"message": text, "requestId": text}),
            &["message", "requestId"],
        ),
        (json!({"message": text}), &["message", "time"]),
        (json!({"message": {"type": "string", "maxLength": 40}}), &[]),
        (json!({"message": {"enum": ["no", "never"]}}), &["message"]),
        // All went well.
        (
            json!({"success": {"const": true}, "message": text}),
            &["success"],
        ),
        (
            json!({"errors": {"type": "array", "items": text, "maxItems": 3}}),
            &[],
        ),
    ] {
        let schema = object(&properties, required);
        assert_eq!(held(&schema), "", "{schema}");
    }
    // What need not be there is left out.
    let schema = object(
        &json!({"message": text, "code": text, "kind": {"const": "conflict"}, "time": text}),
        &["message"],
    );
    assert_eq!(held(&schema), "{message: Message}");
}

#[test]
fn answers_of_failures_have_forms_by_their_names() {
    let error = json!({"$ref": "#/components/schemas/ApiError"});
    let other = object(&json!({"reason": {"type": "string"}}), &[]);
    let components =
        json!({"schemas": {"ApiError": object(&json!({"message": {"type": "string"}}), &[])}});
    let plain = json!({"description": "", "content": {"text/plain": {}}});
    let answers = json!({
        "200": json_body(&error),
        "400": json_body(&error),
        "401": plain,
        "404": {"description": "", "headers": {"X-Trace": {"required": true, "schema": {}}},
            "content": {"application/json": {"schema": error}}},
        "413": {"description": ""},
        "422": json_body(&other),
        "4XX": json_body(&error),
        "default": json_body(&error),
    });
    let modelled = with(&answers, &[("components", components)]);
    let expected = [
        ("API_ERROR", vec![400, 4, 0]),
        ("REFUSED", vec![401]),
        ("REFUSED_REASON", vec![422]),
    ];
    assert_eq!(statuses(&modelled.contract), expected);
    assert_eq!(
        modelled.contract.refusals[1].media_type,
        "text/plain; charset=utf-8"
    );
}

#[test]
fn default_is_no_failure_where_it_is_all_there_is() {
    let schema = object(&json!({"message": {"type": "string"}}), &[]);
    let modelled = with(&json!({"default": json_body(&schema)}), &[]);
    assert_eq!(statuses(&modelled.contract), []);
}

#[test]
fn a_contract_says_what_its_schemas_do_not() {
    let note = object(
        &json!({"notes": {"type": "array", "items": {"type": "string"}}}),
        &["notes"],
    );
    let answers = json!({"409": json_body(&object(&json!({"result": note}), &["result"]))});
    let refusal = json!({"statuses": {"422": 409, "415": "409"}, "messages": "result.notes"});
    let modelled = with(&answers, &[("x-refusal", refusal)]);
    let contract = &modelled.contract;
    assert_eq!(statuses(contract), [("REFUSED_RESULT", vec![409])]);
    assert_eq!(contract.refused_as, [(422, 409), (415, 409)]);
    let fill = contract.refusals[0].fill.as_ref().unwrap();
    assert_eq!(shown(fill), "{result: {notes: Messages}}");
    assert_eq!(held(&object(&json!({"result": note}), &["result"])), "");
}

#[test]
fn an_extension_of_another_form_is_said() {
    for refusal in [
        json!("errors"),
        json!({"statuses": {"422": 200}}),
        json!({"status": {}}),
    ] {
        let modelled = with(&json!({}), &[("x-refusal", refusal)]);
        assert!(
            said(&modelled).contains("extension-form"),
            "{}",
            said(&modelled)
        );
    }
}

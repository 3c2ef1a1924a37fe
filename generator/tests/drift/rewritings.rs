//! What is no change: the same contract, written otherwise.

use serde_json::Value;

use crate::compared::{assert_same_on_the_wire, assert_silent, files_compared, lines};

/// A document of 3.1 that uses what can be written in several ways.
const WHOLE: &str = r"
openapi: 3.1.0
info: {title: Shop, version: '1'}
security:
  - key: []
  - token: []
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
        - {name: X-Trace, in: header, schema: {type: string}}
        - {name: fields, in: query, schema: {type: array, items: {type: string}}}
      responses:
        '200':
          description: the order
          headers:
            X-Limit: {schema: {type: integer}}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Order'}
webhooks:
  order-paid:
    post:
      operationId: orderPaid
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Order'}
      responses:
        '200': {description: ok}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    token: {type: http, scheme: bearer}
  schemas:
    Base:
      type: object
      required: [id]
      properties:
        id: {type: string, format: uuid}
    Order:
      allOf:
        - $ref: '#/components/schemas/Base'
        - type: object
          required: [pay]
          properties:
            note: {type: [string, 'null'], maxLength: 200}
            count: {type: integer, exclusiveMinimum: 0}
            kind: {const: order}
            pay:
              oneOf:
                - $ref: '#/components/schemas/Card'
                - $ref: '#/components/schemas/Cash'
              discriminator: {propertyName: type}
    Card:
      type: object
      required: [type, number]
      properties: {type: {type: string}, number: {type: string, pattern: '^[0-9]+$'}}
    Cash:
      type: object
      required: [type]
      properties: {type: {type: string}, change: {type: number}}
";

/// The document with a part of its text written otherwise.
fn rewritten(old: &str, new: &str) -> String {
    assert!(WHOLE.contains(old), "the document has no {old}");
    WHOLE.replace(old, new)
}

#[test]
fn the_same_document_is_no_change() {
    assert_silent(WHOLE, WHOLE);
}

#[test]
fn its_json_twin_is_no_change() {
    let value: Value = serde_yaml::from_str(WHOLE).expect("a document");
    let twin = serde_json::to_string_pretty(&value).expect("JSON");
    for (old, new) in [
        (("a.yaml", WHOLE), ("a.json", &*twin)),
        (("a.json", &*twin), ("a.yaml", WHOLE)),
    ] {
        let found = lines(&files_compared(&[old], &[new]).findings);
        assert!(found.is_empty(), "{found}");
    }
}

#[test]
fn the_order_of_mappings_is_no_change() {
    fn reversed(value: Value) -> Value {
        match value {
            Value::Object(map) => map
                .into_iter()
                .rev()
                .map(|(key, value)| (key, reversed(value)))
                .collect(),
            Value::Array(list) => list.into_iter().map(reversed).collect(),
            other => other,
        }
    }
    let value: Value = serde_yaml::from_str(WHOLE).expect("a document");
    let twin = serde_json::to_string_pretty(&reversed(value)).expect("JSON");
    assert_silent(WHOLE, &twin);
}

#[test]
fn the_order_of_alternatives_is_no_change() {
    let new = rewritten(
        "- $ref: '#/components/schemas/Card'
                - $ref: '#/components/schemas/Cash'",
        "- $ref: '#/components/schemas/Cash'
                - $ref: '#/components/schemas/Card'",
    );
    assert_silent(WHOLE, &new);
}

#[test]
fn the_order_of_ways_to_authenticate_is_no_change() {
    let new = rewritten("- key: []\n  - token: []", "- token: []\n  - key: []");
    assert_silent(WHOLE, &new);
}

#[test]
fn the_order_of_required_and_of_parameters_is_no_change() {
    let new = rewritten("required: [type, number]", "required: [number, type]");
    assert_silent(WHOLE, &new);
    let trace = "        - {name: X-Trace, in: header, schema: {type: string}}\n";
    let new = rewritten(trace, "");
    let new = new.replace(
        "      parameters:\n",
        &format!("      parameters:\n{trace}"),
    );
    assert_silent(WHOLE, &new);
}

#[test]
fn a_schema_that_becomes_a_component_is_no_change_on_the_wire() {
    let inline = "{type: object, required: [type], properties: {type: {type: string}, change: {type: number}}}";
    let new = rewritten(
        "            note: {type: [string, 'null'], maxLength: 200}",
        "            note: {$ref: '#/components/schemas/Note'}",
    );
    let new = format!("{new}    Note: {{type: [string, 'null'], maxLength: 200}}\n");
    assert_same_on_the_wire(WHOLE, &new);
    let old = rewritten(
        "X-Limit: {schema: {type: integer}}",
        &format!("X-Limit: {{schema: {inline}}}"),
    );
    let new = rewritten(
        "X-Limit: {schema: {type: integer}}",
        "X-Limit: {schema: {$ref: '#/components/schemas/Cash'}}",
    );
    assert_same_on_the_wire(&old, &new);
}

#[test]
fn another_name_of_a_component_is_no_change_on_the_wire() {
    let new = WHOLE.replace("Base", "Identified");
    assert_same_on_the_wire(WHOLE, &new);
}

#[test]
fn a_part_of_all_of_that_moves_is_no_change_on_the_wire() {
    let new = rewritten(
        "            note: {type: [string, 'null'], maxLength: 200}\n",
        "",
    );
    let new = new.replace(
        "        id: {type: string, format: uuid}\n",
        "        id: {type: string, format: uuid}\n        note: {type: [string, 'null'], maxLength: 200}\n",
    );
    assert_same_on_the_wire(WHOLE, &new);
}

#[test]
fn all_of_that_is_flattened_is_no_change_on_the_wire() {
    let new = rewritten(
        "        - $ref: '#/components/schemas/Base'
        - type: object
          required: [pay]
          properties:
",
        "        - type: object
          required: [pay, id]
          properties:
            id: {type: string, format: uuid}
",
    );
    assert_same_on_the_wire(WHOLE, &new);
}

#[test]
fn an_upgrade_from_3_0_is_no_change() {
    let old = "
openapi: 3.0.3
info: {title: t, version: '1'}
paths:
  /a:
    post:
      operationId: a
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                note: {type: string, nullable: true, example: hello}
                count: {type: integer, minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true}
                kind: {type: string, enum: [order]}
                other: {type: object, nullable: true, properties: {a: {type: string}}}
      responses: {'200': {description: ok}}
";
    let new = old
        .replace("3.0.3", "3.1.0")
        .replace(
            "type: string, nullable: true, example: hello",
            "type: [string, 'null'], examples: [hello]",
        )
        .replace("minimum: 0, exclusiveMinimum: true", "exclusiveMinimum: 0")
        .replace("maximum: 9, exclusiveMaximum: true", "exclusiveMaximum: 9")
        .replace("{type: string, enum: [order]}", "{const: order}")
        .replace("type: object, nullable: true", "type: [object, 'null']");
    assert_silent(old, &new);
}

#[test]
fn a_mapping_that_is_written_out_is_no_change() {
    let new = rewritten(
        "discriminator: {propertyName: type}",
        "discriminator: {propertyName: type, mapping: {Card: '#/components/schemas/Card', Cash: Cash}}",
    );
    assert_silent(WHOLE, &new);
}

#[test]
fn a_form_that_is_written_out_is_no_change() {
    let new = rewritten(
        "{name: fields, in: query, schema",
        "{name: fields, in: query, style: form, explode: true, allowReserved: false, schema",
    );
    assert_silent(WHOLE, &new);
    let new = rewritten(
        "{name: X-Trace, in: header, schema",
        "{name: X-Trace, in: header, style: simple, explode: false, required: false, deprecated: false, schema",
    );
    assert_silent(WHOLE, &new);
}

#[test]
fn defaults_of_a_schema_that_are_written_out_are_no_change_on_the_wire() {
    let new = rewritten(
        "      properties: {type: {type: string}, change: {type: number}}",
        "      properties: {type: {type: string, minLength: 0}, change: {type: number, readOnly: false}}
      additionalProperties: true
      minProperties: 0
      deprecated: false",
    );
    assert_same_on_the_wire(WHOLE, &new);
}

#[test]
fn parameters_that_move_to_the_path_item_are_no_change() {
    let id =
        "        - {name: id, in: path, required: true, schema: {type: string, format: uuid}}\n";
    let new = rewritten(id, "");
    let new = new.replace(
        "  /orders/{id}:\n",
        &format!(
            "  /orders/{{id}}:\n    parameters:\n{}",
            id.replace("        - ", "      - ")
        ),
    );
    assert_silent(WHOLE, &new);
}

#[test]
fn the_case_of_header_names_is_no_change_on_the_wire() {
    let new = rewritten("X-Limit", "x-limit")
        .replace("X-Trace", "x-trace")
        .replace("X-Key", "x-key");
    assert_same_on_the_wire(WHOLE, &new);
}

#[test]
fn the_name_of_a_security_scheme_is_no_change_on_the_wire() {
    let new = rewritten("- key: []", "- apiKey: []").replace("    key: {type", "    apiKey: {type");
    assert_same_on_the_wire(WHOLE, &new);
}

#[test]
fn files_that_are_split_are_no_change() {
    let cash = "    Cash:
      type: object
      required: [type]
      properties: {type: {type: string}, change: {type: number}}
";
    let root = rewritten(cash, "    Cash: {$ref: 'parts/cash.yaml'}\n");
    let part = cash
        .lines()
        .skip(1)
        .map(|line| format!("{}\n", line.trim_start()))
        .collect::<String>();
    let split: &[(&str, &str)] = &[("openapi.yaml", &root), ("parts/cash.yaml", &part)];
    let whole: &[(&str, &str)] = &[("openapi.yaml", WHOLE)];
    for (old, new) in [(whole, split), (split, whole)] {
        let found = lines(&files_compared(old, new).findings);
        assert!(found.is_empty(), "{found}");
    }
}

#[test]
fn an_event_in_another_spelling_is_no_change() {
    let old = "
openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  /order-paid:
    post:
      x-fern-webhook: true
      operationId: orderPaid
      requestBody:
        required: true
        content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}
      responses: {'200': {description: ok}}
";
    let new = old
        .replace("paths:\n  /order-paid", "webhooks:\n  order-paid")
        .replace("      x-fern-webhook: true\n", "");
    assert_silent(old, &new);
}

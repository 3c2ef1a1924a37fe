//! `readOnly` and `required`, `null` and `enum`, and schemas that are made of themselves.

use crate::compared::{compared, lines};

/// A document whose request and response share `Thing`.
fn shared(thing: &str) -> String {
    format!(
        "openapi: 3.1.0
info: {{title: t, version: '1'}}
paths:
  /things:
    post:
      operationId: makeThing
      requestBody:
        required: true
        content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}
      responses:
        '200':
          description: made
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}
components:
  schemas:
    Thing: {thing}
"
    )
}

fn found(old: &str, new: &str) -> String {
    lines(&compared(&shared(old), &shared(new)).findings)
}

#[test]
fn a_read_only_property_is_required_in_answers_and_read_as_optional() {
    let old = "{type: object, properties: {id: {type: string, readOnly: true}}}";
    let new = "{type: object, required: [id], properties: {id: {type: string, readOnly: true}}}";
    assert_eq!(
        found(old, new),
        "property-became-required Thing.id: `id` must be there, it was optional, decode safe, validate safe, serve safe\n"
    );
    assert_eq!(
        found(new, old),
        "property-became-optional Thing.id: `id` may be absent, it was required, decode safe, validate breaking, serve safe\n"
    );
}

#[test]
fn null_comes_to_an_enum_and_goes_from_it() {
    let old = "{type: object, required: [a], properties: {a: {type: string, enum: [x, y]}}}";
    let new = "{type: object, required: [a], properties: {a: {type: [string, 'null'], enum: [x, y, null]}}}";
    let added = found(old, new);
    assert!(
        added.starts_with("nullable-added Thing.a: `null` may come, decode breaking"),
        "{added}"
    );
    let removed = found(new, old);
    assert!(
        removed.starts_with("nullable-removed Thing.a: `null` is not taken any more"),
        "{removed}"
    );
}

#[test]
fn a_choice_that_is_itself_is_compared() {
    let old = "{type: object, properties: {a: {$ref: '#/components/schemas/Loop'}}}
    Loop: {oneOf: [{oneOf: [{$ref: '#/components/schemas/Loop'}]}]}";
    let new = "{type: object, properties: {a: {type: string}}}";
    assert_eq!(found(old, old), "");
    assert!(!found(old, new).is_empty());
}

#[test]
fn alternatives_that_become_numbers_are_the_same_alternatives() {
    let old = "{type: object, properties: {a: {oneOf: [{type: integer}, {type: string}]}}}";
    let new = "{type: object, properties: {a: {oneOf: [{type: number}, {type: string}]}}}";
    let found = found(old, new);
    assert!(
        found.starts_with("type-widened Thing.a: `type` is `number`, it was `integer`"),
        "{found}"
    );
}

/// Also where no other property is left.
#[test]
fn a_property_that_goes_one_way_is_named_where_it_stands() {
    let thing = |id: &str| {
        format!(
            "openapi: 3.1.0
info: {{title: t, version: '1'}}
paths:
  /things:
    post:
      operationId: makeThing
      requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}}}
      responses: {{'204': {{description: made}}}}
components:
  schemas:
    Thing: {{type: object, properties: {{id: {id}}}}}
"
        )
    };
    let (both, one) = (
        thing("{type: string}"),
        thing("{type: string, readOnly: true}"),
    );
    for (old, new, id) in [
        (&both, &one, "property-became-read-only"),
        (&one, &both, "property-became-writable"),
    ] {
        let found = compared(old, new).findings;
        let finding = found.iter().find(|finding| finding.check.id == id);
        let finding = finding.expect("a finding");
        assert_eq!(finding.subject, "Thing.id");
        for place in [&finding.old, &finding.new] {
            let place = place.as_ref().expect("a place");
            assert_eq!(place.pointer, "/components/schemas/Thing/properties/id");
        }
    }
}

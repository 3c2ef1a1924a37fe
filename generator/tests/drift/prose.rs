//! What people read is told wherever it stands, be it in no message, or where what it stands in shows something else.

use crate::compared::{assert_silent, compared, lines};

/// A document whose answer is `Thing`, beside a component that no message is made of.
fn document(thing: &str, part: &str, alone: &str) -> String {
    format!(
        "openapi: 3.1.0
info: {{title: t, version: '1'}}
paths:
  /things:
    get:
      operationId: getThing
      responses:
        '200':
          description: it
          content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}
components:
  schemas:
    Thing: {thing}
    Part: {part}
    Alone: {alone}
"
    )
}

const WHOLE: &str = "{title: Thing, description: A thing., allOf: [{$ref: '#/components/schemas/Part'}, {description: More., \
                     properties: {b: {type: string}}}]}";
const PART: &str = "{type: object, properties: {a: {type: string}}}";

fn found(old: &str, new: &str) -> String {
    lines(&compared(old, new).findings)
}

#[test]
fn a_part_of_an_all_of_is_described_otherwise() {
    let old = document(WHOLE, PART, PART);
    for (edit, told) in [
        ("title: Part", "title-changed Part: `title` was added"),
        (
            "description: A part.",
            "description-changed Part: `description` was added",
        ),
        (
            "deprecated: true",
            "deprecated-added Part: it is deprecated",
        ),
    ] {
        let part = format!("{{{edit}, {}", &PART[1..]);
        let new = document(WHOLE, &part, PART);
        assert!(found(&old, &new).starts_with(told), "{}", found(&old, &new));
        let back = found(&new, &old);
        assert_eq!(back.lines().count(), 1, "{back}");
    }
    let other = WHOLE.replace("More.", "Less.");
    let told = found(&old, &document(&other, PART, PART));
    assert_eq!(told.matches("description-changed").count(), 1, "{told}");
}

#[test]
fn the_parts_of_an_all_of_in_another_order_say_the_same() {
    let other = "{title: Thing, description: A thing., allOf: [{description: More., properties: {b: {type: string}}}, {$ref: \
                 '#/components/schemas/Part'}]}";
    let part = format!("{{title: Part, description: A part., {}", &PART[1..]);
    assert_silent(&document(WHOLE, &part, PART), &document(other, &part, PART));
}

#[test]
fn what_is_excluded_and_what_is_a_condition_are_described_otherwise() {
    for keyword in ["not", "if"] {
        let thing = |title: &str| {
            format!(
                "{{type: object, properties: {{a: {{type: string}}}}, {keyword}: {{title: {title}, required: [a]}}, then: \
                 {{required: [b]}}}}"
            )
        };
        let old = document(&thing("One"), PART, PART);
        let new = document(&thing("Other"), PART, PART);
        let told = found(&old, &new);
        assert!(told.starts_with("title-changed Thing"), "{told}");
    }
}

#[test]
fn a_component_that_no_message_is_made_of_is_described_otherwise() {
    let alone =
        "{title: Alone, type: object, properties: {part: {$ref: '#/components/schemas/Part'}}}";
    let old = document(PART, PART, alone);
    let new = document(PART, PART, &alone.replace("title: Alone", "title: Other"));
    let told = found(&old, &new);
    assert!(told.starts_with("schema-unreached Alone"), "{told}");
}

/// A change of what a message is made of is told where it is, not once more for each component that no message is made of.
#[test]
fn what_is_told_of_a_message_is_not_told_again() {
    let thing = "{type: object, properties: {part: {$ref: '#/components/schemas/Part'}}}";
    let other = PART.replace("type: string", "type: string, description: It.");
    let told = found(
        &document(thing, PART, thing),
        &document(thing, &other, thing),
    );
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(told.starts_with("description-changed Part.a"), "{told}");
}

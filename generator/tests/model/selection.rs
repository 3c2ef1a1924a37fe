//! What alternatives are told apart by.

use serde_json::{Value, json};

use crate::sketch::{Modelled, read, sketch};

fn of_schemas(schemas: &str) -> Modelled {
    let schemas: Value = serde_json::from_str(schemas).expect("JSON");
    read(json!({
        "openapi": "3.1.0",
        "info": {"title": "Test", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas}
    }))
}

/// The lines of one type of a contract of these schemas.
fn shape(schemas: &str, name: &str) -> String {
    let text = sketch(&of_schemas(schemas));
    let starts = |line: &&str| line.split(' ').nth(1) != Some(name) || line.starts_with(' ');
    let mut lines = text.lines().skip_while(starts);
    let first = lines
        .next()
        .unwrap_or_else(|| panic!("no {name} in\n{text}"));
    let below = lines.take_while(|line| line.starts_with(' '));
    let lines: Vec<_> = std::iter::once(first).chain(below).collect();
    lines.join("\n")
}

#[test]
fn a_discriminator_holds_with_properties_beside_the_alternatives() {
    let schemas = r##"{
        "Account": {"type": "object", "required": ["label", "kind"],
            "properties": {"label": {"type": "string"}, "kind": {"type": "string", "enum": ["person", "firm"]}},
            "oneOf": [{"$ref": "#/components/schemas/Person"}, {"$ref": "#/components/schemas/Firm"}],
            "discriminator": {"propertyName": "kind", "mapping": {
                "person": "#/components/schemas/Person", "firm": "#/components/schemas/Firm"}}},
        "Person": {"allOf": [{"$ref": "#/components/schemas/Account"},
            {"type": "object", "properties": {"born": {"type": "integer"}}}]},
        "Firm": {"allOf": [{"$ref": "#/components/schemas/Account"},
            {"type": "object", "properties": {"vat": {"type": "string"}}}]}}"##;
    insta::assert_snapshot!(shape(schemas, "Account"), @r"
    union Account by kind
      Person: Person for person
      Firm: Firm for firm
    ");
    insta::assert_snapshot!(shape(schemas, "Person"), @r"
    struct Person
      label: String required
      kind: AccountKind required
      born: Integer optional
    ");
}

#[test]
fn a_discriminator_holds_in_a_part_of_all_of() {
    let schemas = r##"{
        "Event": {"allOf": [
            {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}, "at": {"type": "string"}}},
            {"oneOf": [{"$ref": "#/components/schemas/Started"}, {"$ref": "#/components/schemas/Ended"}],
                "discriminator": {"propertyName": "kind", "mapping": {"start": "Started", "end": "Ended"}}}]},
        "Started": {"type": "object", "properties": {"by": {"type": "string"}}},
        "Ended": {"type": "object", "properties": {"by": {"type": "string"}}}}"##;
    insta::assert_snapshot!(shape(schemas, "Event"), @r"
    union Event by kind
      Started: EventStarted for start
      Ended: EventEnded for end
    ");
}

#[test]
fn a_mapping_finds_a_reference_with_a_title_beside_it() {
    let schemas = r##"{
        "Step": {"discriminator": {"propertyName": "kind", "mapping": {"say": "Say", "hang": "Hang"}}, "oneOf": [
            {"title": "Talk", "$ref": "#/components/schemas/Say"}, {"title": "End", "$ref": "#/components/schemas/Hang"}]},
        "Say": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}},
        "Hang": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}}"##;
    insta::assert_snapshot!(shape(schemas, "Step"), @r"
    union Step by kind
      Talk: Say for say
      End: Hang for hang
    ");
}

#[test]
fn the_tags_of_a_choice_within_count() {
    let choice = |mapping: &str| {
        let within = r##"{
            "Round": {"oneOf": [{"$ref": "#/components/schemas/Circle"}, {"$ref": "#/components/schemas/Ellipse"}],
                "discriminator": {"propertyName": "kind", "mapping": {"circle": "Circle", "ellipse": "Ellipse"}}},
            "Circle": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}},
            "Ellipse": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}},
            "Square": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}},
            "Shape": {"oneOf": [{"$ref": "#/components/schemas/Round"}, {"$ref": "#/components/schemas/Square"}],
                "discriminator": {"propertyName": "kind", "mapping": MAPPING}}}"##;
        shape(&within.replace("MAPPING", mapping), "Shape")
    };
    let told =
        "union Shape by kind\n  Round: Round for circle, ellipse\n  Square: Square for square";
    for mapping in [
        r#"{"circle": "Round", "ellipse": "Round", "square": "Square"}"#,
        r#"{"circle": "Circle", "ellipse": "Ellipse", "square": "Square"}"#,
        r#"{"square": "Square"}"#,
    ] {
        assert_eq!(choice(mapping), told, "{mapping}");
    }
}

#[test]
fn integers_and_booleans_are_tags() {
    let schemas = r##"{
        "Frame": {"oneOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Minus"}],
            "discriminator": {"propertyName": "rev", "mapping": {"1": "One", "-1": "Minus"}}},
        "One": {"type": "object", "required": ["rev"], "properties": {"rev": {"type": "integer"}}},
        "Minus": {"type": "object", "required": ["rev"], "properties": {"rev": {"type": "integer", "enum": [-1]}}},
        "Outcome": {"oneOf": [
            {"type": "object", "required": ["ok"], "properties": {"ok": {"const": true}, "prize": {"type": "string"}}},
            {"type": "object", "required": ["ok"], "properties": {"ok": {"const": false}, "prize": {"type": "string"}}}]}}"##;
    insta::assert_snapshot!(shape(schemas, "Frame"), @r"
    union Frame by rev
      One: One for 1
      Minus: Minus for -1
    ");
    insta::assert_snapshot!(shape(schemas, "Outcome"), @r"
    union Outcome by ok
      OkTrue: OutcomeOkTrue for true
      OkFalse: OutcomeOkFalse for false
    ");
}

#[test]
fn a_default_mapping_takes_what_the_mapping_does_not_name() {
    let schemas = |other: &str| {
        let schemas = r##"{
            "Step": {"oneOf": [{"$ref": "#/components/schemas/Say"}, {"$ref": "#/components/schemas/Other"}],
                "discriminator": {"propertyName": "kind", "mapping": {"say": "Say"}, "defaultMapping": "Other"}},
            "Say": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}},
            "Other": {"type": "object", "properties": OTHER}}"##;
        shape(&schemas.replace("OTHER", other), "Step")
    };
    assert_eq!(
        schemas(r#"{"kind": {"type": "string"}}"#),
        "union Step by kind\n  Say: Say for say\n  Other: Other for Other, other"
    );
    assert_eq!(
        schemas(r#"{"text": {"type": "string"}}"#),
        "union Step by kind\n  Say: Say for say\n  Other: Other for absent"
    );
}

#[test]
fn an_alternative_that_does_not_require_the_tag_takes_what_has_none() {
    let schemas = r##"{
        "Account": {"oneOf": [{"$ref": "#/components/schemas/North"}, {"$ref": "#/components/schemas/South"},
            {"$ref": "#/components/schemas/Island"}, {"$ref": "#/components/schemas/Ship"}]},
        "North": {"type": "object", "required": ["kind", "number"], "properties": {"kind": {"const": "north"}, "number": {}}},
        "South": {"type": "object", "required": ["kind", "number"], "properties": {"kind": {"const": "south"}, "number": {}}},
        "Island": {"type": "object", "required": ["number"],
            "properties": {"kind": {"const": "island"}, "number": {}, "port": {}}},
        "Ship": {"type": "object", "required": ["number", "flag"], "properties": {"number": {}, "flag": {}}}}"##;
    insta::assert_snapshot!(shape(schemas, "Account"), @r"
    union Account by kind
      North: North for north
      South: South for south
      Island: Island for island, absent & {kind?, port?}
      Ship: Ship for absent & {flag}
    ");
}

#[test]
fn a_constant_within_tells() {
    let schemas = r#"{"Delivery": {"oneOf": [
        {"type": "object", "required": ["metadata", "data"], "properties": {"data": {"type": "string"},
            "metadata": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "call"}}}}},
        {"type": "object", "required": ["metadata", "data"], "properties": {"data": {"type": "string"},
            "metadata": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "text"}}}}}]}}"#;
    insta::assert_snapshot!(shape(schemas, "Delivery"), @r"
    union Delivery by metadata.kind
      Call: DeliveryCall for call
      Text: DeliveryText for text
    ");
}

#[test]
fn the_json_type_of_a_shared_property_tells() {
    let schemas = r#"{"Page": {"oneOf": [
        {"type": "object", "required": ["data"], "properties": {"data": {"type": "array", "items": {"type": "string"}}}},
        {"type": "object", "required": ["data"], "properties": {"data": {"type": "string"}}},
        {"type": "object", "required": ["data"], "properties": {"data": {"type": ["number", "null"]}}}]}}"#;
    insta::assert_snapshot!(shape(schemas, "Page"), @r"
    union Page by data
      DataArray: PageDataArray for Array
      DataString: PageDataString for String
      Data: PageData for Integer, Number, Null
    ");
}

#[test]
fn arrays_are_told_apart_by_the_json_type_of_their_items() {
    let schemas = r#"{"Input": {"oneOf": [{"type": "string"},
        {"type": "array", "items": {"type": "string"}},
        {"type": "array", "items": {"type": "integer"}},
        {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}}]},
        "Same": {"oneOf": [{"type": "array", "items": {"type": "number"}},
            {"type": "array", "items": {"type": "integer"}}]}}"#;
    insta::assert_snapshot!(shape(schemas, "Input"), @r"
    union Input
      String: String for String
      ArrayOfString: [String] for Array & String, Array & absent
      ArrayOfInteger: [Integer] for Array & Integer
      ArrayOfArray: [[Integer]] for Array & Array
    ");
    assert!(shape(schemas, "Same").starts_with("raw Same"));
}

#[test]
fn alternatives_that_share_a_tag_are_told_apart_by_more() {
    let schemas = r#"{"Step": {"oneOf": [
        {"type": "object", "required": ["kind", "text"], "properties": {"kind": {"const": "say"}, "text": {"type": "string"}}},
        {"type": "object", "required": ["kind", "audio"], "properties": {"kind": {"const": "say"}, "audio": {"type": "string"}}},
        {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "hang"}, "text": {"type": "string"}}}]}}"#;
    insta::assert_snapshot!(shape(schemas, "Step"), @r"
    union Step by kind
      Option1: StepOption1 for say & {text}
      Option2: StepOption2 for say & {audio}
      Hang: StepHang for hang
    ");
}

#[test]
fn objects_with_a_tag_are_told_apart_beside_other_types() {
    let schemas = r#"{"Voice": {"oneOf": [{"type": "string"},
        {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "own"}, "id": {"type": "string"}}},
        {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "stock"}, "id": {"type": "string"}}}]}}"#;
    insta::assert_snapshot!(shape(schemas, "Voice"), @r"
    union Voice
      String: String for String
      Own: VoiceOwn for Object & kind=own
      Stock: VoiceStock for Object & kind=stock
    ");
}

#[test]
fn an_object_that_takes_anything_is_not_told_apart_by_what_others_declare() {
    let schemas = r#"{"Either": {"oneOf": [
        {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
        {"type": "object", "additionalProperties": {"type": "string"}}]}}"#;
    assert!(shape(schemas, "Either").starts_with("raw Either"));
}

#[test]
fn a_message_names_the_two_that_cannot_be_told_apart() {
    let modelled = of_schemas(
        r##"{
        "Account": {"oneOf": [{"$ref": "#/components/schemas/North"}, {"$ref": "#/components/schemas/South"},
            {"$ref": "#/components/schemas/Island"}]},
        "North": {"type": "object", "required": ["kind", "number"], "properties": {"kind": {"const": "north"}, "number": {}}},
        "South": {"type": "object", "required": ["kind", "number"], "properties": {"kind": {"const": "south"}, "number": {}}},
        "Island": {"type": "object", "required": ["number"], "properties": {"kind": {"type": "string"}, "number": {}}}}"##,
    );
    let told = modelled.diagnostics.iter();
    let told: Vec<_> = told.filter(|told| told.code == "union-ambiguous").collect();
    let [only] = told.as_slice() else {
        panic!("{} messages", told.len());
    };
    insta::assert_snapshot!(only.message, @"these alternatives cannot be told apart: `North` and `Island` both accept an object with `kind`, `number` alone");
}

/// Each property halves the alternatives in its own way, and the last two are alike: every order of questions ends there.
#[test]
fn many_questions_that_lead_nowhere_come_to_an_end() {
    let alternatives = (0..40_usize).map(|alternative| {
        let bits = alternative.min(38) * 0x9E37_79B1;
        let property = |name: usize| {
            let kind = if bits >> (name + 7) & 1 == 0 {
                "string"
            } else {
                "integer"
            };
            (format!("p{name}"), json!({"type": kind}))
        };
        let properties: serde_json::Map<_, _> = (0..16).map(property).collect();
        let required: Vec<_> = properties.keys().cloned().collect();
        json!({"type": "object", "required": required, "properties": properties})
    });
    let schemas = json!({"Many": {"oneOf": alternatives.collect::<Vec<_>>()}});
    assert!(shape(&schemas.to_string(), "Many").starts_with("raw Many"));
}

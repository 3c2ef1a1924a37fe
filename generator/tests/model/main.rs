//! Document in, model out: what types and events a document becomes.

mod bodies;
mod called;
mod checks;
mod groups;
mod odd;
mod one_way;
mod parameters;
mod sketch;

use sketch::{contract, contract_with, sketch};

#[test]
fn a_property_is_required_nullable_both_or_neither() {
    let contract = contract(
        r#"{"components": {"schemas": {"Call": {
            "type": "object", "required": ["id", "note"],
            "properties": {
                "id": {"type": "string"},
                "note": {"type": "string", "nullable": true},
                "seconds": {"type": "number"},
                "endTime": {"type": "string", "format": "date-time", "nullable": true}
            }}}}}"#,
    );
    insta::assert_snapshot!(sketch(&contract), @r"
    struct Call
      id: String required
      note: String required nullable
      seconds: Number optional
      end_time (endTime): Text(DateTime) optional nullable
    ");
}

#[test]
fn an_inline_type_is_named_after_its_owner_and_stands_behind_it() {
    let contract = contract(
        r#"{"components": {"schemas": {
            "Call": {"type": "object", "properties": {
                "status": {"type": "string", "enum": ["no_answer", "unknown", ""]},
                "turns": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}},
                "labels": {"type": "object", "additionalProperties": {"type": "object", "properties": {"a": {}}}},
                "free": {"type": "object"}
            }},
            "Other": {"type": "string"}}}}"#,
    );
    insta::assert_snapshot!(sketch(&contract), @r#"
    struct Call
      status: CallStatus optional
      turns: [CallTurnsItem] optional
      labels: {CallLabelsValue} optional
      free: Object optional
    enum CallStatus NoAnswer="no_answer" UnknownValue="unknown" Empty=""
    struct CallTurnsItem
      n: Integer optional
    struct CallLabelsValue
      a: Any optional
    alias Other = String
    "#);
}

#[test]
fn all_of_is_one_struct_with_everything_that_is_required() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Envelope": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}},
            "Event": {"allOf": [
                {"$ref": "#/components/schemas/Envelope"},
                {"type": "object", "required": ["kind"], "properties": {
                    "kind": {"type": "string", "enum": ["a"]}, "id": {"type": "string", "enum": ["x"]}}}]},
            "Same": {"allOf": [{"$ref": "#/components/schemas/Envelope"}], "nullable": true}}}}"##,
    );
    insta::assert_snapshot!(sketch(&contract), @r#"
    struct Envelope
      id: String required
    struct Event
      id: EventId required
      kind: EventKind required
    enum EventId X="x"
    enum EventKind A="a"
    alias Same = Envelope
    "#);
}

#[test]
fn alternatives_are_told_apart_by_tag_by_type_or_by_property() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Cat": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": ["cat"]}}},
            "Dog": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": ["dog"]}}},
            "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]},
            "Mapped": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                "discriminator": {"propertyName": "kind", "mapping": {"felis": "#/components/schemas/Cat"}}},
            "Value": {"oneOf": [{"type": "integer"}, {"type": "string"}, {"type": "boolean"}]},
            "Answer": {"anyOf": [
                {"title": "Direct"},
                {"title": "Saved", "type": "object", "maxProperties": 0},
                {"title": "Hybrid", "type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "more": {}}},
                {"title": "Failure", "type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}
            ]}}}}"##,
    );
    insta::assert_snapshot!(sketch(&contract), @r#"
    struct Cat
      kind: CatKind required
    enum CatKind Cat="cat"
    struct Dog
      kind: DogKind required
    enum DogKind Dog="dog"
    union Pet by kind
      Cat: Cat for cat
      Dog: Dog for dog
    union Mapped by kind
      Cat: Cat for felis
      Dog: Dog for dog
    union Value
      Integer: Integer for Integer
      String: String for String
      Boolean: Bool for Bool
    union Answer
      Saved: AnswerSaved for Empty
      Hybrid: AnswerHybrid for {id, more?}
      Failure: AnswerFailure for {error}
      Direct: Any for Rest
    struct AnswerSaved
    struct AnswerHybrid
      id: String required
      more: Any optional
    struct AnswerFailure
      error: String required
    "#);
}

#[test]
fn alternatives_that_share_a_value_are_kept_whole() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "A": {"type": "object", "properties": {"a": {"type": "string"}}},
            "B": {"type": "object", "properties": {"b": {"type": "string"}}},
            "Either": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]},
            "Subset": {"oneOf": [{"type": "object", "required": ["a"], "properties": {"a": {}}},
                {"type": "object", "required": ["a", "b"], "properties": {"a": {}, "b": {}}}]}}}}"##,
    );
    insta::assert_snapshot!(sketch(&contract), @r"
    struct A
      a: String optional
    struct B
      b: String optional
    raw Either
      A: A
      B: B
    union Subset
      A: SubsetA for {}
      Option2: SubsetOption2 for {b}
    struct SubsetA
      a: Any required
    struct SubsetOption2
      a: Any required
      b: Any required
    ");
}

#[test]
fn alternatives_of_one_scalar_type_are_that_type() {
    let contract = contract(
        r#"{"components": {"schemas": {
            "Open": {"anyOf": [{"type": "string", "enum": ["a", "b"]}, {"type": "string"}]},
            "Mixed": {"oneOf": [{"type": "integer"}, {"type": "number"}]},
            "Rule": {"type": "object", "properties": {"x": {}, "y": {}}, "oneOf": [{"required": ["x"]}, {"required": ["y"]}]}}}}"#,
    );
    insta::assert_snapshot!(sketch(&contract), @r#"
    enum Open A="a" B="b"
    alias Mixed = Number
    struct Rule
      x: Any optional
      y: Any optional
    "#);
}

#[test]
fn a_type_that_holds_itself_is_boxed_and_one_that_is_only_itself_is_plain() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Node": {"type": "object", "properties": {
                "left": {"$ref": "#/components/schemas/Node"},
                "all": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
                "via": {"$ref": "#/components/schemas/Step"}}},
            "Step": {"type": "object", "required": ["node"], "properties": {"node": {"$ref": "#/components/schemas/Node"}}},
            "Nest": {"type": "array", "items": {"$ref": "#/components/schemas/Nest"}}}}}"##,
    );
    insta::assert_snapshot!(sketch(&contract), @r"
    struct Node
      left: Box<Node> optional
      all: [Node] optional
      via: Box<Step> optional
    struct Step
      node: Box<Node> required
    alias Nest = Any
    degraded #/components/schemas/Nest: it is another name of something made of itself
    ");
}

#[test]
fn names_that_meet_are_told_apart_and_said() {
    let contract = contract(
        r#"{"components": {"schemas": {
            "CallStatus": {"type": "string"},
            "Call": {"type": "object", "properties": {
                "status": {"type": "string", "enum": ["a", "A", "+1", "-1"]},
                "fooBar": {}, "foo-bar": {}}},
            "call": {"type": "boolean"}}}}"#,
    );
    insta::assert_snapshot!(sketch(&contract), @r#"
    alias CallStatus = String
    struct Call
      status: CallStatus2 optional
      foo_bar (fooBar): Any optional
      foo_bar_2 (foo-bar): Any optional
    enum CallStatus2 A="a" A2="A" Plus1="+1" Minus1="-1"
    alias Call2 = Bool
    warning[name-clash] the name `Call` is taken, so this type is called `Call2`
    warning[name-clash] the name `CallStatus` is taken, so this type is called `CallStatus2`
    warning[name-clash] the property `foo-bar` becomes `foo_bar_2`: `foo_bar` is taken by a neighbour
    "#);
}

const EVENTS: &str = r##"{
    "webhooks": {
        "call-started": {"post": {"operationId": "callStarted", "x-deadline-seconds": 5, "x-deadline-answer": {},
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Started"}}}},
            "responses": {"2XX": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Reply"}}}}}}},
        "call-ended": {"post": {
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Ended"}}}},
            "responses": {"204": {"description": ""}}}}},
    "components": {"schemas": {
        "Started": {"type": "object", "required": ["meta"], "properties": {"meta": {
            "type": "object", "required": ["type"], "properties": {"type": {"type": "string", "enum": ["started"]}}}}},
        "Ended": {"type": "object", "required": ["meta"], "properties": {"meta": {
            "type": "object", "required": ["type"], "properties": {"type": {"type": "string", "enum": ["ended", "failed"]}}}}},
        "Reply": {"oneOf": [{"title": "Go", "type": "object", "required": ["go"], "properties": {"go": {"type": "string"}}},
            {"title": "Stop", "type": "object", "required": ["stop"], "properties": {"stop": {"type": "string"}}}]}}}}"##;

#[test]
fn the_payloads_tell_how_a_delivery_names_its_event() {
    let contract = contract(EVENTS);
    let text = sketch(&contract);
    let events = &text[text.find("events").unwrap_or_default()..];
    insta::assert_snapshot!(events, @r"
    events by Path meta.type
      call_started #/webhooks/call-started for started: Started -> 200 Reply within 5s else {}
      call_ended #/webhooks/call-ended for ended, failed: Ended -> 204
    ");
    assert!(text.contains("union Reply answers"), "{text}");
}

#[test]
fn without_a_name_in_the_payload_each_event_has_a_route() {
    let document = EVENTS
        .replace(r#""type", "#, "")
        .replace(r#""required": ["type"], "#, "");
    let text = sketch(&contract(&document));
    assert!(text.contains("events by Route\n"), "{text}");
    assert!(text.contains("warning[discriminator-none]"), "{text}");
}

#[test]
fn a_value_that_two_alternatives_share_does_not_choose_the_first() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Base": {"type": "object", "required": ["kind"], "properties": {
                "kind": {"type": "string", "enum": ["cat", "dog"]}}},
            "Cat": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"purrs": {"type": "boolean"}}}]},
            "Dog": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"barks": {"type": "boolean"}}}]},
            "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                "discriminator": {"propertyName": "kind", "mapping": {
                    "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog", "puppy": "Dog"}}}}}}"##,
    );
    let text = sketch(&contract);
    assert!(
        text.contains("  Cat: Cat for cat\n  Dog: Dog for dog, puppy\n"),
        "{text}"
    );
}

#[test]
fn events_that_share_a_name_go_by_their_keys_or_are_an_error() {
    let document = |first: &str, second: &str| {
        let event = r#"{"post": {"responses": {}, "requestBody": {"content": {"application/json": {"schema":
            {"type": "object", "required": ["type"], "properties": {
                "type": {"type": "string", "enum": ["started", "ended"]}}}}}}}}"#;
        format!(
            r#"{{"x-discriminator": "type", "webhooks": {{"{first}": {event}, "{second}": {event}}}}}"#
        )
    };
    let text = sketch(&contract(&document("started", "ended")));
    assert!(text.contains("for started: "), "{text}");
    assert!(text.contains("for ended: "), "{text}");
    let text = sketch(&contract(&document("one", "two")));
    assert!(text.contains("error[event-ambiguous]"), "{text}");
}

#[test]
fn a_base_keeps_what_its_children_add() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Pet": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}},
                "discriminator": {"propertyName": "kind"}},
            "Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"},
                {"type": "object", "properties": {"purrs": {"type": "boolean"}}}]},
            "Home": {"type": "object", "properties": {"pet": {"$ref": "#/components/schemas/Pet"}}}}}}"##,
    );
    let text = sketch(&contract);
    assert!(
        text.contains("struct Pet\n  kind: String required\n  extra: rest Any\n"),
        "{text}"
    );
    assert!(
        text.contains("struct Cat\n  kind: String required\n  purrs: Bool optional\n"),
        "{text}"
    );
    assert!(text.contains("  pet: Pet optional\n"), "{text}");
}

#[test]
fn an_extension_in_another_form_is_said() {
    let document = EVENTS.replacen(
        r#""x-deadline-seconds": 5"#,
        r#""x-deadline-seconds": "5""#,
        1,
    );
    let document = document.replacen('{', r#"{"x-delivery-id": 7, "#, 1);
    let text = sketch(&contract(&document));
    assert_eq!(text.matches("warning[extension-form]").count(), 2, "{text}");
}

#[test]
fn an_example_of_what_holds_itself_has_an_end() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Text": {"oneOf": [{"$ref": "#/components/schemas/Text"}, {"type": "string"}]},
            "Tree": {"type": "object", "properties": {
                "a": {"$ref": "#/components/schemas/Tree"}, "b": {"$ref": "#/components/schemas/Tree"},
                "c": {"$ref": "#/components/schemas/Tree"}, "text": {"$ref": "#/components/schemas/Text"}}}}},
            "webhooks": {"e": {"post": {"responses": {}, "requestBody": {"content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Tree"}}}}}}}}"##,
    );
    let event = &contract
        .contract
        .webhooks
        .as_ref()
        .expect("an event")
        .events[0];
    assert_eq!(event.example, Some(serde_json::json!({"text": "text"})));
}

#[test]
fn a_locked_name_outlives_its_operation_id() {
    let text = sketch(&contract_with(
        EVENTS,
        &[("call-started", "on_start"), ("call-ended", "finished")],
    ));
    assert!(
        text.contains("  on_start #/webhooks/call-started"),
        "{text}"
    );
    assert!(text.contains("  finished #/webhooks/call-ended"), "{text}");
}

#[test]
fn an_example_is_put_together_from_the_properties() {
    let contract = contract(
        r#"{"webhooks": {"e": {"post": {"responses": {}, "requestBody": {"content": {"application/json": {"schema": {
            "type": "object", "properties": {
                "id": {"type": "string", "example": "d-1"},
                "at": {"type": "string", "format": "date-time"},
                "kind": {"type": "string", "enum": ["x", "y"]},
                "turns": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}}}}}}}}}}}"#,
    );
    let event = &contract
        .contract
        .webhooks
        .as_ref()
        .expect("an event")
        .events[0];
    let example = event.example.as_ref().expect("an example").to_string();
    insta::assert_snapshot!(example, @r#"{"id":"d-1","at":"2026-01-31T12:00:00.000Z","kind":"x","turns":[{"n":1}]}"#);
}

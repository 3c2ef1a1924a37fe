//! Structs and names.

use serde_json::json;

use crate::sketch::{contract, read, sketch};

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
      end_time (endTime): Text(Timestamp) optional nullable
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
      left: Node optional
      all: [Node] optional
      via: Step optional
    struct Step
      node: Node required
    alias Nest = Any
    degraded #/components/schemas/Nest: it is another name of something made of itself
    ");
}

#[test]
fn a_property_that_is_an_identifier_keeps_its_name_and_the_other_is_called_by_its_signs() {
    let contract = contract(
        r#"{"components": {"schemas": {"Call": {"type": "object", "properties": {
            "_id": {}, "id": {}, "@id": {}, "$ref": {}, "user-id": {}, "user_id": {}}}}}}"#,
    );
    insta::assert_snapshot!(sketch(&contract), @r"
    struct Call
      underscore_id (_id): Any optional
      id: Any optional
      at_id (@id): Any optional
      ref ($ref): Any optional
      user_id_2 (user-id): Any optional
      user_id: Any optional
    warning[name-clash] the property `user-id` becomes `user_id_2`: `user_id` is taken by a neighbour
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

#[test]
fn names_that_fit_a_pattern_are_kept_beside_the_others() {
    let modelled = read(
        json!({"openapi": "3.1.0", "info": {"title": "Test", "version": "1"}, "components": {"schemas": {
            "Closed": {"type": "object", "properties": {"k": {"type": "string"}},
                "patternProperties": {"^x-": {"type": "string"}}, "additionalProperties": false},
            "Alone": {"type": "object", "patternProperties": {"^x-": {"type": "string"}},
                "additionalProperties": false},
            "Differing": {"type": "object", "patternProperties": {"^x-": {"type": "string"}},
                "additionalProperties": {"type": "integer"}},
            "Alike": {"type": "object", "patternProperties": {"^x-": {"type": "string"}, "^y-": {"type": "string"}},
                "additionalProperties": {"type": "string"}},
            "Several": {"type": "object", "additionalProperties": false,
                "patternProperties": {"^x-": {"type": "string"}, "^y-": {"type": "integer"}}}
        }}}),
    );
    let text = sketch(&modelled);
    let types: Vec<_> = text
        .lines()
        .filter(|line| !line.contains("keyword-not-modelled"))
        .collect();
    insta::assert_snapshot!(types.join("\n"), @r"
    struct Closed
      k: String optional
      extra: rest String
    alias Alone = {String}
    alias Differing = Object
    alias Alike = {String}
    alias Several = Object
    ");
}

#[test]
fn items_that_differ_by_position_are_plain_values() {
    let modelled = read(
        json!({"openapi": "3.1.0", "info": {"title": "Test", "version": "1"}, "components": {"schemas": {
            "Mixed": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}],
                "items": {"type": "boolean"}},
            "Open": {"type": "array", "prefixItems": [{"type": "string"}]},
            "Alike": {"type": "array", "prefixItems": [{"type": "string"}], "items": {"type": "string"}},
            "Closed": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "string"}], "items": false},
            "Short": {"type": "array", "prefixItems": [{"type": "number"}, {"type": "number"}], "maxItems": 2}
        }}}),
    );
    insta::assert_snapshot!(sketch(&modelled), @r"
    alias Mixed = [Any]
    alias Open = [Any]
    alias Alike = [String]
    alias Closed = [String]
    alias Short = [Number]
    degraded #/components/schemas/Mixed/prefixItems: the items differ by their position
    degraded #/components/schemas/Open/prefixItems: the items differ by their position
    ");
}

#[test]
fn an_integer_type_holds_every_value_that_is_let_in() {
    let modelled = read(
        json!({"openapi": "3.1.0", "info": {"title": "Test", "version": "1"}, "components": {"schemas": {"All": {
            "type": "object", "properties": {
                "plain": {"type": "integer"},
                "rounded": {"type": "integer", "minimum": -9.223_372_036_854_776e18,
                    "maximum": 9_223_372_036_854_776_000_u64},
                "large": {"type": "integer", "maximum": u64::MAX},
                "larger": {"type": "integer", "minimum": 10_000_000_000_000_000_000_u64},
                "either": {"type": "integer", "minimum": i64::MIN, "maximum": u64::MAX},
                "parts": {"allOf": [{"type": "integer", "minimum": -1}, {"maximum": u64::MAX}]},
                "huge": {"type": "integer", "maximum": 1e30},
                "listed": {"type": "integer", "enum": [-1, 0, 9_223_372_036_854_775_808_u64]},
                "named": {"type": "integer", "format": "uint64"},
                "small": {"type": "integer", "format": "uint8"}
        }}}}}),
    );
    insta::assert_snapshot!(sketch(&modelled), @r"
    struct All
      plain: Integer optional
      rounded: Integer optional
      large: Unsigned optional
      larger: Unsigned optional
      either: Number optional
      parts: Number optional
      huge: Number optional
      listed: Number optional
      named: Unsigned optional
      small: Integer optional
    ");
}

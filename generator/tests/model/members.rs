//! What requests are checked for: properties and items.

use serde_json::json;

use crate::check_lines::checks;

#[test]
fn further_properties_are_closed_or_typed() {
    let text = checks(&json!({
        "Closed": {"type": "object", "additionalProperties": false, "properties": {"a": {}, "b": {"type": "string"}}},
        "Typed": {"type": "object", "additionalProperties": {"type": "integer"}, "properties": {"a": {}}},
        "Open": {"type": "object", "additionalProperties": true, "properties": {"a": {}}},
        "Unevaluated": {"unevaluatedProperties": false, "allOf": [
            {"$ref": "#/components/schemas/Open"}, {"type": "object", "properties": {"b": {}}}]},
        "Sealed": {"unevaluatedProperties": false, "type": "object", "allOf": [
            {"type": "object", "properties": {"b": {"type": "string"}}}], "properties": {"a": {}}}
    }));
    insta::assert_snapshot!(text, @r"
    Closed: object {a: , b: string, closed}
    Typed: object {a: , *: integer}
    Open: object {a: , *: }
    Unevaluated: object Open {b: } unevaluatedProperties(false)
    Sealed: object {b: string} all({b: , a: , closed})
    ");
}

#[test]
fn names_are_asked_by_their_pattern_and_the_others_by_the_rest() {
    let text = checks(&json!({
        "New": {"type": "object", "properties": {
            "closed": {"$ref": "#/components/schemas/Closed"}, "typed": {"$ref": "#/components/schemas/Typed"},
            "alike": {"$ref": "#/components/schemas/Alike"}, "open": {"$ref": "#/components/schemas/Open"},
            "both": {"allOf": [{"$ref": "#/components/schemas/Open"}, {"type": "object",
                "patternProperties": {"^z": {"type": "string"}}, "additionalProperties": false}]}}},
        "Closed": {"type": "object", "properties": {"k": {}}, "patternProperties": {"^x-": {"type": "string"}},
            "additionalProperties": false},
        "Typed": {"type": "object", "patternProperties": {"^x-": {"type": "string"}, "^y-": {}},
            "additionalProperties": {"type": "integer"}},
        "Alike": {"type": "object", "patternProperties": {"^x-": {"$ref": "#/components/schemas/Text"}},
            "additionalProperties": {"$ref": "#/components/schemas/Text"}},
        "Open": {"type": "object", "patternProperties": {"^x-": {"$ref": "#/components/schemas/Text"}, "^y-": {}}},
        "Text": {"type": "string", "maxLength": 5}
    }));
    insta::assert_snapshot!(text, @r"
    New: object {closed: Closed, typed: Typed, alike: Alike, open: Open, both: object Open {/^z/: string, closed}}
    Closed: object {k: , /^x-/: string, closed}
    Typed: object {/^x-/: string, /^y-/: , *: integer}
    Alike: object {/^x-/: Text, *: Text}
    Open: object {/^x-/: Text}
    Text: string maxLength 5
    ");
}

#[test]
fn items_are_asked_by_their_position() {
    let text = checks(&json!({
        "New": {"type": "object", "properties": {
            "pair": {"type": "array", "prefixItems": [{"type": "string"}, {}, {"$ref": "#/components/schemas/Text"}],
                "items": {"type": "boolean"}},
            "closed": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "string"}], "items": false},
            "free": {"type": "array", "prefixItems": [{}, {"type": "integer"}, {}]},
            "both": {"allOf": [{"type": "array", "items": {"type": "string"}},
                {"type": "array", "prefixItems": [{"maxLength": 2}]}]}}},
        "Text": {"type": "string", "maxLength": 5}
    }));
    insta::assert_snapshot!(text, @r"
    New: object {pair: array [string, , Text, …boolean], closed: array [string, string, …not()], free: array [, integer], both: array [string] all([maxLength 2])}
    Text: string maxLength 5
    ");
}

//! Document in, checks out: what a request's values have to satisfy.

use serde_json::json;

use crate::check_lines::checks;

#[test]
fn every_bound_of_a_schema_is_asked() {
    let text = checks(&json!({"New": {
        "type": "object", "required": ["name"], "minProperties": 1, "maxProperties": 9,
        "properties": {
            "name": {"type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[a-z]+$"},
            "at": {"type": "string", "format": "date-time"},
            "odd": {"type": "string", "format": "phone"},
            "retries": {"type": "integer", "format": "int32", "minimum": 0, "exclusiveMaximum": 10},
            "share": {"type": "number", "minimum": 0.5, "multipleOf": 0.1},
            "tags": {"type": "array", "minItems": 1, "maxItems": 3, "uniqueItems": true, "items": {"type": "string"}},
            "free": {}
        }
    }}));
    insta::assert_snapshot!(text, @"New: object minProperties 1 maxProperties 9 {name!, name: string minLength 1 maxLength 100 /^[a-z]+$/, at: string format date-time, odd: string, retries: integer >=0 <10 format int32, share: number >=0.5 multipleOf 0.1, tags: array minItems 1 maxItems 3 unique [string]}");
}

#[test]
fn a_bound_stays_as_it_was_written() {
    let text = checks(&json!({"Big": {"type": "object", "properties": {
        "a": {"type": "number", "maximum": 9_007_199_254_740_993_u64},
        "b": {"type": "integer", "maximum": u64::MAX},
        "c": {"type": "number", "minimum": 10.0, "maximum": 1e300}
    }}}));
    insta::assert_snapshot!(text, @"Big: object {a: number <=9007199254740993, b: integer <=18446744073709551615 format uint64, c: number >=10 <=1e+300}");
}

#[test]
fn an_integer_is_asked_to_fit_its_type() {
    let text = checks(&json!({"New": {"type": "object", "properties": {
        "a": {"type": "integer", "format": "uint64"},
        "b": {"type": "integer", "format": "uint8"},
        "c": {"type": "integer", "minimum": 10_000_000_000_000_000_000_u64},
        "d": {"type": "integer", "minimum": -5, "maximum": u64::MAX},
        "e": {"type": "integer", "minimum": 0}
    }}}));
    insta::assert_snapshot!(text, @"New: object {a: integer format uint64, b: integer format uint8, c: integer >=10000000000000000000 format uint64, d: integer >=-5 <=18446744073709551615, e: integer >=0}");
}

#[test]
fn null_is_asked_for_like_any_kind() {
    let text = checks(&json!({
        "New": {"type": "object", "properties": {
            "plain": {"type": "string"},
            "or_null": {"type": ["string", "null"], "maxLength": 5},
            "listed": {"type": ["string", "null"], "enum": ["a", "b", null]},
            "several": {"type": ["string", "integer", "null"]},
            "nothing": {"type": "null"},
            "named": {"anyOf": [{"$ref": "#/components/schemas/Other"}, {"type": "null"}]}
        }},
        "Other": {"type": "object", "required": ["id"]}
    }));
    insta::assert_snapshot!(text, @r#"
    New: object {plain: string, or_null: string|null maxLength 5, listed: NewListed, several: NewSeveral, nothing: [null], named: object|null Other}
    NewListed: string|null ["a","b",null]
    NewSeveral: string|integer|null
    Other: object {id!}
    "#);
}

#[test]
fn a_type_with_a_name_goes_by_it_and_what_stands_beside_a_reference_stays() {
    let text = checks(&json!({
        "New": {"type": "object", "properties": {
            "mode": {"type": "string", "enum": ["fast", "slow"]},
            "short": {"$ref": "#/components/schemas/Text", "maxLength": 5},
            "annotated": {"$ref": "#/components/schemas/Text", "description": "Prose."},
            "anything": {"$ref": "#/components/schemas/Anything"},
            "next": {"$ref": "#/components/schemas/New"}
        }},
        "Text": {"type": "string", "minLength": 1},
        "Alias": {"$ref": "#/components/schemas/Text"},
        "Anything": {"description": "Whatever."}
    }));
    insta::assert_snapshot!(text, @r#"
    New: object {mode: NewMode, short: Text maxLength 5, annotated: Text, next: New}
    NewMode: string ["fast","slow"]
    Text: string minLength 1
    Alias: Text
    Anything:
    "#);
}

#[test]
fn all_parts_hold_at_once() {
    let text = checks(&json!({
        "New": {"allOf": [
            {"$ref": "#/components/schemas/Base"},
            {"type": "object", "required": ["kind"], "properties": {
                "kind": {"type": "string", "maxLength": 9}, "n": {"type": "number", "minimum": 2}}},
            {"type": "object", "properties": {
                "kind": {"type": "string", "maxLength": 7, "minLength": 1},
                "n": {"type": "integer", "exclusiveMinimum": 2, "maximum": 8}}}
        ]},
        "Base": {"type": "object", "required": ["id"], "additionalProperties": {"type": "string"},
            "properties": {"id": {"type": "string"}}},
        "Both": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"$ref": "#/components/schemas/New"},
            {"pattern": "a"}, {"pattern": "b"}]}
    }));
    insta::assert_snapshot!(text, @r"
    New: object Base {kind!, kind: string minLength 1 maxLength 7, n: integer >2 <=8}
    Base: object {id!, id: string, *: string}
    Both: Base /a/ all(New; /b/)
    ");
}

#[test]
fn what_only_answers_carry_is_neither_asked_for_nor_checked() {
    let text = checks(&json!({
        "New": {"allOf": [
            {"type": "object", "properties": {
                "id": {"type": "string", "readOnly": true}, "secret": {"type": "string", "writeOnly": true}}},
            {"required": ["id", "secret", "made"], "properties": {"made": {"$ref": "#/components/schemas/Made"},
                "closed": {"$ref": "#/components/schemas/Closed"}, "typed": {"$ref": "#/components/schemas/Typed"},
                "sealed": {"$ref": "#/components/schemas/Sealed"}}}
        ]},
        "Made": {"type": "string", "readOnly": true},
        "Closed": {"type": "object", "additionalProperties": false, "required": ["id"],
            "properties": {"id": {"type": "string", "readOnly": true}}},
        "Typed": {"type": "object", "additionalProperties": {"type": "integer"}, "required": ["id"],
            "properties": {"id": {"type": "string", "readOnly": true}}},
        "Sealed": {"type": "object", "unevaluatedProperties": false, "dependentRequired": {"a": ["id", "b"]},
            "properties": {"a": {}, "id": {"type": "string", "readOnly": true}}}
    }));
    insta::assert_snapshot!(text, @r"
    New: object {secret!, secret: string, closed: Closed, typed: Typed, sealed: Sealed}
    Made: string
    Closed: object {id: , closed}
    Typed: object {id: , *: integer}
    Sealed: object {a: , id: , closed} if(object {a!}; {b!}; )
    ");
}

#[test]
fn what_depends_on_what_only_answers_carry_does_not_happen_in_requests() {
    let id = json!({"id": {"type": "string", "readOnly": true}});
    let text = checks(&json!({
        "New": {"type": "object", "properties": {
            "not": {"type": "object", "properties": id, "not": {"required": ["id", "a"]}},
            "if": {"type": "object", "properties": id,
                "if": {"required": ["id"]}, "then": {"required": ["a"]}, "else": {"required": ["b"]}},
            "brings": {"type": "object", "properties": id, "dependentRequired": {"id": ["a"]}}
        }}
    }));
    insta::assert_snapshot!(text, @r"
    New: object {not: NewNot, if: NewIf, brings: NewBrings}
    NewNot: object
    NewIf: object {b!}
    NewBrings: object
    ");
}

#[test]
fn alternatives_are_exactly_one_or_at_least_one() {
    let text = checks(&json!({
        "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
            "discriminator": {"propertyName": "kind", "mapping": {"felis": "#/components/schemas/Cat"}}},
        "Cat": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}},
        "Dog": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}},
        "Either": {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
            "anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
        "Not": {"type": "string", "not": {"enum": ["x"]}},
        "Loose": {"oneOf": [{"title": "Anything"}, {"type": "string"}]},
        "Inline": {"anyOf": [
            {"title": "A", "type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
            {"title": "B", "type": "object", "required": ["b"], "properties": {"b": {"type": "string"}}}]}
    }));
    insta::assert_snapshot!(text, @r#"
    Pet: one(Cat {kind!, kind: ["felis"]}; Dog {kind!, kind: ["Dog"]})
    Cat: object {kind!, kind: string}
    Dog: object {kind!, kind: string}
    Either: object {a: string, b: string} any({a!}; {b!})
    Not: string not(string ["x"])
    Loose: one(; string)
    Inline: any(InlineA; InlineB)
    InlineA: object {a!, a: string}
    InlineB: object {b!, b: string}
    "#);
}

#[test]
fn keywords_of_json_schema_are_said_in_other_words() {
    let text = checks(&json!({"New": {"type": "object", "properties": {
        "fixed": {"const": "x"},
        "if": {"type": "object", "if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"required": ["c"]}},
        "brings": {"type": "object", "dependentRequired": {"card": ["address"]}},
        "holds": {"type": "array", "contains": {"type": "integer"}},
        "names": {"type": "object", "propertyNames": {"enum": ["a", "b"]}},
        "never": false
    }}}));
    insta::assert_snapshot!(text, @r#"
    New: object {fixed: NewFixed, if: object if({a!}; {b!}; {c!}), brings: object if(object {card!}; {address!}; ), holds: array contains(1.. integer), names: object {a: , b: , closed}, never: not()}
    NewFixed: string ["x"]
    "#);
}

#[test]
fn what_is_left_over_is_asked_of_all_that_speaks_of_the_value() {
    let text = checks(&json!({
        "New": {
            "$ref": "#/components/schemas/Base",
            "properties": {"a": {}},
            "anyOf": [{"properties": {"b": {"type": "string"}}}, {}],
            "if": {"required": ["c"]}, "then": {"properties": {"c": {}}},
            "unevaluatedProperties": false
        },
        "Base": {"properties": {"d": {}, "e": {"$ref": "#/components/schemas/Other"}}},
        "Other": {"properties": {"f": {}, "g": {"type": "string"}}},
        "List": {"prefixItems": [{}], "contains": {"type": "string"}, "unevaluatedItems": {"type": "integer"}}
    }));
    insta::assert_snapshot!(text, @r"
    New: Base {a: } any(object {b: string}; ) if({c!}; object {c: }; ) unevaluatedProperties(false)
    NewOption1: all(Base {a: } if({c!}; object {c: }; ) unevaluatedProperties(false); object {b: string})
    NewOption2: Base {a: } if({c!}; object {c: }; ) unevaluatedProperties(false)
    Base: object {d: , e: Other}
    Other: object {g: string}
    List: array [] contains(1.. string) unevaluatedItems(integer)
    ");
}

#[test]
fn what_is_not_checked_is_said_where_it_stands() {
    let text = checks(&json!({
        "New": {"type": "object", "properties": {
            "by_name": {"type": "object", "patternProperties": {"(": {"type": "string"}}, "additionalProperties": false},
            "many": {"type": "array", "contains": {"type": "integer"}, "minContains": 2},
            "short": {"type": "object", "propertyNames": {"maxLength": 3}},
            "broken": {"type": "string", "pattern": "(?s:a)"},
            "any": {"oneOf": [{}, {"type": "string"}]}
        }},
        "Unasked": {"type": "array", "contains": {"type": "string"}, "maxContains": 1}
    }));
    insta::assert_snapshot!(text, @r"
    New: object {by_name: object, many: array contains(2.. integer), short: object {names: maxLength 3}, broken: string, any: NewAny}
    NewAny: one(; string)
    Unasked: array contains(1..1 string)
    note /components/schemas/New/properties/by_name/patternProperties: `patternProperties` is not checked in requests
    warning /components/schemas/New/properties/broken/pattern: this pattern cannot be compiled, so requests are not checked for it
    ");
}

#[test]
fn no_check_leads_back_to_itself_at_one_value() {
    let text = checks(&json!({
        "Pet": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}},
            "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
            "discriminator": {"propertyName": "kind"}},
        "Cat": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "object", "required": ["claws"]}]},
        "Dog": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "object", "required": ["tail"]}]},
        "Loop": {"allOf": [{"$ref": "#/components/schemas/Pool"}], "minProperties": 1},
        "Pool": {"allOf": [{"$ref": "#/components/schemas/Loop"}], "maxProperties": 5}
    }));
    insta::assert_snapshot!(text, @r#"
    Pet: object {kind!, kind: string} one(Cat {kind!, kind: ["Cat"]}; Dog {kind!, kind: ["Dog"]})
    Cat: object {kind!, claws!, kind: string}
    Dog: object {kind!, tail!, kind: string}
    Loop: minProperties 1
    Pool: Loop maxProperties 5
    note /components/schemas/Loop: this leads back to itself, so requests are not checked for that part of it
    "#);
}

#[test]
fn a_discriminator_narrows_what_its_property_may_hold() {
    let child =
        |own: serde_json::Value| json!({"allOf": [{"$ref": "#/components/schemas/Base"}, own]});
    let text = checks(&json!({
        "New": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
            "discriminator": {"propertyName": "species", "mapping": {
                "CAT": "#/components/schemas/Cat", "DOG": "#/components/schemas/Dog"}}},
        "Base": {"type": "object", "required": ["species"], "properties": {
            "species": {"type": "string", "enum": ["CAT", "DOG"]}}},
        "Cat": child(json!({"properties": {"lives": {"type": "integer"}}})),
        "Dog": child(json!({"properties": {"tricks": {"type": "integer"}}})),
        "Frame": {"oneOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}],
            "discriminator": {"propertyName": "rev", "mapping": {
                "1": "#/components/schemas/One", "2": "#/components/schemas/Two"}}},
        "One": {"type": "object", "required": ["rev"], "properties": {"rev": {"type": "integer", "enum": [1]}}},
        "Two": {"type": "object", "required": ["rev"], "properties": {"rev": {"type": "integer"}}}
    }));
    insta::assert_snapshot!(text, @r#"
    New: one(Cat {species!, species: ["CAT"]}; Dog {species!, species: ["DOG"]})
    Base: object {species!, species: BaseSpecies}
    BaseSpecies: string ["CAT","DOG"]
    Cat: object Base {lives: integer}
    Dog: object Base {tricks: integer}
    Frame: one(One; Two {rev!, rev: [2]})
    One: object {rev!, rev: OneRev}
    OneRev: integer [1]
    Two: object {rev!, rev: integer}
    "#);
}

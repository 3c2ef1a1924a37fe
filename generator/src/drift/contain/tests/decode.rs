//! What the types of a crate decode of the messages of another revision.

use serde_json::{Value, json};

use super::{contract, document};
use crate::diagnostic::Diagnostics;
use crate::drift::contain::{Answer, Contain, Reader, Side, decode};
use crate::model::{Names, Presence, Type, model};
use crate::wire::Directed;

/// Whether the type of the component `S` of the first decodes what is sent of that of the second.
fn decodes(old: &Value, new: &Value) -> Answer {
    let mut diagnostics = Diagnostics::default();
    let [old, new] = [old, new].map(|schemas| contract(0, document(schemas), None));
    let made = model(
        &old,
        "old",
        vec!["old.json".to_owned()],
        &Names::default(),
        &mut diagnostics,
    );
    let types = decode::contract(&made);
    let [new, types] = [&new, &types].map(|contract| Directed::of(contract, &mut diagnostics));
    let (sender, reader) = (Side::of(&new), Side::of(&types));
    let def = made
        .types
        .iter()
        .find(|def| def.place == "#/components/schemas/S");
    let name = def.expect("the component has a type").name.clone();
    let read = decode::schema(&Type::Named(name), Presence::Required);
    let sent = &new.contract.schemas["S"];
    Contain::new(&sender, &reader).takes(sent, &read, Reader::Exact)
}

/// The same of a property.
fn holds(old: Value, new: Value) -> Answer {
    let [old, new] = [old, new].map(|property| {
        json!({"S": {"type": "object", "properties": {"a": property, "b": {"type": "string"}}}})
    });
    decodes(&old, &new)
}

fn refused(answer: &Answer) -> Value {
    match answer {
        Answer::No(witness) => witness.message.clone(),
        answer => panic!("{answer:?}"),
    }
}

#[test]
fn open_enums_formats_and_bounds_do_not_matter() {
    let text = json!({"type": "string"});
    let values = |values: Value| json!({"type": "string", "enum": values});
    let taken = [
        (values(json!(["a"])), values(json!(["a", "b"]))),
        (values(json!(["a"])), text.clone()),
        (json!({"type": "string", "format": "uuid"}), text.clone()),
        (json!({"type": "string", "maxLength": 3}), text.clone()),
        (text.clone(), json!({"type": ["string", "null"]})),
        (
            json!({"type": "integer", "enum": [1]}),
            json!({"type": "integer", "enum": [1, 2]}),
        ),
        (
            json!({"type": "integer"}),
            json!({"type": "integer", "format": "int64"}),
        ),
        (json!({"type": "number"}), json!({"type": "integer"})),
        (json!({}), text.clone()),
        (
            json!({"type": "object"}),
            json!({"type": "object", "properties": {"c": text}}),
        ),
        (
            json!({"type": "array", "items": text, "maxItems": 1}),
            json!({"type": "array", "items": text}),
        ),
    ];
    for (old, new) in taken {
        assert_eq!(
            holds(old.clone(), new.clone()),
            Answer::Yes,
            "{old} of {new}"
        );
    }
}

#[test]
fn other_types_are_refused_with_a_message() {
    let (text, integer) = (json!({"type": "string"}), json!({"type": "integer"}));
    let values = json!({"type": "string", "enum": ["a"]});
    let refusals = [
        (text.clone(), integer.clone(), json!({"a": 1})),
        (
            values,
            json!({"type": "integer", "enum": [2, 3]}),
            json!({"a": 2}),
        ),
        (
            json!({"type": "array", "items": text}),
            json!({"type": "array", "items": integer}),
            json!({"a": [1]}),
        ),
        (
            json!({"type": "array", "items": text}),
            json!({"type": "array", "items": {"type": ["string", "null"]}}),
            json!({"a": [null]}),
        ),
        (
            json!({"type": "object", "additionalProperties": integer}),
            json!({"type": "object", "additionalProperties": text}),
            json!({"a": {"other": "text"}}),
        ),
    ];
    for (old, new, message) in refusals {
        assert_eq!(
            refused(&holds(old.clone(), new.clone())),
            message,
            "{old} of {new}"
        );
    }
    assert!(refused(&holds(integer, json!({"type": "number"})))["a"].is_f64());
}

#[test]
fn a_required_property_has_to_be_there() {
    let of = |required: &Value| json!({"S": {"type": "object", "properties": {"a": {"type": "string"}}, "required": required}});
    assert_eq!(decodes(&of(&json!([])), &of(&json!(["a"]))), Answer::Yes);
    assert_eq!(
        refused(&decodes(&of(&json!(["a"])), &of(&json!([])))),
        json!({})
    );
    let nullable = json!({"S": {"type": "object", "properties": {"a": {"type": ["string", "null"]}}, "required": ["a"]}});
    assert_eq!(
        refused(&decodes(&of(&json!(["a"])), &nullable)),
        json!({"a": null})
    );
    assert_eq!(decodes(&nullable, &of(&json!(["a"]))), Answer::Yes);
}

/// Alternatives by a discriminator, of which the second has a property of that schema.
fn animals(names: &[&str], of_dog: &Value) -> Value {
    let kind = json!({"type": "string"});
    let animal = |properties: Value| json!({"type": "object", "properties": properties, "required": ["kind"]});
    let all: Vec<Value> = names
        .iter()
        .map(|name| json!({"$ref": format!("#/components/schemas/{name}")}))
        .collect();
    json!({
        "S": {"oneOf": all, "discriminator": {"propertyName": "kind"}},
        "Cat": animal(json!({"kind": kind, "lives": {"type": "integer"}})),
        "Dog": animal(json!({"kind": kind, "bark": of_dog})),
        "Bird": animal(json!({"kind": kind, "bark": {"type": "array"}})),
    })
}

#[test]
fn unions_keep_alternatives_that_they_do_not_know() {
    let text = json!({"type": "string"});
    let old = animals(&["Cat", "Dog"], &text);
    assert_eq!(
        decodes(&old, &animals(&["Cat", "Dog", "Bird"], &text)),
        Answer::Yes
    );
    let answer = decodes(&old, &animals(&["Cat", "Dog"], &json!({"type": "integer"})));
    assert_eq!(refused(&answer), json!({"kind": "Dog", "bark": 1}));
}

#[test]
fn alternatives_by_type_are_kept_whole() {
    let (text, integer) = (json!({"type": "string"}), json!({"type": "integer"}));
    let of = |list: Value| json!({"oneOf": list});
    assert_eq!(
        holds(
            of(json!([text, integer])),
            of(json!([text, {"type": "boolean"}]))
        ),
        Answer::Yes
    );
}

#[test]
fn what_holds_itself_decodes() {
    let node = |value: Value| {
        let this = json!({"$ref": "#/components/schemas/S"});
        json!({"S": {"type": "object", "properties": {"value": value, "next": this, "all": {"type": "array", "items": this}}}})
    };
    let (text, integer) = (json!({"type": "string"}), json!({"type": "integer"}));
    assert_eq!(
        decodes(&node(text.clone()), &node(text.clone())),
        Answer::Yes
    );
    assert_eq!(
        refused(&decodes(&node(text), &node(integer))),
        json!({"value": 1})
    );
}

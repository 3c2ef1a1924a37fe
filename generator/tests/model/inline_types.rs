//! Small documents that have much to say: each schema is read once for every way to it.

use serde_json::{Map, Value, json};

use crate::sketch::{contract, read, sketch};

fn document(schemas: &Map<String, Value>) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Test", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    })
}

fn reference(level: usize) -> Value {
    json!({"$ref": format!("#/components/schemas/A{level}")})
}

#[test]
fn a_base_that_is_reached_in_two_ways_counts_once() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Color": {"type": "string", "enum": ["red"]},
            "Base": {"type": "object", "properties": {"color": {"$ref": "#/components/schemas/Color"}}},
            "Left": {"allOf": [{"$ref": "#/components/schemas/Base"}]},
            "Right": {"allOf": [{"$ref": "#/components/schemas/Base"}]},
            "Both": {"allOf": [{"$ref": "#/components/schemas/Left"}, {"$ref": "#/components/schemas/Right"}]}}}}"##,
    );
    let text = sketch(&contract);
    assert!(
        text.contains("struct Both\n  color: Color optional\n"),
        "{text}"
    );
    assert!(!text.contains("BothColor"), "{text}");
}

#[test]
fn a_tower_of_all_of_ends_at_its_ground() {
    const LEVELS: usize = 60;
    let mut schemas = Map::new();
    for level in 0..LEVELS {
        let below = reference(level + 1);
        schemas.insert(format!("A{level}"), json!({"allOf": [below, below]}));
    }
    let ground = json!({"type": "object", "properties": {"q": {"type": "string"}}});
    schemas.insert(format!("A{LEVELS}"), ground);
    let text = sketch(&read(document(&schemas)));
    assert!(text.contains("struct A0\n  q: String optional\n"), "{text}");
}

#[test]
fn a_schema_is_one_type_however_many_ways_lead_to_it() {
    const LEVELS: usize = 14;
    let mut schemas = Map::new();
    for level in 0..LEVELS {
        let below = reference(level + 1);
        let list = json!({"type": "array", "items": below});
        let property = json!({"anyOf": [below, list]});
        let object = json!({"type": "object", "properties": {format!("p{level}"): property}});
        schemas.insert(format!("A{level}"), json!({"anyOf": [below, object]}));
    }
    schemas.insert(format!("A{LEVELS}"), json!({"type": "string"}));
    let modelled = read(document(&schemas));
    let types = modelled.contract.types.len();
    assert!(types <= 4 * LEVELS, "{types} types");
    let degraded = &modelled.contract.degraded;
    assert!(degraded.is_empty(), "{degraded:?}");
}

#[test]
fn who_inherits_an_inline_schema_has_the_type_of_the_base() {
    let contract = contract(
        r##"{"components": {"schemas": {
            "Cat": {"allOf": [{"$ref": "#/components/schemas/Animal"}, {"type": "object"}]},
            "Animal": {"type": "object", "properties": {
                "home": {"type": "object", "properties": {"at": {"type": "object", "properties": {"city": {"type": "string"}}}}},
                "size": {"type": "string", "enum": ["s", "l"]},
                "toys": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}}}},
            "Dog": {"allOf": [{"$ref": "#/components/schemas/Animal"}, {"type": "object", "properties": {
                "food": {"type": "object", "properties": {"name": {"type": "string"}}}}}]}}}}"##,
    );
    let text = sketch(&contract);
    insta::assert_snapshot!(text, @r#"
    struct Cat
      home: AnimalHome optional
      size: AnimalSize optional
      toys: [AnimalToysItem] optional
    struct AnimalHome
      at: AnimalHomeAt optional
    struct AnimalHomeAt
      city: String optional
    enum AnimalSize S="s" L="l"
    struct AnimalToysItem
      name: String optional
    struct Animal
      home: AnimalHome optional
      size: AnimalSize optional
      toys: [AnimalToysItem] optional
    struct Dog
      home: AnimalHome optional
      size: AnimalSize optional
      toys: [AnimalToysItem] optional
      food: DogFood optional
    struct DogFood
      name: String optional
    "#);
}

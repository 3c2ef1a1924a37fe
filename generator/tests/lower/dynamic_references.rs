//! `$dynamicRef` by the dynamic scope: what it is followed to, and where a schema is copied for it.

use serde_json::{Value, json};

use crate::support::{Case, brief, components};

/// The schemas that a document of these becomes, of which nothing is said.
fn schemas(schemas: &Value) -> Value {
    of(Case::of(components(json!({"schemas": schemas}))))
}

fn of(case: Case) -> Value {
    let (document, said) = case.document();
    assert_eq!(brief(&said), Vec::<String>::new());
    document["components"]["schemas"].clone()
}

/// The schema at the end of a reference, and of those that it is.
fn at<'v>(schemas: &'v Value, reference: &'v Value) -> &'v Value {
    let mut found = reference;
    loop {
        let part = &found["allOf"][0];
        let next = if part.is_null() { found } else { part };
        let text = next["$ref"].as_str();
        let Some(key) = text.and_then(|text| text.strip_prefix("#/components/schemas/")) else {
            return found;
        };
        found = &schemas[key];
    }
}

fn to(key: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{key}")})
}

/// A template of lists.
fn list() -> Value {
    json!({"$id": "list.json", "type": "array", "items": {"$dynamicRef": "#item"},
        "$defs": {"item": {"$dynamicAnchor": "item", "not": {}}}})
}

/// A list of what the definition says.
fn list_of(id: &str, mut item: Value) -> Value {
    item["$dynamicAnchor"] = json!("item");
    json!({"$id": id, "$ref": "list.json", "$defs": {"item": item}})
}

#[test]
fn a_component_that_only_fills_a_template_is_that_template() {
    let schemas = schemas(&json!({
        "List": list(),
        "IntList": list_of("int_list.json", json!({"type": "integer"})),
        "StrList": list_of("str_list.json", json!({"type": "string"})),
    }));
    for (list, ty) in [("IntList", "integer"), ("StrList", "string")] {
        assert_eq!(schemas[list]["type"], "array", "{schemas}");
        assert_eq!(at(&schemas, &schemas[list]["items"])["type"], ty);
    }
    assert!(at(&schemas, &schemas["List"]["items"])["not"].is_object());
}

#[test]
fn a_template_may_lie_in_another_file() {
    let case = |root: Value| {
        let int = list_of("int_list.json", json!({"type": "integer"}));
        let text = list_of("str_list.json", json!({"type": "string"}));
        Case::of(components(json!({"schemas": root})))
            .file("list.json", list())
            .file("int_list.json", int)
            .file("str_list.json", text)
    };
    let root = json!({
        "Ints": {"$ref": "int_list.json"},
        "Texts": {"type": "object", "properties": {"all": {"$ref": "str_list.json"}}},
    });
    let schemas = of(case(root.clone()));
    assert_eq!(at(&schemas, &schemas["Ints"]["items"])["type"], "integer");
    let all = at(&schemas, &schemas["Texts"]["properties"]["all"]);
    assert_eq!(at(&schemas, &all["items"])["type"], "string", "{schemas}");
    let bundle = case(root).bundle();
    let bundled = &bundle["components"]["schemas"];
    let all = at(bundled, &bundled["Texts"]["properties"]["all"]);
    assert_eq!(at(bundled, &all["items"])["type"], "string", "{bundle}");
    assert!(!bundle.to_string().contains("$dynamic"), "{bundle}");
}

#[test]
fn an_overlay_finds_a_template_of_another_file_filled() {
    let ints = list_of("ints", json!({"type": "integer"}));
    let texts = list_of("texts", json!({"type": "string"}));
    let schemas = of(Case::of(components(
        json!({"schemas": {"Ints": ints, "Texts": texts}}),
    ))
    .file("list.json", list())
    .overlay(json!([{"target": "$.info", "update": {"title": "new"}}])));
    for (list, ty) in [("Ints", "integer"), ("Texts", "string")] {
        let list = at(&schemas, &schemas[list]);
        assert_eq!(at(&schemas, &list["items"])["type"], ty, "{schemas}");
    }
}

#[test]
fn an_anchor_of_another_file_binds_nothing_in_the_document() {
    let mut own = list();
    own["$id"] = json!("own.json");
    let schemas = of(Case::of(components(json!({"schemas": {
        "Own": own,
        "Holder": {"type": "object", "properties": {"own": {"$ref": "own.json"}, "ints": {"$ref": "ints.json"},
            "item": {"$dynamicRef": "ints.json#item"}}},
    }})))
    .file("list.json", list())
    .file("ints.json", list_of("ints.json", json!({"type": "integer"})))
    .overlay(json!([{"target": "$.info", "update": {"title": "new"}}])));
    let holder = &schemas["Holder"]["properties"];
    assert_eq!(holder["own"], to("Own"), "{schemas}");
    let ints = at(&schemas, &holder["ints"]);
    assert_eq!(at(&schemas, &ints["items"])["type"], "integer", "{schemas}");
    assert_eq!(
        at(&schemas, &holder["item"])["type"],
        "integer",
        "{schemas}"
    );
}

/// A page of anything, and users.
fn pages(page: &Value) -> Value {
    json!({
        "User": {"type": "object", "properties": {"id": {"type": "string"}}},
        "Page": {"$id": "page", "type": "object", "$defs": {"T": {"$dynamicAnchor": "T", "not": {}}},
            "properties": {"items": {"type": "array", "items": {"$dynamicRef": "#T"}}}},
        "UserPage": page,
    })
}

fn filled() -> Value {
    json!({"T": {"$dynamicAnchor": "T", "$ref": "#/components/schemas/User"}})
}

#[test]
fn a_page_has_what_its_scope_says() {
    let page =
        json!({"$id": "user-page", "$ref": "page", "description": "Users.", "$defs": filled()});
    let schemas = schemas(&pages(&page));
    let page = &schemas["UserPage"];
    assert_eq!(page["description"], "Users.");
    assert_eq!(
        page["properties"]["items"]["items"],
        to("User"),
        "{schemas}"
    );
    let other = &schemas["Page"]["properties"]["items"]["items"];
    assert!(at(&schemas, other)["not"].is_object());
}

#[test]
fn an_instance_is_named_after_the_template_and_its_use() {
    let page = json!({"$id": "user-page", "allOf": [{"$ref": "page"}], "$defs": filled()});
    let schemas = schemas(&pages(&page));
    assert_eq!(schemas["UserPage"]["allOf"][0], to("Page_of_UserPage"));
    let items = &schemas["Page_of_UserPage"]["properties"]["items"]["items"];
    assert_eq!(*items, to("User"));
}

#[test]
fn children_of_a_strict_tree_are_strict_trees() {
    let schemas = schemas(&json!({
        "tree": {"$id": "tree", "$dynamicAnchor": "node", "type": "object", "properties": {
            "data": true, "children": {"type": "array", "items": {"$dynamicRef": "#node"}}}},
        "strict": {"$id": "strict", "$dynamicAnchor": "node", "allOf": [{"$ref": "tree"}],
            "maxProperties": 2},
    }));
    let child = |of: &str| schemas[of]["properties"]["children"]["items"].clone();
    assert_eq!(child("tree"), to("tree"));
    assert_eq!(schemas["strict"]["allOf"][0], to("tree_of_strict"));
    assert_eq!(child("tree_of_strict"), to("strict"));
    assert_eq!(schemas.as_object().map(serde_json::Map::len), Some(3));
}

#[test]
fn the_outermost_of_several_scopes_wins() {
    let schemas = schemas(&json!({
        "List": list(),
        "Middle": list_of("middle", json!({"type": "string"})),
        "Outer": {"$id": "outer", "type": "object", "properties": {"all": {"$ref": "middle"}},
            "$defs": {"item": {"$dynamicAnchor": "item", "type": "boolean"}}},
        "Beside": {"type": "object", "properties": {"all": {"$ref": "middle"}}},
    }));
    let item = |of: &str| {
        let list = at(&schemas, &schemas[of]["properties"]["all"]);
        at(&schemas, &list["items"])["type"].clone()
    };
    assert_eq!(item("Outer"), "boolean", "{schemas}");
    assert_eq!(item("Beside"), "string");
    assert_eq!(schemas["Beside"]["properties"]["all"], to("Middle"));
}

#[test]
fn a_resource_within_a_schema_is_left_with_it() {
    let schemas = schemas(&json!({
        "List": list(),
        "Both": {"type": "object", "properties": {
            "ints": list_of("ints", json!({"type": "integer"})), "any": {"$ref": "list.json"}}},
    }));
    let both = &schemas["Both"]["properties"];
    let ints = at(&schemas, &both["ints"]);
    assert_eq!(at(&schemas, &ints["items"])["type"], "integer", "{schemas}");
    assert_eq!(both["any"], to("List"));
}

#[test]
fn a_scope_counts_by_any_part_of_a_resource() {
    let schemas = schemas(&json!({
        "Root": {"$id": "root", "$ref": "first#/$defs/stuff"},
        "First": {"$id": "first", "$defs": {"stuff": {"title": "F", "$ref": "second#/$defs/stuff"}}},
        "Second": {"$id": "second", "$defs": {"stuff": {"title": "S", "$ref": "third#/$defs/stuff"},
            "length": {"$dynamicAnchor": "length", "maxLength": 2}}},
        "Third": {"$id": "third", "$defs": {"stuff": {"title": "T", "$dynamicRef": "#length"},
            "length": {"$dynamicAnchor": "length", "maxLength": 3}}},
    }));
    let found = at(&schemas, &schemas["Root"]);
    assert_eq!(found["maxLength"], 2, "{schemas}");
}

#[test]
fn alternatives_are_told_apart_by_the_names_of_the_templates() {
    let pet = |id: &str| {
        json!({"$id": id, "type": "object", "required": ["kind"],
            "properties": {"kind": {"type": "string"}, "more": {"$dynamicRef": "#T"}},
            "$defs": {"T": {"$dynamicAnchor": "T", "type": "string"}}})
    };
    let schemas = schemas(&json!({
        "Cat": pet("cat"),
        "Dog": pet("dog"),
        "Pet": {"$id": "pet", "$defs": {"T": {"$dynamicAnchor": "T", "type": "integer"}},
            "oneOf": [{"$ref": "cat"}, {"$ref": "dog"}],
            "discriminator": {"propertyName": "kind", "mapping": {"d": "Dog"}}},
    }));
    let pet = &schemas["Pet"];
    assert_eq!(pet["oneOf"], json!([to("Cat_of_Pet"), to("Dog_of_Pet")]));
    let mapping = &pet["discriminator"]["mapping"];
    assert_eq!(mapping["d"], "#/components/schemas/Dog_of_Pet", "{pet}");
    assert_eq!(mapping["Cat"], "#/components/schemas/Cat_of_Pet", "{pet}");
}

#[test]
fn more_copies_than_there_may_be_are_told() {
    let mut list = list();
    list["items"] = json!({"anyOf": [{"$dynamicRef": "#item"}, {"enum": vec![0; 5_000]}]});
    let mut schemas = json!({"List": list});
    for number in 0..30 {
        let item = json!({"type": "integer", "minimum": number});
        schemas[format!("L{number}")] = list_of(&format!("l{number}"), item);
    }
    let (document, said) = Case::of(components(json!({"schemas": schemas}))).document();
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["L0"]["type"], "array");
    assert_eq!(
        schemas["L29"]["$dynamicRef"], "list.json",
        "{}",
        schemas["L29"]
    );
    let said = brief(&said);
    let told = said
        .iter()
        .filter(|one| one.starts_with("keyword-not-modelled"));
    assert_eq!(told.count(), 11, "{said:?}");
    assert_eq!(said.len(), 11, "{said:?}");
}

#[test]
fn circles_of_scopes_end() {
    let schemas = schemas(&json!({
        "A": {"$id": "a", "$dynamicAnchor": "x", "type": "object", "properties": {
            "b": {"$ref": "b"}, "x": {"$dynamicRef": "#x"}, "y": {"$dynamicRef": "b#y"}}},
        "B": {"$id": "b", "$dynamicAnchor": "y", "type": "object", "properties": {
            "a": {"$ref": "a"}, "c": {"$ref": "c"}, "y": {"$dynamicRef": "#y"}}},
        "C": {"$id": "c", "$dynamicAnchor": "x", "type": "object", "properties": {
            "a": {"$ref": "a"}, "y": {"$dynamicRef": "d#y"}}},
        "D": {"$id": "d", "$dynamicAnchor": "y", "$ref": "c"},
    }));
    assert!(schemas.as_object().is_some_and(|all| all.len() < 20));
}

#[test]
fn scopes_that_make_no_difference_copy_nothing() {
    let schemas = schemas(&json!({
        "List": list(),
        "Ints": list_of("ints", json!({"type": "integer"})),
        "Plain": {"$id": "plain", "type": "object", "properties": {"n": {"$ref": "number"}},
            "$defs": {"item": {"$dynamicAnchor": "item", "type": "boolean"}}},
        "Number": {"$id": "number", "type": "number"},
        "Holder": {"type": "object", "properties": {"l": {"$ref": "list.json"}, "i": {"$ref": "ints"}}},
    }));
    assert_eq!(schemas["Plain"]["properties"]["n"], to("Number"));
    assert_eq!(schemas["Holder"]["properties"]["l"], to("List"));
    assert_eq!(schemas["Holder"]["properties"]["i"], to("Ints"));
}

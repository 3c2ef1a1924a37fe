//! Document in, model out: what is `readOnly` or `writeOnly`.

use serde_json::{Value, json};

use crate::sketch::{read, sketch};

/// The types of a document, and what is said of it: in it `POST /x` is sent the first and answers the second, and `made`
/// delivers the third.
fn types(sent: &str, answered: &str, delivered: &str, schemas: &str) -> String {
    let content = |name: &str| match name {
        "" => json!({}),
        name => {
            json!({"application/json": {"schema": {"$ref": format!("#/components/schemas/{name}")}}})
        }
    };
    let operation = |sent: &str, answered: &str| {
        json!({"post": {
            "requestBody": {"required": true, "content": content(sent)},
            "responses": {"200": {"description": "Done.", "content": content(answered)}}
        }})
    };
    let schemas: Value = serde_json::from_str(schemas).expect("the test's schemas are JSON");
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {"title": "Test", "version": "1"},
        "paths": {"/x": operation(sent, answered)},
        "components": {"schemas": schemas}
    });
    if !delivered.is_empty() {
        document["webhooks"] = json!({"made": operation(delivered, "")});
    }
    let text = sketch(&read(document));
    let mut shown = true;
    let lines = text.lines().filter(|line| {
        if !line.starts_with(' ') {
            let about = line.split([' ', '[']).next().unwrap_or_default();
            shown = !matches!(about, "events" | "group" | "note");
        }
        shown
    });
    lines.map(|line| format!("{line}\n")).collect()
}

const USER: &str = r#"{"User": {"type": "object", "required": ["id", "name", "pin"], "properties": {
    "id": {"type": "string", "readOnly": true}, "name": {"type": "string"},
    "pin": {"type": "string", "writeOnly": true},
    "home": {"type": "object", "required": ["street", "geo"], "properties": {
        "street": {"type": "string"}, "geo": {"type": "string", "readOnly": true}}}}}}"#;

#[test]
fn each_way_has_a_type_with_what_goes_there() {
    insta::assert_snapshot!(types("User", "User", "", USER), @r"
    struct User
      id: String optional
      name: String required
      home: UserHome optional
    struct UserHome
      street: String required
      geo: String optional
    struct UserRequest
      name: String required
      pin: String required
      home: UserRequestHome optional
    struct UserRequestHome
      street: String required
    ");
    insta::assert_snapshot!(types("User", "", "", USER), @r"
    struct User
      name: String required
      pin: String required
      home: UserHome optional
    struct UserHome
      street: String required
    ");
    insta::assert_snapshot!(types("", "User", "", USER), @r"
    struct User
      id: String required
      name: String required
      home: UserHome optional
    struct UserHome
      street: String required
      geo: String required
    ");
}

#[test]
fn an_event_has_all_of_it_and_asks_for_none() {
    insta::assert_snapshot!(types("", "", "User", USER), @r"
    struct User
      id: String optional
      name: String required
      pin: String optional
      home: UserHome optional
    struct UserHome
      street: String required
      geo: String optional
    ");
    insta::assert_snapshot!(types("User", "", "User", USER), @r"
    struct User
      id: String optional
      name: String required
      pin: String optional
      home: UserHome optional
    struct UserHome
      street: String required
      geo: String optional
    struct UserRequest
      name: String required
      pin: String required
      home: UserRequestHome optional
    struct UserRequestHome
      street: String required
    ");
}

#[test]
fn forms_have_what_requests_carry() {
    let schema = json!({"type": "object", "required": ["id", "name", "pin"], "properties": {
        "id": {"type": "string", "readOnly": true}, "name": {"type": "string"},
        "pin": {"type": "string", "writeOnly": true}}});
    let body = |media: &str| json!({"requestBody": {"content": {media: {"schema": schema}}}, "responses": {}});
    let text = sketch(&read(json!({
        "openapi": "3.1.0",
        "info": {"title": "Test", "version": "1"},
        "paths": {"/x": {
            "post": body("application/x-www-form-urlencoded"), "put": body("multipart/form-data")}}
    })));
    let shown = text.lines().filter(|line| line.starts_with("      "));
    insta::assert_snapshot!(shown.collect::<Vec<_>>().join("\n"), @r"
    Name (name) text String Text required
    Pin (pin) text String Text required
    Other default empty
    query name: Text form* required
    query pin: Text form* required
    Other default empty
    ");
}

#[test]
fn what_is_required_or_declared_beside_it_is_left_out_too() {
    let schemas = r##"{
        "New": {"allOf": [{"$ref": "#/components/schemas/Base"},
            {"type": "object", "required": ["id", "name"], "properties": {
                "id": {"type": "string", "maxLength": 3}, "name": {"type": "string"}}}]},
        "Base": {"type": "object", "properties": {"id": {"$ref": "#/components/schemas/Id"}}},
        "Id": {"type": "string", "readOnly": true},
        "Nothing": {"type": "object", "properties": {"id": {"$ref": "#/components/schemas/Id"}}}}"##;
    insta::assert_snapshot!(types("New", "", "", schemas), @r"
    struct New
      name: String required
    struct Base
    alias Id = String
    struct Nothing
      id: Id optional
    ");
    insta::assert_snapshot!(types("Nothing", "", "", schemas), @r"
    struct New
      id: String optional
      name: String required
    struct Base
      id: Id optional
    alias Id = String
    struct Nothing
    ");
}

#[test]
fn what_is_left_out_does_not_come_back_among_further_properties() {
    let schemas = r#"{"Score": {"type": "object", "required": ["of"], "additionalProperties": {"type": "integer"},
        "properties": {"id": {"type": "string", "readOnly": true}, "of": {"type": "string"}}}}"#;
    insta::assert_snapshot!(types("Score", "Score", "", schemas), @r"
    struct Score
      id: String optional
      of: String required
      extra: rest Integer
    struct ScoreRequest
      of: String required
      extra: rest Integer -id
    ");
}

#[test]
fn alternatives_go_by_the_names_that_the_document_has() {
    let schemas = r##"{
        "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
            "discriminator": {"propertyName": "kind"}},
        "Cat": {"type": "object", "required": ["kind"], "properties": {
            "kind": {"type": "string"}, "id": {"type": "string", "readOnly": true}}},
        "Dog": {"type": "object", "required": ["kind"], "properties": {
            "kind": {"type": "string"}, "pin": {"type": "string", "writeOnly": true}}}}"##;
    insta::assert_snapshot!(types("Pet", "Pet", "", schemas), @r"
    union Pet by kind
      Cat: Cat for Cat
      Dog: Dog for Dog
    union PetRequest by kind
      Cat: CatRequest for Cat
      Dog: DogRequest for Dog
    struct Cat
      kind: String required
      id: String optional
    struct CatRequest
      kind: String required
    struct Dog
      kind: String required
    struct DogRequest
      kind: String required
      pin: String optional
    ");
}

#[test]
fn a_taken_name_is_numbered_and_the_clash_is_said() {
    let schemas = r#"{
        "User": {"type": "object", "properties": {"id": {"type": "string", "readOnly": true}}},
        "user_request": {"type": "string"}}"#;
    insta::assert_snapshot!(types("User", "User", "", schemas), @r"
    struct User
      id: String optional
    struct UserRequest2
    alias UserRequest = String
    warning[name-clash] the name `UserRequest` is taken, so this type is called `UserRequest2`
    ");
}

#[test]
fn what_is_said_of_a_component_is_said_once() {
    let schemas = r#"{"User": {"type": "object", "properties": {
        "id": {"type": "string", "readOnly": true},
        "none": {"enum": [null]}, "some": {"oneOf": [
            {"type": "object", "properties": {"a": {}}}, {"type": "object", "properties": {"b": {}}}]}}}}"#;
    insta::assert_snapshot!(types("User", "User", "", schemas), @r"
    struct User
      id: String optional
      none: Any optional nullable
      some: UserSome optional
    raw UserSome
      Option1: UserSomeOption1
      Option2: UserSomeOption2
    struct UserSomeOption1
      a: Any optional
    struct UserSomeOption2
      b: Any optional
    struct UserRequest
      none: Any optional nullable
      some: UserRequestSome optional
    raw UserRequestSome
      Option1: UserRequestSomeOption1
      Option2: UserRequestSomeOption2
    struct UserRequestSomeOption1
      a: Any optional
    struct UserRequestSomeOption2
      b: Any optional
    degraded #/components/schemas/User/properties/none: `null` is its only value
    ");
}

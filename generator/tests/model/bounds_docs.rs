//! What the fields of a request say of their values: bounds and defaults, always the same way.

use atoms_codegen::emit::emit;

use crate::sketch::{Modelled, contract};

/// Each field's words as its struct has them, one line each.
fn told(modelled: &Modelled) -> Vec<String> {
    let files = emit(&modelled.contract).into_iter();
    let texts = files.filter(|(path, _)| path.ends_with("types.rs"));
    texts.flat_map(|(_, text)| fields(&text)).collect()
}

fn fields(text: &str) -> Vec<String> {
    let mut told = Vec::new();
    let mut docs: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(line) = line.strip_prefix("///") {
            docs.push(if line.is_empty() { "/" } else { line.trim() });
        } else {
            let field = line
                .strip_prefix("pub ")
                .and_then(|line| line.split_once(": "));
            if let Some((name, _)) = field.filter(|(name, _)| !name.contains(' ')) {
                let docs = if docs.is_empty() {
                    "-".to_owned()
                } else {
                    docs.join(" ")
                };
                told.push(format!("{name}: {docs}"));
            }
            docs.clear();
        }
    }
    told
}

fn get(parameters: &str) -> Modelled {
    contract(&format!(
        r#"{{"paths": {{"/a": {{"get": {{"operationId": "find", "parameters": [{parameters}], "responses": {{}}}}}}}}}}"#
    ))
}

#[test]
fn a_default_is_told_with_and_without_a_description() {
    let told = told(&get(
        r#"{"name": "a", "in": "query", "description": "Which page.", "schema": {"type": "integer", "default": 1}},
           {"name": "b", "in": "query", "schema": {"type": "integer", "default": 1}},
           {"name": "c", "in": "query", "schema": {"type": "integer", "description": "Inner.", "default": 1}}"#,
    ));
    assert_eq!(
        told,
        [
            "a: Which page. / Default: `1`.",
            "b: Default: `1`.",
            "c: Inner. / Default: `1`."
        ]
    );
}

#[test]
fn bounds_are_told_in_the_line_of_the_default() {
    let told = told(&get(
        r#"{"name": "a", "in": "query", "description": "Which.", "schema": {"type": "integer", "minimum": 0, "maximum": 10, "default": 3}},
           {"name": "b", "in": "query", "schema": {"type": "string", "maxLength": 500}},
           {"name": "c", "in": "query", "schema": {"type": "number", "minimum": 0, "exclusiveMinimum": true, "multipleOf": 0.5}},
           {"name": "d", "in": "query", "schema": {"type": "array", "items": {"type": "string"}, "minItems": 1}},
           {"name": "e", "in": "query", "schema": {"type": "string", "minLength": 2, "maxLength": 2}},
           {"name": "f", "in": "query", "schema": {"type": "string"}}"#,
    ));
    assert_eq!(
        told,
        [
            "a: Which. / From 0 to 10. Default: `3`.",
            "b: At most 500 characters.",
            "c: Above 0, a multiple of 0.5.",
            "d: At least 1 item.",
            "e: Exactly 2 characters.",
            "f: -"
        ]
    );
}

#[test]
fn bounds_are_told_of_what_is_sent_alone() {
    let modelled = contract(
        r##"{"paths": {"/a": {"post": {"operationId": "make",
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
            "responses": {"200": {"description": "d", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Made"}}}}}}}},
            "components": {"schemas": {
              "New": {"type": "object", "properties": {"name": {"type": "string", "maxLength": 9}, "size": {"$ref": "#/components/schemas/Size"}}},
              "Made": {"type": "object", "properties": {"name": {"type": "string", "maxLength": 9}}},
              "Size": {"type": "integer", "maximum": 7}}}}"##,
    );
    assert_eq!(
        told(&modelled),
        ["name: At most 9 characters.", "size: At most 7.", "name: -"]
    );
}

#[test]
fn bounds_are_told_of_the_parts_of_a_multipart_body() {
    let told = told(&contract(
        r##"{"paths": {"/a": {"post": {"operationId": "send", "responses": {}, "requestBody": {"content": {"multipart/form-data": {
            "schema": {"type": "object", "properties": {"meta": {"$ref": "#/components/schemas/Meta"}}}}}}}}},
        "components": {"schemas": {"Meta": {"type": "object", "properties": {"name": {"type": "string", "maxLength": 5}}}}}}"##,
    ));
    assert_eq!(told, ["name: At most 5 characters."]);
}

#[test]
fn bounds_are_told_of_what_stands_behind_patterns_and_positions() {
    let told = told(&contract(
        r##"{"paths": {"/a": {"post": {"operationId": "send", "responses": {}, "requestBody": {"content": {"application/json": {
            "schema": {"type": "object", "patternProperties": {"^x-": {"$ref": "#/components/schemas/One"}},
                "properties": {"list": {"type": "array", "items": {}, "prefixItems": [{"$ref": "#/components/schemas/Two"}]}}}}}}}}},
        "components": {"schemas": {
            "One": {"type": "object", "properties": {"a": {"type": "integer", "maximum": 1}}},
            "Two": {"type": "object", "properties": {"b": {"type": "integer", "maximum": 2}}}}}}"##,
    ));
    assert!(told.contains(&"a: At most 1.".to_owned()), "{told:?}");
    assert!(told.contains(&"b: At most 2.".to_owned()), "{told:?}");
}

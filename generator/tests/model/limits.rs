//! What the fields of a request say of their values: bounds and defaults, always the same way.

use atoms_codegen::model::Shape;

use crate::sketch::{Modelled, contract};

/// Each field's words, one line each.
fn told(modelled: &Modelled) -> Vec<String> {
    let mut told = Vec::new();
    for def in &modelled.contract.types {
        let Shape::Struct(shape) = &def.shape else {
            continue;
        };
        for field in &shape.fields {
            let text = field.docs.text.as_deref().unwrap_or("-");
            told.push(format!("{}: {}", field.wire, text.replace("\n\n", " / ")));
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

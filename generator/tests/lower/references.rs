//! References within and across files.

use serde_json::{Value, json};

use crate::support::{Case, brief, components};

fn schemas(case: Case) -> (Value, Vec<String>) {
    let (document, said) = case.document();
    (document["components"]["schemas"].clone(), brief(&said))
}

fn reference(to: &str) -> Case {
    Case::of(components(json!({"schemas": {
        "A": {"properties": {"b": {"type": "string"}}},
        "User": {"items": {"$ref": to}},
    }})))
}

#[test]
fn a_place_inside_a_schema_becomes_a_component() {
    let (schemas, said) = schemas(reference("#/components/schemas/A/properties/b"));
    assert_eq!(
        schemas["User"]["items"],
        json!({"$ref": "#/components/schemas/b"})
    );
    assert_eq!(schemas["b"], json!({"type": "string"}));
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn other_files_are_imported_with_what_they_need() {
    let other = json!({"components": {"schemas": {"X": {"items": {"$ref": "#/components/schemas/Y"}}, "Y": {"type": "string"}}}});
    let (schemas, said) =
        schemas(reference("other.yaml#/components/schemas/X").file("other.yaml", other));
    assert_eq!(
        schemas["User"]["items"],
        json!({"$ref": "#/components/schemas/X"})
    );
    assert_eq!(
        schemas["X"]["items"],
        json!({"$ref": "#/components/schemas/Y"})
    );
    assert_eq!(schemas["Y"], json!({"type": "string"}));
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn a_whole_file_is_named_after_itself_and_never_takes_a_name_that_is_taken() {
    let (schemas, _) = schemas(reference("./A.yaml").file("A.yaml", json!({"type": "boolean"})));
    assert_eq!(
        schemas["User"]["items"],
        json!({"$ref": "#/components/schemas/A2"})
    );
    assert_eq!(schemas["A2"], json!({"type": "boolean"}));
}

#[test]
fn a_component_that_only_names_a_file_is_that_file() {
    let case = Case::of(components(
        json!({"schemas": {"Pet": {"$ref": "pet.yaml"}, "User": {"items": {"$ref": "pet.yaml"}}}}),
    ))
    .file("pet.yaml", json!({"properties": {"child": {"$ref": "#"}}}));
    let (schemas, _) = schemas(case);
    assert_eq!(
        schemas["User"]["items"],
        json!({"$ref": "#/components/schemas/Pet"})
    );
    assert_eq!(
        schemas["Pet"]["properties"]["child"],
        json!({"$ref": "#/components/schemas/Pet"})
    );
    assert_eq!(schemas.as_object().map(serde_json::Map::len), Some(2));
}

#[test]
fn percent_encoding_and_anchors_are_understood() {
    let case = Case::of(components(json!({"schemas": {
        "a b": {"type": "string"},
        "N": {"$anchor": "here", "type": "string"},
        "User": {"properties": {"x": {"$ref": "#/components/schemas/a%20b"}, "y": {"$ref": "#here"}}},
    }})));
    let (schemas, said) = schemas(case);
    assert_eq!(
        schemas["User"]["properties"]["x"],
        json!({"$ref": "#/components/schemas/a b"})
    );
    assert_eq!(
        schemas["User"]["properties"]["y"],
        json!({"$ref": "#/components/schemas/N"})
    );
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn definitions_become_components() {
    let case = Case::of(components(json!({"schemas": {"User": {
        "$defs": {"D": {"type": "string"}},
        "items": {"$ref": "#/components/schemas/User/$defs/D"},
    }}})));
    let (schemas, _) = schemas(case);
    assert_eq!(
        schemas["User"],
        json!({"type": "array", "items": {"$ref": "#/components/schemas/D"}})
    );
    assert_eq!(schemas["D"], json!({"type": "string"}));
}

#[test]
fn a_reference_into_paths_is_imported_and_path_items_are_put_in_place() {
    let document = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
    "paths": {"/a": {"$ref": "#/components/pathItems/P"}},
    "components": {
        "pathItems": {"P": {"get": {"responses": {"200": {"description": "", "content": {
            "application/json": {"schema": {"type": "boolean"}}}}}}}},
        "schemas": {"User": {"items": {
            "$ref": "#/paths/~1a/get/responses/200/content/application~1json/schema"}}},
    }});
    let (document, said) = Case::of(document).document();
    assert_eq!(brief(&said), Vec::<String>::new());
    assert!(document["paths"]["/a"]["get"].is_object());
    assert_eq!(
        document["components"]["schemas"]["User"]["items"]["$ref"],
        "#/components/schemas/get"
    );
}

#[test]
fn mappings_of_discriminators_name_components() {
    let case = Case::of(components(json!({"schemas": {
        "Cat": {"type": "object"},
        "User": {"discriminator": {"propertyName": "k", "mapping": {"c": "Cat", "d": "Dog"}}},
    }})));
    let (schemas, said) = schemas(case);
    assert_eq!(
        schemas["User"]["discriminator"]["mapping"]["c"],
        "#/components/schemas/Cat"
    );
    assert_eq!(
        said,
        ["mapping-dangling 0#/components/schemas/User/discriminator/mapping/d"]
    );
}

#[test]
fn a_mapping_means_the_component_that_is_said_or_nothing() {
    let mapping = json!({
        "own": "./#/components/schemas/Cat",
        "far": "https://example.com/Cat",
        "lost": "Dog",
    });
    let case = Case::of(components(json!({"schemas": {
        "Cat": {"type": "object"},
        "User": {"discriminator": {"propertyName": "k", "mapping": mapping}},
    }})));
    let (schemas, said) = schemas(case);
    let cat = "#/components/schemas/Cat";
    assert_eq!(
        schemas["User"]["discriminator"]["mapping"],
        json!({"own": cat, "far": cat})
    );
    let place = "mapping-dangling 0#/components/schemas/User/discriminator/mapping";
    assert_eq!(
        said,
        [
            format!("{place}/far (it is taken for `Cat`)"),
            format!("{place}/lost")
        ]
    );
}

#[test]
fn references_that_lead_nowhere_are_told_at_their_place() {
    let place = "0#/components/schemas/User/items/$ref";
    let cases = [
        (
            "#/components/schemas/Usr",
            format!("ref-dangling {place} (did you mean `#/components/schemas/User`?)"),
        ),
        ("missing.yaml", format!("ref-dangling {place}")),
        ("#nowhere", format!("ref-dangling {place}")),
        (
            "https://example.com/a.yaml",
            format!("ref-remote {place} (keep a copy of it beside the document and refer to that)"),
        ),
        (
            "file:///etc/passwd",
            format!("ref-remote {place} (keep a copy of it beside the document and refer to that)"),
        ),
        ("#/info/title", format!("ref-kind {place}")),
        ("#", format!("ref-kind {place}")),
        ("", format!("ref-dangling {place}")),
    ];
    for (to, expected) in cases {
        let (_, said) = schemas(reference(to));
        assert_eq!(said, [expected], "{to}");
    }
}

#[test]
fn what_leads_nowhere_is_said_once() {
    let missing = json!({"schema": {"$ref": "missing.yaml#/A"}});
    let other = json!({"schema": {"$ref": "missing.yaml#/B"}});
    let nobody = json!({"$ref": "#/components/parameters/Nobody"});
    let operation = json!({
        "parameters": [nobody],
        "responses": {"200": {"description": "", "content": {"a/b": missing, "c/d": other}}},
    });
    let document = json!({
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": operation}},
    });
    let (contract, said) = Case::of(document).run();
    assert_eq!(contract.unresolved.len(), 3);
    assert_eq!(
        brief(&said),
        [
            "ref-dangling 0#/paths/~1a/get/parameters/0/$ref",
            "ref-dangling 0#/paths/~1a/get/responses/200/content/a~1b/schema/$ref",
        ]
    );
}

#[test]
fn a_reference_to_another_kind_of_component_is_an_error() {
    let case = Case::of(components(json!({
        "responses": {"R": {"description": ""}},
        "schemas": {"User": {"items": {"$ref": "#/components/responses/R"}}},
    })));
    assert_eq!(
        schemas(case).1,
        ["ref-kind 0#/components/schemas/User/items/$ref"]
    );
}

#[test]
fn circles_of_names_are_errors_and_end() {
    let case = Case::of(components(json!({"schemas": {
        "A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}}})));
    let (_, said) = schemas(case);
    assert_eq!(said.len(), 1);
    assert!(
        said[0].starts_with("ref-cycle 0#/components/schemas/"),
        "{said:?}"
    );
    let item = json!({"$ref": "#/paths/~1b"});
    let back = json!({"$ref": "#/paths/~1a"});
    let (_, said) = Case::of(
        json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
        "paths": {"/a": item, "/b": back}}),
    )
    .run();
    assert!(said.iter().all(|said| said.code == "ref-cycle") && !said.is_empty());
}

#[test]
fn a_row_of_components_without_end_is_opened() {
    let count = 3_000;
    let to = |next: usize| json!({"$ref": format!("#/components/schemas/S{next}")});
    for part in [
        |to: Value| to,
        |to: Value| json!({"allOf": [to, {"type": "object"}]}),
    ] {
        let row = (0..count).map(|at| (format!("S{at}"), part(to(at + 1))));
        let mut schemas: serde_json::Map<_, _> = row.collect();
        schemas.insert(format!("S{count}"), json!({"type": "string"}));
        let (_, said) = Case::of(components(json!({"schemas": schemas}))).document();
        let deep = brief(&said);
        assert_eq!(deep.len(), count / 257, "{deep:?}");
        assert!(
            deep.iter().all(|one| one.starts_with("ref-depth ")),
            "{deep:?}"
        );
    }
}

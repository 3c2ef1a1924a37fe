//! What a user reads when a document is wrong: every finding, with its place, its code and a way out.

use crate::made::{folder, run, said, text};

/// Several mistakes at once: all of them are told in one run.
const MISTAKEN: &str = "\
openapi: 3.1.0
info: {title: Calls, version: '1'}
webhooks:
  call-ended:
    post:
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Cal'}
      responses: {'200': {description: Taken.}}
components:
  schemas:
    Call:
      type: object
      required: [id, duraton]
      propertys: {}
      properties:
        id: {type: string, pattern: '([a-z'}
        duration: {type: integr}
";

#[test]
fn all_mistakes_of_a_document_are_told_in_one_run() {
    insta::assert_snapshot!(said(&[("calls.yaml", MISTAKEN)]));
}

#[test]
fn broken_yaml() {
    let document =
        "openapi: 3.1.0\ninfo:\n  title: Calls\n  description: The call: what was said\n";
    insta::assert_snapshot!(said(&[("calls.yaml", document)]));
}

#[test]
fn a_duplicate_key() {
    let document = MISTAKEN.replace("      propertys: {}\n", "      type: string\n");
    insta::assert_snapshot!(said(&[("calls.yaml", &document)]));
}

#[test]
fn a_name_clash() {
    let document = "\
openapi: 3.1.0
info: {title: Calls, version: '1'}
components:
  schemas:
    Call:
      type: object
      properties:
        status: {type: object, properties: {text: {type: string}}}
    CallStatus: {type: object, properties: {code: {type: integer}}}
    call: {type: object, properties: {id: {type: string}}}
";
    insta::assert_snapshot!(said(&[("calls.yaml", document)]));
}

#[test]
fn an_overlay_action_that_matches_nothing() {
    let document = "\
openapi: 3.1.0
info: {title: Calls, version: '1'}
components:
  schemas:
    Call: {type: object, properties: {id: {type: string}}}
";
    let overlay = "\
overlay: 1.0.0
info: {title: What is published wrong, version: '1'}
actions:
  - target: $.components.schemas.Call.properties.id
    update: {format: uuid}
  - target: $.components.schemas.Agent
    description: It had no type.
    update: {type: object}
";
    insta::assert_snapshot!(said(&[("calls.yaml", document), ("overlay.yaml", overlay)]));
}

#[test]
fn paths_that_no_router_takes_together() {
    let operation = "get: {responses: {'200': {description: Ok.}}}";
    let document = format!(
        "openapi: 3.1.0
info: {{title: Calls, version: '1'}}
paths:
  /calls/{{id}}: {{{operation}}}
  /calls/{{call}}: {{{operation}}}
  /calls/latest: {{{operation}}}
  /calls/{{id: {{{operation}}}
"
    );
    insta::assert_snapshot!(said(&[("calls.yaml", &document)]));
}

#[test]
fn a_file_that_cannot_be_read_is_the_one_thing_that_is_said_of_it() {
    let document = "\
openapi: 3.1.0
info: {title: Calls, version: '1'}
paths:
  /calls: {$ref: 'paths.yaml#/paths/~1calls'}
components:
  schemas:
    Call: {$ref: 'paths.yaml#/components/schemas/Call'}
    Agent: {$ref: 'paths.yaml#/components/schemas/Agent'}
";
    let broken = "paths:\n  /calls: {get: {responses: {}}\ncomponents:\n";
    let alone = said(&[("calls.yaml", document), ("paths.yaml", broken)]);
    insta::assert_snapshot!(alone);
    let overlay = "\
overlay: 1.0.0
actions: [{target: \"$.paths['/calls'].get\", update: {deprecated: true}}]
";
    let files = [
        ("calls.yaml", document),
        ("overlay.yaml", overlay),
        ("paths.yaml", broken),
    ];
    assert_eq!(said(&files), alone);
    let folder = folder(&files);
    for documents in [&["calls.yaml"][..], &["calls.yaml", "overlay.yaml"]] {
        let failure = run(folder.path(), documents).expect_err("a broken file");
        assert_eq!(text(&failure), alone, "{documents:?}");
    }
}

#[test]
fn a_reference_to_nothing_costs_what_it_stands_for_and_the_operation_says_so() {
    let document = r##"{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {
        "get": {"operationId": "whole", "responses": {"200": {"description": "All of it."}}},
        "put": {"operationId": "broken", "description": "Puts.", "responses": {"200": {"description": "d",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Gone"}}}}}}}}}"##;
    let folder = folder(&[("a.json", document)]);
    let output = run(folder.path(), &["a.json"]).unwrap_or_else(|failure| panic!("{failure}"));
    let files: Vec<_> = output.tree.iter().collect();
    let (_, service) = files
        .iter()
        .find(|(path, _)| path.ends_with("service.rs"))
        .expect("there is a service");
    let incomplete = "/// Incomplete: `#/components/schemas/Gone` leads to nothing.";
    assert_eq!(service.matches(incomplete).count(), 1, "{service}");
    assert!(service.contains("/// Puts.\n"), "{service}");
    let told = said(&[("a.json", document)]);
    assert!(told.contains("leads to nothing"), "{told}");
}

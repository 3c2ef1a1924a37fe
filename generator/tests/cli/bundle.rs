//! `bundle`.

use std::collections::BTreeMap;
use std::path::Path;

use atoms_codegen::{Config, Product, Spec, bundle, generate};
use serde_json::{Value, json};

use super::run::Folder;
use super::split::{OVERLAY, shop};

/// What is generated, without the lines that say where things stand.
fn code(contract: &Path) -> BTreeMap<String, String> {
    let config = Config {
        contracts: vec![Spec {
            name: "shop".to_owned(),
            ..Spec::path(contract).unwrap()
        }],
        product: Product::Crate,
        strict: false,
    };
    let output = generate(&config).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    let is_place = |line: &&str| line.contains("#/") || line.contains("atoms-codegen");
    let files = output.tree.iter().map(|(path, text)| {
        let lines: Vec<&str> = text.lines().filter(|line| !is_place(line)).collect();
        (path.to_owned(), lines.join("\n"))
    });
    files.collect()
}

#[test]
fn a_contract_of_several_files_becomes_one_that_generates_the_same() {
    let folder = shop();
    let split = code(&folder.path("shop"));
    for format in ["json", "yaml"] {
        let run = folder.run(&["bundle", "shop", "--format", format]);
        assert_eq!(run.code, 0, "{run:?}");
        let path = format!("{format}/openapi.{format}");
        folder.write(&path, &run.stdout);
        let whole = code(&folder.path(&path));
        assert_same(&split, &whole);
    }
}

#[test]
fn an_overlay_that_extends_a_document_of_sockets_stays_with_that() {
    let folder = shop();
    let alone = folder.run(&["bundle", "shop"]).stdout;
    folder.write(
        "shop/desk.yaml",
        "asyncapi: 3.0.0\ninfo: { title: Desk, version: '1' }\n",
    );
    folder.write(
        "shop/desk.overlay.yaml",
        "overlay: 1.0.0\ninfo: { title: More, version: '1' }\nextends: desk.yaml\nactions:\n  \
         - { target: $.info, update: { description: What a desk says. } }\n",
    );
    let run = folder.run(&["bundle", "shop"]);
    assert_eq!((run.code, run.stdout), (0, alone), "{}", run.stderr);
}

fn assert_same(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) {
    let text = |files: &BTreeMap<String, String>| {
        let files = files.iter().map(|(path, text)| format!("{path}\n{text}\n"));
        files.collect::<String>()
    };
    let (one, other) = (text(one), text(other));
    let diff = similar::TextDiff::from_lines(&one, &other);
    assert!(one == other, "{}", diff.unified_diff());
}

#[test]
fn the_document_stands_alone_in_its_own_order_and_version() {
    let run = shop().run(&["bundle", "shop"]);
    insta::assert_snapshot!(run.stdout, @r"
    openapi: '3.1.0'
    info:
      title: Shop
      version: '1'
    paths:
      /order:
        post:
          operationId: createOrder
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  $ref: '#/components/schemas/NewOrder'
          responses:
            '201':
              description: Made.
              content:
                application/json:
                  schema:
                    $ref: '#/components/schemas/Order'
    webhooks:
      order-sent:
        post:
          operationId: orderSent
          requestBody:
            content:
              application/json:
                schema:
                  $ref: '#/components/schemas/Sent'
          responses:
            '204':
              description: Taken.
    components:
      schemas:
        Sent:
          type: object
          required:
          - order
          - note
          properties:
            order:
              $ref: '#/components/schemas/Order'
            note:
              type:
              - string
              - 'null'
              examples:
              - none
            weight:
              type: number
              minimum: 0.5
        NewOrder:
          type: object
          required:
          - item
          properties:
            item:
              type: string
            'yes':
              const: 'no'
            kind:
              $ref: '#/components/schemas/Kind'
        Order:
          type: object
          required:
          - id
          properties:
            id:
              type: string
            state:
              $ref: '#/components/schemas/State'
        Kind:
          type: string
          enum:
          - plain
          - gift
        State:
          type: string
          enum:
          - open
          - sent
    ");
}

#[test]
fn the_document_that_is_served_has_the_refusals_that_the_contract_leaves_open() {
    let folder = shop();
    let refused = "responses:
        '400': {$ref: '#/components/responses/Bad'}
        '413': {description: Too much.}
";
    let components = "components:
  responses:
    Bad:
      description: It is not what was asked for.
      content:
        application/json: {schema: {type: object, properties: {errors: {type: array, items: {type: string}}}}}
";
    let whole = folder.run(&["bundle", "shop"]).stdout;
    let whole = whole.replacen("responses:\n", refused, 1);
    folder.write(
        "one/openapi.yaml",
        &whole.replacen("components:\n", components, 1),
    );
    let run = folder.run(&["bundle", "one", "--served", "--format", "json"]);
    assert_eq!(run.code, 0, "{run:?}");
    let document: Value = serde_json::from_str(&run.stdout).unwrap();
    let responses = document.pointer("/paths/~1order/post/responses").unwrap();
    let problem = |status: &str| &responses[status]["content"]["application/problem+json"];
    let schema = json!({"schema": {"$ref": "#/components/schemas/Problem"}});
    // A violation is 400 here, as the contract has it.
    let statuses: Vec<&String> = responses.as_object().unwrap().keys().collect();
    assert_eq!(statuses, ["400", "413", "201", "415"], "{responses:#}");
    assert_eq!(
        responses["400"],
        json!({"$ref": "#/components/responses/Bad"})
    );
    assert_eq!([problem("413"), problem("415")], [&schema, &schema]);
    assert_eq!(responses["413"]["description"], "Too much.");
    assert!(document.pointer("/components/schemas/Problem").is_some());
    // It is the same contract still.
    folder.write("two/openapi.json", &run.stdout);
    assert_eq!(folder.run(&["bundle", "two", "--served"]).code, 0);
}

#[test]
fn documents_and_overlays_may_be_named() {
    let folder = shop();
    let run = folder.run(&["bundle", "shop/openapi.yaml", "--format", "json"]);
    let document: Value = serde_json::from_str(&run.stdout).unwrap();
    let weight = "/components/schemas/Sent/properties/weight";
    assert_eq!(document.pointer(weight), None);
    let run = folder.run(&[
        "bundle",
        "shop/openapi.yaml",
        "shop/overlay.yaml",
        "--format",
        "json",
    ]);
    let document: Value = serde_json::from_str(&run.stdout).unwrap();
    assert!(document.pointer(weight).is_some(), "{document:#}");
}

#[test]
fn a_build_script_has_the_document_as_a_value() {
    let folder = shop();
    let spec = Spec::path(&folder.path("shop")).unwrap();
    let document = bundle(&spec).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    let keys: Vec<&String> = document.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["openapi", "info", "paths", "webhooks", "components"]);
}

#[test]
fn what_cannot_be_brought_in_is_said() {
    let folder = shop();
    folder.write("shop/overlay.yaml", &OVERLAY.replace("Sent", "Gone"));
    let run = folder.run(&["bundle", "shop"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stderr.contains("overlay-no-match"), "{run:?}");
    assert!(run.stdout.is_empty());
    assert_eq!(folder.run(&["bundle", "nowhere"]).code, 3);
}

#[test]
fn a_document_of_sockets_brings_in_other_files_too() {
    let folder = Folder::new();
    folder.write(
        "desk/asyncapi.yaml",
        "asyncapi: 3.0.0
info: { title: Desk, version: '1' }
servers: { $ref: 'parts.yaml#/servers' }
channels:
  desk: { address: /desk, messages: { ask: { $ref: 'parts.yaml#/ask' } } }
operations:
  ask: { action: send, channel: { $ref: '#/channels/desk' } }
",
    );
    folder.write(
        "desk/parts.yaml",
        "servers: { live: { host: desk.example, protocol: wss } }
ask: { payload: { $ref: '#/text' } }
text: { type: string, maxLength: 9 }
",
    );
    let run = folder.run(&["bundle", "desk"]);
    assert_eq!((run.code, &*run.stderr), (0, ""), "{run:?}");
    insta::assert_snapshot!(run.stdout, @r"
    asyncapi: '3.0.0'
    info:
      title: Desk
      version: '1'
    servers:
      live:
        host: desk.example
        protocol: wss
    channels:
      desk:
        address: /desk
        messages:
          ask:
            $ref: '#/components/messages/ask'
    operations:
      ask:
        action: send
        channel:
          $ref: '#/channels/desk'
    components:
      messages:
        ask:
          payload:
            $ref: '#/components/schemas/text'
      schemas:
        text:
          type: string
          maxLength: 9
    ");
    folder.write("alone/asyncapi.yaml", &run.stdout);
    assert_eq!(folder.run(&["lint", "alone"]).code, 0);
    folder.write("desk/parts.yaml", "servers: {}\n");
    let run = folder.run(&["bundle", "desk", "--format", "json"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.stderr.contains("ref-dangling"), "{run:?}");
    std::fs::remove_file(folder.path("desk/parts.yaml")).unwrap();
    let run = folder.run(&["bundle", "desk"]);
    assert_eq!((run.code, &*run.stdout), (1, ""), "{run:?}");
    assert!(run.stderr.contains("ref-missing"), "{run:?}");
}

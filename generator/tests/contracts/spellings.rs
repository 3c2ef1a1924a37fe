//! Three spellings of an inbound event, and a page around one of them, make the same code.

use crate::made::files;

/// What the documents share: the types, and how deliveries are told apart and signed.
const COMMON: &str = "\
info: {title: Calls, version: '1'}
x-discriminator: kind
x-delivery-id: id
x-fern-webhook-signature: {type: hmac, header: X-Signature, algorithm: sha256, encoding: hex}
components:
  schemas:
    Call:
      type: object
      required: [id]
      properties:
        id: {type: string}
        status: {type: string, enum: [completed, busy]}
    Route:
      type: object
      properties:
        agent: {type: string}
";

/// An event that is taken note of, with its payload inline.
const ENDED: &str = "\
operationId: callEnded
description: A call is over.
x-deadline-seconds: 30
requestBody:
  required: true
  content:
    application/json:
      schema:
        type: object
        required: [id, kind, call]
        properties:
          id: {type: string}
          kind: KIND(call-ended)
          call: {$ref: '#/components/schemas/Call'}
          note: TEXT-OR-NULL
          metadata:
            type: object
            properties:
              labels: {type: array, items: {type: object, properties: {name: {type: string}}}}
responses:
  '200': {description: Taken.}
";

/// An event whose answer has a body.
const ROUTING: &str = "\
operationId: callRouting
x-deadline-seconds: 5
x-deadline-answer: {}
requestBody:
  required: true
  content:
    application/json:
      schema:
        type: object
        required: [id, kind]
        properties:
          id: {type: string}
          kind: KIND(call-routing)
responses:
  '200':
    description: Who takes the call.
    content:
      application/json:
        schema:
          oneOf:
            - {$ref: '#/components/schemas/Route'}
            - {type: string}
";

/// What is called to have events sent: an operation, whichever way the events are written.
const SUBSCRIBE: &str = "\
paths:
  /subscriptions:
    post:
      responses: {'204': {description: Subscribed.}}
";

fn indented(text: &str, by: usize) -> String {
    let space = " ".repeat(by);
    text.lines()
        .map(|line| format!("{space}{line}\n"))
        .collect()
}

/// The words of one version of OpenAPI for what the other says differently.
fn version(text: &str, three_one: bool) -> String {
    let mut text = text.to_owned();
    for event in ["call-ended", "call-routing"] {
        let constant = if three_one {
            format!("{{const: {event}}}")
        } else {
            format!("{{type: string, enum: [{event}]}}")
        };
        text = text.replace(&format!("KIND({event})"), &constant);
    }
    let nullable = if three_one {
        "{type: [string, 'null']}"
    } else {
        "{type: string, nullable: true}"
    };
    text.replace("TEXT-OR-NULL", nullable)
}

fn webhooks() -> String {
    let event = |name: &str, text: &str| format!("  {name}:\n    post:\n{}", indented(text, 6));
    let (ended, routing) = (event("call-ended", ENDED), event("call-routing", ROUTING));
    version(
        &format!("openapi: 3.1.0\n{COMMON}webhooks:\n{ended}{routing}"),
        true,
    )
}

fn fern() -> String {
    let event = |name: &str, text: &str| {
        let operation = indented(text, 6);
        format!("  /events/{name}:\n    post:\n      x-fern-webhook: true\n{operation}")
    };
    let (ended, routing) = (event("call-ended", ENDED), event("call-routing", ROUTING));
    version(
        &format!("openapi: 3.0.3\n{COMMON}paths:\n{ended}{routing}"),
        false,
    )
}

fn callbacks() -> String {
    let event = |name: &str, text: &str| {
        let operation = indented(text, 14);
        format!(
            "        {name}:\n          '{{$request.body#/url}}':\n            post:\n{operation}"
        )
    };
    let (ended, routing) = (event("call-ended", ENDED), event("call-routing", ROUTING));
    let paths = format!("{SUBSCRIBE}      callbacks:\n{ended}{routing}");
    version(&format!("openapi: 3.0.3\n{COMMON}{paths}"), false)
}

/// A page of documentation around the document.
fn page() -> String {
    format!(
        "# Webhooks\n\nWhat we send to you.\n\n```yaml\n{}```\n\nAnd `more`.\n",
        webhooks()
    )
}

/// The files without the lines that name the document.
fn code(name: &str, document: &str) -> Vec<(String, String)> {
    let files = files(name, document).into_iter();
    let unsigned = files.map(|(path, text)| {
        let header = format!("//! Made by atoms-codegen from `{name}`; edit that, not this.");
        assert_eq!(
            text.lines().filter(|line| *line == header).count(),
            1,
            "{path}"
        );
        let lines = text.lines().filter(|line| *line != header);
        (path, lines.map(|line| format!("{line}\n")).collect())
    });
    unsigned.collect()
}

/// The code without where in the document it is from, and where it is sent.
fn placeless(text: &str) -> String {
    let of_place = |line: &&str| {
        let line = line.trim_start();
        line == "///" || line.starts_with("/// `#/") || line.starts_with("/// Sent to")
    };
    let lines = text.lines().filter(|line| !of_place(line));
    lines.map(|line| format!("{line}\n")).collect()
}

#[track_caller]
fn same(name: &str, document: &str, webhooks: &str) {
    let expected = code("webhooks.yaml", webhooks);
    let made = code(name, document);
    let paths = |files: &[(String, String)]| {
        files
            .iter()
            .map(|(path, _)| path.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(paths(&made), paths(&expected));
    for ((path, made), (_, expected)) in made.iter().zip(&expected) {
        let (expected, made) = (placeless(expected), placeless(made));
        let difference = similar::TextDiff::from_lines(&expected, &made);
        assert!(made == expected, "{path}\n{}", difference.unified_diff());
    }
}

#[test]
fn events_make_types_and_an_endpoint() {
    let files = code("webhooks.yaml", &webhooks());
    let text: String = files.into_iter().map(|(_, text)| text).collect();
    for expected in [
        "fn call_ended(",
        "fn call_routing(",
        "pub struct CallEndedMetadataLabelsItem",
        "pub note: Maybe<String>",
        "pub enum CallStatus",
    ] {
        assert!(text.contains(expected), "{expected} not in {text}");
    }
}

#[test]
fn a_path_marked_as_a_webhook_is_a_webhook() {
    same("fern.yaml", &fern(), &webhooks());
}

#[test]
fn a_callback_is_a_webhook() {
    let beside = webhooks() + SUBSCRIBE;
    same("callbacks.yaml", &callbacks(), &beside);
}

#[test]
fn an_event_is_looked_up_where_the_document_has_it() {
    let place = |name: &str, document: &str| {
        let text: String = files(name, document)
            .into_iter()
            .map(|(_, text)| text)
            .collect();
        let method = text.split("    fn call_ended(").next().unwrap_or_default();
        let docs: Vec<&str> = method
            .lines()
            .rev()
            .take_while(|line| line.trim().starts_with("///"))
            .collect();
        docs.into_iter()
            .rev()
            .map(|line| line.trim().to_owned() + "\n")
            .collect::<String>()
    };
    insta::assert_snapshot!(place("webhooks.yaml", &webhooks()), @r"
    /// A call is over.
    ///
    /// `#/webhooks/call-ended`
    ");
    let renamed = webhooks()
        .replace("\nwebhooks:", "\nx-webhooks:")
        .replace("3.1.0", "3.0.3");
    assert!(place("renamed.yaml", &renamed).contains("`#/x-webhooks/call-ended`"));
    assert!(place("fern.yaml", &fern()).contains("`#/paths/~1events~1call-ended`"));
    insta::assert_snapshot!(place("callbacks.yaml", &callbacks()), @r"
    /// A call is over.
    ///
    /// Sent to `{$request.body#/url}`.
    ///
    /// `#/paths/~1subscriptions/post/callbacks/call-ended/{$request.body#~1url}`
    ");
}

#[test]
fn a_page_around_one_document_is_the_document() {
    same("page.md", &page(), &webhooks());
}

#[test]
fn a_number_among_texts_is_the_text_it_is_written_as() {
    let document = "\
openapi: 3.1.0
info: {title: Versions, version: '1'}
components:
  schemas:
    Release: {type: object, properties: {version: {type: string, enum: [1.10, 2024.10, 0x10, 2.0], default: 2.0}}}
";
    let files = files("versions.yaml", document);
    let (_, types) = files
        .iter()
        .find(|(path, _)| path == "types.rs")
        .expect("there are types");
    for text in [
        "\"1.10\"",
        "\"2024.10\"",
        "\"0x10\"",
        "\"2.0\"",
        "Default: `\"2.0\"`",
    ] {
        assert!(types.contains(text), "{text}: {types}");
    }
}

//! `explain`.

use super::run::{CALLS, Folder};
use super::split::shop;

fn explain(target: &str) -> super::run::Outcome {
    let folder = Folder::new();
    folder.write("calls.yaml", CALLS);
    folder.run(&["explain", "calls.yaml", target])
}

#[test]
fn a_schema_is_found_by_its_pointer_and_by_its_rust_name() {
    let run = explain("#/components/schemas/Status");
    assert_eq!(run.code, 0, "{run:?}");
    insta::assert_snapshot!(run.stdout, @"
    enum Status
      document  #/components/schemas/Status  calls.yaml:63:5
      rust      types::Status
      holds     2 known values
    ");
    for target in ["/components/schemas/Status", "Status", "types::Status"] {
        assert_eq!(explain(target).stdout, run.stdout, "{target}");
    }
}

#[test]
fn a_property_is_found_by_its_pointer_and_by_its_field() {
    let run = explain("#/components/schemas/CallEnded/properties/endedAt");
    insta::assert_snapshot!(run.stdout, @"
    property endedAt
      document  #/components/schemas/CallEnded/properties/endedAt  calls.yaml:60:9
      rust      types::CallEnded::ended_at
      type      Option<atoms_runtime::Timestamp>
    ");
    for target in ["CallEnded::ended_at", "CallEnded.ended_at"] {
        assert_eq!(explain(target).stdout, run.stdout, "{target}");
    }
}

#[test]
fn an_event_is_found_by_its_key_its_method_and_its_pointer() {
    let run = explain("call-started");
    insta::assert_snapshot!(run.stdout, @"
    event call-started
      document  #/webhooks/call-started  calls.yaml:7:5
      rust      webhooks::Webhooks::call_started
      payload   types::CallStarted
      named     `call-started` in `eventType` (stated by the document)
    ");
    for target in [
        "#/webhooks/call-started",
        "webhooks::Webhooks::call_started",
        "call_started",
    ] {
        assert_eq!(explain(target).stdout, run.stdout, "{target}");
    }
}

#[test]
fn an_operation_is_found_by_its_method_and_path_its_function_and_its_pointer() {
    let folder = Folder::new();
    let operation = "\
paths:
  /calls/{id}:
    put:
      tags: [Call log]
      operationId: changeCall
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Status'}}}}
      responses: {'204': {description: Changed.}}
";
    let document = CALLS.replacen("components:", &format!("{operation}components:"), 1);
    folder.write("calls.yaml", &document);
    let run = folder.run(&["explain", "calls.yaml", "PUT /calls/{id}"]);
    insta::assert_snapshot!(run.stdout, @"
    operation PUT /calls/{id}
      document  #/paths/~1calls~1{id}/put  calls.yaml:35:5
      rust      call_log::CallLog::change_call
      params    types::ChangeCallParams
      body      types::Status
      answer    call_log::ChangeCallAnswer
    ");
    for target in [
        "#/paths/~1calls~1{id}/put",
        "change_call",
        "CallLog::change_call",
    ] {
        let again = folder.run(&["explain", "calls.yaml", target]);
        assert_eq!(again.stdout, run.stdout, "{target}");
    }
}

#[test]
fn a_pointer_into_something_means_what_it_is_in() {
    let run = explain("#/components/schemas/Status/enum/0");
    assert!(run.stdout.starts_with("enum Status\n"), "{run:?}");
}

#[test]
fn what_is_not_there_is_answered_with_what_is_near() {
    let run = explain("CallEnder");
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stderr.contains("did you mean `CallEnded`"), "{run:?}");
    assert!(run.stdout.is_empty());
}

#[test]
fn a_thing_of_another_file_is_shown_and_found_with_its_file() {
    let folder = shop();
    let run = folder.run(&["explain", "shop", "State"]);
    insta::assert_snapshot!(run.stdout, @r"
    enum State
      document  parts/orders.yaml#/components/schemas/State  shop/parts/orders.yaml:43:5
      rust      types::State
      holds     2 known values
    ");
    for target in [
        "parts/orders.yaml#/components/schemas/State",
        "orders.yaml#/components/schemas/State",
        "#/components/schemas/State",
        "/components/schemas/State/enum/0",
    ] {
        let again = folder.run(&["explain", "shop", target]);
        assert_eq!(again.stdout, run.stdout, "{target}");
    }
    let entry = folder.run(&["explain", "shop", "openapi.yaml#/components/schemas/Sent"]);
    assert!(
        entry
            .stdout
            .contains("document  #/components/schemas/Sent "),
        "{entry:?}"
    );
    let wrong = folder.run(&["explain", "shop", "openapi.yaml#/components/schemas/State"]);
    assert_eq!(wrong.code, 1, "{wrong:?}");
}

#[test]
fn what_an_overlay_adds_stands_in_the_overlay() {
    let run = shop().run(&["explain", "shop", "Sent::weight"]);
    insta::assert_snapshot!(run.stdout, @r"
    property weight
      document  #/components/schemas/Sent/properties/weight  shop/overlay.yaml:8:7
      rust      types::Sent::weight
      type      Option<atoms_runtime::Number>
    ");
}

#[test]
fn a_code_an_extension_and_a_check_of_drift_are_explained() {
    let folder = Folder::new();
    let code = folder.run(&["explain", "ref-dangling"]);
    assert_eq!(code.code, 0, "{code:?}");
    assert!(
        code.stdout.starts_with("ref-dangling\n\n*Warning"),
        "{code:?}"
    );
    assert!(code.stdout.contains("```yaml\n$ref: "), "{code:?}");
    let extension = folder.run(&["explain", "x-deadline-seconds"]);
    assert!(
        extension.stdout.contains("*In an operation.*"),
        "{extension:?}"
    );
    let check = folder.run(&["explain", "max-length-lowered"]);
    insta::assert_snapshot!(check.stdout, @"
    max-length-lowered

    `maxLength` is lower. Who sends more than it is refused.

    *Breaks `validate` of requests; `validate` of answers to events.*
    ");
    let data = folder.run(&["explain", "enum-type", "--format", "json"]);
    assert!(data.stdout.contains("\"name\": \"enum-type\""), "{data:?}");
}

#[test]
fn a_misspelt_code_is_told_apart_from_a_document_without_a_target() {
    let folder = Folder::workspace();
    let misspelt = folder.run(&["explain", "ref-dangeling"]);
    assert_eq!(misspelt.code, 2, "{misspelt:?}");
    assert!(
        misspelt.stderr.contains("did you mean `ref-dangling`?"),
        "{misspelt:?}"
    );
    let document = folder.run(&["explain", "specs/calls/openapi.yaml"]);
    assert_eq!(document.code, 2, "{document:?}");
    assert!(
        document.stderr.contains("name what to explain"),
        "{document:?}"
    );
}

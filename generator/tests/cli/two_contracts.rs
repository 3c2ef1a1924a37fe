//! Two contracts with name locks: what is reported of one is shown in its own documents.

use atoms_codegen::Workspace;
use atoms_codegen::diagnostic::Report;

use super::run::Folder;

const FIRST: &str = "\
openapi: 3.1.0
info: {title: First, version: '1'}
paths: {}
";

const SECOND: &str = "\
openapi: 3.1.0
info: {title: Second, version: '1'}
servers: [{url: 'ftp.example'}]
security: [{token: []}]
x-delivery-id: 1
x-fern-webhook-signature: {type: asymmetric}
paths:
  /calls:
    post:
      operationId: makeCall
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Number'}
      responses:
        '204': {description: Done.}
webhooks:
  ended:
    post:
      x-deadline-seconds: never
      responses:
        '200': {description: Taken.}
components:
  schemas:
    Number: {type: string, pattern: '(?s:a.b)'}
";

const LOCK: &str = "[operations]\n[events]\n";

/// What is reported of a workspace whose second contract has these documents.
fn lines(documents: &[(&str, &str)]) -> Vec<String> {
    let folder = Folder::new();
    folder.write("specs/first/openapi.yaml", FIRST);
    folder.write("specs/first/names.lock", LOCK);
    folder.write("specs/second/names.lock", LOCK);
    for (name, text) in documents {
        folder.write(&format!("specs/second/{name}"), text);
    }
    let made = Workspace::at(&folder.path("")).check(false);
    let output = made.expect("no document stands in the way").output;
    Report::new(&output.diagnostics, &output.sources)
        .lines()
        .collect()
}

#[test]
fn every_place_is_in_the_contract_that_is_meant() {
    insta::assert_snapshot!(lines(&[("openapi.yaml", SECOND)]).join("\n"));
}

#[test]
fn what_an_overlay_brings_is_shown_in_the_overlay() {
    let overlay = "\
overlay: 1.0.0
info: {title: Servers, version: '1'}
actions:
  - target: $
    update:
      servers: [{url: 'ftp.example'}]
      security: [{token: []}]
";
    let lines = lines(&[("openapi.yaml", FIRST), ("overlay.yaml", overlay)]);
    insta::assert_snapshot!(lines.join("\n"));
}

//! Documents that nest as deep as they may.

use std::fmt::Write as _;

use super::run::Folder;

/// Components in a row, each another name of the next or made of it.
fn row(many: usize, link: impl Fn(usize) -> String) -> String {
    let mut document = "asyncapi: 3.0.0
info: {title: Desk, version: '1'}
channels:
  desk:
    address: /desk
    messages: {ask: {payload: {type: object, properties: {next: {$ref: '#/components/schemas/S0'}}}}}
operations: {ask: {action: send, channel: {$ref: '#/channels/desk'}}}
components:
  schemas:
"
    .to_owned();
    for index in 1..many {
        let _ = writeln!(document, "    S{}: {}", index - 1, link(index));
    }
    let _ = writeln!(document, "    S{}: {{type: string}}", many - 1);
    document
}

#[test]
fn diff_reads_a_row_of_components_as_long_as_lint_lets_it_be() {
    let folder = Folder::new();
    let aliases = row(250, |next| {
        format!("{{$ref: '#/components/schemas/S{next}'}}")
    });
    let objects = row(250, |next| {
        format!("{{type: object, properties: {{next: {{$ref: '#/components/schemas/S{next}'}}}}}}")
    });
    for document in [aliases, objects] {
        folder.write("old.yaml", &document);
        folder.write(
            "new.yaml",
            &document.replace("{type: string}", "{type: boolean}"),
        );
        let lint = folder.run(&["lint", "old.yaml"]);
        assert_eq!(lint.code, 0, "{lint:?}");
        let same = folder.run(&["diff", "old.yaml", "old.yaml"]);
        assert_eq!(same.code, 0, "{same:?}");
        let other = folder.run(&["diff", "old.yaml", "new.yaml"]);
        assert_eq!(other.code, 1, "{other:?}");
    }
}

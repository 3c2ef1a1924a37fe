//! Parameters, which are written as text.

use crate::compared::{compared, is_on_the_wire, lines};

/// What is written the same is no other value: in a query `true` of a boolean and of a string, and no segment of a path is
/// empty.
#[test]
fn text_is_compared_as_it_is_written() {
    let document = |path: &str, query: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a/{{id}}:\n    get:\n      operationId: get\n      \
             parameters:\n        - {{name: id, in: path, required: true, schema: {path}}}\n        - {{name: on, in: query, \
             schema: {query}}}\n      responses: {{'204': {{description: None.}}}}\n"
        )
    };
    let old = document("{type: string}", "{type: boolean, default: true}");
    let new = document(
        "{type: string, minLength: 1}",
        "{type: string, enum: ['true', 'false'], default: 'true'}",
    );
    let compared = compared(&old, &new);
    let wire = compared.findings.iter().filter(|one| is_on_the_wire(one));
    let found = lines(wire);
    assert_eq!(
        found,
        "min-length-added GET /a/{id} path `id`: `minLength` is 1, there was none, encode safe, validate safe, serve safe\n\
         type-changed GET /a/{id} query `on`: `type` is `string`, it was `boolean`, encode safe, validate safe, serve safe, \
         source breaking\n"
    );
}

/// A header that is there twice, in two cases.
#[test]
fn headers_of_one_name_in_two_cases_are_compared_each() {
    let document = |kind: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    get:\n      operationId: a\n      responses:\n        \
             '200':\n          description: It.\n          headers:\n            X-A: {{schema: {{type: string}}}}\n            \
             x-a: {{schema: {{type: {kind}}}}}\n"
        )
    };
    let found = lines(&compared(&document("string"), &document("integer")).findings);
    assert!(found.contains("type-changed"), "{found}");
}

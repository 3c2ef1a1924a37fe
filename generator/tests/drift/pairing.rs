//! Which operation and which event of the one revision is which of the other.

use crate::compared::{assert_same_on_the_wire, compared, lines};

/// Paths of one shape, and events of one key, are told apart by all that they have.
#[test]
fn paths_of_one_shape_and_methods_of_one_event_in_another_order() {
    let operation = |path: &str, id: &str, kind: &str| {
        format!(
            "  /a/{{{path}}}: {{get: {{operationId: {id}, parameters: [{{name: {path}, in: path, required: true, schema: \
             {{type: {kind}}}}}], responses: {{'204': {{description: None.}}}}}}}}\n"
        )
    };
    let event = |method: &str, status: &str| {
        format!(
            "    {method}: {{operationId: {method}, responses: {{'{status}': {{description: Taken.}}}}}}\n"
        )
    };
    let document = |paths: [String; 2], events: [String; 2]| {
        format!(
            "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n{}webhooks:\n  told:\n{}",
            paths.concat(),
            events.concat()
        )
    };
    let paths = || {
        [
            operation("name", "byName", "string"),
            operation("code", "byCode", "integer"),
        ]
    };
    let events = || [event("post", "200"), event("delete", "204")];
    let (mut paths_turned, mut events_turned) = (paths(), events());
    paths_turned.reverse();
    events_turned.reverse();
    assert_same_on_the_wire(
        &document(paths(), events()),
        &document(paths_turned, events_turned),
    );
}

/// Events that share a path item are known by their keys.
#[test]
fn an_event_of_a_shared_path_item_is_renamed() {
    let document = |keys: [&str; 2]| {
        let events = keys.map(|key| format!("  {key}: {{$ref: '#/components/pathItems/Told'}}\n"));
        format!(
            "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\nwebhooks:\n{}components:\n  pathItems:\n    Told: {{post: \
             {{requestBody: {{content: {{application/json: {{schema: {{type: object, properties: {{a: {{type: \
             string}}}}}}}}}}}}, responses: {{'200': {{description: Taken.}}}}}}}}\n",
            events.concat()
        )
    };
    let found = lines(&compared(&document(["a", "b"]), &document(["c", "b"])).findings);
    assert!(found.contains("event-renamed"), "{found}");
    assert!(found.contains("the event is `c`, it was `a`"), "{found}");
}

/// The paths of operations, each with the callback `told` that an operation of that name is, sent there.
fn told(operations: &[(&str, &str, &str)]) -> String {
    let paths = operations.iter().map(|(path, id, expression)| {
        let event = format!(
            "{{post: {{operationId: {id}, responses: {{'200': {{description: Taken.}}}}}}}}"
        );
        format!(
            "  {path}: {{post: {{operationId: from{id}{}, responses: {{'204': {{description: None.}}}}, callbacks: \
             {{told: {{'{expression}': {event}}}}}}}}}\n",
            path.trim_start_matches('/')
        )
    });
    let paths: String = paths.collect();
    format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n{paths}")
}

#[test]
fn callbacks_of_one_key_in_another_order() {
    let all = [
        ("/a", "x", "{$u}"),
        ("/b", "y", "{$v}"),
        ("/c", "y", "{$w}"),
    ];
    for turned in [[2, 1, 0], [1, 0, 2], [1, 2, 0], [0, 2, 1]] {
        let turned = turned.map(|index: usize| all[index]);
        assert_same_on_the_wire(&told(&all), &told(&turned));
        assert_same_on_the_wire(&told(&turned), &told(&all));
    }
}

#[test]
fn an_operation_loses_or_gains_the_callback_of_an_event_of_others() {
    let both = told(&[("/a", "x", "{$u}"), ("/b", "x", "{$v}")]);
    let callback = ", callbacks: {told: {'{$v}': {post: {operationId: x, responses: {'200': {description: Taken.}}}}}}";
    let one = both.replacen(callback, "", 1);
    assert_ne!(one, both);
    assert_eq!(
        lines(&compared(&both, &one).findings),
        "callback-removed POST /b callback told: the event is not sent to `{$v}` any more, decode safe, validate safe\n"
    );
    assert_eq!(
        lines(&compared(&one, &both).findings),
        "callback-added POST /b callback told: the event is sent to `{$v}` too, decode safe, validate safe\n"
    );
}

/// Also of those that are not the first.
#[test]
fn a_callback_is_sent_to_another_address() {
    let old = told(&[("/a", "x", "{$u}"), ("/b", "x", "{$v}")]);
    let new = told(&[("/a", "x", "{$u}"), ("/b", "x", "{$w}")]);
    assert_eq!(
        lines(&compared(&old, &new).findings),
        "callback-expression-changed POST /b callback told: the callback is sent to another address, decode breaking\n"
    );
}

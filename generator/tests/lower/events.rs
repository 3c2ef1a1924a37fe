//! The three spellings of an inbound event.

use serde_json::{Value, json};

use crate::support::{Case, brief};

fn operation(name: &str) -> Value {
    json!({"operationId": name, "responses": {"200": {"description": "ok"}}})
}

fn document(parts: Value) -> Value {
    let mut document = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}});
    if let Value::Object(parts) = parts {
        for (key, value) in parts {
            document[key] = value;
        }
    }
    document
}

/// The events by key: method and operation.
fn events(document: Value) -> (Vec<(String, String, String)>, Vec<String>) {
    let (lowered, said) = Case::of(document).run();
    let events = lowered.events.iter().flat_map(|(key, event)| {
        event.item.iter().map(move |(method, operation)| {
            (
                key.clone(),
                method.to_lowercase(),
                operation.operation_id.clone().unwrap_or_default(),
            )
        })
    });
    (events.collect(), brief(&said))
}

fn event(key: &str, method: &str, name: &str) -> (String, String, String) {
    (key.to_owned(), method.to_owned(), name.to_owned())
}

#[test]
fn all_spellings_make_the_same_event() {
    let post = json!({"post": operation("ended")});
    let mut fern = operation("ended");
    fern["x-fern-webhook"] = json!(true);
    let subscribe =
        json!({"operationId": "s", "responses": {}, "callbacks": {"call-ended": {"{$url}": post}}});
    let spellings = [
        document(json!({"webhooks": {"call-ended": post}})),
        document(json!({"x-webhooks": {"call-ended": post}})),
        document(json!({"paths": {"/hooks/call-ended": {"post": fern}}})),
        document(json!({"paths": {"/subscribe": {"post": subscribe}}})),
    ];
    for spelling in spellings {
        assert_eq!(
            events(spelling),
            (vec![event("call-ended", "post", "ended")], vec![])
        );
    }
}

#[test]
fn each_method_of_a_webhook_is_an_event() {
    let item = json!({"post": operation("a"), "put": operation("b")});
    let (found, _) = events(document(json!({"webhooks": {"k": item}})));
    assert_eq!(found, [event("k", "post", "a"), event("k-put", "put", "b")]);
}

#[test]
fn a_method_of_openapi_3_2_is_an_event_like_any_other() {
    let further = json!({"NOTIFY": operation("b")});
    let item = json!({"query": operation("a"), "additionalOperations": further});
    let (found, said) = events(document(json!({"webhooks": {"k": item}})));
    let expected = [event("k", "query", "a"), event("k-notify", "notify", "b")];
    assert_eq!(found, expected);
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn an_operation_of_any_method_has_callbacks_and_may_be_a_webhook() {
    let mut fern = operation("hook");
    fern["x-fern-webhook"] = json!(true);
    let calling =
        json!({"responses": {}, "callbacks": {"done": {"{$url}": {"post": operation("x")}}}});
    let (found, said) = events(document(json!({"paths": {
        "/hook": {"query": fern}, "/a": {"query": calling}}})));
    let expected = [event("hook", "query", "hook"), event("done", "post", "x")];
    assert_eq!(found, expected);
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn rest_paths_stay_and_events_leave() {
    let mut fern = operation("hook");
    fern["x-fern-webhook"] = json!(true);
    let (lowered, _) = Case::of(document(json!({"paths": {
        "/hook": {"post": fern}, "/rest": {"get": operation("rest")}}})))
    .run();
    let paths: Vec<&String> = lowered.paths.keys().collect();
    assert_eq!(paths, ["/rest"]);
}

#[test]
fn equal_callbacks_are_one_event_and_others_get_a_number() {
    let with = |name: &str, expression: &str| json!({"post": {"responses": {}, "callbacks": {"done": {expression: {"post": operation(name)}}}}});
    let (found, said) = events(document(json!({"paths": {
        "/a": with("x", "{$a}"), "/b": with("x", "{$b}"), "/c": with("y", "{$c}")}})));
    assert_eq!(
        found,
        [event("done", "post", "x"), event("done-2", "post", "y")]
    );
    assert_eq!(said, ["event-clash 0#/paths/~1c/post/callbacks/done/{$c}"]);
}

/// Of three callbacks of one key two are the same: they are one event in whatever order.
#[test]
fn the_number_of_events_does_not_depend_on_their_order() {
    let with = |name: &str| json!({"post": {"responses": {}, "callbacks": {"done": {"{$url}": {"post": operation(name)}}}}});
    let found = |names: [&str; 3]| {
        let [a, b, c] = names.map(with);
        let (lowered, said) =
            Case::of(document(json!({"paths": {"/a": a, "/b": b, "/c": c}}))).run();
        assert_eq!(said.len(), 1);
        let events = lowered.events.iter();
        let events = events.map(|(key, event)| (key.clone(), event.mentions.len()));
        events.collect::<Vec<_>>()
    };
    let event = |key: &str, mentions| (key.to_owned(), mentions);
    assert_eq!(
        found(["x", "y", "x"]),
        [event("done", 2), event("done-2", 1)]
    );
    assert_eq!(
        found(["x", "y", "y"]),
        [event("done", 1), event("done-2", 2)]
    );
}

#[test]
fn an_event_says_where_it_stands() {
    let (lowered, _) = Case::of(document(
        json!({"webhooks": {"a/b": {"post": operation("a")}}}),
    ))
    .run();
    let event = &lowered.events["a/b"];
    let operation = &event.item.operations["POST"];
    assert_eq!(event.item.at.origin().to_string(), "0#/webhooks/a~1b");
    assert_eq!(operation.at.origin().to_string(), "0#/webhooks/a~1b/post");
    assert_eq!(operation.operation_id.as_deref(), Some("a"));
}

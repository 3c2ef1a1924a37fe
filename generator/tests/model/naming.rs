//! Where a delivery names its event: every kind of evidence that documents have, and what is too little.

use serde_json::{Value, json};

use crate::sketch::{contract, sketch};

/// The naming of some events, each with its parameters and its JSON body; what was said of it.
fn named(root: Value, events: &[(&str, Value)]) -> String {
    let event = |(key, rest): &(&str, Value)| {
        let operation = json!({
            "parameters": rest.get("parameters").unwrap_or(&json!([])),
            "requestBody": {"content": {"application/json": rest["body"]}},
            "responses": {"200": {"description": "Taken."}}
        });
        ((*key).to_owned(), json!({"post": operation}))
    };
    let mut document = root;
    document["webhooks"] = Value::Object(events.iter().map(event).collect());
    let text = sketch(&contract(&document.to_string()));
    let start = text.find("events by").expect("events");
    let lines = text[start..]
        .lines()
        .map(|line| line.split(": ").next().unwrap_or(line).trim());
    lines.collect::<Vec<_>>().join("\n")
}

/// An object with these properties, none required.
fn object(properties: impl Into<Value>) -> Value {
    json!({"schema": {"type": "object", "properties": properties.into()}})
}

fn body(media: impl Into<Value>) -> Value {
    json!({"body": media.into()})
}

#[test]
fn events_that_share_a_schema_are_named_by_the_value_that_spells_their_key() {
    let shared = body(object(
        json!({"id": {"type": "string"}, "type": {"type": "string",
        "enum": ["parcel.packed", "parcel.sent", "parcel.lost"]}}),
    ));
    let events = [("parcelPacked", shared.clone()), ("parcel-sent", shared)];
    insta::assert_snapshot!(named(json!({}), &events), @r"
    events by Path type
    parcel_packed #/webhooks/parcelPacked for parcel.packed
    parcel_sent #/webhooks/parcel-sent for parcel.sent
    ");
}

#[test]
fn a_constant_of_an_optional_property_names_an_event() {
    let event = |name: &str| {
        body(object(json!({"data": {"type": "object", "properties": {
        "state": {"type": "string", "enum": ["done"]}, "event_type": {"type": "string", "enum": [name]}}}})))
    };
    let events = [("one", event("call.hold")), ("two", event("call.resume"))];
    insta::assert_snapshot!(named(json!({}), &events), @r"
    events by Path data.event_type
    one #/webhooks/one for call.hold
    two #/webhooks/two for call.resume
    ");
}

#[test]
fn integers_and_truth_values_are_names() {
    let event = |code: Value, ok: bool| {
        body(object(json!({
        "ok": {"type": "boolean", "enum": [ok]}, "type": {"type": "integer", "enum": [code]}})))
    };
    let events = [
        ("won", event(json!(1), true)),
        ("lost", event(json!(2), false)),
        ("drawn", event(json!(3), false)),
    ];
    insta::assert_snapshot!(named(json!({}), &events), @r"
    events by Path type
    won #/webhooks/won for 1
    lost #/webhooks/lost for 2
    drawn #/webhooks/drawn for 3
    ");
    let required = |ok: bool| {
        body(json!({"schema": {"type": "object", "required": ["ok"],
        "properties": {"ok": {"type": "boolean", "enum": [ok]}}}}))
    };
    let events = [("won", required(true)), ("lost", required(false))];
    assert!(named(json!({}), &events).contains("for true"));
}

#[test]
fn examples_name_events_where_they_spell_the_keys() {
    let typed = json!({"type": "object", "properties": {"type": {"type": "string"}, "id": {"type": "string"}}});
    let media = body(json!({"schema": typed, "example": {"id": "a-1", "type": "user.created"}}));
    let named_example = body(
        json!({"schema": typed, "examples": {"e": {"value": {"id": "b-2", "type": "user.gone"}}}}),
    );
    let text = body(
        json!({"schema": typed, "examples": {"e": {"value": "{\"id\": \"c-3\", \"type\": \"user.seen\"}"}}}),
    );
    let whole = body(
        json!({"schema": {"type": "object", "properties": {"type": {"type": "string"}},
        "examples": [{"type": "user.renamed"}]}}),
    );
    let leaf = body(object(
        json!({"type": {"type": "string", "examples": ["user.other", "user.left"]}}),
    ));
    let undeclared = body(json!({"schema": {"type": "object"}, "example": {"type": "user.found"}}));
    let events = [
        ("user.created", media),
        ("userGone", named_example),
        ("user-seen", text),
        ("user.renamed", whole),
        ("user.left", leaf),
        ("user.found", undeclared),
    ];
    insta::assert_snapshot!(named(json!({}), &events), @r"
    events by Path type
    user_created #/webhooks/user.created for user.created
    user_gone #/webhooks/userGone for user.gone
    user_seen #/webhooks/user-seen for user.seen
    user_renamed #/webhooks/user.renamed for user.renamed
    user_left #/webhooks/user.left for user.left
    user_found #/webhooks/user.found for user.found
    note[discriminator-found] the events are named in `type`, as follows from the examples
    ");
}

#[test]
fn examples_that_only_differ_name_nothing() {
    let event = |id: &str, status: &str| {
        body(json!({"schema": {"type": "object"},
        "example": {"id": id, "status": status, "at": "2026-01-31T12:00:00Z"}}))
    };
    let events = [
        ("order-made", event("o-1", "new")),
        ("order-sent", event("o-2", "moving")),
    ];
    let text = named(json!({}), &events);
    assert!(text.starts_with("events by Route"), "{text}");
    assert!(text.contains("warning[discriminator-none]"), "{text}");
}

#[test]
fn a_header_names_events_by_constants_and_by_examples() {
    let parameter = |schema: Value, example: &str| {
        json!({"parameters": [{"name": "X-Event", "in": "header",
        "example": example, "schema": schema}], "body": object(json!({}))})
    };
    let values = json!({"type": "string", "enum": ["crm.lead.made", "crm.lead.lost"]});
    let events = [
        ("LeadMade", parameter(values.clone(), "crm.lead.made")),
        ("LeadLost", parameter(values, "crm.lead.made")),
    ];
    let text = named(json!({}), &events);
    assert!(text.starts_with("events by Header X-Event\n"), "{text}");
    assert!(text.contains("for crm.lead.lost"), "{text}");
    let free = json!({"type": "string"});
    let events = [
        ("lead made", parameter(free.clone(), "lead_made")),
        ("lead lost", parameter(free, "lead_lost")),
    ];
    assert!(named(json!({}), &events).contains("for lead_lost"));
}

/// A header whose example is of one event, and a property.
fn board(example: &str, action: Option<&str>) -> Value {
    let action = action.map_or(
        json!({}),
        |action| json!({"action": {"type": "string", "enum": [action]}}),
    );
    json!({"parameters": [{"name": "X-Event", "in": "header", "example": example, "schema": {"type": "string"}}],
        "body": object(action)})
}

#[test]
fn a_header_and_a_property_name_an_event_together() {
    let events = [
        ("card-opened", board("card", Some("opened"))),
        ("card-closed", board("card", Some("closed"))),
        ("list-opened", board("list", Some("opened"))),
        ("push", board("push", None)),
    ];
    insta::assert_snapshot!(named(json!({}), &events), @r"
    events by Header X-Event + Path action
    card_opened #/webhooks/card-opened for card+opened
    card_closed #/webhooks/card-closed for card+closed
    list_opened #/webhooks/list-opened for list+opened
    push #/webhooks/push for push+
    note[discriminator-found] the events are named in the header `X-Event` and `action`, as follows from the examples
    ");
}

#[test]
fn where_one_example_stands_for_all_the_key_says_the_other_part() {
    let events = [
        ("card-opened", board("card", Some("opened"))),
        ("card-closed", board("card", Some("closed"))),
        ("board-rule-opened", board("card", Some("opened"))),
        ("push", board("card", None)),
    ];
    insta::assert_snapshot!(named(json!({}), &events), @r"
    events by Header X-Event + Path action
    card_opened #/webhooks/card-opened for card+opened
    card_closed #/webhooks/card-closed for card+closed
    board_rule_opened #/webhooks/board-rule-opened for board-rule+opened
    push #/webhooks/push for push+
    note[discriminator-found] the events are named in the header `X-Event` and `action`, as follows from the keys of the events
    ");
    let events = [
        ("card-opened", board("hook", Some("opened"))),
        ("card-closed", board("hook", Some("closed"))),
        ("list-opened", board("hook", Some("opened"))),
    ];
    assert!(
        named(json!({}), &events).starts_with("events by Route"),
        "an example that no key bears out"
    );
}

#[test]
fn a_name_in_an_array_or_in_every_alternative_is_found() {
    let item = |code: &str| {
        body(object(
            json!({"items": {"type": "array", "items": {"type": "object", "properties": {
        "body": {"type": "object", "properties": {"event_code": {"type": "string", "enum": [code]}}}}}}}),
        ))
    };
    let events = [("a", item("A1")), ("b", item("B2"))];
    let text = named(json!({}), &events);
    assert!(
        text.starts_with("events by Path items.0.body.event_code\n"),
        "{text}"
    );
    let choice = |names: [&str; 2]| {
        let one = names.map(|name| {
            json!({"type": "object", "required": ["type"],
            "properties": {"type": {"type": "string", "enum": [name]}}})
        });
        body(json!({"schema": {"oneOf": one}}))
    };
    let events = [
        ("opened", choice(["card", "list"])),
        ("closed", choice(["card.closed", "list.closed"])),
    ];
    insta::assert_snapshot!(named(json!({}), &events), @r"
    events by Path type
    opened #/webhooks/opened for card, list
    closed #/webhooks/closed for card.closed, list.closed
    ");
}

#[test]
fn events_are_named_at_one_place_or_another_and_the_rest_by_route() {
    let inner = |name: &str| {
        body(object(json!({"data": {"type": "object", "properties": {
        "event_type": {"type": "string", "enum": [name]}}}})))
    };
    let outer = body(object(
        json!({"event_type": {"type": "string", "enum": ["floor.changed"]}}),
    ));
    let bare = body(object(json!({"clicks": {"type": "integer"}})));
    let events = [
        ("callHold", inner("call.hold")),
        ("callResume", inner("call.resume")),
        ("floorChanged", outer),
        ("linkClicked", bare),
    ];
    insta::assert_snapshot!(named(json!({}), &events), @r"
    events by Path data.event_type + Path event_type
    call_hold #/webhooks/callHold for call.hold+
    call_resume #/webhooks/callResume for call.resume+
    floor_changed #/webhooks/floorChanged for +floor.changed
    link_clicked #/webhooks/linkClicked for
    warning[event-unnamed] the event `linkClicked` is not named in `data.event_type` or `event_type`, so it has a route of its own
    ");
}

#[test]
fn a_document_states_several_places_and_names() {
    let root = json!({"x-discriminator": [{"header": "X-Event"}, "items[0].action"]});
    let action = |action: &str| {
        json!({"body": object(json!({"items": {"type": "array", "items": {
        "type": "object", "properties": {"action": {"type": "string", "enum": [action]}}}}}))})
    };
    let text = named(
        root,
        &[
            ("card-opened", action("opened")),
            ("list-opened", action("opened")),
        ],
    );
    insta::assert_snapshot!(text, @r"
    events by Header X-Event + Path items.0.action
    card_opened #/webhooks/card-opened for card+opened
    list_opened #/webhooks/list-opened for list+opened
    ");
    let text = named(
        json!({"x-discriminator": {"path": "type"}}),
        &[("a", body(object(json!({}))))],
    );
    assert!(text.contains("warning[extension-form]"), "{text}");
}

#[test]
fn one_event_without_a_name_needs_none() {
    let text = named(
        json!({}),
        &[(
            "made",
            body(object(
                json!({"status": {"type": "string", "enum": ["a", "b"]}}),
            )),
        )],
    );
    assert!(text.starts_with("events by Route\n"), "{text}");
    assert!(text.contains("note[discriminator-none]"), "{text}");
    let text = named(
        json!({}),
        &[(
            "order.made",
            body(object(json!({"type": {"type": "string",
        "enum": ["order.made", "order.sent"]}}))),
        )],
    );
    assert!(text.contains("for order.made"), "{text}");
}

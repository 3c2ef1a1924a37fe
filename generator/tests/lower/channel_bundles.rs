//! A document of channels and what it refers to in other files, as one document.

use serde_json::{Value, json};

use crate::channel_files::{case, parts, split};
use crate::channels::desk;
use crate::support::{Case, brief};

/// The references of a document.
fn references(value: &Value) -> Vec<String> {
    let own = value.get("$ref").and_then(Value::as_str).map(str::to_owned);
    let below: Vec<&Value> = match value {
        Value::Array(list) => list.iter().collect(),
        Value::Object(map) => map.values().collect(),
        _ => Vec::new(),
    };
    own.into_iter()
        .chain(below.into_iter().flat_map(references))
        .collect()
}

/// What opens the channels of a case, and of its bundle.
fn both(case: impl Fn() -> Case) -> [Value; 2] {
    let whole = case().bundle();
    let leaving = references(&whole);
    let leaving = leaving.iter().filter(|one| !one.starts_with("#/"));
    assert_eq!(
        leaving.collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "{whole:#}"
    );
    [case(), Case::of(whole)].map(|case| {
        let (document, said) = case.document();
        let said = brief(&said).into_iter();
        // Its servers ask for different security, and a component is there for its name alone.
        let expected = ["channel-security", "component-unused"];
        let said = said.filter(|one| !expected.iter().any(|code| one.starts_with(code)));
        assert_eq!(said.collect::<Vec<_>>(), Vec::<String>::new());
        let schemes = &document["components"]["securitySchemes"];
        json!({"paths": document["paths"], "schemes": schemes})
    })
}

#[test]
fn what_lies_in_other_files_is_among_the_components_under_its_name() {
    let whole = case(split()).bundle();
    let names = |section: &str| -> Vec<String> {
        let section = whole["components"][section].as_object().expect("a section");
        section.keys().cloned().collect()
    };
    assert_eq!(names("messages"), ["ask", "knock"]);
    assert_eq!(names("messageTraits"), ["named"]);
    assert_eq!(names("parameters"), ["door"]);
    assert_eq!(names("schemas"), ["Key", "Come", "Knock"]);
    assert_eq!(whole["channels"]["side"]["address"], "/side/{door}");
    assert_eq!(
        whole["channels"]["side"]["messages"]["knock"],
        json!({"$ref": "#/components/messages/knock"})
    );
    assert_eq!(
        whole["operations"]["come"]["channel"],
        json!({"$ref": "#/channels/side"})
    );
    assert_eq!(
        whole["operations"]["come"]["messages"],
        json!([{"$ref": "#/channels/side/messages/come"}])
    );
    assert_eq!(
        whole["operations"]["knock"]["channel"],
        json!({"$ref": "#/channels/side"})
    );
}

#[test]
fn the_bundle_of_several_files_is_read_as_they_are() {
    let [split, whole] = both(|| case(split()));
    assert_eq!(split, whole);
}

#[test]
fn a_thing_that_two_places_refer_to_is_one() {
    let mut document = desk();
    let knock = json!({"$ref": "parts.yaml#/messages/knock"});
    document["channels"]["desk"]["messages"]["knock"] = knock.clone();
    document["channels"]["desk"]["messages"]["again"] = knock;
    document["components"]["messages"]["knock"] = json!({"payload": {"type": "string"}});
    document["operations"]["ask"]["messages"] = json!([
        {"$ref": "#/channels/desk/messages/knock"}, {"$ref": "#/channels/desk/messages/again"},
        {"$ref": "#/channels/desk/messages/ask"}
    ]);
    let whole = case(document.clone()).bundle();
    let messages = &whole["channels"]["desk"]["messages"];
    assert_eq!(
        messages["knock"],
        json!({"$ref": "#/components/messages/knock2"})
    );
    assert_eq!(messages["knock"], messages["again"]);
    let [split, whole] = both(|| case(document.clone()));
    assert_eq!(split, whole);
}

#[test]
fn operations_keep_the_messages_of_a_channel_that_has_them_from_another_file() {
    let mut document = desk();
    document["channels"]["side"] = json!({"messages": {"$ref": "parts.yaml#/messages"}});
    document["channels"]["side"]["address"] = "/side".into();
    let listed = json!([{"$ref": "#/channels/side/messages/knock"}]);
    document["operations"]["knock"] = json!({"action": "send", "messages": listed});
    document["operations"]["knock"]["channel"] = json!({"$ref": "#/channels/side"});
    let whole = case(document.clone()).bundle();
    assert_eq!(whole["operations"]["knock"]["messages"], listed);
    let [split, whole] = both(|| case(document.clone()));
    assert_eq!(split, whole);
}

#[test]
fn version_2_stays_version_2() {
    let document = json!({
        "asyncapi": "2.6.0", "info": {"title": "Desk", "version": "1"},
        "channels": {"/desk": {
            "parameters": {"door": {"$ref": "parts.yaml#/parameters/door"}},
            "publish": {"message": {"oneOf": [
                {"$ref": "parts.yaml#/messages/knock"},
                {"name": "bye", "payload": {"$ref": "parts.yaml#/schemas/Come"}}
            ]}}
        }}
    });
    let whole = case(document.clone()).bundle();
    assert_eq!(whole["asyncapi"], "2.6.0");
    let listed = &whole["channels"]["/desk"]["publish"]["message"]["oneOf"];
    assert_eq!(listed[0], json!({"$ref": "#/components/messages/knock"}));
    assert_eq!(
        listed[1]["payload"],
        json!({"$ref": "#/components/schemas/Come"})
    );
    let [split, whole] = both(|| case(document.clone()));
    assert_eq!(split, whole);
}

#[test]
fn files_that_refer_to_the_document_and_to_themselves_come_to_an_end() {
    let files = || {
        let round = json!({
            "tree": {"type": "object", "properties": {"below": {"$ref": "#/tree"}, "ask": {"$ref": "desk.yaml#/ask"}}},
            "message": {"payload": {"$ref": "#/tree"}}
        });
        let mut document = desk();
        document["components"]["messages"]["ask"] = json!({"$ref": "round.yaml#/message"});
        Case::of(document)
            .file("round.yaml", round)
            .file("desk.yaml", json!({"ask": {"$ref": "round.yaml#/tree"}}))
    };
    let [split, whole] = both(files);
    assert_eq!(split, whole);
}

#[test]
fn what_is_nowhere_is_told_and_left_out() {
    let mut document = split();
    document["channels"]["desk"]["messages"]["gone"] = json!({"$ref": "parts.yaml#/messages/gone"});
    document["channels"]["desk"]["messages"]["told"]["payload"] =
        json!({"$ref": "https://desk.example/told.yaml"});
    document["components"]["schemas"] = json!({"Here": {"$ref": "#/components/schemas/There"}});
    let case = || Case::of(document.clone()).file("parts.yaml", parts());
    assert_eq!(
        brief(&case().refused_bundle()),
        [
            "ref-remote 0#/channels/desk/messages/told/payload/$ref (keep a copy of it beside the document and refer to that)",
            "ref-dangling 0#/channels/desk/messages/gone/$ref",
            "ref-dangling 0#/components/schemas/Here/$ref (did you mean `#/components/schemas/Here`?)",
        ]
    );
}

#[test]
fn a_schema_that_says_its_language_keeps_it() {
    let mut parts = parts();
    let format = "application/schema+json;version=draft-07";
    parts["schemas"]["Named"] =
        json!({"schemaFormat": format, "schema": {"$ref": "#/schemas/Come"}});
    let mut document = desk();
    document["channels"]["desk"]["messages"]["told"]["payload"] =
        json!({"$ref": "parts.yaml#/schemas/Named"});
    let whole = Case::of(document).file("parts.yaml", parts).bundle();
    assert_eq!(
        whole["channels"]["desk"]["messages"]["told"]["payload"],
        json!({"schemaFormat": format, "schema": {"$ref": "#/components/schemas/Come"}})
    );
}

#[test]
fn what_is_asked_for_and_nowhere_is_asked_for_still() {
    let mut document = desk();
    document["servers"]["live"]["security"] = json!([
        {"$ref": "#/components/securitySchemes/gone"}, {"$ref": "parts.yaml#/schemes/lost"},
        {"$ref": "parts.yaml#/schemes/basic"}
    ]);
    document["channels"]["desk"]["servers"] = json!([{"$ref": "parts.yaml#/servers/gone"}]);
    let (whole, said) = case(document).whole();
    assert_eq!(
        whole["servers"]["live"]["security"],
        json!([
            {"$ref": "#/components/securitySchemes/gone"}, {"$ref": "#/components/securitySchemes/lost"},
            {"type": "http", "scheme": "basic"}
        ])
    );
    assert_eq!(
        whole["channels"]["desk"]["servers"],
        json!([{"$ref": "#/components/servers/gone"}])
    );
    let at = "0#/servers/live/security";
    assert_eq!(
        brief(&said),
        [
            format!("ref-dangling {at}/0/$ref"),
            format!("ref-dangling {at}/1/$ref"),
            "ref-dangling 0#/channels/desk/servers/0/$ref".to_owned(),
        ]
    );
}

#[test]
fn references_within_the_document_stay_as_they_are_written() {
    let mut document = desk();
    let mut channel = document["channels"]["desk"].clone();
    channel["address"] = json!("/rooms/{floor}");
    document["channels"]["rooms/{id}"] = channel;
    document["operations"]["in"] = json!({
        "action": "send", "channel": {"$ref": "#/channels/rooms~1{id}"},
        "messages": [{"$ref": "#/channels/rooms~1{id}/messages/ask"}]
    });
    assert_eq!(Case::of(document.clone()).bundle(), document);
}

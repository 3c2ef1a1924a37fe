//! Schemas in documents of channels: what they refer to, and the language they are in.

use serde_json::json;

use crate::channels::desk;
use crate::support::{Case, brief};

#[test]
fn a_schema_may_refer_to_what_is_no_component() {
    let mut document = desk();
    let to = |pointer: &str| json!({ "$ref": pointer });
    document["channels"]["desk"]["messages"]["told"]["payload"]["properties"] = json!({
        "type": {"const": "told"},
        "to": to("#/components/messages/ask/payload"),
        "word": to("#/components/messages/say/payload/properties/word"),
        "say": to("#/channels/desk/messages/say/payload")
    });
    document["channels"]["desk"]["messages"]["say"] = to("#/components/messages/say");
    let word = json!({"type": "string", "maxLength": 9});
    document["components"]["messages"]["say"] =
        json!({"payload": {"type": "object", "properties": {"word": word}}});
    document["components"]["messages"]["same"] =
        json!({"payload": to("#/components/messages/ask/payload")});
    document["channels"]["desk"]["messages"]["same"] = to("#/components/messages/same");
    let (document, said) = Case::of(document).document();
    assert_eq!(
        brief(&said),
        [
            "channel-unused 0#/channels/desk/messages/say",
            "channel-unused 0#/channels/desk/messages/same"
        ]
    );
    let schemas = &document["components"]["schemas"];
    let told = &schemas["Told"]["properties"];
    // A message that the channel has is the component that it is anyway.
    assert_eq!(told["to"], to("#/components/schemas/Ask"));
    assert_eq!(told["say"], to("#/components/schemas/say"));
    assert_eq!(schemas["say"]["properties"]["word"], word);
    assert_eq!(told["word"], to("#/components/schemas/word"));
    assert_eq!(schemas["word"], word);
}

#[test]
fn what_is_no_schema_is_none() {
    let cases = [
        (json!("#/components/messages"), "ref-kind"),
        (json!("#/channels/desk"), "ref-kind"),
        (json!("#"), "ref-kind"),
        (json!(""), "ref-dangling"),
        (json!(5), "value-type"),
        (json!("#/components/messages/gone/payload"), "ref-dangling"),
        (json!("#/components/schemas/Ask"), "ref-dangling"),
    ];
    for (reference, code) in cases {
        let mut document = desk();
        document["channels"]["desk"]["messages"]["told"]["payload"] = json!({ "$ref": reference });
        let (document, said) = Case::of(document).document();
        let place = "0#/channels/desk/messages/told/payload/$ref";
        assert_eq!(brief(&said), [format!("{code} {place}")], "{reference}");
        assert_eq!(
            document["components"]["schemas"]["Told"],
            json!({}),
            "{reference}"
        );
    }
}

#[test]
fn a_schema_of_version_2_may_refer_to_a_message_of_a_channel() {
    let document = json!({
        "asyncapi": "2.6.0", "info": {"title": "Desk", "version": "1"},
        "channels": {"/desk": {
            "publish": {"message": {"name": "ask", "payload": {"type": "object", "properties": {"n": {"type": "integer"}}}}},
            "subscribe": {"message": {"name": "told", "payload": {"$ref": "#/channels/~1desk/publish/message/payload"}}}
        }}
    });
    let (document, said) = Case::of(document).document();
    assert_eq!(brief(&said), Vec::<String>::new());
    assert_eq!(
        document["components"]["schemas"]["Told"],
        json!({"$ref": "#/components/schemas/Ask"})
    );
}

#[test]
fn a_component_may_say_which_language_it_is_in() {
    let format =
        |name: &str| json!({"schemaFormat": name, "schema": {"type": "string", "maxLength": 9}});
    let mut document = desk();
    document["components"]["schemas"] = json!({
        "Word": format("application/schema+json;version=draft-07"),
        "Record": format("application/vnd.apache.avro;version=1.9.0"),
        "None": {"schemaFormat": "application/schema+json;version=draft-07"},
        "Number": {"schemaFormat": 3, "schema": {}}
    });
    let (document, said) = Case::of(document).document();
    let at = |name: &str| format!("0#/components/schemas/{name}/schemaFormat");
    assert_eq!(
        brief(&said),
        [
            format!("message-content {}", at("Record")),
            format!("value-type {}", at("None")),
            format!("value-type {}", at("Number")),
        ]
    );
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["Word"], json!({"type": "string", "maxLength": 9}));
    for name in ["Record", "None", "Number"] {
        assert_eq!(schemas[name], json!({}), "{name}");
    }
}

#[test]
fn references_of_a_schema_with_an_identifier_lead_into_it() {
    let mut document = desk();
    document["channels"]["desk"]["messages"]["told"]["payload"] = json!({
        "$id": "https://desk.example/told.json",
        "type": "object",
        "definitions": {"Word": {"type": "string", "maxLength": 9}},
        "properties": {"type": {"const": "told"}, "word": {"$ref": "#/definitions/Word"}, "next": {"$ref": "#"}}
    });
    let (document, said) = Case::of(document).document();
    assert_eq!(brief(&said), Vec::<String>::new());
    let schemas = &document["components"]["schemas"];
    let told = &schemas["Told"]["properties"];
    assert_eq!(told["word"], json!({"$ref": "#/components/schemas/Word"}));
    assert_eq!(told["next"], json!({"$ref": "#/components/schemas/Told"}));
    assert_eq!(schemas["Word"], json!({"type": "string", "maxLength": 9}));
}

//! Channels of AsyncAPI: each is the operation that opens its socket.

use atoms_codegen::wire::Contract;
use serde_json::{Value, json};

use crate::support::{Case, brief};

/// A channel on which the client asks and the server tells.
pub(crate) fn desk() -> Value {
    json!({
        "asyncapi": "3.0.0",
        "info": {"title": "Desk", "version": "1", "tags": [{"name": "desk"}]},
        "servers": {"live": {
            "host": "desk.example", "pathname": "/v1", "protocol": "wss",
            "security": [{"$ref": "#/components/securitySchemes/key"}],
            "bindings": {"ws": {"query": {
                "type": "object", "required": ["room"],
                "properties": {"room": {"type": "string", "description": "Which one."}, "quiet": {"type": "boolean"}}
            }}}
        }},
        "channels": {"desk": {
            "address": "/desk/{floor}",
            "description": "Ask and be told.",
            "parameters": {"floor": {"enum": ["1", "2"]}},
            "messages": {
                "ask": {"$ref": "#/components/messages/ask"},
                "told": {"name": "Told", "payload": {"type": "object", "required": ["type"], "properties": {
                    "type": {"const": "told"}, "text": {"type": "string"}}}}
            }
        }},
        "operations": {
            "ask": {"action": "send", "channel": {"$ref": "#/channels/desk"},
                "messages": [{"$ref": "#/channels/desk/messages/ask"}]},
            "tell": {"action": "receive", "channel": {"$ref": "#/channels/desk"},
                "messages": [{"$ref": "#/channels/desk/messages/told"}]}
        },
        "components": {
            "securitySchemes": {"key": {"type": "httpApiKey", "name": "X-Key", "in": "header"}},
            "messages": {"ask": {
                "name": "Ask", "summary": "A question.",
                "payload": {"type": "object", "required": ["type"], "properties": {"type": {"const": "ask"}}},
                "examples": [{"payload": {"type": "ask"}}]
            }}
        }
    })
}

/// The schemas that one side sends, by name.
pub(crate) fn messages(contract: &Contract, key: &str) -> Vec<String> {
    let choice = contract.resolve(&contract.schemas[key]).expect("a choice");
    let keys = choice.one_of.iter().filter_map(|one| one.component());
    keys.map(str::to_owned).collect()
}

#[test]
fn a_channel_is_the_get_that_opens_it() {
    let (document, said) = Case::of(desk()).document();
    assert_eq!(brief(&said), Vec::<String>::new());
    let get = &document["paths"]["/desk/{floor}"]["get"];
    assert_eq!(get["operationId"], "desk");
    assert_eq!(get["servers"][0]["url"], "wss://desk.example/v1");
    assert_eq!(get["security"], json!([{"key": []}]));
    let parameters = get["parameters"].as_array().expect("a list").iter();
    let parameters: Vec<Value> = parameters
        .map(|one| json!([one["name"], one["in"], one["required"]]))
        .collect();
    assert_eq!(
        parameters,
        [
            json!(["floor", "path", true]),
            json!(["room", "query", true]),
            json!(["quiet", "query", null]),
        ]
    );
    let scheme = &document["components"]["securitySchemes"]["key"];
    assert_eq!(scheme["type"], "apiKey");
    assert_eq!(document["tags"][0]["name"], "desk");
}

#[test]
fn each_side_sends_a_choice_of_its_messages() {
    let (contract, _) = Case::of(desk()).run();
    assert_eq!(messages(&contract, "DeskClientMessage"), ["Ask"]);
    assert_eq!(messages(&contract, "DeskServerMessage"), ["Told"]);
    let ask = contract
        .resolve(&contract.schemas["Ask"])
        .expect("a schema");
    assert_eq!(ask.prose.description.as_deref(), Some("A question."));
    assert_eq!(ask.at.origin().pointer, "/components/messages/ask/payload");
    assert!(contract.paths["/desk/{floor}"].operations["GET"].is_socket);
}

#[test]
fn a_document_in_the_view_of_the_server_says_what_that_sends() {
    let mut document = desk();
    document["x-view"] = json!("server");
    let (contract, _) = Case::of(document).run();
    assert_eq!(messages(&contract, "DeskClientMessage"), ["Told"]);
    assert_eq!(messages(&contract, "DeskServerMessage"), ["Ask"]);
}

#[test]
fn version_2_reads_the_same() {
    let message = |name: &str| {
        json!({"name": name, "payload": {"type": "object", "required": ["type"],
        "properties": {"type": {"const": name}}}})
    };
    let document = json!({
        "asyncapi": "2.6.0",
        "info": {"title": "Desk", "version": "1"},
        "servers": {"live": {"url": "wss://desk.example/v1", "protocol": "wss", "security": [{"key": []}]}},
        "channels": {"/desk": {
            "publish": {"operationId": "ask", "message": {"oneOf": [message("ask"), message("bye")]}},
            "subscribe": {"operationId": "tell", "message": message("told")}
        }},
        "components": {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}}
    });
    let mut number = document.clone();
    number["asyncapi"] = json!(2.6);
    assert_eq!(
        messages(&Case::of(number).run().0, "DeskServerMessage"),
        ["Told"]
    );
    let (contract, said) = Case::of(document).run();
    assert_eq!(brief(&said), Vec::<String>::new());
    assert_eq!(messages(&contract, "DeskClientMessage"), ["Ask", "Bye"]);
    assert_eq!(messages(&contract, "DeskServerMessage"), ["Told"]);
    let open = &contract.paths["/desk"].operations["GET"];
    assert_eq!(open.servers[0].url, "wss://desk.example/v1");
    assert_eq!(open.security.as_ref().map(Vec::len), Some(1));
}

#[test]
fn what_is_left_out_is_said() {
    let mut document = desk();
    document["channels"]["desk"]["messages"]["spare"] = json!({"payload": {}});
    document["channels"]["side"] = json!({"address": null, "messages": {}});
    document["components"]["messages"]["ask"]["headers"] = json!({"type": "object"});
    document["components"]["messages"]["ask"]["paylaod"] = json!({});
    document["channels"]["desk"]["messages"]["told"]["contentType"] = json!("audio/wav");
    document["operations"]["gone"] = json!({"$ref": "#/components/operations/gone"});
    assert_eq!(
        brief(&Case::of(document).said()),
        [
            "keyword-unknown 0#/components/messages/ask/paylaod (did you mean `payload`?)",
            "ref-dangling 0#/operations/gone/$ref",
            "channel-address 0#/channels/side",
            "channel-unused 0#/channels/desk/messages/spare",
            "message-content 0#/components/messages/ask/headers",
            "message-content 0#/channels/desk/messages/told/contentType",
        ]
    );
}

#[test]
fn overlays_are_laid_over_a_channel_as_its_document_spells_it() {
    let actions = json!([{
        "target": "$.components.messages.ask.payload.properties",
        "update": {"urgent": {"type": "boolean"}}
    }]);
    let (contract, said) = Case::of(desk()).overlay(actions).run();
    assert_eq!(brief(&said), Vec::<String>::new());
    let ask = contract
        .resolve(&contract.schemas["Ask"])
        .expect("a schema");
    assert!(ask.properties.contains_key("urgent"));
}

#[test]
fn a_bundle_of_rest_leaves_channels_out_and_one_of_channels_stays_as_it_is() {
    assert_eq!(Case::of(desk()).bundle(), desk());
    let calls = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}});
    let mut both = Case::of(calls.clone());
    both.documents.push(desk());
    assert_eq!(both.bundle(), calls);
}

#[test]
fn several_documents_of_channels_are_no_bundle() {
    let mut both = Case::of(desk());
    both.documents.push(desk());
    assert_eq!(
        brief(&both.refused_bundle()),
        ["bundle-many 1# (bundle each by itself)"]
    );
}

#[test]
fn what_a_message_says_of_itself_is_said_of_its_schema() {
    let mut document = desk();
    let rule = json!({"code": "code", "retry": ["503"]});
    document["components"]["messages"]["ask"]["x-session-error"] = rule.clone();
    document["channels"]["desk"]["x-frames"] = json!("binary");
    let (contract, said) = Case::of(document).run();
    assert_eq!(brief(&said), Vec::<String>::new());
    let ask = contract
        .resolve(&contract.schemas["Ask"])
        .expect("a schema");
    assert_eq!(ask.extensions["x-session-error"], rule);
    let opens = &contract.paths["/desk/{floor}"].operations["GET"];
    assert_eq!(opens.extensions["x-frames"], "binary");
}

#[test]
fn prose_goes_to_what_is_made_of_that_which_says_it() {
    let mut document = desk();
    let channel = &mut document["channels"]["desk"];
    channel["title"] = json!("The desk");
    channel["summary"] = json!("Where to ask.");
    channel["messages"]["told"]["title"] = json!("Told");
    channel["messages"]["told"]["summary"] = json!("What is told.");
    channel["messages"]["told"]["description"] = json!("At length.");
    channel["messages"]["told"]["payload"]["description"] = json!("An object.");
    document["operations"]["ask"]["summary"] = json!("Ask.");
    document["operations"]["ask"]["description"] = json!("Whoever wants to know.");
    document["operations"]["tell"]["traits"] = json!([{"summary": "Tell."}]);
    document["operations"]["more"] = document["operations"]["tell"].clone();
    document["operations"]["more"]["description"] = json!("More.");
    let (document, said) = Case::of(document).document();
    assert_eq!(brief(&said), Vec::<String>::new());
    let get = &document["paths"]["/desk/{floor}"]["get"];
    assert_eq!(get["summary"], "The desk");
    assert_eq!(get["description"], "Where to ask.\n\nAsk and be told.");
    let prose = |name: &str| document["components"]["schemas"][name]["description"].clone();
    assert_eq!(
        prose("Told"),
        "Told\n\nWhat is told.\n\nAt length.\n\nAn object."
    );
    assert_eq!(prose("DeskClientMessage"), "Ask.\n\nWhoever wants to know.");
    assert_eq!(
        prose("DeskServerMessage"),
        "- `tell`: Tell.\n- `more`: Tell.\n\n  More."
    );
}

#[test]
fn of_several_traits_the_later_holds_and_of_all_the_message() {
    let mut document = desk();
    document["components"]["messageTraits"] = json!({
        "one": {"title": "One", "description": "Of the first.", "x-rule": {"a": 1, "b": 1}},
        "two": {"description": "Of the second.", "x-rule": {"b": 2, "c": 2}, "contentType": "text/plain"}
    });
    let ask = &mut document["components"]["messages"]["ask"];
    ask["traits"] = json!([{"$ref": "#/components/messageTraits/one"}, {"$ref": "#/components/messageTraits/two"}]);
    ask["contentType"] = json!("application/json");
    ask["x-rule"] = json!({"c": 3});
    let (document, said) = Case::of(document).document();
    assert_eq!(brief(&said), Vec::<String>::new());
    let ask = &document["components"]["schemas"]["Ask"];
    assert_eq!(ask["description"], "One\n\nA question.\n\nOf the second.");
    assert_eq!(ask["x-rule"], json!({"a": 1, "b": 2, "c": 3}));
}

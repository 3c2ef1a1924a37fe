//! What is bound to the handshake of a channel: its query and its headers.

use serde_json::{Value, json};

use crate::channels::desk;
use crate::support::{Case, brief};

/// The parameters of the handshake besides that of the address, by name, place and whether they are required; and what is
/// said.
fn bound(query: &Value) -> (Vec<Value>, Vec<String>) {
    let mut desk = desk();
    desk["servers"]["live"]["bindings"]["ws"] = json!({ "query": query });
    desk["components"]["schemas"] = json!({"Lang": {"type": "object", "required": ["lang"], "properties": {"lang": {"enum": ["de", "en"]}}}});
    let mut other = desk["channels"]["desk"].clone();
    other["address"] = json!("/other/{floor}");
    desk["channels"]["other"] = other;
    let (document, said) = Case::of(desk).document();
    let get = &document["paths"]["/desk/{floor}"]["get"];
    let parameters = get["parameters"].as_array().expect("a list").iter();
    let parameters = parameters.map(|one| json!([one["name"], one["in"], one["required"]]));
    let said = brief(&said)
        .into_iter()
        .filter(|one| !one.starts_with("channel-unused"));
    (parameters.skip(1).collect(), said.collect())
}

#[test]
fn what_a_query_is_made_of_by_all_of_is_in_it() {
    let (parameters, said) = bound(&json!({
        "allOf": [{"$ref": "#/components/schemas/Lang"}, {"properties": {"page": {"type": "integer"}}}],
        "properties": {"room": {"type": "string"}},
        "required": ["page"]
    }));
    assert_eq!(said, Vec::<String>::new());
    assert_eq!(
        parameters,
        [
            json!(["room", "query", null]),
            json!(["lang", "query", true]),
            json!(["page", "query", true]),
        ]
    );
}

#[test]
fn what_a_query_must_have_is_in_it() {
    let (parameters, said) = bound(&json!({"type": "object", "required": ["room"]}));
    assert_eq!(
        (parameters, said),
        (vec![json!(["room", "query", true])], vec![])
    );
}

#[test]
fn what_a_query_asks_for_besides_is_told_once() {
    let (parameters, said) = bound(&json!({
        "oneOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"b": {"type": "string"}}}],
        "properties": {"room": {"type": "string"}},
        "additionalProperties": false
    }));
    assert_eq!(parameters, [json!(["room", "query", null])]);
    let place = "0#/servers/live/bindings/ws/query";
    assert_eq!(
        said,
        [
            format!("keyword-not-modelled {place}/oneOf"),
            format!("keyword-not-modelled {place}/additionalProperties"),
        ]
    );
    let (parameters, said) = bound(&json!({"type": "string"}));
    assert_eq!(parameters, Vec::<Value>::new());
    assert_eq!(said, [format!("value-type {place}/type")]);
}

#[test]
fn what_every_handshake_has_is_no_parameter() {
    let mut desk = desk();
    desk["servers"]["live"]["bindings"]["ws"] = json!({"headers": {
        "type": "object", "required": ["sec-websocket-key", "Host", "X-Own"],
        "properties": {"sec-websocket-key": {"type": "string"}, "Upgrade": {"type": "string"},
            "Sec-WebSocket-Protocol": {"const": "chat"}, "X-Own": {"type": "string"}}
    }});
    let (document, said) = Case::of(desk).document();
    let get = &document["paths"]["/desk/{floor}"]["get"];
    let parameters = get["parameters"].as_array().expect("a list").iter();
    let parameters: Vec<&Value> = parameters.map(|one| &one["name"]).collect();
    assert_eq!(parameters, ["floor", "Sec-WebSocket-Protocol", "X-Own"]);
    let place = "0#/servers/live/bindings/ws/headers";
    assert_eq!(
        brief(&said),
        [
            format!("header-ignored {place}/properties/sec-websocket-key"),
            format!("header-ignored {place}/properties/Upgrade"),
            format!("keyword-not-modelled {place}/properties/Sec-WebSocket-Protocol"),
            format!("header-ignored {place}/required/1"),
        ]
    );
}

#[test]
fn what_an_operation_binds_is_told() {
    let mut desk = desk();
    desk["operations"]["ask"]["bindings"] = json!({"ws": {"query": {"type": "object"}}});
    assert_eq!(
        brief(&Case::of(desk).said()),
        ["keyword-not-modelled 0#/operations/ask/bindings/ws/query"]
    );
}

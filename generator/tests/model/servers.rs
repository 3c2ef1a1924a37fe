//! Document in, model out: where operations are served.

use crate::operation_lines::groups;
use crate::sketch::{Modelled, contract, said};

#[test]
fn the_address_is_the_first_whole_one_and_an_operation_may_have_another() {
    let modelled = contract(
        r#"{"servers": [{"url": "/v1"}, {"url": "https://{region}.example.com/v1/",
                "variables": {"region": {"default": "eu"}}}, {"url": "https://other.example.com"}], "paths": {
            "/a": {"get": {"responses": {}}},
            "/b": {"servers": [{"url": "https://eu.example.com/v1"}], "get": {"responses": {}}},
            "/c": {"servers": [{"url": "https://billing.example.com"}],
                "get": {"responses": {}},
                "put": {"servers": [{"url": "http://localhost:8080"}], "responses": {}}}}}"#,
    );
    insta::assert_snapshot!(groups(&modelled.contract), @r"
    server https://eu.example.com/v1
    group operations Operations
      get_a GET /a
        answers GetAAnswer
          Other default empty
      get_b GET /b
        answers GetBAnswer
          Other default empty
      get_c GET /c
        server https://billing.example.com
        answers GetCAnswer
          Other default empty
      put_c PUT /c
        server http://localhost:8080
        answers PutCAnswer
          Other default empty
    ");
}

/// The operation of one `GET` at a contract of `https://a.example/v1`, where these are its path's servers.
fn served(servers: &str) -> Modelled {
    contract(&format!(
        r#"{{"servers": [{{"url": "https://a.example/v1"}}],
            "paths": {{"/a": {{"servers": [{servers}], "get": {{"responses": {{}}}}}}}}}}"#
    ))
}

#[test]
fn the_path_of_a_server_is_an_address_of_its_own() {
    let own = |servers: &str| {
        let modelled = served(servers);
        assert_eq!(said(&modelled), "", "{servers}");
        modelled.contract.groups[0].operations[0].server.clone()
    };
    assert_eq!(own(r#"{"url": "/v2/"}"#).as_deref(), Some("/v2"));
    assert_eq!(own(r#"{"url": "/"}"#).as_deref(), Some("/"));
    assert_eq!(own(r#"{"url": "/v1"}"#), None);
    let other = r#"{"url": "/v2"}, {"url": "https://b.example"}"#;
    assert_eq!(own(other).as_deref(), Some("https://b.example"));
    let tenant = r#"{"url": "https://{tenant}.b.example",
        "variables": {"tenant": {"default": "", "enum": ["acme"]}}}"#;
    assert_eq!(own(tenant).as_deref(), Some("https://acme.b.example"));
}

#[test]
fn a_server_that_no_call_can_go_to_is_said() {
    for server in [
        r#"{"url": "wss://b.example/socket"}"#,
        r#"{"url": "v2"}"#,
        r#"{"url": "https://{tenant}.b.example"}"#,
        r#"{"url": "https://{tenant}.b.example", "variables": {"tenant": {"default": ""}}}"#,
    ] {
        let modelled = served(server);
        assert_eq!(modelled.contract.groups[0].operations[0].server, None);
        let text = said(&modelled);
        assert!(
            text.starts_with("warning[server-address] no call can go to"),
            "{text}"
        );
        let all = contract(&format!(r#"{{"servers": [{server}], "paths": {{}}}}"#));
        assert_eq!(said(&all), text);
    }
    let paths = contract(r#"{"servers": [{"url": "/v1"}], "paths": {}}"#);
    assert_eq!(said(&paths), "");
}

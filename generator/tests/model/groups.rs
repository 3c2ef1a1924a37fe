//! Document in, model out: how operations are grouped, named, routed and guarded.

use crate::operation_lines::groups;
use crate::sketch::{Modelled, contract, contract_with, said, sketch};

const EMPTY: &str = r#"{"responses": {}}"#;

/// The operations alone.
fn operations(modelled: &Modelled) -> String {
    groups(&modelled.contract)
}

/// What is said of each operation but its answers.
fn heads(modelled: &Modelled) -> String {
    let text = operations(modelled);
    let lines = text.lines();
    let heads = lines.filter(|line| line.starts_with("group") || line.contains(" /"));
    heads.map(|line| format!("{line}\n")).collect()
}

/// What is said of routes.
fn conflicts(modelled: &Modelled) -> String {
    let said = said(modelled);
    let lines = said.lines().filter(|line| line.contains("route-conflict"));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_group_is_made_of_the_first_tag() {
    let modelled = contract(
        r#"{"tags": [{"name": "Phone numbers", "description": "To call from."}], "paths": {
            "/a": {"get": {"tags": ["Phone numbers", "Other"], "responses": {}}},
            "/b": {"get": {"responses": {}}},
            "/c": {"get": {"tags": ["phone-numbers"], "responses": {}}},
            "/d": {"get": {"tags": ["Types"], "responses": {}}},
            "/e": {"get": {"tags": ["webhooks"], "responses": {}}},
            "/f": {"get": {"tags": ["Phone numbers"], "responses": {}}}}}"#,
    );
    insta::assert_snapshot!(heads(&modelled), @r"
    group phone_numbers PhoneNumbers
      get_a GET /a
      get_f GET /f
    group operations Operations
      get_b GET /b
    group phone_numbers_2 PhoneNumbers2
      get_c GET /c
    group types_operations TypesOperations
      get_d GET /d
    group webhooks Webhooks
      get_e GET /e
    ");
    let docs = &modelled.contract.groups[0].docs;
    assert_eq!(docs.text.as_deref(), Some("To call from."));
}

#[test]
fn no_group_takes_the_file_of_a_crates_root() {
    let tags = ["lib", "Main", "mod", "bin", "library"];
    let paths =
        tags.map(|tag| format!(r#""/{tag}": {{"get": {{"tags": ["{tag}"], "responses": {{}}}}}}"#));
    let modelled = contract(&format!(r#"{{"paths": {{{}}}}}"#, paths.join(", ")));
    let groups = modelled.contract.groups.iter();
    let names: Vec<_> = groups.map(|group| group.name.as_str()).collect();
    let expected = [
        "lib_operations",
        "main_operations",
        "mod_operations",
        "bin_operations",
        "library",
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_function_is_named_by_the_lock_the_id_fern_or_the_path_and_never_twice() {
    let document = r#"{"paths": {
        "/a": {"get": {"operationId": "listAll", "summary": "Never this", "responses": {}},
               "post": {"operationId": "list-all", "responses": {}}},
        "/b": {"get": {"x-fern-sdk-group-name": ["agent", "draft"], "x-fern-sdk-method-name": "list", "responses": {}}},
        "/c/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
            "delete": {"responses": {}}, "put": {"operationId": "new", "responses": {}}}}}"#;
    insta::assert_snapshot!(heads(&contract(document)), @r"
    group operations Operations
      list_all GET /a
      list_all_2 POST /a
      agent_draft_list GET /b
      new_2 PUT /c/{id}
      delete_c_id DELETE /c/{id}
    ");
    let locked = contract_with(
        document,
        &[("POST /a", "list_all"), ("DELETE /c/{id}", "drop")],
    );
    insta::assert_snapshot!(heads(&locked), @r"
    group operations Operations
      list_all_2 GET /a
      list_all POST /a
      agent_draft_list GET /b
      new_2 PUT /c/{id}
      drop DELETE /c/{id}
    ");
}

#[test]
fn templates_of_the_same_requests_are_one_route() {
    let id = |name: &str| {
        format!(
            r#""parameters": [{{"name": "{name}", "in": "path", "required": true, "schema": {{"type": "string"}}}}]"#
        )
    };
    let modelled = contract(&format!(
        r#"{{"paths": {{
            "/agent/{{id}}": {{{}, "get": {EMPTY}}},
            "/agent/{{agentId}}": {{{}, "patch": {EMPTY}}},
            "/agent/{{name}}.json": {{{}, "delete": {EMPTY}}},
            "/agent/new": {{"get": {EMPTY}}},
            "/a b/{{id}}": {{{}, "get": {EMPTY}}}}}}}"#,
        id("id"),
        id("agentId"),
        id("name"),
        id("id"),
    ));
    insta::assert_snapshot!(heads(&modelled), @r"
    group operations Operations
      get_agent_id GET /agent/{id}
      patch_agent_agent_id PATCH /agent/{agentId} as /agent/{id}
      delete_agent_name_json DELETE /agent/{name}.json as /agent/{id}
      get_agent_new GET /agent/new
      get_a_b_id GET /a b/{id} as /a%20b/{id}
    ");
    assert_eq!(said(&modelled), "");
}

#[test]
fn operations_of_one_group_share_a_route_where_their_templates_differ() {
    let modelled = contract(&format!(
        r#"{{"paths": {{
            "/jobs/{{id}}": {{"post": {EMPTY}}},
            "/jobs/{{id}}:stop": {{"post": {EMPTY}}},
            "/jobs/{{job}}:stop": {{"post": {EMPTY}}},
            "/jobs/{{id}}:run": {{"post": {{"tags": ["other"], "responses": {{}}}}}},
            "/a/{{id}}.xml": {{"get": {EMPTY}}},
            "/a/{{id}}.json": {{"get": {{"tags": ["other"], "responses": {{}}}}}}}}}}"#
    ));
    insta::assert_snapshot!(heads(&modelled), @r"
    group operations Operations
      post_jobs_id POST /jobs/{id}
      post_jobs_id_stop POST /jobs/{id}:stop as /jobs/{id}
      post_jobs_job_stop POST /jobs/{job}:stop unrouted
      get_a_id_xml GET /a/{id}.xml as /a/{id_xml}
    group other Other
      post_jobs_id_run POST /jobs/{id}:run unrouted
      get_a_id_json GET /a/{id}.json unrouted
    ");
    insta::assert_snapshot!(conflicts(&modelled), @r"
    warning[route-conflict] `POST /jobs/{job}:stop` and `POST /jobs/{id}:stop` match the same requests
    warning[route-conflict] requests to `POST /jobs/{id}:run` go to `POST /jobs/{id}`: the router takes its path for that of `POST /jobs/{id}`, which is in another group
    warning[route-conflict] requests to `GET /a/{id}.json` are answered 404: the router takes its path for that of `GET /a/{id}.xml`, which is in another group
    ");
}

#[test]
fn operations_that_a_router_cannot_tell_apart_are_said() {
    let modelled = contract(&format!(
        r#"{{"paths": {{
            "/agent/{{id}}": {{"get": {EMPTY}}},
            "/agent/{{agentId}}": {{"get": {EMPTY}, "put": {EMPTY}}},
            "/file/{{name": {{"get": {EMPTY}, "put": {EMPTY}}},
            "/find?by=name": {{"get": {EMPTY}}},
            "/v1/:id": {{"get": {EMPTY}}}}}}}"#
    ));
    insta::assert_snapshot!(heads(&modelled), @r"
    group operations Operations
      get_agent_id GET /agent/{id}
      get_agent_agent_id GET /agent/{agentId} unrouted
      put_agent_agent_id PUT /agent/{agentId} as /agent/{id}
      get_file_name GET /file/{name unrouted
      put_file_name PUT /file/{name unrouted
      get_find_by_name GET /find?by=name unrouted
      get_v1_id GET /v1/:id unrouted
    ");
    insta::assert_snapshot!(conflicts(&modelled), @r"
    warning[route-conflict] `GET /agent/{agentId}` and `GET /agent/{id}` match the same requests
    warning[route-conflict] the path `/file/{name` cannot be routed: its braces do not match
    warning[route-conflict] the path `/find?by=name` cannot be routed: it holds a query or a fragment
    warning[route-conflict] the path `/v1/:id` cannot be routed: a part starts with `:` or `*`
    ");
}

#[test]
fn an_operation_asks_for_its_own_security_or_the_documents() {
    let modelled = contract(
        r#"{"security": [{"bearer": []}], "paths": {
            "/root": {"get": {"responses": {}}},
            "/open": {"get": {"security": [], "responses": {}}},
            "/maybe": {"get": {"security": [{}, {"key": []}], "responses": {}}},
            "/both": {"get": {"security": [{"key": [], "login": ["read", "write"]}, {"nope": []}], "responses": {}}}},
            "components": {"securitySchemes": {
                "bearer": {"type": "http", "scheme": "Bearer"},
                "security": {"type": "http", "scheme": "basic"},
                "digest": {"type": "http", "scheme": "digest"},
                "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
                "login": {"type": "oauth2", "flows": {}},
                "cert": {"type": "mutualTLS"}, "odd": {"type": "magic"}}}}"#,
    );
    let text = sketch(&modelled);
    let lines = text.lines().filter(|line| {
        let words = ["scheme", "GET", "security"];
        words.iter().any(|word| line.contains(word))
    });
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"), @r#"
    scheme BEARER (bearer) Bearer
    scheme SECURITY2 (security) Basic
    scheme DIGEST (digest) Http("digest")
    scheme KEY (key) ApiKey(Header, "X-Key")
    scheme LOGIN (login) Bearer
    scheme CERT (cert) Connection
    scheme NOPE (nope) Http("nope")
      get_root GET /root
        security bearer
      get_open GET /open
      get_maybe GET /maybe
        security nobody | key
      get_both GET /both
        security key+login(read write) | nope
    warning[security-unknown] `nope` is not a known security scheme, so nobody gets past it
    "#);
}

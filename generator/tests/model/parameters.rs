//! Document in, model out: the parameters of operations.

use crate::sketch::{Modelled, contract, said, sketch};

/// The contract of one operation with these parameters, `GET` of that path.
fn get(path: &str, parameters: &str) -> Modelled {
    contract(&format!(
        r#"{{"paths": {{"{path}": {{"get": {{"operationId": "find", "parameters": [{parameters}], "responses": {{}}}}}}}}}}"#
    ))
}

/// All but the answers.
fn asked(modelled: &Modelled) -> String {
    let text = sketch(modelled);
    let lines = text.lines().filter(|line| {
        !["group", "    answers", "      Other"]
            .iter()
            .any(|head| line.starts_with(head))
    });
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn parameters_are_the_fields_of_one_struct() {
    let modelled = get(
        "/agent/{agentId}",
        r#"{"name": "agentId", "in": "path", "required": true, "schema": {"type": "string"}},
           {"name": "page", "in": "query", "schema": {"type": "integer", "default": 1}},
           {"name": "from", "in": "query", "required": true, "schema": {"type": "string", "format": "date-time"}},
           {"name": "sort", "in": "query", "schema": {"type": "string", "enum": ["asc", "desc"], "default": "asc"}},
           {"name": "X-Test-Call", "in": "header", "schema": {"type": "boolean"}},
           {"name": "session", "in": "cookie", "schema": {"type": "number"}}"#,
    );
    insta::assert_snapshot!(asked(&modelled), @r#"
    struct FindParams
      agent_id (agentId): String required
      page: Integer required
      from: Text(Timestamp) required
      sort: FindParamsSort required
      x_test_call (X-Test-Call): Bool optional
      session: Number optional
    enum FindParamsSort Asc="asc" Desc="desc"
      find GET /agent/{agentId} as /agent/{agent_id}
        params FindParams
          path agentId: Text simple required
          query page: Integer form* = 1
          query from: Text form* required
          query sort: Text form* = "asc"
          header X-Test-Call: Boolean simple
          cookie session: Number form*
    "#);
}

#[test]
fn each_place_has_its_styles_and_their_defaults() {
    let list = r#""schema": {"type": "array", "items": {"type": "integer"}}"#;
    let object_only = r#"{"type": "object", "properties": {"a": {"type": "integer"}}}"#;
    let object = format!(r#""schema": {object_only}"#);
    let modelled = get(
        "/{a}/{b}/{c}",
        &format!(
            r#"{{"name": "a", "in": "path", "required": true, {list}}},
               {{"name": "b", "in": "path", "required": true, "style": "label", "explode": true, {list}}},
               {{"name": "c", "in": "path", "required": true, "style": "matrix", {list}}},
               {{"name": "d", "in": "query", {list}}},
               {{"name": "e", "in": "query", "explode": false, {list}}},
               {{"name": "f", "in": "query", "style": "spaceDelimited", {list}}},
               {{"name": "g", "in": "query", "style": "pipeDelimited", {list}}},
               {{"name": "h", "in": "query", "style": "pipeDelimited", "explode": true, {list}}},
               {{"name": "i", "in": "query", "style": "deepObject", {object}}},
               {{"name": "j", "in": "query", "style": "deepObject", {list}}},
               {{"name": "k", "in": "query", "content": {{"application/json": {{{object}}}}}}},
               {{"name": "l", "in": "query", "content": {{"text/xml": {{{object}}}}}}},
               {{"name": "m", "in": "query", "schema": {{"oneOf": [{{"type": "integer"}}, {{"type": "string"}}]}}}},
               {{"name": "n", "in": "query", "style": "deepObject", "schema": {{"type": "integer"}}}},
               {{"name": "o", "in": "query", "style": "deepObject", "schema": {{"anyOf": [{{"type": "string"}}, {object_only}]}}}}"#
        ),
    );
    let text = asked(&modelled);
    insta::assert_snapshot!(&text[text.find("    params").unwrap_or_default()..], @r#"
        params FindParams
          path a: [Integer] simple required
          path b: [Integer] label* required
          path c: [Integer] matrix required
          query d: [Integer] form*
          query e: [Integer] form
          query f: [Integer] space
          query g: [Integer] pipe
          query h: [Integer] form*
          query i: {a: Integer, ..Any} deep
          query j: [Integer] deep
          query k: Any json
          query l: Text form*
          query m: OneOf([Integer, Text]) form*
          query n: Integer form*
          query o: OneOf([Text, Object([("a", Integer)], Any)]) deep
    warning[parameter-content] a parameter of `text/xml` is read as text
    warning[style-unfit] `deepObject` is for objects and lists; this is written as `form`
    "#);
}

#[test]
fn a_choice_of_plain_kinds_says_which() {
    let modelled = get(
        "/",
        r#"{"name": "a", "in": "query", "schema": {"anyOf": [
                {"type": "string", "enum": ["all"]}, {"oneOf": [{"type": "boolean"}, {"type": "integer"}]}]}},
           {"name": "b", "in": "query", "schema": {"oneOf": [{"type": "string", "format": "date"}, {"type": "string"}]}},
           {"name": "c", "in": "query", "schema": {"oneOf": [{"type": "number"}, {"type": "object"}]}},
           {"name": "d", "in": "query", "schema": {"oneOf": [
                {"type": "object", "properties": {"x": {"type": "string"}, "y": {"type": "array", "items": {}}}},
                {"type": "object", "properties": {"x": {"type": "number"}, "y": {"type": "string"}}}]}},
           {"name": "e", "in": "query", "schema": {}}"#,
    );
    let text = asked(&modelled);
    insta::assert_snapshot!(&text[text.find("    params").unwrap_or_default()..], @r"
    params FindParams
      query a: OneOf([Integer, Boolean, Text]) form*
      query b: Text form*
      query c: OneOf([Number, Object([], Any)]) form*
      query d: {x: OneOf([Number, Text]), y: OneOf([Text, Array(Any)]), ..Any} form*
      query e: Any form*
    ");
}

#[test]
fn a_parameter_of_two_media_types_has_the_first() {
    let modelled = get(
        "/a",
        r#"{"name": "two", "in": "query", "content": {
            "application/json": {"schema": {"type": "integer"}}, "text/plain": {}}}"#,
    );
    insta::assert_snapshot!(asked(&modelled), @r"
    struct FindParams
      two: Integer optional
      find GET /a
        params FindParams
          query two: Any json
    warning[parameter-content] a parameter has one media type: `text/plain` is left out
    ");
}

#[test]
fn the_operations_own_parameter_stands_for_that_of_its_path() {
    let modelled = contract(
        r##"{"paths": {"/a/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                {"name": "x-trace", "in": "header", "schema": {"type": "string"}}, {"$ref": "#/components/parameters/Limit"}],
            "get": {"operationId": "find", "responses": {}, "parameters": [
                {"name": "X-Trace", "in": "header", "required": true, "schema": {"type": "integer"}},
                {"name": "id", "in": "query", "schema": {"type": "string"}}]}}},
            "components": {"parameters": {"Limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}}}}"##,
    );
    insta::assert_snapshot!(asked(&modelled), @r"
    struct FindParams
      id: String required
      x_trace (X-Trace): Integer required
      limit: Integer optional
      id_query: String optional
      find GET /a/{id}
        params FindParams
          path id: Text simple required
          header X-Trace: Integer simple required
          query limit: Integer form*
          query id as id_query: Text form*
    ");
}

#[test]
fn a_template_and_its_parameters_are_brought_together() {
    let modelled = get(
        "/a/{id}/{name}.json",
        r#"{"name": "nmae", "in": "path", "required": true, "schema": {"type": "string"}},
           {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}},
           {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
           {"name": "Accept", "in": "header", "schema": {"type": "string"}},
           {"name": "no header", "in": "header", "schema": {"type": "string"}}"#,
    );
    insta::assert_snapshot!(asked(&modelled), @r"
    struct FindParams
      name: String required
      id: Integer required
      find GET /a/{id}/{name}.json as /a/{id}/{name_json}
        params FindParams
          path name: Text simple required
          path id: Integer simple required
    warning[parameter-twice] the parameter `id` is listed twice
    note[header-ignored] the header `Accept` is not a parameter: bodies and security say what it holds
    warning[header-name] `no header` cannot be the name of a header; it is left out
    warning[path-parameter] the path has no `{nmae}`; this parameter is left out
    warning[path-parameter] `{name}` of the path is not a parameter of the operation; it is taken as text
    ");
}

#[test]
fn a_default_that_cannot_stand_there_leaves_the_parameter_optional() {
    let modelled = get(
        "/a",
        r#"{"name": "a", "in": "query", "schema": {"type": "string", "enum": ["x"], "default": "y"}},
           {"name": "b", "in": "query", "schema": {"type": "array", "items": {"type": "string"}, "default": ["x"]}},
           {"name": "c", "in": "query", "required": true, "schema": {"type": "string", "default": "x"}},
           {"name": "d", "in": "query", "schema": {"type": "array", "items": {"type": "string"}, "default": [1]}}"#,
    );
    let fields: String = asked(&modelled)
        .lines()
        .filter(|line| line.starts_with("  ") && line.contains(": ") && !line.contains("query"))
        .map(|line| format!("{}\n", line.trim()))
        .collect();
    insta::assert_snapshot!(fields, @r"
    a: FindParamsA optional
    b: [String] required
    c: String required
    d: [String] optional
    ");
    // It is told where the schemas are read.
    insta::assert_snapshot!(said(&modelled), @"");
}

#[test]
fn a_parameter_called_star_is_the_rest_of_the_query() {
    let modelled = get(
        "/a",
        r#"{"name": "*", "in": "query", "schema": {"type": "string"}},
           {"name": "on", "in": "query", "schema": {"type": "boolean"}}"#,
    );
    insta::assert_snapshot!(asked(&modelled), @r"
    struct FindParams
      rest (*): {String} optional
      on: Bool optional
      find GET /a
        params FindParams
          query *: {..Text} rest
          query on: Boolean form*
    ");
}

#[test]
fn a_name_in_two_places_is_called_after_its_place_and_one_in_two_spellings_is_numbered() {
    let modelled = get(
        "/a/{eventId}",
        r#"{"name": "eventId", "in": "path", "required": true, "schema": {"type": "string"}},
           {"name": "eventId", "in": "query", "schema": {"type": "integer"}},
           {"name": "eventId", "in": "header", "schema": {"type": "string", "enum": ["x"]}},
           {"name": "eventId", "in": "cookie", "schema": {"type": "boolean"}},
           {"name": "event-id", "in": "query", "schema": {"type": "string"}},
           {"name": "event.id", "in": "query", "schema": {"type": "string"}}"#,
    );
    insta::assert_snapshot!(asked(&modelled), @r#"
    struct FindParams
      event_id (eventId): String required
      event_id_query (eventId_query): Integer optional
      event_id_header (eventId_header): FindParamsEventIdHeader optional
      event_id_cookie (eventId_cookie): Bool optional
      event_id_2 (event-id): String optional
      event_id_3 (event.id): String optional
    enum FindParamsEventIdHeader X="x"
      find GET /a/{eventId} as /a/{event_id}
        params FindParams
          path eventId: Text simple required
          query eventId as eventId_query: Integer form*
          header eventId as eventId_header: Text simple
          cookie eventId as eventId_cookie: Boolean form*
          query event-id: Text form*
          query event.id: Text form*
    warning[name-clash] the parameter `event-id` becomes `event_id_2`: `event_id` is taken by a neighbour
    warning[name-clash] the parameter `event.id` becomes `event_id_3`: `event_id` is taken by a neighbour
    "#);
}

#[test]
fn the_rest_of_the_query_is_asked_value_by_value() {
    let modelled = get(
        "/a",
        r#"{"name": "*", "in": "query", "schema": {"type": "string", "maxLength": 5}}"#,
    );
    let mut types = modelled.contract.types.iter();
    let params = types.find(|def| def.name == "FindParams");
    let check = &params.expect("parameters have a type").check;
    let (_, rest) = &check.properties[0];
    assert_eq!(rest.kinds, ["object"]);
    let each = rest.additional.clone().flatten();
    assert_eq!(each.and_then(|value| value.max_length), Some(5));
}

#[test]
fn the_types_of_a_component_are_those_of_all_who_refer_to_it() {
    let get = |id: &str| {
        format!(
            r##"{{"get": {{"operationId": "{id}", "parameters": [{{"$ref": "#/components/parameters/Order"}}],
                "responses": {{"400": {{"$ref": "#/components/responses/BadRequest"}}}}}}}}"##
        )
    };
    let modelled = contract(&format!(
        r#"{{"paths": {{"/a": {}, "/b": {}}}, "components": {{
            "parameters": {{"Order": {{"name": "order", "in": "query", "schema": {{"type": "string", "enum": ["asc"]}}}}}},
            "responses": {{"BadRequest": {{"description": "", "headers": {{"X-Id": {{"schema": {{"type": "string"}}}}}},
                "content": {{"application/json": {{"schema": {{
                    "type": "object", "properties": {{"message": {{"type": "string"}}}}}}}}}}}}}}}}}}"#,
        get("findA"),
        get("findB")
    ));
    let names: Vec<&str> = modelled
        .contract
        .types
        .iter()
        .map(|def| def.name.as_str())
        .collect();
    let expected = [
        "FindAParams",
        "Order",
        "BadRequestHeaders",
        "BadRequest",
        "FindBParams",
    ];
    assert_eq!(names, expected, "{}", sketch(&modelled));
}

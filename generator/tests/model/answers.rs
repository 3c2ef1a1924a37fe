//! Document in, model out: what operations answer.

use crate::bodies::{THING, operation, post};
use crate::sketch::sketch;

#[test]
fn each_documented_status_is_a_variant() {
    let modelled = post(
        "",
        &format!(
            r#""200": {{"description": "Made.", "content": {{"application/json": {THING}}}}},
               "400": {{"description": "", "content": {{"application/json": {THING}}},
                   "headers": {{"X-Left": {{"required": true, "schema": {{"type": "integer"}}}}, "content-type": {{"schema": {{}}}},
                       "Retry-After": {{"schema": {{"type": "string"}}}}}}}},
               "418": {{"description": ""}}, "422": {{"description": ""}},
               "4XX": {{"description": "", "content": {{"text/html": {{}}}}}},
               "304": {{"description": "", "content": {{"text/html": {{}}}}}},
               "default": {{"description": "", "content": {{"text/csv": {{}}}}}}"#
        ),
    );
    insta::assert_snapshot!(sketch(&modelled), @r"
    struct MakeThingOk
      a: String required
      b: MakeThingOkB optional
    struct MakeThingOkB
      c: Integer optional
    struct MakeThingBadRequestHeaders
      x_left (X-Left): Integer required
      retry_after (Retry-After): String optional
    struct MakeThingBadRequest
      a: String required
      b: MakeThingBadRequestB optional
    struct MakeThingBadRequestB
      c: Integer optional
    group operations Operations
      make_thing POST /thing
        answers MakeThingAnswer
          Ok 200 application/json json MakeThingOk from
          BadRequest 400 application/json json MakeThingBadRequest
          with MakeThingBadRequestHeaders
          header X-Left: Integer simple required
          header Retry-After: Text simple
          Status418 418 empty
          UnprocessableEntity 422 empty
          ClientError 4XX text/html text
          NotModified 304 empty
          Other default text/csv bytes
    note[answer-body] an answer of status 304 has no body; this one is left out
    ");
}

#[test]
fn server_sent_events_have_a_type() {
    let modelled = post(
        "",
        &format!(
            r#""200": {{"description": "", "content": {{"text/event-stream": {THING}}}}},
               "201": {{"description": "", "content": {{"text/event-stream": {{}}}}}},
               "202": {{"description": "", "content": {{"text/event-stream": {{"schema": {{"type": "string"}}}}}}}}"#
        ),
    );
    let text = operation(&modelled);
    insta::assert_snapshot!(text, @r"
      make_thing POST /thing
        answers MakeThingAnswer
          Ok 200 text/event-stream events MakeThingOkEvent
          Created 201 text/event-stream events Any
          Accepted 202 text/event-stream events String
    ");
}

#[test]
fn one_success_with_one_body_and_no_headers_stands_for_the_answer() {
    let json = format!(r#"{{"description": "", "content": {{"application/json": {THING}}}}}"#);
    let from = |responses: &str| {
        post("", responses).contract.groups[0].operations[0]
            .answers
            .from
    };
    assert_eq!(from(&format!(r#""400": {json}, "201": {json}"#)), Some(1));
    assert_eq!(from(&format!(r#""200": {json}, "201": {json}"#)), None);
    assert_eq!(from(&format!(r#""200": {json}, "2XX": {json}"#)), None);
    assert_eq!(from(&format!(r#""2XX": {json}"#)), None);
    assert_eq!(from(r#""200": {"description": ""}"#), None);
}

//! Refusals as the contract documents them.

use std::convert::Infallible;
use std::sync::Arc;

use atoms_runtime::codegen::check::anything;
use atoms_runtime::codegen::{
    Fill, JsonBody, Operation, Param, ParamKind, RefusalForm, ServerCall, by_path, route,
};
use atoms_runtime::rest::{Refusal, method_not_allowed, not_found, unrouted};
use atoms_runtime::{In, Problem};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::{Value, json};

use crate::common::{Nobody, ask, body, get, send};

/// `{"status": false, "errors": […]}`
const ERRORS: RefusalForm = RefusalForm::json(
    "application/json",
    Fill::Object(&[("status", Fill::Json("false")), ("errors", Fill::Messages)]),
);

static DETAILS: RefusalForm = RefusalForm::json(
    "application/vnd.shop+json",
    Fill::Object(&[(
        "error",
        Fill::Object(&[
            ("code", Fill::Status),
            ("type", Fill::Code),
            ("title", Fill::Title),
            ("message", Fill::Message),
            (
                "details",
                Fill::Each(&Fill::Object(&[
                    ("in", Fill::Place),
                    ("field", Fill::Pointer),
                    ("loc", Fill::Steps),
                    ("msg", Fill::Message),
                ])),
            ),
        ]),
    )]),
);

static LINES: RefusalForm = RefusalForm::text("text/plain; charset=utf-8");

const PARAMS: &[Param] = &[
    Param::query("page", ParamKind::Integer),
    Param::query("size", ParamKind::Integer),
];

/// `PUT /notes` with answers that can hold a refusal; it fails with the status that its body is.
fn notes(operation: Operation) -> Router {
    let operation: &'static Operation = Box::leak(Box::new(operation.params(PARAMS)));
    let handler = move |_: Arc<Nobody>, mut call: ServerCall| async move {
        let (_, status): (Value, u16) = call.params_and(JsonBody(anything)).await?;
        let status = StatusCode::from_u16(status).unwrap();
        Ok::<_, Refusal>(match status {
            StatusCode::OK => Ok("fine"),
            status => Err(Problem::new(status).detail("the note is locked")),
        })
    };
    Router::new()
        .route("/notes", route(operation, handler))
        .with_state(Arc::new(Nobody))
}

fn put(uri: &str, content: &'static str) -> Request {
    let request = Request::builder().method("PUT").uri(uri);
    request.body(Body::from(content)).unwrap()
}

const NEW: Operation = Operation::new("PUT", "/notes");

fn refusing(form: &'static RefusalForm, statuses: &'static [u16]) -> Operation {
    NEW.refused(Box::leak(Box::new([(form, statuses)])))
}

#[tokio::test]
async fn a_documented_answer_holds_what_is_wrong() {
    let router = notes(refusing(&ERRORS, &[400, 404]));
    let response = send(&router, put("/notes?page=x&size=y", "200")).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(response.headers()["content-type"], "application/json");
    let problem = Problem::of(&response).unwrap();
    assert_eq!(problem.errors()[1].place, In::Query);
    let errors = [
        "query/page has to be an integer",
        "query/size has to be an integer",
    ];
    assert_eq!(
        body(response).await,
        json!({"status": false, "errors": errors})
    );
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused_alike() {
    let router = notes(refusing(&ERRORS, &[400]));
    let told = json!({"status": false, "errors": ["not JSON at line 1 column 1"]});
    assert_eq!(
        ask(&router, put("/notes", "{")).await.0,
        StatusCode::BAD_REQUEST
    );
    assert_eq!(ask(&router, put("/notes", "?")).await.1, told);
}

#[tokio::test]
async fn without_an_answer_for_it_a_refusal_is_a_problem() {
    let router = notes(refusing(&ERRORS, &[404]));
    let response = send(&router, put("/notes?page=x", "200")).await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        response.headers()["content-type"],
        "application/problem+json"
    );
}

#[tokio::test]
async fn a_handlers_problem_is_answered_alike() {
    let router = notes(refusing(&ERRORS, &[404, 5]));
    let told = json!({"status": false, "errors": ["the note is locked"]});
    for status in [StatusCode::NOT_FOUND, StatusCode::SERVICE_UNAVAILABLE] {
        let text = if status == 404 { "404" } else { "503" };
        assert_eq!(
            ask(&router, put("/notes", text)).await,
            (status, told.clone())
        );
    }
    let (status, problem) = ask(&router, put("/notes", "409")).await;
    assert_eq!(
        (status, &problem["title"]),
        (StatusCode::CONFLICT, &json!("Conflict"))
    );
}

#[tokio::test]
async fn the_contracts_own_status_goes_first_then_the_refusals_then_its_twin_then_what_is_open() {
    const ALL: &[u16] = &[418, 422, 400, 4, 0];
    for (from, named, status) in [
        (0, 418, 418),
        (0, 419, 422),
        (1, 422, 422),
        (2, 422, 400),
        (3, 422, 422),
        (4, 422, 422),
    ] {
        let named = Box::leak(Box::new([(422, named)]));
        let router = notes(refusing(&ERRORS, &ALL[from..]).refused_as(named));
        let response = send(&router, put("/notes?page=x", "200")).await;
        assert_eq!(response.status().as_u16(), status, "{from}");
        assert_eq!(
            response.headers()["content-type"],
            "application/json",
            "{from}"
        );
    }
}

#[tokio::test]
async fn every_place_of_a_body_has_its_part() {
    let router = notes(refusing(&DETAILS, &[0]));
    let response = send(&router, put("/notes?page=x&size=y", "200")).await;
    assert_eq!(
        response.headers()["content-type"],
        "application/vnd.shop+json"
    );
    let detail = |name: &str| {
        json!({
            "in": "query",
            "field": format!("/{name}"),
            "loc": ["query", name],
            "msg": format!("query/{name} has to be an integer"),
        })
    };
    let told = json!({"error": {
        "code": 422,
        "type": "unprocessable_entity",
        "title": "Unprocessable Entity",
        "message": "query/page has to be an integer; query/size has to be an integer",
        "details": [detail("page"), detail("size")],
    }});
    assert_eq!(body(response).await, told);
    let (_, whole) = ask(&router, put("/notes", "404")).await;
    let detail = json!([{"in": "", "field": "", "loc": [], "msg": "the note is locked"}]);
    assert_eq!(whole["error"]["details"], detail);
}

#[tokio::test]
async fn text_has_a_line_for_each() {
    let router = notes(refusing(&LINES, &[422]));
    let response = send(&router, put("/notes?page=x&size=y", "200")).await;
    assert_eq!(
        response.headers()["content-type"],
        "text/plain; charset=utf-8"
    );
    let bytes = axum::body::to_bytes(response.into_body(), 1000)
        .await
        .unwrap();
    assert_eq!(
        bytes,
        "query/page has to be an integer\nquery/size has to be an integer"
    );
}

#[tokio::test]
async fn what_is_taken_is_named_with_415() {
    let router = notes(refusing(&ERRORS, &[415]));
    let mut request = put("/notes", "200");
    let xml = "application/xml".parse().unwrap();
    request.headers_mut().insert("content-type", xml);
    let response = send(&router, request).await;
    assert_eq!(response.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(response.headers()["accept"], "application/json");
    let errors = ["the content type has to be `application/json`"];
    assert_eq!(
        body(response).await,
        json!({"status": false, "errors": errors})
    );
    let mut request = put("/notes", "200");
    let gzip = "gzip".parse().unwrap();
    request.headers_mut().insert("content-encoding", gzip);
    let response = send(&router, request).await;
    assert_eq!(response.headers()["accept-encoding"], "identity");
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused_alike() {
    let router = notes(refusing(&ERRORS, &[413])).layer(DefaultBodyLimit::max(2));
    let (status, told) = ask(&router, put("/notes", "200")).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    let errors = ["the body is larger than what is taken"];
    assert_eq!(told, json!({"status": false, "errors": errors}));
}

#[tokio::test]
async fn what_no_route_takes_has_the_contracts_form() {
    let inner = Router::new().nest("/v1", notes(NEW));
    let router = unrouted(inner, &ERRORS);
    for (uri, told) in [
        ("/v1/note", "there is nothing at this path"),
        (
            "/v1/notes/",
            "there is nothing at this path, which ends with a slash",
        ),
        ("/", "there is nothing at this path"),
    ] {
        let told = json!({"status": false, "errors": [told]});
        assert_eq!(ask(&router, get(uri)).await, (StatusCode::NOT_FOUND, told));
    }
    let response = send(&router, get("/v1/notes")).await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(response.headers()["allow"], "PUT");
    let told = "the path does not have this method; `Allow` lists those that it has";
    assert_eq!(
        body(response).await,
        json!({"status": false, "errors": [told]})
    );
}

#[tokio::test]
async fn what_no_route_takes_is_a_problem_without_a_form() {
    let router = notes(NEW)
        .fallback(not_found)
        .method_not_allowed_fallback(method_not_allowed);
    let (status, problem) = ask(&router, get("/note")).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(problem["detail"], "there is nothing at this path");
    let response = send(&router, get("/notes")).await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(response.headers()["allow"], "PUT");
}

#[tokio::test]
async fn operations_that_share_a_route_refuse_in_their_own_form() {
    let of = |method, path| {
        const ID: &[Param] = &[Param::path("id", ParamKind::Text)];
        const REFUSED: &[(&RefusalForm, &[u16])] = &[(&ERRORS, &[404, 405])];
        let operation = Operation::new(method, path).params(ID).refused(REFUSED);
        let operation: &'static Operation = Box::leak(Box::new(operation));
        let answer = |_: Arc<Nobody>, _: ServerCall| async { Ok(Ok::<_, Infallible>("fine")) };
        (operation, route(operation, answer))
    };
    let both = by_path([of("PUT", "/notes/{id}:stop"), of("POST", "/notes/{id}:run")]);
    let router = Router::new()
        .route("/notes/{id}", both)
        .with_state(Arc::new(Nobody));
    let (status, told) = ask(&router, put("/notes/7:go", "")).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(told["errors"], json!(["there is nothing at this path"]));
    let response = send(&router, put("/notes/7:run", "")).await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(response.headers()["allow"], "POST");
    assert_eq!(body(response).await["status"], json!(false));
}

#[tokio::test]
async fn a_layer_has_the_last_word() {
    async fn reworded(response: Response) -> Response {
        match Problem::of(&response) {
            Some(problem) => (problem.status(), problem.messages().concat()).into_response(),
            None => response,
        }
    }
    let router = notes(refusing(&ERRORS, &[400])).layer(map_response(reworded));
    let response = send(&router, put("/notes?page=x", "200")).await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        response.headers()["content-type"],
        "text/plain; charset=utf-8"
    );
}

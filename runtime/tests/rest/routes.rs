//! From a request to its handler and back.

use std::convert::Infallible;
use std::sync::Arc;

use atoms_runtime::Problem;
use atoms_runtime::codegen::{Held, ReadBody};
use atoms_runtime::codegen::{Operation, Param, ParamKind, ServerCall, by_path, route};
use atoms_runtime::rest::Refusal;
use atoms_runtime::{In, Violation};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::routing::MethodRouter;
use http::{Method, StatusCode};
use http_body_util::BodyExt as _;
use serde::Deserialize;
use serde_json::json;

use crate::common::{Nobody, ask, get, send, told, violations, wrong};

/// Reads text; of an empty one it says what is wrong.
struct Text;

impl ReadBody<String> for Text {
    async fn read(self, request: Request) -> Result<Held<String>, Refusal> {
        let failed = |_| Problem::new(StatusCode::BAD_REQUEST);
        let bytes = request.into_body().collect().await.map_err(failed)?;
        let text = String::from_utf8(bytes.to_bytes().to_vec()).unwrap();
        if text == "refuse" {
            return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE).into());
        }
        let empty = Violation {
            place: In::Body,
            pointer: String::new(),
            detail: "is empty".into(),
        };
        Ok(match text.as_str() {
            "" => Held::Invalid(vec![empty]),
            _ => Held::Valid(text),
        })
    }
}

#[derive(Deserialize)]
struct Params {
    id: i64,
    #[serde(rename = "tag_2", default)]
    tags: Vec<u8>,
}

fn update() -> &'static Operation {
    const PARAMS: [Param; 2] = [
        Param::path("id", ParamKind::Integer),
        Param::query("tag", ParamKind::Array(&ParamKind::Integer)).key("tag_2"),
    ];
    static UPDATE: Operation = Operation::new("PUT", "/notes/{id}").params(&PARAMS);
    &UPDATE
}

fn serve(route: MethodRouter<Arc<Nobody>>) -> Router {
    Router::new()
        .route("/notes/{id}", route)
        .with_state(Arc::new(Nobody))
}

fn service() -> Router {
    serve(route(
        update(),
        |_: Arc<Nobody>, mut call: ServerCall| async move {
            let (params, body) = call.params_and::<Params, _, _>(Text).await?;
            let answer = json!([params.id, params.tags, body]).to_string();
            Ok(Ok::<_, Infallible>(answer))
        },
    ))
}

fn put(uri: &str, body: &'static str) -> Request {
    let mut request = get(uri);
    *request.method_mut() = Method::PUT;
    *request.body_mut() = Body::from(body);
    request
}

#[tokio::test]
async fn parameters_and_body_reach_the_handler() {
    let read = told(&service(), put("/notes/7?tag=1&tag=2", "hello")).await;
    assert_eq!(read, Ok(json!([7, [1, 2], "hello"])));
}

#[tokio::test]
async fn what_is_wrong_with_parameters_and_body_is_told_at_once() {
    let id = wrong("path", "/id", "has to be an integer");
    let body = wrong("body", "", "is empty");
    let (router, both) = (service(), [id.clone(), body.clone()].concat());
    assert_eq!(told(&router, put("/notes/x", "")).await, Err(both));
    assert_eq!(told(&router, put("/notes/x", "hello")).await, Err(id));
    assert_eq!(told(&router, put("/notes/7", "")).await, Err(body));
    let (status, _) = ask(&router, put("/notes/x", "refuse")).await;
    assert_eq!(status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn what_does_not_fit_its_type_is_told_by_the_parameters_own_name() {
    let fits_not = wrong("query", "/tag/1", "does not fit its type");
    let read = told(&service(), put("/notes/7?tag=1&tag=300", "hello")).await;
    assert_eq!(read, Err(fits_not));
}

#[tokio::test]
async fn violations_are_a_problem_of_its_media_type() {
    let response = send(&service(), put("/notes/x", "hello")).await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        response.headers()["content-type"],
        "application/problem+json"
    );
    let body = crate::common::body(response).await;
    assert_eq!(body["status"], 422);
    assert_eq!(violations(&body).len(), 1);
    assert!(!body.to_string().contains("/notes/x"));
}

#[tokio::test]
async fn a_body_alone_and_nothing_at_all_are_read_too() {
    let body = route(
        update(),
        |_: Arc<Nobody>, mut call: ServerCall| async move {
            Ok(Ok::<_, Infallible>(call.body(Text).await?))
        },
    );
    let router = serve(body);
    assert_eq!(
        send(&router, put("/notes/x", "7")).await.status(),
        StatusCode::OK
    );
    let empty = wrong("body", "", "is empty");
    assert_eq!(told(&router, put("/notes/x", "")).await, Err(empty));
}

#[tokio::test]
async fn a_handlers_failure_is_its_answer() {
    let router = serve(route(update(), |_: Arc<Nobody>, _: ServerCall| async {
        Ok(Err::<(), _>(Problem::new(StatusCode::CONFLICT)))
    }));
    let (status, body) = ask(&router, put("/notes/7", "")).await;
    assert_eq!(
        (status, &body["title"]),
        (StatusCode::CONFLICT, &json!("Conflict"))
    );
}

fn answering(method: &'static str) -> MethodRouter<Arc<Nobody>> {
    let operation = Box::leak(Box::new(Operation::new(method, "/notes/{id}")));
    route(operation, move |_: Arc<Nobody>, _: ServerCall| async move {
        Ok(Ok::<_, Infallible>(method))
    })
}

async fn asked(router: &Router, method: &str) -> StatusCode {
    let mut request = get("/notes/7");
    *request.method_mut() = method.parse().unwrap();
    send(router, request).await.status()
}

#[tokio::test]
async fn each_method_has_its_operation_and_get_serves_head() {
    let router = serve(answering("GET").merge(answering("DELETE")));
    assert_eq!(asked(&router, "GET").await, StatusCode::OK);
    assert_eq!(asked(&router, "DELETE").await, StatusCode::OK);
    assert_eq!(asked(&router, "POST").await, StatusCode::METHOD_NOT_ALLOWED);
    let mut request = get("/notes/7");
    *request.method_mut() = Method::HEAD;
    let head = send(&router, request).await;
    assert_eq!(head.status(), StatusCode::OK);
    assert!(
        head.into_body()
            .collect()
            .await
            .unwrap()
            .to_bytes()
            .is_empty()
    );
}

#[tokio::test]
async fn what_is_not_a_method_is_not_served() {
    for method in ["no method", "", "é"] {
        let router = serve(answering(method).merge(answering("get")));
        assert_eq!(
            asked(&router, "QUERY").await,
            StatusCode::METHOD_NOT_ALLOWED
        );
        assert_eq!(asked(&router, "GET").await, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_request_goes_to_the_first_operation_whose_path_it_has() {
    let of = |method, path: &'static str| {
        let params: &'static [Param] = Box::leak(Box::new([Param::path("id", ParamKind::Text)]));
        let operation: &'static Operation =
            Box::leak(Box::new(Operation::new(method, path).params(params)));
        let answer = move |_: Arc<Nobody>, mut call: ServerCall| async move {
            let params: serde_json::Value = call.params()?;
            Ok(Ok::<_, Infallible>(json!([path, params["id"]]).to_string()))
        };
        (operation, route(operation, answer))
    };
    let verbs = by_path([
        of("PUT", "/notes/{id}:stop"),
        of("PUT", "/notes/{id}:run"),
        of("PUT", "/notes/v{id}"),
    ]);
    let router = serve(verbs.merge(of("GET", "/notes/{id}").1));
    for (path, template, id) in [
        ("/notes/7:stop", "/notes/{id}:stop", "7"),
        ("/notes/7:run", "/notes/{id}:run", "7"),
        ("/notes/v7", "/notes/v{id}", "7"),
        ("/notes/v7:run", "/notes/{id}:run", "v7"),
    ] {
        let read = told(&router, put(path, "")).await;
        assert_eq!(read, Ok(json!([template, id])), "{path}");
    }
    let read = told(&router, get("/notes/7:stop")).await;
    assert_eq!(read, Ok(json!(["/notes/{id}", "7:stop"])));
    let none = send(&router, put("/notes/7:go", "")).await.status();
    assert_eq!(none, StatusCode::NOT_FOUND);
    assert_eq!(asked(&router, "POST").await, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn operations_of_one_path_may_name_its_parts_differently() {
    let of = |method, name| {
        let mut operation = Operation::new(method, "/notes/{id}");
        if name == "key" {
            operation = Operation::new(method, "/notes/{key}");
        }
        let params: &'static [Param] = Box::leak(Box::new([Param::path(name, ParamKind::Text)]));
        let operation = Box::leak(Box::new(operation.params(params)));
        route(
            operation,
            |_: Arc<Nobody>, mut call: ServerCall| async move {
                let params: serde_json::Value = call.params()?;
                Ok(Ok::<_, Infallible>(params.to_string()))
            },
        )
    };
    let router = serve(of("GET", "id").merge(of("PUT", "key")));
    assert_eq!(told(&router, get("/notes/7")).await, Ok(json!({"id": "7"})));
    assert_eq!(
        told(&router, put("/notes/7", "")).await,
        Ok(json!({"key": "7"}))
    );
}

#[tokio::test]
async fn methods_that_axum_does_not_route_are_served() {
    static FIND: Operation = Operation::new("QUERY", "/notes");
    static LIST: Operation = Operation::new("GET", "/notes");
    static LINK: Operation = Operation::new("LINK", "/notes");
    let answer = |operation: &'static Operation| {
        route(operation, move |_: Arc<Nobody>, _: ServerCall| async move {
            Ok(Ok::<_, Infallible>(operation.method))
        })
    };
    let alone = serve_at("/notes", answer(&FIND));
    let all = by_path([
        (&FIND, answer(&FIND)),
        (&LIST, answer(&LIST)),
        (&LINK, answer(&LINK)),
    ]);
    let all = serve_at("/notes", all);
    for (router, method, status, allow) in [
        (&alone, "QUERY", 200, None),
        (&alone, "GET", 405, Some("QUERY")),
        (&all, "QUERY", 200, None),
        (&all, "LINK", 200, None),
        (&all, "GET", 200, None),
        (&all, "HEAD", 200, None),
        (&all, "POST", 405, Some("QUERY,GET,LINK")),
    ] {
        let request = Request::builder().method(method).uri("/notes");
        let response = send(router, request.body(Body::empty()).unwrap()).await;
        assert_eq!(response.status(), status, "{method}");
        let told = response
            .headers()
            .get("allow")
            .map(|value| value.to_str().unwrap());
        assert_eq!(told, allow, "{method}");
    }
}

fn serve_at(path: &str, route: MethodRouter<Arc<Nobody>>) -> Router {
    Router::new()
        .route(path, route)
        .with_state(Arc::new(Nobody))
}

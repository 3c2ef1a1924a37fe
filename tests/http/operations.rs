//! What the routes of operations refuse: as the contract documents it, so that its client knows the answer.

use std::net::SocketAddr;
use std::sync::Arc;

use atoms_api::atoms::prompt_scoring::types::{ScorePromptRequest, ScorePromptRequestDraftId};
use atoms_api::atoms::prompt_scoring::{PromptScoring, ScorePromptAnswer};
use atoms_api::atoms::types::ErrorResponse;
use atoms_api::atoms::{Client, ERROR_RESPONSE, prompt_scoring};
use atoms_runtime::Problem;
use atoms_runtime::rest::client::Http;
use atoms_runtime::rest::{Credentials, Refusal, unrouted};
use axum::Router;
use axum::body::Body;
use axum::extract::FromRequestParts;
use axum::response::Response;
use http::request::Parts;
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tower::ServiceExt;

const PATH: &str = "/prompt-scoring/score";

/// A judge who finds nothing to judge.
struct Judge;

struct Anybody;

impl FromRequestParts<Arc<Judge>> for Anybody {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, judge: &Arc<Judge>) -> Result<Self, Refusal> {
        Credentials::from_request_parts(parts, judge).await?;
        Ok(Self)
    }
}

impl PromptScoring for Judge {
    type Caller = Anybody;
    type Error = Problem;

    async fn score_prompt(
        &self,
        _: Anybody,
        _: ScorePromptRequest,
    ) -> Result<ScorePromptAnswer, Problem> {
        Err(Problem::new(StatusCode::NOT_FOUND).detail("there is no such agent"))
    }
}

fn app() -> Router {
    unrouted(prompt_scoring::router(Arc::new(Judge)), &ERROR_RESPONSE)
}

fn request(method: &str, path: &str, content_type: &str, body: &'static str) -> Request<Body> {
    let request = Request::builder().method(method).uri(path);
    let request = request
        .header("authorization", "Bearer sk-4711")
        .header("content-type", content_type);
    request.body(Body::from(body)).unwrap()
}

async fn refused(request: Request<Body>) -> (Response<()>, Value) {
    let response = app().oneshot(request).await.unwrap();
    let (head, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    (
        Response::from_parts(head, ()),
        serde_json::from_slice(&body).unwrap(),
    )
}

/// Sends a request, which is refused in the documented shape.
async fn told(request: Request<Body>, errors: &[&str]) -> Response<()> {
    let (head, body) = refused(request).await;
    assert_eq!(head.headers()["content-type"], "application/json");
    assert_eq!(body, json!({"status": false, "errors": errors}));
    head
}

#[tokio::test]
async fn a_request_that_breaks_the_contract_is_400() {
    let head = told(
        request("POST", PATH, "application/json", "{}"),
        &["body matches none of the alternatives"],
    );
    assert_eq!(head.await.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_is_no_json_is_400() {
    let head = told(
        request("POST", PATH, "application/json", "{"),
        &["not JSON at line 1 column 1"],
    );
    assert_eq!(head.await.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_caller_without_a_token_is_401_with_a_challenge() {
    let mut sent = request("POST", PATH, "application/json", "{}");
    sent.headers_mut().remove("authorization");
    let head = told(sent, &["Unauthorized"]).await;
    assert_eq!(head.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(head.headers()["www-authenticate"], "Bearer");
}

#[tokio::test]
async fn another_content_type_is_a_problem_that_names_the_one_that_is_taken() {
    let (head, body) = refused(request("POST", PATH, "text/plain", "{}")).await;
    assert_eq!(head.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(head.headers()["accept"], "application/json");
    assert_eq!(head.headers()["content-type"], "application/problem+json");
    assert_eq!(
        body["detail"],
        "the content type has to be `application/json`"
    );
}

#[tokio::test]
async fn what_nothing_routes_is_refused_in_the_same_shape() {
    let nowhere = told(
        request("GET", "/prompt-scoring", "text/plain", ""),
        &["there is nothing at this path"],
    );
    assert_eq!(nowhere.await.status(), StatusCode::NOT_FOUND);
    let slash = told(
        request("POST", "/prompt-scoring/score/", "application/json", "{}"),
        &["there is nothing at this path, which ends with a slash"],
    );
    assert_eq!(slash.await.status(), StatusCode::NOT_FOUND);
    let head = told(
        request("DELETE", PATH, "text/plain", ""),
        &["the path does not have this method; `Allow` lists those that it has"],
    )
    .await;
    assert_eq!(head.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(head.headers()["allow"], "POST");
}

async fn listening() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app()).await });
    address
}

#[tokio::test]
async fn the_client_has_a_variant_for_a_refusal_and_for_a_handlers_problem() {
    let address = listening().await;
    let http = Http::new(format!("http://{address}"));
    let draft = ScorePromptRequestDraftId::new("66c1f0a2b4d85e7a90c3d214");
    let body = ScorePromptRequest::from(draft);
    let answer = Client::with(http.clone()).score_prompt(&body).await;
    let told = |text: &str| ErrorResponse {
        status: Some(false),
        errors: Some(vec![text.to_owned()]),
    };
    match answer {
        Ok(ScorePromptAnswer::Unauthorized(body)) => assert_eq!(body, told("Unauthorized")),
        other => panic!("{other:?}"),
    }
    let client = Client::with(http.credential("sk-4711"));
    match client.score_prompt(&body).await {
        Ok(ScorePromptAnswer::NotFound(body)) => assert_eq!(body, told("there is no such agent")),
        other => panic!("{other:?}"),
    }
}

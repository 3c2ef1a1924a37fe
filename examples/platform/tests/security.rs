//! Who may call is asked before anything else.

mod support;

use std::sync::Arc;

use http::StatusCode;
use http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use platform::app;
use reqwest::Response;
use serde_json::{Value, json};
use support::Served;
use support::contract::Operation;

/// Sends a body that nobody could read: whoever is asked for a token is asked before it is looked at.
async fn refused(served: &Served, operation: &Operation<'_>, address: &str, shown: Option<&str>) {
    let request = served.request(&operation.method, address);
    let request = request
        .header("content-type", "application/json")
        .body("{\"name\": ");
    let request = match shown {
        Some(shown) => request.header(AUTHORIZATION, shown),
        None => request,
    };
    let response = request.send().await.unwrap();
    let place = format!("{} {address} with {shown:?}", operation.method);
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{place}");
    let challenge = response.headers()[WWW_AUTHENTICATE].to_str().unwrap();
    assert!(challenge.starts_with("Bearer"), "{place}: {challenge}");
}

/// The addresses of an operation: that of billing has two.
fn addresses(operation: &Operation<'_>) -> Vec<String> {
    let address = format!("/atoms/v1{}", filled(operation.path));
    let own = operation.value.get("servers").is_some();
    let root = own.then(|| address.trim_start_matches("/atoms/v1").to_owned());
    root.into_iter().chain([address]).collect()
}

/// The path with an id for each variable.
fn filled(path: &str) -> String {
    let id = "66c1f0a2b4d85e7a90c3d214";
    let steps = path
        .split('/')
        .map(|step| if step.starts_with('{') { id } else { step });
    steps.collect::<Vec<_>>().join("/")
}

async fn all_refuse(shown: Option<&str>) {
    let served = Served::start(app(Arc::default())).await;
    let contract = served.contract().await;
    let operations = contract.operations();
    let mut asked = 0;
    for operation in &operations {
        for address in addresses(operation) {
            refused(&served, operation, &address, shown).await;
            asked += 1;
        }
    }
    println!(
        "{asked} addresses of {} operations refuse {shown:?}",
        operations.len()
    );
    assert!(asked > operations.len());
}

#[tokio::test]
async fn without_credentials_every_operation_is_401_before_the_body_is_read() {
    all_refuse(None).await;
}

#[tokio::test]
async fn the_same_body_is_malformed_to_whoever_may_call() {
    let served = Served::start(app(Arc::default())).await;
    let request = served
        .request("POST", "/atoms/v1/campaign")
        .bearer_auth("demo");
    let request = request
        .header("content-type", "application/json")
        .body("{\"name\": ");
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn another_scheme_is_401() {
    all_refuse(Some("Basic ZGVtbzpkZW1v")).await;
}

#[tokio::test]
async fn a_token_that_nobody_has_is_401() {
    all_refuse(Some("Bearer sk-nobody")).await;
}

#[tokio::test]
async fn an_empty_token_is_401() {
    all_refuse(Some("Bearer ")).await;
}

#[tokio::test]
async fn the_right_token_is_let_in() {
    let served = Served::start(app(Arc::default())).await;
    for path in ["/atoms/v1/user", "/payment/v1/credits/balance"] {
        let request = served.request("GET", path).bearer_auth("demo");
        assert_eq!(
            request.send().await.unwrap().status(),
            StatusCode::OK,
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_document_and_its_page_are_open() {
    let served = Served::start(app(Arc::default())).await;
    let get = async |path: &str| -> Response { served.request("GET", path).send().await.unwrap() };
    for (path, media) in [("/openapi.json", "application/json"), ("/", "text/html")] {
        let response = get(path).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let found = response.headers()["content-type"].to_str().unwrap();
        assert!(found.starts_with(media), "{path}: {found}");
    }
    assert_eq!(
        get("/atoms/v1/nowhere").await.status(),
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_document_says_what_holds_where_nothing_is_said() {
    let served = Served::start(app(Arc::default())).await;
    let response = served.request("GET", "/openapi.json").send().await.unwrap();
    let document: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
    for (property, default) in [
        ("SessionTimeoutSettings/properties/timeoutTimeInSecs", 1800),
        ("CreateCampaignRequest/properties/maxRetries", 3),
        ("CreateCampaignRequest/properties/retryDelay", 15),
    ] {
        let pointer = format!("/components/schemas/{property}/default");
        assert_eq!(
            document.pointer(&pointer),
            Some(&json!(default)),
            "{property}"
        );
    }
}

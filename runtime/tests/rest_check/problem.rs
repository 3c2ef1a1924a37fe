use atoms_runtime::Problem;
use atoms_runtime::axum::response::IntoResponse;
use atoms_runtime::{In, Violation};
use http_body_util::BodyExt;
use serde_json::{Value, json};

#[tokio::test]
async fn a_problem_lists_what_is_wrong() {
    let violation = Violation {
        place: In::Body,
        pointer: "/name".to_owned(),
        detail: "is required".into(),
    };
    let response = Problem::violations(vec![violation]).into_response();
    assert_eq!(response.status(), 422);
    let body = response
        .into_body()
        .collect()
        .await
        .expect("a body")
        .to_bytes();
    let body: Value = serde_json::from_slice(&body).expect("JSON");
    let expected = json!([{"in": "body", "pointer": "/name", "detail": "is required"}]);
    assert_eq!(body["errors"], expected);
    assert_eq!(body["status"], 422);
}

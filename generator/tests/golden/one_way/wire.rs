//! A service that answers what it is sent, with an id; and requests as others write them.

use std::collections::BTreeMap;
use std::sync::Arc;

use atoms_runtime::Problem;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;
use users::operations::{Operations, PutTeamAnswer, PutUserAnswer, router};
use users::types::{Team, User, UserRequest};

struct Service;

impl Operations for Service {
    type Error = Problem;

    async fn put_user(&self, body: UserRequest) -> Result<PutUserAnswer, Problem> {
        let user = User {
            id: Some("u1".to_owned()),
            name: body.name,
            address: body.address,
            extra: body.extra,
        };
        Ok(user.into())
    }

    async fn put_team(&self, body: Team) -> Result<PutTeamAnswer, Problem> {
        assert_eq!(body.lead.password, "secret");
        Ok(PutTeamAnswer::NoContent)
    }
}

async fn call(method: &str, body: &Value) -> (StatusCode, Value) {
    let request = Request::builder()
        .method(method)
        .uri("/users")
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(body.to_string()))
        .unwrap();
    let answer = router(Arc::new(Service)).oneshot(request).await.unwrap();
    let status = answer.status();
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice(&body).unwrap_or_default())
}

#[tokio::test]
async fn who_changes_what_was_answered_may_send_all_of_it() {
    let sent = json!({"id": "u1", "name": "Ada", "password": "secret", "visits": 3});
    let (status, user) = call("PUT", &sent).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(user, json!({"id": "u1", "name": "Ada", "visits": 3}));

    let team = json!({"id": 7, "lead": {"id": null, "name": "Ada", "password": "secret"}});
    let (status, _) = call("POST", &team).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn what_only_requests_carry_is_asked_for_and_what_only_answers_carry_is_not() {
    let (status, problem) = call("PUT", &json!({})).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let errors = problem["errors"].as_array().unwrap();
    let asked: Vec<_> = errors.iter().map(|error| error["pointer"].as_str().unwrap()).collect();
    assert_eq!(asked, ["/name", "/password"]);
}

#[test]
fn an_answer_keeps_no_password_and_a_request_no_id() {
    let sent = json!({"id": "u1", "name": "Ada", "password": "secret", "visits": 3});
    let user: User = serde_json::from_value(sent.clone()).unwrap();
    assert_eq!(user.extra, BTreeMap::from([("visits".to_owned(), 3)]));
    let mut user: UserRequest = serde_json::from_value(sent).unwrap();
    assert_eq!(user.extra, BTreeMap::from([("visits".to_owned(), 3)]));
    user.extra.insert("id".to_owned(), 1);
    let written = serde_json::to_value(user).unwrap();
    assert_eq!(written, json!({"name": "Ada", "password": "secret", "visits": 3}));
}

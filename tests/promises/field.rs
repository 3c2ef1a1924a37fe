//! A promise about one field of a request: which values are refused, and which reach the handler.

use atoms_runtime::{In, Problem};
use axum::body::Body;
use axum::response::Response;
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Map, Value, json};
use tower::ServiceExt;

use crate::stub::app;

/// A field of the body of an operation.
pub(crate) struct Field {
    /// `METHOD /path`
    pub(crate) route: &'static str,
    /// The function that is to be reached.
    pub(crate) operation: &'static str,
    /// What the body has beside the field.
    pub(crate) body: Value,
    /// Where the field is.
    pub(crate) pointer: &'static str,
}

impl Field {
    /// The value is refused, with this place and no other.
    pub(crate) async fn refuses(&self, value: Value) {
        self.refuses_at(self.pointer, value).await;
    }

    /// As [`refuses`](Self::refuses), where the place is within the value.
    pub(crate) async fn refuses_at(&self, pointer: &str, value: Value) {
        let body = self.with(value.clone());
        let response = send(self.route, Some(&body)).await;
        let place = format!("{} {} {value}", self.route, self.pointer);
        assert_eq!(places(&response), [(In::Body, pointer)], "{place}");
    }

    /// The value reaches the handler as it is.
    pub(crate) async fn accepts(&self, value: Value) {
        let sent = self.with(value);
        let reached = reaches(self.route, self.operation, Some(&sent)).await;
        assert_eq!(reached["body"], sent, "{} {}", self.route, self.pointer);
    }

    /// The body without the field reaches the handler, which puts the documented value in its place.
    pub(crate) async fn may_be_absent(&self) {
        let reached = reaches(self.route, self.operation, Some(&self.body)).await;
        assert_eq!(reached["body"], self.body, "{}", self.route);
        assert_eq!(reached["body"].pointer(self.pointer), None);
    }

    fn with(&self, value: Value) -> Value {
        let mut body = self.body.clone();
        *at(&mut body, self.pointer) = value;
        body
    }
}

/// The place, made with all objects and lists on the way to it.
fn at<'a>(value: &'a mut Value, pointer: &str) -> &'a mut Value {
    let steps = pointer.split('/').skip(1);
    steps.fold(value, |value, step| {
        let Ok(index) = step.parse::<usize>() else {
            if !value.is_object() {
                *value = Value::Object(Map::new());
            }
            return &mut value[step];
        };
        if !value.is_array() {
            *value = json!([]);
        }
        let items = value.as_array_mut().unwrap();
        items.resize(items.len().max(index + 1), Value::Null);
        &mut items[index]
    })
}

/// The request reaches the handler of this name; what that was given.
pub(crate) async fn reaches(route: &str, operation: &str, body: Option<&Value>) -> Value {
    let (status, answer) = read(send(route, body).await).await;
    assert_eq!(status, StatusCode::OK, "{route}: {answer}");
    assert_eq!(answer["operation"], operation, "{route}");
    answer
}

/// Sends a request to `METHOD /path`.
pub(crate) async fn send(route: &str, body: Option<&Value>) -> Response {
    let (method, path) = route.split_once(' ').unwrap();
    let request = Request::builder().method(method).uri(path);
    let request = match body {
        Some(body) => request
            .header("content-type", "application/json")
            .body(Body::from(body.to_string())),
        None => request.body(Body::empty()),
    };
    app().oneshot(request.unwrap()).await.unwrap()
}

/// The status and the body of an answer.
pub(crate) async fn read(response: Response) -> (StatusCode, Value) {
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice(&body).unwrap_or_default())
}

/// Where a refusal says that something is wrong.
pub(crate) fn places(response: &Response) -> Vec<(In, &str)> {
    let problem = Problem::of(response).expect("a refusal");
    assert!(response.status().is_client_error());
    let errors = problem.errors().iter();
    errors
        .map(|error| (error.place, error.pointer.as_str()))
        .collect()
}

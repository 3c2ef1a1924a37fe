//! Silent faults: a platform that answers as if nothing were wrong, and does something else than its contract says.

mod change;
mod table;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde_json::Value;

pub(crate) use self::table::FAULTS;

/// A fault and where it happens.
#[derive(Debug)]
pub(crate) struct Fault {
    /// What it is called.
    pub(crate) name: &'static str,
    /// The method of the operation.
    method: &'static str,
    /// Its path; a `*` is any step.
    path: &'static str,
    change: Change,
}

/// What is done behind the back of the contract.
#[derive(Clone, Copy, Debug)]
enum Change {
    /// To the body that arrives.
    Request(fn(&mut Value)),
    /// To the body that is answered.
    Answer(fn(&mut Value)),
    /// To the bytes that are answered.
    Bytes(fn(&[u8]) -> Vec<u8>),
    /// Another status.
    Status(u16),
    /// Another media type, or none.
    Media(Option<&'static str>),
    /// A request that holds this text is refused.
    Refuse(&'static str),
}

/// An application with a fault.
pub(crate) fn with(app: Router, fault: &'static Fault) -> Router {
    app.layer(from_fn_with_state(fault, distort))
}

async fn distort(State(fault): State<&'static Fault>, request: Request, next: Next) -> Response {
    if !fault.happens(request.method().as_str(), request.uri().path()) {
        return next.run(request).await;
    }
    match fault.change {
        Change::Request(change) => {
            let (mut parts, body) = request.into_parts();
            let bytes = edited(&whole(body).await, change);
            unsized_again(&mut parts.headers);
            next.run(Request::from_parts(parts, bytes.into())).await
        }
        Change::Refuse(text) => {
            let (parts, body) = request.into_parts();
            let bytes = whole(body).await;
            if String::from_utf8_lossy(&bytes).contains(text) {
                return refusal();
            }
            next.run(Request::from_parts(parts, bytes.into())).await
        }
        change => answered(next.run(request).await, change).await,
    }
}

impl Fault {
    fn happens(&self, method: &str, path: &str) -> bool {
        let path = path.strip_prefix("/atoms/v1").unwrap_or(path);
        let (own, steps) = (self.path.split('/'), path.split('/'));
        let is_one = |(own, step): (&str, &str)| own == "*" || own == step;
        self.method == method
            && own.clone().count() == steps.clone().count()
            && own.zip(steps).all(is_one)
    }
}

async fn answered(response: Response, change: Change) -> Response {
    let (mut parts, body) = response.into_parts();
    let bytes = whole(body).await;
    let bytes = match change {
        Change::Answer(change) => edited(&bytes, change),
        Change::Bytes(change) => change(&bytes).into(),
        Change::Status(status) => {
            parts.status = StatusCode::from_u16(status).unwrap();
            bytes
        }
        Change::Media(media) => {
            parts.headers.remove(CONTENT_TYPE);
            let media = media.map(HeaderValue::from_static);
            parts
                .headers
                .extend(media.map(|media| (CONTENT_TYPE, media)));
            bytes
        }
        Change::Request(_) | Change::Refuse(_) => bytes,
    };
    unsized_again(&mut parts.headers);
    Response::from_parts(parts, bytes.into())
}

/// A body that is not JSON stays as it is.
fn edited(bytes: &Bytes, change: fn(&mut Value)) -> Bytes {
    match serde_json::from_slice(bytes) {
        Ok(mut value) => {
            change(&mut value);
            value.to_string().into()
        }
        Err(_) => bytes.clone(),
    }
}

fn unsized_again(headers: &mut HeaderMap) {
    headers.remove(CONTENT_LENGTH);
}

async fn whole(body: Body) -> Bytes {
    to_bytes(body, usize::MAX).await.unwrap()
}

fn refusal() -> Response {
    let body = r#"{"status": false, "errors": ["not today"]}"#;
    let response = Response::builder().status(400);
    let response = response.header(CONTENT_TYPE, "application/json");
    response.body(body.into()).unwrap()
}

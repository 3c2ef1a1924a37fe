//! What the tests share: answers over HTTP.

use atoms_runtime::axum::Router;
use atoms_runtime::axum::body::Body;
use atoms_runtime::axum::response::IntoResponse;
use atoms_runtime::axum::routing::get;
use atoms_runtime::bytes::Bytes;
use atoms_runtime::http::header::{HeaderMap, HeaderName};
use atoms_runtime::http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use serde::{Deserialize, Serialize};
use tower::ServiceExt as _;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Room {
    pub(crate) name: String,
}

pub(crate) fn hall() -> Room {
    Room {
        name: "Hall".to_owned(),
    }
}

pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Answered {
    pub(crate) fn header(&self, name: HeaderName) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

/// What a caller gets of a handler that answers so.
pub(crate) async fn answered<A, F>(answer: F) -> Answered
where
    A: IntoResponse,
    F: Fn() -> A + Clone + Send + Sync + 'static,
{
    let router = Router::new().route("/", get(move || async move { answer().into_response() }));
    let request = Request::get("/").body(Body::empty()).unwrap();
    let response = router.oneshot(request).await.unwrap();
    Answered {
        status: response.status(),
        headers: response.headers().clone(),
        body: response.into_body().collect().await.unwrap().to_bytes(),
    }
}

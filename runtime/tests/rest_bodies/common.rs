//! What the tests share: routes written by hand, and calls of them.

use atoms_runtime::Problem;
use atoms_runtime::axum::Router;
use atoms_runtime::axum::body::Body;
use atoms_runtime::axum::extract::{DefaultBodyLimit, Request};
use atoms_runtime::axum::response::{IntoResponse, Response};
use atoms_runtime::axum::routing::post;
use atoms_runtime::bytes::Bytes;
use atoms_runtime::codegen::check::At;
use atoms_runtime::codegen::{Held, ReadBody};
use atoms_runtime::http::header::CONTENT_TYPE;
use atoms_runtime::rest::{ByteStream, Refusal};
use futures_util::stream;
use http_body_util::BodyExt as _;
use serde::{Deserialize, Serialize};
use tower::ServiceExt as _;

/// The size of body that the routes take.
pub(crate) const LIMIT: usize = 4096;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Room {
    pub(crate) name: String,
}

/// A room needs a name.
pub(crate) fn room(value: At<'_>) {
    let object = value.object();
    object.required(&["name"]);
}

/// A route that reads a body and hands it on.
pub(crate) fn route<T, R, H, F>(reader: R, handle: H) -> Router
where
    T: Send + 'static,
    R: ReadBody<T> + Copy + Sync + 'static,
    H: Fn(T) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Result<String, Problem>> + Send,
{
    let endpoint = move |request: Request| {
        let handle = handle.clone();
        async move {
            match reader.read(request).await? {
                Held::Valid(body) => Ok::<_, Refusal>(handle(body).await.into_response()),
                Held::Invalid(list) => Ok(Problem::violations(list).into_response()),
            }
        }
    };
    Router::new()
        .route("/", post(endpoint))
        .layer(DefaultBodyLimit::max(LIMIT))
}

/// A route that answers what it read.
pub(crate) fn echo<T, R>(reader: R) -> Router
where
    T: std::fmt::Debug + Send + 'static,
    R: ReadBody<T> + Copy + Sync + 'static,
{
    route(reader, |body: T| async move { Ok(format!("{body:?}")) })
}

/// The status and body that are answered to a body of that type.
pub(crate) async fn send(
    router: &Router,
    media: Option<&str>,
    body: impl Into<Body>,
) -> (u16, String) {
    let mut request = Request::post("/");
    if let Some(media) = media {
        request = request.header(CONTENT_TYPE, media);
    }
    let request = request.body(body.into()).unwrap();
    let response: Response = router.clone().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.into()).unwrap())
}

pub(crate) const JSON: Option<&str> = Some("application/json");

/// The bytes in pieces of these sizes, over and over.
pub(crate) fn pieces(bytes: &[u8], sizes: &[usize]) -> ByteStream {
    let mut pieces = Vec::new();
    let (mut rest, mut sizes) = (bytes, sizes.iter().cycle());
    while let Some(size) = sizes.next().filter(|_| !rest.is_empty()) {
        let (piece, left) = rest.split_at((*size).min(rest.len()));
        pieces.push(Ok::<_, std::io::Error>(Bytes::copy_from_slice(piece)));
        rest = left;
    }
    ByteStream::from_stream(stream::iter(pieces))
}

pub(crate) fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.unwrap().block_on(future)
}

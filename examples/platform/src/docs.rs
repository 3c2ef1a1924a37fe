//! The contract's document, and a page that shows it.

use std::sync::LazyLock;

use axum::Router;
use axum::body::Bytes;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use http::StatusCode;
use http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use scalar_api_reference::get_asset;

/// The contract as one document.
pub const DOCUMENT: &str = include_str!(concat!(env!("OUT_DIR"), "/openapi.json"));

const PAGE: &str = include_str!("docs/page.html");
const SCRIPT: &str = include_str!("docs/page.js");

/// What the page may load: what is served here, and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; \
    img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'";

/// `/openapi.json` and `/`, with the scripts that it loads.
pub(crate) fn router() -> Router {
    Router::new()
        .route("/", get(page))
        .route("/page.js", get(async || script(SCRIPT)))
        .route("/scalar.js", get(scalar))
        .route("/openapi.json", get(document))
}

async fn page() -> impl IntoResponse {
    ([(CONTENT_SECURITY_POLICY, POLICY)], Html(PAGE))
}

async fn scalar() -> Response {
    static SCALAR: LazyLock<Option<Bytes>> =
        LazyLock::new(|| get_asset("scalar.js").map(Bytes::from));
    let text = SCALAR.clone();
    text.map_or_else(|| StatusCode::NOT_FOUND.into_response(), script)
}

async fn document() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], DOCUMENT)
}

fn script(text: impl IntoResponse) -> Response {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], text).into_response()
}

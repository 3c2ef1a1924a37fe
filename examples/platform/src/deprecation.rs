//! Deprecated operations say so in each answer.

use std::collections::HashSet;
use std::sync::OnceLock;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderValue, Method};
use serde_json::Value;

use crate::docs::DOCUMENT;

/// When this stand-in would stop to serve what is deprecated; the contract names no date.
const SUNSET: HeaderValue = HeaderValue::from_static("Wed, 01 Sep 2027 00:00:00 GMT");

/// Adds `Deprecation` and `Sunset` (RFC 8594) to the answers of deprecated operations.
pub(crate) async fn announce(request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>();
    let path = path.map(|path| shape(path.as_str().trim_start_matches("/atoms/v1")));
    let is_old = path.is_some_and(|path| deprecated().contains(&(request.method().clone(), path)));
    let mut response = next.run(request).await;
    if is_old {
        let headers = response.headers_mut();
        headers.insert("deprecation", HeaderValue::from_static("true"));
        headers.insert("sunset", SUNSET);
    }
    response
}

/// The operations that the contract's document deprecates.
fn deprecated() -> &'static HashSet<(Method, String)> {
    static DEPRECATED: OnceLock<HashSet<(Method, String)>> = OnceLock::new();
    DEPRECATED.get_or_init(|| {
        let document: Value = serde_json::from_str(DOCUMENT).unwrap_or_default();
        let paths = document["paths"].as_object().into_iter().flatten();
        let operations = paths.flat_map(|(path, item)| {
            let operations = item.as_object().into_iter().flatten();
            let old = operations.filter(|(_, operation)| operation["deprecated"] == true);
            old.filter_map(move |(method, _)| {
                let method = method.to_uppercase().parse().ok()?;
                Some((method, shape(path)))
            })
        });
        operations.collect()
    })
}

/// A path whose variables have no names.
fn shape(path: &str) -> String {
    let steps = path
        .split('/')
        .map(|step| if step.starts_with('{') { "{}" } else { step });
    steps.collect::<Vec<_>>().join("/")
}

//! Bodies that are held whole.

use axum::body::Body;
use bytes::Bytes;
use http::StatusCode;
use http_body_util::BodyExt;

use crate::Problem;
use crate::rest::StreamError;
use crate::text;

/// The whole body, as far as the route's `DefaultBodyLimit` lets it come.
pub(super) async fn bytes(body: Body) -> Result<Bytes, Problem> {
    match body.collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) => Err(StreamError::from(error).into()),
    }
}

/// The whole body as text, without a byte order mark.
pub(super) async fn text(body: Body) -> Result<String, Problem> {
    let bytes = bytes(body).await?;
    utf8(text::without_bom(&bytes)).map(str::to_owned)
}

/// Text, or where it is none.
pub(in crate::rest) fn utf8(bytes: &[u8]) -> Result<&str, Problem> {
    std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        let mut lines = before.split(|byte| *byte == b'\n');
        let column = lines.next_back().map_or(0, <[u8]>::len) + 1;
        let line = lines.count() + 1;
        malformed("not UTF-8", line, column)
    })
}

/// Says where a body stops making sense.
pub(in crate::rest) fn malformed(what: &str, line: usize, column: usize) -> Problem {
    let detail = format!("{what} at line {line} column {column}");
    Problem::new(StatusCode::BAD_REQUEST).detail(detail)
}

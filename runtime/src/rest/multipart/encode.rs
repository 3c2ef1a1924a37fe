//! Parts as they are written.

use std::hash::{BuildHasher, RandomState};
use std::pin::Pin;

use axum::BoxError;
use bytes::Bytes;
use futures_core::Stream;
use futures_util::{StreamExt, TryStreamExt, stream};
use http::HeaderValue;

use super::FilePart;
use crate::Problem;
use crate::rest::{ByteStream, disposition};

type Pieces = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send>>;

/// A body of these parts, and its `Content-Type`.
pub(super) fn body(
    media: &str,
    parts: impl Stream<Item = Result<FilePart, Problem>> + Send + 'static,
) -> (HeaderValue, ByteStream) {
    let boundary = boundary();
    let text = format!("{media}; boundary={boundary}");
    let content_type = HeaderValue::try_from(text)
        .unwrap_or_else(|_| HeaderValue::from_static("multipart/form-data"));
    let end = piece(format!("--{boundary}--\r\n"));
    let parts = parts
        .map_err(BoxError::from)
        .map_ok(move |part| written(part, &boundary))
        .try_flatten()
        .chain(end);
    (content_type, ByteStream::from_stream(parts))
}

fn written(part: FilePart, boundary: &str) -> Pieces {
    let head = head(&part, boundary);
    let content = part.into_stream().map_err(BoxError::from);
    Box::pin(piece(head).chain(content).chain(piece("\r\n".to_owned())))
}

fn piece(text: String) -> impl Stream<Item = Result<Bytes, BoxError>> + Send {
    stream::iter([Ok(Bytes::from(text))])
}

fn head(part: &FilePart, boundary: &str) -> String {
    let disposition = disposition::form_data(&part.name, part.file_name.as_deref());
    let file = part.file_name.as_ref().map(|_| "application/octet-stream");
    let media = part.content_type.as_deref().or(file);
    // What could not stand in a header would write further ones.
    let media = media.filter(|media| HeaderValue::from_str(media).is_ok());
    let media = media.map(|media| format!("content-type: {media}\r\n"));
    let media = media.unwrap_or_default();
    format!("--{boundary}\r\ncontent-disposition: {disposition}\r\n{media}\r\n")
}

/// A text that no content holds: 128 bits that nobody can foresee.
fn boundary() -> String {
    let random = || RandomState::new().hash_one(0);
    format!("part-{:016x}{:016x}", random(), random())
}

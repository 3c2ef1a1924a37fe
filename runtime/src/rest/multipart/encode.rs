//! Parts as they are written.

use std::hash::{BuildHasher, RandomState};
use std::pin::Pin;

use axum::BoxError;
use bytes::Bytes;
use futures_core::Stream;
use futures_util::{StreamExt, TryStreamExt, stream};
use http::HeaderValue;

use super::FilePart;
use crate::rest::{ByteStream, disposition};

type Pieces = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send>>;

/// A body of these parts as they come, and its `Content-Type`.
pub(super) fn stream(
    media: &str,
    parts: impl Stream<Item = Result<FilePart, BoxError>> + Send + 'static,
) -> (HeaderValue, ByteStream) {
    let boundary = boundary();
    (content_type(media, &boundary), pieces(parts, &boundary))
}

/// The media type with its boundary; of a range that is `multipart/form-data`.
pub(super) fn content_type(media: &str, boundary: &str) -> HeaderValue {
    const FORM_DATA: &str = "multipart/form-data";
    let media = if media.contains('*') {
        FORM_DATA
    } else {
        media
    };
    HeaderValue::try_from(format!("{media}; boundary={boundary}"))
        .unwrap_or(HeaderValue::from_static(FORM_DATA))
}

pub(super) fn pieces(
    parts: impl Stream<Item = Result<FilePart, BoxError>> + Send + 'static,
    boundary: &str,
) -> ByteStream {
    let end = piece(end(boundary));
    let boundary = boundary.to_owned();
    let parts = parts
        .map_ok(move |part| written(part, &boundary))
        .try_flatten()
        .chain(end);
    ByteStream::from_stream(parts)
}

fn written(part: FilePart, boundary: &str) -> Pieces {
    let head = head(&part, boundary);
    let content = part.into_stream().map_err(BoxError::from);
    Box::pin(piece(head).chain(content).chain(piece("\r\n".to_owned())))
}

fn piece(text: String) -> impl Stream<Item = Result<Bytes, BoxError>> + Send {
    stream::iter([Ok(Bytes::from(text))])
}

pub(super) fn head(part: &FilePart, boundary: &str) -> String {
    let disposition = disposition::form_data(&part.name, part.file_name.as_deref());
    let file = part.file_name.as_ref().map(|_| "application/octet-stream");
    let media = part.content_type.as_deref().or(file);
    // What could not stand in a header would write further ones.
    let media = media.filter(|media| HeaderValue::from_str(media).is_ok());
    let media = media.map(|media| format!("Content-Type: {media}\r\n"));
    let media = media.unwrap_or_default();
    format!("--{boundary}\r\nContent-Disposition: {disposition}\r\n{media}\r\n")
}

pub(super) fn end(boundary: &str) -> String {
    format!("--{boundary}--\r\n")
}

/// A text that no content holds: 128 bits that nobody can foresee.
pub(super) fn boundary() -> String {
    let random = || RandomState::new().hash_one(0);
    format!("part-{:016x}{:016x}", random(), random())
}

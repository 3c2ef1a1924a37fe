//! Parts that are there before they are written.

use bytes::BytesMut;
use futures_util::stream;
use http::HeaderValue;

use super::FilePart;
use super::encode::{boundary, content_type, end, head, pieces};
use crate::rest::ByteStream;

/// The most bytes that are copied to have a body that can be sent again.
const LARGEST_COPY: usize = 1024 * 1024;

/// A body of these parts, and its `Content-Type`; of small ones without a stream it is made at once.
pub(in crate::rest) fn list(media: &str, parts: Vec<FilePart>) -> (HeaderValue, ByteStream) {
    let boundary = boundary();
    let content = whole(&parts, &boundary)
        .unwrap_or_else(|| pieces(stream::iter(parts.into_iter().map(Ok)), &boundary));
    (content_type(media, &boundary), content)
}

fn whole(parts: &[FilePart], boundary: &str) -> Option<ByteStream> {
    let held: Option<Vec<_>> = parts.iter().map(FilePart::held).collect();
    let held = held.filter(|held| {
        let bytes = held.iter().map(|bytes| bytes.len());
        bytes.fold(0, usize::saturating_add) <= LARGEST_COPY
    });
    let mut whole = BytesMut::new();
    for (part, content) in parts.iter().zip(held?) {
        whole.extend_from_slice(head(part, boundary).as_bytes());
        whole.extend_from_slice(content);
        whole.extend_from_slice(b"\r\n");
    }
    whole.extend_from_slice(end(boundary).as_bytes());
    Some(whole.freeze().into())
}

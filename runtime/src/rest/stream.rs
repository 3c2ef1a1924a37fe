//! Bodies that are read as they arrive.

use axum::body::Body;
use bytes::Bytes;

/// A body that is read as it arrives.
#[derive(Debug)]
pub struct ByteStream(Body);

impl ByteStream {
    /// A body with what its headers say of it.
    pub fn answered(body: Body, _: &http::HeaderMap) -> Self {
        Self(body)
    }

    /// The same as a body.
    pub fn into_body(self) -> Body {
        self.0
    }
}

impl From<Body> for ByteStream {
    fn from(body: Body) -> Self {
        Self(body)
    }
}

impl From<Bytes> for ByteStream {
    fn from(bytes: Bytes) -> Self {
        Self(bytes.into())
    }
}

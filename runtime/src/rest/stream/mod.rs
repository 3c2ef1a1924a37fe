//! Bytes that come piece by piece.

mod error;

use std::borrow::Cow;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use axum::BoxError;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_core::Stream;
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use http_body::Body as _;
use http_body_util::Limited;

pub use error::StreamError;

use super::answer::Answer;
use super::disposition;

/// A body that is not held in memory: a file, a download, an upload.
///
/// It may say what it holds ([`media`](Self::media)) and what it is called ([`file`](Self::file)); an answer tells
/// both to the caller.
///
/// ```
/// # use atoms_runtime::rest::ByteStream;
/// let export = ByteStream::from("name,minutes\n").media("text/csv").file("calls.csv");
/// assert_eq!(export.file_name(), Some("calls.csv"));
/// ```
#[derive(Default)]
pub struct ByteStream {
    content: Content,
    media: Option<Cow<'static, str>>,
    file: Option<String>,
}

/// What is there already, or what comes.
enum Content {
    Held(Bytes),
    Coming(Body),
}

impl Default for Content {
    fn default() -> Self {
        Self::Held(Bytes::new())
    }
}

impl ByteStream {
    /// The pieces of a stream, which breaks off where the stream fails.
    pub fn from_stream<S, B, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<B, E>> + Send + 'static,
        B: Into<Bytes> + 'static,
        E: Into<BoxError> + 'static,
    {
        Self::from(Body::from_stream(stream))
    }

    /// A body with what its headers say of it.
    pub fn answered(body: Body, headers: &HeaderMap) -> Self {
        let media = headers
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        Self {
            content: Content::Coming(body),
            media: media.map(|media| Cow::Owned(media.to_owned())),
            file: disposition::file_name(headers),
        }
    }

    /// Says what it holds, such as `text/csv`.
    #[must_use]
    pub fn media(mut self, media: impl Into<Cow<'static, str>>) -> Self {
        self.media = Some(media.into());
        self
    }

    /// Says under which name it is saved.
    #[must_use]
    pub fn file(mut self, name: impl Into<String>) -> Self {
        self.file = Some(name.into());
        self
    }

    /// What it says it holds.
    pub fn media_type(&self) -> Option<&str> {
        self.media.as_deref()
    }

    /// The name it says it has. From a caller it is any text: never a path to write to as it is.
    pub fn file_name(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// Ends with [`StreamError::TooLarge`] after so many bytes.
    #[must_use]
    pub fn limit(self, bytes: usize) -> Self {
        let Self {
            content,
            media,
            file,
        } = self;
        let content = match content {
            Content::Held(held) if held.len() <= bytes => Content::Held(held),
            content => Content::Coming(Body::new(Limited::new(content.into_body(), bytes))),
        };
        Self {
            content,
            media,
            file,
        }
    }

    /// The next piece.
    ///
    /// # Errors
    /// When the stream breaks off or is too large.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, StreamError> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context))
            .await
            .transpose()
    }

    /// Everything, at most `limit` bytes.
    ///
    /// # Errors
    /// When the stream breaks off or is too large.
    pub async fn collect(self, limit: usize) -> Result<Bytes, StreamError> {
        match self.content {
            Content::Held(held) if held.len() <= limit => Ok(held),
            Content::Held(_) => Err(StreamError::TooLarge),
            Content::Coming(body) => axum::body::to_bytes(body, limit)
                .await
                .map_err(StreamError::from),
        }
    }

    /// What is left, where it was made of bytes.
    #[cfg(feature = "client")]
    pub(in crate::rest) fn held(&self) -> Option<&Bytes> {
        match &self.content {
            Content::Held(held) => Some(held),
            Content::Coming(_) => None,
        }
    }

    /// Everything, as the body of a message.
    pub fn into_body(self) -> Body {
        self.content.into_body()
    }
}

impl Content {
    fn into_body(self) -> Body {
        match self {
            Self::Held(held) => Body::from(held),
            Self::Coming(body) => body,
        }
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let body = match &mut self.content {
            Content::Held(held) => {
                let held = std::mem::take(held);
                return Poll::Ready((!held.is_empty()).then_some(Ok(held)));
            }
            Content::Coming(body) => body,
        };
        loop {
            let frame = ready!(Pin::new(&mut *body).poll_frame(context));
            // Trailers are passed over.
            match frame.map(|frame| frame.map(http_body::Frame::into_data)) {
                None => return Poll::Ready(None),
                Some(Ok(Ok(data))) => return Poll::Ready(Some(Ok(data))),
                Some(Ok(Err(_))) => {}
                Some(Err(error)) => return Poll::Ready(Some(Err(error.into()))),
            }
        }
    }
}

impl IntoResponse for ByteStream {
    fn into_response(self) -> Response {
        Answer::new(200).bytes("*/*", self)
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream")
            .field("media", &self.media)
            .field("file", &self.file)
            .finish_non_exhaustive()
    }
}

macro_rules! from {
    ($($source:ty => $content:expr),* $(,)?) => {
        $(impl From<$source> for ByteStream {
            fn from(source: $source) -> Self {
                let content: fn($source) -> Content = $content;
                Self { content: content(source), media: None, file: None }
            }
        })*
    };
}

from!(
    Bytes => Content::Held,
    Vec<u8> => |bytes| Content::Held(bytes.into()),
    String => |text| Content::Held(text.into()),
    &'static str => |text| Content::Held(text.into()),
    &'static [u8] => |bytes| Content::Held(bytes.into()),
    Body => Content::Coming,
);

//! Multipart bodies on their way out.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use axum::body::Body;
use bytes::{Bytes, BytesMut};
use http_body::{Body as HttpBody, Frame};
use serde::Serialize;

use super::Error;
use super::payload::Payload;
use crate::rest::{ByteStream, FilePart};

/// A `multipart/form-data` body that is being written.
///
/// Files are read while they are sent.
pub struct Multipart {
    boundary: String,
    pieces: VecDeque<Piece>,
}

enum Piece {
    Bytes(Bytes),
    Stream(Body),
}

impl Multipart {
    pub(super) fn new() -> Self {
        let boundary = format!("{:016x}{:016x}", fastrand::u64(..), fastrand::u64(..));
        Self {
            boundary,
            pieces: VecDeque::new(),
        }
    }

    pub(super) fn media(&self) -> String {
        format!("multipart/form-data; boundary={}", self.boundary)
    }

    /// A part that is a text.
    pub fn text(&mut self, name: &str, text: impl Into<String>) {
        self.part(name, None, None, Piece::Bytes(text.into().into()));
    }

    /// A part that is JSON.
    ///
    /// # Errors
    ///
    /// When the value does not serialize.
    pub fn json<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Error> {
        let json = super::call::json(value)?;
        self.part(name, None, Some("application/json"), Piece::Bytes(json));
        Ok(())
    }

    /// A part that is a file.
    pub fn file(&mut self, name: &str, mut file: FilePart) {
        let file_name = file.file_name.take();
        let media = file.content_type.take();
        let media = media.as_deref().unwrap_or("application/octet-stream");
        let content = file.into_stream();
        self.content(name, file_name.as_deref(), Some(media), content);
    }

    /// A part of any content.
    pub fn content(
        &mut self,
        name: &str,
        file_name: Option<&str>,
        media: Option<&str>,
        content: impl Into<ByteStream>,
    ) {
        let content = content.into().into_body();
        self.part(name, file_name, media, Piece::Stream(content));
    }

    fn part(&mut self, name: &str, file_name: Option<&str>, media: Option<&str>, piece: Piece) {
        let mut head = format!("--{}\r\n", self.boundary);
        // Writing to a string does not fail.
        let _ = write!(
            head,
            "Content-Disposition: form-data; name=\"{}\"",
            quoted(name)
        );
        if let Some(file_name) = file_name {
            let _ = write!(head, "; filename=\"{}\"", quoted(file_name));
        }
        if let Some(media) = media {
            let _ = write!(
                head,
                "\r\nContent-Type: {}",
                media.replace(['\r', '\n'], " ")
            );
        }
        head.push_str("\r\n\r\n");
        let end = Bytes::from_static(b"\r\n");
        let pieces = [Piece::Bytes(head.into()), piece, Piece::Bytes(end)];
        self.pieces.extend(pieces);
    }

    /// The whole; it can be sent again when no part of it is a stream.
    pub(super) fn into_payload(mut self) -> Payload {
        let end = format!("--{}--\r\n", self.boundary);
        self.pieces.push_back(Piece::Bytes(end.into()));
        let mut whole = BytesMut::new();
        for piece in &self.pieces {
            match piece {
                Piece::Bytes(bytes) => whole.extend_from_slice(bytes),
                Piece::Stream(_) => {
                    return Payload::Stream(Body::new(Pieces(self.pieces)));
                }
            }
        }
        Payload::Bytes(whole.freeze())
    }
}

/// As browsers write names: what would end the quotes or the line is percent-encoded.
fn quoted(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// One piece after the other.
struct Pieces(VecDeque<Piece>);

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        while let Some(piece) = self.0.front_mut() {
            let frame = match piece {
                Piece::Bytes(bytes) => Some(Ok(Frame::data(std::mem::take(bytes)))),
                Piece::Stream(body) => ready!(Pin::new(body).poll_frame(context)),
            };
            if !matches!((&*piece, &frame), (Piece::Stream(_), Some(_))) {
                self.0.pop_front();
            }
            // Trailers of a part are no part of the whole.
            if let Some(frame) = frame
                && frame.as_ref().map_or(true, Frame::is_data)
            {
                return Poll::Ready(Some(frame));
            }
        }
        Poll::Ready(None)
    }
}

impl std::fmt::Debug for Multipart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Multipart").finish_non_exhaustive()
    }
}

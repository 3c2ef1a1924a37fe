//! A delivery whose signature was checked.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use bytestring::ByteString;
use http::HeaderMap;
use serde_json::Value;

use super::settings::Shared;
use super::text_range::TextRange;
use crate::json::{DecodeError, decode};
use crate::text;

/// A delivery whose signature was checked: its payload, and the request as it came.
///
/// `Debug` shows the event, the ids and the size, never the payload.
#[derive(Clone)]
pub struct Delivery<T = ()> {
    /// What it says.
    pub payload: T,
    pub(super) parts: Box<Parts>,
}

#[derive(Clone)]
pub(super) struct Parts {
    pub(super) number: u64,
    pub(super) event: Named,
    pub(super) id: Option<TextRange>,
    pub(super) join_key: Option<TextRange>,
    pub(super) headers: HeaderMap,
    pub(super) raw: Bytes,
    /// The body without a byte order mark, if it is UTF-8.
    pub(super) text: Option<ByteString>,
    pub(super) shared: Arc<Shared>,
}

/// The event of a delivery.
#[derive(Clone)]
pub(super) enum Named {
    /// One of the contract's, by index.
    Known(usize),
    /// Another text; empty if it names none.
    Other(Box<str>),
}

impl<T> Delivery<T> {
    /// A number that no other delivery has that came to this process, nor the same one when it comes again.
    pub fn number(&self) -> u64 {
        self.parts.number
    }

    /// The name of its contract.
    pub fn contract(&self) -> &'static str {
        self.parts.shared.endpoint.contract
    }

    /// Whether the answer to its event has a body, by which the platform is told something.
    pub fn asks(&self) -> bool {
        matches!(&self.parts.event, Named::Known(index) if self.parts.shared.endpoint.events[*index].asks)
    }

    /// The name of its event. Under `unrecognized`, the text that the delivery has in its place, or nothing.
    pub fn event(&self) -> &str {
        match &self.parts.event {
            Named::Known(index) => self.parts.shared.endpoint.events[*index].name,
            Named::Other(text) => text,
        }
    }

    /// The delivery's own id, if the contract says where it is.
    pub fn id(&self) -> Option<&str> {
        self.parts.id.as_ref()?.text(&self.parts.raw)
    }

    /// Whether it has an id that its signature covers, so that it is known again by that. An id in a header that is
    /// [not signed](crate::Verify::signs) is anybody's to choose: such a delivery is known again by its body.
    pub fn has_signed_id(&self) -> bool {
        self.parts.shared.id_is_signed && self.id().is_some()
    }

    /// The key that it shares with the other deliveries of its call, if the contract says where it is.
    pub fn join_key(&self) -> Option<&str> {
        self.parts.join_key.as_ref()?.text(&self.parts.raw)
    }

    /// The headers. Most schemes do not sign them.
    pub fn headers(&self) -> &HeaderMap {
        &self.parts.headers
    }

    /// The body, byte by byte as it came.
    pub fn raw(&self) -> &Bytes {
        &self.parts.raw
    }

    /// The body as plain JSON.
    ///
    /// # Errors
    ///
    /// When it is not JSON.
    pub fn json(&self) -> Result<Value, DecodeError> {
        decode::from_text(self.text()?)
    }

    pub(super) fn text(&self) -> Result<&str, DecodeError> {
        let text = self.parts.text.as_deref();
        text.ok_or_else(|| DecodeError::plain("not UTF-8"))
    }

    /// Gives the delivery another payload.
    pub fn with<U>(self, payload: U) -> Delivery<U> {
        Delivery {
            payload,
            parts: self.parts,
        }
    }
}

impl<T> fmt::Debug for Delivery<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("event", &self.event())
            .field("id", &self.id())
            .field("join_key", &self.join_key())
            .field("bytes", &self.raw().len())
            .finish_non_exhaustive()
    }
}

/// The text of a body, past a byte order mark.
pub(super) fn text_of(body: &Bytes) -> Option<ByteString> {
    ByteString::try_from(body.slice_ref(text::without_bom(body))).ok()
}

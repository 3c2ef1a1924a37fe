//! The types of the model: what arrives.

use std::time::Duration;

use super::{Docs, Type};
use crate::diagnostic::Origin;

/// The events of a contract and the endpoint that takes them.
#[derive(Clone, Debug)]
pub struct Webhooks {
    /// In the document's order.
    pub events: Vec<Event>,
    /// How a delivery names its event.
    pub discriminator: Discriminator,
    /// The JSON path of the delivery's id.
    pub delivery_id: Option<Vec<String>>,
    /// The JSON path of the key that joins the deliveries of one call.
    pub join_key: Option<Vec<String>>,
    /// The JSON path of a text whose part after the last `.` names the event a second time.
    pub event_hint: Option<Vec<String>>,
    /// How deliveries are signed, where the document says so.
    pub signature: Option<Signature>,
}

/// How a delivery names its event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Discriminator {
    /// A JSON path such as `metadata.eventType`.
    Path(Vec<String>),
    /// A header.
    Header(String),
    /// Each event has a route of its own, `/{key}`.
    Route,
}

/// An event.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its key in the document.
    pub key: String,
    /// The texts by which a delivery names it; the key itself under [`Discriminator::Route`].
    pub tags: Vec<String>,
    /// The method of the trait.
    pub function: String,
    /// Documentation of the operation.
    pub docs: Docs,
    /// Where it stands, as a reader would look it up: `#/webhooks/call-ended`.
    pub place: String,
    /// Where it stands.
    pub origin: Origin,
    /// What its deliveries hold.
    pub payload: Type,
    /// What an answer holds.
    pub answer: Answer,
    /// How long the platform waits (`x-deadline-seconds`).
    pub deadline: Option<Duration>,
    /// The answer when the handler takes longer (`x-deadline-answer`), as JSON text.
    pub fallback: Option<String>,
    /// A payload made from the document's examples.
    pub example: Option<serde_json::Value>,
}

/// The answer to an event.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status of success: the first documented 2xx, 200 for `2XX` and `default`.
    pub status: u16,
    /// The body; `None` when nothing is said of one.
    pub body: Option<Type>,
}

/// `x-fern-webhook-signature`, as far as the runtime has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The header that carries it.
    pub header: String,
    /// `sha1`, `sha256` or `sha512`.
    pub algorithm: String,
    /// `hex` or `base64`.
    pub encoding: String,
    /// Text before the signature, such as `sha256=`.
    pub prefix: Option<String>,
    /// What is signed, in order: `timestamp`, `body`.
    pub parts: Vec<String>,
    /// What stands between the parts.
    pub delimiter: String,
    /// The header of the timestamp and the tolerance in seconds.
    pub timestamp: Option<(String, u64)>,
}

//! The types of the model: what arrives.

use std::time::Duration;

use super::{Docs, Signature, Type};
use crate::diagnostic::Origin;

/// The events of a contract and the endpoint that takes them.
#[derive(Clone, Debug)]
pub struct Webhooks {
    /// In the document's order.
    pub events: Vec<Event>,
    /// Where a delivery names its event; each event has a route of its own where this is empty.
    pub named_at: Vec<EventPlace>,
    /// Where the delivery's id is: where the document says, else the header that the signature covers it in.
    pub delivery_id: Option<EventPlace>,
    /// The JSON path of the key that joins the deliveries of one call.
    pub join_key: Option<Vec<String>>,
    /// The JSON path of a text whose part after the last `.` names the event a second time.
    pub event_hint: Option<Vec<String>>,
    /// How deliveries are signed, where the document says so.
    pub signature: Option<Signature>,
}

/// A place where a delivery names its event, a part of the name, or its id.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum EventPlace {
    /// A path of properties and of indices of items, such as `metadata.eventType`.
    Path(Vec<String>),
    /// A header.
    Header(String),
}

/// Where the document says what an event is called in its deliveries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NameSource {
    /// Nowhere: it has a route of its own.
    #[default]
    Nowhere,
    /// In `x-discriminator` or `x-event-name`.
    Stated,
    /// In constants of its payload.
    Constants,
    /// Among the values of an `enum` that it shares with other events: the one that its key spells.
    Values,
    /// In examples.
    Examples,
    /// In its key alone.
    Keys,
}

/// An event.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its key in the document.
    pub key: String,
    /// The texts by which a delivery names it, each with one for each place of [`Webhooks::named_at`]; an empty one is
    /// not looked at. Where there are none, it has a route of its own.
    pub tags: Vec<Vec<String>>,
    /// Where these were found.
    pub found: NameSource,
    /// The method of its deliveries.
    pub method: String,
    /// The media type of its deliveries, where that is not JSON: they are handed over as they come.
    pub media: Option<String>,
    /// Where it is sent, as a callback has it: `{$request.body#/callbackUrl}`.
    pub address: Option<String>,
    /// The method of the trait.
    pub function: String,
    /// Documentation of the operation.
    pub docs: Docs,
    /// Where it stands, as a reader would look it up: `#/webhooks/call-ended`, and below it the method that is not POST.
    pub place: String,
    /// Where it stands.
    pub origin: Origin,
    /// Where the document mentions it: the operation may be described elsewhere.
    pub mention: Origin,
    /// What its deliveries hold; `None` where these are not JSON.
    pub payload: Option<Type>,
    /// What an answer holds.
    pub answer: Answer,
    /// How long the platform waits (`x-deadline-seconds`).
    pub deadline: Option<Duration>,
    /// The answer when the handler takes longer (`x-deadline-answer`), as JSON text.
    pub fallback: Option<String>,
    /// A payload made from the document's examples.
    pub example: Option<serde_json::Value>,
}

impl Event {
    /// The types of its deliveries and of the answers to these.
    pub fn types(&self) -> impl Iterator<Item = &Type> {
        self.payload.iter().chain(&self.answer.body)
    }
}

/// The answer to an event.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status of success: the first documented 2xx, 200 for `2XX` and `default`.
    pub status: u16,
    /// The body; `None` when nothing is said of one.
    pub body: Option<Type>,
}

//! Inbound events.

use super::table::codes;

codes! {
    /// An event has no operation, so nothing is received for it.
    ///
    /// Add the operation (usually `post`), or remove the event.
    WEBHOOK_EMPTY = "webhook-empty", Warning;

    /// Two events of a contract have the same key; the second is called after its operation, or has a number.
    ///
    /// Rename one of them.
    EVENT_CLASH = "event-clash", Warning;

    /// Two events share the text or the route that names them, so a delivery cannot be told apart.
    ///
    /// Give each event a constant of its own at the place that names events.
    EVENT_AMBIGUOUS = "event-ambiguous", Error;

    /// Nothing in the payloads or headers names the event, so each event has a route of its own.
    ///
    /// Name the place with `x-discriminator` at the root of the document, as `docs/extensions.md` shows.
    DISCRIMINATOR_NONE = "discriminator-none", Warning | Note;

    /// The place where deliveries name their event follows from examples, or from the keys of the events.
    ///
    /// Look at a delivery; state the place with `x-discriminator` where it is another.
    DISCRIMINATOR_FOUND = "discriminator-found", Note;

    /// The deliveries of an event do not name it where those of the others do, so it has a route of its own.
    ///
    /// State its name with `x-event-name` at its operation.
    EVENT_UNNAMED = "event-unnamed", Warning;

    /// The body of an event is not JSON, so its method gets the bytes as they come.
    PAYLOAD_RAW = "payload-raw", Note;

    /// `x-discriminator` names a property that has no constant in an event's payload, so the event's key is expected there.
    ///
    /// Add a `const` to the property.
    DISCRIMINATOR_OPEN = "discriminator-open", Warning;

    /// `x-signature-scheme` or `x-fern-webhook-signature` describes a signature that the runtime cannot check, so no scheme
    /// is generated.
    ///
    /// Verify deliveries with an implementation of `Verify` of your own.
    SIGNATURE_UNSUPPORTED = "signature-unsupported", Warning;
}

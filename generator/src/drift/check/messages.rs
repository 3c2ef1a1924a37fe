//! What can differ in parameters, bodies, responses and headers.

use super::table::checks;

checks! {
    /// An optional parameter was added. Who does not know it leaves it out, or ignores it.
    PARAMETER_ADDED = "parameter-added", Transport, Wider;

    /// A parameter that must be there was added. Requests of the old revision lack it and are refused.
    REQUIRED_PARAMETER_ADDED = "required-parameter-added", Presence, Narrower;

    /// A parameter is not described any more. Who still sends it is not heard; who reads it never finds it.
    PARAMETER_REMOVED = "parameter-removed", Transport, Narrower;

    /// A parameter that had to be there is not described any more. A reader of the old revision that asks for it
    /// refuses a message without it.
    REQUIRED_PARAMETER_REMOVED = "required-parameter-removed", Presence, Wider;

    /// A parameter that was optional must be there. Who leaves it out is refused.
    PARAMETER_BECAME_REQUIRED = "parameter-became-required", Presence, Narrower;

    /// A parameter that had to be there may be absent. A reader of the old revision that asks for it refuses a
    /// message without it.
    PARAMETER_BECAME_OPTIONAL = "parameter-became-optional", Presence, Wider;

    /// A parameter stands elsewhere: in the query and not in a header. The other side does not find it.
    PARAMETER_MOVED = "parameter-moved", Transport, Other;

    /// A parameter has another name and is otherwise the same. The other side does not find it.
    PARAMETER_RENAMED = "parameter-renamed", Transport, Other;

    /// A parameter of the path has another name, which is not on the wire. The generated crate names it otherwise.
    PATH_PARAMETER_RENAMED = "path-parameter-renamed", Rust, Same;

    /// `style`, `explode` or `allowReserved` is another one: values are written in another form, and read wrong or
    /// not at all.
    PARAMETER_STYLE_CHANGED = "parameter-style-changed", Transport, Other;

    /// `allowEmptyValue` was added or removed.
    PARAMETER_EMPTY_VALUE_CHANGED = "parameter-empty-value-changed", Bounds, Other;

    /// A parameter is serialized by `content` and not by `schema`, or the other way round.
    PARAMETER_CONTENT_CHANGED = "parameter-content-changed", Transport, Other;

    /// A side of a channel sends a message that it did not. Who does not know it keeps it as `Unknown`; who enforces the
    /// contract refuses it.
    MESSAGE_ADDED = "message-added", Alternatives, Wider;

    /// A side of a channel does not send a message any more. Who still sends it is refused.
    MESSAGE_REMOVED = "message-removed", Alternatives, Narrower;

    /// A message of a channel has another key, or another value tells it apart. Where the value is another one, who knows
    /// the old one does not know the message.
    MESSAGE_RENAMED = "message-renamed", Alternatives, Other;

    /// The other side of a channel sends a message now. Who sent it is refused, and who receives it does not know it.
    MESSAGE_SENDER_CHANGED = "message-sender-changed", Alternatives, Other;

    /// A message can carry a body that had none.
    REQUEST_BODY_ADDED = "request-body-added", Transport, Wider;

    /// A message must carry a body that had none. Requests of the old revision lack it and are refused.
    REQUIRED_REQUEST_BODY_ADDED = "required-request-body-added", Presence, Narrower;

    /// A message carries no body any more.
    REQUEST_BODY_REMOVED = "request-body-removed", Transport, Narrower;

    /// The body must be there. Who leaves it out is refused.
    REQUEST_BODY_BECAME_REQUIRED = "request-body-became-required", Presence, Narrower;

    /// The body may be absent. A reader of the old revision that asks for it refuses a message without it.
    REQUEST_BODY_BECAME_OPTIONAL = "request-body-became-optional", Presence, Wider;

    /// A body may come in a further media type. A reader of the old revision does not know it; a client of the old
    /// revision does not ask for it.
    MEDIA_TYPE_ADDED = "media-type-added", Transport, Wider;

    /// A body does not come in this media type any more. Who still sends it is answered 415.
    MEDIA_TYPE_REMOVED = "media-type-removed", Transport, Narrower;

    /// The only media type is another one, the content is compared all the same. Bodies that are JSON in both are
    /// read as JSON.
    MEDIA_TYPE_CHANGED = "media-type-changed", Transport, Other;

    /// A parameter of the media type is another one. A `charset` of `utf-8` beside JSON says nothing.
    MEDIA_TYPE_PARAMETER_CHANGED = "media-type-parameter-changed", Transport, Same;

    /// `encoding` says otherwise how a property is written in a form or a multipart body.
    ENCODING_CHANGED = "encoding-changed", Transport, Other;

    /// `itemSchema` was added or removed: the body is, or is no longer, a row of values.
    ITEM_SCHEMA_CHANGED = "item-schema-changed", Shape, Other;

    /// A status is documented that was not. To a client of the old revision it is undocumented: an error where it was
    /// a typed answer. Statuses within a documented range are nothing new.
    RESPONSE_STATUS_ADDED = "response-status-added", Transport, Wider;

    /// A status is not documented any more. A server of the old revision may still answer it.
    RESPONSE_STATUS_REMOVED = "response-status-removed", Transport, Narrower;

    /// One status took the place of another, with the same content.
    RESPONSE_STATUS_CHANGED = "response-status-changed", Transport, Other;

    /// A status became a range or `default`, or the other way round, with the same content.
    RESPONSE_STATUS_RANGE_CHANGED = "response-status-range-changed", Transport, Wider;

    /// A header was added that may be there.
    HEADER_ADDED = "header-added", Transport, Wider;

    /// A header was added that is always there. Who reads ignores what it does not know.
    REQUIRED_HEADER_ADDED = "required-header-added", Presence, Narrower;

    /// A header is not described any more. Who reads it never finds it.
    HEADER_REMOVED = "header-removed", Transport, Narrower;

    /// A header that was always there is not described any more. Who asks for it refuses a message without it.
    REQUIRED_HEADER_REMOVED = "required-header-removed", Presence, Wider;

    /// A header that was optional is always there.
    HEADER_BECAME_REQUIRED = "header-became-required", Presence, Narrower;

    /// A header that was always there may be absent. Who asks for it refuses a message without it.
    HEADER_BECAME_OPTIONAL = "header-became-optional", Presence, Wider;

    /// The header that carries the signature of a delivery is not described any more. A receiver that verifies
    /// refuses every delivery.
    SIGNATURE_HEADER_REMOVED = "signature-header-removed", Presence, Wider;

    /// A link of a response was added, removed or changed. Links are descriptions.
    LINK_CHANGED = "link-changed", Prose, Same;
}

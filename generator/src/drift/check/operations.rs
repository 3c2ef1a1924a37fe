//! What can differ in operations, events, servers and security.

use super::table::checks;

checks! {
    /// An operation was added. Nobody calls it yet; a server implements it.
    OPERATION_ADDED = "operation-added", Transport, Wider;

    /// An operation is gone. Who still calls it is answered 404 or 405.
    OPERATION_REMOVED = "operation-removed", Transport, Narrower;

    /// An operation is gone on or after the day that was announced (`x-sunset`). It breaks who did not move all the
    /// same.
    OPERATION_REMOVED_AFTER_SUNSET = "operation-removed-after-sunset", Transport, Narrower;

    /// An operation is gone before the day that was announced (`x-sunset`).
    OPERATION_REMOVED_EARLY = "operation-removed-early", Transport, Narrower;

    /// An operation has another path or method and is otherwise the same. Who calls the old address is answered 404.
    OPERATION_MOVED = "operation-moved", Transport, Other;

    /// A prefix went from `servers` into the paths, or back: the address that is called is the same. Where a base
    /// address is set at run time it must be changed, and a server is nested elsewhere.
    ADDRESS_KEPT = "address-kept", Transport, Same;

    /// A further address serves the operations.
    SERVER_ADDED = "server-added", Transport, Wider;

    /// An address does not serve the operations any more.
    SERVER_REMOVED = "server-removed", Transport, Narrower;

    /// The address that serves the operations is another one. A client with a built-in base calls the old one.
    SERVER_CHANGED = "server-changed", Transport, Other;

    /// Calls go to another of the addresses where a client is given none: the first that can be called is another one. The
    /// old one serves still.
    FIRST_SERVER_CHANGED = "first-server-changed", Transport, Same;

    /// A variable of an address has other values or another default. Who calls an address with a value that is gone does not
    /// reach it. With another default, calls go to another address where a client is given none.
    SERVER_VARIABLE_CHANGED = "server-variable-changed", Transport, Other;

    /// The messages of a channel go in frames of another kind (`x-frames`). Whoever takes frames of one kind alone does not
    /// take them.
    FRAMES_CHANGED = "frames-changed", Transport, Same;

    /// A further event is sent. It reaches `unrecognized` until the receiver is regenerated; no delivery is refused.
    EVENT_ADDED = "event-added", Alternatives, Wider;

    /// An event is not sent any more. Its handler is never called again.
    EVENT_REMOVED = "event-removed", Alternatives, Narrower;

    /// An event has another name, and delivers the same. The old handler is never called again; the new event reaches
    /// `unrecognized`.
    EVENT_RENAMED = "event-renamed", Alternatives, Other;

    /// A further operation has the callback of an event that others have too. Its handler is called for that operation as
    /// well.
    CALLBACK_ADDED = "callback-added", Alternatives, Same;

    /// An operation does not have the callback of an event any more, others still do. Its handler is not called for that
    /// operation any more.
    CALLBACK_REMOVED = "callback-removed", Alternatives, Narrower;

    /// A callback is sent to another address.
    CALLBACK_EXPRESSION_CHANGED = "callback-expression-changed", Transport, Other;

    /// Deliveries are signed otherwise (`x-signature-scheme`, `x-fern-webhook-signature`): another scheme, header, algorithm,
    /// form of the secret, or other parts that are signed. A receiver of the old revision refuses every delivery with 401,
    /// and one of the new revision those of a sender that has not changed. Nothing breaks where only the time changes for
    /// which a delivery is taken.
    SIGNATURE_SCHEME_CHANGED = "signature-scheme-changed", Transport, Other;

    /// Deliveries name their event at another place (`x-discriminator`). A receiver of the old revision does not find it
    /// there, so that deliveries are unrecognized.
    EVENT_PLACE_CHANGED = "event-place-changed", Transport, Other;

    /// Deliveries call an event otherwise (`x-event-name`). A receiver of the old revision does not know a name that is new,
    /// so that these deliveries are unrecognized.
    EVENT_NAME_CHANGED = "event-name-changed", Alternatives, Other;

    /// The id of a delivery is elsewhere (`x-delivery-id`, or what `x-signature-scheme` signs). A receiver of the old
    /// revision that drops repeated deliveries does not find it, and handles them again.
    DELIVERY_ID_MOVED = "delivery-id-moved", Meaning, Other;

    /// The key that deliveries about one thing share is elsewhere (`x-join-key`). A receiver of the old revision that joins
    /// them does not find it.
    JOIN_KEY_MOVED = "join-key-moved", Meaning, Other;

    /// What names an event a second time is elsewhere (`x-event-hint`). A receiver of the old revision reads something else
    /// there; where that names another event, the delivery is undecodable.
    EVENT_HINT_MOVED = "event-hint-moved", Meaning, Other;

    /// The sender of an event waits for a shorter time (`x-deadline-seconds`). A receiver of the old revision that takes
    /// longer answers too late.
    EVENT_DEADLINE_LOWERED = "event-deadline-lowered", Transport, Narrower;

    /// The sender of an event waits longer (`x-deadline-seconds`).
    EVENT_DEADLINE_RAISED = "event-deadline-raised", Transport, Wider;

    /// What is answered when the handler of an event takes too long is something else (`x-deadline-answer`). A receiver of
    /// the old revision goes on answering the old one.
    DEADLINE_ANSWER_CHANGED = "deadline-answer-changed", Meaning, Other;

    /// Refused requests are answered with another status or at another place of the answer (`x-refusal`). A client that tells
    /// refusals by them finds another of the documented answers.
    REFUSAL_CHANGED = "refusal-changed", Meaning, Other;

    /// `operationId` is another one. It is not on the wire; the generated names follow it unless a lock keeps them.
    OPERATION_ID_CHANGED = "operation-id-changed", Rust, Same;

    /// An extension that names things of the generated crate was added, removed or changed: `x-fern-sdk-group-name`,
    /// `x-fern-sdk-method-name`. It is not on the wire; the generated names follow it unless a lock keeps them.
    NAME_EXTENSION_CHANGED = "name-extension-changed", Rust, Same;

    /// `tags` are other ones. They are not on the wire; the generated trait follows the first.
    OPERATION_TAGS_CHANGED = "operation-tags-changed", Rust, Same;

    /// A further way to authenticate is taken. A server of the old revision does not know it.
    SECURITY_ALTERNATIVE_ADDED = "security-alternative-added", Transport, Wider;

    /// A way to authenticate is not taken any more. Who sends these credentials is refused.
    SECURITY_ALTERNATIVE_REMOVED = "security-alternative-removed", Transport, Narrower;

    /// Credentials are asked for where none were. Who sends none is refused.
    SECURITY_ADDED = "security-added", Transport, Narrower;

    /// No credentials are asked for any more. A server of the old revision refuses who sends none.
    SECURITY_REMOVED = "security-removed", Transport, Wider;

    /// A further scope is asked for. A token without it is refused.
    SECURITY_SCOPE_ADDED = "security-scope-added", Transport, Narrower;

    /// A scope is not asked for any more.
    SECURITY_SCOPE_REMOVED = "security-scope-removed", Transport, Wider;

    /// A scheme carries its credentials elsewhere or otherwise: another header, another kind. Credentials of the old
    /// form are not seen.
    SECURITY_SCHEME_CHANGED = "security-scheme-changed", Transport, Other;

    /// A flow of OAuth 2 or its addresses are other ones: tokens are got elsewhere.
    SECURITY_FLOW_CHANGED = "security-flow-changed", Transport, Other;

    /// What a scheme means to people was changed; or a scheme that no operation asks for, or a `security` that every
    /// operation overrides.
    SECURITY_DESCRIPTION_CHANGED = "security-description-changed", Prose, Same;

    /// `tags` of the document were added, removed or described otherwise.
    TAGS_DESCRIBED = "tags-described", Prose, Same;

    /// `info` of the document was changed: title, version, contact, license.
    INFO_CHANGED = "info-changed", Prose, Same;
}

//! Channels and their messages.

use super::table::codes;

codes! {
    /// A channel of an AsyncAPI document has no address, so nothing can be opened.
    ///
    /// Give it an `address`.
    CHANNEL_ADDRESS = "channel-address", Warning;

    /// A channel, or a message of one, is in no operation, which would say who sends it.
    ///
    /// Add an operation with `action: send` or `action: receive`, or remove the message.
    CHANNEL_UNUSED = "channel-unused", Warning;

    /// A message says something that a JSON frame of a socket does not hold: another content type, headers, a schema in a
    /// language of its own.
    ///
    /// What the message says goes into the `payload`, described by a JSON Schema.
    MESSAGE_CONTENT = "message-content", Warning;
}

//! Channels and their messages.

use super::table::codes;

codes! {
    /// A channel of an AsyncAPI document has no address, so nothing can be opened; or a whole URL instead of a path; or the
    /// address of another channel, which is on other servers.
    ///
    /// Give it an `address` of its own.
    CHANNEL_ADDRESS = "channel-address", Warning;

    /// Several channels have one address on the same servers: one socket carries the messages of all, and is called as the
    /// first.
    CHANNEL_JOINED = "channel-joined", Note;

    /// The servers of a channel ask for different security, or one of them for none. The generated code asks for any of it,
    /// wherever the channel is opened.
    ///
    /// Give the servers the same `security`, or keep the channels of each in a document of their own.
    CHANNEL_SECURITY = "channel-security", Warning;

    /// A message, a channel or an operation among the components is referred to by nothing, and nothing comes of it.
    ///
    /// Refer to it, or remove it.
    COMPONENT_UNUSED = "component-unused", Note;

    /// A channel, or a message of one, is in no operation, which would say who sends it; or an operation is about no
    /// channel or no message of the document.
    ///
    /// Add an operation with `action: send` or `action: receive` and a `channel`, or remove the message.
    CHANNEL_UNUSED = "channel-unused", Warning;

    /// A server, or all servers of a channel, are of a protocol other than `ws` and `wss`, and no socket is opened there.
    ///
    /// Give the channel a server of the protocol `wss`, or keep it in a document of its own.
    CHANNEL_PROTOCOL = "channel-protocol", Warning;

    /// A message says something that a JSON frame of a socket does not hold: another content type, headers, a schema in a
    /// language of its own.
    ///
    /// What the message says goes into the `payload`, described by a JSON Schema.
    MESSAGE_CONTENT = "message-content", Warning;

    /// Nothing says of a value that it is this message of a channel, and not another: both have the same constants, or may be
    /// any value. Such values arrive as `Unknown`, and the messages have no variant and no method; the others have theirs. So
    /// does the `null` of a message that may be `null` or something else.
    ///
    /// Give each message a property with a `const` of its own, such as `type`.
    MESSAGE_AMBIGUOUS = "message-ambiguous", Warning;
}
